import {PolicyError} from './checker.ts'
import type {Policy} from './model.ts'
import {nearest} from './nearest.ts'

/**
 * The policy of one assignment.
 *
 * @param policy the course's policy
 * @param name the assignment, as `--assignment` names it; letter case does not matter
 * @returns its policy
 * @throws PolicyError where the policy knows no such assignment
 */
export function assignmentNamed(policy: Policy, name: string): Policy {
  const known = Object.keys(policy.assignments ?? {})
  const key = known.find((one) => one.toLowerCase() === name.toLowerCase())
  if (key !== undefined) return policy.assignments![key]!
  if (known.length === 0)
    throw new PolicyError(`The policy \`${policy.id}\` asks the same of every assignment, and names none.`)
  const near = nearest(name, known)
  throw new PolicyError(
    `The policy \`${policy.id}\` has no assignment \`${name}\`.${near ? ` Did you mean \`${near}\`?` : ''} Assignments: ${known.join(', ')}.`,
  )
}

/**
 * The policy that a file is judged by: that of the assignment whose name one of its folders bears, else the course's.
 *
 * @param policy the course's policy
 * @param path the file's path
 * @returns the policy
 * @throws PolicyError where its folders name more than one assignment
 */
export function assignmentOf(policy: Policy, path: string): Policy {
  const known = Object.keys(policy.assignments ?? {})
  if (known.length === 0) return policy
  const folders = path.toLowerCase().split(/[\\/]/).slice(0, -1)
  const named = known.filter((name) => folders.includes(name.toLowerCase()))
  if (named.length > 1) {
    throw new PolicyError(
      `\`${path}\` lies in the folders of more than one assignment: ${named.map((name) => `\`${name}\``).join(', ')}. Say which with --assignment.`,
    )
  }
  return named[0] === undefined ? policy : policy.assignments![named[0]]!
}
