import {type Line, placeOf} from '../lines.ts'
import {chosenIn, tickOf} from './boxes.ts'
import {fieldsOf} from './fields.ts'
import {FOLLOWS, isInstruction, type LabelKind} from './label.ts'
import type {Evidence} from './model.ts'
import {BLANKED, withoutSamples} from './samples.ts'
import {valueBelow} from './values.ts'

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

/**
 * Part lines into statements: fields with their values, and the paragraphs that stand under no label.
 *
 * @param written the lines of the header, or of the blocks around a hit below it
 * @param where which of the two
 * @param labels labels of the policy, by field kind
 * @returns the statements in order
 */
export function statementsOf(
  written: Line[],
  where: 'top' | 'elsewhere',
  labels: Record<string, string[]>,
): Statement[] {
  const lines = withoutSamples(written)
  const statements: Statement[] = []
  const fields = lines.map((line, at) => (goesOn(lines[at - 1], line) ? [] : fieldsOf(line, labels)))
  let free: Piece[] = []
  let example = false
  const flush = () => {
    if (free.length > 0) statements.push(statement('free', '', free, free, where))
    free = []
  }
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!
    const own = fields[at]!
    // What a guide quotes below "An example disclosure:" is nobody's statement.
    example =
      line.kind === 'quote' || line.kind === 'code' || isItem(line)
        ? example
        : GIVES_EXAMPLE.test(line.text) || (example && /^or\b.*:\s*$/iu.test(line.text))
    const underExample = lines[at - 1] !== undefined && EXAMPLE_ALONE.test(lines[at - 1]!.text)
    if (
      (example && own.length === 0 && (line.kind === 'quote' || isItem(line))) ||
      (underExample && own.length === 0)
    ) {
      flush()
      at += 1
      continue
    }
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
      const titles =
        line.kind === 'heading' &&
        field.kind !== 'other' &&
        next === at + 1 &&
        fields[next]?.[0]?.kind === field.kind
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

const ALL_BLANKED = new RegExp(`${BLANKED}+`, 'gu')

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
    .replace(ALL_BLANKED, '…')
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
  const quote = sentence.slice(0, 400).replace(ALL_BLANKED, '…')
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

const EXAMPLE_ALONE = /^\W*(?:e\.\s?g\.|(?:for\s+)?examples?|sample)\W*$/iu

/** The rows of a value: those of one paragraph part at a line end, paragraphs and list items at a blank line. */
function joined(pieces: Piece[]): string {
  let text = ''
  let last: Line | null = null
  let sample = false
  for (const [index, {line, start, end}] of pieces.entries()) {
    // What stands below "e.g.:" is the handout's: the line, or all items of the list.
    const above = pieces[index - 1]?.line
    const first = above !== undefined && EXAMPLE_ALONE.test(above.text)
    sample = EXAMPLE_ALONE.test(line.text) || first || (sample && isItem(line))
    if (sample) continue
    // Marks of emphasis that a plain text shows are no part of the value.
    // Blanks in a row say nothing, and cost some expressions their square.
    const shown = line.text
      .slice(start, end)
      .replace(/[^\S\n]{2,}/g, ' ')
      .replace(index > 0 ? FOLLOWS : '', '')
      .replace(/^[\s*]+|[\s*]+$/g, '')
    // A line drawn under a label.
    if (/^[-=_~#*^]{4,}$/u.test(shown) && index > 0) continue
    const row = last ? shown : shown.replace(/^(?:A\d*[.:]|:)\s+/u, '')
    if (row === '') continue
    if (last) text += endsSentence(last, line) ? '\n\n' : '\n'
    text += row
    last = line
  }
  return text
}

/** Words that open a student's sentence, whatever the line before it lacks. */
const OPENS = /^\W*(?:Got|Used|Worked|Thanks|Discussed|Collaborat\w+|Helped)\s+\p{L}/u

/** The second line of a wrapped order: "... everyone you worked with, and if you / used AI, write how". */
function goesOn(above: Line | undefined, line: Line): boolean {
  return (
    above?.block === line.block &&
    above.kind === 'text' &&
    line.kind === 'text' &&
    above.text.length > 45 &&
    !/[.:;!?]\s*$/u.test(above.text) &&
    /^\s*\p{Ll}/u.test(line.text) &&
    isInstruction(above.text)
  )
}

const isItem = (line: Line) => line.kind === 'item' || /^\s*[*•–-]\s/u.test(line.text)

const GIVES_EXAMPLE =
  /\b(?:examples?|samples?|template|(?:statement|note|disclosure|header)\b[^.:]{0,30}\blooks?\s+like)\b.*:\s*$/iu

/** Rows part where a paragraph, an item or a short line ends: a wrapped line is long, and its next begins small. */
function endsSentence(last: Line, next: Line): boolean {
  if (last.block !== next.block || next.kind === 'item' || next.kind === 'row') return true
  const row = last.text.trim()
  if (
    !/[,;:&-]$|\b(?:and|or|with|by|the|a|to|of|that|which|when|where|because|so)$/iu.test(row) &&
    OPENS.test(next.text)
  )
    return true
  return row.length < 50 && /[^\s,;:&-]$/u.test(row) && /^[\p{Lu}\p{Lo}\d[<(]/u.test(next.text.trim())
}

const leading = (text: string) => text.length - text.trimStart().length
