import type {Place} from '../../document.ts'
import {spotInWords} from '../words.ts'
import type {Audit, FiledEvidence, MatchKind, Person, SubmissionReport} from './model.ts'

/** A status as the report prints it; beside the facts' own there is `unread` and `no-submission`. */
export type Status = string

/** How a submission's statement stands, and where. */
export interface Standing {
  status: Status
  where: string
  evidence: FiledEvidence | null
}

/**
 * How one statement of a submission stands.
 *
 * @param submission the submission
 * @param field which statement
 * @returns its status; `unread` where a part was not read and the rest does not tell
 */
export function standing(submission: SubmissionReport, field: 'collaborators' | 'ai'): Standing {
  const {facts, read, declaration} = submission
  if (facts === null) return {status: 'unread', where: '', evidence: null}
  const {status, where, evidence} = facts[field]
  if (status === 'missing' && read !== 'read') return {status: 'unread', where: '', evidence: null}
  const path = field === 'ai' ? submission.aiPath : submission.collaboratorsPath
  const [said] = evidence
  const byForm = declaration !== null && path === declaration.path
  return {
    status,
    where: byForm ? 'form' : (where ?? ''),
    evidence: said && path !== null ? {...said, path} : null,
  }
}

/**
 * The files of an export that no submission holds, and that nobody has read.
 *
 * @param audit the audit
 * @returns their paths
 */
export function lostFiles({submissions, notRead}: Pick<Audit, 'submissions' | 'notRead'>): string[] {
  const inside = new Set(submissions.flatMap(({paths}) => paths))
  return notRead.flatMap(({path}) => (inside.has(path) ? [] : [path]))
}

/** How a name was met, in plain words. */
export const matchWords: Record<MatchKind, string> = {
  exact: 'as on the roster',
  id: 'by login, e-mail or ID',
  folded: 'same but for accents',
  order: 'same words, other order',
  squashed: 'written together',
  short: 'a part of the name left out',
  initials: 'with initials',
  nickname: 'a short form',
  transliterated: 'in another script',
  typo: 'a slip of the pen',
  login: 'looks like a login of theirs',
  'first-name': 'one name only',
  ambiguous: 'may be several people',
  nearest: 'not found; the nearest is offered',
  none: 'not found',
}

/**
 * A place with its file.
 *
 * @param at the file and the place
 * @returns `hw3.md, line 3`
 */
export function placed(at: {path: string; place: Place}): string {
  return `${at.path}, ${spotInWords(at.place)}`
}

/**
 * The people of an audit by key.
 *
 * @param audit the audit
 * @returns a function that gives a name; students of one name are told apart by their key
 */
export function namer(audit: Pick<Audit, 'people'>): (key: string) => string {
  const count = new Map<string, number>()
  for (const {name} of audit.people) count.set(name, (count.get(name) ?? 0) + 1)
  const names = new Map(
    audit.people.map(({key, name}: Person) => [
      key,
      (count.get(name) ?? 0) > 1 && key !== name ? `${name} [${key}]` : name,
    ]),
  )
  return (key) => names.get(key) ?? key
}
