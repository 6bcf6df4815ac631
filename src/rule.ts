import type {Place} from './document.ts'
import type {Evidence, Facts} from './facts/model.ts'
import type {Policy, PolicyField} from './policy/model.ts'
import type {Edge, FiledEvidence, Person, SubmissionReport} from './report/audit/model.ts'

export type {Place} from './document.ts'
export type {AiFact, CollaboratorsFact, Evidence, Facts} from './facts/model.ts'
export {sentencesOf} from './facts/sentences.ts'
export {orNone, requiredField, spokenField, whereAsked} from './policy/asked.ts'
export type {Policy, PolicyField} from './policy/model.ts'
export {fieldOf} from './policy/model.ts'
export {problemsWithout, strayedFrom} from './policy/placement.ts'
export {holdsWords, isExemptUse} from './policy/wording.ts'

export type Severity = 'off' | 'info' | 'warning' | 'error'

/** What a rule says of one place: the problem, the words to write, and the words it is about. */
export interface Complaint {
  message: string
  advice: string
  /** The evidence the finding stands on; the top of the document where none is given. */
  at?: Evidence
  /** The kind of field it is about, where the rule's name does not tell: its severity in the policy counts. */
  kind?: PolicyField['kind']
}

/** A commit that names an AI tool, and the words that do. */
export interface CommitMark {
  commit: string
  quote: string
}

/** One example of a rule: its documentation and its test. */
export interface Example {
  name: string
  /** A whole Markdown document, unless `path` says otherwise. */
  text: string
  /** A file name that tells the format; `header.md` where absent. */
  path?: string
  /** What the course asks, as in a policy file; MIT 6.7960's policy where absent. */
  policy?: Record<string, unknown>
  /** What `--git` found. */
  commits?: CommitMark[]
  /** The messages the rule gives, to the letter; none = silent. */
  says: string[]
}

/** What a rule may look at. */
export interface RuleContext {
  facts: Facts
  policy: Policy
  /** Where the header begins: where a finding about something absent is placed. */
  top: Place
  /** Commits that name an AI tool; absent where nobody asked for them. */
  commits?: CommitMark[]
}

/** One judgement over facts and policy. */
export interface Rule {
  id: string
  summary: string
  severity: Severity
  why: string
  fix: string
  examples: Example[]
  check(context: RuleContext, report: (complaint: Complaint) => void): void
}

/**
 * Declare a rule.
 *
 * @param rule the rule; its id is the name of its file
 * @returns the same rule, typed
 */
export function defineRule(rule: Rule): Rule {
  return rule
}

/** What a class rule says: about one submission, or about somebody who has none. */
export interface ClassComplaint {
  submission: string | null
  /** Key of the person it is about, where there is no submission. */
  person: string | null
  message: string
  advice: string
  at: FiledEvidence | null
}

/** One example of a class rule: its documentation and its test. */
export interface ClassExample {
  name: string
  roster: string[]
  /** Who handed in, and the header each wrote. */
  submissions: {student: string; header: string}[]
  maxGroupSize?: number
  says: string[]
}

/** What a class rule may look at. */
export interface ClassContext {
  /** Everybody, by key. */
  people: Map<string, Person>
  submissions: SubmissionReport[]
  edges: Edge[]
  /** Largest group the course allows, the author counted; null where it sets none. */
  maxGroupSize: number | null
  /** Keys of roster students without a submission. */
  withoutSubmission: string[]
}

/** One judgement over a class. It only ever asks a person to look. */
export interface ClassRule {
  id: string
  summary: string
  severity: Severity
  why: string
  fix: string
  examples: ClassExample[]
  check(context: ClassContext, report: (complaint: ClassComplaint) => void): void
}

/**
 * Declare a rule over a class.
 *
 * @param rule the rule; its id is the name of its file
 * @returns the same rule, typed
 */
export function defineClassRule(rule: ClassRule): ClassRule {
  return rule
}
