import type {PhrasingContent} from 'mdast'
import type {Block} from '../../document.ts'
import {type Cell, cellText, isBold, isColumned, type Line} from './lines.ts'
import {median} from './runs.ts'
import {CELL_SPACE, cellNodes, continuesCell, rowsOf} from './tables.ts'
import {continuedLines, isField, isWrapped, jointOf, type Margin, marginOf, wrappedLines} from './wrap.ts'

const NUMBERED =
  /^(?:(?:problem|question|exercise|task|part|section|aufgabe|exercice|ejercicio)\s*#?\d|\d{1,2}(?:\.\d{1,2})*[.)](?:\s|$)|\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)(?:\s|$))/i
const BULLET = /^[•●◦○∘▪■□◆➢➤‣⁃·*–-]\s/u
const PAGE_NUMBER = /^(?:page\s+)?[-–—\s]*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?[-–—\s]*$/i
const LONGEST_HEADING = 90
/** Larger text is a heading over more lines. */
const LONGEST_LARGE = 200
/** A list item without words prints its bullet only. */
const LONE_BULLET = /^[•◦▪‣]$/
/** From so many ems on, a line of another weight is another paragraph. */
const WEIGHT_GAP = 1.5
/** A running head or foot is at most so long. */
const HEAD_LINES = 6
/** So near an edge a line is a running head even where another one above it changes. */
const NEAR_EDGE = 2
/** Text this much larger than the body heads something. */
const LARGER = 1.15
/** Text this much smaller is a note. */
const SMALLER = 0.8

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
  const kept = withoutHeads(withoutPageNumber(lines), heads).filter(
    (line) => !LONE_BULLET.test(lineText(line)),
  )
  const look = lookOf(kept)
  const blocks: Block[] = []
  let titled = page === 1
  for (const group of groupsOf(kept, look)) {
    const wrapped = wrappedLines(group, look.margin)
    joinHyphens(group, wrapped)
    const first = group[0] as Line
    if (first.size < look.body * LARGER || isBold(first)) titled &&= blocks.length === 0
    const place = {depth: 0, text: textOf(group, new Set()), line: first.number, page, cell: null}
    const continued = continuedLines(group, wrapped)
    if (isColumned(first)) {
      blocks.push({...place, kind: 'table', parse: () => [{type: 'table', children: rowsOf(group)}]})
    } else if (isHeading(group, continued, look) && !(titled && isByline(first, look))) {
      const depth = page === 1 && first.size >= look.largest * 0.98 ? 1 : 2
      blocks.push({
        ...place,
        kind: 'heading',
        depth,
        text: textOf(group, continued),
        parse: () => [{type: 'heading', depth, children: phrasing(group, continued)}],
      })
    } else
      blocks.push({
        ...place,
        kind: 'paragraph',
        parse: () => [{type: 'paragraph', children: phrasing(group, wrapped)}],
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
  const wordings = lines.map(wordingOf)
  const isHead = (wording: string | undefined) => wording !== undefined && heads.has(wording)
  let top = 0
  while (top < HEAD_LINES && isHead(wordings[top])) top++
  let foot = 0
  while (foot < HEAD_LINES && isHead(wordings[lines.length - 1 - foot])) foot++
  const kept = lines.filter((_, index) => {
    const fromEdge = Math.min(index, lines.length - 1 - index)
    return index >= top && index < lines.length - foot && !(fromEdge < NEAR_EDGE && isHead(wordings[index]))
  })
  for (const [index, wording] of wordings.entries())
    if (Math.min(index, lines.length - 1 - index) < HEAD_LINES) heads.add(wording)
  return kept
}

/** The text of a running head; the number of the page in it changes. */
function wordingOf(line: Line): string {
  const texts = line.cells.map(cellText)
  return texts.map((text) => (texts.length > 1 && PAGE_NUMBER.test(text) ? '#' : text)).join(CELL_SPACE)
}

/** What is usual on a page, against which headings and gaps stand out. */
interface Look {
  body: number
  largest: number
  pitch: number
  mostlyBold: boolean
  margin: Margin
}

function lookOf(lines: Line[]): Look {
  const sizes: number[] = []
  let bold = 0
  for (const line of lines) {
    for (let count = lineText(line).length; count > 0; count -= 8) sizes.push(line.size)
    if (isBold(line)) bold++
  }
  const margin = marginOf(lines)
  const gaps: number[] = []
  const inside: number[] = []
  for (let index = 1; index < lines.length; index++) {
    const [above, below] = [lines[index - 1] as Line, lines[index] as Line]
    const gap = above.y - below.y
    if (!(gap > 0 && gap < 3 * Math.max(above.size, below.size))) continue
    gaps.push(gap)
    if (isWrapped(above, below, margin)) inside.push(gap)
  }
  const body = median(sizes)
  const pitch = usualOf(inside) ?? usualOf(gaps) ?? body * 1.2
  const largest = lines.reduce((size, line) => Math.max(size, line.size), 0)
  return {body, largest, pitch, mostlyBold: bold * 2 > lines.length, margin}
}

/** More gaps are those of a paragraph than those between two, which are the wider ones. */
function usualOf(gaps: number[]): number | undefined {
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length * 0.4)]
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
    return isColumned(line) || continuesCell(group, line)
  }
  if (isColumned(line) || gap > Math.max(look.pitch * 1.3, line.size * 1.3)) return false
  if (differs(last.size, line.size) && differs(last.largest, line.largest)) return false
  const text = lineText(line)
  // Words made bold at the end of a sentence head nothing.
  const goesOn = /^\p{Ll}/u.test(text) && isWrapped(last, line, look.margin)
  const turns = isBold(last) !== isBold(line) && !goesOn
  if (turns && (gap > line.size * WEIGHT_GAP || heads(last, look) || heads(line, look))) return false
  return !NUMBERED.test(text)
}

function heads(line: Line, look: Look): boolean {
  return isHeading([line], new Set(), look)
}

function isHeading(group: Line[], continued: Set<Line>, look: Look): boolean {
  const text = group.map(lineText).join(' ')
  const first = group[0] as Line
  const large = first.size >= look.body * LARGER
  if (group.length > 3 || group.length - continued.size > (large ? 2 : 1)) return false
  if (group.length > 1 && group.filter(isField).length > 1) return false
  if (text.length > (large ? LONGEST_LARGE : LONGEST_HEADING) || BULLET.test(text)) return false
  if (large) return true
  if (look.mostlyBold || first.size < look.body * SMALLER || !group.every(isBold)) return false
  // A bold "Collaborators: none" is a statement, not the head of one.
  return NUMBERED.test(text) || !/[:：]\s*\S/.test(text)
}

function differs(a: number, b: number): boolean {
  return Math.abs(a - b) > 0.12 * Math.max(a, b)
}

/** Author and date under a title are set larger than the text, and head nothing. */
function isByline(line: Line, look: Look): boolean {
  return line.size < look.largest * 0.98 && !NUMBERED.test(lineText(line))
}

/** Joins a word parted at the end of a line: its rest moves up, to where the reader meets the word. */
function joinHyphens(group: Line[], wrapped: Set<Line>): void {
  for (let index = 1; index < group.length; index++) {
    const upper = (group[index - 1] as Line).cells.at(-1) as Cell
    const lower = (group[index] as Line).cells.at(-1) as Cell
    const end = upper.pieces.at(-1)
    const start = lower.pieces[0]
    if (!end || !start) continue
    const parted = /[\p{L}\p{N}]\p{M}*[-‐]$/u.test(end.text)
    const rest = /^[\p{L}\p{N}][^\s]*\s*/u.exec(start.text)?.[0]
    if (!parted || rest === undefined) continue
    // A lone symbol may belong to a formula.
    if (rest === start.text && !(wrapped.has(group[index] as Line) && /^\p{L}{2}/u.test(rest))) continue
    end.text = (keepsHyphen(end.text, rest) ? end.text : end.text.slice(0, -1)) + rest.trimEnd()
    start.text = start.text.slice(rest.length)
  }
}

/** Before a capital or a digit, and behind one, or in an address, it is no hyphenation (Smith-Jones, GPT-4, Q-learning). */
function keepsHyphen(end: string, rest: string): boolean {
  return !/^\p{Ll}/u.test(rest) || /(?:^|[\s(])(?:\p{L}|[\p{Lu}\d]+|\S*[/@_]\S*)[-‐]$/u.test(end)
}

function phrasing(lines: Line[], wrapped: Set<Line>): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  for (const line of lines.filter(hasText)) {
    if (nodes.length > 0)
      nodes.push(wrapped.has(line) ? {type: 'text', value: jointOf(lineText(line))} : {type: 'break'})
    let column = 1
    for (const [index, cell] of line.cells.entries()) {
      if (index > 0) column += CELL_SPACE.length
      nodes.push(...cellNodes(cell, {line: line.number, column}))
      column += cellText(cell).length
    }
  }
  return nodes
}

/** Lines of the page are lines of the text, but for a heading, which is one. Lines whose only word moved up are gone. */
function textOf(group: Line[], joined: Set<Line>): string {
  return group
    .filter(hasText)
    .map((line, index) => (index === 0 ? '' : joined.has(line) ? ' ' : '\n') + lineText(line))
    .join('')
}

function hasText(line: Line): boolean {
  return line.cells.some((cell) => cellText(cell) !== '')
}
