import {findPolicy} from '../node/config.ts'
import {assignmentNamed} from '../policy/assignment.ts'
import type {Policy} from '../policy/model.ts'
import {ruleIds} from './rules.ts'
import {stdinMark, UsageError} from './usage.ts'

/** What the command line says of the policy. */
interface PolicyArgs {
  policy?: string | undefined
  config?: string | undefined
  assignment?: string | undefined
}

/**
 * The policy of a run.
 *
 * @param args `--policy`, `--config` and `--assignment`
 * @param readsStdin whether the submission itself comes from stdin, so that `--policy -` cannot
 * @returns the policy, of the assignment where one is named
 * @throws PolicyError or UsageError with a sentence for the user
 */
export async function policyOf(args: PolicyArgs, readsStdin = false): Promise<Policy> {
  const fromStdin = args.policy === stdinMark
  if (fromStdin && readsStdin)
    throw new UsageError('`-` stands for the policy and for the submission; only one can come from stdin.')
  const policy = await findPolicy({
    policy: fromStdin ? '-' : args.policy,
    config: args.config,
    cwd: process.cwd(),
    ruleIds,
  })
  return args.assignment === undefined ? policy : assignmentNamed(policy, args.assignment)
}
