import {describe, expect, test} from 'vitest'
import {columns, cut, quoted, safe, withoutCommands, wrap} from '../../src/report/escape.ts'
import {growth, LINEAR} from '../growth.ts'

describe('safe', () => {
  test.each([
    ['plain Ünïcode 王', 'plain Ünïcode 王'],
    ['\u001b[2J', '\\u{1b}[2J'],
    ['a\u009b31m', 'a\\u{9b}31m'],
    ['\u007f', '\\u{7f}'],
    ['\u202eexe.md', '\\u{202e}exe.md'],
    ['a\u2028b\u2029c', 'a\\u{2028}b\\u{2029}c'],
    ['a\nb', 'a\\u{a}b'],
    ['\ud800', '\\u{d800}'],
    ['##[error]x', '# #[error]x'],
    ['##VSO[task]', '# #VSO[task]'],
  ])('%j is shown as %j', (text, shown) => {
    expect(safe(text)).toBe(shown)
  })

  test('a joiner inside a name is left alone', () => {
    expect(safe('می\u200cخواهم')).toBe('می\u200cخواهم')
  })
})

test('a line that begins with :: no longer does', () => {
  expect(withoutCommands('::error::a\n   ::add-mask::b\nc ::d')).toBe(': :error::a\n   : :add-mask::b\nc ::d')
})

test('a quote loses blank lines and what is over the third', () => {
  expect(quoted('one\n\n  two\r\nthree\rfour', 20)).toEqual(['one', 'two', 'three …'])
})

test('widths: CJK takes two columns, a combining mark none', () => {
  expect([columns('abc'), columns('王小明'), columns('e\u0301')]).toEqual([3, 6, 1])
})

test('cutting keeps to the width', () => {
  expect([cut('abcdef', 6), cut('abcdefg', 6), cut('王小明', 4)]).toEqual(['abcdef', 'abcde…', '王…'])
})

test('wrapping breaks at blanks, and within a word longer than the line', () => {
  expect(wrap('a bb ccc dddddddd', 4)).toEqual(['a bb', 'ccc', 'dddd', 'dddd'])
  expect(wrap('', 4)).toEqual([''])
})

test.each([':', '#', ' ', '\u001b'])('time grows with the input, of its worst too: %j', async (unit) => {
  const write = (size: number) => {
    const text = unit.repeat(size)
    withoutCommands(safe(text))
    quoted(text, 60)
  }
  expect(await growth(1e5, write)).toBeLessThan(LINEAR)
})
