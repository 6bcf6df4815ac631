import type {PhrasingContent, TableRow} from 'mdast'
import {partedPieces} from './columns.ts'
import {type Cell, cellText, isBold, isColumned, type Line} from './lines.ts'

/** Between two cells of a line in `Block.text`. */
export const CELL_SPACE = '  '
/** A line of fewer ems is a list item rather than one that ran to the edge of its column. */
const SHORTEST_FULL = 14
/** Lines of one cell stand at most this many ems apart. */
const LEADING = 1.5
/** Rows that are padded stand so many times as far apart as the lines of a cell. */
const ROW_GAP = 1.25
/** A label and its value, or a label alone. */
const FIELD = /^(?!(?:problem|question|exercise|part|q|p)\s*\d)[\p{L}#][^:：|]{0,40}[:：](?:\s|$|\p{Lo})/iu

/** Where a character stands: line on its page and column. */
export type Numbered = {line: number; column: number}
/** A cell of the table and where each of its visual lines stands. */
type Placed = {cell: Cell; at: Numbered}
/** A cell of the line above and where what goes on with it belongs. */
type Column = {cell: Cell; value: Placed[]}

/**
 * The text of a cell with its places.
 *
 * @param cell any cell
 * @param from where its first character stands
 * @returns a node for each piece; bold ones are strong, those in italics emphasised
 */
export function cellNodes(cell: Cell, from: Numbered): PhrasingContent[] {
  let column = from.column
  return cell.pieces.map((piece) => {
    const start = {line: from.line, column}
    column += piece.text.length
    const position = {start, end: {line: from.line, column}}
    const text = {type: 'text' as const, value: piece.text, position}
    if (piece.bold) return {type: 'strong' as const, children: [text], position}
    return piece.italic ? {type: 'emphasis' as const, children: [text], position} : text
  })
}

/**
 * Whether a lone cell continues one of the row above, by its left edge. Under the first cell it does so only in a
 * table of two texts below bold heads: elsewhere what stands there is a label, or no part of the table.
 *
 * @param above the lines above, of which the last with cells is the row
 * @param line a line
 * @returns true where it goes on with a cell
 */
export function continuesCell(above: Line[], line: Line): boolean {
  const row = above.findLast(isColumned)
  const lone = line.cells[0]
  if (!row || !lone || line.cells.length > 1) return false
  const index = row.cells.findIndex((cell) => Math.abs(cell.left - lone.left) < line.size / 2)
  if (index !== 0) return index > 0
  const heads = above.filter(isColumned).at(-2)
  const last = above.at(-1) as Line
  return heads !== undefined && isHeads(heads, row) && last.y - line.y < line.size * LEADING
}

/** Bold labels over values of usual weight. */
function isHeads(labels: Line, below: Line): boolean {
  return isBold(labels) && !isBold(below)
}

/**
 * Turns lines with cells into rows: a label with the value beside it or below it, fields that stand side by side
 * one by one.
 *
 * @param lines the lines of one table
 * @returns its rows
 */
export function rowsOf(lines: Line[]): TableRow[] {
  const rows: Placed[][][] = []
  const edge = Math.max(...lines.map((line) => line.cells.at(-1)?.right ?? 0))
  const used = new Set<Line>()
  const alone = lines.map((line, index) => continuesCell(lines.slice(0, index), line))
  const inCell = leadingOf(lines, alone)
  let columns: Column[] = []
  for (const [index, line] of lines.entries()) {
    if (used.has(line)) continue
    const placed = placedCells(line)
    const lone = alone[index] ? columnOver(columns, line) : undefined
    if (lone) {
      lone.value.push(...placed)
      continue
    }
    if (
      inCell !== undefined &&
      goesOn(lines[index - 1], line, inCell) &&
      columns.length === line.cells.length
    ) {
      for (const [column, cell] of placed.entries()) columns[column]?.value.push(cell)
      continue
    }
    const below = lines[index + 1]
    const values = below && valuesBelow(line, below, lines.slice(index).filter(isColumned).length)
    if (values) {
      used.add(below)
      columns = placed.map(({cell}, column) => ({cell, value: values[column] ?? []}))
      rows.push(...placed.map((label, column) => [[label], columns[column]?.value ?? []]))
    } else columns = addRows(rows, columns, line)
  }
  return rows.map((row) => ({
    type: 'tableRow',
    children: row.map((cell, column) => ({
      type: 'tableCell',
      children: cell.flatMap(({cell: part, at}, index): PhrasingContent[] => {
        const above = cell[index - 1]
        if (!above) return cellNodes(part, at)
        const label = column === 0 && row.length > 1
        const end: PhrasingContent =
          label || isWrapped(above.cell, part, edge) ? {type: 'text', value: ' '} : {type: 'break'}
        return [end, ...cellNodes(part, at)]
      }),
    })),
  }))
}

/**
 * The distance of lines in one cell, told by a cell that goes on alone, where rows stand clearly further apart;
 * undefined where the distance tells nothing.
 */
function leadingOf(lines: Line[], alone: boolean[]): number | undefined {
  const steps = lines.slice(1).map((line, index) => (lines[index] as Line).y - line.y)
  const leading = Math.max(...steps.filter((_, index) => alone[index + 1]))
  const apart = steps.filter((step) => step > leading * ROW_GAP)
  return alone.includes(true) && apart.length > 1 ? leading : undefined
}

/** Whether all cells of a line go on with those of the line above. */
function goesOn(above: Line | undefined, line: Line, leading: number): boolean {
  if (!above || !isColumned(line) || above.y - line.y > leading * 1.05) return false
  return !line.cells.some((cell) => FIELD.test(cellText(cell)))
}

/** Adds the rows of a line; what stands beside a field may go on with the value above it. */
function addRows(rows: Placed[][][], above: Column[], line: Line): Column[] {
  const parts = fieldsApart(placedCells(line))
  return parts.flatMap((part) => {
    const [{cell}] = part as [Placed]
    const rest = parts.length > 1 && part.length === 1 && !FIELD.test(cellText(cell))
    const over = rest ? columnOver(above, {...line, cells: [cell]}) : undefined
    if (over) {
      over.value.push(...part)
      return [{cell, value: over.value}]
    }
    const row = part.map((placed) => [placed])
    rows.push(row)
    return part.map((placed, index) => ({cell: placed.cell, value: row[index] ?? []}))
  })
}

/** The column whose left or right edge a lone cell shares. */
function columnOver(columns: Column[], {cells, size}: Line): Column | undefined {
  const [lone] = cells as [Cell]
  return columns.findLast(
    ({cell}) => Math.abs(cell.left - lone.left) < size / 2 || Math.abs(cell.right - lone.right) < size / 2,
  )
}

/**
 * Fields that stand side by side ("Name: Ada  Date: today") are as many rows, each of a label and its value; what
 * stands beside a field that has its value is a row of its own.
 */
function fieldsApart(cells: Placed[]): Placed[][] {
  const lengths = cells.map(({cell}) => FIELD.exec(cellText(cell))?.[0].length)
  const [first] = cells as [Placed]
  const complete = lengths[0] !== undefined && lengths[0] < cellText(first.cell).length
  if (!complete && lengths.filter((length) => length !== undefined).length < 2) return [cells]
  const rows: Placed[][] = []
  let open = false
  for (const [index, placed] of cells.entries()) {
    const row = rows.at(-1)
    const length = lengths[index]
    if (length !== undefined) {
      const field = partedField(placed, length)
      rows.push(field)
      open = field.length === 1
    } else if (row && open) row.push(placed)
    else rows.push([placed])
  }
  return rows
}

function partedField(placed: Placed, length: number): Placed[] {
  const [label, value] = partedPieces(placed.cell.pieces, length)
  if (value.length === 0) return [placed]
  const at = {...placed.at, column: placed.at.column + length}
  return [
    {...placed, cell: {...placed.cell, pieces: label}},
    {at, cell: {...placed.cell, pieces: value}},
  ]
}

function placedCells(line: Line): Placed[] {
  let column = 1
  return line.cells.map((cell) => {
    const placed = {cell, at: {line: line.number, column}}
    column += cellText(cell).length + CELL_SPACE.length
    return placed
  })
}

/** The line above is full: its end is the column's and not the writer's. */
function isWrapped(above: Cell, below: Cell, edge: number): boolean {
  const text = cellText(below)
  const em = ((below.right - below.left) / Math.max(1, text.length)) * 2
  const word = (/^\S+/.exec(text)?.[0].length ?? 0) * (em / 2)
  return above.right - above.left >= em * SHORTEST_FULL && above.right + word > edge - em
}

/** The cells below a row of labels, label by label: they share an edge or stand in its width. */
function valuesBelow(labels: Line, below: Line, rows: number): Placed[][] | undefined {
  const colons = labels.cells.every((cell) => /[:：]$/.test(cellText(cell)))
  // Two bold words over several rows head its columns: "Field, Entry".
  const heads = isHeads(labels, below) && (labels.cells.length > 2 || rows === 2)
  if (!isColumned(labels) || !(colons || heads)) return undefined
  const values: Placed[][] = labels.cells.map(() => [])
  for (const placed of placedCells(below)) {
    const index = labels.cells.findIndex((label) => standsUnder(placed.cell, label, below.size))
    if (index < 0) return undefined
    values[index]?.push(placed)
  }
  return values
}

function standsUnder(value: Cell, label: Cell, em: number): boolean {
  if (Math.abs(value.left - label.left) < em / 2 || Math.abs(value.right - label.right) < em / 2) return true
  return Math.min(value.right, label.right) - Math.max(value.left, label.left) > 0
}
