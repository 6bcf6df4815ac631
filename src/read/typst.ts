import type {Block, Document} from '../document.ts'
import {markdownBlocks} from './markdown.ts'
import {proseBlock} from './prose.ts'

/**
 * Read Typst (https://typst.app/docs/reference/syntax/) as text: comments, formulas and code are blanked, what
 * is left is close to Markdown. Strings that a template is given by name (`authors: "Ada"`), and those bound by
 * `#let`, are fields.
 *
 * @param source the text, line ends as "\n"
 * @returns the document
 */
export function readTypst(source: string): Document {
  return {format: 'text', blocks: blocks(new Mask(source))}
}

function* blocks(mask: Mask): Generator<Block> {
  const text = mask.run()
  for (const {at, value} of mask.fields) {
    const start = mask.source.lastIndexOf('\n', at - 1) + 1
    const line = mask.source.slice(0, at).split('\n').length
    yield proseBlock('fields', ' '.repeat(at - start) + value, line)
  }
  yield* markdownBlocks(text, 1, null)
}

/** More fields than this are a program. */
const MOST_FIELDS = 60
/** An expression that is longer has lost its end. */
const LONGEST = 20_000
/** After so many lost ends, brackets are not looked at. */
const MOST_FAILURES = 50

const TOKEN =
  /\\[\s\S]|(?<!:)\/\/|\/\*|```|`|\$|#(?:let|set|show|import|include)(?![\w-])|#[A-Za-z][\w.-]*(?=[([])|#\{|^=+(?=\s)|~|\]/gm

class Mask {
  readonly fields: {at: number; value: string}[] = []
  private readonly parts: string[] = []
  private done = 0
  private failures = 0

  constructor(readonly source: string) {}

  run(): string {
    const {source} = this
    TOKEN.lastIndex = 0
    for (let token = TOKEN.exec(source); token; token = TOKEN.exec(source)) {
      const next = this.take(token[0], token.index)
      TOKEN.lastIndex = Math.max(next, token.index + 1)
    }
    this.parts.push(source.slice(this.done))
    return this.parts.join('')
  }

  private take(word: string, at: number): number {
    const {source} = this
    const after = at + word.length
    if (word === '//') return this.blank(at, endOf(source, '\n', after, 0))
    if (word === '/*') return this.blank(at, endOf(source, '*/', after, 2))
    if (word === '```') return endOf(source, '```', after, 3)
    if (word === '`') return endOf(source, '`', after, 1)
    if (word === '$') {
      const close = source.indexOf('$', after)
      return close < 0 || close - at > 2000 ? this.blank(at, after) : this.blank(at, close + 1)
    }
    if (word.startsWith('=')) return this.put(at, after, '#'.repeat(word.length))
    if (word === '~' || word === ']') return this.put(at, after, ' ')
    if (word === '#{') return this.blank(at, this.bracketEnd(at + 1))
    if (!word.startsWith('#')) return after
    return this.code(word, at, after)
  }

  private code(word: string, at: number, after: number): number {
    const {source} = this
    if (word === '#let') return this.binding(at, after)
    if (/^#(?:set|show|import|include)$/.test(word)) {
      const end = this.statementEnd(after)
      this.named(after, end)
      return this.blank(at, end)
    }
    if (source[after] === '[') return this.put(at, after + 1, ' '.repeat(word.length + 1))
    const end = this.bracketEnd(after)
    if (/^#(?:table|grid|align|box|block|rect|text|stack|pad|columns|figure|emph|strong)$/.test(word)) {
      this.blank(at, after)
      this.contents(after, end)
    } else {
      this.named(after, end)
      this.blank(at, end)
    }
    // `#align(center)[...]`: what the function is given in brackets is text.
    return source[end] === '[' ? this.put(end, end + 1, ' ') : end
  }

  /** `#let name = "words"` is a field; any other binding is code. */
  private binding(at: number, after: number): number {
    const {source} = this
    const string = /[ \t]*([\p{L}][\p{L}\w-]*)[ \t]*=[ \t]*(?:"([^"\n]*)"|\[([^[\]]*)\])/uy
    string.lastIndex = after
    const found = string.exec(source)
    if (found) this.field(at, found[1]!, found[2] ?? found[3] ?? '')
    return this.blank(at, found ? string.lastIndex : this.statementEnd(after))
  }

  /** The strings and contents that stand under a name in a call: `title: "Homework 3"`. */
  private named(from: number, to: number): void {
    const given =
      /(?<![\p{L}\w-])([\p{L}][\p{L}\w-]*)\s*:\s*(?:"([^"\n]*)"|\[([^[\]]*)\]|\(\s*((?:"[^"\n]*"\s*,?\s*)+)\))/gu
    const text = this.source.slice(from, to)
    for (const found of text.matchAll(given)) {
      const list = found[4]?.replace(/"\s*,?\s*"/g, ', ').replace(/[",]\s*$|"/g, '')
      this.field(from + found.index, found[1]!, found[2] ?? found[3] ?? list ?? '')
    }
  }

  private field(at: number, name: string, value: string): void {
    if (this.fields.length >= MOST_FIELDS) return
    const label = name.replace(/[-_]/g, ' ').replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    this.fields.push({at, value: `${label}: ${value.replace(/\s+/g, ' ')}`})
  }

  /** Keep what stands in brackets, a cell after the other; the rest of the call goes. */
  private contents(from: number, to: number): void {
    let depth = 0
    let cells = 0
    const kept = this.source.slice(from, to).replace(/\\[\s\S]|[[\]\n]|[^[\]\n\\]+/g, (piece) => {
      if (piece === '\n') {
        cells = depth > 0 ? cells : 0
        return piece
      }
      if (piece === '[') {
        depth += 1
        if (depth > 1) return piece
        cells += 1
        return cells > 1 ? (cells === 2 ? ':' : '|') : ' '
      }
      if (piece === ']') {
        depth -= 1
        return depth > 0 ? piece : ' '
      }
      return depth > 0 ? piece : ' '.repeat(piece.length)
    })
    this.put(from, to, kept)
  }

  private blank(from: number, to: number): number {
    return this.put(from, to, this.source.slice(from, to).replace(/[^\n]/g, ' '))
  }

  private put(from: number, to: number, text: string): number {
    this.parts.push(this.source.slice(this.done, from), text)
    this.done = to
    return to
  }

  /** After the bracket that closes the one at `at`, or the end of its line; strings hold no brackets. */
  private bracketEnd(at: number): number {
    const {source} = this
    const stop = this.failures > MOST_FAILURES ? at : Math.min(source.length, at + LONGEST)
    let depth = 0
    for (let index = at; index < stop; index += 1) {
      const sign = source[index]!
      if (sign === '"') {
        const close = source.indexOf('"', index + 1)
        if (close < 0 || close > stop) break
        index = close
      } else if ('([{'.includes(sign)) {
        depth += 1
      } else if (')]}'.includes(sign)) {
        depth -= 1
        if (depth === 0) return index + 1
      }
    }
    this.failures += 1
    return endOf(source, '\n', at, 0)
  }

  /** A statement ends with its line, or with the bracket that is open there. */
  private statementEnd(from: number): number {
    const {source} = this
    let index = from
    while (index < source.length && source[index] !== '\n') {
      index = '([{'.includes(source[index]!) ? this.bracketEnd(index) : index + 1
    }
    return index
  }
}

function endOf(source: string, close: string, from: number, width: number): number {
  const at = source.indexOf(close, from)
  return at < 0 ? source.length : at + width
}
