import {describe, expect, it} from 'vitest'
import type {Glyph} from '../../../src/read/pdf/glyphs.ts'
import {cellText, linesOf} from '../../../src/read/pdf/lines.ts'

/** A letter of ten points, half an em wide, at a place on the line. */
function letter(text: string, left: number): Glyph {
  const box = {x: left, y: 700, left, right: left + 5, bottom: 700, top: 710}
  return {
    text,
    ...box,
    size: 10,
    angle: 0,
    bold: false,
    italic: false,
    object: 0,
    generated: false,
    hyphen: false,
  }
}

/** A blank that PDFium infers. */
const blank: Glyph = {...letter(' ', 0), generated: true}

/** Letters set so far apart that a blank is inferred behind each; the words stand further apart. */
function tracked(words: string[], gap: number, wordGap: number): Glyph[] {
  let left = 72
  return words.flatMap((word) => {
    const letters = [...word].flatMap((text) => {
      const at = left
      left += 5 + gap
      return [letter(text, at), blank]
    })
    left += wordGap - gap
    return letters
  })
}

const texts = (glyphs: Glyph[]) => linesOf(glyphs).map((line) => line.cells.map(cellText))

describe('letter-spaced words', () => {
  it('are parted where the gap is wider than that of the letters', () => {
    expect(texts(tracked(['AI', 'USAGE'], 3, 7))).toEqual([['AI USAGE']])
    expect(texts(tracked(['CLASS', 'MATES', 'ASKED'], 2, 5))).toEqual([['CLASS MATES ASKED']])
  })

  it('are no formula of single letters, however few', () => {
    expect(texts(tracked(['x', 'y', 'z'], 3, 3))).toEqual([['x y z']])
  })
})

describe('words of a right-to-left script drawn one by one', () => {
  it('are read from the right, beside words that are read from the left', () => {
    const hebrew = (word: string, right: number) =>
      [...word].map((text, index) => letter(text, right - 5 * (index + 1)))
    const line = [...hebrew('כהן', 120), ...hebrew('דוד', 138), letter(',', 138), blank, letter('B', 148)]
    expect(texts([...line, letter('e', 153), letter('n', 158)])).toEqual([['דוד כהן, Ben']])
  })
})
