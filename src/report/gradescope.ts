import {sentences} from './each.ts'
import {harmless} from './json.ts'
import type {FileReport, Finding, Report, Submission} from './model.ts'
import type {FormatOptions} from './options.ts'
import {counted, factNames, understood} from './words.ts'

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
 * The report as Gradescope's results.json: a test a group of rules. A submission may hold several files, and one
 * of them needs the header: the best file speaks for the submission. Source: gradescope-autograders.readthedocs.io,
 * "Autograder specifications".
 *
 * @param report the report of a run over one submission
 * @param options points of a test and who sees it
 * @returns JSON, with a line end
 */
export function gradescope(report: Report, options: FormatOptions): string {
  const read = report.files.filter(({facts}) => facts !== null)
  const whole = report.submissions?.[0]
  const tests = [
    filesTest(report, read),
    ...(read.length > 0 ? groups.map((group) => groupTest(group, read, whole)) : []),
    ...othersTest(read, whole),
  ]
  const {points, visibility} = options
  const result = {
    // Without points Gradescope still wants a score; with them the tests' scores are added up.
    ...(points === undefined && {score: 0}),
    output: [
      ...(report.files.length > 1 && !whole ? [asOne(report.files.length)] : []),
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

function filesTest({files}: Report, read: FileReport[]): Test {
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
  return {
    name,
    // A picture beside a readable report is no fault; a submission nobody could read is.
    failed: read.length === 0,
    lines: lines.length > 0 ? lines : [`${counted(files.length, 'file')} read.`],
  }
}

/** Files judged one by one: the best of them counts. Of a folder judged as one, any fault is a fault of the whole. */
function groupTest({name, of, fact}: Group, read: FileReport[], whole: Submission | undefined): Test {
  const faults = (file: FileReport) =>
    file.findings.filter(({rule, severity}) => of(rule) && severity === 'error')
  const sign = whole ? -1 : 1
  const best = read.reduce((a, b) => (sign * (faults(b).length - faults(a).length) < 0 ? b : a))
  const lines = best.findings
    .filter(({rule}) => of(rule))
    .map((finding) => told(best, finding, read.length > 1))
  const failed = faults(best).length > 0
  const {facts} = whole ?? best
  const from = whole ? whole.counted[fact] : best.path
  const named = read.length > 1 && from !== null ? `From ${from}. ` : ''
  const stated = facts ? [`${named}${factNames[fact]}: ${understood(facts, fact)}.`] : []
  return {name, failed, lines: failed ? lines : [...stated, ...lines]}
}

/** What else the course asks: what one of several files states, its neighbours need not state again. */
function othersTest(read: FileReport[], whole: Submission | undefined): Test[] {
  const others = read.flatMap((file) =>
    file.findings.filter(({rule}) => !groups.some(({of}) => of(rule))).map((finding) => ({file, finding})),
  )
  const errors = others.filter(({finding}) => finding.severity === 'error')
  const open = errors.filter(({file, finding: {rule}}) => {
    const same = errors.filter(({finding}) => finding.rule === rule)
    return whole || (same[0]?.file === file && read.every((other) => same.some((one) => one.file === other)))
  })
  const shown = others.filter((one) => one.finding.severity !== 'error' || open.includes(one))
  if (shown.length === 0) return []
  const lines = shown.map(({file, finding}) => told(file, finding, read.length > 1))
  return [{name: 'Other statements', failed: open.length > 0, lines}]
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
