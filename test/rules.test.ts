import {describe, expect, test} from 'vitest'
import {rules} from '../rules/index.ts'
import {lint} from '../src/index.ts'

for (const rule of rules) {
  describe(rule.id, () => {
    test('has an example that speaks and one that is silent', () => {
      expect(rule.examples.some(({says}) => says.length > 0)).toBe(true)
      expect(rule.examples.some(({says}) => says.length === 0)).toBe(true)
    })

    test.each(rule.examples)('$name', async ({text, says, path = 'header.md'}) => {
      const report = await lint(new TextEncoder().encode(text), {path})
      const said = report.findings.filter((finding) => finding.rule === rule.id)
      expect(said.map(({message}) => message)).toEqual(says)
    })

    test.each(rule.examples)('$name: gives the words to write', async ({text, path = 'header.md'}) => {
      const report = await lint(new TextEncoder().encode(text), {path})
      for (const {advice, message} of report.findings) {
        expect(advice).toMatch(/[.)"”]$/)
        expect(message).toMatch(/\.$/)
      }
    })

    test.each(rule.examples)('$name: the same with CRLF', async ({text, says, path = 'header.md'}) => {
      const bytes = new TextEncoder().encode(text.replaceAll('\n', '\r\n'))
      const report = await lint(bytes, {path})
      const said = report.findings.filter((finding) => finding.rule === rule.id)
      expect(said.map(({message}) => message)).toEqual(says)
    })
  })
}
