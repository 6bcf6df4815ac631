import type {Facts} from '../facts/model.ts'
import type {Complaint, Rule, Severity} from '../rule.ts'
import {fieldOf, kindOfFact, type Policy, type PolicyField} from './model.ts'

type Aspect = 'missing' | 'placeholder' | 'misplaced' | 'incomplete'

/** A rule's name is the defect, so the last part of it says which severity of a field governs the rule. */
const defects: Record<string, Aspect> = {
  missing: 'missing',
  unanswered: 'missing',
  unstated: 'missing',
  placeholder: 'placeholder',
  misplaced: 'misplaced',
  unnamed: 'incomplete',
  'no-tool': 'incomplete',
  'no-use': 'incomplete',
  short: 'incomplete',
  reworded: 'incomplete',
}

/** The first part of a rule's name is the field it judges. */
const subjects: Record<string, PolicyField['kind']> = {
  ...kindOfFact,
  time: 'time',
  questions: 'questions',
}

/**
 * How grave a complaint is under a policy: the rule's default, moved by the field, the use or the tell it is about,
 * and over all by the policy's `rules`.
 *
 * @param rule the rule that speaks
 * @param complaint what it says
 * @param facts the facts it judged
 * @param policy the course's policy
 * @returns the severity; `off` where the finding is not wanted
 */
export function severityOf(rule: Rule, complaint: Complaint, facts: Facts, policy: Policy): Severity {
  return policy.rules[rule.id] ?? ofSubject(rule, complaint, facts, policy) ?? rule.severity
}

function ofSubject(rule: Rule, complaint: Complaint, facts: Facts, policy: Policy): Severity | undefined {
  if (rule.id === 'ai-trace') return policy.tells
  if (rule.id === 'help-forbidden') {
    const tell = facts.tells.find((tell) => tell === complaint.at)
    return tell && policy.forbidden[tell.kind]
  }
  const [, subject = '', defect = ''] = /^([a-z]+)-(.+)$/.exec(rule.id) ?? []
  const aspect = defects[defect]
  const kind = complaint.kind ?? subjects[subject]
  if (!aspect || !kind) return undefined
  const severity = fieldOf(policy, kind)?.severity
  return typeof severity === 'string' ? severity : severity?.[aspect]
}
