import type {Block, Document} from '../document.ts'
import {markdownBlocks} from './markdown.ts'
import {proseBlock} from './prose.ts'
import {codeBlocks} from './text.ts'

const CELL = /^# ?%%(?:[ \t]|$)/
const MARKDOWN_CELL = /^# ?%%.*\[(?:markdown|md|raw)\]/i

/**
 * Whether a source file is a notebook in Jupytext's percent format
 * (https://jupytext.readthedocs.io/en/latest/formats-scripts.html): its cells begin with `# %%`.
 *
 * @param source the text, line ends as "\n"
 */
export function isJupytext(source: string): boolean {
  return /^# ?%%(?:[ \t]|$)/m.test(source)
}

/**
 * Read a source file in Jupytext's percent format. Markdown cells are Markdown, their `# ` blanked; of code
 * cells, comments, docstrings and label strings count.
 *
 * @param source the text, line ends as "\n"
 * @param extension the file name's extension: it tells the language
 * @returns the document; places are lines of the file
 */
export function readJupytext(source: string, extension: string): Document {
  return {format: 'text', blocks: cells(source.split('\n'), extension)}
}

function* cells(lines: string[], extension: string): Generator<Block> {
  let at = 0
  while (at < lines.length) {
    const marker = lines[at]!
    const marked = CELL.test(marker)
    let end = at + 1
    while (end < lines.length && !CELL.test(lines[end]!)) end += 1
    const from = marked ? at + 1 : at
    const cell = lines.slice(from, end)
    if (marked && MARKDOWN_CELL.test(marker)) {
      yield* markdownBlocks(uncommented(cell).join('\n'), from + 1, null)
    } else if (!marked && /^# ---\s*$/.test(marker)) {
      yield* frontMatter(cell)
    } else {
      yield* codeBlocks(cell.join('\n'), extension, from + 1, null)
    }
    at = end
  }
}

/** A Markdown cell stands in comments, or in a string of three quotes. */
function uncommented(cell: string[]): string[] {
  const quotes = /^\s*[rR]?("""|''')/.exec(cell.find((row) => row.trim() !== '') ?? '')?.[1]
  return cell.map((row) =>
    quotes
      ? row.replace(quotes, '   ')
      : row.replace(/^#(?!#)/, ' ').replace(/^##+/, (mark) => ` ${mark.slice(1)}`),
  )
}

/** Jupytext's YAML head, in comments between two rules. */
function* frontMatter(lines: string[]): Generator<Block> {
  const close = lines.findIndex((row, index) => index > 0 && /^# ---\s*$/.test(row))
  const end = close < 0 ? lines.length : close
  const rows = lines.slice(1, end).map((row) => row.replace(/^#/, ' '))
  if (rows.length > 0) yield proseBlock('fields', rows.join('\n'), 2)
  const rest = lines.slice(end + 1)
  if (rest.length > 0) yield* codeBlocks(rest.join('\n'), 'py', end + 2, null)
}
