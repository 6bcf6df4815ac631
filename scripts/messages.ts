// docs/messages.md: every message by an example. scripts/generate.ts writes it.
import {rules} from '../rules/index.ts'
import {lint} from '../src/index.ts'
import {allPolicies} from '../src/policy/library.ts'
import type {Policy} from '../src/policy/model.ts'
import {defaultPolicy} from '../src/policy/shipped.ts'
import {validatePolicy} from '../src/policy/validate.ts'
import type {Example, Rule} from '../src/rule.ts'

const opening = `# Messages

Every message that headnote gives, by an example. A message is one line on the problem and one on what to write; where
words of the file are meant, they are quoted. Written by \`npm run generate\` from the examples in \`rules/\`.

How this compares with messages that people praise:

| | ESLint | Elm | ruff | headnote |
| --- | --- | --- | --- | --- |
| Says the problem in plain words | yes | yes | yes | yes, about the header, never about the person |
| Quotes the line | no | yes | yes | yes, the student's own words |
| Says what to write | seldom | hints | \`help:\` | always, word for word where it can |
| Says success | no | no | "All checks passed!" | what was understood, and that it is no grade |
| Name of the rule | at the end | none | at the start | at the end, \`headnote explain RULE\` tells more |
`

/**
 * The page of all messages.
 *
 * @returns Markdown
 */
export async function messages(): Promise<string> {
  const parts = [opening]
  for (const rule of rules) {
    const shown: string[] = []
    for (const example of rule.examples) {
      if (example.says.length === 0) continue
      shown.push(await exampleOf(rule, example))
    }
    if (shown.length > 0) parts.push(`## ${rule.id}\n\n${rule.summary}\n`, ...shown)
  }
  return parts.join('\n')
}

async function exampleOf(rule: Rule, example: Example): Promise<string> {
  const policy = await policyOf(example)
  const path = example.path ?? 'header.md'
  const report = await lint(new TextEncoder().encode(example.text), {
    path,
    policy,
    commits: example.commits ?? [],
  })
  const findings = report.findings.filter((finding) => finding.rule === rule.id)
  const told = findings.map(({message, advice, quote}) =>
    [
      `> ${message}`,
      ...(quote ? [`> \`${quote.replace(/\s*\n\s*/g, ' / ').replaceAll('`', "'")}\``] : []),
      `> ${advice}`,
    ].join('  \n'),
  )
  const fence = example.text.includes('```') ? '````' : '```'
  const kind = /\.(\w+)$/.exec(path)?.[1] ?? ''
  return `${example.name}:\n\n${fence}${kind}\n${example.text.replace(/\n$/, '')}\n${fence}\n\n${told.join('\n>\n')}\n`
}

async function policyOf({policy}: Example): Promise<Policy> {
  if (!policy) return defaultPolicy
  const shipped = await allPolicies()
  const resolve = (id: string) => ({name: id, value: {headnote: 1, ...shipped.get(id)}})
  const ids = rules.map(({id}) => id)
  return validatePolicy({headnote: 1, ...policy}, 'example.yaml', resolve, ids)
}
