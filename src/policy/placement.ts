import type {Evidence, Facts, ProblemFact, Where} from '../facts/model.ts'
import type {PolicyField} from './model.ts'

/**
 * The place that a statement is not at, though the course asks for it there.
 *
 * @param field the field as the course asks for it
 * @param fact what was understood of it; a statement that is missing stands nowhere, and so is not misplaced
 * @param facts all facts: the problems of the work tell where its end is
 * @returns the place it should have; null where it stands right, or where that cannot be told
 */
export function strayedFrom(
  field: PolicyField | undefined,
  fact: {status: string; where: Where; evidence: Evidence[]},
  facts: Facts,
): 'top' | 'end' | 'problem' | null {
  const {problems = []} = facts
  const at = fact.evidence[0]
  if (!field || !at || fact.status === 'missing') return null
  if (field.at === 'top') return fact.where === 'elsewhere' ? 'top' : null
  if (field.at === 'end') {
    const last = problems.at(-1)
    return last && comesBefore(at, last) ? 'end' : null
  }
  if (field.at === 'problem') {
    const once = fact.where === 'top' && problems.length > 1
    return once && !problems.some(({states}) => states.includes(field.kind as never)) ? 'problem' : null
  }
  return null
}

/**
 * The problems that lack a field which the course asks for at each, while others have it.
 *
 * @param field the field as the course asks for it
 * @param facts all facts
 * @returns the problems without it; none where it stands nowhere, since that is another finding
 */
export function problemsWithout(field: PolicyField, facts: Facts): ProblemFact[] {
  const {problems = []} = facts
  if (field.at !== 'problem' || field.required !== 'always') return []
  const lacking = problems.filter(({states}) => !states.includes(field.kind as never))
  return lacking.length < problems.length ? lacking : []
}

function comesBefore(a: Evidence, b: Evidence): boolean {
  const part = ({place}: Evidence) => place.page ?? place.cell ?? 0
  return part(a) < part(b) || (part(a) === part(b) && a.place.line < b.place.line)
}
