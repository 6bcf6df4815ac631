import {readdirSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {classRules} from '../rules/class/index.ts'
import {auditOf, people} from './audit/class.ts'

test('the list of class rules is the folder, each rule once', () => {
  const files = readdirSync(new URL('../rules/class/', import.meta.url))
    .filter((file) => file !== 'index.ts')
    .map((file) => file.slice(0, -'.ts'.length))
  expect(classRules.map(({id}) => id).sort()).toEqual(files.sort())
})

for (const rule of classRules) {
  describe(rule.id, () => {
    test('has an example that speaks and one that is silent', () => {
      expect(rule.examples.some(({says}) => says.length > 0)).toBe(true)
      expect(rule.examples.some(({says}) => says.length === 0)).toBe(true)
    })

    test.each(rule.examples)('$name', async ({roster, submissions, maxGroupSize, says}) => {
      const {findings} = await auditOf(people(...roster), submissions, {
        rules: [rule],
        ...(maxGroupSize === undefined ? {} : {maxGroupSize}),
      })
      const said = findings.filter((finding) => finding.rule === rule.id)
      expect(said.map(({message}) => message)).toEqual(says)
      for (const {advice, severity} of said) {
        expect(advice).toMatch(/^Please look.*\.$/)
        expect(severity).toBe('warning')
      }
    })

    test('says what it is, why, and what to do', () => {
      for (const sentence of [rule.summary, rule.why, rule.fix]) expect(sentence).toMatch(/^\p{Lu}.*[.!?]$/su)
    })
  })
}
