import type {Heading, Paragraph, PhrasingContent, Text} from 'mdast'
import type {BlockKind} from '../../document.ts'

/**
 * Headings and paragraphs without markup, or with bold and emphasised words only. Most of what students write is
 * that, and the library takes a hundred times as long for the same tree (docs/performance.md); a test compares
 * the two. Whatever is not plainly simple is left to the library.
 */

/** May begin a construct inside a line, or become a link or an entity. */
const INLINE = /[`[\]<&\\_~@|!]|https?:|www\./i
/** May begin a block of its own, or make the line above a heading. */
const BLOCK = /^ *(?:[-+#>=:]|\*(?![^\s*]|\*[^\s*])|\d{1,9}[.)])|^ [^\n]*\*/m
/** Blanks that Markdown and JavaScript see differently. */
const ODD = /[^\S \n]|[\u0000\ufffd]|\n[ ]*\n/
const ATX = /^( {0,3})(#{1,6})( +)([^\n]*)$/
/** Bold or emphasis in its undisputed form: whole words, no other asterisk near. */
const EMPHASIS = /(?<=^|[ (\n])(\*\*?)([\p{L}\p{N}](?:[^*\n]*[\p{L}\p{N}:.,)?])?)\1(?=$|[ \n:.,;)])/gu

interface Point {
  line: number
  column: number
}

/**
 * The node of a block that needs no parser.
 *
 * @param kind what the block is known to be; only headings and paragraphs can be simple
 * @param text its source
 * @param line the line of its first character, from 1
 * @returns the node as mdast-util-from-markdown makes it, without offsets; null where that cannot be told here
 */
export function simpleBlock(kind: BlockKind, text: string, line: number): Heading | Paragraph | null {
  if ((kind !== 'heading' && kind !== 'paragraph') || INLINE.test(text) || ODD.test(text)) return null
  return kind === 'heading' ? heading(text, line) : paragraph(text, line)
}

function heading(text: string, line: number): Heading | null {
  const [, indent, marks, gap, rest] = ATX.exec(text) ?? []
  if (indent === undefined || marks === undefined || gap === undefined || rest === undefined) return null
  const words = rest.trimEnd()
  if (words === '' || words.endsWith('#')) return null
  const column = indent.length + marks.length + gap.length + 1
  const children = phrasing(words, line, column)
  return (
    children && {
      type: 'heading',
      depth: marks.length as Heading['depth'],
      children,
      position: span(line, indent.length + 1, text.length + 1),
    }
  )
}

function paragraph(text: string, line: number): Paragraph | null {
  if (BLOCK.test(text)) return null
  const rows = text.split('\n')
  const children: PhrasingContent[] = []
  let run: {rows: string[]; line: number; column: number} | null = null
  let end = {line, column: 1}
  for (const [index, row] of rows.entries()) {
    const words = row.trim()
    if (words === '') return null
    const column = row.indexOf(words) + 1
    run ??= {rows: [], line: line + index, column}
    run.rows.push(words)
    const last = index === rows.length - 1
    end = {line: line + index, column: last ? row.length + 1 : column + words.length}
    const breaks = !last && row.endsWith('  ')
    if (!breaks && !last) continue
    const inline = phrasing(run.rows.join('\n'), run.line, run.column, rows.slice(run.line - line))
    if (!inline) return null
    children.push(...inline)
    if (breaks)
      children.push({
        type: 'break',
        position: {start: end, end: {line: end.line + 1, column: 1}},
      })
    run = null
  }
  const first = rows[0]!
  return {
    type: 'paragraph',
    children,
    position: {start: {line, column: first.length - first.trimStart().length + 1}, end},
  }
}

/** Text, bold and emphasis. Where there is any of these, no line of a paragraph is indented. */
function phrasing(text: string, line: number, column: number, rows: string[] = []): PhrasingContent[] | null {
  if (!text.includes('*')) return [textNode(text, {line, column}, rows)]
  const children: PhrasingContent[] = []
  const pointOf = (offset: number): Point => {
    const start = text.lastIndexOf('\n', offset - 1)
    if (start < 0) return {line, column: column + offset}
    return {line: line + linesIn(text.slice(0, offset)), column: offset - start}
  }
  let at = 0
  const between = (to: number) => {
    const piece = text.slice(at, to)
    if (piece.includes('*')) return false
    if (piece !== '')
      children.push({type: 'text', value: piece, position: {start: pointOf(at), end: pointOf(to)}})
    return true
  }
  for (const {0: whole, 1: mark, 2: words, index} of text.matchAll(EMPHASIS)) {
    if (mark === undefined || words === undefined || !between(index)) return null
    const start = index + mark.length
    const inner: Text = {
      type: 'text',
      value: words,
      position: {start: pointOf(start), end: pointOf(start + words.length)},
    }
    at = index + whole.length
    children.push({
      type: mark.length === 2 ? 'strong' : 'emphasis',
      children: [inner],
      position: {start: pointOf(index), end: pointOf(at)},
    })
  }
  return between(text.length) ? children : null
}

/** A run of text; `rows` are its lines as they stand, with their indents. */
function textNode(value: string, start: Point, rows: string[]): Text {
  const below = linesIn(value)
  const indent = below === 0 ? start.column - 1 : rows[below]!.length - rows[below]!.trimStart().length
  const column = indent + value.length - value.lastIndexOf('\n')
  return {type: 'text', value, position: {start, end: {line: start.line + below, column}}}
}

function linesIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

function span(line: number, start: number, end: number) {
  return {start: {line, column: start}, end: {line, column: end}}
}
