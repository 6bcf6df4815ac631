import {expect, it} from 'vitest'
import {linesOf, placeOf} from '../../src/lines.ts'
import {readTypst} from '../../src/read/typst.ts'
import {growth, LINEAR} from '../growth.ts'

function lines(source: string): string[] {
  return [...readTypst(source).blocks].flatMap((block, number) =>
    linesOf(block, number).map((line) => {
      const {line: row, column} = placeOf(line, 0, line.text.length)
      return `${row}:${column} ${block.kind} ${line.text.trim()}`
    }),
  )
}

it('reads headings, bold labels and brackets as text', () => {
  expect(
    lines('= Homework 3\n#align(center)[*Partner:* Ana]\n*AI:* none \\\nsee #link("http://x")[this]'),
  ).toEqual([
    '1:3 heading Homework 3',
    '2:17 paragraph Partner: Ana',
    '3:2 paragraph AI: none',
    '4:1 paragraph see                   this',
  ])
})

it('leaves out comments, formulas and code', () => {
  expect(
    lines('// Partner: Ana\n/* AI:\nnone */\n#set page(margin: 2cm)\n#let f(x) = { x }\nWe have $x^2$.'),
  ).toEqual(['6:1 paragraph We have      .'])
})

it('takes the strings given to a template, and bound names, for fields', () => {
  const source =
    '#show: project.with(\n  authors: ("Ana", "Ben"),\n  collaborators: "Chidi Eze",\n)\n#let ai-usage = "none"'
  expect(lines(source)).toEqual([
    '2:3 fields authors: Ana, Ben',
    '3:3 fields collaborators: Chidi Eze',
    '5:1 fields ai usage: none',
  ])
})

it('reads the rows of a table', () => {
  expect(lines('#table(columns: 2,\n  [Partner], [Ana],\n  [AI], [none],\n)')).toEqual([
    '2:4 paragraph Partner   :Ana',
    '3:4 paragraph AI   :none',
  ])
})

it.each(['#table([', '#show (', '$', '/*', '#set a("', '#show: a(b: ("",'])(
  'reads %s in linear time',
  async (unit) => {
    const read = (size: number) => [...readTypst(unit.repeat(size / unit.length)).blocks]
    expect(await growth(250_000, read)).toBeLessThan(LINEAR)
  },
)
