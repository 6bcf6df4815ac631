import type {Break, PhrasingContent, TableRow} from 'mdast'
import type {Block} from '../../document.js'
import {type Cell, cellText, type Line, median} from './lines.js'

/** Between two cells of a line in `Block.text`. */
const CELL_SPACE = '  '
const NUMBERED =
  /^(?:(?:problem|question|exercise|task|part|section|aufgabe|exercice|ejercicio)\s*#?\d|\d{1,2}(?:\.\d{1,2})*[.)](?:\s|$)|\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)(?:\s|$))/i
const PAGE_NUMBER = /^(?:page\s+)?[-–—\s]*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?[-–—\s]*$/i
const LONGEST_HEADING = 90
/** A running head or foot is at most so long. */
const HEAD_LINES = 2
/** Text this much larger than the body heads something. */
const LARGER = 1.15
/** A heading set larger than the text may run over three lines. */
const LONGEST_LARGE_HEADING = 160
/** A line of fewer ems is a list item rather than one that ran to the edge of its column. */
const SHORTEST_FULL = 14
/** Prose is set in columns of at least so many ems. */
const SHORTEST_PROSE = 25
/** From so many ems on, a line of another weight is another paragraph. */
const WEIGHT_GAP = 1.5
/** A list item without words prints its bullet only. */
const BULLET = /^[•◦▪‣]$/

type Numbered = {line: number; column: number}

/**
 * Groups the lines of a page into blocks.
 *
 * @param lines Lines in reading order, as `linesOf` gives them.
 * @param page Number of the page, from 1.
 * @param heads Running heads of the pages before; those of this page are added.
 * @returns Headings, paragraphs and tables; a line at an edge that is only a page number, or stood there on a
 *   page before, is left out.
 */
export function blocksOf(lines: Line[], page: number, heads = new Set<string>()): Block[] {
  const kept = withoutHeads(withoutPageNumber(lines), heads).filter((line) => !BULLET.test(lineText(line)))
  const look = lookOf(kept)
  const blocks: Block[] = []
  let titled = page === 1
  for (const group of groupsOf(kept, look)) {
    joinHyphens(group)
    const first = group[0] as Line
    if (first.size < look.body * LARGER || isBold(first)) titled &&= blocks.length === 0
    const at = {depth: 0, line: first.number, page, cell: null}
    const place = {...at, text: group.map(lineText).join('\n')}
    if (isColumned(first)) {
      blocks.push({...place, kind: 'table', parse: () => [{type: 'table', children: rowsOf(group)}]})
    } else if (isHeading(group, look) && !(titled && isByline(first, look))) {
      const depth = page === 1 && first.size >= look.largest * 0.98 ? 1 : 2
      blocks.push({
        ...at,
        kind: 'heading',
        depth,
        text: group.map(lineText).join(' '),
        parse: () => [{type: 'heading', depth, children: phrasing(group, () => ' ')}],
      })
    } else
      blocks.push({
        ...place,
        kind: 'paragraph',
        parse: () => [
          {type: 'paragraph', children: phrasing(group, (line) => (look.full.has(line) ? '\n' : ''))},
        ],
      })
  }
  return blocks
}

/**
 * The block that stands for the end of a page.
 *
 * @param page Number of the page that ends.
 * @param line Number of its last line.
 * @returns A block without text.
 */
export function pageBreak(page: number, line: number): Block {
  return {kind: 'break', depth: 0, text: '', line, page, cell: null, parse: () => []}
}

function lineText(line: Line): string {
  return line.cells.map(cellText).join(CELL_SPACE)
}

function withoutPageNumber(lines: Line[]): Line[] {
  return lines.filter(
    (line, index) =>
      !((index === 0 || index === lines.length - 1) && lines.length > 1 && PAGE_NUMBER.test(lineText(line))),
  )
}

/** A line that stands at the edge of several pages parts the text that runs on. */
function withoutHeads(lines: Line[], heads: Set<string>): Line[] {
  const edge = (index: number) => index < HEAD_LINES || index >= lines.length - HEAD_LINES
  const wordings = lines.map(lineText)
  const kept = lines.filter((_, index) => !(edge(index) && heads.has(wordings[index] as string)))
  for (const [index, wording] of wordings.entries()) if (edge(index)) heads.add(wording)
  return kept
}

/** What is usual on a page, against which headings and gaps stand out. */
interface Look {
  body: number
  largest: number
  pitch: number
  mostlyBold: boolean
  /** Lines with no room for the first word of the next: they ran to the edge of their column. */
  full: Set<Line>
}

function lookOf(lines: Line[]): Look {
  const sizes: number[] = []
  let bold = 0
  for (const line of lines) {
    for (let count = lineText(line).length; count > 0; count -= 8) sizes.push(line.size)
    if (isBold(line)) bold++
  }
  const full = new Set<Line>()
  const edges = columnEdges(lines)
  const gaps: number[] = []
  const inside: number[] = []
  for (let index = 1; index < lines.length; index++) {
    const [above, below] = [lines[index - 1] as Line, lines[index] as Line]
    const gap = above.y - below.y
    if (!(gap > 0 && gap < 3 * Math.max(above.size, below.size))) continue
    gaps.push(gap)
    if (!runsOn(above, below, edges)) continue
    full.add(above)
    inside.push(gap)
  }
  const body = median(sizes)
  const pitch = usualOf(inside) ?? usualOf(gaps) ?? body * 1.2
  const largest = lines.reduce((size, line) => Math.max(size, line.size), 0)
  return {body, largest, pitch, mostlyBold: bold * 2 > lines.length, full}
}

/** More gaps are those of a paragraph than those between two, which are the wider ones. */
function usualOf(gaps: number[]): number | undefined {
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length * 0.4)]
}

const edgeKey = (cell: Cell) => Math.round(cell.left / 4)

/** How far the lines reach that begin at one left edge. */
function columnEdges(lines: Line[]): Map<number, number> {
  const edges = new Map<number, number>()
  for (const {cells} of lines) {
    for (const cell of cells) edges.set(edgeKey(cell), Math.max(edges.get(edgeKey(cell)) ?? 0, cell.right))
  }
  return edges
}

/** Whether a line goes on in the next: it fills its column, as far as the first word below had no room. */
function runsOn(above: Line, below: Line, edges: Map<number, number>): boolean {
  const [upper, lower] = [above.cells[0] as Cell, below.cells[0] as Cell]
  if (isColumned(above) || isColumned(below) || Math.abs(above.size - below.size) > 0.5) return false
  const edge = Math.max(upper.right, edges.get(edgeKey(upper)) ?? 0, edges.get(edgeKey(lower)) ?? 0)
  return edge - upper.left >= above.size * SHORTEST_PROSE && isWrapped(upper, lower, edge)
}

function groupsOf(lines: Line[], look: Look): Line[][] {
  const groups: Line[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    if (group && belongs(group, line, look)) group.push(line)
    else groups.push([line])
  }
  return groups
}

function belongs(group: Line[], line: Line, look: Look): boolean {
  const last = group.at(-1) as Line
  const gap = last.y - line.y
  if (gap <= 0) return false
  const first = group[0] as Line
  if (isColumned(first)) {
    // Rows of a table stand wider apart than lines of prose.
    if (gap > Math.max(look.pitch * 1.3, line.size * 2.5)) return false
    return isColumned(line) || continuedCell(group, line) > 0
  }
  if (isColumned(line) || gap > Math.max(look.pitch * 1.3, line.size * 1.3)) return false
  if (Math.abs(last.size - line.size) > 0.12 * Math.max(last.size, line.size)) return false
  const turns = isBold(last) !== isBold(line)
  if (turns && (gap > line.size * WEIGHT_GAP || isHeading([last], look) || isHeading([line], look)))
    return false
  return !NUMBERED.test(lineText(line))
}

function isColumned(line: Line): boolean {
  return line.cells.length > 1
}

function isBold(line: Line): boolean {
  return line.cells.every((cell) => cell.pieces.every((piece) => piece.bold || piece.text.trim() === ''))
}

function isHeading(group: Line[], look: Look): boolean {
  const text = group.map(lineText).join(' ')
  const first = group[0] as Line
  const large = first.size >= look.body * LARGER
  if (large) return group.length <= 3 && text.length <= LONGEST_LARGE_HEADING
  if (group.length > 2 || text.length > LONGEST_HEADING) return false
  if (look.mostlyBold || group.length > 1 || !isBold(first)) return false
  // A bold "Collaborators: none" is a statement, not the head of one.
  return NUMBERED.test(text) || !/[:：]\s*\S/.test(text)
}

/** Author and date under a title are set larger than the text, and head nothing. */
function isByline(line: Line, look: Look): boolean {
  return line.size < look.largest * 0.98 && !NUMBERED.test(lineText(line))
}

/** Joins a word parted at the end of a line: its rest moves up, to where the reader meets the word. */
function joinHyphens(group: Line[]): void {
  for (let index = 1; index < group.length; index++) {
    const upper = (group[index - 1] as Line).cells.at(-1) as Cell
    const lower = (group[index] as Line).cells.at(-1) as Cell
    const end = upper.pieces.at(-1)
    const start = lower.pieces[0]
    if (!end || !start) continue
    const parted = /[\p{L}\p{N}]\p{M}*[-‐]$/u.test(end.text)
    const rest = /^[\p{L}\p{N}][^\s]*\s*/u.exec(start.text)?.[0]
    if (!parted || rest === undefined || rest === start.text) continue
    // Before a capital or a digit the hyphen belongs to the word (Smith-Jones, GPT-4).
    end.text = (/^\p{Ll}/u.test(rest) ? end.text.slice(0, -1) : end.text) + rest.trimEnd()
    start.text = start.text.slice(rest.length)
  }
}

/** The lines as inline nodes; `ending` gives the text that stands for a line's end, '' for a break. */
function phrasing(lines: Line[], ending: (line: Line) => string): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let above: Line | undefined
  for (const line of lines) {
    const value = above && ending(above)
    if (value !== undefined)
      nodes.push(value === '' ? ({type: 'break'} satisfies Break) : {type: 'text', value})
    above = line
    let column = 1
    for (const [index, cell] of line.cells.entries()) {
      if (index > 0) column += CELL_SPACE.length
      nodes.push(...cellNodes(cell, {line: line.number, column}))
      column += cellText(cell).length
    }
  }
  return nodes
}

function cellNodes(cell: Cell, from: Numbered): PhrasingContent[] {
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

/** A cell of the table and where each of its visual lines stands. */
type Placed = {cell: Cell; at: Numbered}

function placedCells(line: Line): Placed[] {
  let column = 1
  return line.cells.map((cell) => {
    const placed = {cell, at: {line: line.number, column}}
    column += cellText(cell).length + CELL_SPACE.length
    return placed
  })
}

function rowsOf(lines: Line[]): TableRow[] {
  const rows: Placed[][][] = []
  const edge = Math.max(...lines.map((line) => line.cells.at(-1)?.right ?? 0))
  const used = new Set<Line>()
  for (const [index, line] of lines.entries()) {
    if (used.has(line)) continue
    const above = lines.slice(0, index)
    const target = line.cells.length === 1 ? continuedCell(above, line) : 0
    const last = rows.at(-1)?.[target]
    if (target > 0 && last) {
      last.push(...placedCells(line))
      continue
    }
    const below = lines[index + 1]
    const values = below && valuesBelow(line, below, lines.filter(isColumned).length)
    if (values) {
      used.add(below)
      for (const [column, label] of placedCells(line).entries()) rows.push([[label], values[column] ?? []])
    } else rows.push(placedCells(line).map((placed) => [placed]))
  }
  return rows.map((row) => ({
    type: 'tableRow',
    children: row.map((cell) => ({
      type: 'tableCell',
      children: cell.flatMap(({cell: part, at}, index): PhrasingContent[] => {
        const above = cell[index - 1]
        if (!above) return cellNodes(part, at)
        const end: PhrasingContent = isWrapped(above.cell, part, edge)
          ? {type: 'text', value: ' '}
          : {type: 'break'}
        return [end, ...cellNodes(part, at)]
      }),
    })),
  }))
}

/** The line above is full: its end is the column's and not the writer's. */
function isWrapped(above: Cell, below: Cell, edge: number): boolean {
  const text = cellText(below)
  const em = ((below.right - below.left) / Math.max(1, text.length)) * 2
  const word = (/^\S+/.exec(text)?.[0].length ?? 0) * (em / 2)
  return above.right - above.left >= em * SHORTEST_FULL && above.right + word > edge - em
}

/** Which cell of the row above a lone cell continues, by its left edge; 0 for none. */
function continuedCell(above: Line[], line: Line): number {
  const row = above.findLast(isColumned)
  const lone = line.cells[0]
  if (!row || !lone || line.cells.length > 1) return 0
  const index = row.cells.findIndex((cell) => Math.abs(cell.left - lone.left) < line.size / 2)
  return Math.max(index, 0)
}

/** The cells below a row of labels, label by label: they share an edge or stand in its width. */
function valuesBelow(labels: Line, below: Line, rows: number): Placed[][] | undefined {
  const colons = labels.cells.every((cell) => /[:：]$/.test(cellText(cell)))
  // Two bold words over several rows head its columns: "Field, Entry".
  const heads = isBold(labels) && !isBold(below) && (labels.cells.length > 2 || rows === 2)
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
