import picocolors from 'picocolors'
import {columns, quoted, safe, withoutCommands, wrap} from './escape.ts'
import type {FileReport, Finding, Report, Submission} from './model.ts'
import type {FormatOptions} from './options.ts'
import {counted, factNames, grouped, spot, understood} from './words.ts'

/** What the pretty report may be told. */
export type PrettyOptions = Pick<FormatOptions, 'color' | 'width' | 'asked' | 'leftOut' | 'notes'>

/** Up to so many files a clean one shows what was understood; beyond, only the tally tells of it. */
export const few = 3

type Colors = ReturnType<typeof picocolors.createColors>

/**
 * The report for a person at a terminal.
 *
 * @param report the report of a run
 * @param options colour, width and what the policy asks
 * @returns lines of text; student text in them is harmless to a terminal and a CI log
 */
export function pretty(report: Report, options: PrettyOptions): string {
  const paint = picocolors.createColors(options.color)
  const width = Math.max(40, Math.min(options.width, 100))
  const short = report.files.length <= few
  const blocks: string[] = []
  for (const file of report.files) {
    const block =
      file.outcome === 'clean'
        ? short && !report.submissions
          ? cleanFile(file, width, paint, options)
          : ''
        : faultyFile(file, width, paint)
    if (block) blocks.push(block)
  }
  const units = report.submissions ?? []
  if (units.length <= few) blocks.push(...units.map((unit) => submission(unit, width, paint, options)))
  blocks.push(ending(report, short, width, paint, options))
  return withoutCommands(`${blocks.join('\n\n')}\n`)
}

function faultyFile(file: FileReport, width: number, paint: Colors): string {
  const head = paint.underline(safe(file.path))
  if (file.findings.length === 0) return ''
  return [head, ...findings(file, width, paint)].join('\n')
}

function cleanFile(file: FileReport, width: number, paint: Colors, options: PrettyOptions): string {
  const lines = [`${paint.underline(safe(file.path))}  ${paint.green('clean')}`]
  const {facts} = file
  const label = Math.max(...options.asked.map((name) => factNames[name].length))
  for (const name of facts ? options.asked : []) {
    if (!facts) continue
    const value = wrap(safe(understood(facts, name)), width - label - 4)
    lines.push(`  ${paint.bold(factNames[name].padEnd(label))}  ${value.join(`\n${' '.repeat(label + 4)}`)}`)
    const evidence = facts[name].evidence[0]
    if (evidence)
      lines.push(...gutter(evidence.quote, spot(evidence.place).replace(/:\d+$/, ''), 7, width, paint))
  }
  return [...lines, ...findings(file, width, paint)].join('\n')
}

/** What was understood of a folder as a whole, and which of its files each statement was taken from. */
function submission(unit: Submission, width: number, paint: Colors, options: PrettyOptions): string {
  const {facts, main, counted} = unit
  const folder = safe(unit.path === '.' ? '.' : `${unit.path}/`)
  const verdict = unit.outcome === 'clean' ? paint.green('clean') : paint.red(unit.outcome)
  const lines = [`${paint.underline(folder)}  ${verdict}${main === null ? '' : `  the work: ${safe(main)}`}`]
  const label = Math.max(...options.asked.map((name) => factNames[name].length))
  for (const name of facts ? options.asked : []) {
    if (!facts) continue
    const from = counted[name] === null || counted[name] === main ? '' : `, in ${counted[name]}`
    const value = wrap(safe(`${understood(facts, name)}${from}`), width - label - 4)
    lines.push(`  ${paint.bold(factNames[name].padEnd(label))}  ${value.join(`\n${' '.repeat(label + 4)}`)}`)
  }
  return lines.join('\n')
}

function findings(file: FileReport, width: number, paint: Colors): string[] {
  const places = file.findings.map((finding) => spotOf(file, finding))
  const placeWidth = Math.max(5, ...places.map((place) => place.length))
  const levels = file.findings.map((finding) =>
    file.outcome === 'unreadable' ? 'unreadable' : finding.severity,
  )
  const levelWidth = Math.max(7, ...levels.map((level) => level.length))
  const indent = placeWidth + levelWidth + 6
  return file.findings.flatMap((finding, index) => {
    const level = levels[index] ?? finding.severity
    const [first = '', ...rest] = wrapped(finding.message, finding.rule, indent, width, paint)
    return [
      `  ${(places[index] ?? '').padEnd(placeWidth)}  ${levelColor(level, paint)(level.padEnd(levelWidth))}  ${first}`,
      ...rest,
      ...gutter(finding.quote, spot(finding.place).replace(/:\d+$/, ''), placeWidth + 2, width, paint),
      ...wrap(safe(finding.advice), width - indent).map((line) => (line ? ' '.repeat(indent) + line : '')),
    ].filter((line) => line !== '')
  })
}

/** The message, with the rule's name at the right edge of its last line, or on the next where there is no room. */
function wrapped(message: string, rule: string, indent: number, width: number, paint: Colors): string[] {
  const lines = wrap(safe(message), width - indent)
  const last = lines[lines.length - 1] ?? ''
  const room = width - indent - columns(last) - rule.length
  if (room >= 2) lines[lines.length - 1] = `${last}${' '.repeat(room)}${paint.dim(rule)}`
  else lines.push(`${' '.repeat(Math.max(0, width - indent - rule.length))}${paint.dim(rule)}`)
  return lines.map((line, index) => (index === 0 ? line : ' '.repeat(indent) + line))
}

/** A quote behind a bar: no line of a submission ever begins a line of the report. */
function gutter(quote: string, label: string, edge: number, width: number, paint: Colors): string[] {
  return quoted(quote, width - edge - 3).map(
    (line, index) => `${paint.dim(`${(index === 0 ? label : '').padStart(edge)} |`)} ${line}`,
  )
}

function spotOf(file: FileReport, {place}: Finding): string {
  if (file.outcome !== 'unreadable') return spot(place)
  return place.page === null ? '' : `page ${place.page}`
}

function levelColor(level: string, paint: Colors): (text: string) => string {
  if (level === 'warning') return paint.yellow
  return level === 'info' ? paint.blue : paint.red
}

function ending(
  report: Report,
  short: boolean,
  width: number,
  paint: Colors,
  options: PrettyOptions,
): string {
  const {summary, files} = report
  const lines: string[] = []
  if (short && summary.clean > 0) lines.push('This checks the header only; it is not a grade.')
  lines.push(...options.notes.map(safe))
  const text = lines.flatMap((line) => wrap(line, width)).map((line) => paint.dim(line))

  const counts = {error: 0, warning: 0, info: 0}
  for (const {outcome, findings} of files) {
    if (outcome !== 'unreadable') for (const {severity} of findings) counts[severity]++
  }
  const found = Object.entries(counts)
    .filter(([, n]) => n > 0)
    .map(([level, n]) => counted(n, level))
  // A file beside the work is not judged by itself, and so is not clean by itself.
  const units = report.submissions
  const number = (outcome: Submission['outcome']) => units?.filter((unit) => unit.outcome === outcome).length
  const clean = number('clean') ?? summary.clean
  const faulty = number('findings') ?? summary.withFindings
  const unreadable = number('unreadable') ?? summary.unreadable
  const parts = [
    clean > 0 ? `${grouped(clean)} clean` : '',
    faulty > 0 ? `${grouped(faulty)} with findings` : '',
    unreadable > 0 ? `${grouped(unreadable)} unreadable` : '',
  ].filter(Boolean)
  const at = parts.findIndex((part) => part.endsWith('with findings'))
  const where = Math.max(at, 0)
  if (found.length > 0 && parts.length > 0) parts[where] += ` (${found.join(', ')})`
  const all = units
    ? `${counted(units.length, 'submission')} of ${counted(summary.files, 'file')}`
    : counted(summary.files, 'file')
  const tally = `${all}: ${parts.join(', ') || 'nothing to tell'}.`
  const color =
    summary.errors > 0 || summary.unreadable > 0
      ? paint.red
      : summary.warnings > 0
        ? paint.yellow
        : paint.green
  const policy = `Policy: ${safe(report.policy)}`
  text.push(
    columns(tally) + 2 + columns(policy) <= width
      ? `${color(tally)}  ${policy}`
      : [...wrap(tally, width).map(color), ...wrap(policy, width)].join('\n'),
  )
  if (options.leftOut > 0) {
    text.push(
      ...wrap(
        `Left out: ${counted(options.leftOut, 'file')} named by .gitignore or .headnoteignore (--no-ignore takes them in).`,
        width,
      ).map((line) => paint.dim(line)),
    )
  }
  return text.join('\n')
}
