import type {Block, BlockKind, Document} from '../document.ts'
import {parseBlock} from './markdown/parse.ts'
import {blank} from './mask.ts'
import {proseBlock} from './prose.ts'

/**
 * Read Markdown (CommonMark and GFM) block by block. Boundaries are found line by line; only a block that is
 * asked for is parsed. HTML comments and math are blanked: neither is what the student says.
 *
 * @param source the text, line ends as "\n"
 * @returns the document
 */
export function readMarkdown(source: string): Document {
  return {format: 'markdown', blocks: markdownBlocks(source, 1, null)}
}

/**
 * The blocks of a stretch of Markdown.
 *
 * @param source the text, line ends as "\n"
 * @param line the line its first stands on, from 1
 * @param cell the notebook cell it is, or null
 * @returns the blocks in order
 */
export function* markdownBlocks(source: string, line: number, cell: number | null): Generator<Block> {
  const shown = source.includes('<!--') ? blank(source, /<!--[\s\S]*?(?:-->|$(?![\s\S]))/g) : source
  const lines = shown.split('\n')
  let at = frontMatterEnd(lines)
  if (at > 0) yield proseBlock('fields', lines.slice(1, at - 1).join('\n'), line + 1, {cell})
  while (at < lines.length) {
    if (signOf(lines[at]!) === '') {
      at += 1
      continue
    }
    const {end, kind, depth} = blockAt(lines, at)
    yield new MarkdownBlock(kind, depth, lines, at, end, line + at, cell)
    at = end
  }
}

/** YAML (`---`) or TOML (`+++`) front matter: the line after its closing fence, or 0 where there is none. */
function frontMatterEnd(lines: string[]): number {
  const fence = lines[0]?.trimEnd()
  if (fence !== '---' && fence !== '+++') return 0
  const close = lines.findIndex((row, index) => index > 0 && row.trimEnd() === fence)
  if (close < 2) return 0
  // A pair of rules around a title is no front matter: a front matter's first line is a key.
  return /^\s*(?:[\w-]+\s*[:=]|#)/.test(lines[1]!) ? close + 1 : 0
}

/** The first character of a line that is no blank, or ''. Telling lines apart by it spares most expressions. */
function signOf(row: string): string {
  for (let at = 0; at < row.length; at += 1) {
    const code = row.charCodeAt(at)
    if (code > 0x7f) return row.slice(at).trim().charAt(0)
    if (code > 0x20) return row.charAt(at)
    if (code !== 0x20 && (code < 0x09 || code > 0x0d)) return row.charAt(at)
  }
  return ''
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/
const ATX = /^ {0,3}(#{1,6})(?:\s|$)/
const RULE = /^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/
const ITEM = /^\s{0,3}(?:[-*+]|\d{1,9}[.)])(?:\s|$)/
const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/

/** Where the block that begins at `at` ends (exclusive), and what it is. */
function blockAt(lines: string[], at: number): {end: number; kind: BlockKind; depth: number} {
  const first = lines[at]!
  const sign = signOf(first)
  const fence = FENCE.exec(first)
  if (fence) return {end: fenceEnd(lines, at, fence[1]!), kind: 'code', depth: 0}
  if (sign === '$' && /^\s*\$\$/.test(first)) return {end: mathEnd(lines, at), kind: 'math', depth: 0}
  const atx = sign === '#' ? ATX.exec(first) : null
  if (atx) return {end: at + 1, kind: 'heading', depth: atx[1]!.length}
  if (RULE.test(first)) return {end: at + 1, kind: 'break', depth: 0}
  const listed = ITEM.test(first)
  let end = at + 1
  while (end < lines.length) {
    const row = lines[end]!
    const sign = signOf(row)
    if (sign === '') {
      if (!(listed && continuesList(lines, end))) break
    } else if ('`~#=-*_'.includes(sign)) {
      if (FENCE.test(row) || ATX.test(row)) break
      if (!listed && /^ {0,3}(?:=+|-+)\s*$/.test(row) && !first.includes('|')) {
        // Setext: the underline belongs to the text above it, and only one line of it is a title here.
        return end === at + 1
          ? {end: end + 1, kind: 'heading', depth: sign === '=' ? 1 : 2}
          : {end, kind: 'paragraph', depth: 0}
      }
      if (RULE.test(row)) break
    }
    end += 1
  }
  if (listed) return {end, kind: 'list', depth: 0}
  if (/^ {0,3}>/.test(first)) return {end, kind: 'quote', depth: 0}
  if (
    at + 1 < end &&
    first.includes('|') &&
    lines[at + 1]!.length < 1000 &&
    TABLE_RULE.test(lines[at + 1]!)
  ) {
    return {end, kind: 'table', depth: 0}
  }
  return {end, kind: 'paragraph', depth: 0}
}

/** A blank line inside a list: the next line of text is indented under its item. */
function continuesList(lines: string[], at: number): boolean {
  const next = lines[at + 1]
  return next !== undefined && /^(?: {2,}|\t)\S/.test(next) && !FENCE.test(next)
}

function fenceEnd(lines: string[], at: number, fence: string): number {
  for (let end = at + 1; end < lines.length; end += 1) {
    const row = lines[end]!.trim()
    if (row.startsWith(fence) && row.replaceAll(fence[0]!, '') === '') return end + 1
  }
  return lines.length
}

function mathEnd(lines: string[], at: number): number {
  if (/\$\$.*\$\$/.test(lines[at]!)) return at + 1
  for (let end = at + 1; end < lines.length; end += 1) {
    if (lines[end]!.includes('$$')) return end + 1
  }
  return lines.length
}

/** A block knows its lines; its text is put together when somebody looks. A class: a literal with a getter is slow. */
class MarkdownBlock implements Block {
  readonly page = null
  private whole: string | undefined

  constructor(
    readonly kind: BlockKind,
    readonly depth: number,
    private readonly lines: string[],
    private readonly from: number,
    private readonly to: number,
    readonly line: number,
    readonly cell: number | null,
  ) {}

  get text(): string {
    this.whole ??= withoutMath(this.kind, this.lines.slice(this.from, this.to).join('\n'))
    return this.whole
  }

  parse() {
    return parseBlock(this.kind, this.text, this.line)
  }
}

function withoutMath(kind: BlockKind, source: string): string {
  if (kind === 'code' || !source.includes('$')) return source
  return blank(source, /\$(?=[^\s$])[^$\n]{0,300}?[^\s$]?\$(?!\d)/g)
}
