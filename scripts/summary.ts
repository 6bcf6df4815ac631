import {FIELDS, type Score, type Share} from './score.ts'

const COLUMNS = [
  'set',
  'files',
  'right statuses (people, AI)',
  'sensitivity (people, AI)',
  'specificity (people, AI)',
  'where (people, AI)',
  'wrong accusations (people, AI)',
  'people found',
  'people invented',
  'tools found',
]

/**
 * Scores as one Markdown table: what docs/accuracy.md prints.
 *
 * @param scores each set's title and score
 * @returns the table, without a line end
 */
export function summaryTable(scores: readonly (readonly [title: string, score: Score])[]): string {
  const rows = scores.map(([title, {cases, fields, people, invented, tools}]) => [
    title,
    String(cases),
    ...(['statuses', 'sensitivity', 'specificity', 'where', 'accused'] as const).map((name) =>
      FIELDS.map((field) => percent(fields[field][name])).join(', '),
    ),
    percent(people),
    String(invented.length),
    percent(tools),
  ])
  return [COLUMNS, COLUMNS.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

function percent({right, of}: Share): string {
  return of === 0 ? '–' : `${((100 * right) / of).toFixed(1)} %`
}
