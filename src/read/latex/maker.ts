import type {Heading, Paragraph, RootContent} from 'mdast'
import type {Block, BlockKind} from '../../document.ts'
import {argumentsAt} from './groups.ts'
import type {Macro} from './macros.ts'
import {blankSpans} from './mask.ts'
import type {Points} from './points.ts'
import {latexTree, type Surroundings, withoutMarkup} from './tree.ts'
import {BEGIN_GROUPS, FRONT, LAST_IS_TEXT, LISTS, NOTES, NOTHING, SECTIONS, STRONG, TABLES} from './words.ts'

const KNOWN = new Set(
  [NOTHING, LAST_IS_TEXT, STRONG, NOTES, FRONT, SECTIONS].flatMap((table) => Object.keys(table)),
)
/** A macro's body longer than this is a page, not a word. */
const SHOWN_BODY = 200

/** Makes the blocks of one file. */
export class BlockMaker {
  readonly macros: Map<string, Macro>
  private readonly surroundings: Surroundings

  constructor(
    readonly points: Points,
    macros: Macro[],
  ) {
    this.macros = new Map(macros.map((macro) => [macro.name, macro]))
    this.surroundings = {points, macros: this.macros, bodies: new Map(), parsed: 0}
  }

  /**
   * A block of source.
   *
   * @param kind what it is
   * @param text its source, masked
   * @param at its offset in the file
   * @param depth of a heading
   */
  block(kind: BlockKind, text: string, at: number, depth = 0): Block {
    // Leading blanks are no part of a block: its line is that of its first word.
    const lead = text.length - text.trimStart().length
    const source = text.slice(lead)
    const from = at + lead
    const plain = this.plain(source)
    return {
      kind,
      depth,
      text:
        kind === 'heading'
          ? plain
              .split(/\n\s*/)
              .map((row) => row.trimEnd())
              .join(' ')
          : plain,
      line: this.points.at(from).line,
      page: null,
      cell: null,
      parse: () => {
        const nodes = latexTree(source, from, this.surroundings, kind !== 'heading')
        if (kind === 'heading') return [headingOf(nodes.slice(0, 1), depth), ...nodes.slice(1)]
        if (kind === 'quote') return [{type: 'blockquote', children: nodes.filter(isParagraph)}]
        return nodes
      },
    }
  }

  /** The source as mdast. */
  tree(source: string, at: number): RootContent[] {
    return latexTree(source, at, this.surroundings)
  }

  /** A block without words of the file's: a break, a formula. */
  empty(kind: BlockKind, at: number): Block {
    const {line} = this.points.at(at)
    return {kind, depth: 0, text: '', line, page: null, cell: null, parse: () => []}
  }

  /** A heading that a macro prints by itself; its place is the macro's. */
  heading(words: string, depth: number, at: number): Block {
    const parse = () => [headingOf([this.words(words, at)], depth)]
    return {...this.empty('heading', at), depth, text: words, parse}
  }

  /** A title in a box's options, or the name of an environment, over what it holds. */
  label(words: string, at: number): Block {
    const parse = (): RootContent[] => [
      {type: 'paragraph', children: [{type: 'strong', children: this.words(words, at).children}]},
    ]
    return {...this.empty('paragraph', at), text: words, parse}
  }

  /** Words that are not in the source where they are read. */
  words(value: string, at: number): Paragraph {
    const start = this.points.at(at)
    return {type: 'paragraph', children: [{type: 'text', value, position: {start, end: start}}]}
  }

  /** The words of a stretch, line by line, without parsing: what the header and the scan look at. */
  plain(text: string): string {
    const lists: {enumerated: boolean; items: number}[] = []
    const words = withoutSettings(text).replace(
      /\\(begin|end)\s*\{([^{}\n]*)\}|\\([A-Za-z]+)(?![A-Za-z])/g,
      (
        word,
        side: string | undefined,
        environment: string | undefined,
        name: string | undefined,
        at: number,
      ) => {
        if (side === 'begin') lists.push({enumerated: /enum/.test(environment ?? ''), items: 0})
        if (side === 'end') lists.pop()
        if (name === undefined) return ' '.repeat(word.length)
        if (name === 'item') return itemMark(lists.at(-1)).padEnd(word.length)
        const macro = this.macros.get(name)
        if (macro && macro.body.length < SHOWN_BODY) return withoutMarkup(macro.body)
        const labels = name.length >= 4 && text[at + word.length] === '{' && !KNOWN.has(name)
        return labels ? ` ${name}` : ' '.repeat(word.length)
      },
    )
    // Long gaps are closed: no offset counts here, and they cost patterns dear.
    return withoutMarkup(words).replace(/[ \t]{3,}/g, '  ')
  }
}

/** The settings of lists and tables (`[label=(a)]`, `{|l|l|}`) blanked. */
function withoutSettings(text: string): string {
  return blankSpans(
    text,
    [...text.matchAll(/\\begin\s*\{([^{}\n]*)\}/g)]
      .filter((begin) => LISTS.has(begin[1]!) || TABLES.has(begin[1]!))
      .map((begin) => {
        const from = begin.index + begin[0].length
        return {from, to: argumentsAt(text, from, BEGIN_GROUPS[begin[1]!] ?? 0).end}
      }),
  )
}

function itemMark(list: {enumerated: boolean; items: number} | undefined): string {
  if (!list?.enumerated) return '-'
  list.items += 1
  return `${list.items}.`
}

function isParagraph(node: RootContent): node is Paragraph {
  return node.type === 'paragraph'
}

function headingOf(nodes: RootContent[], depth: number): Heading {
  const children = nodes.filter(isParagraph).flatMap((paragraph) => paragraph.children)
  return {type: 'heading', depth: depth as Heading['depth'], children}
}
