import {createHash} from 'node:crypto'
import {readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import {gradescopeOwners, withOwners} from '../../audit/gradescope.ts'
import {maxGroupSizeOf} from '../../audit/index.ts'
import {
  byRegex,
  isLink,
  LayoutError,
  layoutNames,
  type Sorted,
  sortBy,
  sortByLayout,
} from '../../audit/layouts.ts'
import {layOver, sortBeside} from '../../audit/mapped.ts'
import type {Declared, RunRecord} from '../../audit/record.ts'
import {parseRoster} from '../../audit/roster.ts'
import {byMap, parseForm} from '../../audit/tables.ts'
import {checkWaivers} from '../../audit/waivers.ts'
import {type Handed, openClass} from '../../node/class.ts'
import {findPolicy} from '../../node/config.ts'
import {isDocument, reasonOf} from '../../node/files.ts'
import {judgeFile} from '../../node/verdict.ts'
import {wasmSource} from '../../node/wasm.ts'
import {filesAsked} from '../../policy/asked.ts'
import {matchesGlob} from '../../policy/glob.ts'
import type {Policy} from '../../policy/model.ts'
import {decode} from '../../read/decode.ts'
import {SOURCE_EXTENSIONS} from '../../read/text.ts'
import type {NotRead, Waiver} from '../../report/audit/model.ts'
import {version} from '../../version.ts'
import type {AuditArgs} from '../audit.ts'
import {ruleIds} from '../rules.ts'
import {shardAsked} from '../shard.ts'
import {UsageError} from '../usage.ts'

/** A run made ready: what it will read, and the record of all that is known before. */
export interface Prepared {
  run: RunRecord
  /** The files to judge, by path. */
  files: Map<string, Handed>
}

const sources = new Set(SOURCE_EXTENSIONS)
const isSource = (name: string) => sources.has(path.extname(name).slice(1).toLowerCase())

/** Rosters, maps and forms are tables of a class. */
const tableLimit = 50_000_000

/**
 * Open an export and make the run ready.
 *
 * @param args the command line
 * @param cwd the working directory
 * @param out the folder of the report
 * @returns the run
 * @throws UsageError and the errors of the parts, each a sentence for the user
 */
export async function prepare(args: AuditArgs, cwd: string, out: string): Promise<Prepared> {
  const place = path.resolve(cwd, args.export)
  const inside = cwd === place || cwd.startsWith(place + path.sep)
  // What stands in the export is the students': no policy is taken from there.
  const policy = await findPolicy({
    policy: args.policy,
    config: args.config,
    cwd: inside ? path.dirname(place) : cwd,
    ruleIds,
  })
  if (out === place || out.startsWith(place + path.sep)) {
    throw new UsageError('--out must not stand inside the export.')
  }
  const opened = await openClass(place, args.export)
  const sorted = await sort(opened, args, cwd)
  const handed = opened.map((file) => (isLink(sorted.layout, file.path) ? linked(file.path) : file))
  const globs = filesAsked(policy)
  const asked = (path: string) => globs.some((glob) => matchesGlob(glob, path))
  const judged = handed.filter(
    ({path}) => isDocument(path) || isSource(path) || asked(path) || /\.zip$/i.test(path),
  )
  const known = new Map(judged.map((file) => [file.path, file]))
  const problems = new Map(handed.filter(({problem}) => problem).map((file) => [file.path, file]))
  const submissions = sorted.submissions.map((submission) => {
    const own = submission.paths.filter((path) => known.has(path))
    // A submission without any document is still one: a file of it stands for it, unreadable, and says why.
    const standIn = submission.paths.find((path) => problems.has(path)) ?? submission.paths[0]
    return {...submission, paths: own.length > 0 || standIn === undefined ? own : [standIn]}
  })
  const files = new Map<string, Handed>()
  for (const {paths} of submissions) {
    for (const path of paths) files.set(path, known.get(path) ?? problems.get(path) ?? nothing(path))
  }
  const notRead: NotRead[] = [
    ...(sorted.gone ?? []),
    ...sorted.others.filter(({path}) => known.has(path)),
    ...handed.flatMap(({path, problem}) =>
      problem && !files.has(path) ? [{path, reason: problem.message}] : [],
    ),
  ]
  const run: RunRecord = {
    headnote: version,
    policy,
    policyHash: createHash('sha256').update(JSON.stringify(policy)).digest('hex').slice(0, 12),
    layout: sorted.layout,
    paths: [...files.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
    submissions,
    roster: args.roster === undefined ? [] : parseRoster(table(args.roster, cwd), args.roster),
    notRead: notRead.sort((a, b) => (a.path < b.path ? -1 : 1)),
    waivers: args.waivers === undefined ? [] : await waiversOf(args.waivers, cwd),
    declarations: args.declarations === undefined ? [] : await declarationsOf(args.declarations, cwd, policy),
    maxGroupSize: args.maxGroupSize ?? maxGroupSizeOf(policy),
    traces: args.traces,
    date: args.date ?? new Date().toISOString().slice(0, 10),
    shard: args.shard === undefined ? null : shardAsked(args.shard),
  }
  return {run, files}
}

/** An export sorted, and what a table says that it should hold and does not. */
type Opened = Sorted & {gone?: NotRead[]}

async function sort(handed: Handed[], args: AuditArgs, cwd: string): Promise<Opened> {
  const paths = handed.map(({path}) => path)
  if (paths.length === 0)
    throw new UsageError(`Nothing was read: the export \`${args.export}\` holds no files.`)
  if (args.layout === 'map' && args.map === undefined)
    throw new UsageError('--layout map needs --map, the CSV.')
  const byRule = layoutAsked(args)
  if (args.map === undefined) return withMetadata(byRule(paths), handed)
  const map = byMap(table(args.map, cwd), args.map)
  const mapped = sortBy('map', paths, map.take)
  if (mapped.submissions.length === 0) {
    throw new UsageError(
      `\`${args.map}\` names no path of the export, the first is \`${map.paths[0] ?? ''}\`.`,
    )
  }
  const there = new Set(
    paths.flatMap((path) => [...path.matchAll(/\/|$/g)].map(({index}) => path.slice(0, index))),
  )
  const reason = `\`${args.map}\` names it, and the export does not hold it.`
  const gone = map.paths.filter((path) => !there.has(path)).map((path) => ({path, reason}))
  if (args.layout === 'map' || mapped.others.length === 0) return {...mapped, gone}
  let base: Sorted
  try {
    base = sortBeside(paths, map.take, byRule)
  } catch (error) {
    // Paths that fit no layout are what a map is for.
    if (error instanceof LayoutError && args.layout === 'auto') return {...mapped, gone}
    throw error
  }
  const opened = await withMetadata(base, handed)
  return {...layOver(opened, paths, map.take), gone: [...(opened.gone ?? []), ...gone]}
}

/** The rule by which `--layout` or `--layout-regex` sorts paths. */
function layoutAsked({layout, layoutRegex}: AuditArgs): (paths: string[]) => Sorted {
  if (layoutRegex !== undefined) {
    const take = byRegex(layoutRegex)
    return (paths) => sortBy('regex', paths, take)
  }
  const asked = layoutNames.find((name) => name === layout)
  if (asked === undefined && layout !== 'auto' && layout !== 'map') {
    throw new UsageError(`Unknown layout \`${layout}\`. Known layouts: auto, ${layoutNames.join(', ')}, map.`)
  }
  return (paths) => sortByLayout(paths, asked ?? 'auto')
}

/** Gradescope writes whose each submission is into a file beside them. */
async function withMetadata(sorted: Sorted, handed: Handed[]): Promise<Opened> {
  const metadata = handed.find(({path}) => /(?:^|\/)submission_metadata\.yml$/.test(path))
  if (sorted.layout !== 'gradescope' || !metadata) return sorted
  const bytes = await metadata.read()
  if ('message' in bytes) throw new UsageError(`\`${metadata.path}\`: ${bytes.message}`)
  try {
    const submissions = withOwners(sorted.submissions, gradescopeOwners(decode(bytes)))
    const reason = 'The metadata lists this submission, and the export does not hold it: download it again.'
    const gone = submissions.filter(({paths}) => paths.length === 0).map(({id}) => ({path: id, reason}))
    return {...sorted, submissions, gone}
  } catch (error) {
    const reason = (error as Error).message.split('\n', 1)[0]?.replace(/\.$/, '')
    throw new UsageError(`\`${metadata.path}\` cannot be read: ${reason}.`)
  }
}

const nothing = (path: string) =>
  closed(
    path,
    'There is no document in this submission that headnote reads.',
    'Ask for the header as Markdown, text or PDF.',
  )

const linked = (path: string) =>
  closed(
    path,
    'The student handed in a link; the work stands elsewhere.',
    'Open the link, or ask for the header as a file.',
  )

function closed(path: string, message: string, advice: string): Handed {
  const problem = {message, advice}
  return {path, problem, read: async () => problem}
}

function table(file: string, cwd: string): string {
  const at = path.resolve(cwd, file)
  try {
    if (statSync(at).size > tableLimit)
      throw new UsageError(`\`${file}\` is larger than 50 MB; that is no table of a class.`)
    return decode(readFileSync(at))
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`\`${file}\` cannot be opened: ${reasonOf(error)}.`)
  }
}

async function waiversOf(file: string, cwd: string): Promise<Waiver[]> {
  const {default: yaml} = await import('yaml')
  let data: unknown
  try {
    data = yaml.parse(table(file, cwd))
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`\`${file}\` is no YAML: ${(error as Error).message.split('\n', 1)[0]}`)
  }
  return checkWaivers(data, file, await ruleIds())
}

/** A form's answers are read as the header that they stand for. */
async function declarationsOf(file: string, cwd: string, policy: Policy): Promise<Declared[]> {
  const declared: Declared[] = []
  for (const {student, date, collaborators, ai} of parseForm(table(file, cwd), file)) {
    const lines = [
      ...(collaborators === '' ? [] : [`Collaborators: ${collaborators}`]),
      ...(ai === '' ? [] : [`AI assistants: ${ai}`]),
    ]
    if (lines.length === 0) continue
    const bytes = new TextEncoder().encode(`${lines.join('\n\n')}\n`)
    const verdict = await judgeFile(bytes, 'form.md', policy, wasmSource())
    declared.push({student, date, file: {...verdict, path: `form ${date} ${student}`, findings: []}})
  }
  return declared
}
