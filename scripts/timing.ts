import {spawnSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
/** Folder of all that is measured; git ignores it. */
export const bench = join(root, '.bench')
/** The built program. */
export const headnote = join(root, 'dist', 'headnote.js')
/** The Node that measures is the one measured. */
export const node = process.execPath
const output = join(bench, 'headnote.json')
const timed = existsSync('/usr/bin/time')

/** What one whole process took, its children and threads included. */
interface Taken {
  /** Seconds. */
  wall: number
  cpu: number
  /** MB at most; 0 where GNU time is not there to tell. */
  peak: number
}

/** A command to time. */
export interface Task {
  name: string
  command: string[]
  cwd: string
  /** Files that headnote has to have judged: a fast run that judged nothing is no result. */
  judges?: number
}

/**
 * The command that lints. Files lie in a folder that git ignores, and would be passed over.
 *
 * @param paths what to lint
 * @returns the words of the command
 */
export function lint(...paths: string[]): string[] {
  return [node, headnote, '--no-ignore', '--quiet', '-f', 'json', '-o', output, ...paths]
}

/**
 * Time tasks in turns, so that a slow minute of the machine hits all alike.
 *
 * @param times how often each
 * @param tasks the tasks
 * @returns the medians of each
 */
export async function inTurns(times: number, tasks: Task[]): Promise<Taken[]> {
  const taken: Taken[][] = tasks.map(() => [])
  for (let i = 0; i < times; i++) {
    for (const [j, task] of tasks.entries()) taken[j]!.push(await run(task))
  }
  return taken.map((all) => ({
    wall: median(all.map(({wall}) => wall)),
    cpu: median(all.map(({cpu}) => cpu)),
    peak: median(all.map(({peak}) => peak)),
  }))
}

// bash's own `time` sees the waited-for process with all its threads and children; Node tells of itself only.
async function run({name, command, cwd, judges}: Task): Promise<Taken> {
  const peakFile = join(bench, 'peak.txt')
  const measured = timed ? ['/usr/bin/time', '-f', '%M', '-o', peakFile, ...command] : command
  const {status, stderr} = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null 2>/dev/null', 'bash', ...measured],
    {cwd: join(bench, cwd), encoding: 'utf8', env: {...process.env, LC_ALL: 'C'}},
  )
  const [wall = Number.NaN, user = Number.NaN, system = Number.NaN] = stderr.trim().split(/\s+/).map(Number)
  if ((status !== 0 && status !== 1) || Number.isNaN(wall + user + system))
    fail(`${name} ended with ${status}: ${stderr.trim()}`)
  if (judges !== undefined) {
    const {summary} = JSON.parse(await readFile(output, 'utf8'))
    const judged = summary.files - summary.unreadable
    if (judged !== judges) fail(`${name} judged ${judged} of ${judges} files.`)
  }
  const peak = timed ? Number(readFileSync(peakFile, 'utf8').trim().split('\n').at(-1)) / 1024 : 0
  return {wall, cpu: user + system, peak: Math.round(peak)}
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}

/**
 * End the bench with a sentence.
 *
 * @param sentence why it cannot go on
 */
export function fail(sentence: string): never {
  console.error(sentence)
  process.exit(2)
}

/** Ends the bench where there is no program to time. */
export function needsBuild(): void {
  if (!existsSync(headnote)) fail('dist/headnote.js is not there: run `npm run build` first.')
}
