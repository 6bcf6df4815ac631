import type {Nodes, RootContent, Table, TableCell} from 'mdast'
import {decodeString} from 'micromark-util-decode-string'
import type {Block, Place} from './document.ts'
import {labelKind} from './facts/label.ts'
import {unwrapped} from './wrap.ts'

/** What a line is a part of; a label reads differently in a heading, a table row and running text. */
export type LineKind = 'heading' | 'item' | 'row' | 'quote' | 'text' | 'code'

/** Where in the source a run of a line's text begins. */
interface Origin {
  /** Offset in the line's text. */
  at: number
  line: number
  column: number
}

/** One line as a reader sees it: markup gone, places kept. */
export interface Line {
  text: string
  kind: LineKind
  /** Depth of a heading, or how deep a list's item is nested; 0 for all else. */
  depth: number
  /** Length of the bold or emphasised run (or the first cell) that opens the line; 0 where there is none. */
  opening: number
  /** A task-list box: ticked, empty, or none. */
  checked: boolean | null
  /** Number of its block in the walk, to tell paragraphs apart. */
  block: number
  /** Addresses behind the words of its links. */
  addresses: string[]
  page: number | null
  cell: number | null
  origins: Origin[]
}

/**
 * The place of a piece of a line.
 *
 * @param line the line
 * @param start offset of the first character in its text
 * @param end offset after the last
 * @returns the place in the document
 */
export function placeOf(line: Line, start: number, end: number): Place {
  const from = pointAt(line.origins, start)
  const to = pointAt(line.origins, Math.max(start, end - 1))
  return {
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column + 1,
    page: line.page,
    cell: line.cell,
  }
}

function pointAt(origins: Origin[], offset: number): {line: number; column: number} {
  const origin = origins.findLast((candidate) => candidate.at <= offset) ?? origins[0]
  if (!origin) return {line: 1, column: 1}
  return {line: origin.line, column: origin.column + Math.max(0, offset - origin.at)}
}

/**
 * The lines of a block.
 *
 * @param block the block; it is parsed here
 * @param number its number in the walk
 * @returns its lines in order, empty ones left out
 */
export function linesOf(block: Block, number: number): Line[] {
  const writer = new LineWriter(block, number)
  for (const node of block.parse()) writer.write(node, 'text')
  const shown = writer.lines.filter((line) => line.text.trim() !== '')
  return unwrapped(shown, writer.soft)
}

const TAG =
  /^<\/?(?:a|abbr|b|big|blockquote|body|br|center|code|dd|details|div|dl|dt|em|font|form|h[1-6]|head|header|hr|html|i|img|input|kbd|label|li|mark|meta|ol|p|pre|s|section|small|span|strong|style|sub|summary|sup|table|tbody|td|th|thead|title|tr|tt|u|ul)(?:\s[^>]*)?\/?>$/i
const BREAK = /^<(?:br|hr|\/p|\/div|\/tr|\/li|\/h[1-6]|p|div|tr|li|dt|dd|\/dt|\/dd)(?:\s[^>]*)?\/?>$/i
const CELL = /^<t[dh](?:\s[^>]*)?>$/i
const TAGS = /<\/?[a-z][a-z0-9]*(?:\s[^<>]{0,300})?\/?>/gi

/** A longer line goes on as the next one, so that no expression ever meets a text without end. */
const LINE_LENGTH = 5_000
/** A block with more text than this holds no header; the rest of it is not looked at. */
const BLOCK_LENGTH = 60_000

/** Past this depth of nesting a tree holds no header, and recursion would overflow. */
const DEPTH = 60

function cellText(cell: TableCell): string {
  return cell.children
    .map((child) =>
      'value' in child
        ? child.value
        : 'children' in child
          ? child.children.map((inner) => ('value' in inner ? inner.value : '')).join('')
          : '',
    )
    .join('')
}

class LineWriter {
  lines: Line[] = []
  /** Lines that end where the source does, which an editor may have wrapped. */
  readonly soft = new Set<Line>()
  private fresh = true
  /** Of all text written. */
  private length = 0

  constructor(
    private readonly block: Block,
    private readonly number: number,
  ) {}

  write(node: Nodes | RootContent, kind: LineKind, depth = 0): void {
    if (depth > DEPTH) return
    switch (node.type) {
      case 'heading':
        this.end()
        for (const child of node.children) this.inline(child, 'heading', depth, node.depth)
        this.end()
        return
      case 'paragraph':
        this.end()
        for (const child of node.children) this.inline(child, kind, depth)
        this.end()
        return
      case 'list':
        for (const item of node.children) {
          this.end()
          const first = this.lines.length
          for (const child of item.children) this.write(child, kind, depth + 1)
          const line = this.lines[first]
          if (line) {
            line.checked = item.checked ?? null
            if (line.kind === 'text') {
              line.kind = 'item'
              line.depth = depth + 1
            }
          }
        }
        return
      case 'blockquote':
        for (const child of node.children) this.write(child, 'quote', depth + 1)
        return
      case 'table':
        this.table(node, depth)
        return
      case 'html':
        this.end()
        this.html(node.value, node.position?.start ?? {line: this.block.line, column: 1}, kind)
        this.end()
        return
      case 'code':
        for (const [index, row] of node.value.split('\n').entries()) {
          this.end()
          const start = node.position?.start ?? {line: this.block.line, column: 1}
          this.text(row, {line: start.line + index + 1, column: start.column}, 'code')
        }
        this.end()
        return
      case 'footnoteDefinition':
        for (const child of node.children) this.write(child, kind, depth + 1)
        return
      default:
        return
    }
  }

  private table(node: Table, depth: number): void {
    const [head, ...rows] = node.children
    const labels = head?.children.map((cell) => cellText(cell)) ?? []
    // Labels over their values, not beside them: each value is read under its label.
    if (
      rows.length > 0 &&
      labels.some((label, index) => (index > 0 || labels.length === 1) && labelKind(label) !== null)
    ) {
      for (const row of rows) {
        for (const [index, cell] of row.children.entries()) {
          this.end()
          const start = cell.position?.start ?? {line: this.block.line, column: 1}
          this.text(`${labels[index] ?? ''}: `, start, 'row')
          for (const child of cell.children) this.inline(child, 'row', depth)
        }
      }
      this.end()
      return
    }
    for (const row of node.children) {
      this.end()
      for (const [index, cell] of row.children.entries()) {
        if (index > 0) this.text(' | ', cell.position?.start ?? {line: this.block.line, column: 1}, 'row')
        for (const child of cell.children) this.inline(child, 'row', depth)
        const line = this.lines.at(-1)
        if (index === 0 && line && !this.fresh) line.opening = line.text.length
      }
    }
    this.end()
  }

  private inline(node: Nodes | RootContent, kind: LineKind, depth: number, heading = 0): void {
    if (depth > DEPTH) return
    const start = node.position?.start ?? {line: this.block.line, column: 1}
    switch (node.type) {
      case 'text':
        for (const [index, row] of node.value.split('\n').entries()) {
          if (index > 0) this.wrap()
          const point = index === 0 ? start : {line: start.line + index, column: 1}
          this.text(row, point, kind, heading)
        }
        return
      case 'inlineCode':
        this.text(node.value, {line: start.line, column: start.column + 1}, kind, heading)
        return
      case 'break':
        this.end()
        return
      case 'html':
        if (BREAK.test(node.value)) {
          this.end()
          return
        }
        if (TAG.test(node.value)) return
        this.text(node.value, start, kind, heading)
        return
      case 'strong':
      case 'emphasis': {
        const opens = this.fresh || this.lines.at(-1)?.text.trim() === ''
        const first = this.fresh ? this.lines.length : this.lines.length - 1
        for (const child of node.children) this.inline(child, kind, depth + 1, heading)
        if (opens && !this.fresh) for (const line of this.lines.slice(first)) line.opening = line.text.length
        return
      }
      case 'link':
      case 'linkReference':
        for (const child of node.children) this.inline(child, kind, depth + 1, heading)
        if (node.type === 'link') this.lines.at(-1)?.addresses.push(node.url)
        return
      // Struck-out text is taken back, and a picture's caption or a footnote's mark is no statement.
      default:
        return
    }
  }

  /** Raw HTML: tags blanked, block tags end a line. */
  private html(value: string, start: {line: number; column: number}, kind: LineKind): void {
    const rows = value.split('\n')
    for (const [index, row] of rows.entries()) {
      const point = index === 0 ? start : {line: start.line + index, column: 1}
      let at = 0
      for (const tag of row.matchAll(TAGS)) {
        this.text(decodeString(row.slice(at, tag.index)), {line: point.line, column: point.column + at}, kind)
        if (CELL.test(tag[0]) && !this.fresh) this.nextCell(point, tag.index)
        else if (BREAK.test(tag[0])) this.end()
        else if (!TAG.test(tag[0]))
          this.text(tag[0], {line: point.line, column: point.column + tag.index}, kind)
        at = tag.index + tag[0].length
      }
      this.text(decodeString(row.slice(at)), {line: point.line, column: point.column + at}, kind)
      this.end()
    }
  }

  /** A further cell of a row written in HTML; the first one may be a label. */
  private nextCell(point: {line: number; column: number}, at: number): void {
    const line = this.lines.at(-1)!
    if (line.kind !== 'row') {
      line.kind = 'row'
      line.opening = line.text.length
    }
    this.text(' | ', {line: point.line, column: point.column + at}, 'row')
  }

  /** Write text, in pieces where it is long. */
  private text(value: string, start: {line: number; column: number}, kind: LineKind, heading = 0): void {
    for (let at = 0; at < value.length && this.length < BLOCK_LENGTH; ) {
      const room = LINE_LENGTH - (this.fresh ? 0 : (this.lines.at(-1)?.text.length ?? 0))
      const space = value.length - at > room ? value.lastIndexOf(' ', at + room) : -1
      const end = space > at ? space + 1 : at + Math.max(room, 1)
      this.piece(value.slice(at, end), {line: start.line, column: start.column + at}, kind, heading)
      if (end < value.length) this.end()
      at = end
    }
  }

  private piece(value: string, start: {line: number; column: number}, kind: LineKind, heading: number): void {
    this.length += value.length
    if (this.fresh) {
      this.lines.push({
        text: '',
        kind,
        depth: heading,
        opening: 0,
        checked: null,
        addresses: [],
        block: this.number,
        page: this.block.page,
        cell: this.block.cell,
        origins: [],
      })
      this.fresh = false
    }
    const line = this.lines.at(-1)!
    line.origins.push({at: line.text.length, line: start.line, column: start.column})
    line.text += value
  }

  private end(): void {
    this.fresh = true
  }

  private wrap(): void {
    const line = this.lines.at(-1)
    if (line && !this.fresh) this.soft.add(line)
    this.end()
  }
}
