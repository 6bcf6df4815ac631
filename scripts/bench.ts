import {spawnSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {problemSet} from './psets.ts'

const PSETS = 1000
const PEER = 'markdownlint-cli2@0.18'

const root = fileURLToPath(new URL('..', import.meta.url))
const bench = join(root, '.bench')
const headnote = join(root, 'dist', 'headnote.js')
const peer = join(bench, 'peers', 'node_modules', 'markdownlint-cli2', 'markdownlint-cli2-bin.mjs')
const memoryProbe = join(bench, 'memory.cjs')
const memoryFile = join(bench, 'memory.txt')

/** Seconds of one whole process, its children and threads included. */
interface Times {
  wall: number
  cpu: number
}

interface Task {
  name: string
  args: string[]
  cwd: string
  /** Exit codes that mean that the work was done. */
  codes: number[]
}

if (!existsSync(headnote)) {
  console.error('dist/headnote.js is not there: run `npm run build` first.')
  process.exit(2)
}
await prepare()

const psets = join(bench, 'psets')
const output = join(bench, 'headnote.json')
const many: Task[] = [
  {
    name: 'headnote',
    // The psets lie in a folder that git ignores, and would be passed over.
    args: [headnote, '--no-ignore', '--quiet', '-f', 'json', '-o', output, '.'],
    cwd: psets,
    codes: [0, 1],
  },
  {name: PEER, args: [peer, '*.md'], cwd: psets, codes: [0, 1]},
]

console.log(`Node ${process.version}; whole processes; CPU = user + system, children and threads included.`)
console.log(`\n${PSETS} Markdown psets of about 18 KB, medians of 3`)
const [ours, theirs] = measure(many, 3)
await refuseHalfWork()
many.forEach((task, i) => {
  const {wall, cpu} = [ours!, theirs!][i]!
  console.log(
    `  ${task.name.padEnd(24)} wall ${wall.toFixed(2).padStart(7)} s   CPU ${cpu.toFixed(2).padStart(7)} s   peak ${peakMemory(task)} MB`,
  )
})
console.log(
  `  headnote / peer          wall ${ratio(ours!.wall, theirs!.wall)}   CPU ${ratio(ours!.cpu, theirs!.cpu)}`,
)

const small: Task[] = [
  {name: 'node -e 0', args: ['-e', '0'], cwd: bench, codes: [0]},
  {name: 'headnote --version', args: [headnote, '--version'], cwd: bench, codes: [0]},
  {
    name: 'headnote one.md',
    args: [headnote, '--no-ignore', '-f', 'json', '-o', output, 'one.md'],
    cwd: bench,
    codes: [0, 1],
  },
]
console.log('\nStart-up, medians of 21')
const starts = measure(small, 21)
small.forEach((task, i) => {
  const {wall, cpu} = starts[i]!
  console.log(
    `  ${task.name.padEnd(24)} wall ${(1000 * wall).toFixed(0).padStart(5)} ms (${(wall / starts[0]!.wall).toFixed(2)}x)   CPU ${(1000 * cpu).toFixed(0).padStart(5)} ms (${(cpu / starts[0]!.cpu).toFixed(2)}x)`,
  )
})

async function prepare(): Promise<void> {
  await rm(join(bench, 'psets'), {recursive: true, force: true})
  await mkdir(join(bench, 'psets'), {recursive: true})
  for (let i = 0; i < PSETS; i++) {
    await writeFile(join(bench, 'psets', `${String(i).padStart(4, '0')}.md`), problemSet(i))
  }
  await writeFile(join(bench, 'one.md'), problemSet(0, 2000))
  await writeFile(
    memoryProbe,
    `if (require('node:worker_threads').isMainThread) process.on('exit', () =>
  require('node:fs').writeFileSync(${JSON.stringify(memoryFile)}, String(process.resourceUsage().maxRSS)))\n`,
  )
  if (!existsSync(peer)) {
    const folder = join(bench, 'peers')
    await mkdir(folder, {recursive: true})
    // A package.json of its own: without it npm would walk up and install into headnote.
    await writeFile(join(folder, 'package.json'), '{"private": true}\n')
    const {status} = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--silent', PEER], {
      cwd: folder,
      stdio: 'inherit',
    })
    if (status !== 0) {
      console.error(`npm could not install ${PEER} under .bench/peers.`)
      process.exit(2)
    }
  }
}

// The tasks take turns, so that a slow minute of the machine hits all of them alike.
function measure(tasks: Task[], times: number): Times[] {
  const taken: Times[][] = tasks.map(() => [])
  for (let i = 0; i < times; i++) {
    for (const [j, task] of tasks.entries()) taken[j]!.push(run(task))
  }
  return taken.map((each) => ({
    wall: median(each.map(({wall}) => wall)),
    cpu: median(each.map(({cpu}) => cpu)),
  }))
}

// bash's own `time` sees the waited-for process with all its threads and children, and is there wherever
// a developer's bash is; Node tells resource usage of itself only.
function run({name, args, cwd, codes}: Task): Times {
  const {status, stderr} = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null 2>/dev/null', 'bash', process.execPath, ...args],
    {cwd, encoding: 'utf8', env: {...process.env, LC_ALL: 'C'}},
  )
  const figures = stderr.trim().split(/\s+/).map(Number)
  if (status === null || !codes.includes(status) || figures.length !== 3 || figures.some(Number.isNaN)) {
    console.error(`${name} ended with ${status}: ${stderr.trim()}`)
    process.exit(2)
  }
  return {wall: figures[0]!, cpu: figures[1]! + figures[2]!}
}

// A run of its own, because the probe must not weigh on the timed ones.
function peakMemory({args, cwd}: Task): number {
  spawnSync(process.execPath, ['--require', memoryProbe, ...args], {cwd, stdio: 'ignore'})
  return Math.round(Number(readFileSync(memoryFile, 'utf8')) / 1024)
}

// A fast run that judged nothing is no result.
async function refuseHalfWork(): Promise<void> {
  const {summary} = JSON.parse(await readFile(output, 'utf8')) as {
    summary: {files: number; unreadable: number}
  }
  if (summary.files !== PSETS || summary.unreadable !== 0) {
    console.error(`headnote judged ${summary.files - summary.unreadable} of ${PSETS} psets.`)
    process.exit(2)
  }
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}

function ratio(a: number, b: number): string {
  return `1/${(b / a).toFixed(1)}`.padStart(9)
}
