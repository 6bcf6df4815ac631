// Times an audit of a whole class, and the memory of a run over very many files. Run by `npm run bench`.
import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {loadavg} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {students, writeClass} from './classes.ts'
import {problemSet} from './psets.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const bench = path.join(root, '.bench')
const headnote = path.join(root, 'dist/headnote.js')
/** HEADNOTE_ROUNDS=1 for a quick look. */
const rounds = Number(process.env.HEADNOTE_ROUNDS ?? 3)
const many = 100_000

if (!existsSync(headnote)) {
  console.error('dist/headnote.js is not there: run `npm run build` first.')
  process.exit(2)
}
console.log(`\nLoad of the machine before: ${loadavg()[0]!.toFixed(1)}`)
timeClass()
timeWorkers()
measureMemory()

/** A class of a thousand against what a shell does: pdftotext for each PDF, ripgrep for each file. */
function timeClass(): void {
  const folder = klass('class', ['pdf', 'ipynb', 'md'])
  const loop = `for f in */*; do case "$f" in
    *.pdf) pdftotext -l 2 "$f" - | rg -i -m 5 'collaborat|worked with|ChatGPT|AI ';;
    *) rg -i -m 5 'collaborat|worked with|ChatGPT|AI ' "$f";; esac; done`
  const ours = () =>
    run(
      process.execPath,
      [headnote, 'audit', folder, '--out', path.join(bench, 'out'), '--force'],
      bench,
      [1],
    )
  const theirs = () => run('bash', ['-c', loop], folder, [0, 1])
  const [mine = 0, peer = 0] = inTurns([ours, theirs])
  console.log(`\nA class of 1,000 (PDF, notebook, Markdown), wall time, medians of ${rounds}`)
  console.log(`  headnote audit            ${seconds(mine)}`)
  console.log(`  pdftotext + rg in a loop  ${seconds(peer)}`)
  console.log(`  headnote / loop           ${(mine / peer).toFixed(2)}`)
}

/** One thread and two, on PDFs alone. */
function timeWorkers(): void {
  const folder = klass('pdfs', ['pdf'])
  const audit = (width: number) => () =>
    run(
      process.execPath,
      [
        headnote,
        'audit',
        folder,
        '--out',
        path.join(bench, 'out'),
        '--force',
        '--concurrency',
        String(width),
      ],
      bench,
      [1],
    )
  const [one = 0, two = 0] = inTurns([audit(1), audit(2)])
  console.log(`\n1,000 PDFs, wall time, medians of ${rounds}`)
  console.log(`  1 worker                  ${seconds(one)}`)
  console.log(`  2 workers                 ${seconds(two)}`)
  console.log(`  gain                      ${(one / two).toFixed(2)}`)
}

/** Peak memory over a tenth of the files and over all: flat is about the same. */
function measureMemory(): void {
  const folder = path.join(bench, 'many')
  rmSync(folder, {recursive: true, force: true})
  const text = problemSet(1, 2000)
  for (let at = 0; at < many; at++) {
    const own = path.join(folder, String(Math.floor(at / 1000)).padStart(3, '0'), `student ${at}`)
    mkdirSync(own, {recursive: true})
    writeFileSync(path.join(own, 'ps.md'), text)
  }
  const tenth = readdirSync(folder)
    .filter((name) => /^00\d$/.test(name))
    .map((name) => path.join(folder, name))
  console.log(`\nPeak memory over ${many / 10} and ${many} Markdown files`)
  const lint = (paths: string[]) =>
    peak([headnote, '--no-ignore', ...paths, '-f', 'ndjson', '-o', '/dev/null'])
  const [few, all] = [lint(tenth), lint([folder])]
  console.log(`  headnote -f ndjson        ${few} MB, ${all} MB`)
  const shards = path.join(bench, 'shards')
  const audit = (shard: string) => {
    rmSync(shards, {recursive: true, force: true})
    return peak([
      headnote,
      'audit',
      folder,
      '--layout-regex',
      '^\\d+/(?<student>[^/]+)/',
      '--out',
      shards,
      '--shard',
      shard,
    ])
  }
  console.log(`  headnote audit --shard    ${audit('1/10')} MB, ${audit('1/1')} MB`)
  rmSync(folder, {recursive: true, force: true})
}

/** A class whose PDFs were made by real programs: the corpus's, in turn. */
function klass(name: string, formats: ('pdf' | 'ipynb' | 'md')[]): string {
  const folder = path.join(bench, name)
  rmSync(folder, {recursive: true, force: true})
  mkdirSync(folder, {recursive: true})
  const corpus = path.join(root, 'test/corpus/files')
  const pdfs = readdirSync(corpus)
    .filter((file) => file.endsWith('.pdf'))
    .map((file) => readFileSync(path.join(corpus, file)))
  const bodies = Array.from({length: 50}, (_, at) => problemSet(at))
  const handed = writeClass(folder, students(1000), formats, (at) => bodies[at % bodies.length]!)
  for (const [at, {path: file}] of handed.entries())
    if (file.endsWith('.pdf')) writeFileSync(path.join(folder, file), pdfs[at % pdfs.length]!)
  return folder
}

// The tasks take turns, so that a slow minute of the machine hits all of them alike.
function inTurns(tasks: (() => number)[]): number[] {
  const taken = tasks.map((): number[] => [])
  for (let round = 0; round < rounds; round++)
    for (const [at, task] of tasks.entries()) taken[at]!.push(task())
  return taken.map((times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!)
}

function run(command: string, args: string[], cwd: string, codes: number[]): number {
  const start = performance.now()
  const {status, stderr} = spawnSync(command, args, {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  if (status === null || !codes.includes(status))
    throw new Error(`${command} ended with ${status}: ${stderr}`)
  return (performance.now() - start) / 1000
}

function peak(args: string[]): number {
  const probe = path.join(bench, 'peak.cjs')
  const file = path.join(bench, 'peak.txt')
  writeFileSync(
    probe,
    `if (require('node:worker_threads').isMainThread) process.on('exit', () =>
  require('node:fs').writeFileSync(${JSON.stringify(file)}, String(process.resourceUsage().maxRSS)))\n`,
  )
  run(process.execPath, ['--require', probe, ...args], bench, [0, 1])
  return Math.round(Number(readFileSync(file, 'utf8')) / 1024)
}

function seconds(time: number): string {
  return `${time.toFixed(1).padStart(6)} s`
}
