import {decode} from '../decode.ts'
import {maskLatex} from './mask.ts'

/**
 * Gives the bytes of a file beside the document, by its path from the document's folder; null where there is none,
 * or where it is none of the reader's business.
 */
export type ReadBeside = (path: string) => Promise<Uint8Array | null>

/** A stretch that stands in another file: its place is that of the macro that brought it in. */
export interface Foreign {
  from: number
  to: number
  /** Where that macro stands in the document, and how long it is there. */
  at: number
  length: number
}

/** A document with the files it is made of. */
export interface Woven {
  text: string
  /** In the order of `from`. */
  foreign: Foreign[]
  /** What classes and packages beside it define; offsets go on after `text`. */
  definitions: string
}

/** A course's package inputs the course's macros, which input the year's: deeper is no header. */
const DEPTH = 4
const MOST_FILES = 20
const MOST_NAMES = 200
const LARGEST_FILE = 500_000

const INPUT =
  /\\(?:input|include|subfile|subimport\s*\{([^{}\n]{0,200})\}|import\s*\{([^{}\n]{0,200})\})\s*\{([^{}\n]{1,200})\}/g
const STYLE =
  /\\(usepackage|RequirePackage|documentclass|LoadClass)\s*(?:\[[^\]]{0,500}\])?\s*\{([^{}]{1,500})\}/g

/**
 * Put in what a document inputs, and gather what the styles beside it define.
 *
 * @param source the document, line ends as "\n"
 * @param readBeside gives a file
 * @returns the whole; what is not there is left out, as is what comes too deep, too large, or beyond 20 files
 */
export async function weave(source: string, readBeside: ReadBeside): Promise<Woven> {
  return new Weaver(readBeside).run(source)
}

class Weaver {
  private left = MOST_FILES
  private names = MOST_NAMES
  private readonly seen = new Set<string>()

  constructor(private readonly readBeside: ReadBeside) {}

  async run(source: string): Promise<Woven> {
    const parts: string[] = []
    const foreign: Foreign[] = []
    const definitions: string[] = []
    let length = 0
    let done = 0
    const styles: {at: number; text: string}[] = []
    for (const {index, word, text, style} of await this.brought(source)) {
      if (style) {
        styles.push({at: index, text: await this.whole(text, 1)})
        continue
      }
      const inner = await this.whole(text, 1)
      const before = source.slice(done, index)
      parts.push(before, '\n', inner, '\n')
      length += before.length
      foreign.push({from: length, to: length + inner.length + 2, at: index, length: word.length})
      length += inner.length + 2
      done = index + word.length
    }
    parts.push(source.slice(done))
    length += source.length - done
    for (const {at, text} of styles) {
      foreign.push({from: length, to: length + text.length, at, length: 0})
      definitions.push(text)
      length += text.length
    }
    return {text: parts.join(''), foreign, definitions: definitions.join('')}
  }

  /** A file with all that it brings in; in a style, what it inputs are definitions too. */
  private async whole(text: string, depth: number): Promise<string> {
    const own = inDocument(text)
    if (depth >= DEPTH) return own
    const parts: string[] = []
    let done = 0
    for (const brought of await this.brought(own)) {
      parts.push(own.slice(done, brought.index), '\n', await this.whole(brought.text, depth + 1), '\n')
      done = brought.index + brought.word.length
    }
    parts.push(own.slice(done))
    return parts.join('')
  }

  /** The files that a text names and that are there, in order. */
  private async brought(source: string) {
    // Comments and code bring in nothing; the mask keeps every offset.
    const masked = maskLatex(source)
    const found: {index: number; word: string; text: string; style: boolean}[] = []
    for (const [pattern, style] of [
      [INPUT, false],
      [STYLE, true],
    ] as const) {
      for (const match of masked.matchAll(pattern)) {
        for (const name of style
          ? stylesNamed(match[1]!, match[2]!)
          : inputsNamed(match[1] ?? match[2], match[3]!)) {
          const text = await this.file(name)
          if (text === null) continue
          found.push({index: match.index, word: match[0], text, style})
          if (!style) break
        }
      }
    }
    return found.sort((one, other) => one.index - other.index)
  }

  private async file(name: string): Promise<string | null> {
    if (this.left === 0 || this.seen.has(name) || --this.names < 0) return null
    const bytes = await this.readBeside(name)
    if (bytes === null || bytes.length > LARGEST_FILE) return null
    this.seen.add(name)
    this.left -= 1
    return decode(bytes)
  }
}

function inputsNamed(folder: string | undefined, name: string): string[] {
  const path = `${folder ? `${folder.trim().replace(/\/?$/, '/')}` : ''}${name.trim()}`
  return /\.\w{1,4}$/.test(path) ? [path] : [`${path}.tex`, path]
}

function stylesNamed(macro: string, names: string): string[] {
  const extension = /class/i.test(macro) ? 'cls' : 'sty'
  return names.split(',').map((name) => `${name.trim()}.${extension}`)
}

/** A part that can be set alone has a preamble of its own. */
function inDocument(text: string): string {
  const begin = /\\begin\s*\{document\}/.exec(text)
  if (!begin) return text
  const end = text.indexOf('\\end{document}', begin.index)
  return text.slice(begin.index + begin[0].length, end < 0 ? undefined : end)
}
