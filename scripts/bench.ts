import {spawnSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {problemSetPdf} from './bench-pdfs.ts'
import {problemSet} from './psets.ts'

const PEERS = ['markdownlint-cli2@0.18', 'rumdl@0.2.75']

const root = fileURLToPath(new URL('..', import.meta.url))
const bench = join(root, '.bench')
const headnote = join(root, 'dist', 'headnote.js')
const modules = join(bench, 'peers', 'node_modules')
const node = process.execPath
const output = join(bench, 'headnote.json')

/** What one whole process took, its children and threads included. */
interface Taken {
  /** Seconds. */
  wall: number
  cpu: number
  /** MB at most; 0 where GNU time is not there to tell. */
  peak: number
}

interface Task {
  name: string
  command: string[]
  cwd: string
  /** Files that headnote has to have judged: a fast run that judged nothing is no result. */
  judges?: number
}

/** Files lie in a folder that git ignores, and would be passed over. */
const lint = (...paths: string[]) => [
  node,
  headnote,
  '--no-ignore',
  '--quiet',
  '-f',
  'json',
  '-o',
  output,
  ...paths,
]
const markdownlint = [node, join(modules, 'markdownlint-cli2', 'markdownlint-cli2-bin.mjs'), '*.md']
const rumdl = [join(modules, '.bin', 'rumdl'), 'check', '--no-cache', '.']
const pdftotext = ['bash', '-c', 'for f in *.pdf; do pdftotext -l 1 "$f" - || exit; done']

if (!existsSync(headnote)) fail('dist/headnote.js is not there: run `npm run build` first.')
const has = (program: string) => spawnSync('which', [program]).status === 0
const timed = existsSync('/usr/bin/time')
await prepare()

console.log(
  `Node ${process.version}. Whole processes; CPU is user and system time, children and threads included.`,
)
await table('1,000 Markdown files of 18 KB', 3, [
  {name: 'headnote', command: lint('.'), cwd: 'psets-1000', judges: 1000},
  {name: 'rumdl', command: rumdl, cwd: 'psets-1000'},
  {name: 'markdownlint-cli2', command: markdownlint, cwd: 'psets-1000'},
])
await table('The same, only their headers', 3, [
  {name: 'headnote', command: lint('.'), cwd: 'psets-1000', judges: 1000},
  {name: 'headnote, headers', command: lint('.'), cwd: 'headers-1000', judges: 1000},
])
await table('10,000 Markdown files of 18 KB', 3, [
  {name: 'headnote', command: lint('.'), cwd: 'psets-10000', judges: 10_000},
  {name: 'rumdl', command: rumdl, cwd: 'psets-10000'},
])
const poppler = has('pdftotext')
if (!poppler) console.log('\npdftotext is not there (Debian: poppler-utils), so PDFs are timed without it.')
await table('200 PDFs of 4 to 12 pages', 3, [
  {name: 'headnote', command: lint('.'), cwd: 'pdfs', judges: 200},
  ...(poppler ? [{name: 'pdftotext -l 1, each', command: pdftotext, cwd: 'pdfs'}] : []),
])
await table('Start to end', 21, [
  {name: 'node -e 0', command: [node, '-e', '0'], cwd: '.'},
  {name: 'headnote --version', command: [node, headnote, '--version'], cwd: '.'},
  {name: 'headnote one.md', command: lint('one.md'), cwd: '.', judges: 1},
  {name: 'headnote one.pdf', command: lint('one.pdf'), cwd: '.', judges: 1},
])

/** Time tasks in turns, so that a slow minute of the machine hits all alike, and print a table in Markdown. */
async function table(title: string, times: number, tasks: Task[]): Promise<void> {
  const taken: Taken[][] = tasks.map(() => [])
  for (let i = 0; i < times; i++) {
    for (const [j, task] of tasks.entries()) taken[j]!.push(await run(task))
  }
  const medians = taken.map((all) => ({
    wall: median(all.map(({wall}) => wall)),
    cpu: median(all.map(({cpu}) => cpu)),
    peak: median(all.map(({peak}) => peak)),
  }))
  const first = medians[0]!
  console.log(
    `\n| ${title}, medians of ${times} | CPU s | wall s | peak MB | CPU, to the first | wall, to the first |`,
  )
  console.log('| --- | --- | --- | --- | --- | --- |')
  for (const [i, {wall, cpu, peak}] of medians.entries()) {
    const ratios = [cpu / first.cpu, wall / first.wall].map((ratio) => ratio.toFixed(2)).join(' | ')
    console.log(`| ${tasks[i]!.name} | ${cpu.toFixed(2)} | ${wall.toFixed(2)} | ${peak || '-'} | ${ratios} |`)
  }
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

async function prepare(): Promise<void> {
  await folder('psets-1000', 1000, 'md', problemSet)
  await folder('psets-10000', 10_000, 'md', problemSet)
  await folder('headers-1000', 1000, 'md', (n) =>
    problemSet(n).split(/^## /m, 2)[0]!.concat('## Problem 1\n'),
  )
  await folder('pdfs', 200, 'pdf', problemSetPdf)
  await writeFile(join(bench, 'one.md'), problemSet(0, 2000))
  await writeFile(join(bench, 'one.pdf'), problemSetPdf(0))
  if (PEERS.every((peer) => existsSync(join(modules, peer.replace(/@.*$/, ''))))) return
  // A package.json of its own: without it npm would walk up and install into headnote.
  await mkdir(join(bench, 'peers'), {recursive: true})
  await writeFile(join(bench, 'peers', 'package.json'), '{"private": true}\n')
  const npm = ['install', '--no-audit', '--no-fund', '--silent', ...PEERS]
  const {status} = spawnSync('npm', npm, {cwd: join(bench, 'peers'), stdio: 'inherit'})
  if (status !== 0) fail(`npm could not install ${PEERS.join(' and ')} under .bench/peers.`)
}

async function folder(
  name: string,
  count: number,
  ending: string,
  make: (number: number) => string | Buffer,
): Promise<void> {
  const at = join(bench, name)
  if (existsSync(at) && readdirSync(at).length === count) return
  await rm(at, {recursive: true, force: true})
  await mkdir(at, {recursive: true})
  for (let n = 0; n < count; n++)
    await writeFile(join(at, `${String(n).padStart(5, '0')}.${ending}`), make(n))
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(2)
}
