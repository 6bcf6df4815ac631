import {expect, test} from 'vitest'
import {fieldsOf} from '../../src/facts/fields.ts'
import type {Line} from '../../src/lines.ts'
import {growth, LINEAR} from '../growth.ts'

const lineOf = (text: string): Line => ({
  text,
  kind: 'text',
  depth: 0,
  opening: 0,
  checked: null,
  block: 1,
  addresses: [],
  page: null,
  cell: null,
  origins: [{at: 0, line: 1, column: 1}],
})

test.each(['- ', '? ', ': ', 'a:', 'Date: ', 'AI - ', 'AI: ', 'group: ', 'Did you? '])(
  'a line of %j over and over takes no more than its length',
  async (words) => {
    expect(await growth(1_000, (size) => fieldsOf(lineOf(words.repeat(size)), {}))).toBeLessThan(LINEAR)
  },
  60_000,
)
