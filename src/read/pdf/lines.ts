import {columnByColumn} from './article.ts'
import {asidesApart} from './asides.ts'
import {alignColumns, isMarker} from './columns.ts'
import {withoutFill} from './fill.ts'
import type {Glyph} from './glyphs.ts'
import {withAccents, withoutDoubles, withoutMarks} from './overprint.ts'
import {
  ALIGNED_GAP,
  CELL_GAP,
  type Gap,
  joinRuns,
  mainSize,
  median,
  type Piece,
  type Run,
  runsOf,
  textOf,
} from './runs.ts'
import {withoutTracking} from './tracking.ts'

/** Text on one baseline with no wide gap in it; edges in points along the reading direction. */
export interface Cell {
  left: number
  right: number
  pieces: Piece[]
  /** Gaps too narrow to part cells by themselves. */
  gaps: Gap[]
}

/** One visual line: its cells from left to right. */
export interface Line {
  /** Height of the baseline in points, upwards, across the reading direction. */
  y: number
  /** Font size of most of its characters, in points. */
  size: number
  /** Font size of its largest characters. */
  largest: number
  cells: Cell[]
  /** Number of the line on its page, from 1. */
  number: number
}

/**
 * The text of a cell.
 *
 * @param cell Any cell.
 * @returns Its pieces joined.
 */
export function cellText(cell: Cell): string {
  return textOf(cell.pieces)
}

/**
 * Whether a line has more than one cell.
 *
 * @param line any line
 * @returns true for a row of a table
 */
export function isColumned(line: Line): boolean {
  return line.cells.length > 1
}

/**
 * Whether a line is bold from end to end.
 *
 * @param line any line
 * @returns true where no letter of it is of usual weight
 */
export function isBold(line: Line): boolean {
  return line.cells.every((cell) => cell.pieces.every((piece) => piece.bold || piece.text.trim() === ''))
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
    lines.push(
      ...linesFromRuns(
        runsOf(withoutTracking(withoutMarks(withAccents(withoutFill(withoutDoubles(upright)))))),
      ),
    )
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
  return alignColumns(columnByColumn(asidesApart(rows)).map(lineOf))
}

/** Runs that overlap cannot be one line: a slanted OCR layer or an overlay would be shuffled together. */
function sharesLine(a: Run, b: Run): boolean {
  if (Math.abs(a.y - b.y) > Math.max(a.size, b.size) * 0.4) return false
  const overlap = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  return overlap <= 0.3 * Math.min(a.right - a.left, b.right - b.left)
}

function lineOf(row: Run[]): Line {
  row = rightToLeft(row.sort((a, b) => a.left - b.left))
  const size = mainSize(row)
  const widest = row.reduce((a, b) => (b.right - b.left > a.right - a.left ? b : a))
  const spread = isSpread(row)
  const cells: Run[] = []
  for (const run of row) {
    const last = cells.at(-1)
    const em = Math.max(last?.size ?? 0, run.size)
    const gap = last ? run.left - last.right : Infinity
    const marked = cells.length === 1 && last !== undefined && isMarker(textOf(last.pieces))
    if (last && (spread || gap <= em * (marked ? 4 : CELL_GAP))) joinRuns(last, run)
    else cells.push(run)
  }
  if (spread) for (const cell of cells) cell.gaps = []
  tick(cells[0] as Run)
  return {y: widest.y, size, largest: Math.max(...row.map((run) => run.size)), cells, number: 0}
}

/** Words of a right-to-left script that were drawn one by one: the one at the right is read first. */
function rightToLeft(row: Run[]): Run[] {
  const joined: Run[] = []
  for (const run of row) {
    const last = joined.at(-1)
    const beside = last?.rightToLeft && run.rightToLeft && run.left - last.right < run.size * ALIGNED_GAP
    if (!last || !beside) {
      joined.push(run)
      continue
    }
    const [first] = last.pieces as [Piece]
    const pieces = [...run.pieces, {...first, text: ` ${first.text}`}, ...last.pieces.slice(1)]
    joined[joined.length - 1] = {...run, left: last.left, pieces, gaps: []}
  }
  return joined
}

/** A sign in front of a line is a box, ticked or not; an X only apart from the text. */
function tick(cell: Run): void {
  const piece = cell.pieces[0] as Piece
  const ticked = /^(?:[✓✔✗✘☑☒]|[xX](?=\s+(?:I|\p{L}{2,})\s\p{L}{2}))\s*(?=\S)/u.exec(piece.text)
  const empty = /^[☐□❏❑❒]\s*(?=\S)/u.exec(piece.text)
  const mark = ticked?.[0] ?? empty?.[0]
  if (
    mark === undefined ||
    (/^x/i.test(mark) && !cell.gaps.some((gap) => !gap.narrow && gap.offset === mark.length))
  )
    return
  const box = ticked ? '[x] ' : '[ ] '
  piece.text = box + piece.text.slice(mark.length)
  for (const gap of cell.gaps) gap.offset += box.length - mark.length
}

/** A line stretched to the margin has the same wide gap between all of its words; a table has not. */
function isSpread(row: Run[]): boolean {
  const inner = row.flatMap((run) => run.gaps)
  if (inner.some((gap) => gap.narrow)) return false
  const gaps = inner.map((gap) => gap.to - gap.from)
  const blanks = row.reduce((count, run) => count + textOf(run.pieces).split(' ').length - 1, 0)
  if (gaps.length < blanks) return false
  for (const [index, run] of row.slice(1).entries()) gaps.push(run.left - (row[index] as Run).right)
  return gaps.length > 1 && Math.max(...gaps) - Math.min(...gaps) < mainSize(row) * 0.1
}

/** Joins a word written with a blank after each letter. */
function closeUp(piece: Piece): void {
  piece.text = piece.text.replace(/(?<!\S)(?:\p{L} ){5,}\p{L}(?!\p{L})/gu, (word) => word.replaceAll(' ', ''))
}
