import {line} from './json.ts'
import type {Report} from './model.ts'

/**
 * The report as one line of JSON a file, in path order.
 *
 * @param report the report of a run
 * @returns the lines
 */
export function ndjson(report: Report): string {
  return report.files.map(line).join('')
}
