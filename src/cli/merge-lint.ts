import {RecordError} from '../audit/record.ts'
import {ciOf} from '../node/ci.ts'
import {reasonOf} from '../node/files.ts'
import {linesIn} from '../node/lines.ts'
import type {FileReport} from '../report/model.ts'
import {shardOf} from '../report/shard.ts'
import {byPath, count, emptySummary, errorsOnly, exitCode} from '../report/tally.ts'
import {closing} from './closing.ts'
import type {LintArgs} from './lint-options.ts'
import {ofOneSubmission, openReports, targetsOf} from './reports.ts'
import type {LintRun} from './shard.ts'
import {UsageError} from './usage.ts'

/** The flags of `lint` that tell how a report is written. */
export type MergeLintArgs = Pick<
  LintArgs,
  'format' | 'outputFile' | 'quiet' | 'maxWarnings' | 'color' | 'points' | 'visibility'
>

/** A shard's file, its first line read. */
interface Part {
  name: string
  run: LintRun
}

/**
 * What the first line of a file says, where the file is a shard of `lint`.
 *
 * @param name the file
 * @returns the run; undefined for any other file
 * @throws UsageError where it cannot be opened
 */
export function lintRunIn(name: string): LintRun | undefined {
  try {
    for (const line of linesIn(name)) return (JSON.parse(line) as {lint?: LintRun} | null)?.lint
  } catch (error) {
    if (!(error instanceof SyntaxError))
      throw new UsageError(`\`${name}\` cannot be opened: ${reasonOf(error)}.`)
  }
  return undefined
}

/**
 * Merge shards of `lint` into the report that one run would have given, byte for byte.
 *
 * @param names the files of the shards, in any order
 * @param args how to write the report
 * @returns the exit code of the whole run
 * @throws RecordError for a gap, a double, a mix of runs or a shard that is not whole
 */
export async function mergeLint(names: string[], args: MergeLintArgs): Promise<number> {
  const {run, parts} = checked(names)
  const targets = targetsOf(args.format, args.outputFile)
  if (ofOneSubmission(targets))
    throw new UsageError('-f gradescope judges one submission as a whole; it does not go with shards.')
  const ci = ciOf(process.env, process.cwd())
  const reports = await openReports(targets, ci.summary)
  const summary = emptySummary()
  try {
    for (const file of inOrder(parts)) {
      count(summary, file)
      await reports.add(args.quiet ? errorsOnly(file) : file)
    }
    const toTerminal = targets.some(({file}) => file === undefined) && process.stdout.isTTY === true
    const {policy, hidden, leftOut, companions} = run
    const {color, points, visibility} = args
    await reports.finish(
      {headnote: run.headnote, policy: policy.id, summary},
      closing({
        policy,
        hidden,
        leftOut,
        companions,
        folder: false,
        toTerminal,
        color,
        prefix: ci.prefix,
        summary: ci.summary,
        points,
        visibility,
      }),
    )
  } catch (error) {
    await reports.abandon()
    throw error
  }
  return exitCode(summary, args.maxWarnings)
}

/** All of one run, each once and whole; said before a byte is written. */
function checked(names: string[]): {run: LintRun; parts: Part[]} {
  const parts = names.map((name): Part => {
    const run = lintRunIn(name)
    if (!run) throw new RecordError(`\`${name}\` is no shard of a lint run, as others here are.`)
    return {name, run}
  })
  const [{name: first, run}] = parts as [Part, ...Part[]]
  const seen = new Map<number, string>()
  for (const {name, run: own} of parts) {
    if (identity(own) !== identity(run))
      throw new RecordError(`\`${name}\` and \`${first}\` are not of one run.`)
    const {index, count} = own.shard
    const other = seen.get(index)
    if (other !== undefined)
      throw new RecordError(`\`${name}\` and \`${other}\` are the same shard, ${index}/${count}.`)
    seen.set(index, name)
    let files = 0
    for (const {path} of filesIn(name)) {
      files++
      if (shardOf(path, count) !== index)
        throw new RecordError(`\`${name}\` holds \`${path}\` of another shard.`)
    }
    if (files !== own.files)
      throw new RecordError(
        `\`${name}\` is not whole: it holds ${files} of its ${own.files} files. Run it again.`,
      )
  }
  for (let index = 1; index <= run.shard.count; index++) {
    if (!seen.has(index)) throw new RecordError(`Shard ${index}/${run.shard.count} is missing.`)
  }
  return {run, parts}
}

const identity = (run: LintRun) => JSON.stringify({...run, files: 0, shard: run.shard.count})

function* filesIn(name: string): Generator<FileReport> {
  let at = 0
  for (const line of linesIn(name)) {
    if (++at === 1) continue
    try {
      yield JSON.parse(line) as FileReport
    } catch {
      throw new RecordError(`\`${name}\`, line ${at}, is no JSON.`)
    }
  }
}

/** Each part is in path order; so is what they make, with one file of each in memory. */
function* inOrder(parts: Part[]): Generator<FileReport> {
  const heads = parts.flatMap(({name}) => {
    const files = filesIn(name)
    const {value, done} = files.next()
    return done ? [] : [{files, next: value}]
  })
  while (heads.length > 0) {
    const least = heads.reduce((best, head) => (byPath(head.next.path, best.next.path) < 0 ? head : best))
    yield least.next
    const {value, done} = least.files.next()
    if (done) heads.splice(heads.indexOf(least), 1)
    else least.next = value
  }
}
