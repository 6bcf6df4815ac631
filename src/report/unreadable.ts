import type {FileReport} from './model.ts'

/**
 * The verdict on a file whose bytes could not be had: a line of the report, and no end of the run.
 *
 * @param path the file
 * @param message the fact
 * @param advice what its owner can do
 * @returns the verdict
 */
export function unreadable(path: string, message: string, advice: string): FileReport {
  const place = {line: 1, column: 1, endLine: 1, endColumn: 1, page: null, cell: null}
  return {
    path,
    format: null,
    outcome: 'unreadable',
    facts: null,
    header: null,
    findings: [{rule: 'file-unreadable', severity: 'error', place, message, advice, quote: ''}],
  }
}
