import {sentences} from './each.ts'
import {safe} from './escape.ts'
import type {FileReport, Report} from './model.ts'

const columns: [string, (file: FileReport) => string | number][] = [
  ['path', ({path}) => path],
  ['format', ({format}) => format ?? ''],
  ['outcome', ({outcome}) => outcome],
  ['collaborators_status', ({facts}) => facts?.collaborators.status ?? ''],
  ['collaborators_where', ({facts}) => facts?.collaborators.where ?? ''],
  ['collaborators', ({facts}) => facts?.collaborators.people.join('; ') ?? ''],
  ['staff', ({facts}) => facts?.collaborators.staff.join('; ') ?? ''],
  ['ai_status', ({facts}) => facts?.ai.status ?? ''],
  ['ai_where', ({facts}) => facts?.ai.where ?? ''],
  ['ai_tools', ({facts}) => facts?.ai.tools.join('; ') ?? ''],
  ['ai_uses', ({facts}) => facts?.ai.uses.join('; ') ?? ''],
  ['errors', (file) => number(file, 'error')],
  ['warnings', (file) => number(file, 'warning')],
  ['rules', ({findings}) => [...new Set(findings.map(({rule}) => rule))].join('; ')],
  ['messages', (file) => file.findings.map((finding) => sentences({file, finding})).join(' / ')],
]

/**
 * The report as a table, a row a file, for spreadsheets. Source: RFC 4180; OWASP, "CSV injection".
 *
 * @param report the report of a run
 * @returns CSV with a head row and CRLF line ends; no cell is a formula
 */
export function csv(report: Report): string {
  const rows = [
    columns.map(([name]) => name),
    ...report.files.map((file) => columns.map(([, value]) => value(file))),
  ]
  return `${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function number({findings}: FileReport, level: 'error' | 'warning'): number {
  return findings.filter(({severity}) => severity === level).length
}

/** What a spreadsheet would take for a formula, with blanks and quotes before it, full width included. */
export const formula = /^[\s'"]*[=+\-@|%\t\r\n＝＋－＠]/u

function cell(value: string | number): string {
  const text = safe(String(value))
  const plain = formula.test(text) ? `'${text}` : text
  // A comma, quote or semicolon within would open a second cell in one program or the other; a bare `::` at a
  // line's start would command a CI runner.
  return /[",;:'\s]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
