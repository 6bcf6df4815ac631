import type {Block, Document} from '../document.ts'
import {argumentsAt, balanced, withoutTargets} from './latex/groups.ts'
import {labelOf, macrosIn} from './latex/macros.ts'
import {BlockMaker} from './latex/maker.ts'
import {blankSpans, CODE, FORMULA, maskLatex} from './latex/mask.ts'
import {Points} from './latex/points.ts'
import {frontBlocks, preambleBlocks} from './latex/preamble.ts'
import {type ReadBeside, type Woven, weave} from './latex/weave.ts'
import {
  ANSWER,
  BEGIN_GROUPS,
  FRONT,
  LISTS,
  PLAIN_ENVIRONMENTS,
  PROBLEM,
  QUOTES,
  SECTIONS,
  TABLES,
} from './latex/words.ts'

/**
 * Read LaTeX block by block. What is dead (comments, \iffalse parts) is blanked, formulas and code are marked;
 * of the preamble, only what a person reads on the page counts: title, author, page heads, and the macros in
 * which courses keep a header's fields. Only a block that is asked for is parsed.
 *
 * @param source the text, line ends as "\n"
 * @returns the document
 */
export function readLatex(source: string): Document {
  return documentOf(source, {text: source, foreign: [], definitions: ''})
}

/**
 * Read LaTeX together with the files it is made of: `\input`, `\include`, and the styles and classes beside it.
 * What stands in another file has the place of the macro that brings it in.
 *
 * @param source the document, line ends as "\n"
 * @param readBeside gives a file beside it
 * @returns the document
 */
export async function readLatexFiles(source: string, readBeside: ReadBeside): Promise<Document> {
  return documentOf(source, await weave(source, readBeside))
}

function documentOf(source: string, woven: Woven): Document {
  return {format: 'latex', blocks: new LatexReader(source, woven).blocks()}
}

const BEGIN_DOCUMENT = /\\begin\s*\{document\}/
const anyOf = (table: Record<string, unknown>) => Object.keys(table).join('|')

/** What ends a paragraph, or may. */
const BOUNDARY = new RegExp(
  [
    String.raw`\n[ \t]*(?=\n)`,
    String.raw`\\[^A-Za-z]`,
    String.raw`\\(?<side>begin|end)\s*\{(?<environment>[^{}\n]{1,60})\}`,
    String.raw`\\(?<section>${anyOf(SECTIONS)})(?![A-Za-z])`,
    String.raw`\\(?<front>${anyOf(FRONT)})(?![A-Za-z])`,
    String.raw`\\(?<rule>newpage|clearpage|cleardoublepage|pagebreak|hrule|rule(?=\s*\{\\(?:text|line|column)width\}))(?![A-Za-z])`,
    String.raw`\\(?<room>par|bigskip|medskip|smallskip|maketitle|tableofcontents|vfill|paragraph|subparagraph|vspace)(?![A-Za-z])`,
    `(?<mark>[${CODE}${FORMULA}])`,
    String.raw`\\(?<macro>[A-Za-z]+)`,
  ].join('|'),
  'g',
)

/** A paragraph or list longer than this is given in parts, so that a hit in it does not cost the whole. */
const LONG = 6000

/** Settings before a macro that begins a line are no longer than this. */
const NEAR = 300

/** What is made of a boundary, and where the text goes on; null where the paragraph goes on. */
type Step = {blocks: Iterable<Block>; end: number} | null

class LatexReader {
  private readonly text: string
  private readonly maker: BlockMaker
  private readonly macros: ReturnType<typeof macrosIn>
  private readonly ends: Map<number, number>
  private quotes = 0
  private problems = 0

  private readonly source: string

  constructor(own: string, {text, foreign, definitions}: Woven) {
    this.source = text
    const masked = balanced(withoutTargets(maskLatex(text)))
    this.macros = macrosIn(masked)
    const styled = definitions === '' ? [] : macrosIn(balanced(maskLatex(definitions)))
    const after = text.length
    const shifted = styled.map((macro) => ({...macro, at: macro.at + after}))
    this.maker = new BlockMaker(new Points(own, foreign), [...shifted, ...this.macros])
    this.text = blankSpans(masked, this.macros)
    this.ends = environmentEnds(this.text)
  }

  *blocks(): Generator<Block> {
    const begin = BEGIN_DOCUMENT.exec(this.text)
    const head = this.text.slice(0, begin?.index ?? 0)
    const start = head.length + (begin?.[0].length ?? 0)
    yield* preambleBlocks(head, this.text.slice(start), this.macros, this.maker)
    yield* this.body(start)
  }

  private *body(start: number): Generator<Block> {
    const {text} = this
    let from = start
    BOUNDARY.lastIndex = start
    let next = start
    for (let found = this.boundaryAt(next); found; found = this.boundaryAt(next)) {
      const at = found.index
      next = at + found[0].length
      const step = this.step(found, from)
      if (step === null) continue
      yield* this.paragraph(from, at)
      yield* step.blocks
      from = step.end
      next = Math.max(next, step.end)
    }
    yield* this.paragraph(from, text.length)
  }

  private boundaryAt(at: number): RegExpExecArray | null {
    // Another document may be read between two blocks of this one; the pattern is shared.
    BOUNDARY.lastIndex = at
    return BOUNDARY.exec(this.text)
  }

  private step(found: RegExpExecArray, from: number): Step {
    const at = found.index
    const after = at + found[0].length
    const {side, environment, section, front, rule, room, mark, macro} = found.groups ?? {}
    if (side === 'begin') return this.begin(environment!, at, after)
    if (side === 'end') return this.end(environment!, after)
    if (section !== undefined) return this.section(section, at, after)
    if (front !== undefined) return frontBlocks(front, this.text, after, this.maker)
    if (rule !== undefined) {
      const end = rule === 'rule' ? argumentsAt(this.text, after, 2).end : after
      return {blocks: [this.maker.empty('break', at)], end}
    }
    // \paragraph{..} and \vspace{..} begin a paragraph and are part of it.
    if (room !== undefined) return {blocks: [], end: /paragraph|vspace/.test(room) ? at : after}
    if (mark !== undefined) return this.marked(mark, at)
    if (macro !== undefined) return this.macro(macro, at, after, from)
    return found[0].startsWith('\n') ? {blocks: [], end: after} : null
  }

  private *paragraph(from: number, to: number): Generator<Block> {
    for (let at = from; at < to; ) {
      // Text without an empty line for pages is parted at a line's end, so that no block costs much.
      const line = to - at > LONG ? this.text.lastIndexOf('\n', at + LONG) : to
      const end = line > at ? line : at + LONG
      yield* this.piece(at, end)
      at = end
    }
  }

  private *piece(from: number, to: number): Generator<Block> {
    const text = this.text.slice(from, to)
    if (!/[^\s\ue000]/.test(text)) return
    const block = this.maker.block(this.quotes > 0 ? 'quote' : 'paragraph', text, from)
    // A paragraph of settings prints nothing; one with a macro in it may.
    if (block.text.trim() !== '' || /\\[A-Za-z]{4}/.test(text)) yield block
  }

  private begin(name: string, at: number, after: number): Step {
    if (LISTS.has(name) || TABLES.has(name)) {
      const end = this.ends.get(at)
      if (end !== undefined) {
        const blocks = LISTS.has(name)
          ? this.list(name, at, end)
          : [this.maker.block('table', this.text.slice(at, end), at)]
        return {blocks, end}
      }
    }
    if (QUOTES.has(name)) this.quotes += 1
    const known = PLAIN_ENVIRONMENTS.has(name) || QUOTES.has(name)
    const problem = !known && (PROBLEM.test(name) || ANSWER.test(name))
    const {groups, options, end} = argumentsAt(this.text, after, problem ? 2 : (BEGIN_GROUPS[name] ?? 0))
    if (problem) {
      const short = groups.filter(({text}) => text.length <= 80)
      const titles = [options, ...short.map(({text}) => text)]
      return {blocks: this.problem(name, titles, at), end: short.length < groups.length ? after : end}
    }
    const title = /(?:^|,)\s*\w*title\s*=\s*(\{[^{}]*\}|[^,]*)/i.exec(options)?.[1]
    const label =
      title === undefined ? (known || name.length < 4 ? '' : labelOf(name)) : this.maker.plain(title)
    return {blocks: label.trim() === '' ? [] : [this.maker.label(label.trim(), at)], end}
  }

  private end(name: string, after: number): Step {
    if (QUOTES.has(name)) this.quotes = Math.max(0, this.quotes - 1)
    return {blocks: [], end: after}
  }

  private *list(name: string, at: number, end: number): Generator<Block> {
    const text = this.text.slice(at, end)
    if (text.length <= LONG) {
      yield this.maker.block('list', text, at)
      return
    }
    const items = [...text.matchAll(/\\item(?![A-Za-z])/g)].map(({index}) => index + '\\item'.length)
    for (const [number, item] of items.entries()) {
      const next = items[number + 1]
      const part = text.slice(item, next === undefined ? undefined : next - '\\item'.length)
      const block = this.maker.block('list', part, at + item)
      yield {...block, text: `${/enum/.test(name) ? `${number + 1}.` : '-'} ${block.text.trimStart()}`}
    }
  }

  private section(name: string, at: number, after: number): Step {
    const {groups, end} = argumentsAt(this.text, after, 1)
    const [title] = groups
    // In the exam class, \part is a part of a question.
    if (!title) return name === 'part' ? {blocks: this.problem(name, [], at), end: after} : null
    const depth = SECTIONS[name]!
    if (this.maker.plain(title.text).trim() !== '') {
      return {blocks: [this.maker.block('heading', title.text, title.at, depth)], end}
    }
    // Without a title only the number is printed.
    this.problems += 1
    return {blocks: [this.maker.heading(`${this.problems}.`, depth, at)], end}
  }

  /** A formula or code: what the mark stands for is blank in the text, and is read from the source. */
  private marked(mark: string, at: number): Step {
    if (mark === FORMULA) return {blocks: [this.maker.empty('math', at)], end: at + 1}
    const begin = /\\begin\s*\{([^{}]*)\}[^\n]*/y
    begin.lastIndex = at
    const name = begin.exec(this.source)?.[1] ?? ''
    const close = this.source.indexOf(`\\end{${name}}`, at)
    const value = this.source.slice(begin.lastIndex, close).replace(/^\n/, '').trimEnd()
    const {line} = this.maker.points.at(at)
    const point = {line, column: 1}
    const block: Block = {
      ...this.maker.empty('code', at),
      text: value,
      parse: () => [{type: 'code', value, position: {start: point, end: point}}],
    }
    return {blocks: [block], end: at + 1}
  }

  private macro(name: string, at: number, after: number, from: number): Step {
    const answer = ANSWER.test(name)
    if (!(answer || PROBLEM.test(name))) return null
    // Within a line it marks words: "Collaborators: \answer{Ada}".
    if (at - from > NEAR || this.maker.plain(this.text.slice(from, at)).trim() !== '') return null
    const {groups, options: given, end} = argumentsAt(this.text, after, 1)
    const [title] = groups
    // In the exam class, \question[5] is worth five points.
    const options = /^\d+$/.test(given) ? '' : given
    if (answer)
      return title && this.problems === 0 ? null : {blocks: this.problem(name, [options], at), end: after}
    // A long argument is the problem itself, not its number.
    if (title && title.text.length > 80) return {blocks: this.problem(name, [options], at), end: after}
    return {blocks: this.problem(name, [options, title?.text ?? ''], at), end}
  }

  /** The heading that a problem's environment or macro prints. */
  private problem(name: string, titles: string[], at: number): Block[] {
    const answer = ANSWER.test(name)
    // Below its problem an answer needs no heading, which would part it from the question; and before any
    // problem, a box for an answer may answer a question of the header.
    if (answer && (this.problems > 0 || /answer|response|^ans$/i.test(name))) return []
    this.problems += 1
    const title = titles
      .filter((part) => !part.includes('='))
      .map((part) => this.maker.plain(part).replace(/\s+/g, ' ').trim())
      .filter((part) => part !== '')
      .join(' ')
    const words = /^(?:problem|question|exercise)\s*\d/i.test(title)
      ? title
      : /^\d/.test(title)
        ? `Problem ${title}`
        : `Problem ${this.problems}${title === '' ? '' : `: ${title}`}`
    return [this.maker.heading(words, answer ? 4 : 3, at)]
  }
}

/** Where each list and table ends, by the offset it begins at: matched in one walk. */
function environmentEnds(text: string): Map<number, number> {
  const ends = new Map<number, number>()
  const open = new Map<string, number[]>()
  for (const edge of text.matchAll(/\\(begin|end)\s*\{([^{}\n]{1,60})\}/g)) {
    const [word, side, name = ''] = edge
    if (!(LISTS.has(name) || TABLES.has(name))) continue
    const begins = open.get(name) ?? []
    open.set(name, begins)
    if (side === 'begin') begins.push(edge.index)
    else if (begins.length > 0) ends.set(begins.pop()!, edge.index + word.length)
  }
  return ends
}
