import {edgesCsv, feedbackCsv, submissionsCsv} from './csv.ts'
import {feedback} from './feedback.ts'
import type {Audit} from './model.ts'
import {page} from './page.ts'

/**
 * Everything that an audit writes but its records: the page, the tables, the feedback.
 *
 * @param audit the audit
 * @returns texts by file name, relative to DIR with `/`; those that come in pieces are made as they are read, once
 */
export async function auditFiles(audit: Audit): Promise<Map<string, string | Iterable<string>>> {
  const texts = feedback(audit)
  return new Map<string, string | Iterable<string>>([
    ['report.html', await page(audit)],
    ['submissions.csv', submissionsCsv(audit)],
    ['edges.csv', edgesCsv(audit)],
    ['feedback.csv', feedbackCsv(texts)],
    ...texts.map(({file, text}): [string, string] => [`feedback/${file}`, text]),
  ])
}
