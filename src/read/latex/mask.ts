import {DEAD, MATH, VERBATIM} from './words.ts'

/** Stands where a comment began, so that a line that holds only a comment is not an empty line. */
export const COMMENT = '\ue000'
/** Stands where code began. */
export const CODE = '\ue001'
/** Stands where a displayed formula began. */
export const FORMULA = '\ue002'

const TOKEN =
  /%|\\begin\s*\{([A-Za-z]+\*?)\}|\\(?:if(?:false|0))(?![A-Za-z])|\\(verb\*?|lstinline)(?![A-Za-z])|\\end\s*\{document\}|\\\[|\\\(|\\[\s\S]|\$\$?/g
/** A formula in a line that is longer has lost its end. */
const INLINE = 1500
const TICK = /^\s*(?:\\(?:square|Box|boxtimes|checkmark|blacksquare|boxdot|bigcirc)\s*)+$/

/**
 * Blank what is not read, at equal width: comments, \iffalse parts, formulas and code. A displayed formula and
 * a stretch of code leave one mark each; all after \end{document} goes.
 *
 * @param source the file, line ends as "\n"
 * @returns text of the same length, with the same lines
 */
export function maskLatex(source: string): string {
  const masker = new Masker(source)
  return masker.run()
}

class Masker {
  private readonly parts: string[] = []
  private done = 0
  /** Closing words that do not come again: looked for once. */
  private readonly absent = new Set<string>()

  constructor(private readonly source: string) {}

  run(): string {
    const {source} = this
    TOKEN.lastIndex = 0
    for (let token = TOKEN.exec(source); token; token = TOKEN.exec(source)) {
      TOKEN.lastIndex = this.take(token)
      if (this.done === source.length) break
    }
    this.parts.push(source.slice(this.done))
    return this.parts.join('')
  }

  /** Deal with one token; returns where to read on. */
  private take(token: RegExpExecArray): number {
    const {source} = this
    const [word, environment, verb] = token
    const at = token.index
    const after = at + word.length
    if (word === '%') {
      const end = this.find('\n', after, source.length)
      return this.blank(at, end, COMMENT)
    }
    if (environment !== undefined) return this.environment(environment, at, after)
    if (verb !== undefined) return this.verb(at, after)
    if (word.startsWith('\\if')) return this.dead(at, after)
    if (word.startsWith('\\end')) return this.blank(after, source.length, '')
    if (word === '\\[') return this.formula('\\]', at, after)
    if (word === '\\(') return this.inline('\\)', at, after)
    if (word === '$$') return this.formula('$$', at, after)
    if (word === '$') return this.inline('$', at, after)
    return after
  }

  private environment(name: string, at: number, after: number): number {
    const mark = MATH.has(name) ? FORMULA : VERBATIM.has(name) ? CODE : DEAD.has(name) ? COMMENT : null
    if (mark === null) return after
    const close = `\\end{${name}}`
    const end = this.find(close, after, -1)
    // A formula or code without an end is a slip: what follows is read.
    if (end < 0) return this.blank(at, after, '')
    return this.blank(at, end + close.length, mark)
  }

  private formula(close: string, at: number, after: number): number {
    const end = this.find(close, after, -1)
    if (end < 0 || end - at > 20_000) return this.blank(at, after, '')
    return this.blank(at, end + close.length, FORMULA)
  }

  private inline(close: string, at: number, after: number): number {
    const {source} = this
    let end = this.find(close, after, -1)
    while (close === '$' && end > 0 && source[end - 1] === '\\') end = this.find(close, end + 1, -1)
    if (end < 0 || end - at > INLINE || /\n[ \t]*\n/.test(source.slice(at, end)))
      return this.blank(at, after, '')
    const inner = source.slice(after, end)
    if (TICK.test(inner)) {
      this.blank(at, after, '')
      this.blank(end, end + close.length, '')
      return end + close.length
    }
    return this.blank(at, end + close.length, '')
  }

  /** `\verb|x|`: what it holds is text; its signs are not markup. */
  private verb(at: number, after: number): number {
    const {source} = this
    const brackets = source[after] === '[' ? source.indexOf(']', after) + 1 : after
    const open = brackets > 0 ? brackets : after
    const sign = source[open]
    if (sign === undefined || /[\s*\w]/.test(sign)) return after
    const line = this.find('\n', open, source.length)
    const end = source.indexOf(sign === '{' ? '}' : sign, open + 1)
    if (end < 0 || end > line) return after
    this.blank(at, open + 1, '')
    this.parts.push(source.slice(open + 1, end).replace(/[\\{}$%&#^]/g, ' '), ' ')
    this.done = end + 1
    return end + 1
  }

  /** `\iffalse` up to its `\fi`; what stands after `\else` is alive. */
  private dead(at: number, after: number): number {
    const {source} = this
    if (this.absent.has('\\fi')) return this.blank(at, after, '')
    const word = /\\(?:if[A-Za-z@]*|else|fi)(?![A-Za-z])|\\if0/g
    word.lastIndex = after
    let depth = 1
    for (let token = word.exec(source); token; token = word.exec(source)) {
      if (token[0] === '\\fi') depth -= 1
      else if (token[0] !== '\\else') depth += 1
      if (depth === 0 || (depth === 1 && token[0] === '\\else')) {
        return this.blank(at, token.index + token[0].length, COMMENT)
      }
    }
    this.absent.add('\\fi')
    return this.blank(at, after, '')
  }

  private find(close: string, from: number, otherwise: number): number {
    if (this.absent.has(close)) return otherwise
    const at = this.source.indexOf(close, from)
    if (at >= 0) return at
    this.absent.add(close)
    return otherwise
  }

  private blank(from: number, to: number, mark: string): number {
    this.parts.push(this.source.slice(this.done, from), mark)
    this.parts.push(this.source.slice(from + mark.length, to).replace(/[^\n]/g, ' '))
    this.done = to
    return to
  }
}

/**
 * Blank stretches at equal width.
 *
 * @param text the text
 * @param spans what goes, in order
 * @returns text of the same length
 */
export function blankSpans(text: string, spans: readonly {from: number; to: number}[]): string {
  const parts: string[] = []
  let done = 0
  for (const {from, to} of spans) {
    parts.push(text.slice(done, from), text.slice(from, to).replace(/[^\n]/g, ' '))
    done = to
  }
  parts.push(text.slice(done))
  return parts.join('')
}
