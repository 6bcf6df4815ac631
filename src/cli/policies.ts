import {render} from '../compose.ts'
import {describe} from '../policy/describe.ts'
import {allPolicies} from '../policy/library.ts'
import type {Policy} from '../policy/model.ts'
import {type Sample, samples} from '../policy/sample.ts'
import {safe, wrap} from '../report/escape.ts'
import {exitCodes} from '../report/tally.ts'
import {policyOf} from './policy.ts'
import type {Command} from './program.ts'
import {terminalWidth} from './terminal.ts'
import {UsageError} from './usage.ts'

/** `headnote policies` and `headnote policies show ID` */
export const policiesCommand: Command<{action?: string; id?: string; yaml: boolean}> = {
  command: 'policies [action] [id]',
  describe: 'List the shipped policies, or tell what one asks: policies show ID',
  builder: (yargs) =>
    yargs
      .positional('action', {type: 'string', choices: ['show'], describe: 'show: tell what a policy asks'})
      .positional('id', {type: 'string', describe: 'The policy: an id, a file, or - for stdin'})
      .option('yaml', {
        type: 'boolean',
        default: false,
        describe: 'Print it whole as a policy file, to start from',
      }) as never,
  async handler({action, id, yaml}) {
    if (action === undefined) {
      const policies = [...(await allPolicies()).values()]
      const width = Math.max(...policies.map(({id}) => id.length))
      for (const {id, course} of policies) process.stdout.write(`${id.padEnd(width)}  ${course}\n`)
      return exitCodes.clean
    }
    if (id === undefined)
      throw new UsageError(`Which policy? Shipped policies: ${[...(await allPolicies()).keys()].join(', ')}.`)
    const policy = await policyOf({policy: id})
    if (yaml) {
      const {stringify} = (await import('yaml')).default
      process.stdout.write(stringify({headnote: 1, ...policy}))
      return exitCodes.clean
    }
    process.stdout.write(told(policy))
    return exitCodes.clean
  },
}

/** What a policy asks, in sentences, with headers to copy. */
function told(policy: Policy): string {
  const width = Math.min(terminalWidth(), 100)
  const lines = [`${policy.id}${policy.course && `: ${policy.course}`}`]
  for (const paragraph of describe(policy)) lines.push('', ...wrap(safe(paragraph), width))
  const filled = samples(policy, true)
  const none = samples(policy, false)
  for (const sample of filled) lines.push('', `To copy${into(sample)}:`, '', ...shown(sample))
  for (const [index, sample] of none.entries()) {
    if (JSON.stringify(sample) === JSON.stringify(filled[index])) continue
    lines.push('', `To copy${into(sample)}, where there was no help:`, '', ...shown(sample))
  }
  const about = [policy.url && `The course: ${policy.url}`, policy.source && `Source: ${policy.source}`]
  lines.push('', ...about.filter((line) => line !== undefined).flatMap((line) => wrap(safe(line), width)))
  return `${lines.join('\n').trimEnd()}\n`
}

const into = ({file}: Sample) => (file === null ? '' : ` into ${safe(file)}`)

function shown({lines}: Sample): string[] {
  return render(lines, 'txt')
    .trimEnd()
    .replaceAll('?: ', '? ')
    .split('\n')
    .map((line) => `  ${safe(line)}`.trimEnd())
}
