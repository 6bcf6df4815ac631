import {describe, expect, it} from 'vitest'
import {alignColumns} from '../../../src/read/pdf/columns.ts'
import type {Cell, Line} from '../../../src/read/pdf/lines.ts'

describe('the longest label of a table', () => {
  const cell = (text: string, left: number): Cell => ({
    left,
    right: left + text.length * 5,
    pieces: [{text, bold: false, italic: false}],
    gaps: [],
  })
  const row = (y: number, label: string, value: string): Line => {
    const cells = [cell(label, 72), cell(value, 140)]
    return {y, size: 10, largest: 10, number: 0, cells}
  }
  /** Only a word space parts "Collaborators" from its value, which begins at 140. */
  const tight = (): Line => {
    const gaps = [{offset: 14, from: 137, to: 140, narrow: true}]
    return {y: 676, size: 10, largest: 10, number: 0, cells: [{...cell('Collaborators None', 72), gaps}]}
  }
  const texts = (lines: Line[]) =>
    lines.map(({cells}) => cells.map(({pieces}) => pieces.map(({text}) => text).join('')))

  it('is parted from its value, which begins where two others do', () => {
    expect(texts(alignColumns([row(688, 'Author', 'Ada Byrne'), tight(), row(664, 'AI', 'None')]))).toEqual([
      ['Author', 'Ada Byrne'],
      ['Collaborators', 'None'],
      ['AI', 'None'],
    ])
  })

  it('is no label where only one other value begins there', () => {
    expect(texts(alignColumns([row(688, 'Author', 'Ada Byrne'), tight()]))).toEqual([
      ['Author', 'Ada Byrne'],
      ['Collaborators None'],
    ])
  })
})
