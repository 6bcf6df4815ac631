import {expect, test} from 'vitest'
import {withoutBrackets} from '../../src/facts/brackets.ts'
import {growth, LINEAR} from '../growth.ts'

test.each([
  ['Who (if anyone) helped (a lot) you', 'Who   helped   you'],
  ['an open (bracket', 'an open (bracket'],
  ['one (two (three) four) (five', 'one   four) (five'],
  ['a smile :)', 'a smile :)'],
])('%j loses what its brackets hold', (text, left) => {
  expect(withoutBrackets(text, ' ')).toBe(left)
})

test('brackets that only open take no more than their length', async () => {
  expect(await growth(20_000, (size) => withoutBrackets('('.repeat(size), ' '))).toBeLessThan(LINEAR)
})
