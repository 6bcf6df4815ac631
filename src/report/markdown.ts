import {sentences, worstFirst} from './each.ts'
import {cut, safe} from './escape.ts'
import type {FileReport, Finding, Report} from './model.ts'
import type {FormatOptions} from './options.ts'
import {counted, grouped, spot} from './words.ts'

/** GitHub takes 65 536 characters in a comment; a job's summary may hold 1 MiB. */
const limits = {comment: 60_000, summary: 900_000}

/**
 * The report as a comment on a pull request; the hidden mark lets a bot find and renew it.
 *
 * @param report the report of a run
 * @param options the folder of the run
 * @returns GitHub's Markdown, short enough for a comment
 */
export function markdown(report: Report, options: FormatOptions): string {
  return `<!-- headnote -->\n${page(report, options, limits.comment)}`
}

/**
 * The report as the summary of a GitHub job.
 *
 * @param report the report of a run
 * @param options the folder of the run
 * @returns GitHub's Markdown, short enough for a summary
 */
export function summary(report: Report, options: FormatOptions): string {
  return page(report, options, limits.summary)
}

function page(report: Report, {prefix, notes}: FormatOptions, limit: number): string {
  const faulty = report.files.filter(({findings}) => findings.length > 0)
  const {files, withFindings, unreadable} = report.summary
  const open = withFindings + unreadable
  const head =
    open === 0
      ? `### headnote: ${counted(files, 'file')}, nothing to fix\n`
      : `### headnote: ${grouped(open)} of ${counted(files, 'file')} to look at\n`
  const tail = [
    'This checks the header only; it is not a grade.',
    ...notes.map(prose),
    `Policy: ${prose(report.policy)}`,
  ]
  const foot = `\n${tail.map((line) => `<sub>${line}</sub>`).join('<br>\n')}\n`
  const parts = [head]
  let length = head.length + foot.length + 200
  let shown = 0
  for (const file of faulty) {
    const part = section(file, prefix)
    if (length + part.length > limit) break
    parts.push(part)
    length += part.length
    shown++
  }
  if (shown < faulty.length)
    parts.push(`\n${counted(faulty.length - shown, 'file')} more: see the log or the report.\n`)
  return parts.join('') + foot
}

function section(file: FileReport, prefix: string): string {
  const items = worstFirst(file.findings.map((finding) => ({file, finding}))).map(({finding}) =>
    item(file, finding),
  )
  return `\n**${prose(cut(prefix + file.path, 300))}**\n\n${items.join('')}`
}

function item(file: FileReport, finding: Finding): string {
  const level = file.outcome === 'unreadable' ? 'unreadable' : finding.severity
  const where = file.outcome === 'unreadable' ? '' : `${spot(finding.place)} `
  const text = prose(cut(sentences({file, finding}), 2000))
  const quote =
    finding.quote.trim() === ''
      ? ''
      : `  > ${prose(cut(safe(finding.quote.replace(/\s*[\r\n]+\s*/g, ' ')), 300))}\n`
  return `- ${where}**${level}** ${text} (${finding.rule})\n${quote}`
}

/**
 * Foreign text in Markdown: what could be markup is a character reference, which can never be structure; a name
 * to notify, a number and an address lose what makes GitHub link them, since that looks at the finished text.
 */
function prose(text: string): string {
  return safe(text)
    .trim()
    .replace(/@|#(?=\w)|www(?=\.)|:(?=\/\/)/gi, (mark) => `${mark}\u200b`)
    .replace(/[&<>\\`*_[\]|~$#]|^[-+=]|(?<=^\d+)[.)]/g, (char) => `&#${char.charCodeAt(0)};`)
}
