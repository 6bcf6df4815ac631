import {groupBy} from '../../group-by.ts'
import {spotInWords} from '../words.ts'
import type {Audit, ClassFinding, Person, SubmissionReport} from './model.ts'

/** What a student is told, and the file it goes to. */
export interface Feedback {
  person: Person
  file: string
  text: string
}

/** Findings that speak of another student, or of nothing the student wrote, are for the teacher alone. */
const forTeachers = new Set([
  'person-unreciprocated',
  'person-unknown',
  'group-too-large',
  'submission-missing',
  'ai-trace',
])

/**
 * A text for each student, ready to paste: the problem and the words to write, or that nothing is to be done.
 *
 * @param audit the audit
 * @returns the texts in the order of the submissions; nothing in them tells of anybody else
 */
export function feedback(audit: Audit): Feedback[] {
  const people = new Map(audit.people.map((person) => [person.key, person]))
  const used = new Set<string>()
  const findings = groupBy(audit.findings, ({submission}) => submission)
  return audit.submissions.flatMap((submission) => {
    const text = textOf(submission, findings.get(submission.id) ?? [])
    return submission.owners.flatMap((key): Feedback[] => {
      const person = people.get(key)
      return person ? [{person, file: fileName(person, used), text}] : []
    })
  })
}

function textOf(submission: SubmissionReport, all: ClassFinding[]): string {
  const findings = all.filter(
    ({rule, severity, waived}) => !forTeachers.has(rule) && severity !== 'info' && waived === null,
  )
  if (findings.length === 0) {
    return submission.read === 'read'
      ? 'The header of your submission states what the course asks. Thank you.\n'
      : 'The header of your submission could not be read in full. No statement is found wanting in what was read.\n'
  }
  const lines = ['About the header of your submission:', '']
  for (const {message, advice, quote, path, place} of findings) {
    const at =
      path === null ? '' : ` (${path.split('/').at(-1)}${quote && place ? `, ${spotInWords(place)}` : ''})`
    lines.push(`- ${message}${at}`)
    if (quote) lines.push(`  You wrote: "${quote.replace(/\s+/g, ' ').slice(0, 200)}"`)
    lines.push(`  ${advice}`)
  }
  lines.push('', 'This is about the header only; it is not a grade.')
  // A terminal that prints the file must not act on what a student wrote.
  return `${lines.map((line) => line.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ')).join('\n')}\n`
}

/** A name that every system bears, from the person's own. */
function fileName({name}: Person, used: Set<string>): string {
  const plain =
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .toLowerCase()
      .slice(0, 60) || 'student'
  // Windows keeps these for devices.
  const base = /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(plain) ? `${plain}-` : plain
  let file = `${base}.txt`
  for (let n = 2; used.has(file); n++) file = `${base}-${n}.txt`
  used.add(file)
  return file
}
