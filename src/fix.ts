import {headerFormatFor, labelFor} from './compose.ts'
import type {Facts} from './facts/model.ts'
import {editNotebook} from './fix/notebook.ts'
import {editText} from './fix/text.ts'
import {fieldOf, type Policy} from './policy/model.ts'
import type {FileReport} from './report/model.ts'

/** The verdict on some bytes under the file's own name and policy. */
export type Judge = (bytes: Uint8Array) => Promise<FileReport>

/** What a fix did. `bytes` are the very bytes given where nothing was done. */
export interface Fixed {
  bytes: Uint8Array
  /** A sentence for each change. */
  did: string[]
  /** A sentence for each fault that this could mend by its kind, and did not. */
  left: string[]
  /** Whether more is to mend than `left` tells of. */
  open: boolean
  /** The verdict on `bytes`. */
  report: FileReport
}

/** The statements that are put in or moved, and the kinds of field they answer. */
const subjects = {collaborators: 'people', ai: 'ai', sources: 'sources'} as const

type Subject = keyof typeof subjects

/** One way to change a document; none is taken before the engine has judged its outcome. */
export type Attempt = () => string | null

/** What an editor of one format is told: the text without its byte-order mark, and what was understood. */
export interface Task {
  text: string
  facts: Facts
  /** Line and cell of the first answer; null where the whole document is header. */
  answer: {line: number; cell: number | null} | null
  format: 'md' | 'tex' | 'txt' | 'ipynb'
}

/** Changes a document in one format: gives ways to do so, the best first. */
export interface Editor {
  /** Ways to put in a field that is to be filled in. */
  insert(task: Task, label: string): Attempt[]
  /** Ways to move a statement to the top. */
  move(task: Task, subject: Subject): Attempt[]
}

/**
 * Mend what a machine may mend in a header: put in the bare label of a statement that is missing, and move a
 * statement that stands too low. Nothing is said in the student's name: what is put in is still to be filled in,
 * and reported so. A change is kept only where the engine then understands the same as before, and the new.
 *
 * @param bytes the file
 * @param path its name, which tells the format
 * @param policy the course
 * @param judge the engine
 * @returns the file mended as far as it can be; a second run changes nothing
 */
export async function fixHeader(
  bytes: Uint8Array,
  path: string,
  policy: Policy,
  judge: Judge,
): Promise<Fixed> {
  let report = await judge(bytes)
  const did: string[] = []
  const left: string[] = []
  const told = new Set<string>()
  const leave = (rule: string, why: string) => {
    told.add(rule)
    left.push(`${rule}: ${why}`)
  }
  let now = bytes
  for (const [rule, subject, kind] of wanted(report)) {
    const format = formatOf(path)
    const text = format && decodeUtf8(now)
    if (!format || !text || !report.facts) {
      leave(rule, format ? 'only UTF-8 text is changed by headnote.' : byHand(path, kind))
      continue
    }
    const label = labelFor(subjects[subject], policy)
    if (!report.findings.some((finding) => finding.rule === rule)) {
      // It stood on a line with the one before, and went with it.
      if (kind === 'misplaced') did.push(`Moved "${label}" to the top.`)
      continue
    }
    const field = fieldOf(policy, subjects[subject])
    if (kind === 'misplaced' && field?.at !== 'top') continue
    const pointer = kind === 'missing' && report.facts.pointers.find((one) => one.field === subject)
    if (pointer) {
      // A second label below the first would part what belongs together.
      leave(rule, `"${pointer.quote}" only names another file; please write here what it says.`)
      continue
    }
    const place = report.header?.place
    const task: Task = {
      text: text.text,
      facts: report.facts,
      answer: place ? {line: place.line, cell: place.cell} : null,
      format,
    }
    const editor = format === 'ipynb' ? editNotebook : editText
    const ways = kind === 'missing' ? editor.insert(task, label) : editor.move(task, subject)
    const done = await firstGood(ways, text.mark, report, subject, kind, judge)
    if (done) {
      now = done.bytes
      report = done.report
      did.push(kind === 'missing' ? `Put in "${label}:" to be filled in.` : `Moved "${label}" to the top.`)
    } else if (kind === 'missing') {
      leave(rule, 'no place was found where a label would be understood; please write it by hand.')
    } else leave(rule, 'it cannot be taken out of what stands around it; please move it by hand.')
  }
  const open = report.findings.some(({rule, severity}) => severity !== 'info' && !told.has(rule))
  return {bytes: now, did, left, open, report}
}

/**
 * Whether files of a name are changed at all.
 *
 * @param path the file's name
 * @returns true for Markdown, LaTeX, plain text and notebooks
 */
export function isMendable(path: string): boolean {
  return formatOf(path) !== undefined
}

/** What to do in a format that is not changed here. */
function byHand(path: string, kind: Kind): string {
  if (kind === 'misplaced') return 'this format is not changed by headnote; please move it by hand.'
  return `this format is not changed by headnote; \`headnote header -f ${headerFormatFor(path) ?? 'txt'}\` prints lines to put in.`
}

type Kind = 'missing' | 'misplaced'

/** The faults that can be mended: those that move first, since what is put in goes below what stands. */
function wanted(report: FileReport): Array<[rule: string, subject: Subject, kind: Kind]> {
  const found: Array<[string, Subject, Kind]> = []
  for (const kind of ['misplaced', 'missing'] as const) {
    for (const subject of Object.keys(subjects) as Subject[]) {
      // A blank line about sources reads as none at all: it would be put in again and again.
      if (kind === 'missing' && subject === 'sources') continue
      const rule = `${subject}-${kind}`
      if (report.findings.some((finding) => finding.rule === rule)) found.push([rule, subject, kind])
    }
  }
  return found
}

async function firstGood(
  ways: Attempt[],
  mark: string,
  before: FileReport,
  subject: Subject,
  kind: Kind,
  judge: Judge,
): Promise<{bytes: Uint8Array; report: FileReport} | null> {
  for (const way of ways) {
    const text = way()
    if (text === null) continue
    const bytes = new TextEncoder().encode(mark + text)
    const report = await judge(bytes)
    if (isBetter(before, report, subject, kind)) return {bytes, report}
  }
  return null
}

/** Whether all that was understood still is, and the fault is gone or has become a blank to fill in. */
function isBetter(before: FileReport, after: FileReport, subject: Subject, kind: Kind): boolean {
  if (!before.facts || !after.facts) return false
  const {where} = after.facts[subject]
  if (where !== 'top') return false
  if (kind === 'missing' && after.facts[subject].status !== 'placeholder') return false
  for (const other of Object.keys(subjects) as Subject[]) {
    if (kind === 'missing' && other === subject) continue
    if (gist(before.facts, other) !== gist(after.facts, other)) return false
  }
  const rules = (report: FileReport) => report.findings.map(({rule}) => rule)
  const known = new Set([...rules(before), `${subject}-placeholder`])
  return rules(after).every((rule) => known.has(rule))
}

function gist(facts: Facts, subject: Subject): string {
  const {evidence, where, ...rest} = facts[subject]
  return JSON.stringify([rest, subject === 'sources' ? null : evidence.length])
}

function formatOf(path: string): Task['format'] | undefined {
  const extension = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase()
  if (extension === 'markdown' || extension === 'rmd' || extension === 'qmd') return 'md'
  return (['md', 'tex', 'txt', 'ipynb'] as const).find((one) => one === extension)
}

/** The text and its byte-order mark; undefined for any other encoding, which would not survive. */
function decodeUtf8(bytes: Uint8Array): {text: string; mark: string} | undefined {
  try {
    const all = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
    const mark = all.startsWith('\ufeff') ? '\ufeff' : ''
    return {text: all.slice(mark.length), mark}
  } catch {
    return undefined
  }
}
