import {blankAfter} from './blanks.ts'
import {findingsOf, hasLines, sentences, type Told} from './each.ts'
import {harmless} from './json.ts'
import type {Report} from './model.ts'
import type {FormatOptions} from './options.ts'

const severities = {error: 'ERROR', warning: 'WARNING', info: 'INFO'}

/**
 * The report for reviewdog. Source: reviewdog, proto/rdf: columns count UTF-8 bytes from 1, the end is the byte
 * after the last.
 *
 * @param report the report of a run
 * @param options the folder of the run, and the texts of files to count bytes in
 * @returns a DiagnosticResult as JSON
 */
export function rdjson(report: Report, options: FormatOptions): string {
  const result = {
    source: {name: 'headnote'},
    diagnostics: findingsOf(report).map((told) => ({
      message: sentences(told),
      location: {path: options.prefix + told.file.path, ...range(told, options.source)},
      severity: severities[told.finding.severity],
      code: {value: told.finding.rule},
      ...suggestion(told, options.source),
    })),
  }
  return `${harmless(JSON.stringify(result, null, 2))}\n`
}

/** A blank for a missing statement, to insert with one click; it repeats nothing of the submission. */
function suggestion(told: Told, source: FormatOptions['source']) {
  const {path, format} = told.file
  // In a source file or in LaTeX a bare line would be no comment.
  if (format !== 'markdown' && !path.endsWith('.txt')) return {}
  const {rule, place} = told.finding
  const rows = rowsOf(source(path))
  const text = rows && blankAfter(rule, rows, place.endLine)
  if (!text) return {}
  const end = {line: place.endLine, column: bytesBefore(rows[place.endLine - 1], Number.POSITIVE_INFINITY)}
  return {suggestions: [{range: {start: end, end}, text}]}
}

const rowsOf = (text: string | undefined) => text?.split(/\r\n|\r|\n/)

function range(told: Told, source: FormatOptions['source']) {
  if (!hasLines(told)) return {}
  const {line, column, endLine, endColumn} = told.finding.place
  const rows = rowsOf(source(told.file.path))
  // Without the text there is no counting of bytes; the line is still right.
  if (!rows) return {range: {start: {line}, end: {line: endLine}}}
  return {
    range: {
      start: {line, column: bytesBefore(rows[line - 1], column)},
      end: {line: endLine, column: bytesBefore(rows[endLine - 1], endColumn)},
    },
  }
}

function bytesBefore(row = '', column: number): number {
  return new TextEncoder().encode(row.slice(0, column - 1)).length + 1
}
