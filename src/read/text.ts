import type {Block, Document} from '../document.ts'
import {proseBlock} from './prose.ts'

/** How a language writes comments: line markers, block pairs, and string pairs that serve as comments. */
interface CommentStyle {
  line: string[]
  block: Array<[open: string, close: string]>
}

const C: CommentStyle = {line: ['//'], block: [['/*', '*/']]}
const HASH: CommentStyle = {
  line: ['#'],
  block: [
    ['"""', '"""'],
    ["'''", "'''"],
  ],
}
/** Fortran since 1990. */
const BANG: CommentStyle = {line: ['!'], block: []}
const PERCENT: CommentStyle = {line: ['%'], block: [['%{', '%}']]}
const DASH: CommentStyle = {
  line: ['--'],
  block: [
    ['{-', '-}'],
    ['/*', '*/'],
  ],
}
const SEMICOLON: CommentStyle = {
  line: [';', '//', '#'],
  block: [
    ['#|', '|#'],
    ['/*', '*/'],
  ],
}
const OCAML: CommentStyle = {line: ['//'], block: [['(*', '*)']]}
const MARKUP: CommentStyle = {
  line: ['//', '#'],
  block: [
    ['/*', '*/'],
    ['<!--', '-->'],
  ],
}

const STYLES: Record<string, CommentStyle> = {}
for (const [extensions, style] of [
  [
    'c h cc cpp cxx hpp hh java js mjs cjs ts tsx jsx go rs swift kt kts cs scala dart v sv php css proto cu',
    C,
  ],
  ['py pyi r R jl sh bash zsh rb pl pm toml mk makefile dockerfile ps1 nim ex exs', HASH],
  ['m tex sty cls erl pro', PERCENT],
  ['hs lhs agda sql lua elm adb ads vhd vhdl', DASH],
  ['asm s S lisp cl scm rkt el clj ini', SEMICOLON],
  ['ml mli fs pas', OCAML],
] as const) {
  for (const extension of extensions.split(' ')) STYLES[extension] = style
}

/** The extensions of source files whose comments are read. */
export const SOURCE_EXTENSIONS: readonly string[] = Object.keys(STYLES)

/**
 * Read plain text, or the comments of a source file. Which it is follows from the extension, and for .txt
 * (or none) from its looks. In a source file comments, docstrings and label strings count, other code never.
 *
 * @param source the text, line ends as "\n"
 * @param extension the file name's extension in lower case, without the dot; '' where there is none
 * @returns the document
 */
export function readText(source: string, extension: string): Document {
  const lines = source.split('\n')
  const style = STYLES[extension] ?? styleByLooks(lines)
  if (!style) return {format: 'text', blocks: proseBlocks(lines)}
  const prose = STYLES[extension] === undefined && !hasCode(lines, style)
  return {format: 'text', blocks: sourceBlocks(lines, style, prose)}
}

const CODE_LINE =
  /;\s*$|\{\s*$|^\s*[}\])]+[;,)]*\s*$|^\s*(?:import|from\s+\S+\s+import|package|using|namespace|module|def|class|public|private|static|return|function|const|let|var|if\s*\(|for\s*\(|while\s*\(|#\s*(?:include|define|ifndef|pragma)|\.\w+|@\w+|<\?php)\b|^\s*\((?:def\w*|ns|let\*?|module|require|provide|struct|in-package)\s|^\s*(?:[a-z_]\w*|\w+[.[_][\w.[\]]*)\s*(?:=|<-|:=)\s*\S|^\s*[\w.]+\(.*\)\s*:?$/

/** By its beginning: a line without end must not hold up the run. */
const isCodeLine = (row: string) => CODE_LINE.test(row.slice(0, 1000))

/** Comment markers that stand at enough line beginnings to be a language's, most used first. */
function styleByLooks(lines: string[]): CommentStyle | undefined {
  const head = lines.slice(0, 400)
  const count = (pattern: RegExp) => head.filter((line) => pattern.test(line)).length
  if (count(/^\s*\/\*/) > 0)
    return count(/^\s*#(?!\s*(?:include|define|if|endif|pragma|#|-))/) > 3 ? MARKUP : C
  if (count(/^\s*(?:"""|''')/) > 0) return HASH
  if (count(/^\s*\{-/) > 0) return DASH
  if (count(/^\s*\(\*/) > 0) return OCAML
  const first = head.find((line) => line.trim() !== '')?.trim() ?? ''
  for (const [marker, style] of [
    ['//', C],
    ['--', DASH],
    ['%', PERCENT],
    [';', SEMICOLON],
    ['!', BANG],
    ['#', HASH],
  ] as const) {
    const own = head.filter((line) => line.trimStart().startsWith(marker)).length
    if (own > 0 && (first.startsWith(marker) || (own > 1 && hasCode(head, style)))) return style
  }
  return hasCode(head, HASH) ? HASH : undefined
}

/** Whether what stands outside comments is code rather than prose. */
function hasCode(lines: string[], style: CommentStyle): boolean {
  let code = 0
  let other = 0
  for (const piece of pieces(lines, style)) {
    if (piece.comment) continue
    for (const row of lines.slice(piece.start, piece.end)) {
      if (row.trim() === '') continue
      if (isCodeLine(row)) code += 1
      else other += 1
    }
  }
  return code > 0 && code >= other * 0.4
}

/** A run of lines that is comment or not; for a comment, its text with the markers blanked. */
interface Piece {
  start: number
  end: number
  comment: string[] | null
}

function* pieces(lines: string[], style: CommentStyle): Generator<Piece> {
  let at = 0
  while (at < lines.length) {
    const opened = opens(lines[at]!, style)
    if (opened) {
      const end = closes(lines, at, opened)
      yield {start: at, end, comment: lines.slice(at, end).map((row) => undecorate(row, opened))}
      at = end
      continue
    }
    const marker = style.line.find((mark) => lines[at]!.trimStart().startsWith(mark))
    let end = at + 1
    if (marker) {
      while (end < lines.length && lines[end]!.trimStart().startsWith(marker)) end += 1
      yield {start: at, end, comment: lines.slice(at, end).map((row) => unmark(row, marker))}
    } else {
      while (
        end < lines.length &&
        !opens(lines[end]!, style) &&
        !style.line.some((mark) => lines[end]!.trimStart().startsWith(mark))
      ) {
        end += 1
      }
      yield {start: at, end, comment: null}
    }
    at = end
  }
}

function opens(row: string, style: CommentStyle): [string, string] | undefined {
  const text = row.trimStart()
  // Haskell's pragmas look like comments.
  return text.startsWith('{-#') ? undefined : style.block.find(([open]) => text.startsWith(open))
}

function closes(lines: string[], at: number, [open, close]: [string, string]): number {
  const after = lines[at]!.indexOf(open) + open.length
  if (lines[at]!.indexOf(close, after) >= 0) return at + 1
  for (let end = at + 1; end < lines.length; end += 1) if (lines[end]!.includes(close)) return end + 1
  return lines.length
}

const spaces = (length: number) => ' '.repeat(length)

/** A line of a block comment: its delimiters, leading stars and boxes blanked. */
function undecorate(row: string, [open, close]: [string, string]): string {
  let text = row.replace(open, spaces(open.length))
  if (text.includes(close)) text = text.replace(close, spaces(close.length))
  return unbox(
    text.replace(
      /^(\s*)([*|+#%]+)(?=\s|$|[^*])/,
      (_, lead: string, mark: string) => lead + spaces(mark.length),
    ),
  )
}

function unmark(row: string, marker: string): string {
  const pattern = marker === '--' ? /^(\s*)(-{2,}\|?)/ : /^(\s*)([#/%;!]+'?)/
  return unbox(row.replace(pattern, (_, lead: string, mark: string) => lead + spaces(mark.length)))
}

/** Rules and box ends drawn with signs hold no words. */
function unbox(row: string): string {
  return row
    .replace(/^\s*[-=*#+/~_%;|]{3,}\s*$/, (rule) => spaces(rule.length))
    .replace(/(?<!\s)\s+(?:[*#|%/]+|(?<![:：]\s+)(?:-{2,}|={2,}))\s*$/, (end) => spaces(end.length))
}

/** Lines parted into paragraphs at blank ones. */
function* paragraphs(
  lines: string[],
  first: number,
  kind: 'comment' | 'paragraph',
  cell: number | null = null,
  raw: string[] = lines,
): Generator<Block> {
  let at = 0
  while (at < lines.length) {
    if (lines[at]!.trim() === '') {
      at += 1
      continue
    }
    let end = at
    while (end < lines.length && lines[end]!.trim() !== '') end += 1
    const rows = lines.slice(at, end)
    if (rows.length === 1 && kind === 'comment' && isBanner(raw, at)) {
      yield titleBlock(rows, first + at, cell)
      at = end
      continue
    }
    const block = proseBlock(kind, rows.join('\n'), first + at, {cell})
    // A listing in a plain text: set in, and code by its looks.
    const listing =
      kind === 'paragraph' &&
      rows.every((row) => /^(?: {4}|\t)/.test(row)) &&
      rows.filter(isCodeLine).length * 2 >= rows.length
    yield listing ? {...block, kind: 'code', parse: () => []} : block
    at = end
  }
}

const RULE = /^[^\p{L}\p{N}]*[-=*#+/~_%;]{5,}[^\p{L}\p{N}]*$/u

/** A line of a comment between two drawn rules is the title of what comes after. */
function isBanner(raw: string[], at: number): boolean {
  return RULE.test(raw[at - 1] ?? '') && RULE.test(raw[at + 1] ?? '') && !/[:：?]/.test(raw[at]!)
}

const UNDERLINE = /^\s*(?:={3,}|-{3,}|~{3,}|\*{3,}|_{3,})\s*$/

function* proseBlocks(lines: string[]): Generator<Block> {
  let from = 0
  for (let at = 0; at <= lines.length; at += 1) {
    if (at < lines.length && !UNDERLINE.test(lines[at]!)) continue
    const titled = isUnderlined(lines, from, at)
    yield* paragraphs(lines.slice(from, titled ? at - 1 : at), from + 1, 'paragraph')
    // Which line is drawn under what is up to the student: only what opens the text stands above the rest.
    const opens = titled && lines.slice(0, at - 1).every((line) => line.trim() === '')
    if (titled) yield titleBlock([lines[at - 1]!], at, null, opens ? 1 : 2)
    if (at < lines.length) yield proseBlock('break', '', at + 1)
    from = at + 1
  }
}

/** Whether the line at `at` is drawn under one line, about as long as it: a title; elsewhere it is a rule between parts. */
function isUnderlined(lines: string[], from: number, at: number): boolean {
  const [title, line] = [lines[at - 1] ?? '', lines[at] ?? '']
  return (
    at > from &&
    title.trim() !== '' &&
    (at - 1 === from || lines[at - 2]!.trim() === '') &&
    Math.abs(title.trim().length - line.trim().length) <= 2 &&
    !/[:：|]\s*\S|\s{3}|[.,;]\s*$/u.test(title.trim())
  )
}

/** Between prose, a comment that tells what to describe is a form's question; the prose below answers it. */
function asks(comment: string[]): boolean {
  const first = comment.find((row) => row.trim() !== '') ?? ''
  return /^\s*(?:\d+[.)]\s*)?(?:please\s+)?(?:describe|list|explain|give|write|state|include|how|what|which|who|why|did|do|have|if|name\s+(?:the|all|any|your|who))\b[^:]*$/iu.test(
    first,
  )
}

/** A comment read as one heading: a section's title, or the question of a form. */
function titleBlock(comment: string[], line: number, cell: number | null = null, depth: 1 | 2 = 2): Block {
  const text = comment.join('\n')
  const offset = Math.max(
    0,
    comment.findIndex((row) => row.trim() !== ''),
  )
  const point = {line: line + offset, column: 1}
  const value = comment
    .map((row) => row.trim())
    .filter((row) => row !== '')
    .join(' ')
  return {
    ...proseBlock('heading', text, line, {depth, cell}),
    parse: () => [
      {type: 'heading', depth, children: [{type: 'text', value, position: {start: point, end: point}}]},
    ],
  }
}

const LABEL_STRING =
  /^(\s*_{0,2}[A-Za-z][A-Za-z_ ]{2,40}\s*=\s*(?:\[[^\]]*\]|"[^"]*"|'[^']*'|"""[^"]*"""))\s*;?\s*(?:#.*)?$/

/** Names of languages as notebooks write them, where the name is no file name extension. */
const LANGUAGES: Record<string, string> = {
  python: 'py',
  python3: 'py',
  ipython: 'py',
  julia: 'jl',
  'c++': 'cpp',
  'c#': 'cs',
  javascript: 'js',
  typescript: 'ts',
  haskell: 'hs',
  matlab: 'm',
  octave: 'm',
  scheme: 'scm',
  rust: 'rs',
  ruby: 'rb',
  bash: 'sh',
  ocaml: 'ml',
}

/**
 * The blocks of a stretch of code: its comments, docstrings and label strings, and the code between.
 *
 * @param source the code, line ends as "\n"
 * @param language its language as a notebook names it, or a file name extension; Python's comments where unknown
 * @param line the line its first stands on, from 1
 * @param cell the notebook cell it is, or null
 * @returns the blocks in order
 */
export function codeBlocks(
  source: string,
  language: string,
  line: number,
  cell: number | null,
): Generator<Block> {
  const style = STYLES[LANGUAGES[language] ?? language] ?? HASH
  return sourceBlocks(source.split('\n'), style, false, line, cell)
}

function* sourceBlocks(
  lines: string[],
  style: CommentStyle,
  prose: boolean,
  first = 1,
  cell: number | null = null,
): Generator<Block> {
  for (const {start, end, comment} of pieces(lines, style)) {
    if (comment && prose && asks(comment)) {
      yield titleBlock(comment, first + start)
    } else if (comment) {
      yield* paragraphs(comment, first + start, 'comment', cell, lines.slice(start, end))
    } else if (prose) {
      yield* paragraphs(lines.slice(start, end), first + start, 'paragraph', cell)
    } else {
      const code = lines.slice(start, end)
      if (code.every((row) => row.trim() === '')) continue
      for (const [index, row] of code.entries()) {
        const label = LABEL_STRING.exec(row)?.[1]
        if (label)
          yield proseBlock(
            'fields',
            label.replace(/_|(?<=[a-z])(?=[A-Z][a-z]+[A-Z\s=])/g, ' '),
            first + start + index,
            {cell},
          )
      }
      yield {...proseBlock('code', code.join('\n'), first + start, {cell}), parse: () => []}
    }
  }
}
