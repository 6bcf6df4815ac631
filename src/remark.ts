import type {Place} from './document.ts'
import {lint} from './index.ts'
import type {Policy} from './policy/model.ts'
import {blankAfter} from './report/blanks.ts'
import type {Finding} from './report/model.ts'

/** What the plugin may be told in .remarkrc. */
export interface RemarkOptions {
  /** What the course asks; MIT 6.7960 where absent. */
  policy?: Policy
}

/** The part of unified's VFile that is used. */
interface File {
  value: string | Uint8Array
  path?: string | undefined
  message(reason: string, place: unknown, origin: string): Message
}

/** The part of VFileMessage that is filled in. */
interface Message {
  fatal?: boolean | null | undefined
  note?: string | undefined
  url?: string | undefined
  expected?: string[] | undefined
}

/** A finding at error level stays a warning: an editor shows it, and a build of the text does not end. */
const fatal = {error: false, warning: false, info: null}

/**
 * headnote as a plugin of remark, for remark-cli and, through unified-language-server, for editors.
 *
 * @param options the policy
 * @returns a transformer that adds a message for each finding, with its advice as note, and for a missing
 *   statement a blank one as the quick fix
 */
export default function remarkHeadnote(options: RemarkOptions = {}) {
  return async (_tree: unknown, file: File): Promise<void> => {
    const bytes = typeof file.value === 'string' ? new TextEncoder().encode(file.value) : file.value
    const {policy} = options
    const report = await lint(bytes, {path: file.path ?? 'document.md', ...(policy && {policy})})
    const rows = new TextDecoder().decode(bytes).split(/\r\n|[\r\n]/)
    for (const finding of report.findings) add(file, finding, rows, policy?.url)
  }
}

function add(file: File, finding: Finding, rows: string[], url: string | undefined): void {
  const {place, rule} = finding
  const message = file.message(finding.message, positionOf(place), `headnote:${rule}`)
  message.fatal = fatal[finding.severity]
  message.note = finding.advice
  // Where the course has its rules on a page, that is the help an editor links to.
  if (url !== undefined) message.url = url
  const blank = blankAfter(rule, rows, place.endLine)
  if (blank === undefined) return
  // The fix takes the place of the finding's range, so it begins with what stands there.
  const there = rows[place.line - 1]?.slice(place.column - 1, place.endColumn - 1) ?? ''
  message.expected = [there + blank]
}

function positionOf({line, column, endLine, endColumn}: Place) {
  return {start: {line, column}, end: {line: endLine, column: endColumn}}
}
