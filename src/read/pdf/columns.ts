import type {Cell, Line} from './lines.ts'
import {type Gap, type Piece, textOf} from './runs.ts'

/** Lines further apart than this many ems do not share a column or a row. */
const NEAR = 3
/** Lines of one value stand at most this many ems apart. */
const PITCH = 1.7
const MARKER =
  /^(?:\(?[0-9a-zA-Z]{1,4}[.)]{1,2}|\d{1,2}(?:\.\d{1,2})*\.?|[A-Z]\.\d{1,2}\.?|[•●◦○∘▪■□◆➢➤‣⁃–—*o·-]|[xX✓✔✗✘☐☑☒❏❑❒]|\[[ xX]?\])$/

/** A label that has its value already. */
const FILLED = /[:：]\s*\S+\s+\S/

/**
 * Whether a text is the bullet or number of a list item or heading, which never is a label by itself.
 *
 * @param text The text left of a gap.
 * @returns True for `•`, `1.`, `(a)`, `2.1` and their like.
 */
export function isMarker(text: string): boolean {
  return MARKER.test(text)
}

/**
 * Finds what only the neighbours of a line show: a narrow gap that continues a column, and a label set at half
 * height beside the lines of its value.
 *
 * @param lines Lines from top to bottom; their cells are parted only at wide gaps.
 * @returns The lines with those columns parted and those labels on the first line of their value.
 */
export function alignColumns(lines: Line[]): Line[] {
  const edges = lines.map((line) => [
    ...line.cells.map((cell) => cell.left),
    ...line.cells.flatMap((cell) => cell.gaps.filter(({narrow}) => !narrow).map((gap) => gap.to)),
  ])
  const parted = lines.map((line, index) => {
    const near = [index - 2, index - 1, index + 1, index + 2].filter((at) => {
      const other = lines[at]
      return other !== undefined && Math.abs(other.y - line.y) < NEAR * line.size
    })
    const aligned = (left: number) =>
      near.some((at) => edges[at]?.some((edge) => Math.abs(edge - left) < line.size * 0.1))
    // A word space parts nothing but under two values that begin at its edge: the longest label fills its column.
    const inTable = (left: number) =>
      line.cells.length === 1 && near.filter((at) => startsValueAt(lines[at] as Line, line, left)).length > 1
    const parts = (gap: Gap) => (gap.narrow ? inTable(gap.to) : aligned(gap.to))
    return {...line, cells: line.cells.flatMap((cell) => partedAt(cell, parts))}
  })
  return besideValue(parted)
}

function startsValueAt(other: Line, line: Line, left: number): boolean {
  const [label, value] = other.cells
  const near = line.size * 0.05
  return (
    value !== undefined &&
    Math.abs(value.left - left) < near &&
    Math.abs((label as Cell).left - (line.cells[0] as Cell).left) < near
  )
}

function partedAt(cell: Cell, parts: (gap: Gap) => boolean): Cell[] {
  const gap = cell.gaps.find(parts)
  if (!gap) return [cell]
  const [before, after] = partedPieces(cell.pieces, gap.offset)
  if (isMarker(before.map((piece) => piece.text).join(''))) return [cell]
  const rest = cell.gaps
    .filter((other) => other.offset > gap.offset)
    .map((other) => ({...other, offset: other.offset - gap.offset}))
  const head = {left: cell.left, right: gap.from, pieces: before, gaps: []}
  return [head, ...partedAt({left: gap.to, right: cell.right, pieces: after, gaps: rest}, parts)]
}

/**
 * Parts the text of a cell.
 *
 * @param pieces its pieces
 * @param offset where the second part begins
 * @returns both parts; the first without blanks at its end
 */
export function partedPieces(pieces: Piece[], offset: number): [Piece[], Piece[]] {
  const before: Piece[] = []
  const after: Piece[] = []
  let at = 0
  for (const piece of pieces) {
    const cut = Math.min(Math.max(offset - at, 0), piece.text.length)
    if (cut > 0) before.push({...piece, text: piece.text.slice(0, cut)})
    if (cut < piece.text.length) after.push({...piece, text: piece.text.slice(cut)})
    at += piece.text.length
  }
  const last = before.at(-1)
  if (last) last.text = last.text.trimEnd()
  return [before.filter((piece) => piece.text !== ''), after]
}

/** A table that centres its cells sets a label between two lines of its value, or at the height of a later one. */
function besideValue(lines: Line[]): Line[] {
  const kept: Line[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line
    const label = line.cells[0] as Cell
    const above = kept.at(-1)
    const value = line.cells[1] ?? lines[index + 1]?.cells[0]
    if (above?.cells.length !== 1 || !value || line.cells.length > 2 || !isLeftOf(label, value, line.size)) {
      kept.push(line)
      continue
    }
    const first = above.cells[0] as Cell
    const lower = line.cells.length === 2 ? line : (lines[index + 1] as Line)
    const sameEdge = Math.abs(first.left - value.left) < line.size * 0.1 && lower.cells.length <= 2
    const before = kept.at(-2)
    // The line above may as well end the value of the row before; it belongs where it stands closer.
    const closer = !before || above.y - lower.y < (before.y - above.y) * 0.95
    const lone = line.cells.length === 2 || lower.cells.length === 1
    // A note in small print beside a line is no value of it.
    const alike = Math.abs(above.size - line.size) < line.size * 0.15 || !FILLED.test(textOf(label.pieces))
    if (sameEdge && closer && lone && alike && above.y - lower.y < PITCH * line.size) {
      above.cells = [label, first]
      if (line.cells.length === 2) kept.push({...line, cells: [line.cells[1] as Cell]})
    } else kept.push(line)
  }
  return kept
}

function isLeftOf(label: Cell, value: Cell, em: number): boolean {
  return label.right + em * 0.5 < value.left
}
