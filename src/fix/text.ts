import {render} from '../compose.ts'
import type {Place} from '../document.ts'
import type {Attempt, Editor, Task} from '../fix.ts'
import {outsideLists} from './latex.ts'

/** Markdown, LaTeX and plain text: documents of lines. Line numbers here count from 0. */
export const editText: Editor = {
  insert(task, label) {
    const format = task.format === 'ipynb' ? 'md' : task.format
    const words = render([{label, value: ''}], format).trimEnd()
    const lines = linesOf(task.text)
    return placesFor(task, lines).map((at) => () => join(put(lines, at, [words])))
  },
  move(task, subject) {
    const lines = linesOf(task.text)
    const {collaborators, ai, sources} = task.facts
    const stated = [collaborators, ai, sources].flatMap(({evidence}) => evidence.map(({place}) => place))
    const spans = task.facts[subject].evidence.map(({place}) => spanOf(lines, place, stated))
    if (spans.length === 0 || spans.some((span) => span === null)) return []
    const whole = merged(spans as Span[])
    const moved = whole.flatMap(({from, to}, index) => [
      ...(index > 0 ? [''] : []),
      ...lines.slice(from, to).map(({text}) => text),
    ])
    const rest = takeOut(lines, whole, task.format === 'md')
    if (task.format === 'tex' && breaksLists(moved, lines, rest)) return []
    const touching = stated.filter((place) =>
      whole.some(({from, to}) => place.line - 1 <= to && place.endLine >= from),
    )
    if (touching.some((place) => runsOn(lines, place))) return []
    const first = whole[0]!.from
    // Only places above the statement: below it line numbers no longer hold.
    return placesFor(task, lines)
      .filter((at) => at <= first)
      .map(
        (at): Attempt =>
          () =>
            join(put(rest, at, moved)),
      )
  },
}

interface Row {
  text: string
  /** "\n", "\r\n", "\r"; '' at the end of a file without one. */
  end: string
}

interface Span {
  from: number
  /** Line after the last. */
  to: number
}

function linesOf(text: string): Row[] {
  return text
    .split(/(?<=\r\n|\n|\r(?!\n))/)
    .filter((row) => row !== '')
    .map((row) => {
      const end = /(?:\r\n|\n|\r)$/.exec(row)?.[0] ?? ''
      return {text: row.slice(0, row.length - end.length), end}
    })
}

const join = (lines: Row[]) => lines.map(({text, end}) => text + end).join('')

const isBlank = (row: Row | undefined) => row !== undefined && row.text.trim() === ''

/** Where a statement may be put, the best first: below the other statements, below title and name, at the end of
 * the header, at its very top. */
function placesFor(task: Task, lines: Row[]): number[] {
  const floor = firstLine(task, lines)
  const ceiling = task.answer ? task.answer.line - 1 : endOf(task, lines)
  const {collaborators, ai, author} = task.facts
  const ends = [collaborators, ai]
    .filter(({where}) => where === 'top')
    .flatMap(({evidence}) => evidence.map(({place}) => blockEnd(lines, place.endLine - 1)))
  const name = author.evidence[0]?.place.endLine
  const places = [
    ...(ends.length > 0 ? [Math.max(...ends)] : []),
    ...(name === undefined ? [] : [blockEnd(lines, name - 1)]),
    blockEnd(lines, floor),
    ceiling,
    floor,
  ]
  const fit = places.filter((at) => at >= floor && at <= ceiling)
  if (task.format !== 'tex') return [...new Set(fit)]
  const outside = outsideLists(lines.map(({text}) => text))
  return [...new Set(fit.map((at) => outside(at, ceiling)))].filter((at) => at >= floor)
}

/** The first line that text may stand on: behind front matter, or where a LaTeX document begins. */
function firstLine(task: Task, lines: Row[]): number {
  if (task.format === 'md') {
    const fence = lines[0]?.text.trimEnd()
    if (fence !== '---' && fence !== '+++') return 0
    const close = lines.findIndex(({text}, index) => index > 0 && text.trimEnd() === fence)
    return close < 2 ? 0 : close + 1
  }
  if (task.format === 'tex') {
    const find = (pattern: RegExp) => lines.findIndex(({text}) => pattern.test(text)) + 1
    return find(/^[^%]*\\maketitle\b/) || find(/^[^%]*\\begin\{document\}/)
  }
  return 0
}

/** The line after the last that text may stand on. */
function endOf(task: Task, lines: Row[]): number {
  const end = task.format === 'tex' ? lines.findLastIndex(({text}) => /^\s*\\end\{document\}/.test(text)) : -1
  return end < 0 ? lines.length : end
}

/** The line after the paragraph that holds a line. */
function blockEnd(lines: Row[], at: number): number {
  let end = at
  while (isBlank(lines[end])) end += 1
  while (end < lines.length && !isBlank(lines[end])) {
    end += 1
    if (/^ {0,3}#{1,6}\s/.test(lines[end - 1]?.text ?? '')) break
  }
  return end
}

/** Put lines in as a paragraph of its own, with the line ends of the file. */
function put(lines: Row[], at: number, texts: string[]): Row[] {
  const eol = lines.find(({end}) => end !== '')?.end ?? '\n'
  const before = lines.slice(0, at)
  const after = lines.slice(at)
  const last = before.at(-1)
  // A file may end without a line end, and then still shall.
  const open = last !== undefined && last.end === '' && after.length === 0
  if (open) before[before.length - 1] = {...last, end: eol}
  const rows: Row[] = texts.map((text) => ({text, end: eol}))
  if (before.length > 0 && !isBlank(before.at(-1))) rows.unshift({text: '', end: eol})
  if (after.length > 0 && !isBlank(after[0])) rows.push({text: '', end: eol})
  if (open) rows[rows.length - 1] = {...rows.at(-1)!, end: ''}
  return [...before, ...rows, ...after]
}

/** Take lines out, and one of two blank lines that would then meet; at the end, with the rule that parted them off. */
function takeOut(lines: Row[], spans: Span[], rules: boolean): Row[] {
  let rest = lines
  for (const {from, to} of [...spans].reverse()) {
    const meets = isBlank(rest[to]) && (from === 0 || isBlank(rest[from - 1]))
    const last = rest.slice(to).every(isBlank)
    const above = rest.slice(0, last && rules ? ruleAbove(rest, from) : from)
    rest = [...above, ...rest.slice(meets ? to + 1 : to)]
  }
  return rest
}

/** Where a thematic break of Markdown begins that stands right above a line; the line itself where none does. */
function ruleAbove(lines: Row[], line: number): number {
  let at = line
  while (isBlank(lines[at - 1])) at -= 1
  // Below text, dashes make a heading of it.
  const isRule = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/.test(lines[at - 1]?.text ?? '')
  if (!isRule || !isBlank(lines[at - 2])) return line
  return at - 2
}

/** The lines of a place, where nothing else stands on them but other statements, which may go with it. */
function spanOf(lines: Row[], place: Place, stated: Place[]): Span | null {
  let from = place.line - 1
  let to = place.endLine
  const beside = stated.filter(({line, endLine}) => line <= to && endLine > from)
  from = Math.min(from, ...beside.map(({line}) => line - 1))
  to = Math.max(to, ...beside.map(({endLine}) => endLine))
  const left = lines.slice(from, to).map(({text}, index) => {
    const line = from + index + 1
    let row = text
    for (const one of beside) {
      if (line < one.line || line > one.endLine) continue
      const start = line === one.line ? one.column - 1 : 0
      const end = line === one.endLine ? one.endColumn - 1 : row.length
      row = row.slice(0, start) + ' '.repeat(Math.max(0, end - start)) + row.slice(end)
    }
    return row.replace(/\\(?:noindent|textbf|emph|section)\*?/g, '')
  })
  return left.every((row) => /^[\s*_#>{}\\.-]*$/.test(row)) ? {from, to} : null
}

function merged(spans: Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.from - b.from)
  const all: Span[] = []
  for (const span of sorted) {
    const last = all.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else all.push({...span})
  }
  return all
}

/** Whether items would stand without their list, or an environment without content, or a `\\` at a paragraph's end. */
function breaksLists(moved: string[], before: Row[], after: Row[]): boolean {
  const left = /\\begin\{([^{}]+)\}\s*\\end\{\1\}|\\\\[ \t]*\r?\n[ \t]*(?:\r?\n|\\end\{)/g
  const faults = (rows: Row[]) => join(rows).match(left)?.length ?? 0
  return (
    moved.some((text) => /\\item(?![A-Za-z])/.test(text)) ||
    /\\\\\s*$/.test(moved.at(-1) ?? '') ||
    faults(after) > faults(before)
  )
}

/** Whether a statement's sentence ends and others follow over further lines, which may be the answer. */
function runsOn(lines: Row[], {line, endLine}: Place): boolean {
  if (line === endLine) return false
  const words = lines.slice(line - 1, endLine).map(({text}) => text)
  return /[.!?。][*_]*\s+\S/.test(words.join(' '))
}
