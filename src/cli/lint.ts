import path from 'node:path'
import {rules} from '../../rules/index.ts'
import {besideOf} from '../node/beside.ts'
import {ciOf} from '../node/ci.ts'
import {filesAsked} from '../policy/asked.ts'
import {assignmentOf} from '../policy/assignment.ts'
import type {Policy} from '../policy/model.ts'
import {safe} from '../report/escape.ts'
import type {FileReport, Submission, Summary} from '../report/model.ts'
import {withoutWords} from '../report/public.ts'
import {count, emptySummary, errorsOnly, exitCode, exitCodes} from '../report/tally.ts'
import {unreadable} from '../report/unreadable.ts'
import type {CommitMark} from '../rule.ts'
import {version} from '../version.ts'
import {authorsIn} from './authors.ts'
import {type Choice, chooseFiles} from './choose.ts'
import {closing} from './closing.ts'
import {type Judge, judgeBy, readsBeside} from './judge.ts'
import {type LintArgs, lintOptions} from './lint-options.ts'
import {policyOf} from './policy.ts'
import type {Command} from './program.ts'
import {forCi, ofOneSubmission, openReports, targetsOf} from './reports.ts'
import {progress, wantsColor} from './terminal.ts'
import {stdinMark, UsageError} from './usage.ts'

/** Files in hand at once. */
const ahead = 4

/** `headnote [paths..]` */
export const lintCommand: Command<LintArgs> = {
  command: ['$0 [paths..]', 'lint [paths..]'],
  describe: 'Lint files, folders, globs or - for stdin',
  builder: (yargs) =>
    yargs
      .positional('paths', {type: 'string', array: true, describe: 'Files, folders or globs; - reads stdin'})
      .options(lintOptions) as never,
  handler: async (args) => (await lintPaths(args)).code,
}

/** The verdict on a file that need not even be read. */
type Untouched = (name: string) => FileReport | undefined

/** How a run ended. */
interface Ended {
  code: number
  /** A sentence for each argument that came to no file. */
  unmatched: string[]
  summary: Summary
}

/**
 * Lint what the arguments name.
 *
 * @param args the command's arguments
 * @returns the exit code, what came to no file, and the counts of the run
 * @throws UsageError or PolicyError with a sentence for the user
 */
export async function lintPaths(args: LintArgs): Promise<Ended> {
  const cwd = process.cwd()
  const shard = args.shard === undefined ? undefined : (await import('./shard.ts')).lintShard(args)
  const targets = targetsOf(shard && args.format === 'pretty' ? 'ndjson' : args.format, args.outputFile)
  if (args.maxWarnings !== undefined && !(Number.isInteger(args.maxWarnings) && args.maxWarnings >= 0)) {
    throw new UsageError('--max-warnings must be a whole number from 0.')
  }
  const paths = [...(args.paths ?? []), ...(args['--'] ?? [])].map((path) =>
    path === stdinMark ? '-' : path,
  )
  if (paths.length === 0 && args.changed === undefined && !args.staged)
    throw new UsageError('Nothing to lint. Name files, folders or globs, or - for stdin.')
  if (paths.includes('-') && (paths.length > 1 || args.changed !== undefined || args.staged))
    throw new UsageError('`-` (stdin) cannot be mixed with other paths.')
  if ((args.fix || args.fixDryRun) && (paths.includes('-') || args.staged))
    throw new UsageError('--fix changes files; for stdin use `headnote fix -`, and stage files after it.')
  if (args.unit !== 'file' && args.unit !== 'folder')
    throw new UsageError(`--unit is \`file\` or \`folder\`, and not \`${args.unit}\`.`)
  const ci = ciOf(process.env, cwd)
  const policy = forRun(await policyOf(args, paths.includes('-')), ci.ci || forCi(targets))
  const hidden = !(args.quotes ?? !ci.public)
  const together = ofOneSubmission(targets)

  const stdin = paths[0] === '-'
  const wholes = args.unit === 'folder' || together
  const whole: Choice = stdin
    ? {
        files: [],
        leftOut: 0,
        companions: [],
        named: [],
        unmatched: [],
        roots: new Map(),
        read: async () => new Uint8Array(),
        beside: besideOf,
      }
    : await chooseFiles({
        paths,
        cwd,
        // With a policy from outside nothing inside the linted tree is asked, lest a check be switched off from
        // within; a fork is no more to be trusted.
        ignore: args.ignore && args.policy === undefined && !ci.fork,
        files: filesAsked(policy),
        // Of one submission every file counts, whatever its name.
        companions: !args.ignore || wholes,
        wholes,
        changed: args.changed,
        staged: args.staged,
      })
  const selection = shard ? (await import('./shard.ts')).partOf(whole, shard) : whole
  const folder = args.unit === 'folder' || (together && whole.files.length > 1)
  // A file of two assignments ends the run before any report is begun.
  for (const file of selection.files) assignmentOf(policy, file.path)
  const unmatched = args.errorOnUnmatchedPattern ? selection.unmatched : []
  for (const sentence of unmatched) process.stderr.write(`headnote: ${safe(sentence)}\n`)
  if (!stdin && whole.files.length === 0 && unmatched.length > 0)
    return {code: exitCodes.failed, unmatched, summary: emptySummary()}

  const toTerminal = targets.some(({file}) => file === undefined) && process.stdout.isTTY === true
  const reports = await openReports(
    targets,
    ci.summary,
    shard && (await import('./shard.ts')).runLine(shard, whole, policy, hidden),
  )
  const summary = emptySummary()
  const bar = progress(
    selection.files.length,
    process.stderr.isTTY === true &&
      !(toTerminal && targets.some(({format, file}) => format === 'ndjson' && file === undefined)),
  )
  const authors = authorsIn(args.authors)
  const commits = args.git ? await commitsIn(cwd) : []
  const {judge, untouched, save} = await remembering(
    judgeBy(policy, authors, commits, selection.beside),
    args,
    [policy, authors, commits],
  )
  try {
    const source = args.fix || args.fixDryRun ? await mended(selection, policy, judge, args) : selection
    const verdicts = stdin ? [lintStdin(args.stdinFilename, judge)] : lintFiles(source, judge, untouched)
    const submissions: Submission[] = []
    const judged = folder
      ? (await import('./units.ts')).asSubmissions(verdicts, {paths, policy, rules, together}, submissions)
      : verdicts
    for await (const full of judged) {
      count(summary, full)
      const file = args.quiet ? errorsOnly(full) : full
      await reports.add(hidden ? withoutWords(file, rules) : file)
      bar.step()
    }
    bar.end()
    save()
    await reports.finish(
      {
        headnote: version,
        policy: policy.id,
        summary,
        ...(folder && {
          submissions: hidden ? submissions.map((one) => ({...one, facts: null})) : submissions,
        }),
      },
      closing({
        policy,
        hidden,
        folder,
        leftOut: selection.leftOut,
        companions: selection.companions,
        toTerminal,
        color: args.color,
        prefix: ci.prefix,
        summary: ci.summary,
        points: args.points,
        visibility: args.visibility,
      }),
    )
  } catch (error) {
    await reports.abandon()
    throw error
  }
  if (unmatched.length > 0) return {code: exitCodes.failed, unmatched, summary}
  // What the findings of a part come to is for the merged report to say.
  return {code: shard ? exitCodes.clean : exitCode(summary, args.maxWarnings), unmatched, summary}
}

/** What `--git` looks for. */
async function commitsIn(cwd: string): Promise<CommitMark[]> {
  const [{history, GitError}, {marksIn}] = await Promise.all([
    import('../node/git.ts'),
    import('../history.ts'),
  ])
  try {
    return marksIn(await history(cwd))
  } catch (error) {
    throw error instanceof GitError ? new UsageError(error.message) : error
  }
}

/** The judge of `--cache`, which asks another only about what it has not seen. */
async function remembering(
  judge: Judge,
  {cache, cacheLocation, staged, fix, fixDryRun}: LintArgs,
  key: unknown[],
): Promise<{judge: Judge; untouched: Untouched; save: () => void}> {
  if (!cache && cacheLocation === undefined) return {judge, untouched: () => undefined, save: () => {}}
  const {openCache, programDigest} = await import('../node/cache.ts')
  const folder = path.basename(process.cwd())
  const {verdict, untouched, save} = openCache({
    folder: cacheLocation,
    // Two builds may bear one version.
    key: [version, programDigest(new URL(import.meta.url)), folder, ...key],
    note: (sentence) => process.stderr.write(`headnote: ${safe(sentence)}\n`),
  })
  return {
    judge: (bytes, name) =>
      readsBeside(name) ? judge(bytes, name) : verdict(name, bytes, () => judge(bytes, name)),
    // What is staged or mended is not what stands on the disk.
    untouched: staged || fix || fixDryRun ? () => undefined : untouched,
    save,
  }
}

/** The same files, each mended when it is read. */
async function mended(
  choice: Choice,
  policy: Policy,
  judge: Judge,
  {fixDryRun, color}: LintArgs,
): Promise<Choice> {
  const {mending} = await import('./mend.ts')
  return mending(choice, {
    policy,
    judge,
    cwd: process.cwd(),
    dry: fixDryRun,
    // The report has stdout to itself, whatever its format.
    tell: (text) => process.stderr.write(text),
    color: wantsColor(color, process.stderr.isTTY === true),
  })
}

/** Traces of chat tools are for a talk between two people, not for a CI job, unless the course asks. */
function forRun(policy: Policy, ci: boolean): Policy {
  if (!ci || policy.rules['ai-trace'] !== undefined) return policy
  return {...policy, rules: {...policy.rules, 'ai-trace': 'off'}}
}

/** Judge files in order; a few are begun ahead, so that threads have work while the first is awaited. */
async function* lintFiles(
  {files, read}: Choice,
  judge: Judge,
  untouched: Untouched,
): AsyncGenerator<FileReport> {
  const verdict = async ({path, problem}: Choice['files'][number]): Promise<FileReport> => {
    const known = problem ? undefined : untouched(path)
    if (known) return known
    const bytes = problem ?? (await read(path))
    return 'message' in bytes ? unreadable(path, bytes.message, bytes.advice) : judge(bytes, path)
  }
  const begun: Promise<FileReport>[] = []
  for (const file of files) {
    const next = verdict(file)
    // Its failure is met when its turn comes.
    next.catch(() => {})
    begun.push(next)
    if (begun.length >= ahead) yield (await begun.shift())!
  }
  for (const next of begun) yield await next
}

async function lintStdin(name: string | undefined, judge: Judge): Promise<FileReport> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  const report = await judge(Buffer.concat(chunks), name ?? 'stdin.md')
  return {...report, path: name ?? '<stdin>'}
}
