import {exitCodes} from '../report/tally.ts'
import type {ClassRule, Rule} from '../rule.ts'
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
 * The rules that judge a class.
 *
 * @returns the rules, as listed
 */
export async function allClassRules(): Promise<ClassRule[]> {
  return (await import('../../rules/class/index.ts')).classRules
}

/**
 * The ids of all rules, those of a class included: a policy may set the level of each.
 *
 * @returns ids, as listed
 */
export async function ruleIds(): Promise<string[]> {
  return [...(await allRules()), ...(await allClassRules())].map(({id}) => id)
}

/** `headnote rules` */
export const rulesCommand: Command<object> = {
  command: 'rules',
  describe: 'List the rules',
  async handler() {
    const rules = [...(await allRules()), ...(await allClassRules())]
    const width = Math.max(...rules.map(({id}) => id.length))
    for (const {id, severity, summary} of rules) {
      process.stdout.write(`${id.padEnd(width)}  ${severity.padEnd(7)}  ${summary}\n`)
    }
    return exitCodes.clean
  },
}
