import {matchesGlob} from './glob.ts'
import {fieldOf, kindOfFact, type Policy, type PolicyField} from './model.ts'

const FILE = 'file:'

/**
 * What a course asks of one file. A file that a field names (`at: file:README*`) holds those fields, anywhere in it,
 * and every other file the rest.
 *
 * @param policy the policy
 * @param path the file's name, with folders or without
 * @returns the policy of that file; the same object where no field names a file
 */
export function policyFor(policy: Policy, path: string): Policy {
  const entries = Object.entries(policy.fields)
  if (!entries.some(([, {at}]) => at.startsWith('file:'))) return policy
  const named = entries.filter(([, field]) => isNamedBy(field, path))
  const fields =
    named.length > 0
      ? named.map(([key, field]) => [key, {...field, at: 'anywhere'}] as const)
      : entries.filter(([, {at}]) => !at.startsWith('file:'))
  return {...policy, fields: Object.fromEntries(fields)}
}

/**
 * Whether a field is to stand in a file of that name.
 *
 * @param field the field
 * @param path the file's name, with folders or without
 * @returns true where its place is `file:` and the glob matches; letter case does not matter
 */
export function isNamedBy({at}: PolicyField, path: string): boolean {
  return at.startsWith(FILE) && matchesGlob(`**/${at.slice(FILE.length)}`, path.replaceAll('\\', '/'))
}

/**
 * Globs of the files of a submission that are no documents by their ending, and count all the same.
 *
 * @param policy the policy
 * @returns those that the course lists, and those in which it looks for a field
 */
export function filesAsked({files, fields}: Policy): string[] {
  const beside = Object.values(fields).flatMap(({at}) =>
    at.startsWith(FILE) ? `**/${at.slice(FILE.length)}` : [],
  )
  return [...files, ...new Set(beside)]
}

/**
 * The field of one kind whose content the course cares about, whether or not silence is a fault.
 *
 * @param policy the policy of the file or of the whole submission
 * @param kind the kind looked for
 * @returns the field, or undefined where the course does not ask, or asks on a form
 */
export function spokenField(policy: Policy, kind: PolicyField['kind']): PolicyField | undefined {
  const field = fieldOf(policy, kind)
  if (!field || field.required === 'never') return undefined
  return field.at === 'form' ? undefined : field
}

/**
 * The field of one kind that this document must hold. Under `when-used` silence means none, so a field that is
 * absent or blank is no fault there.
 *
 * @param policy the policy of the file
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

/**
 * Where a field is to stand, to end "No collaborators line".
 *
 * @param field the field
 * @returns ` at the top`, ` at the end`, ` at any problem`, ` in a file "README*"`; '' where the place is free
 */
export function whereAsked({at}: PolicyField): string {
  if (at.startsWith('file:')) return ` in a file "${at.slice('file:'.length)}"`
  return {top: ' at the top', end: ' at the end', problem: ' at any problem'}[at] ?? ''
}

/**
 * The facts a course asks to see in a document.
 *
 * @param policy the policy
 * @param folder whether a whole folder is judged, so that a field of a file beside the work counts too
 * @returns their names, in the order of a header
 */
export function factsAsked(policy: Policy, folder: boolean): (keyof typeof kindOfFact)[] {
  return (Object.keys(kindOfFact) as (keyof typeof kindOfFact)[]).filter((name) => {
    const field = spokenField(policy, kindOfFact[name])
    return field && (folder || !field.at.startsWith('file:'))
  })
}
