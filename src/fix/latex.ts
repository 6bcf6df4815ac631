import {maskLatex} from '../read/latex/mask.ts'
import {LISTS, TABLES} from '../read/latex/words.ts'

/** Environments of common packages, beside lists and tables, in which text stands only behind an item. */
const ITEMS = new Set(
  'list thebibliography acronym outline questions parts subparts subsubparts choices checkboxes oneparchoices'.split(
    ' ',
  ),
)

/** A macro that begins an item, first in its environment: so a course's own list shows itself. */
const FIRST_ITEM =
  /^(?:\s|\ue000|\[[^\]\n]*\]|\{[^{}\n]*\}|\\(?:setlength|setcounter|addtolength)\{[^{}\n]*\}\{[^{}\n]*\})*\\(?:item|question|titledquestion|problem|exercise|task|choice)(?![A-Za-z])/

/**
 * Lead places out of lists and tables: LaTeX takes a paragraph there, before an item, for a mistake.
 *
 * @param texts the lines of the document
 * @returns for a place between two lines (the number of the line below it), the nearest that is in no list: below
 *   the list where that is no further than the ceiling, else above it
 */
export function outsideLists(texts: string[]): (at: number, ceiling: number) => number {
  const text = maskLatex(texts.join('\n'))
  const lists = listsIn(text)
  return (at, ceiling) => {
    const outermost = lists.find(({from, to}) => from < at && at <= to)
    if (!outermost) return at
    return outermost.to < ceiling ? outermost.to + 1 : outermost.from
  }
}

/** The lines on which the outermost lists begin and end, in order. */
function listsIn(text: string): Array<{from: number; to: number}> {
  const lists: Array<{from: number; to: number}> = []
  let open: {name: string; from: number; depth: number} | null = null
  let line = 0
  let counted = 0
  for (const edge of text.matchAll(/\\(begin|end)\s*\{([^{}\n]{1,60})\}/g)) {
    const [word, side, name = ''] = edge
    line += text.slice(counted, edge.index).split('\n').length - 1
    counted = edge.index
    if (open) {
      if (name !== open.name) continue
      open.depth += side === 'begin' ? 1 : -1
      if (open.depth > 0) continue
      lists.push({from: open.from, to: line})
      open = null
    } else if (side === 'begin' && isList(name, text, edge.index + word.length)) {
      open = {name, from: line, depth: 1}
    }
  }
  // A list without its end holds all that follows.
  if (open) lists.push({from: open.from, to: Number.POSITIVE_INFINITY})
  return lists
}

function isList(name: string, text: string, after: number): boolean {
  return (
    LISTS.has(name) || TABLES.has(name) || ITEMS.has(name) || FIRST_ITEM.test(text.slice(after, after + 500))
  )
}
