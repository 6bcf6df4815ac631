import type {Nodes, RootContent} from 'mdast'
import {fromMarkdown, type Options} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'
import type {BlockKind} from '../../document.ts'
import {paragraphOf} from '../prose.ts'
import {simpleBlock} from './simple.ts'

/** Made once: putting GFM's extensions together costs more than parsing a short block. */
let options: Options | undefined

/**
 * A block of Markdown as mdast.
 *
 * @param kind what the block is known to be
 * @param text its source, bounded or not
 * @param line the line of its first character, from 1
 * @returns its nodes, placed in the document; plain lines where the library could be made slow
 */
export function parseBlock(kind: BlockKind, text: string, line: number): RootContent[] {
  if (kind === 'math' || kind === 'break') return []
  if (text.length > PARSED_LENGTH) return paragraphOf(text, line)
  const simple = simpleBlock(kind, text, line)
  if (simple) return [simple]
  if (!isSafeToParse(text)) return paragraphOf(text, line)
  // An indented first line would read as code: the block is known to be prose, so the indent is dropped.
  const indent = kind === 'code' ? 0 : text.length - text.trimStart().length
  options ??= {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]}
  const tree = fromMarkdown(text.slice(indent), options)
  for (const node of tree.children) shift(node, line - 1, indent)
  return tree.children
}

// micromark is quadratic in nested containers and delimiters: past these bounds a block is read as plain lines.
const PARSED_LENGTH = 20_000
const NESTED = /^(?:\s*(?:>|(?:[-*+]|\d+[.)])(?=\s))){12,}|(?<!\s)\s{80,}\S/m
const DELIMITERS = 400

function isSafeToParse(text: string): boolean {
  return !NESTED.test(text) && (text.match(/[*_[\]`~<]/g)?.length ?? 0) <= DELIMITERS
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
