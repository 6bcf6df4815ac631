import type {Document, Place} from '../document.ts'
import type {FileReport} from '../report/model.ts'
import {factNames} from '../report/words.ts'

/** One line of a document as its reader saw it. */
export interface Row {
  text: string
  line: number
  page: number | null
  cell: number | null
}

/** A stretch to point out in the text, and what it is. */
export interface Mark {
  place: Place
  /** What a screen reader and the legend call it. */
  label: string
  grave: 'understood' | 'info' | 'warning' | 'error'
}

/** A piece of a row; `mark` is null for plain text. */
export interface Piece {
  text: string
  mark: Mark | null
}

/** Text past this is not sent to the page: nobody reads on, and the page stays quick. */
const ROWS = 20_000
/** Lines always shown from the top: the header stands there. */
const TOP = 40
/** Lines shown around a mark further down. */
const AROUND = 2

/**
 * The lines of a document.
 *
 * @param document the document; it is walked here
 * @returns its lines in reading order, at most 20,000
 */
export function rowsOf(document: Document): Row[] {
  const rows: Row[] = []
  for (const block of document.blocks) {
    for (const [index, text] of block.text.replace(/\n+$/, '').split('\n').entries()) {
      const row = {text, line: block.line + index, page: block.page, cell: block.cell}
      const last = rows.at(-1)
      // A reader may give one line twice, as a field and as code.
      if (last && last.line === row.line && last.page === row.page && last.cell === row.cell) continue
      rows.push(row)
      if (rows.length >= ROWS) return rows
    }
  }
  return rows
}

/**
 * What to point out in a file: the words understood, and over them the words a finding is about.
 *
 * @param report the verdict
 * @returns the marks, those that win last
 */
export function marksOf(report: FileReport): Mark[] {
  const marks: Mark[] = []
  if (report.facts) {
    for (const [name, label] of Object.entries(factNames)) {
      for (const {place} of report.facts[name as keyof typeof factNames].evidence) {
        marks.push({place, label, grave: 'understood'})
      }
    }
  }
  for (const {place, quote, severity, message} of report.findings) {
    if (quote !== '') marks.push({place, label: message, grave: severity})
  }
  return marks
}

/**
 * Cut a row at the marks on it.
 *
 * @param row the row
 * @param marks all marks of the document; a later one wins over an earlier
 * @returns the pieces in order; together they are the row's text
 */
export function piecesOf(row: Row, marks: Mark[]): Piece[] {
  const covers: Array<{from: number; to: number; mark: Mark}> = []
  for (const mark of marks) {
    const span = spanOn(row, mark.place)
    if (span) covers.push({...span, mark})
  }
  const cuts = [...new Set([0, row.text.length, ...covers.flatMap(({from, to}) => [from, to])])].sort(
    (a, b) => a - b,
  )
  const pieces: Piece[] = []
  for (const [index, from] of cuts.entries()) {
    const to = cuts[index + 1]
    if (to === undefined) break
    const mark = covers.findLast((cover) => cover.from <= from && cover.to >= to)?.mark ?? null
    const last = pieces.at(-1)
    if (last && last.mark === mark) last.text += row.text.slice(from, to)
    else pieces.push({text: row.text.slice(from, to), mark})
  }
  return pieces.length > 0 ? pieces : [{text: row.text, mark: null}]
}

function spanOn(row: Row, place: Place): {from: number; to: number} | null {
  if (row.page !== place.page || row.cell !== place.cell) return null
  if (row.line < place.line || row.line > place.endLine) return null
  const clamp = (at: number) => Math.min(Math.max(at, 0), row.text.length)
  const from = clamp(row.line === place.line ? place.column - 1 : leading(row.text))
  const to = clamp(row.line === place.endLine ? place.endColumn - 1 : row.text.length)
  return to > from ? {from, to} : null
}

const leading = (text: string) => text.length - text.trimStart().length

/**
 * The rows worth showing: the top, and what stands around a mark.
 *
 * @param rows all rows
 * @param marks the marks
 * @returns runs of rows; between two runs some are left out
 */
export function excerpts(rows: Row[], marks: Mark[]): Row[][] {
  const shown = new Set<number>()
  for (let index = 0; index < Math.min(TOP, rows.length); index++) shown.add(index)
  for (const [index, row] of rows.entries()) {
    if (!marks.some(({place}) => spanOn(row, place))) continue
    for (let near = index - AROUND; near <= index + AROUND; near++) if (rows[near]) shown.add(near)
  }
  const runs: Row[][] = []
  let last = -2
  for (const index of [...shown].sort((a, b) => a - b)) {
    if (index !== last + 1) runs.push([])
    runs.at(-1)!.push(rows[index]!)
    last = index
  }
  return runs
}
