import {type Line, placeOf} from '../lines.ts'
import {chosenIn, tickOf} from './boxes.ts'
import {type Field, fieldsOf} from './fields.ts'
import {isInstruction, type LabelKind} from './label.ts'
import type {Evidence} from './model.ts'
import {isPlaceholder} from './placeholder.ts'
import {sentencesOf} from './sentences.ts'

/** A stretch of one line. */
interface Piece {
  line: Line
  start: number
  end: number
}

/** What the student discloses in one field or in running text. */
export interface Statement {
  /** What it was asked for; 'free' stands under no label. */
  kind: LabelKind | 'free'
  label: string
  value: string
  evidence: Evidence
  where: 'top' | 'elsewhere'
  pieces: Piece[]
  /** The value begins on the label's own line. */
  inline: boolean
  /** Its label is a heading. */
  heading: boolean
  /** Its label is an order or question of the handout. */
  asked: boolean
  /** It stands beside a box: ticked, empty, or null where there is none. */
  ticked: boolean | null
}

/** A value is looked for at most so far below its label. */
const VALUE_LINES = 60

/**
 * Part lines into statements: fields with their values, and the paragraphs that stand under no label.
 *
 * @param lines the lines of the header, or of the blocks around a hit below it
 * @param where which of the two
 * @param labels labels of the policy, by field kind
 * @returns the statements in order
 */
export function statementsOf(
  lines: Line[],
  where: 'top' | 'elsewhere',
  labels: Record<string, string[]>,
): Statement[] {
  const statements: Statement[] = []
  const fields = lines.map((line) => fieldsOf(line, labels))
  let free: Piece[] = []
  const flush = () => {
    if (free.length > 0) statements.push(statement('free', '', free, free, where))
    free = []
  }
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!
    const own = fields[at]!
    if (own.length === 0) {
      if (
        free.length > 0 &&
        (free.at(-1)!.line.block !== line.block ||
          line.kind === 'item' ||
          line.kind === 'heading' ||
          tickOf(line) !== null)
      )
        flush()
      if (line.kind !== 'code') free.push({line, start: 0, end: line.text.length})
      at += 1
      continue
    }
    flush()
    if (own[0]!.start > 3 && /\p{L}/u.test(line.text.slice(0, own[0]!.start))) {
      const before = [{line, start: 0, end: own[0]!.start}]
      statements.push(statement('free', '', before, before, where))
    }
    let next = at + 1
    for (const [index, field] of own.entries()) {
      const label: Piece = {line, start: field.start, end: field.value}
      const value: Piece[] = [{line, start: field.value, end: field.end}]
      if (index === own.length - 1) {
        const more = valueBelow(lines, fields, at, field)
        for (let below = at + 1; below < more; below += 1) {
          value.push({line: lines[below]!, start: 0, end: lines[below]!.text.length})
        }
        next = more
      }
      // A heading over fields of its own kind is their title, not an empty field.
      const titles = line.kind === 'heading' && next === at + 1 && fields[next]?.[0]?.kind === field.kind
      if (!titles)
        statements.push({
          ...statement(field.kind, field.label, [label, ...value], value, where),
          asked: field.asked,
        })
    }
    at = next
  }
  flush()
  return statements
}

function statement(
  kind: Statement['kind'],
  label: string,
  all: Piece[],
  value: Piece[],
  where: 'top' | 'elsewhere',
): Statement {
  const shown = all.filter((piece) => piece.line.text.slice(piece.start, piece.end).trim() !== '')
  const first = shown[0] ?? all[0]!
  const last = shown.at(-1) ?? first
  const from = first.start + leading(first.line.text.slice(first.start))
  const start = placeOf(first.line, from, from + 1)
  const to = last.start + last.line.text.slice(last.start, last.end).trimEnd().length
  const end = placeOf(last.line, Math.max(last.start, to - 1), to)
  const quote = shown
    .map((piece) => piece.line.text.slice(piece.start, piece.end))
    .reduce(
      (text, row, index) =>
        text + (index > 0 && shown[index]!.line !== shown[index - 1]!.line ? '\n' : '') + row,
      '',
    )
    .trim()
  return {
    kind,
    label,
    value: chosenIn(joined(chosenPieces(value))),
    evidence: {quote: quote.slice(0, 400), place: {...start, endLine: end.endLine, endColumn: end.endColumn}},
    where,
    pieces: value,
    inline: value[0] !== undefined && value[0].line.text.slice(value[0].start, value[0].end).trim() !== '',
    heading: first.line.kind === 'heading',
    asked: false,
    ticked: tickOf(first.line),
  }
}

/**
 * The evidence of one sentence of a statement.
 *
 * @param statement the statement
 * @param sentence the sentence, as sentencesOf gives it
 * @returns its quote and its own place; the statement's where it cannot be told
 */
export function evidenceOf(statement: Statement, sentence: string): Evidence {
  const quote = sentence.slice(0, 400)
  let text = ''
  const rows: Array<{piece: Piece; at: number; from: number}> = []
  for (const piece of statement.pieces) {
    const raw = piece.line.text.slice(piece.start, piece.end)
    const row = raw.trim()
    if (row === '') continue
    if (text !== '') text += ' '
    rows.push({piece, at: text.length, from: piece.start + leading(raw)})
    text += row
  }
  const start = text.indexOf(sentence)
  if (start < 0) return {quote, place: statement.evidence.place}
  const pointAt = (offset: number) => {
    const row = rows.findLast((candidate) => candidate.at <= offset)!
    const own = row.from + offset - row.at
    return placeOf(row.piece.line, own, own + 1)
  }
  const end = pointAt(start + sentence.length - 1)
  return {quote, place: {...pointAt(start), endLine: end.endLine, endColumn: end.endColumn}}
}

/** Of options on lines of their own, those that are ticked. */
function chosenPieces(pieces: Piece[]): Piece[] {
  const below = pieces.slice(1)
  return [...pieces.slice(0, 1), ...below.filter((piece) => piece.line.checked !== false)]
}

/** The rows of a value: those of one paragraph part at a line end, paragraphs and list items at a blank line. */
function joined(pieces: Piece[]): string {
  let text = ''
  let last: Line | null = null
  for (const {line, start, end} of pieces) {
    // Marks of emphasis that a plain text shows are no part of the value.
    const shown = line.text.slice(start, end).replace(/^[\s*]+|[\s*]+$/g, '')
    const row = last ? shown : shown.replace(/^A\d*[.:]\s+/u, '')
    if (row === '') continue
    if (last) text += endsSentence(last, line) ? '\n\n' : '\n'
    text += row
    last = line
  }
  return text
}

/** Rows part where a paragraph, an item or a short line ends: a wrapped line is long, and its next begins small. */
function endsSentence(last: Line, next: Line): boolean {
  if (last.block !== next.block || next.kind === 'item' || next.kind === 'row') return true
  const row = last.text.trim()
  return row.length < 50 && /[^\s,;:&-]$/u.test(row) && /^[\p{Lu}\p{Lo}\d[<(]/u.test(next.text.trim())
}

const leading = (text: string) => text.length - text.trimStart().length

/** The index after the last line that belongs to the value of a field at the end of line `at`. */
function valueBelow(lines: Line[], fields: Field[][], at: number, field: Field): number {
  const line = lines[at]!
  const column = placeOf(line, field.value, field.value + 1).column
  const rest = line.text.slice(field.value, field.end).replace(/^[\s*]+|[\s*]+$/g, '')
  // Behind a label that goes on with its own instruction, the value is still to come.
  const hint = /^\(.*\)$/.test(rest) || !isPlaceholder(rest)
  const given = hint && (isPlaceholder(rest) || sentencesOf(rest).every(isInstruction)) ? '' : rest
  const limit = Math.min(lines.length, at + VALUE_LINES)
  let below = at + 1
  if (line.kind === 'heading' && field.kind !== 'other') {
    while (
      below < limit &&
      !(lines[below]!.kind === 'heading' && lines[below]!.depth <= line.depth) &&
      !endsSection(fields[below]!, field.kind, lines[below]!, below === at + 1)
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
  if (field.kind === 'other') return below
  let begun = false
  while (below < limit) {
    const next = lines[below]!
    // A question that runs over lines is still the label.
    if (
      given === '' &&
      next.block === line.block &&
      next.kind !== 'item' &&
      isInstruction(next.text) &&
      (fields[below]!.length === 0 || /[?？]/.test(next.text)) &&
      below - at < 6
    ) {
      below += 1
      continue
    }
    // "The TAs" under "Collaborators:" answers, although its words could be a label.
    if (given === '' && below === at + 1 && !field.weak && answersWeakly(fields[below]![0], field.kind)) {
      below += 1
      continue
    }
    if (
      next.kind === 'heading' ||
      (fields[below]!.length > 0 &&
        !describes(
          fields[below]!,
          field.kind,
          next.block === line.block || listed(lines, below, field.kind),
          given === '',
        ))
    )
      break
    const same = next.block === line.block
    if (given === '') {
      if (
        line.kind === 'item' &&
        next.kind === 'item' &&
        next.depth <= line.depth &&
        !(/[:：?]\s*$/.test(line.text) && (below === at + 1 || lines[below - 1]!.kind === 'item'))
      )
        break
      if (
        !same &&
        begun &&
        next.block !== lines[below - 1]!.block &&
        !(next.kind === 'item' && lines[below - 1]!.kind === 'item')
      )
        break
      if (!same && !begun && !mayBeValue(next, field.kind)) break
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
  /^(?:tools?|models?|versions?|vendor|purpose|use[ds]?|usage|how|why|where|what|which|prompts?|links?|extent|verification|output|task|details?|chatgpt|claude|gemini|(?:github\s+)?copilot|p|q|problem|question|part)\b/iu

/** "Tool: Claude" under an AI label is a part of its value. */
function describes(fields: Field[], kind: LabelKind, sameBlock: boolean, empty: boolean): boolean {
  const {kind: own, label} = fields[0]!
  if (!sameBlock || (own !== 'other' && own !== 'sources')) return false
  // A name to each problem is one value.
  if (kind === 'people') return /^(?:q|p|problem|question|part|ex|exercise|hw)\s*\.?\d/iu.test(label)
  if (kind !== 'ai') return false
  return empty
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

function endsSection(fields: Field[], kind: LabelKind, line: Line, opens: boolean): boolean {
  const first = fields[0]
  if (opens && answersWeakly(first, kind)) return false
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
  if (kind === 'people') return words.length <= 14 || /\b(?:I|we|my)\b/iu.test(next.text)
  return words.length <= 40 || /\b(?:I|we|my|AI)\b/u.test(next.text)
}

/** A name to a line, each behind a bullet or number. */
function kindredItem(next: Line, kind: LabelKind): boolean {
  return (kind === 'people' || kind === 'help') && next.kind !== 'item' && ENUMERATED.test(next.text)
}

const ENUMERATED = /^\s*(?:\d{1,2}[.)]|[-*•–])\s/u

/** Whether a line of the same block goes on with a value that has begun. */
function continues(given: string, previous: Line, next: Line, kind: LabelKind): boolean {
  if (next.kind === 'item' && previous.kind === 'item' && next.depth <= previous.depth && kind !== 'ai')
    return false
  if (ENUMERATED.test(given) && ENUMERATED.test(next.text)) return true
  if (/^\s*[@\\]\w+/.test(next.text)) return false
  if (kind === 'people' || kind === 'author' || kind === 'staff') {
    if (/(?:,|;|&|\band|\bwith|-)\s*$/iu.test(previous.text)) return true
    return given.split(/\s+/).length > 5 || /^\s{6,}/.test(next.text)
      ? true
      : /^\p{Ll}/u.test(next.text.trim()) && !/[.!?]\s*$/.test(previous.text)
  }
  return true
}
