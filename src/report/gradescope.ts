import {sentences} from './each.ts'
import {harmless} from './json.ts'
import type {FileReport, Finding, Report, Submission} from './model.ts'
import type {FormatOptions} from './options.ts'
import {counted, type FactName, factNames, understood} from './words.ts'

interface Group {
  name: string
  /** Rules whose findings fail the test. */
  of: (rule: string) => boolean
  fact: 'collaborators' | 'ai'
}

const groups: Group[] = [
  {name: 'Collaborators', of: (rule) => rule.startsWith('collaborators-'), fact: 'collaborators'},
  {name: 'AI use', of: (rule) => rule.startsWith('ai-'), fact: 'ai'},
]

/**
 * The report as Gradescope's results.json: a test a group of rules. Of several files, which are judged as one submission
 * before, the one that counted is named. Source: gradescope-autograders.readthedocs.io, "Autograder specifications".
 *
 * @param report the report of a run over one submission
 * @param options points of a test and who sees it
 * @returns JSON, with a line end
 */
export function gradescope(report: Report, options: FormatOptions): string {
  const read = report.files.filter(({facts}) => facts !== null)
  const whole = report.submissions?.[0]
  const tests = [
    filesTest(report, read, options.asked),
    ...(read.length > 0 ? groups.map((group) => groupTest(group, read, whole)) : []),
    ...othersTest(read),
  ]
  const {points, visibility} = options
  const result = {
    // Without points Gradescope still wants a score; with them the tests' scores are added up.
    ...(points === undefined && {score: 0}),
    output: [
      ...(report.files.length > 1 ? [asOne(report.files.length)] : []),
      'This checks the header only; it is not a grade.',
      ...options.notes,
    ]
      .map(harmlessText)
      .join('\n'),
    output_format: 'text',
    test_output_format: 'text',
    test_name_format: 'text',
    visibility,
    stdout_visibility: 'hidden',
    tests: tests.map(({name, failed, lines}, index) => ({
      name,
      number: `${index + 1}`,
      status: failed ? 'failed' : 'passed',
      ...(points !== undefined && {score: failed ? 0 : points, max_score: points}),
      output: lines.map(harmlessText).join('\n'),
      output_format: 'text',
      visibility,
    })),
  }
  return `${harmless(JSON.stringify(result, null, 2))}\n`
}

interface Test {
  name: string
  failed: boolean
  lines: string[]
}

function filesTest({files, submissions}: Report, read: FileReport[], asked: FactName[]): Test {
  const name = 'Files can be read'
  if (files.length === 0) {
    return {
      name,
      failed: true,
      lines: [
        'No document was handed in. Hand in the file that holds your header, for example a PDF or a .md file.',
      ],
    }
  }
  const unread = files.filter(({outcome}) => outcome === 'unreadable')
  const lines = unread.flatMap((file) => file.findings.map((finding) => told(file, finding, true)))
  // What no other file states may stand in it.
  const facts = submissions?.[0]?.facts
  const wanting = facts ? asked.some((fact) => facts[fact].status === 'missing') : false
  return {
    name,
    // A picture beside a readable report is no fault; a submission nobody could read is.
    failed: read.length === 0 || (unread.length > 0 && wanting),
    lines: lines.length > 0 ? lines : [`${counted(files.length, 'file')} read.`],
  }
}

function groupTest({name, of, fact}: Group, read: FileReport[], whole: Submission | undefined): Test {
  const found = read.flatMap((file) =>
    file.findings.filter(({rule}) => of(rule)).map((finding) => ({file, finding})),
  )
  const failed = found.some(({finding}) => finding.severity === 'error')
  const lines = found.map(({file, finding}) => told(file, finding, read.length > 1))
  const facts = whole ? whole.facts : read[0]?.facts
  const from = whole && read.length > 1 ? whole.counted[fact] : null
  const named = from === null ? '' : `From ${from}. `
  const stated = facts ? [`${named}${factNames[fact]}: ${understood(facts, fact)}.`] : []
  return {name, failed, lines: failed ? lines : [...stated, ...lines]}
}

/** What else the course asks. */
function othersTest(read: FileReport[]): Test[] {
  const others = read.flatMap((file) =>
    file.findings.filter(({rule}) => !groups.some(({of}) => of(rule))).map((finding) => ({file, finding})),
  )
  if (others.length === 0) return []
  const failed = others.some(({finding}) => finding.severity === 'error')
  const lines = others.map(({file, finding}) => told(file, finding, read.length > 1))
  return [{name: 'Other statements', failed, lines}]
}

const asOne = (files: number) =>
  `${counted(files, 'file')}, judged as one submission: for each statement the file counts that states it best, and is named.`

function told(file: FileReport, finding: Finding, named: boolean): string {
  const {line, page, cell} = finding.place
  const where = file.format !== null && page === null && cell === null ? `Line ${line}: ` : ''
  return `${named ? `${file.path}: ` : ''}${where}${sentences({file, finding})}`
}

/** Gradescope's text fields know no markup; control characters have no business there either. */
function harmlessText(text: string): string {
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
}
