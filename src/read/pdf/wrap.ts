import {type Cell, cellText, type Line} from './lines.ts'

/** A line of fewer ems is a list item rather than one that ran to the edge of its column. */
const SHORTEST_FULL = 14
/** A line of more ems ran over the page, whatever stands below it. */
const LONGEST_LINE = 34
/** How far, in ems, the ends of lines may lie apart that share a margin. */
const RAGGED = 2
/** A first line is set in by no more than this many ems. */
const INDENT = 5
const MARKED = /^(?:[•●◦○∘▪■□◆➢➤‣⁃–—*·☐☑☒❏✓✔-]\s|\[[ xX]?\]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)](?:\s|$))/
const LABEL = /^[([]?[\p{Lu}\p{Lo}][\p{L}\s()/'’&,-]{0,40}[:：]/u
/** Only who knows the labels can tell whether this is one. */
const MAYBE_LABEL = /^[^.!?]{0,60}(?:[:：–—?]|\s-\s)/
/** Writing without blanks breaks its lines at any character. */
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
/** A heading does not end in such a word. */
const GOES_ON = /(?:[,&–—-]|\b(?:a|an|the|and|or|of|in|on|at|to|for|from|with|by))$/i
/** No line ends so of its own will, however narrow its column. */
const OPEN = /\p{L}\s+(?:with|by|from|of|the|an?|my|our|your)$/iu
const LOWER = /^[\p{Ll}(]/u

/** A right margin and how many lines end at it. */
export interface Margin {
  right: number
  lines: number
}

/**
 * The right margin of running text.
 *
 * @param lines lines of one page or paragraph
 * @returns the margin of those long enough to have run to it
 */
export function marginOf(lines: Line[]): Margin {
  const long = lines.filter((line) => line.cells.length === 1 && widthOf(line) >= SHORTEST_FULL * line.size)
  const right = Math.max(...long.map((line) => endOf(line)))
  return {right, lines: long.filter((line) => right - endOf(line) < RAGGED * line.size).length}
}

/**
 * Whether a line goes on with the sentence above only because the line above was full.
 *
 * @param upper the line above
 * @param lower the line below, of the same size
 * @param margin the right margin of the text around
 * @returns true where the writer ended no line
 */
export function isWrapped(upper: Line, lower: Line, margin: Margin): boolean {
  if (upper.cells.length > 1 || lower.cells.length > 1) return false
  const width = widthOf(upper)
  const text = cellText(lower.cells[0] as Cell)
  if (MARKED.test(text) || LABEL.test(text) || (startsBold(lower) && !endsBold(upper))) return false
  if (OPEN.test(cellText(upper.cells[0] as Cell))) return true
  if (width < SHORTEST_FULL * upper.size) return false
  const indent = startOf(lower) - startOf(upper)
  const item = MARKED.test(cellText(upper.cells[0] as Cell))
  if (indent > upper.size * (item ? INDENT : 0.8) || indent < -INDENT * upper.size) return false
  if (endOf(upper) + firstWordOf(lower) <= margin.right - upper.size * 0.1) return false
  return margin.lines > 1 || width >= LONGEST_LINE * upper.size || LOWER.test(text)
}

/**
 * The lines of a paragraph that go on with the line above.
 *
 * @param group lines of one paragraph
 * @param page the margin of its page; a narrower paragraph may have its own
 * @returns those lines
 */
export function wrappedLines(group: Line[], page: Margin): Set<Line> {
  const own = marginOf(group.slice(0, -1))
  const margin = own.lines > 2 ? own : page
  return new Set(
    group.filter((line, index) => index > 0 && isWrapped(group[index - 1] as Line, line, margin)),
  )
}

/**
 * What stands between a full line and the line that goes on with it.
 *
 * @param lower the text of the line below
 * @returns a blank; nothing in writing without blanks; a soft line end where the words decide
 */
export function jointOf(lower: string): string {
  if (MAYBE_LABEL.test(lower)) return '\n'
  return EAST_ASIAN.test(lower) ? '' : ' '
}

/**
 * Whether a line begins with a label.
 *
 * @param line any line
 * @returns true for a few words and a colon
 */
export function isField(line: Line): boolean {
  return LABEL.test(cellText(line.cells[0] as Cell))
}

/**
 * The lines of a heading that go on with the line above: it is centred and ends where its words allow.
 *
 * @param group lines of one heading
 * @param wrapped those that the margin ended
 * @returns those, and those that the words say so of
 */
export function continuedLines(group: Line[], wrapped: Set<Line>): Set<Line> {
  return new Set(
    group.filter((line, index) => {
      const above = group[index - 1]
      const text = cellText(line.cells[0] as Cell)
      if (!above || wrapped.has(line)) return above !== undefined
      if (MARKED.test(text)) return false
      return LOWER.test(text) || GOES_ON.test(cellText(above.cells.at(-1) as Cell))
    }),
  )
}

/** Width of the first word and the blank before it. */
function firstWordOf(line: Line): number {
  const text = cellText(line.cells[0] as Cell)
  const word = EAST_ASIAN.test(text) ? 0 : (/^\S*/.exec(text)?.[0].length ?? 0)
  return ((word + 1) * widthOf(line)) / Math.max(1, text.length)
}

function startOf(line: Line): number {
  return line.cells[0]?.left ?? 0
}

function endOf(line: Line): number {
  return line.cells.at(-1)?.right ?? 0
}

function widthOf(line: Line): number {
  return endOf(line) - startOf(line)
}

function startsBold(line: Line): boolean {
  return line.cells[0]?.pieces[0]?.bold === true
}

function endsBold(line: Line): boolean {
  return line.cells.at(-1)?.pieces.findLast((piece) => piece.text.trim() !== '')?.bold === true
}
