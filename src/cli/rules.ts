import {exitCodes} from '../report/tally.ts'
import type {Rule} from '../rule.ts'
import type {Command} from './program.ts'

/**
 * All rules. Loaded when asked for: their examples and help texts are no part of the start.
 *
 * @returns the rules, as listed
 */
export async function allRules(): Promise<Rule[]> {
  return (await import('../../rules/index.ts')).rules
}

/**
 * The ids of all rules.
 *
 * @returns ids, as listed
 */
export async function ruleIds(): Promise<string[]> {
  return (await allRules()).map(({id}) => id)
}

/** `headnote rules` */
export const rulesCommand: Command<object> = {
  command: 'rules',
  describe: 'List the rules',
  async handler() {
    const rules = await allRules()
    const width = Math.max(...rules.map(({id}) => id.length))
    for (const {id, severity, summary} of rules) {
      process.stdout.write(`${id.padEnd(width)}  ${severity.padEnd(7)}  ${summary}\n`)
    }
    return exitCodes.clean
  },
}
