import type {Policy} from './model.ts'
import {defaultPolicy} from './shipped.ts'

/**
 * All policies that come with headnote. A run under the default never loads the others.
 *
 * @returns the policies by id, in the order of their ids
 */
export async function allPolicies(): Promise<ReadonlyMap<string, Policy>> {
  const {courses} = await import('./courses.ts')
  const policies = [defaultPolicy, ...Object.values(courses)]
  return new Map(policies.map((policy) => [policy.id, policy] as const).sort(([a], [b]) => (a < b ? -1 : 1)))
}
