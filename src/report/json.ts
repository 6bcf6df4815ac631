import type {FileReport, Report} from './model.ts'

/**
 * The report as one JSON object; its shape is report.schema.json.
 *
 * @param report the report of a run
 * @returns JSON, with a line end
 */
export function json(report: Report): string {
  return `${harmless(JSON.stringify(report, null, 2))}\n`
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
