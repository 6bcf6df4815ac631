import {wrap} from '../report/escape.ts'
import {exitCodes} from '../report/tally.ts'
import type {Command} from './program.ts'
import {allRules} from './rules.ts'
import {terminalWidth} from './terminal.ts'
import {UsageError} from './usage.ts'

/** `headnote explain RULE` */
export const explainCommand: Command<{rule: string}> = {
  command: 'explain <rule>',
  describe: 'Explain a rule: why it is there, how to comply, examples',
  builder: (yargs) =>
    yargs.positional('rule', {
      type: 'string',
      demandOption: true,
      describe: 'The rule (see: headnote rules)',
    }) as never,
  async handler({rule: id}) {
    const rules = await allRules()
    const rule = rules.find((rule) => rule.id === id)
    if (!rule) {
      throw new UsageError(`There is no rule \`${id}\`. Known rules: ${rules.map(({id}) => id).join(', ')}.`)
    }
    const width = Math.min(terminalWidth(), 100)
    const lines = [`${rule.id} (${rule.severity})`, '']
    const say = (text: string, indent = 0) => {
      for (const line of wrap(text, width - indent)) lines.push(' '.repeat(indent) + line)
    }
    say(rule.summary)
    lines.push('')
    say(`Why: ${rule.why}`)
    lines.push('')
    say(`What to do: ${rule.fix}`)
    for (const {name, policy, text, says} of rule.examples) {
      lines.push('', `Example: ${name}`)
      if (policy) say(`where the course asks: ${JSON.stringify(policy)}`, 2)
      for (const line of text.replace(/\n$/, '').split('\n')) lines.push(`  | ${line}`)
      for (const message of says.length > 0 ? says : ['nothing to say']) say(`-> ${message}`, 2)
    }
    process.stdout.write(`${lines.join('\n')}\n`)
    return exitCodes.clean
  },
}
