import {nearest} from '../policy/nearest.ts'
import {wrap} from '../report/escape.ts'
import {exitCodes} from '../report/tally.ts'
import type {ClassRule, Rule} from '../rule.ts'
import type {Command} from './program.ts'
import {allClassRules, allRules, ruleIds} from './rules.ts'
import {terminalWidth} from './terminal.ts'
import {UsageError} from './usage.ts'

/** `headnote explain RULE` */
export const explainCommand: Command<{rule: string}> = {
  command: 'explain <rule>',
  lacking: 'Say which rule: headnote explain RULE. `headnote rules` lists them.',
  describe: 'Explain a rule: why it is there, how to comply, examples',
  builder: (yargs) =>
    yargs.positional('rule', {
      type: 'string',
      demandOption: true,
      describe: 'The rule (see: headnote rules)',
    }) as never,
  async handler({rule: id}) {
    const rule: Rule | ClassRule | undefined =
      (await allRules()).find((rule) => rule.id === id) ??
      (await allClassRules()).find((rule) => rule.id === id)
    if (!rule) {
      const ids = await ruleIds()
      const near = nearest(id, ids)
      throw new UsageError(
        `There is no rule \`${id}\`.${near ? ` Did you mean \`${near}\`?` : ''} Known rules: ${ids.join(', ')}.`,
      )
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
    for (const example of rule.examples) {
      lines.push('', `Example: ${example.name}`)
      if ('text' in example) {
        if (example.policy) say(`where the course asks: ${JSON.stringify(example.policy)}`, 2)
        lines.push(...barred(example.text))
      } else {
        say(`where the roster is ${example.roster.join(', ') || 'empty'}`, 2)
        if (example.maxGroupSize) say(`and a group has ${example.maxGroupSize} members at most`, 2)
        for (const {student, header} of example.submissions) {
          say(`${student} hands in:`, 2)
          lines.push(...barred(header))
        }
      }
      for (const message of example.says.length > 0 ? example.says : ['nothing to say'])
        say(`-> ${message}`, 2)
    }
    process.stdout.write(`${lines.join('\n')}\n`)
    return exitCodes.clean
  },
}

const barred = (text: string) =>
  text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => `  | ${line}`.trimEnd())
