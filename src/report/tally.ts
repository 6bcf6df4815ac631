import type {FileReport, Summary} from './model.ts'

/** What the number a run ends with means; the only table of it. */
export const exitCodes = {
  /** Nothing to fix. */
  clean: 0,
  /** Findings at error level, an unreadable file included, or more warnings than allowed. */
  findings: 1,
  /** The run could not be made: a bad flag, a bad policy, no such path, nothing to lint. */
  failed: 2,
} as const

/**
 * An empty tally.
 *
 * @returns all counts at 0
 */
export function emptySummary(): Summary {
  return {files: 0, clean: 0, withFindings: 0, unreadable: 0, errors: 0, warnings: 0, infos: 0}
}

/**
 * Count one more file.
 *
 * @param summary the tally, changed in place so that a run of any length needs one
 * @param file the verdict on the file
 */
export function count(summary: Summary, file: FileReport): void {
  summary.files++
  if (file.outcome === 'clean') summary.clean++
  else if (file.outcome === 'findings') summary.withFindings++
  else summary.unreadable++
  for (const {severity} of file.findings) {
    if (severity === 'error') summary.errors++
    else if (severity === 'warning') summary.warnings++
    else summary.infos++
  }
}

/**
 * The tally of a list of files.
 *
 * @param files verdicts
 * @returns their counts
 */
export function tally(files: Iterable<FileReport>): Summary {
  const summary = emptySummary()
  for (const file of files) count(summary, file)
  return summary
}

/**
 * The number a run ends with.
 *
 * @param summary its tally
 * @param maxWarnings how many warnings are let pass; undefined for any number
 * @returns 0 or 1; see `exitCodes`
 */
export function exitCode(summary: Summary, maxWarnings?: number): 0 | 1 {
  const over = maxWarnings !== undefined && summary.warnings > maxWarnings
  return summary.errors > 0 || summary.unreadable > 0 || over ? exitCodes.findings : exitCodes.clean
}

/**
 * A verdict without what `--quiet` leaves out.
 *
 * @param file the verdict
 * @returns the same with its errors only; the outcome stays what it was
 */
export function errorsOnly(file: FileReport): FileReport {
  return {...file, findings: file.findings.filter(({severity}) => severity === 'error')}
}

/**
 * The order of paths in every report: by code unit, so that it is the same on each machine.
 *
 * @param a one path
 * @param b another
 * @returns negative, zero or positive, as `Array.sort` asks
 */
export function byPath(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
