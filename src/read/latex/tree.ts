import type {Node} from '@unified-latex/unified-latex-types'
import {attachMacroArgs} from '@unified-latex/unified-latex-util-arguments'
import {LatexPegParser} from '@unified-latex/unified-latex-util-pegjs'
import type {PhrasingContent, RootContent} from 'mdast'
import {argumentsAt, balanced} from './groups.ts'
import type {Macro} from './macros.ts'
import type {Points} from './points.ts'
import {BEGIN_GROUPS, FRONT, LAST_IS_TEXT, LISTS, NOTES, NOTHING, STRONG, STRUCK, TABLES} from './words.ts'
import {Writer} from './writer.ts'

/** What a block of LaTeX is read against: where its offsets stand, and the macros of its file. */
export interface Surroundings {
  points: Points
  macros: Map<string, Macro>
  /** Bodies of macros that were parsed already. */
  bodies: Map<Macro, Node[]>
  /** Characters parsed so far. */
  parsed: number
}

/** The parser takes about 10 ms for 1000 characters: a longer block is read as plain lines. */
const PARSED_LENGTH = 8000
/** A header, and the blocks around a hit, are never this long together; past it, blocks are plain lines. */
const PARSED_TOGETHER = 80_000

/**
 * A stretch of LaTeX as mdast: paragraphs, lists and tables, their nodes at their places in the file.
 *
 * @param text the stretch, what is dead blanked
 * @param at its offset in the file
 * @param surroundings the file's lines and macros
 * @param lines whether a line's end in the source may be one in the document; not in a heading
 * @returns mdast nodes
 */
export function latexTree(text: string, at: number, surroundings: Surroundings, lines = true): RootContent[] {
  surroundings.parsed += text.length
  const long = text.length > PARSED_LENGTH || surroundings.parsed > PARSED_TOGETHER
  const nodes = long ? null : parseLatex(text, surroundings.macros)
  if (nodes === null) {
    return wordsOf(text, at, surroundings.points)
  }
  const writer = new Writer(surroundings, (macro) => bodyOf(macro, surroundings), lines)
  writer.write({nodes, at, values: []})
  return writer.finish()
}

/** A stretch as plain lines, the gaps where markup stood closed. */
function wordsOf(text: string, at: number, points: Points): RootContent[] {
  const children: PhrasingContent[] = []
  let before = 0
  for (const run of withoutMarkup(text).matchAll(/\S+(?: \S+)*/g)) {
    const start = points.at(at + run.index)
    if (before > 0) {
      if (start.line > before) children.push({type: 'break'})
      else children.push({type: 'text', value: ' ', position: {start, end: start}})
    }
    before = start.line
    const end = {line: start.line, column: start.column + run[0].length}
    children.push({type: 'text', value: run[0], position: {start, end}})
  }
  return children.length > 0 ? [{type: 'paragraph', children}] : []
}

function bodyOf(macro: Macro, {macros, bodies}: Surroundings): Node[] {
  let nodes = bodies.get(macro)
  if (!nodes) {
    nodes = (macro.body.length > PARSED_LENGTH ? null : parseLatex(macro.body, macros)) ?? []
    bodies.set(macro, nodes)
  }
  return nodes
}

/**
 * LaTeX with its markup blanked at equal width: words and places without structure.
 *
 * @param text the source
 * @returns text of the same length
 */
export function withoutMarkup(text: string): string {
  return text
    .replace(/\\(?:begin|end)\s*\{[^{}\n]*\}/g, (word) => ' '.repeat(word.length))
    .replace(/\\(?:[A-Za-z@]+\*?|[^A-Za-z\n])|[{}\ue000-\ue002~]/g, (word) => ' '.repeat(word.length))
}

function parseLatex(text: string, macros: Map<string, Macro>): Node[] | null {
  try {
    const root = LatexPegParser.parse(sound(text)) as {type: 'root'; content: Node[]}
    attachMacroArgs(root as Parameters<typeof attachMacroArgs>[0], signaturesFor(macros))
    return root.content
  } catch {
    return null
  }
}

type Signatures = Record<string, {signature: string}>

const SIGNATURES: Signatures = {}
for (const table of [NOTHING, LAST_IS_TEXT, STRONG, STRUCK, NOTES, FRONT]) {
  for (const [name, signature] of Object.entries(table)) SIGNATURES[name] = {signature}
}
SIGNATURES.item = {signature: 'o'}
SIGNATURES['\\'] = {signature: 's o'}

const prepared = new WeakMap<Map<string, Macro>, Signatures>()

function signaturesFor(macros: Map<string, Macro>): Signatures {
  let signatures = prepared.get(macros)
  if (!signatures) {
    const own = [...macros.values()]
      .filter(({takes}) => takes > 0)
      .map(({name, takes, optional}): [string, {signature: string}] => [
        name,
        {signature: `${optional ? 'o ' : ''}${'m '.repeat(takes - (optional ? 1 : 0))}`.trim()},
      ])
    signatures = {...SIGNATURES, ...Object.fromEntries(own)}
    prepared.set(macros, signatures)
  }
  return signatures
}

const EDGE = /\\(begin|end)\s*\{([^{}\n]*)\}/g

/** Only what the parser reads well: sound braces, whole lists and tables, no stray formula. */
function sound(text: string): string {
  const open: {name: string; at: number; length: number}[] = []
  const gone: [from: number, to: number][] = []
  for (const edge of text.matchAll(EDGE)) {
    const [word, side, name = ''] = edge
    const known = LISTS.has(name) || TABLES.has(name)
    const end = edge.index + word.length
    if (side === 'begin') {
      const {end: settled} = argumentsAt(text, end, BEGIN_GROUPS[name] ?? 0)
      if (known && open.length < 12) {
        open.push({name, at: edge.index, length: word.length})
        gone.push([end, settled])
      } else {
        gone.push([edge.index, settled])
      }
    } else if (known && open.at(-1)?.name === name) {
      open.pop()
    } else {
      gone.push([edge.index, end])
    }
  }
  for (const {at, length} of open) gone.push([at, at + length])
  let result = text
  for (const [from, to] of gone) {
    result = result.slice(0, from) + result.slice(from, to).replace(/[^\n]/g, ' ') + result.slice(to)
  }
  const bare = result.replace(/\\[\s\S]|\$/g, (sign) =>
    /^(?:\$|\\[()[\]])$/.test(sign) ? ' '.repeat(sign.length) : sign,
  )
  return balanced(bare)
}
