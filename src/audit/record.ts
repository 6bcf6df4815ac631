import type {Policy} from '../policy/model.ts'
import type {AuditFile, NotRead, Person, Waiver} from '../report/audit/model.ts'
import {type Shard, shardOf} from '../report/shard.ts'
import type {Handed, LayoutName} from './layouts.ts'

/** All that a run knows before it reads the first document: the first line of report.ndjson. */
export interface RunRecord {
  headnote: string
  policy: Policy
  policyHash: string
  layout: LayoutName
  /** Paths to judge, in order. */
  paths: string[]
  submissions: Handed[]
  roster: Person[]
  notRead: NotRead[]
  waivers: Waiver[]
  declarations: Declared[]
  maxGroupSize: number | null
  traces: boolean
  /** ISO day of the run. */
  date: string
  shard: Shard | null
}

/** A declaration made later by a form: whose, when, and what it was understood to say. */
export interface Declared {
  student: string
  date: string
  file: AuditFile
}

/** Records that do not make up one run; the message says which and why. */
export class RecordError extends Error {
  override name = 'RecordError'
}

/** What a file of records holds. */
export interface Records {
  run: RunRecord
  files: AuditFile[]
}

/**
 * Read the lines of a report.ndjson, of a shard, or of a run that broke off.
 *
 * @param lines the file's whole lines
 * @param name the file, for messages
 * @returns the run and the verdicts there are
 * @throws {RecordError} where it is no such file
 */
export function parseRecords(lines: Iterable<string>, name: string): Records {
  const files: AuditFile[] = []
  const run = eachVerdict(lines, name, (file) => files.push(file))
  return {run, files}
}

/**
 * Go through the same lines, one verdict at a time.
 *
 * @param lines the file's whole lines
 * @param name the file, for messages
 * @param take called with each verdict, in the order of the file
 * @returns the run
 * @throws {RecordError} where it is no such file
 */
export function eachVerdict(
  lines: Iterable<string>,
  name: string,
  take: (file: AuditFile) => void,
): RunRecord {
  let run: RunRecord | undefined
  let at = 0
  for (const line of lines) {
    at++
    const value = parsed(line) as {run?: RunRecord; file?: AuditFile} | undefined
    if (value === undefined) throw new RecordError(`\`${name}\`, line ${at}, is no JSON.`)
    if (at > 1) {
      if (value.file) take(value.file)
    } else if (value.run?.paths === undefined) break
    else run = value.run
  }
  if (run === undefined)
    throw new RecordError(`\`${name}\` is no record of an audit: its first line tells no run.`)
  return run
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) ?? {}
  } catch {
    return undefined
  }
}

/**
 * What two records must share to be parts of one run: all but the day and the shard.
 *
 * @param run the run
 * @returns a text to compare
 */
export function identityOf(run: RunRecord): string {
  return JSON.stringify({...run, date: '', shard: null})
}

/**
 * Join the shards of a run.
 *
 * @param parts the records of each, in any order, with a name for messages
 * @returns the records of the whole run, verdicts in path order
 * @throws {RecordError} where a shard is missing, comes twice, is not whole, or is of another run
 */
export function joinRecords(parts: {name: string; records: Records}[]): Records {
  const [first] = parts
  if (!first) throw new RecordError('Nothing to merge.')
  const {run} = first.records
  const count = run.shard?.count ?? 1
  const identity = identityOf(run)
  const seen = new Map<number, string>()
  for (const {name, records} of parts) {
    if (identityOf(records.run) !== identity || (records.run.shard?.count ?? 1) !== count) {
      throw new RecordError(`\`${name}\` and \`${first.name}\` are not of one run.`)
    }
    const index = records.run.shard?.index ?? 1
    const other = seen.get(index)
    if (other !== undefined)
      throw new RecordError(`\`${name}\` and \`${other}\` are the same shard, ${index}/${count}.`)
    seen.set(index, name)
    const wanted = records.run.paths.filter((path) => count === 1 || shardOf(path, count) === index)
    const have = new Set(records.files.map(({path}) => path))
    const missing = wanted.find((path) => !have.has(path))
    if (missing !== undefined) {
      throw new RecordError(
        `\`${name}\` is not whole: \`${missing}\` was not judged. Run it again with --resume.`,
      )
    }
  }
  for (let index = 1; index <= count; index++) {
    if (!seen.has(index)) throw new RecordError(`Shard ${index}/${count} is missing.`)
  }
  const date =
    parts
      .map(({records}) => records.run.date)
      .sort()
      .at(-1) ?? run.date
  const order = new Map(run.paths.map((path, at) => [path, at]))
  const files = parts
    .flatMap(({records}) => records.files)
    .sort((a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0))
  return {run: {...run, date, shard: null}, files}
}
