import {spawnSync} from 'node:child_process'
import {existsSync, readdirSync} from 'node:fs'
import {mkdir, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {problemSetPdf} from './bench-pdfs.ts'
import {problemSet} from './psets.ts'
import {bench, fail, headnote, inTurns, lint, needsBuild, node, type Task} from './timing.ts'

const PEERS = ['markdownlint-cli2@0.18', 'rumdl@0.2.75']

const modules = join(bench, 'peers', 'node_modules')
const markdownlint = [node, join(modules, 'markdownlint-cli2', 'markdownlint-cli2-bin.mjs'), '*.md']
const rumdl = [join(modules, '.bin', 'rumdl'), 'check', '--no-cache', '.']
const pdftotext = ['bash', '-c', 'for f in *.pdf; do pdftotext -l 1 "$f" - || exit; done']

needsBuild()
const has = (program: string) => spawnSync('which', [program]).status === 0
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
const executable = join(bench, '..', 'executables', 'headnote-linux-x64')
const single = existsSync(executable)
if (!single) console.log('\nThe executable is not there (npm run build:executables), so Node alone is timed.')
await table('Start to end', 21, [
  {name: 'node -e 0', command: [node, '-e', '0'], cwd: '.'},
  {name: 'headnote --version', command: [node, headnote, '--version'], cwd: '.'},
  {name: 'headnote one.md', command: lint('one.md'), cwd: '.', judges: 1},
  {name: 'headnote one.pdf', command: lint('one.pdf'), cwd: '.', judges: 1},
  ...(single
    ? [
        {name: 'executable --version', command: [executable, '--version'], cwd: '.'},
        {name: 'executable one.md', command: [executable, ...lint('one.md').slice(2)], cwd: '.', judges: 1},
      ]
    : []),
])

/** Print the medians of tasks as a table in Markdown. */
async function table(title: string, times: number, tasks: Task[]): Promise<void> {
  const medians = await inTurns(times, tasks)
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
