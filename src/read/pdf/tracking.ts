import type {Glyph} from './glyphs.ts'
import {median} from './runs.ts'

/** Letters of a word that is set close stand less than this many ems apart. */
const CLOSE = 0.1
/** Letters further apart than this many ems are cells of a table. */
const WIDEST = 0.9
/** So many letters show that their distance is meant. */
const FEWEST = 4
/** Between two words of letter-spaced text the gap is at least so many times that between letters. */
const WORD_GAP = 1.6

/**
 * Parts letter-spaced text ("C O L L A B O R A T O R S") at its words and not at its letters: PDFium infers a blank
 * from every gap, and the gaps between words are those that stand out among them.
 *
 * @param glyphs the characters of a page in the order they are drawn
 * @returns the same, with inferred blanks only where a word ends
 */
export function withoutTracking(glyphs: Glyph[]): Glyph[] {
  const result: Glyph[] = []
  let stretch: Glyph[] = []
  const flush = () => {
    result.push(...partedAtWords(stretch))
    stretch = []
  }
  let last: Glyph | undefined
  for (const glyph of glyphs) {
    if (glyph.text !== ' ') {
      if (last && !isSpaced(last, glyph)) flush()
      last = glyph
    }
    stretch.push(glyph)
  }
  flush()
  return result
}

/** Whether a gap parts two letters of one line, too wide for a word set close and too narrow for a table. */
function isSpaced(before: Glyph, glyph: Glyph): boolean {
  const gap = glyph.left - before.right
  const em = glyph.size
  return Math.abs(glyph.y - before.y) < em * 0.1 && gap > em * CLOSE && gap < em * WIDEST * 2
}

function partedAtWords(stretch: Glyph[]): Glyph[] {
  const letters = stretch.filter((glyph) => glyph.text !== ' ')
  if (letters.length < FEWEST || !stretch.some((glyph) => glyph.text === ' ' && glyph.generated))
    return stretch
  const gaps = letters.slice(1).map((glyph, index) => glyph.left - (letters[index] as Glyph).right)
  const usual = median(gaps)
  if (usual > (letters[0] as Glyph).size * WIDEST) return stretch
  let gap = 0
  return stretch.filter((glyph) => {
    if (glyph.text !== ' ') {
      gap += 1
      return true
    }
    const width = gaps[gap - 1]
    return !glyph.generated || width === undefined || width > usual * WORD_GAP
  })
}
