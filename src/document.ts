import type {RootContent} from 'mdast'

/** The formats a document can be read as; the names are part of the JSON contract. */
export type Format = 'markdown' | 'text' | 'notebook' | 'latex' | 'pdf' | 'docx' | 'odt' | 'html'

/**
 * Where text stands. Lines and columns count from 1; a column is a UTF-16 unit, and `endColumn` is the
 * column after the last character (as in unist). In a PDF, `line` counts the lines of `page`; in a
 * notebook, the lines of `cell`.
 */
export interface Place {
  line: number
  column: number
  endLine: number
  endColumn: number
  page: number | null
  cell: number | null
}

/**
 * What a stretch of the document is, as its reader can tell cheaply.
 * `comment` is live text written in a comment (the header of a source file); a dead comment (HTML, LaTeX `%`)
 * never becomes a block. `break` is a thematic break or the end of a page; `code` and `math` are never read
 * as prose unless a disclosure question stands right above.
 */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'list'
  | 'table'
  | 'quote'
  | 'fields'
  | 'comment'
  | 'code'
  | 'math'
  | 'break'

/** A stretch of a document between two block boundaries: cheap to make, parsed only when asked. */
export interface Block {
  kind: BlockKind
  /** Depth of a heading, 1 to 6; 0 for all else. */
  depth: number
  /** The source text; what must not count is blanked at equal width, so that offsets stay true. */
  text: string
  /** Line of the first character, from 1. */
  line: number
  page: number | null
  cell: number | null
  /**
   * The block as mdast. Positions of the nodes are those of the document (line of the file, page or cell),
   * offsets may be absent.
   */
  parse(): RootContent[]
}

/** One file, read: its blocks in reading order. May be walked once only. */
export interface Document {
  format: Format
  blocks: Iterable<Block>
  /**
   * Of a document whose pages are dear to read, those where statements are wont to stand. They are walked first, and
   * `blocks` only where something is wanting in them.
   */
  brief?: Iterable<Block>
}

/** Why a file cannot be judged: a short code, the fact, and what its owner can do. */
export class Unreadable extends Error {
  override name = 'Unreadable'
  constructor(
    readonly reason:
      | 'empty'
      | 'encrypted'
      | 'corrupt'
      | 'image-only'
      | 'too-large'
      | 'too-slow'
      | 'not-supported'
      | 'not-readable',
    message: string,
    readonly advice: string,
    readonly page: number | null = null,
  ) {
    super(message)
  }
}
