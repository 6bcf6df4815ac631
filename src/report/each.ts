import {safe} from './escape.ts'
import type {FileReport, Finding, Report} from './model.ts'
import {spotInWords} from './words.ts'

/** A finding with the file it is about. */
export interface Told {
  file: FileReport
  finding: Finding
}

const ranks = {error: 0, warning: 1, info: 2}

/**
 * All findings of a run.
 *
 * @param report the report
 * @returns them in order of files
 */
export function findingsOf(report: Report): Told[] {
  return report.files.flatMap((file) => file.findings.map((finding) => ({file, finding})))
}

/**
 * Findings where only the first of them are shown.
 *
 * @param all findings
 * @returns the same, errors first
 */
export function worstFirst(all: Told[]): Told[] {
  return all.toSorted((a, b) => ranks[a.finding.severity] - ranks[b.finding.severity])
}

/**
 * Whether a place counts lines of the file, so that an editor can go there.
 *
 * @param told a finding
 * @returns false for a page of a PDF, a cell of a notebook, and a file that could not be read
 */
export function hasLines({file, finding: {place}}: Told): boolean {
  return (
    place.page === null &&
    place.cell === null &&
    (file.format === 'markdown' ||
      file.format === 'text' ||
      file.format === 'latex' ||
      file.format === 'html')
  )
}

/**
 * A finding as sentences: where (if lines of the file do not tell), what, and the words to write.
 *
 * @param told a finding
 * @returns harmless text on one line
 */
export function sentences(told: Told): string {
  const {message, advice, place} = told.finding
  const where = hasLines(told) || told.file.format === null ? '' : `${capital(spotInWords(place))}: `
  return safe(where + [message, advice].filter(Boolean).join(' '))
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * A path as a relative URI.
 *
 * @param path the file, with `/`
 * @returns the path, percent-encoded
 */
export function uriOf(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
}
