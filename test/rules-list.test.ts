import {readdirSync} from 'node:fs'
import {expect, test} from 'vitest'
import {rules} from '../rules/index.ts'

const ids = rules.map(({id}) => id)

test('the list of rules is the folder, each rule once', () => {
  const files = readdirSync(new URL('../rules/', import.meta.url))
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.slice(0, -'.ts'.length))
  expect([...ids].sort()).toEqual(files.sort())
})

test.each(rules)('$id says what it is, why, and what to do', ({summary, why, fix}) => {
  for (const sentence of [summary, why, fix]) expect(sentence).toMatch(/^\p{Lu}.*[.!?]$/su)
})
