import type {Facts} from '../facts/model.ts'
import type {Complaint, Rule, Severity} from '../rule.ts'
import {fieldOf, type Policy} from './model.ts'

/** A rule's name is the defect, so the last part of it says which severity of a field governs the rule. */
const defects: Record<string, 'missing' | 'placeholder' | 'misplaced' | 'incomplete'> = {
  missing: 'missing',
  placeholder: 'placeholder',
  misplaced: 'misplaced',
  unnamed: 'incomplete',
  'no-tool': 'incomplete',
  'no-use': 'incomplete',
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
  const [, subject, defect] = /^(collaborators|ai)-(.+)$/.exec(rule.id) ?? []
  const aspect = defect === undefined ? undefined : defects[defect]
  if (!aspect) return undefined
  const severity = fieldOf(policy, subject === 'ai' ? 'ai' : 'people')?.severity
  return typeof severity === 'string' ? severity : severity?.[aspect]
}
