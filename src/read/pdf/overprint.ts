import {accented, isAccent} from './characters.ts'
import type {Glyph} from './glyphs.ts'

/** Each accent is looked for over the whole page; more than this is no text. */
const MOST_ACCENTS = 1000

/**
 * Drops a character drawn again where it stands already: bold made by printing twice.
 *
 * @param glyphs Upright glyphs in the order they are drawn.
 * @returns Those that remain; the first of two twins becomes bold.
 */
export function withoutDoubles(glyphs: Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph>()
  const kept: Glyph[] = []
  let previous: Glyph | undefined
  for (const glyph of glyphs) {
    if (glyph.text !== ' ') {
      const twin = twinOf(glyph, seen)
      const expansion = previous !== undefined && previous.x === glyph.x && previous.object === glyph.object
      if (twin && !expansion) {
        twin.bold = true
        continue
      }
      seen.set(`${glyph.text}${Math.round(glyph.x / 8)},${Math.round(glyph.y / 8)}`, glyph)
      previous = glyph
    }
    kept.push(glyph)
  }
  return kept
}

function twinOf(glyph: Glyph, seen: Map<string, Glyph>): Glyph | undefined {
  const near = glyph.size * 0.12
  const columns = nearCells(glyph.x, near)
  const rows = nearCells(glyph.y, near)
  for (const column of columns) {
    for (const row of rows) {
      const other = seen.get(`${glyph.text}${column},${row}`)
      if (other && Math.abs(other.x - glyph.x) <= near && Math.abs(other.y - glyph.y) <= near) return other
    }
  }
  return undefined
}

function nearCells(at: number, near: number): number[] {
  const low = Math.round((at - near) / 8)
  const high = Math.round((at + near) / 8)
  return low === high ? [low] : [low, high]
}

/**
 * Joins accents to the letter they are drawn over, wherever in the file the letter stands.
 *
 * @param glyphs Upright glyphs in the order they are drawn.
 * @returns The glyphs without the accents that found a letter.
 */
export function withAccents(glyphs: Glyph[]): Glyph[] {
  const accents = glyphs.filter((glyph) => isAccent(glyph.text))
  if (accents.length === 0 || accents.length > MOST_ACCENTS) return glyphs
  const used = new Set<Glyph>()
  for (const accent of accents) {
    const letter = nearest(
      glyphs.filter((glyph) => covers(glyph, accent)),
      accent,
    )
    if (!letter) continue
    letter.text = accented(letter.text, accent.text)
    used.add(accent)
  }
  const kept: Glyph[] = []
  for (const [index, glyph] of glyphs.entries()) {
    // A blank inferred between an accent and its letter would part the word.
    const beside = used.has(glyphs[index - 1] as Glyph) || used.has(glyphs[index + 1] as Glyph)
    if (used.has(glyph) || (glyph.generated && beside && isInsideWord(glyphs, index, used))) continue
    kept.push(glyph)
  }
  return kept
}

/**
 * Drops raised footnote marks behind words, which would end a name in a digit. A raised digit behind a single
 * letter is an exponent and stays.
 *
 * @param glyphs Upright glyphs in the order they are drawn.
 * @returns The glyphs without the marks.
 */
export function withoutMarks(glyphs: Glyph[]): Glyph[] {
  const kept: Glyph[] = []
  let word: Glyph | undefined
  let letters = 0
  for (const glyph of glyphs) {
    if (word && letters > 1 && isMark(glyph, word)) continue
    if (!glyph.generated) {
      letters = /\p{L}/u.test(glyph.text) ? letters + 1 : 0
      word = glyph
    }
    kept.push(glyph)
  }
  return kept
}

function isMark(glyph: Glyph, word: Glyph): boolean {
  if (glyph.generated || !/^[\d*†‡§¶,]$/.test(glyph.text) || glyph.size > word.size * 0.85) return false
  const raised = glyph.y - word.y
  return raised > word.size * 0.15 && raised < word.size * 0.8 && glyph.left - word.right < word.size
}

function nearest(letters: Glyph[], accent: Glyph): Glyph | undefined {
  const shift = (letter: Glyph) => Math.abs(letter.left + letter.right - accent.left - accent.right)
  return letters.sort((a, b) => shift(a) - shift(b))[0]
}

function isInsideWord(glyphs: Glyph[], index: number, used: Set<Glyph>): boolean {
  const drawn = (glyph: Glyph) => !glyph.generated && !used.has(glyph)
  const before = glyphs.slice(Math.max(0, index - 4), index).findLast(drawn)
  const after = glyphs.slice(index + 1, index + 5).find(drawn)
  if (!before || !after || Math.abs(before.y - after.y) > after.size / 4) return false
  return Math.abs(after.left - before.right) < after.size * 0.15
}

function covers(letter: Glyph, accent: Glyph): boolean {
  // Some spacing accents are letters to Unicode, and each would cover itself.
  if (isAccent(letter.text) || !/^\p{L}\p{M}*$/u.test(letter.text)) return false
  if (Math.abs(letter.y - accent.y) > letter.size / 2) return false
  const shift = (letter.left + letter.right) / 2 - (accent.left + accent.right) / 2
  const overlap = Math.min(letter.right, accent.right) - Math.max(letter.left, accent.left)
  const narrow = Math.min(letter.right - letter.left, accent.right - accent.left)
  // A combining mark may have no width at all; it then stands at an edge of its letter.
  return (
    (overlap > narrow * 0.5 && Math.abs(shift) < letter.size * 0.25) ||
    (narrow <= 0.01 && Math.abs(shift) < letter.size * 0.6)
  )
}
