import type {Evidence, Facts} from '../../facts/model.ts'
import type {Severity} from '../../rule.ts'
import type {FileReport, Finding} from '../model.ts'

/** Somebody of the class: from the roster, or known only as the owner of a submission. */
export interface Person {
  /** Unique in the class and the same in every run: SID, e-mail, login or name. */
  key: string
  name: string
  email: string | null
  sid: string | null
  login: string | null
  section: string | null
  staff: boolean
  /** Whether the roster lists them. */
  listed: boolean
}

/** How a written name met a person; see src/audit/names.ts for what each takes. */
export type MatchKind =
  | 'exact'
  | 'id'
  | 'folded'
  | 'order'
  | 'squashed'
  | 'short'
  | 'initials'
  | 'nickname'
  | 'transliterated'
  | 'typo'
  | 'login'
  | 'first-name'
  | 'ambiguous'
  | 'nearest'
  | 'none'

/** What a written name was found to mean. */
export interface Match {
  kind: MatchKind
  /** The person's key; null where nobody, or more than one, is meant. */
  person: string | null
  /** 0 to 1: how sure the match is. */
  score: number
  /** Keys of those who may be meant: the ambiguous ones, or the nearest. */
  candidates: string[]
}

/** A piece of a submission and the file it stands in. */
export interface FiledEvidence extends Evidence {
  path: string
}

/** One name in one submission: "from lists to". */
export interface Edge extends Match {
  submission: string
  /** Keys of the submission's owners. */
  from: string[]
  rawName: string
  /** Whether the other side lists one of `from`; null where their submission was not read or nobody is meant. */
  reciprocal: boolean | null
  evidence: FiledEvidence | null
}

/** A person decided that a finding needs no more attention. */
export interface Waiver {
  submission: string
  rule: string
  reason: string
  by: string
  /** ISO day after which it no longer holds; null for always. */
  until: string | null
}

/** A finding of the audit: of a file's rule or a class rule. */
export interface ClassFinding {
  rule: string
  severity: Exclude<Severity, 'off'>
  /** null for one about a student without a submission. */
  submission: string | null
  /** Key of the person it is about, where there is no submission. */
  person: string | null
  path: string | null
  place: Finding['place'] | null
  message: string
  advice: string
  quote: string
  waived: Waiver | null
}

/** A file as the audit keeps it: its verdict and the header's text as read. */
export interface AuditFile extends FileReport {
  /** The header's blocks, each a text and the line it begins at; [] where the file could not be read. */
  headerText: {text: string; line: number; page: number | null; cell: number | null}[]
  /** Page one of a PDF without text: a PNG in base64. */
  picture?: string
}

/** What could not be judged, and why. */
export interface NotRead {
  path: string
  reason: string
}

/** Whether a submission's documents were read. */
export type ReadStatus = 'read' | 'partly' | 'unread'

/** A declaration made later, by a form: its day as the form tells it, and the path its verdict stands under. */
export interface Declaration {
  date: string
  path: string
}

/** What one submission states, over all its files. */
export interface SubmissionReport {
  id: string
  /** Keys of its owners. */
  owners: string[]
  late: boolean
  read: ReadStatus
  /** Paths of its files, in order; the first that holds a statement leads. */
  paths: string[]
  /** Facts over all files, the fullest statement of each; null where nothing was read. */
  facts: Facts | null
  /** Path of the file whose statement counts. */
  collaboratorsPath: string | null
  aiPath: string | null
  declaration: Declaration | null
}

/** The settings of a run: what a second run must share to be the same audit. */
export interface AuditSettings {
  headnote: string
  policy: string
  policyHash: string
  layout: string
  roster: boolean
  maxGroupSize: number | null
  traces: boolean
  anonymised: boolean
  /** ISO day on which waivers were judged. */
  date: string
}

/** A change against an earlier problem set. */
export interface Change {
  person: string
  what: string
}

/** The whole audit: what every file of DIR is made of. */
export interface Audit {
  settings: AuditSettings
  people: Person[]
  submissions: SubmissionReport[]
  files: AuditFile[]
  edges: Edge[]
  /** Keys of people who list each other, directly or through others, largest first; two or more each. */
  groups: string[][]
  findings: ClassFinding[]
  notRead: NotRead[]
  expired: Waiver[]
  /** Waivers that met no finding. */
  unusedWaivers: Waiver[]
  changes: Change[]
  /** Roster students without a submission. */
  withoutSubmission: string[]
}
