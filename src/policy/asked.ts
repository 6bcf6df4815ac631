import {fieldOf, type Policy, type PolicyField} from './model.ts'

/**
 * The field of one kind whose content the course cares about, whether or not silence is a fault.
 *
 * @param policy the policy
 * @param kind the kind looked for
 * @returns the field, or undefined where the course does not ask, or asks outside this document
 */
export function spokenField(policy: Policy, kind: PolicyField['kind']): PolicyField | undefined {
  const field = fieldOf(policy, kind)
  if (!field || field.required === 'never') return undefined
  return field.at === 'form' || field.at.startsWith('file:') ? undefined : field
}

/**
 * The field of one kind that this document must hold. Under `when-used` silence means none, so a field that is
 * absent or blank is no fault there.
 *
 * @param policy the policy
 * @param kind the kind looked for
 * @returns the field, or undefined where silence is allowed
 */
export function requiredField(policy: Policy, kind: PolicyField['kind']): PolicyField | undefined {
  const field = spokenField(policy, kind)
  return field?.required === 'always' ? field : undefined
}

/**
 * The words that say "none" as this course accepts them, to end a sentence of advice.
 *
 * @param field the field
 * @param usual what to write where any wording will do
 * @returns `, or "..."`; '' where the course accepts no such statement
 */
export function orNone(field: PolicyField, usual: string): string {
  if (field.none === 'not-accepted') return ''
  return `, or "${field.none === 'any' ? usual : field.none.phrase}"`
}
