import type {Glyph} from './glyphs.ts'

/** Text of one face inside a cell. */
export interface Piece {
  text: string
  bold: boolean
  italic: boolean
}

/** A gap before the character at `offset` of a cell's text, and its edges in points. */
export interface Gap {
  offset: number
  from: number
  to: number
  /** No wider than a word space. */
  narrow: boolean
}

/** A stretch of glyphs drawn one after the other on one baseline. */
export interface Run {
  left: number
  right: number
  y: number
  /** Largest font size in it, against which its gaps are measured. */
  size: number
  /** Characters of each font size. */
  sizes: Map<number, number>
  pieces: Piece[]
  gaps: Gap[]
  rightToLeft: boolean
  /** Gap between the last two letters of a word: wide in letter-spaced text. */
  tracking: number
  /** Narrowest and widest letter: the same in a typewriter's font. */
  letters: {narrowest: number; widest: number}
}

/** A gap wider than this many ems parts a label from its value. */
export const CELL_GAP = 1.5
/** A gap this wide does so when the line above or below has a cell at the same edge. */
export const ALIGNED_GAP = 0.6
/** Letters this many ems apart are letter-spaced. */
const LETTER_SPACED = 0.15
/** A gap of so many letters is more than one blank of a typewriter. */
const TWO_BLANKS = 1.6
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/

/**
 * The text of pieces.
 *
 * @param pieces pieces of one cell
 * @returns their text, joined
 */
export function textOf(pieces: Piece[]): string {
  return pieces.map((piece) => piece.text).join('')
}

/**
 * Joins glyphs drawn one after the other on one baseline.
 *
 * @param glyphs upright glyphs in the order they are drawn
 * @returns the stretches, in that order
 */
export function runsOf(glyphs: Glyph[]): Run[] {
  const runs: Run[] = []
  let run: Run | undefined
  let previous: Glyph | undefined
  let blank: 'none' | 'inferred' | 'drawn' = 'none'
  for (const [index, glyph] of glyphs.entries()) {
    if (glyph.text === ' ') {
      if (blank !== 'drawn') blank = glyph.generated ? 'inferred' : 'drawn'
      continue
    }
    if (!run || !previous || !follows(run, previous, glyph)) {
      run = started(glyph)
      runs.push(run)
    } else {
      const gap = glyph.left - previous.right
      if (blank === 'inferred' && gap <= trackingAt(run, glyph, glyphs[index + 1]) * 1.3) blank = 'none'
      if (blank === 'none') run.tracking = Math.max(0, gap)
      else {
        const narrow = gap < widestBlank(run, glyph.size)
        run.gaps.push({offset: textOf(run.pieces).length + 1, from: previous.right, to: glyph.left, narrow})
      }
      append(run.pieces, (blank === 'none' && !endsMark(run, previous, glyph) ? '' : ' ') + glyph.text, glyph)
    }
    extend(run, glyph)
    previous = glyph
    blank = 'none'
  }
  return runs
}

/** The raised number of a footnote stands apart from the word behind it. */
function endsMark(run: Run, previous: Glyph, glyph: Glyph): boolean {
  const raised = previous.size < glyph.size * 0.85 && previous.y > glyph.y + glyph.size * 0.15
  return raised && /\p{L}/u.test(glyph.text) && /^(?:\d{1,2}|[*∗†‡§])$/u.test(textOf(run.pieces))
}

function started(glyph: Glyph): Run {
  return {
    left: glyph.left,
    right: glyph.right,
    y: glyph.y,
    size: glyph.size,
    sizes: new Map(),
    pieces: [{text: glyph.text, bold: glyph.bold, italic: glyph.italic}],
    gaps: [],
    rightToLeft: RIGHT_TO_LEFT.test(glyph.text),
    tracking: 0,
    letters: {narrowest: Infinity, widest: 0},
  }
}

function extend(run: Run, glyph: Glyph): void {
  run.left = Math.min(run.left, glyph.left)
  run.right = Math.max(run.right, glyph.right)
  run.size = Math.max(run.size, glyph.size)
  run.sizes.set(glyph.size, (run.sizes.get(glyph.size) ?? 0) + 1)
  const width = glyph.right - glyph.left
  run.letters.narrowest = Math.min(run.letters.narrowest, width)
  run.letters.widest = Math.max(run.letters.widest, width)
}

function follows(run: Run, previous: Glyph, glyph: Glyph): boolean {
  if (previous.x === glyph.x && previous.y === glyph.y && previous.object === glyph.object) return true
  const em = Math.max(run.size, glyph.size)
  if (Math.abs(glyph.y - previous.y) > em * 0.5) return false
  const ahead = glyph.left - previous.right
  // Right of a word in the other direction a new stretch begins.
  const turns = RIGHT_TO_LEFT.test(previous.text) && !RIGHT_TO_LEFT.test(glyph.text) && glyph.x > previous.x
  if (turns) return false
  // Behind a gap, letters of another size and height are a note in the margin.
  if (ahead > em * ALIGNED_GAP && glyph.size !== previous.size && Math.abs(glyph.y - previous.y) > em * 0.1)
    return false
  if (ahead > -em * 0.5 && glyph.x >= previous.x - em * 0.1 && ahead <= em * CELL_GAP + run.tracking * 3)
    return true
  const behind = previous.left - glyph.right
  return RIGHT_TO_LEFT.test(glyph.text) && run.rightToLeft && behind > -em * 0.5 && behind <= em * CELL_GAP
}

/** The gap between the letters on both sides, if wide: a blank inferred from such a gap is none. */
function trackingAt(run: Run, glyph: Glyph, next: Glyph | undefined): number {
  const ahead = next && next.text !== ' ' && next.y === glyph.y ? next.left - glyph.right : 0
  const gap = textOf(run.pieces).length > 1 ? Math.min(run.tracking, ahead) : ahead
  return gap > glyph.size * LETTER_SPACED ? gap : 0
}

/** In a typewriter's font one blank is as wide as a letter, and parts nothing. */
function widestBlank({letters}: Run, size: number): number {
  const typed = letters.widest - letters.narrowest < size * 0.02
  return Math.max(size * ALIGNED_GAP, typed ? letters.widest * TWO_BLANKS : 0)
}

function append(pieces: Piece[], text: string, {bold, italic}: {bold: boolean; italic: boolean}): void {
  const last = pieces.at(-1)
  if (last?.bold === bold && last.italic === italic) last.text += text
  // The blank between two faces belongs to the first, so that a bold run starts at its first letter.
  else if (last && text.startsWith(' ')) {
    last.text += ' '
    pieces.push({text: text.slice(1), bold, italic})
  } else pieces.push({text, bold, italic})
}

/**
 * Joins two stretches of one line.
 *
 * @param run the left one, which grows
 * @param next the right one
 */
export function joinRuns(run: Run, next: Run): void {
  const gap = next.left - run.right
  const em = Math.max(run.size, next.size)
  const blank = gap > em * 0.2 && !textOf(run.pieces).endsWith(' ') ? ' ' : ''
  const offset = textOf(run.pieces).length + blank.length
  const wide = Math.max(em * ALIGNED_GAP, widestBlank(run, run.size))
  if (blank !== '' || gap >= wide) run.gaps.push({offset, from: run.right, to: next.left, narrow: gap < wide})
  run.gaps.push(...next.gaps.map((inner) => ({...inner, offset: inner.offset + offset})))
  for (const [index, piece] of next.pieces.entries()) {
    append(run.pieces, (index === 0 ? blank : '') + piece.text, piece)
  }
  for (const [size, count] of next.sizes) run.sizes.set(size, (run.sizes.get(size) ?? 0) + count)
  run.right = Math.max(run.right, next.right)
  run.size = em
}

/**
 * The font size of most of the text.
 *
 * @param runs stretches of one line
 * @returns the size in points
 */
export function mainSize(runs: Run[]): number {
  const counts = new Map<number, number>()
  for (const {sizes} of runs)
    for (const [size, count] of sizes) counts.set(size, (counts.get(size) ?? 0) + count)
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0]
}

/**
 * The middle value.
 *
 * @param values Numbers in any order.
 * @returns The median, 0 for none.
 */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
