import type {Facts} from '../facts/model.ts'
import type {AuditFile, ReadStatus} from '../report/audit/model.ts'
import type {Finding} from '../report/model.ts'

/** All files of one submission, as one. */
export interface Combined {
  read: ReadStatus
  facts: Facts | null
  collaboratorsPath: string | null
  aiPath: string | null
  /** The findings that hold for the submission as a whole, with the file of each. */
  findings: {path: string; finding: Finding}[]
  /** Files that hold code and no statement: they say nothing either way. */
  silent: string[]
}

/** The fullest statement counts; see DESIGN, Statuses. */
const FULLEST = {
  collaborators: ['named', 'unnamed', 'staff', 'none', 'placeholder', 'missing'],
  ai: ['described', 'no-use', 'no-tool', 'none', 'placeholder', 'missing'],
} as const

/**
 * Judge the files of a submission as one: a statement in any of them is a statement of the submission.
 *
 * @param files the verdicts, in path order
 * @param isDocument whether a path is a document, rather than code that a document comes with
 * @returns facts and findings over all of them
 */
export function combine(files: AuditFile[], isDocument: (path: string) => boolean): Combined {
  const documents = files.filter(({path}) => isDocument(path))
  const told = files.filter(({path, facts}) => !isDocument(path) && facts !== null && states(facts))
  // Code alone is a submission too: then its silence counts.
  const counted = documents.length + told.length > 0 ? [...documents, ...told] : files
  const read = counted.filter(({facts}) => facts !== null)
  const silent = files.filter((file) => !counted.includes(file)).map(({path}) => path)
  const collaborators = lead(read, 'collaborators')
  const ai = lead(read, 'ai')
  const base = read[0]?.facts
  const unread = counted.length - read.length
  const facts =
    base && collaborators?.facts && ai?.facts
      ? {
          ...base,
          collaborators: collaborators.facts.collaborators,
          ai: ai.facts.ai,
          sources: given(read, 'sources') ?? base.sources,
          pledge: given(read, 'pledge') ?? base.pledge,
          author: (given(read, 'author') as Facts['author'] | undefined) ?? base.author,
        }
      : null
  const leads = {collaborators: collaborators?.path, ai: ai?.path}
  return {
    read: read.length === 0 ? 'unread' : unread > 0 ? 'partly' : 'read',
    facts,
    collaboratorsPath:
      facts && facts.collaborators.status !== 'missing' ? (collaborators?.path ?? null) : null,
    aiPath: facts && facts.ai.status !== 'missing' ? (ai?.path ?? null) : null,
    findings: counted.flatMap(({path, findings}) =>
      findings
        .filter((finding) => holds(finding, path, leads, read, unread > 0))
        .map((finding) => ({path, finding})),
    ),
    silent,
  }
}

const states = ({collaborators, ai}: Facts) => collaborators.status !== 'missing' || ai.status !== 'missing'

function lead<T extends 'collaborators' | 'ai'>(read: AuditFile[], field: T): AuditFile | undefined {
  const order: readonly string[] = FULLEST[field]
  const rank = ({facts}: AuditFile) => order.indexOf(facts?.[field].status ?? 'missing')
  return read.reduce<AuditFile | undefined>(
    (best, file) => (best && rank(best) <= rank(file) ? best : file),
    undefined,
  )
}

function given(read: AuditFile[], field: 'sources' | 'pledge' | 'author') {
  return read.find(({facts}) => facts?.[field].status === 'given')?.facts?.[field]
}

/** A finding about a field holds in the file that leads it, and an absence only where all was read. */
function holds(
  {rule}: Finding,
  path: string,
  leads: Partial<Record<string, string | undefined>>,
  read: AuditFile[],
  unread: boolean,
): boolean {
  const [, field = '', defect] = /^(\w+)-(.+)$/.exec(rule) ?? []
  if (defect === 'missing' && unread) return false
  if (rule === 'collaborators-tool' || rule === 'ai-trace') return true
  if (field === 'collaborators' || field === 'ai') return leads[field] === path
  if (defect === 'missing' && (field === 'sources' || field === 'pledge' || field === 'author')) {
    return read[0]?.path === path && !read.some(({facts}) => facts?.[field].status === 'given')
  }
  return true
}
