import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {endOfLines, linesIn} from '../../src/node/lines.ts'
import {folder} from './folder.ts'

const file = (content: string) => path.join(folder({'a.ndjson': content}), 'a.ndjson')

test('whole lines, the one that was cut off left out', () => {
  const cut = file('ä\n\nbé')
  expect([...linesIn(cut)]).toEqual(['ä', ''])
  expect(endOfLines(cut)).toBe(4)
  expect([...linesIn(file('no line end'))]).toEqual([])
  expect(endOfLines(file('no line end'))).toBe(0)
  expect(endOfLines(file(''))).toBe(0)
})

test('lines and letters that cross the pieces a file is read in', () => {
  const long = `${'x'.repeat((1 << 20) - 1)}é${'y'.repeat(3 << 20)}`
  const at = file(`${long}\nz\n`)
  expect([...linesIn(at)]).toEqual([long, 'z'])
  writeFileSync(at, `z\n${long}`)
  expect(endOfLines(at)).toBe(2)
})
