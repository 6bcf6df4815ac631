import {columnByColumn} from './article.js'
import {alignColumns, isMarker} from './columns.js'
import type {Glyph} from './glyphs.js'
import {withAccents, withoutDoubles, withoutMarks} from './overprint.js'

/** Text of one face inside a cell. */
export interface Piece {
  text: string
  bold: boolean
  italic: boolean
}

/** Text on one baseline with no wide gap in it; edges in points along the reading direction. */
export interface Cell {
  left: number
  right: number
  pieces: Piece[]
  /** Gaps too narrow to part cells by themselves. */
  gaps: Gap[]
}

/** A gap before the character at `offset` of a cell's text, and its edges in points. */
export interface Gap {
  offset: number
  from: number
  to: number
  /** No wider than a word space. */
  narrow: boolean
}

/** One visual line: its cells from left to right. */
export interface Line {
  /** Height of the baseline in points, upwards, across the reading direction. */
  y: number
  /** Font size of most of its characters, in points. */
  size: number
  cells: Cell[]
  /** Number of the line on its page, from 1. */
  number: number
}

/** A stretch of glyphs drawn one after the other on one baseline. */
interface Run {
  left: number
  right: number
  y: number
  size: number
  pieces: Piece[]
  gaps: Gap[]
  rightToLeft: boolean
  /** Gap between the last two letters of a word: wide in letter-spaced text. */
  tracking: number
}

/** A gap wider than this many ems parts a label from its value. */
const CELL_GAP = 1.5
/** A gap this wide does so when the line above or below has a cell at the same edge. */
const ALIGNED_GAP = 0.6
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/

/**
 * The text of a cell.
 *
 * @param cell Any cell.
 * @returns Its pieces joined.
 */
export function cellText(cell: Cell): string {
  return textOf(cell.pieces)
}

function textOf(pieces: Piece[]): string {
  return pieces.map((piece) => piece.text).join('')
}

/**
 * Puts the glyphs of a page into lines in reading order, from where they stand and not from when they were
 * drawn. Text in other directions than most follows after it.
 *
 * @param glyphs The characters of one page as drawn.
 * @returns The lines, numbered from 1.
 */
export function linesOf(glyphs: Glyph[]): Line[] {
  const lines: Line[] = []
  for (const upright of byDirection(glyphs)) {
    lines.push(...linesFromRuns(runsOf(withoutMarks(withAccents(withoutDoubles(upright))))))
  }
  for (const [index, line] of lines.entries()) {
    line.number = index + 1
    for (const cell of line.cells) cell.pieces.forEach(closeUp)
  }
  return lines
}

/** Groups by direction, the commonest first, each turned upright; a slightly slanted scan is made straight. */
function byDirection(glyphs: Glyph[]): Glyph[][] {
  const groups = new Map<number, Glyph[]>()
  let group: Glyph[] = []
  for (const glyph of glyphs) {
    if (!glyph.generated) {
      const key = directionKey(glyph.angle)
      const known = groups.get(key)
      group = known ?? []
      if (!known) groups.set(key, group)
    }
    group.push(glyph)
  }
  return [...groups.values()].sort((a, b) => b.length - a.length).map(turnedUpright)
}

function directionKey(angle: number): number {
  const degrees = (angle * 180) / Math.PI
  const quarter = Math.round(degrees / 90) * 90
  const key = Math.abs(degrees - quarter) <= 10 ? quarter : Math.round(degrees / 15) * 15
  return (key + 360) % 360
}

function turnedUpright(glyphs: Glyph[]): Glyph[] {
  const angles = glyphs.filter((glyph) => !glyph.generated).map((glyph) => glyph.angle)
  const angle = median(angles)
  if (Math.abs(angle) < 0.001) return glyphs
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  return glyphs.map((glyph) => {
    if (glyph.generated) return glyph
    const x = glyph.x * cos + glyph.y * sin
    const y = glyph.y * cos - glyph.x * sin
    // Along a slanted baseline the upright box is too wide, so only its extent along the direction counts.
    const advance =
      Math.abs((glyph.right - glyph.left) * cos) > Math.abs((glyph.top - glyph.bottom) * sin)
        ? (glyph.right - glyph.left) * Math.abs(cos)
        : (glyph.top - glyph.bottom) * Math.abs(sin)
    return {...glyph, x, y, left: x, right: x + advance, bottom: y, top: y + glyph.size}
  })
}

function runsOf(glyphs: Glyph[]): Run[] {
  const runs: Run[] = []
  let run: Run | undefined
  let previous: Glyph | undefined
  let blank = false
  for (const glyph of glyphs) {
    if (glyph.text === ' ') {
      blank = true
      continue
    }
    if (!run || !previous || !follows(run, previous, glyph)) {
      const rightToLeft = RIGHT_TO_LEFT.test(glyph.text)
      run = {
        left: glyph.left,
        right: glyph.right,
        y: glyph.y,
        size: glyph.size,
        pieces: [],
        gaps: [],
        rightToLeft,
        tracking: 0,
      }
      runs.push(run)
      blank = false
    }
    if (!blank && previous && run.pieces.length > 0) run.tracking = Math.max(0, glyph.left - previous.right)
    if (blank && previous && run.pieces.length > 0) {
      const narrow = glyph.left - previous.right < glyph.size * ALIGNED_GAP
      run.gaps.push({offset: textOf(run.pieces).length + 1, from: previous.right, to: glyph.left, narrow})
    }
    append(run.pieces, (blank ? ' ' : '') + glyph.text, glyph)
    run.left = Math.min(run.left, glyph.left)
    run.right = Math.max(run.right, glyph.right)
    run.size = Math.max(run.size, glyph.size)
    previous = glyph
    blank = false
  }
  return runs
}

function follows(run: Run, previous: Glyph, glyph: Glyph): boolean {
  if (previous.x === glyph.x && previous.y === glyph.y && previous.object === glyph.object) return true
  const em = Math.max(run.size, glyph.size)
  if (Math.abs(glyph.y - previous.y) > em * 0.5) return false
  const ahead = glyph.left - previous.right
  if (ahead > -em * 0.5 && glyph.x >= previous.x - em * 0.1 && ahead <= em * CELL_GAP + run.tracking * 3)
    return true
  const behind = previous.left - glyph.right
  return RIGHT_TO_LEFT.test(glyph.text) && run.rightToLeft && behind > -em * 0.5 && behind <= em * CELL_GAP
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

function linesFromRuns(runs: Run[]): Line[] {
  const sorted = [...runs].sort((a, b) => b.y - a.y || a.left - b.left)
  const rows: Run[][] = []
  for (const run of sorted) {
    let home: Run[] | undefined
    for (let index = rows.length - 1; index >= 0 && index >= rows.length - 6; index--) {
      const row = rows[index] as Run[]
      if (row.every((other) => sharesLine(other, run))) {
        home = row
        break
      }
    }
    if (home) home.push(run)
    else rows.push([run])
  }
  return alignColumns(columnByColumn(rows).map(lineOf))
}

/** Runs that overlap cannot be one line: a slanted OCR layer or an overlay would be shuffled together. */
function sharesLine(a: Run, b: Run): boolean {
  if (Math.abs(a.y - b.y) > Math.max(a.size, b.size) * 0.4) return false
  const overlap = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  return overlap <= 0.3 * Math.min(a.right - a.left, b.right - b.left)
}

function lineOf(row: Run[]): Line {
  row.sort((a, b) => a.left - b.left)
  const cells: Run[] = []
  for (const run of row) {
    const last = cells.at(-1)
    const em = Math.max(last?.size ?? 0, run.size)
    const gap = last ? run.left - last.right : Infinity
    const marked = cells.length === 1 && last !== undefined && isMarker(textOf(last.pieces))
    if (last && gap <= em * (marked ? 4 : CELL_GAP)) join(last, run)
    else cells.push(run)
  }
  const widest = row.reduce((a, b) => (b.right - b.left > a.right - a.left ? b : a))
  return {y: widest.y, size: widest.size, cells, number: 0}
}

function join(run: Run, next: Run): void {
  const gap = next.left - run.right
  const em = Math.max(run.size, next.size)
  const blank = gap > em * 0.2 && !textOf(run.pieces).endsWith(' ') ? ' ' : ''
  const offset = textOf(run.pieces).length + blank.length
  if (blank !== '' || gap >= em * ALIGNED_GAP)
    run.gaps.push({offset, from: run.right, to: next.left, narrow: gap < em * ALIGNED_GAP})
  run.gaps.push(...next.gaps.map((inner) => ({...inner, offset: inner.offset + offset})))
  for (const [index, piece] of next.pieces.entries()) {
    append(run.pieces, (index === 0 ? blank : '') + piece.text, piece)
  }
  run.right = Math.max(run.right, next.right)
  run.size = em
}

/** Joins a word written with a blank after each letter. */
function closeUp(piece: Piece): void {
  piece.text = piece.text.replace(/(?<!\S)(?:\p{L} ){5,}\p{L}(?!\p{L})/gu, (word) => word.replaceAll(' ', ''))
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
