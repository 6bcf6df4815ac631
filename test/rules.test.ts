import {describe, expect, test} from 'vitest'
import {rules} from '../rules/index.ts'
import {lint} from '../src/index.ts'
import {allPolicies} from '../src/policy/library.ts'
import {defaultPolicy} from '../src/policy/shipped.ts'
import {validatePolicy} from '../src/policy/validate.ts'
import type {Example} from '../src/rule.ts'

const shipped = await allPolicies()
const ids = rules.map(({id}) => id)

function policyOf({policy}: Example) {
  if (!policy) return defaultPolicy
  const resolve = (id: string) => ({name: id, value: {headnote: 1, ...shipped.get(id)}})
  return validatePolicy({headnote: 1, ...policy}, 'example.yaml', resolve, ids)
}

for (const rule of rules) {
  describe(rule.id, () => {
    test('has an example that speaks and one that is silent', () => {
      expect(rule.examples.some(({says}) => says.length > 0)).toBe(true)
      expect(rule.examples.some(({says}) => says.length === 0)).toBe(true)
    })

    test.each(rule.examples)('$name', async (example) => {
      const {path = 'header.md', says, text, commits = []} = example
      const report = await lint(new TextEncoder().encode(text), {path, policy: policyOf(example), commits})
      const said = report.findings.filter((finding) => finding.rule === rule.id)
      expect(said.map(({message}) => message)).toEqual(says)
    })

    test.each(rule.examples)('$name: gives the words to write', async (example) => {
      const {path = 'header.md', text, commits = []} = example
      const report = await lint(new TextEncoder().encode(text), {path, policy: policyOf(example), commits})
      for (const {advice, message} of report.findings) {
        expect(advice).toMatch(/[.)"”]$/)
        expect(message).toMatch(/\.$/)
      }
    })

    test.each(rule.examples)('$name: the same with CRLF', async (example) => {
      const {path = 'header.md', says, text, commits = []} = example
      const bytes = new TextEncoder().encode(text.replaceAll('\n', '\r\n'))
      const report = await lint(bytes, {path, policy: policyOf(example), commits})
      const said = report.findings.filter((finding) => finding.rule === rule.id)
      expect(said.map(({message}) => message)).toEqual(says)
    })
  })
}
