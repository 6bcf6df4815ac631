import {randomInt} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {mkdir, rename, writeFile} from 'node:fs/promises'
import path from 'node:path'
import papa from 'papaparse'
import {classRules} from '../../../rules/class/index.ts'
import {rules} from '../../../rules/index.ts'
import {anonymise, knownPseudonyms, pseudonymsFor} from '../../audit/anonymise.ts'
import {audit, changesOf} from '../../audit/index.ts'
import type {Records, RunRecord} from '../../audit/record.ts'
import {isDocument} from '../../node/files.ts'
import {readRecords, recordLine} from '../../node/journal.ts'
import {filesAsked} from '../../policy/asked.ts'
import {assignmentOf} from '../../policy/assignment.ts'
import {matchesGlob} from '../../policy/glob.ts'
import {keyCsv} from '../../report/audit/csv.ts'
import {auditFiles} from '../../report/audit/index.ts'
import type {Audit} from '../../report/audit/model.ts'
import {judgeSubmission} from '../../submission.ts'

/** How the report of a class is written. */
export interface FinishOptions {
  /** DIR. */
  out: string
  anonymise: boolean
  /** A key.csv of an earlier run, whose pseudonyms are kept. */
  key: string | undefined
  /** The DIR or report.ndjson of an earlier problem set. */
  compare: string | undefined
}

/**
 * Make the audit of records, and write everything in DIR. The same records give the same bytes.
 *
 * @param records the run and its verdicts
 * @param options where to, and how
 * @returns the audit, as written
 */
export async function finish(records: Records, options: FinishOptions): Promise<Audit> {
  const {out} = options
  const plain = auditOf(records)
  if (options.compare !== undefined) {
    const folder = path.join(options.compare, 'report.ndjson')
    const before = auditOf(readRecords(existsSync(folder) ? folder : options.compare))
    plain.changes = changesOf(plain, before)
  }
  const texts = new Map<string, string | Iterable<string>>()
  let shown = plain
  if (options.anonymise) {
    const old = [options.key, path.join(out, 'key.csv')].find(
      (file) => file !== undefined && existsSync(file),
    )
    const known = old === undefined ? new Map() : knownPseudonyms(rowsOf(old))
    const pseudonyms = pseudonymsFor(plain.people, known, randomInt)
    texts.set(
      'key.csv',
      keyCsv(plain.people.map(({key, name}) => ({key, name, pseudonym: pseudonyms.get(key)!}))),
    )
    shown = anonymise(plain, pseudonyms)
  }
  for (const [name, text] of await auditFiles(shown)) texts.set(name, text)
  // With names hidden there is nothing to merge or resume: the run's own record is full of names.
  texts.set('report.ndjson', recordLines(shown, options.anonymise ? null : records.run))
  await mkdir(path.join(out, 'feedback'), {recursive: true, mode: 0o700})
  clear(out, texts)
  const queue = [...texts]
  const writer = async () => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop())
      await put(path.join(out, next[0]), next[1])
  }
  await Promise.all(Array.from({length: atOnce}, writer))
  return shown
}

function* recordLines({files, ...audit}: Audit, run: RunRecord | null) {
  if (run) yield recordLine({run})
  for (const file of files) yield recordLine({file})
  yield recordLine({audit})
}

function auditOf({run, files}: Records): Audit {
  const {headnote, policy, policyHash, layout, roster, maxGroupSize, traces, date} = run
  const globs = filesAsked(policy)
  const named = (path: string) => globs.some((glob) => matchesGlob(glob, path))
  return audit({
    settings: {
      headnote,
      policy: policy.id,
      policyHash,
      layout,
      roster: roster.length > 0,
      maxGroupSize,
      traces,
      anonymised: false,
      date,
    },
    policy,
    rules: classRules,
    roster,
    submissions: run.submissions,
    files,
    notRead: notReadOf({run, files}),
    waivers: run.waivers,
    declarations: run.declarations,
    isDocument: (path) => isDocument(path) || /\.zip$/i.test(path) || policy.files.length > 0 || named(path),
    judgeWhole(counted, declared) {
      const own = assignmentOf(policy, counted[0]?.path ?? '')
      return judgeSubmission('', counted, own, rules, declared)
    },
  })
}

/** What the walk could not take, and what the readers could not read. */
function notReadOf({run, files}: Records) {
  const unread = files.flatMap(({path, outcome, findings}) =>
    outcome === 'unreadable' && (isDocument(path) || findings.length > 0)
      ? [{path, reason: findings[0]?.message ?? ''}]
      : [],
  )
  return [...run.notRead, ...unread].sort((a, b) => (a.path < b.path ? -1 : 1))
}

function rowsOf(file: string): Record<string, string>[] {
  return papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), {
    header: true,
    skipEmptyLines: 'greedy',
  }).data
}

/** A text for each student of a class: one by one they would wait for the disk a thousand times. */
const atOnce = 16

/** Texts of an earlier report would stand beside the new ones as if they were of it. */
function clear(out: string, texts: ReadonlyMap<string, unknown>): void {
  for (const name of readdirSync(path.join(out, 'feedback'))) {
    const file = `feedback/${name}`
    if (name.endsWith('.txt') && !texts.has(file)) rmSync(path.join(out, file))
  }
}

/** A report is of students: nobody else on the machine reads it, and nobody reads half of it. */
async function put(file: string, text: string | Iterable<string>): Promise<void> {
  await writeFile(`${file}.part`, text, {mode: 0o600})
  await rename(`${file}.part`, file)
}
