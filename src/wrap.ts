import {fieldsOf} from './facts/fields.ts'
import type {Line} from './lines.ts'

/** A line shorter than this was ended by its writer, not by an editor's margin. */
const MARGIN = 50
/** From so many lines that all fill the same width, the margin is certain. */
const CERTAIN = 3
/** A word that cannot be the last of what somebody says. */
const GOES_ON =
  /(?:,|\b(?:a|an|the|and|or|nor|but|of|in|on|at|to|for|from|with|by|as|than|that|which|who|whom|whose|is|are|was|were|be|been|no|not|my|our|his|her|their|its|this|these|those))$/iu
/** A word that cannot be the first of a label. */
const GOES_ON_HERE = /^(?:and|or|but|to|of|in|on|for|with|by|was|were|is|are|has|had)\b/u

/**
 * Join the lines that an editor wrapped at its margin: they are one line to who reads the page.
 *
 * A wrapped line is one that had no room for the first word of the next. One alone may be chance, so the words
 * themselves have to go on; a label opens a line of its own.
 *
 * @param lines the lines of one block
 * @param soft those that end where the source does, and not at a break that is meant
 * @returns the lines, joined where they were wrapped
 */
export function unwrapped(lines: Line[], soft: ReadonlySet<Line>): Line[] {
  if (soft.size === 0) return lines
  const joined: Line[] = []
  for (let at = 0; at < lines.length; ) {
    let end = at + 1
    while (end < lines.length && soft.has(lines[end - 1]!) && !opens(lines[end - 1]!, lines[end]!)) end += 1
    joined.push(...paragraph(lines.slice(at, end)))
    at = end
  }
  return joined
}

/** Whether a line begins with a label, or is an item of a list that Markdown does not know. */
function opens(previous: Line, line: Line): boolean {
  if (line.kind === 'item' || /^\s*[-*•–]\s/u.test(line.text)) return true
  const [field] = fieldsOf(line, {})
  // A label in quotes is an example of one; a sentence with a colon in it is none.
  if (field?.start !== 0 || /^\s*["“]/u.test(line.text) || field.label.split(/\s+/).length > 6) return false
  return !((field.weak || GOES_ON_HERE.test(field.label)) && goesOn(previous, line))
}

function paragraph(lines: Line[]): Line[] {
  const margin = Math.max(...lines.map(widthOf))
  const certain =
    lines.length >= CERTAIN && lines.slice(1).every((next, at) => isFull(lines[at]!, next, margin))
  const joined: Line[] = []
  let previous: Line | undefined
  for (const line of lines) {
    const last = joined.at(-1)
    if (last && previous && isFull(previous, line, margin) && (certain || goesOn(previous, line)))
      append(last, line)
    else joined.push(line)
    previous = line
  }
  return joined
}

/** Columns that a line takes in the source, its markup included. */
function widthOf({origins, text}: Line): number {
  const last = origins.at(-1)
  return last ? last.column - 1 + text.trimEnd().length - last.at : text.length
}

function isFull(line: Line, next: Line, margin: number): boolean {
  // On a page the letters differ in width: the reader measured.
  if (line.page !== null) return true
  const width = widthOf(line)
  const word = /^\s*(\S+)/.exec(next.text)?.[1] ?? ''
  return width >= MARGIN && width + 1 + word.length > margin
}

function goesOn(line: Line, next: Line): boolean {
  const said = line.text.trimEnd()
  return GOES_ON.test(said) || (/[\p{L}\p{N})\]”’]$/u.test(said) && /^\s*[\p{Ll}\p{N}"“'(]/u.test(next.text))
}

function append(line: Line, next: Line): void {
  const emphasised = line.opening >= line.text.trimEnd().length && next.opening > 0
  if (!/\s$/.test(line.text)) line.text += ' '
  const lead = next.text.length - next.text.trimStart().length
  const shift = line.text.length - lead
  line.origins.push(...next.origins.map((origin) => ({...origin, at: origin.at + shift})))
  if (emphasised) line.opening = shift + next.opening
  line.text += next.text.trimStart()
  line.addresses.push(...next.addresses)
}
