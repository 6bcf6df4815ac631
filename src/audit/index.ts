import {fieldOf, type Policy} from '../policy/model.ts'
import type {
  Audit,
  AuditFile,
  AuditSettings,
  Change,
  ClassFinding,
  NotRead,
  Person,
  SubmissionReport,
  Waiver,
} from '../report/audit/model.ts'
import type {FileReport} from '../report/model.ts'
import type {ClassRule} from '../rule.ts'
import {combine, type JudgeWhole} from './combine.ts'
import {edgesOf, groupsOf} from './edges.ts'
import type {Handed} from './layouts.ts'
import {certain, Directory} from './names.ts'
import {ownersOf} from './owners.ts'
import type {Declared} from './record.ts'
import {waive} from './waivers.ts'

/** What an audit is made from; no file is looked at. */
export interface AuditParts {
  settings: AuditSettings
  policy: Policy
  rules: ClassRule[]
  roster: Person[]
  submissions: Handed[]
  /** The verdicts, in path order. */
  files: AuditFile[]
  notRead: NotRead[]
  waivers: Waiver[]
  /** Declarations made later, and whose: a name, e-mail or login each. */
  declarations: Declared[]
  isDocument: (path: string) => boolean
  /** Judges the files of one submission as one; `declared` are those of a form. */
  judgeWhole: (files: FileReport[], declared: ReadonlySet<string>) => ReturnType<JudgeWhole>
}

/**
 * Judge a class.
 *
 * @param parts verdicts on the files, the roster, the rules
 * @returns the audit, the same for the same parts
 */
export function audit(parts: AuditParts): Audit {
  const {settings, policy, roster, files} = parts
  const byPath = new Map(files.map((file) => [file.path, file]))
  const combined = new Map(
    parts.submissions.map(({id, paths}) => [
      id,
      combine(
        paths.flatMap((path) => byPath.get(path) ?? []),
        parts.isDocument,
        (counted) => parts.judgeWhole(counted, new Set()),
      ),
    ]),
  )
  const authors = new Map([...combined].map(([id, {facts}]) => [id, facts?.author.people ?? []]))
  const {people: list, owners, maybe, unsure} = ownersOf(parts.submissions, roster, authors)
  const people = new Map(list.map((person) => [person.key, person]))
  const directory = new Directory(list)
  const declared = new Map<string, Declared>()
  for (const declaration of parts.declarations) {
    const {person, score} = directory.match(declaration.student)
    if (person !== null && score >= certain) declared.set(person, declaration)
  }
  for (const {id, paths} of parts.submissions) {
    const later = owners.get(id)?.flatMap((key) => declared.get(key)?.file ?? []) ?? []
    if (later.length === 0) continue
    const own = paths.flatMap((path) => byPath.get(path) ?? [])
    const forms = new Set(later.map(({path}) => path))
    combined.set(
      id,
      combine(
        [...own, ...later],
        (path) => forms.has(path) || parts.isDocument(path),
        (counted) => parts.judgeWhole(counted, forms),
      ),
    )
  }

  const submissions = parts.submissions.map((handed): SubmissionReport => {
    const {read, facts, collaboratorsPath, aiPath} = combined.get(handed.id)!
    const keys = owners.get(handed.id) ?? []
    return {
      id: handed.id,
      owners: keys,
      late: handed.late,
      read,
      paths: handed.paths,
      facts,
      collaboratorsPath,
      aiPath,
      declaration: declarationOf(keys.map((key) => declared.get(key))),
    }
  })
  const handedIn = new Set(submissions.flatMap(({owners}) => owners))
  // Where no submission tells whose it is, as in a blind download, nobody is said to have handed in nothing.
  const placed = submissions.length === 0 || roster.some(({key}) => handedIn.has(key) || maybe.has(key))
  const withoutSubmission = roster
    // Who may be the owner of a submission that names nobody for certain is not said to have handed in nothing.
    .filter(({key, staff}) => placed && !staff && !handedIn.has(key) && !maybe.has(key))
    .map(({key}) => key)
  const edges = edgesOf(submissions, directory, people, unsure)

  const findings: ClassFinding[] = submissions.flatMap(({id}) =>
    combined
      .get(id)!
      .findings.map(
        ({path, finding}): ClassFinding => ({...finding, submission: id, person: null, path, waived: null}),
      ),
  )
  for (const rule of parts.rules) {
    const severity = policy.rules[rule.id] ?? rule.severity
    if (severity === 'off') continue
    rule.check(
      {people, submissions, edges, maxGroupSize: settings.maxGroupSize, withoutSubmission},
      ({submission, person, message, advice, at}) =>
        findings.push({
          rule: rule.id,
          severity,
          submission,
          person,
          path: at?.path ?? null,
          place: at?.place ?? null,
          message,
          advice,
          quote: at?.quote ?? '',
          waived: null,
        }),
    )
  }
  const wanted = findings.filter(({rule}) => rule !== 'ai-trace' || settings.traces)
  const waived = waive(wanted, parts.waivers, settings.date, {submissions, people})
  return {
    settings,
    people: list,
    submissions,
    files,
    edges,
    groups: groupsOf(edges),
    findings: waived.findings,
    notRead: parts.notRead,
    expired: waived.expired,
    unusedWaivers: waived.unused,
    changes: [],
    withoutSubmission,
  }
}

function declarationOf(found: (Declared | undefined)[]): SubmissionReport['declaration'] {
  const first = found.find((declared) => declared !== undefined)
  return first ? {date: first.date, path: first.file.path} : null
}

/**
 * The largest group that a course allows.
 *
 * @param policy the policy
 * @returns people, the author counted; null where the policy sets no bound
 */
export function maxGroupSizeOf(policy: Policy): number | null {
  const max = fieldOf(policy, 'people')?.max
  return max === undefined ? null : max + 1
}

/**
 * What changed against an earlier problem set.
 *
 * @param now this audit
 * @param before the earlier one
 * @returns a line a change, in the order of the people
 */
export function changesOf(now: Audit, before: Pick<Audit, 'submissions' | 'edges' | 'people'>): Change[] {
  const changes: Change[] = []
  const nameOf = new Map([...before.people, ...now.people].map(({key, name}) => [key, name]))
  const [stood0, stood1] = [standingOf(before), standingOf(now)]
  for (const {key} of now.people) {
    const after = stood1.handed.get(key)
    const former = stood0.handed.get(key)
    const say = (what: string) => changes.push({person: key, what})
    if (after && !former) say('Handed in now, and not before.')
    if (!after && former) say('Handed in before, and not now.')
    if (!after?.facts || !former?.facts) continue
    for (const field of ['collaborators', 'ai'] as const) {
      const [from, to] = [former.facts[field].status, after.facts[field].status]
      if (from !== to) say(`${field === 'ai' ? 'AI use' : 'Collaborators'}: ${from} before, ${to} now.`)
    }
    const with0 = stood0.partners.get(key) ?? new Set<string>()
    const with1 = stood1.partners.get(key) ?? new Set<string>()
    const names = (keys: string[]) => keys.map((key) => nameOf.get(key) ?? key).join(', ')
    const fresh = [...with1].filter((key) => !with0.has(key))
    const gone = [...with0].filter((key) => !with1.has(key))
    if (fresh.length > 0) say(`New collaborators: ${names(fresh)}.`)
    if (gone.length > 0) say(`No longer listed: ${names(gone)}.`)
  }
  return changes
}

/** Each person's first submission, and whom they list. */
function standingOf({submissions, edges}: Pick<Audit, 'submissions' | 'edges'>) {
  const handed = new Map<string, SubmissionReport>()
  for (const submission of submissions)
    for (const key of submission.owners) if (!handed.has(key)) handed.set(key, submission)
  const partners = new Map<string, Set<string>>()
  for (const {from, person} of edges) {
    if (person === null) continue
    for (const key of from) partners.set(key, (partners.get(key) ?? new Set()).add(person))
  }
  return {handed, partners}
}
