import {execFileSync, spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {build} from '../cli/built.ts'
import {folder} from '../node/folder.ts'
import {chrootOf} from './chroot.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const name = 'headnote-linux-x64'

// The executables are built from npm's bun, which is fetched; the chroot needs root.
describe.runIf(process.env.HEADNOTE_FULL && process.platform === 'linux')('the Linux executable', () => {
  let own: string
  let system: string
  let executable: string

  beforeAll(() => {
    build()
    own = mkdtempSync(path.join(tmpdir(), 'headnote executable ü '))
    // Not below tmpdir, which is seen from inside.
    system = mkdtempSync('/var/tmp/headnote-system-')
    executable = path.join(own, name)
    compile(root, own)
  }, 300_000)

  afterAll(() => {
    for (const made of [own, system]) rmSync(made, {recursive: true, force: true})
  })

  test('comes out the same from another folder, and its sum stands beside it', () => {
    const other = path.join(own, 'other')
    mkdirSync(path.join(other, 'scripts'), {recursive: true})
    cpSync(path.join(root, 'dist'), path.join(other, 'dist'), {recursive: true})
    cpSync(
      path.join(root, 'scripts/build-executables.mjs'),
      path.join(other, 'scripts/build-executables.mjs'),
    )
    compile(other, path.join(other, 'made'))
    expect(readFileSync(executable).equals(readFileSync(path.join(other, 'made', name)))).toBe(true)
    const sum = createHash('sha256').update(readFileSync(executable)).digest('hex')
    expect(readFileSync(`${executable}.sha256`, 'utf8')).toBe(`${sum}  ${name}\n`)
  }, 300_000)

  test('never runs or reads what lies in the folder it stands in', () => {
    const trap = "require('node:fs').writeFileSync('sprung', '')\n"
    const cwd = folder({
      'pset.md': 'Collaborators: none\nAI assistants: none\n',
      'bunfig.toml': 'preload = ["./trap.js"]\n[run]\npreload = ["./trap.js"]\n',
      '.env': 'FORCE_COLOR=1\nNODE_OPTIONS=--require ./trap.js\nBUN_OPTIONS=--preload ./trap.js\n',
      '.env.local': 'FORCE_COLOR=1\n',
      '.npmrc': 'node-options=--require ./trap.js\n',
      'package.json': '{"type": "commonjs", "preload": "./trap.js", "imports": {"#x": "./trap.js"}}\n',
      'tsconfig.json': '{"compilerOptions": {"baseUrl": ".", "paths": {"*": ["./trap.js"]}}}\n',
      'trap.js': trap,
      'headnote.js': trap,
      'lint-worker.js': trap,
      'node_modules/yargs/index.js': trap,
      'node_modules/yargs/package.json': '{"main": "index.js"}\n',
    })
    const run = spawnSync(executable, ['pset.md', '-f', 'markdown'], {cwd, encoding: 'utf8', env: {}})
    expect([run.status, run.stderr]).toEqual([0, ''])
    expect(run.stdout).not.toContain('\u001b')
    expect(spawnSync(executable, ['rules'], {cwd, env: {}}).status).toBe(0)
    expect(existsSync(path.join(cwd, 'sprung'))).toBe(false)
  }, 60_000)

  test('stops what takes too long or too much, and goes on', () => {
    const worker = `
import {parentPort} from 'node:worker_threads'
parentPort.on('message', ({ask}) => {
  if (ask === 'hang') for (;;) {}
  if (ask === 'eat') { const all = []; for (;;) all.push(new Array(1000).fill(all.length)) }
  parentPort.postMessage(ask.toUpperCase())
})
parentPort.postMessage('ready')
`
    // Bun tells and hears its own processes only, so the executable itself has to be the parent too.
    const parent = `
import {threadsOf} from ${JSON.stringify(path.join(root, 'src/node/apart.ts'))}
const [command, script] = process.argv.slice(2)
delete process.env.BUN_BE_BUN
const threads = threadsOf(script, {milliseconds: 5000, megabytes: 300}, 1, [command])
for (const ask of ['a', 'hang', 'b', 'eat', 'c']) {
  console.log(await threads.run({ask}).catch((error) => error.message))
}
`
    const cwd = folder({'worker.mjs': worker, 'parent.ts': parent})
    const run = spawnSync(executable, ['parent.ts', executable, path.join(cwd, 'worker.mjs')], {
      cwd,
      encoding: 'utf8',
      env: {BUN_BE_BUN: '1'},
    })
    expect([run.stderr, run.stdout.split('\n')]).toEqual([
      '',
      [
        'A',
        'Reading the file took longer than 5 seconds.',
        'B',
        'Reading the file took more than 300 MB of memory.',
        'C',
        '',
      ],
    ])
  }, 120_000)

  test('passes all tests of the command line and of hostile files where there is no Node', () => {
    const start = chrootOf(system, executable, [tmpdir(), root])
    expect(existsSync(path.join(system, 'usr/bin/node'))).toBe(false)
    const run = spawnSync(
      'npx',
      [
        'vitest',
        'run',
        '--testTimeout=120000',
        // The action is a bundle of its own, which GitHub's Node runs.
        '--exclude=test/cli/action.test.ts',
        'test/cli',
        'test/hostile.test.ts',
      ],
      {
        cwd: root,
        encoding: 'utf8',
        env: {...process.env, HEADNOTE_EXECUTABLE: start, HEADNOTE_FULL: '', NO_COLOR: '1'},
      },
    )
    expect([run.status, run.status === 0 ? '' : run.stdout]).toEqual([0, ''])
    expect(run.stdout).toMatch(/^ +Tests +2\d\d passed \| \d skipped \(2\d\d\)$/m)
  }, 1_200_000)
})

/** Build the executable of a tree. */
function compile(tree: string, into: string): void {
  execFileSync(process.execPath, ['scripts/build-executables.mjs', into, 'linux-x64'], {
    cwd: tree,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
