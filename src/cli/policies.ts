import {shipped} from '../policy/shipped.ts'
import {exitCodes} from '../report/tally.ts'
import type {Command} from './program.ts'
import {UsageError} from './usage.ts'

/** `headnote policies` and `headnote policies show ID` */
export const policiesCommand: Command<{action?: string; id?: string}> = {
  command: 'policies [action] [id]',
  describe: 'List the shipped policies, or print one: policies show ID',
  builder: (yargs) =>
    yargs
      .positional('action', {type: 'string', choices: ['show'], describe: 'show: print a policy'})
      .positional('id', {type: 'string', describe: 'The policy'}) as never,
  async handler({action, id}) {
    if (action === undefined) {
      for (const {id, course} of Object.values(shipped)) process.stdout.write(`${id}  ${course}\n`)
      return exitCodes.clean
    }
    const known = `Shipped policies: ${Object.keys(shipped).join(', ')}.`
    if (id === undefined) throw new UsageError(`Which policy? ${known}`)
    const policy = Object.hasOwn(shipped, id) ? shipped[id] : undefined
    if (!policy) throw new UsageError(`There is no policy \`${id}\`. ${known}`)
    const {default: yaml} = await import('yaml')
    process.stdout.write(yaml.stringify({headnote: 1, ...policy}))
    return exitCodes.clean
  },
}
