import {expect, test} from 'vitest'
import {lint} from '../../src/index.ts'
import {read} from '../../src/read/index.ts'
import {excerpts, marksOf, piecesOf, rowsOf} from '../../src/web/rows.ts'

const text = `# Problem set 3

Collaborators: Ben Okafor
AI: ChatGPT

## Problem 1

The gradient is zero.
`
const bytes = new TextEncoder().encode(text)

test('rows are the lines as read, each with its number', async () => {
  const rows = rowsOf(await read(bytes, {path: 'a.md'}))
  expect(rows.map(({line, text}) => [line, text])).toEqual([
    [1, '# Problem set 3'],
    [3, 'Collaborators: Ben Okafor'],
    [4, 'AI: ChatGPT'],
    [6, '## Problem 1'],
    [8, 'The gradient is zero.'],
  ])
})

test('what was understood and what is wrong is pointed out where it stands', async () => {
  const marks = marksOf(await lint(bytes, {path: 'a.md'}))
  const row = (line: number, text: string) => ({line, text, page: null, cell: null})
  expect(
    piecesOf(row(3, 'Collaborators: Ben Okafor'), marks).map(({text, mark}) => [text, mark?.grave]),
  ).toEqual([['Collaborators: Ben Okafor', 'understood']])
  expect(piecesOf(row(4, 'AI: ChatGPT'), marks).map(({text, mark}) => [text, mark?.label])).toEqual([
    ['AI: ChatGPT', 'The AI-usage note does not say how ChatGPT was used.'],
  ])
})

test('a mark inside another cuts it; one on another page does not count', () => {
  const place = {line: 2, column: 1, endLine: 2, endColumn: 11, page: 1, cell: null}
  const marks = [
    {place, label: 'AI use', grave: 'understood' as const},
    {place: {...place, column: 4, endColumn: 7}, label: 'Look', grave: 'error' as const},
    {place: {...place, page: 2}, label: 'Other', grave: 'info' as const},
  ]
  const row = {text: 'abcdefghij and more', line: 2, page: 1, cell: null}
  expect(piecesOf(row, marks).map(({text, mark}) => [text, mark?.label ?? null])).toEqual([
    ['abc', 'AI use'],
    ['def', 'Look'],
    ['ghij', 'AI use'],
    [' and more', null],
  ])
})

test('a place outside its line marks nothing', () => {
  const place = {line: 1, column: 90, endLine: 1, endColumn: 95, page: null, cell: null}
  const row = {text: 'short', line: 1, page: null, cell: null}
  expect(piecesOf(row, [{place, label: 'x', grave: 'info'}])).toEqual([{text: 'short', mark: null}])
})

test('the top is shown, and what stands around a mark below', () => {
  const rows = Array.from({length: 100}, (_, index) => ({text: 'x', line: index + 1, page: null, cell: null}))
  const place = {line: 80, column: 1, endLine: 80, endColumn: 2, page: null, cell: null}
  const runs = excerpts(rows, [{place, label: 'x', grave: 'info'}])
  expect(runs.map((run) => [run[0]!.line, run.at(-1)!.line])).toEqual([
    [1, 40],
    [78, 82],
  ])
})
