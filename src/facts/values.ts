import {type Line, placeOf} from '../lines.ts'
import {tickOf} from './boxes.ts'
import type {Field} from './fields.ts'
import {FOLLOWS, isInstruction, type LabelKind} from './label.ts'
import {ALONE, HELPED_BY, HELPER_DID, NONE, PARTICLES, STAFF, TOGETHER} from './lexicon/words.ts'
import {NAME_AND_DEED, RUBRIC} from './own.ts'
import {isPlaceholder} from './placeholder.ts'
import {sentencesOf} from './sentences.ts'

/** A value is looked for at most so far below its label. */
const VALUE_LINES = 60
/** The index after the last line that belongs to the value of a field at the end of line `at`. */
export function valueBelow(lines: Line[], fields: Field[][], at: number, field: Field): number {
  const line = lines[at]!
  const column = placeOf(line, field.value, field.value + 1).column
  const rest = line.text
    .slice(field.value, field.end)
    .replace(RUBRIC, '')
    .replace(/^[\s*]+|[\s*]+$/g, '')
  // Behind a label that goes on with its own instruction, the value is still to come.
  const hint = /^\(.*\)$/.test(rest) || !isPlaceholder(rest)
  const given = hint && (isPlaceholder(rest) || sentencesOf(rest).every(isInstruction)) ? '' : rest
  const limit = Math.min(lines.length, at + VALUE_LINES)
  let below = at + 1
  if (line.kind === 'heading' && field.kind !== 'other') {
    while (
      below < limit &&
      !(
        lines[below]!.kind === 'heading' &&
        lines[below]!.depth <= line.depth &&
        !(field.kind === 'ai' && below > at + 1 && FOLLOWS.test(lines[below]!.text))
      ) &&
      !endsSection(fields[below]!, field.kind, lines[below]!, below === at + 1) &&
      !(below > at + 1 && opensSection(lines, below))
    )
      below += 1
    return below
  }
  if (line.kind === 'row') {
    // Further lines of the same cell.
    while (
      below < limit &&
      lines[below]!.kind === 'row' &&
      lines[below]!.block === line.block &&
      lines[below]!.opening === 0 &&
      fields[below]!.length === 0
    )
      below += 1
    return below
  }
  if (field.kind === 'other') {
    // A sentence that was wrapped goes on in small letters.
    while (
      below < limit &&
      lines[below]!.block === line.block &&
      lines[below]!.kind === 'text' &&
      fields[below]!.length === 0 &&
      /^\s*\p{Ll}/u.test(lines[below]!.text) &&
      /[^\s.!?:;]\s*$/u.test(lines[below - 1]!.text)
    )
      below += 1
    return below
  }
  let begun = false
  while (below < limit) {
    const next = lines[below]!
    if (tickOf(line) !== null && tickOf(next) !== null) break
    // "- ChatGPT: for part 1" and "- none for part 2" are two items of a plain text.
    if (given !== '' && line.kind === 'text' && ENUMERATED.test(line.text) && ENUMERATED.test(next.text))
      break
    // A question that runs over lines is still the label; a new one about something else is the next.
    if (
      given === '' &&
      !(begun && isOther(fields[below]![0], field.kind)) &&
      next.block === line.block &&
      next.kind !== 'item' &&
      isInstruction(next.text) &&
      (fields[below]!.length === 0 || /[?？]/.test(next.text)) &&
      below - at < 6
    ) {
      below += 1
      continue
    }
    // "Ben Okafor   (2017)": a name and a number in columns.
    if (given === '' && field.kind === 'people' && isMember(fields[below]![0], next)) {
      below += 1
      begun = true
      continue
    }
    // "The TAs" under "Collaborators:" answers, although its words could be a label.
    if (given === '' && below === at + 1 && !field.weak && answersWeakly(fields[below]![0], field.kind)) {
      begun = true
      below += 1
      continue
    }
    if (field.kind === 'ai' && (given !== '' || begun) && FOLLOWS.test(next.text)) {
      below = afterFollowing(lines, fields, below)
      continue
    }
    if (
      next.kind === 'heading' ||
      (fields[below]!.length > 0 &&
        !describes(
          fields[below]!,
          field.kind,
          [lines[below - 1]!, next],
          next.block === line.block ||
            listed(lines, below, field.kind) ||
            (given === '' && !begun && field.kind === 'people' && namesAfter(fields[below]!, next)),
          given,
        ))
    )
      break
    const same = next.block === line.block
    // The comment ends, and the code that was printed goes on.
    if (/^\s*(?:\*\/|-\}|#\s*include\b|import\s+\w+\s*;?\s*$)/u.test(next.text)) break
    if (given === '') {
      if (
        line.kind === 'item' &&
        next.kind === 'item' &&
        next.depth <= line.depth &&
        !(
          /[:：?]\s*$/.test(line.text) &&
          (below === at + 1 || lines[below - 1]!.kind === 'item') &&
          (isNames(next.text) || NONE.test(next.text) || field.kind === 'ai')
        )
      )
        break
      // "<Ben, Chen>" below what the handout asks is the answer to it.
      if (
        !same &&
        FILLED.test(next.text) &&
        lines.slice(at + 1, below).some(({text}) => isInstruction(text))
      ) {
        below += 1
        continue
      }
      if (
        !same &&
        begun &&
        next.block !== lines[below - 1]!.block &&
        !(isEntry(next) && isEntry(lines[below - 1]!)) &&
        !(next.kind === 'item' && lines[below - 1]!.kind === 'item')
      )
        break
      // Code stands between: what follows it explains that code.
      if (!begun && next.block > lines[below - 1]!.block + 1) break
      if (!same && !begun && !mayBeValue(next, field.kind)) break
      if (!begun && field.weak && TITLE_LINE.test(next.text)) break
      // A prompt was left in brackets, and a word alone heads the text.
      if (!same && !begun && rest !== '' && /^\s*\p{Lu}\p{Ll}{4,}\s*$/u.test(next.text)) break
    } else if (same && kindredItem(next, field.kind)) {
      below += 1
      continue
    } else if (same && fields[below]!.length > 0) {
      below += 1
      continue
    } else if (
      !(same || listed(lines, below, field.kind)) ||
      !(continues(given, lines[below - 1]!, next, field.kind) || isAligned(next, column))
    ) {
      break
    }
    begun ||= !isInstruction(next.text)
    below += 1
  }
  return below
}

/** "Project 0", "CSCI 356", "February 2nd, 2017": what a title block holds, and no answer. */
const TITLE_LINE =
  /^\W*(?:(?:project|homework|assignment|lab|problem\s+set|pset|hw|exam|quiz|milestone|week)\s*#?\d{1,3}|\p{Lu}{2,5}[\s-]?\d{2,5}\p{Lu}?|(?:fall|spring|summer|winter|autumn)\s+\d{4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})\W*$/iu

/** The index after a further question and its answer, which may stand in the block below. */
function afterFollowing(lines: Line[], fields: Field[][], at: number): number {
  const {block, text} = lines[at]!
  let below = at + 1
  const blocks = text.replace(FOLLOWS, '').trim() === '' ? 1 : 0
  while (
    below < lines.length &&
    lines[below]!.block <= block + blocks &&
    lines[below]!.kind !== 'heading' &&
    fields[below]!.length === 0
  )
    below += 1
  return below
}

/** "Problem 4: Seun; Problem 5: Fatou" in the block below its label. */
function namesAfter(fields: Field[], {text}: Line): boolean {
  return isNames(text.slice(fields[0]!.value).replace(PROBLEM_NUMBER, ' '))
}

const PROBLEM_NUMBER = /\b(?:q|p|problem|question|part|ex|exercise|hw)\s*\.?\d+\w?\b/giu

/** Whether a field asks for something else than a kind. */
function isOther(field: Field | undefined, kind: LabelKind): boolean {
  return field !== undefined && field.kind !== kind && field.kind !== 'other'
}

const FILLED = /^\s*<[^<>]{2,300}>\s*$/u

/** A list right under an AI sentence tells of the tools one by one. */
function listed(lines: Line[], below: number, kind: LabelKind): boolean {
  const previous = lines[below - 1]!
  return (
    kind === 'ai' &&
    lines[below]!.kind === 'item' &&
    (previous.kind === 'item' || /[:.]\s*$/.test(previous.text))
  )
}

/** Fields of a form about one tool. */
const TOOL_FIELDS =
  /^(?:tools?|models?|versions?|vendor|purpose|use[ds]?|usage|how|why|where|what|which|prompts?|links?|extent|verification|output|task|details?|assistance|help|chatgpt|claude|gemini|(?:github\s+)?copilot|p|q|problem|question|part)\b/iu

/** "Tool: Claude" under an AI label is a part of its value. */
function describes(
  fields: Field[],
  kind: LabelKind,
  [above, line]: [Line, Line],
  sameBlock: boolean,
  given: string,
): boolean {
  const {kind: own, label} = fields[0]!
  // "- Tool used: Claude / - Assistance received: documentation"
  const ofTool = kind === 'ai' && own === 'help' && ENUMERATED.test(line.text) && ENUMERATED.test(above.text)
  if (!sameBlock || (own !== 'other' && own !== 'sources' && !ofTool)) return false
  // "Websites used" asks for what is no tool.
  if (own === 'sources' && /^(?:web|sites?|books?|articles?|videos?|materials?)/iu.test(label)) return false
  // A name to each problem, or a deed to each name, is one value.
  if ((kind === 'people' || kind === 'help') && NAME_AND_DEED.test(given) && NAME_AND_DEED.test(line.text))
    return true
  if (kind === 'people') return /^(?:q|p|problem|question|part|ex|exercise|hw)\s*\.?\d/iu.test(label)
  if (kind !== 'ai') return false
  return given === ''
    ? !/^(?:date|time|due|course|section|email|id|name|late|hours|score|grade|extra|student|instructor|professor|author|partner|sources|references|resources)\b/iu.test(
        label,
      )
    : TOOL_FIELDS.test(label)
}

/** A line that begins under the value's first letter goes on with it. */
function isAligned(next: Line, column: number): boolean {
  const own = next.origins[0]?.column ?? 1
  return column > 8 && own >= column - 1 && own <= column + 4
}

/** "Assessment" over a paragraph, with no line drawn under it: the title of a section of a plain text. */
function opensSection(lines: Line[], at: number): boolean {
  const [above, {text, block, kind}, next] = [lines[at - 1], lines[at]!, lines[at + 1]]
  if (kind !== 'text' || above?.block === block || next?.block !== block) return false
  if (
    /^\s*(?:references?|bibliography|works\s+cited|literatur\p{Ll}*|quellen|bibliograf[ií]a|bibliographie)\W*$/iu.test(
      text,
    )
  )
    return true
  const words = next.text.match(/\p{L}[\p{L}'’-]*/gu) ?? []
  return (
    /^\s*[\p{Lu}\p{Lo}][^.,:;!?()。，：；]{2,40}$/u.test(text) &&
    text.trim().split(/\s+/).length <= 4 &&
    (/[\p{Lo}]{8}.*。\s*$/u.test(next.text) ||
      (next.text.length > 40 &&
        words.length > 5 &&
        words.filter((word) => /^\p{Ll}/u.test(word)).length * 2 > words.length))
  )
}

/** A name with an address or a number, on a line of its own. */
function isEntry({text}: Line): boolean {
  return /\S@\S|\b\d{4,}\b/u.test(text) && isNames(text)
}

function isMember(first: Field | undefined, line: Line): boolean {
  return (
    first?.kind === 'other' &&
    isNames(first.label) &&
    !/[()]/.test(first.label) &&
    (line.kind === 'item' ||
      ENUMERATED.test(line.text) ||
      /^\W*(?:problem|question|part|exercise|q|p)\W?\d/iu.test(line.text.slice(first.value)) ||
      /^\W*[\w.@-]*(?:\d{4}|@)[\w.@-]*\W*$/u.test(line.text.slice(first.value)))
  )
}

function endsSection(fields: Field[], kind: LabelKind, line: Line, opens: boolean): boolean {
  const first = fields[0]
  if (opens && answersWeakly(first, kind)) return false
  // "TA: Priya" under "Classmates consulted" answers it.
  if (opens && kind === 'people' && first?.kind === 'staff' && first.value < line.text.length) return false
  // Right under a label stands the next blank of a form.
  if (opens && kind === 'people' && first?.kind === 'other' && /[:：]\s*$/.test(line.text)) return true
  // "Name | ID" heads a table of the group.
  if (kind === 'people' && first?.kind === 'author' && line.kind === 'row') return false
  if (first?.kind === kind) return first.value < line.text.length
  return first !== undefined && first.kind !== 'other' && first.kind !== 'sources' && first.kind !== 'help'
}

function answersWeakly(field: Field | undefined, kind: LabelKind): boolean {
  if (!field?.weak || field.kind === 'ai') return false
  return kind === 'people' || kind === 'help'
}

/** A block under an empty label: its value, or the text that follows an unfilled field. */
function mayBeValue(next: Line, kind: LabelKind): boolean {
  const words = next.text.trim().split(/\s+/)
  if (isInstruction(next.text)) return true
  // A few capitals alone are the next section's title.
  if (
    words.length <= 4 &&
    /^[\p{Lu}\s]{4,}$/u.test(next.text.trim()) &&
    !/^(?:N\/?A|NONE)$/u.test(next.text.trim())
  )
    return false
  if (kind === 'people')
    return (
      words.length <= 14 || [TOGETHER, HELPED_BY, HELPER_DID, ALONE, STAFF].some((cue) => cue.test(next.text))
    )
  return words.length <= 40 || /\b(?:I|we|my|AI)\b/u.test(next.text)
}

/** A name to a line, each behind a bullet or number. */
function kindredItem(next: Line, kind: LabelKind): boolean {
  return (kind === 'people' || kind === 'help') && next.kind !== 'item' && ENUMERATED.test(next.text)
}

const ENUMERATED = /^\s*(?:\d{1,2}[.)]|[-*•–])\s/u

/** Nothing but capitals, particles and the signs between names. */
function isNames(text: string): boolean {
  const words = text.replace(/\([^)]*\)|\S+@\S+/g, ' ').match(/\p{L}[\p{L}'’.-]*/gu) ?? []
  return words.every((word) => /^\p{Lu}/u.test(word) || PARTICLES.test(word) || /^(?:and|&)$/u.test(word))
}

/** Whether a line of the same block goes on with a value that has begun. */
function continues(given: string, previous: Line, next: Line, kind: LabelKind): boolean {
  if (next.kind === 'item' && previous.kind === 'item' && next.depth <= previous.depth && kind !== 'ai')
    return false
  if (ENUMERATED.test(given) && ENUMERATED.test(next.text)) return true
  if (/^\s*[@\\]\w+/.test(next.text)) return false
  if (kind === 'people' || kind === 'author' || kind === 'staff') {
    if (/(?:,|;|&|\band|\bwith|-)\s*$/iu.test(previous.text)) return true
    // Behind a list of names goes on what is one too.
    if (isNames(given))
      return isNames(next.text.trim()) && (/[,;@)]/.test(next.text) || given.split(/\s+/).length > 5)
    return given.split(/\s+/).length > 5 || /^\s{6,}/.test(next.text)
      ? true
      : /^\p{Ll}/u.test(next.text.trim()) && !/[.!?]\s*$/.test(previous.text)
  }
  return true
}
