import {describe, expect, it} from 'vitest'
import {linesOf} from '../../../src/lines.ts'
import {blocksOf} from '../../../src/read/pdf/blocks.ts'
import type {Line} from '../../../src/read/pdf/lines.ts'

interface Set {
  bold?: boolean
  italic?: boolean
  size?: number
  left?: number
}

/** A line at a height, each letter half an em wide. */
function line(y: number, text: string, {bold = false, italic = false, size = 10, left = 72}: Set = {}): Line {
  const right = left + (text.length * size) / 2
  return {y, size, largest: size, number: 0, cells: [{left, right, pieces: [{text, bold, italic}], gaps: []}]}
}

/** Each block as its kind and the lines that are understood. */
function read(lines: Line[]): [string, ...string[]][] {
  return blocksOf(
    lines.map((one, index) => ({...one, number: index + 1})),
    1,
  ).map((block, number) => [block.kind, ...linesOf(block, number).map(({text}) => text)])
}

const full = 'I talked about the second of these problems with Ines Caldeira and with'

describe('lines of a page', () => {
  it('are one where the first had no room for the next word', () => {
    expect(read([line(700, full), line(688, 'Duc Tran.')])).toEqual([['paragraph', `${full} Duc Tran.`]])
  })

  it('stay lines in a narrow column, and where the next has a label', () => {
    expect(read([line(700, 'I talked with Ines Caldeira and'), line(688, 'Duc Tran.')])).toEqual([
      ['paragraph', 'I talked with Ines Caldeira and', 'Duc Tran.'],
    ])
    expect(read([line(700, full), line(688, 'AI: none')])).toEqual([['paragraph', full, 'AI: none']])
  })

  it('are one heading where its larger letters run over three lines', () => {
    expect(
      read([
        line(700, 'Declaration of generative AI and', {size: 18, bold: true}),
        line(679, 'AI-assisted technologies in the', {size: 18, bold: true}),
        line(658, 'manuscript', {size: 18, bold: true}),
        line(630, 'None.'),
        line(618, 'The claim follows from the triangle inequality.'),
        line(606, 'The converse is false, as the example below shows.'),
      ]),
    ).toEqual([
      ['heading', 'Declaration of generative AI and AI-assisted technologies in the manuscript'],
      [
        'paragraph',
        'None.',
        'The claim follows from the triangle inequality.',
        'The converse is false, as the example below shows.',
      ],
    ])
  })

  it('are apart where the weight changes over a wide gap', () => {
    expect(
      read([
        line(700, 'Who did you work with?', {bold: true}),
        line(682, 'No one'),
        line(664, 'Did you use AI?', {bold: true}),
        line(646, 'No'),
      ]).map(([, text]) => text),
    ).toEqual(['Who did you work with?', 'No one', 'Did you use AI?', 'No'])
  })

  it('say nothing where only a bullet was printed', () => {
    expect(read([line(700, 'Discussed with', {bold: true}), line(682, '•')])).toEqual([
      ['paragraph', 'Discussed with'],
    ])
  })

  it('keep what is set in italics apart from what is not', () => {
    const [block] = blocksOf([{...line(700, 'List everyone.', {italic: true}), number: 1}], 1)
    expect(block?.parse()).toMatchObject([
      {type: 'paragraph', children: [{type: 'emphasis', children: [{value: 'List everyone.'}]}]},
    ])
  })
})
