import type {Severity} from '../rule.ts'

/** One field of the header that a course asks for; see rules/policies/policy.schema.json. */
export interface PolicyField {
  kind: 'people' | 'ai' | 'sources' | 'pledge' | 'time' | 'questions' | 'identity'
  required: 'always' | 'when-used' | 'never'
  at: string
  none: 'any' | 'not-accepted' | {phrase: string}
  needs: string[]
  exempt: string[]
  labels: string[]
  max?: number
  minSentences?: number
  use?: {default: 'allowed' | 'forbidden'; except?: string[]}
  text?: string
  ask?: string[]
  /** identity: work is graded without names, and the author's own must not stand in the file. */
  absent?: boolean
  /** Each member of a group states it for themselves. */
  per?: 'member'
  severity?: Severity | Partial<Record<'missing' | 'placeholder' | 'misplaced' | 'incomplete', Severity>>
  note?: string
}

/** The field of a policy that asks for a fact. */
export const kindOfFact = {
  author: 'identity',
  collaborators: 'people',
  ai: 'ai',
  sources: 'sources',
  pledge: 'pledge',
} as const satisfies Record<string, PolicyField['kind']>

/** What one course asks, as data, with every default filled in. */
export interface Policy {
  id: string
  course: string
  source?: string
  url?: string
  assurance?: string
  fields: Record<string, PolicyField>
  forbidden: Record<string, Severity>
  groupSubmission?: {max?: number}
  tells: Severity
  rules: Record<string, Severity>
  hints: Record<string, string>
  files: string[]
  notLinted: string[]
  /** What single assignments ask, by name: whole policies, merged over this one; absent where all ask the same. */
  assignments?: Record<string, Policy>
}

/**
 * The policy's field of one kind.
 *
 * @param policy the policy
 * @param kind the kind looked for
 * @returns the first field of that kind, or undefined where the course asks for none
 */
export function fieldOf(policy: Policy, kind: PolicyField['kind']): PolicyField | undefined {
  return Object.values(policy.fields).find((field) => field.kind === kind)
}
