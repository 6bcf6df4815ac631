import type {Nodes, RootContent} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'
import type {Block, BlockKind, Document} from '../document.ts'
import {blank} from './mask.ts'
import {paragraphOf, proseBlock} from './prose.ts'

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
  const lines = blank(source, /<!--[\s\S]*?(?:-->|$(?![\s\S]))/g).split('\n')
  let at = frontMatterEnd(lines)
  if (at > 0) yield proseBlock('fields', lines.slice(1, at - 1).join('\n'), line + 1, {cell})
  while (at < lines.length) {
    if (lines[at]!.trim() === '') {
      at += 1
      continue
    }
    const {end, kind, depth} = blockAt(lines, at)
    yield markdownBlock(kind, depth, lines.slice(at, end).join('\n'), line + at, cell)
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

const FENCE = /^ {0,3}(`{3,}|~{3,})/
const ATX = /^ {0,3}(#{1,6})(?:\s|$)/
const RULE = /^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/
const ITEM = /^\s{0,3}(?:[-*+]|\d{1,9}[.)])(?:\s|$)/
const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/

/** Where the block that begins at `at` ends (exclusive), and what it is. */
function blockAt(lines: string[], at: number): {end: number; kind: BlockKind; depth: number} {
  const first = lines[at]!
  const fence = FENCE.exec(first)
  if (fence) return {end: fenceEnd(lines, at, fence[1]!), kind: 'code', depth: 0}
  if (/^\s*\$\$/.test(first)) return {end: mathEnd(lines, at), kind: 'math', depth: 0}
  const atx = ATX.exec(first)
  if (atx) return {end: at + 1, kind: 'heading', depth: atx[1]!.length}
  if (RULE.test(first)) return {end: at + 1, kind: 'break', depth: 0}
  const listed = ITEM.test(first)
  let end = at + 1
  while (end < lines.length) {
    const row = lines[end]!
    if (row.trim() === '') {
      if (!(listed && continuesList(lines, end))) break
    } else if (FENCE.test(row) || ATX.test(row)) {
      break
    } else if (!listed && /^ {0,3}(?:=+|-+)\s*$/.test(row) && !first.includes('|')) {
      // Setext: the underline belongs to the text above it, and only one line of it is a title here.
      return end === at + 1
        ? {end: end + 1, kind: 'heading', depth: row.trim().startsWith('=') ? 1 : 2}
        : {end, kind: 'paragraph', depth: 0}
    } else if (RULE.test(row)) {
      break
    }
    end += 1
  }
  if (listed) return {end, kind: 'list', depth: 0}
  if (/^ {0,3}>/.test(first)) return {end, kind: 'quote', depth: 0}
  if (at + 1 < end && first.includes('|') && TABLE_RULE.test(lines[at + 1]!)) {
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

// micromark is quadratic in nested containers and delimiters: past these bounds a block is read as plain lines.
const PARSED_LENGTH = 20_000
const NESTED = /^(?:\s*(?:[-*+>]|\d+[.)])){12,}|\s{80,}\S/m
const DELIMITERS = 400

function isSafeToParse(text: string): boolean {
  if (text.length > PARSED_LENGTH || NESTED.test(text)) return false
  return (text.match(/[*_[\]`~<]/g)?.length ?? 0) <= DELIMITERS
}

function markdownBlock(
  kind: BlockKind,
  depth: number,
  source: string,
  line: number,
  cell: number | null,
): Block {
  const text = kind === 'code' ? source : blank(source, /\$(?=[^\s$])[^$\n]{0,300}?[^\s$]?\$(?!\d)/g)
  return {
    kind,
    depth,
    text,
    line,
    page: null,
    cell,
    parse() {
      if (kind === 'math' || kind === 'break') return []
      if (!isSafeToParse(text)) return paragraphOf(text, line)
      // An indented first line would read as code: the block is known to be prose, so the indent is dropped.
      const indent = kind === 'code' ? 0 : text.length - text.trimStart().length
      const tree = fromMarkdown(text.slice(indent), {
        extensions: [gfm()],
        mdastExtensions: [gfmFromMarkdown()],
      })
      for (const node of tree.children) shift(node, line - 1, indent)
      return tree.children
    },
  }
}

/** Move a parsed block to where it stands in its document. */
function shift(node: Nodes | RootContent, lines: number, indent: number): void {
  if (node.position) {
    for (const point of [node.position.start, node.position.end]) {
      if (point.line === 1) point.column += indent
      point.line += lines
    }
  }
  if ('children' in node) for (const child of node.children) shift(child, lines, indent)
}
