import type {FileReport, Report} from './model.ts'

/**
 * The report as one JSON object; its shape is report.schema.json.
 *
 * @param report the report of a run
 * @returns JSON, with a line end
 */
export function json(report: Report): string {
  const {files, ...head} = report
  return [...jsonPieces(head, files)].join('')
}

/**
 * The same in pieces, a file each, so that a large report never stands in memory as one text.
 *
 * @param head the report without its files
 * @param files the verdicts, in order
 * @returns the pieces in order
 */
export function* jsonPieces(head: Omit<Report, 'files'>, files: Iterable<FileReport>): Generator<string> {
  const {headnote, policy, summary, ...more} = head
  const frame = harmless(JSON.stringify({headnote, policy, summary, files: [], ...more}, null, 2))
  const hole = '\n  "files": ['
  const at = frame.indexOf(hole) + hole.length
  yield frame.slice(0, at)
  let parting = '\n    '
  for (const file of files) {
    yield parting + harmless(JSON.stringify(file, null, 2)).replaceAll('\n', '\n    ')
    parting = ',\n    '
  }
  yield `${parting.startsWith(',') ? '\n  ' : ''}${frame.slice(at)}\n`
}

/**
 * One verdict as a line of `--format ndjson`.
 *
 * @param file the verdict
 * @returns JSON on one line, with a line end
 */
export function line(file: FileReport): string {
  return `${harmless(JSON.stringify(file))}\n`
}

/**
 * JSON may hold C1 controls, bidi marks and `##[` as they are; escaped they are the same data and harmless.
 *
 * @param text JSON
 * @returns the same data
 */
export function harmless(text: string): string {
  return text
    .replace(
      /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replace(/##(?=\[|vso\[)/gi, '#\\u0023')
}
