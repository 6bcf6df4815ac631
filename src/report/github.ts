import {findingsOf, hasLines, sentences, type Told, worstFirst} from './each.ts'
import {safe} from './escape.ts'
import type {Report} from './model.ts'
import type {FormatOptions} from './options.ts'
import {counted} from './words.ts'

/** GitHub shows ten annotations of a step; what is over is told in the summary. */
const most = 10

const commands = {error: 'error', warning: 'warning', info: 'notice'}

/**
 * Annotations for GitHub Actions, errors first. Source: "Workflow commands", docs.github.com; escapes as in
 * actions/toolkit, packages/core/src/command.ts.
 *
 * @param report the report of a run
 * @param options the folder of the run
 * @returns a workflow command a line, ten at most, then the tally
 */
export function github(report: Report, {prefix, summary}: FormatOptions): string {
  const all = worstFirst(findingsOf(report))
  const lines = all.slice(0, most).map((told) => annotation(told, prefix))
  if (all.length > most) {
    const where = summary ? ' in the summary.' : ': another report shows them, such as -f pretty=FILE.'
    lines.push(`headnote: ${counted(all.length - most, 'finding')} more${where}`)
  }
  const {files, clean, withFindings, unreadable} = report.summary
  lines.push(
    `headnote: ${counted(files, 'file')}, ${clean} clean, ${withFindings} with findings, ${unreadable} unreadable.`,
  )
  return `${lines.join('\n')}\n`
}

/**
 * An annotation that is about no file: the run itself went wrong.
 *
 * @param text what went wrong
 * @returns one workflow command, with a line end
 */
export function failure(text: string): string {
  return `::error title=headnote::${data(text)}\n`
}

function annotation(told: Told, prefix: string): string {
  const {file, finding} = told
  const {line, column, endLine, endColumn} = finding.place
  const properties: [string, string | number][] = [['file', prefix + file.path]]
  if (hasLines(told)) {
    properties.push(['line', line], ['endLine', endLine])
    // The columns of a region over several lines are refused.
    if (line === endLine) properties.push(['col', column], ['endColumn', endColumn])
  }
  properties.push(['title', `headnote ${finding.rule}`])
  const written = properties.map(([name, value]) => `${name}=${property(String(value))}`).join(',')
  return `::${commands[finding.severity]} ${written}::${data(sentences(told))}`
}

function data(text: string): string {
  return safe(text).replaceAll('%', '%25')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
