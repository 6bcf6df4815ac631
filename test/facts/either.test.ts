import {expect, test} from 'vitest'
import {alternativesOf, either} from '../../src/facts/either.ts'

test('alternatives are grouped by their first letter, in either case', () => {
  expect(either(['chat', 'grok', 'Claude', '\\bgpt', '\\[cite', '\\u3010\\d', '人工'])).toBe(
    'c(?:hat|laude)|g(?:rok|(?<!\\wg)pt)|\\[(?:cite)|\\u3010(?:\\d)|人(?:工)',
  )
})

test('a word that has to begin is not found within another', () => {
  const found = new RegExp(either(['group', '\\bgpt']), 'i')
  expect('A GPT'.search(found)).toBe(2)
  expect('egpt, eGroup'.search(found)).toBe(7)
})

test('an expression is parted at the bars that stand in no bracket', () => {
  expect(alternativesOf(/turn\d+(?:search|view(?:s|ed))|[a|b]\]|\|c\\|d/)).toEqual([
    'turn\\d+(?:search|view(?:s|ed))',
    '[a|b]\\]',
    '\\|c\\\\',
    'd',
  ])
})
