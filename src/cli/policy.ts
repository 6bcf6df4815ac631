import {ciOf} from '../node/ci.ts'
import {findPolicy} from '../node/config.ts'
import {assignmentNamed} from '../policy/assignment.ts'
import type {Policy} from '../policy/model.ts'
import {defaultPolicy} from '../policy/shipped.ts'
import {ruleIds} from './rules.ts'
import {stdinMark, UsageError} from './usage.ts'

/** What the command line says of the policy. */
interface PolicyArgs {
  policy?: string | undefined
  config?: string | undefined
  assignment?: string | undefined
}

/**
 * The policy of a run. In a fork's pull request the headnote.yaml is the fork's too: it is read only where the command
 * line names it, and that is said on stderr.
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
    policy: fromStdin ? '-' : (args.policy ?? forFork(args)),
    config: args.config,
    cwd: process.cwd(),
    ruleIds,
  })
  return args.assignment === undefined ? policy : assignmentNamed(policy, args.assignment)
}

function forFork({config}: PolicyArgs): string | undefined {
  if (config !== undefined || !ciOf(process.env, process.cwd()).fork) return undefined
  process.stderr.write(
    'headnote: this is a pull request from a fork, so its headnote.yaml is not read (--config FILE reads one).\n',
  )
  return defaultPolicy.id
}
