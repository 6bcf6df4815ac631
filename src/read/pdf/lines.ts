import {accented, isAccent} from './characters.js'
import type {Glyph} from './glyphs.js'

/** Text of one weight inside a cell. */
export interface Piece {
  text: string
  bold: boolean
}

/** Text on one baseline with no wide gap in it; edges in points along the reading direction. */
export interface Cell {
  left: number
  right: number
  pieces: Piece[]
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
  rightToLeft: boolean
}

/** A gap wider than this many ems parts a label from its value. */
const CELL_GAP = 1.5
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/
const MARKER = /^(?:\(?[0-9a-zA-Z]{1,4}[.)]|[•◦▪‣–—*o·-])$/

/**
 * The text of a cell.
 *
 * @param cell Any cell.
 * @returns Its pieces joined.
 */
export function cellText(cell: Cell): string {
  return cell.pieces.map((piece) => piece.text).join('')
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
    lines.push(...linesFromRuns(runsOf(withAccents(withoutDoubles(upright)))))
  }
  lines.forEach((line, index) => {
    line.number = index + 1
  })
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

/** Drops a character drawn again where it stands already: bold made by printing twice. */
function withoutDoubles(glyphs: Glyph[]): Glyph[] {
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

/** Joins accents to the letter they are drawn over, whichever came first. */
function withAccents(glyphs: Glyph[]): Glyph[] {
  if (!glyphs.some((glyph) => isAccent(glyph.text))) return glyphs
  const kept: Glyph[] = []
  for (let index = 0; index < glyphs.length; index++) {
    const glyph = glyphs[index] as Glyph
    const before = isAccent(glyph.text) ? lastDrawn(kept) : undefined
    if (before && covers(before, glyph)) {
      before.text = accented(before.text, glyph.text)
      continue
    }
    const ahead = isAccent(glyph.text) ? glyphs.slice(index + 1, index + 5) : []
    const steps = ahead.findIndex((next) => !next.generated)
    const after = ahead[steps]
    if (after && covers(after, glyph)) {
      after.text = accented(after.text, glyph.text)
      // A blank or line end inferred between the accent and its letter would part the word.
      index += steps
      while (kept.at(-1)?.generated && closeBefore(kept, after)) kept.pop()
      continue
    }
    kept.push(glyph)
  }
  return kept
}

function lastDrawn(glyphs: Glyph[]): Glyph | undefined {
  return glyphs.at(-1)?.generated ? glyphs.at(-2) : glyphs.at(-1)
}

function closeBefore(kept: Glyph[], letter: Glyph): boolean {
  const before = kept.at(-2)
  return before !== undefined && !before.generated && letter.left - before.right < letter.size * 0.15
}

function covers(letter: Glyph, accent: Glyph): boolean {
  if (!/^\p{L}\p{M}*$/u.test(letter.text) || Math.abs(letter.y - accent.y) > letter.size / 2) return false
  const shift = (letter.left + letter.right) / 2 - (accent.left + accent.right) / 2
  const overlap = Math.min(letter.right, accent.right) - Math.max(letter.left, accent.left)
  const narrow = Math.min(letter.right - letter.left, accent.right - accent.left)
  // A combining mark may have no width at all; it then stands at an edge of its letter.
  return (
    (overlap > narrow * 0.5 && Math.abs(shift) < letter.size * 0.25) ||
    (narrow <= 0.01 && Math.abs(shift) < letter.size * 0.6)
  )
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
      run = {left: glyph.left, right: glyph.right, y: glyph.y, size: glyph.size, pieces: [], rightToLeft}
      runs.push(run)
      blank = false
    }
    append(run.pieces, (blank ? ' ' : '') + glyph.text, glyph.bold)
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
  if (ahead > -em * 0.5 && glyph.x >= previous.x - em * 0.1 && ahead <= em * CELL_GAP) return true
  const behind = previous.left - glyph.right
  return RIGHT_TO_LEFT.test(glyph.text) && run.rightToLeft && behind > -em * 0.5 && behind <= em * CELL_GAP
}

function append(pieces: Piece[], text: string, bold: boolean): void {
  const last = pieces.at(-1)
  if (last?.bold === bold) last.text += text
  // The blank between two weights belongs to the first, so that a bold run starts at its first letter.
  else if (last && text.startsWith(' ')) {
    last.text += ' '
    pieces.push({text: text.slice(1), bold})
  } else pieces.push({text, bold})
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
  return rows.map(lineOf)
}

/** Runs that overlap cannot be one line: a slanted OCR layer or an overlay would be shuffled together. */
function sharesLine(a: Run, b: Run): boolean {
  if (Math.abs(a.y - b.y) > Math.max(a.size, b.size) * 0.4) return false
  const overlap = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  return overlap <= 0.3 * Math.min(a.right - a.left, b.right - b.left)
}

function lineOf(row: Run[]): Line {
  row.sort((a, b) => a.left - b.left)
  const cells: (Cell & {size: number})[] = []
  for (const run of row) {
    const last = cells.at(-1)
    const em = Math.max(last?.size ?? 0, run.size)
    const gap = last ? run.left - last.right : Infinity
    const marked = cells.length === 1 && last !== undefined && MARKER.test(cellText(last))
    if (last && gap <= em * (marked ? 4 : CELL_GAP)) {
      for (const [index, piece] of run.pieces.entries()) {
        append(last.pieces, (index === 0 && gap > em * 0.2 ? ' ' : '') + piece.text, piece.bold)
      }
      last.right = Math.max(last.right, run.right)
      last.size = em
    } else cells.push({left: run.left, right: run.right, size: run.size, pieces: run.pieces})
  }
  const widest = row.reduce((a, b) => (b.right - b.left > a.right - a.left ? b : a))
  for (const cell of cells) cell.pieces.forEach(closeUp)
  return {
    y: widest.y,
    size: widest.size,
    cells: cells.map(({left, right, pieces}) => ({left, right, pieces})),
    number: 0,
  }
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
