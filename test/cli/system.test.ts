import {spawn, spawnSync} from 'node:child_process'
import {chmodSync, copyFileSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {beforeAll, describe, expect, test} from 'vitest'
import {folder} from '../node/folder.ts'
import {build, command, first, headnote, program} from './built.ts'

beforeAll(build)

const good = 'Collaborators: none\nAI assistants: none\n'
const pdf = fileURLToPath(new URL('../fixtures/pdf/two-pages.pdf', import.meta.url))
const has = (name: string) => spawnSync(name, ['--version']).status === 0
/** What is tried is Node's, which an executable does not have. */
const ofNode = command === process.execPath

/** Runs a line of a shell, in which `headnote` is the program. */
function shell(cwd: string, line: string) {
  const script = `headnote() { "$PROGRAM" ${first.map(() => '"$FIRST"').join(' ')} "$@"; }; ${line}`
  const {status, stdout, stderr} = spawnSync('bash', ['--norc', '-c', script], {
    cwd,
    encoding: 'utf8',
    env: {PATH: process.env.PATH, PROGRAM: command, FIRST: first[0]},
  })
  return {status, stdout, stderr}
}

describe('a signal', () => {
  test.each(['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGKILL'] as const)(
    '%s leaves the old report as it was',
    async (signal) => {
      const cwd = folder({'report.json': 'old'})
      const child = spawn(command, [...first, '-', '-f', 'ndjson', '-o', 'report.json'], {
        cwd,
        stdio: ['pipe', 'ignore', 'ignore'],
      })
      const ended = new Promise((resolve) => child.once('exit', (_, by) => resolve(by)))
      for (let tries = 0; tries < 600 && readdirSync(cwd).length < 2; tries++) await wait(50)
      expect(readdirSync(cwd).length).toBe(2)
      child.kill(signal)
      expect(await ended).toBe(signal)
      expect(readFileSync(path.join(cwd, 'report.json'), 'utf8')).toBe('old')
      // Nobody can tidy up behind SIGKILL.
      expect(readdirSync(cwd).length).toBe(signal === 'SIGKILL' ? 2 : 1)
    },
    60_000,
  )
})

describe('a stdout that takes no more', () => {
  const files = Object.fromEntries(Array.from({length: 300}, (_, n) => [`${n}.md`, 'Collaborators: none\n']))

  test.each(['ndjson', 'json', 'pretty'])('%s to a reader that went away keeps its exit code', (format) => {
    const run = shell(
      folder(files),
      `headnote ./ -f ${format} | head -c 1 > /dev/null; echo "$\{PIPESTATUS[0]}"`,
    )
    expect([run.stdout, run.stderr]).toEqual(['1\n', ''])
  })

  test.each(['rules', 'policies', 'explain ai-missing', '--help'])(
    '%s to a reader that went away is silent',
    (args) => {
      const run = shell(folder(), `headnote ${args} | true; echo "$\{PIPESTATUS[0]}"`)
      expect([run.stdout, run.stderr]).toEqual(['0\n', ''])
    },
  )

  test('a full disk is told', () => {
    const run = shell(folder(files), 'headnote ./ -f json > /dev/full')
    expect([run.status, run.stderr]).toEqual([
      2,
      'headnote: The report cannot be written: the disk is full.\n',
    ])
  })
})

describe.runIf(process.getuid?.() !== 0 || has('setpriv'))('a right that is missing', () => {
  /** As a user who may not do everything; a chroot changes to it on its own, after what only root may. */
  const change = ofNode ? 'setpriv --reuid=65534 --regid=65534 --clear-groups' : 'AS=65534:65534'
  const plain = process.getuid?.() === 0 ? change : ''

  test('is told of each file and folder, and the others are judged', () => {
    const cwd = folder({'a.md': good, 'secret.md': good, 'closed/b.md': good})
    chmodSync(cwd, 0o755)
    chmodSync(path.join(cwd, 'secret.md'), 0)
    chmodSync(path.join(cwd, 'closed'), 0)
    const run = shell(cwd, `${plain} "$PROGRAM" $FIRST -f ndjson ./`)
    chmodSync(path.join(cwd, 'closed'), 0o755)
    const told = run.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(told.map(({path, findings}) => [path, findings[0]?.message])).toEqual([
      ['a.md', undefined],
      ['closed', 'The folder cannot be opened.'],
      ['secret.md', 'The file cannot be opened: the right to do so is missing.'],
    ])
    expect([run.status, run.stderr]).toEqual([1, ''])
  })

  test('is told of a report before any file is judged', () => {
    const cwd = folder({'a.md': good, 'out/report.json': 'old'})
    chmodSync(cwd, 0o755)
    const run = shell(cwd, `${plain} "$PROGRAM" $FIRST ./a.md -f json -o out/report.json`)
    expect([run.status, run.stdout]).toEqual([2, ''])
    expect(run.stderr).toContain(
      'headnote: The report cannot be written to `out/report.json`: the right to do so is missing.\n',
    )
    expect(readFileSync(path.join(cwd, 'out/report.json'), 'utf8')).toBe('old')
  })
})

test.runIf(ofNode)('a file that vanishes, shrinks or grows while it is read harms no other', () => {
  const cwd = folder({
    'a.md': good,
    'gone.md': good,
    'grows.md': good,
    'shrinks.md': good,
    'meddle.cjs': `
const fs = require('node:fs')
const {openSync, fstatSync} = fs
const named = new Map()
fs.openSync = (file, ...rest) => {
  if (/gone.md$/.test(file)) fs.rmSync(file)
  const handle = openSync(file, ...rest)
  named.set(handle, String(file))
  return handle
}
fs.fstatSync = (handle, ...rest) => {
  const stats = fstatSync(handle, ...rest)
  const file = named.get(handle) ?? ''
  if (/shrinks.md$/.test(file)) fs.truncateSync(file)
  if (/grows.md$/.test(file)) fs.appendFileSync(file, 'more')
  return stats
}
require('node:module').syncBuiltinESMExports()
`,
  })
  const env = {NODE_OPTIONS: `--require ${path.join(cwd, 'meddle.cjs')}`}
  const run = headnote(cwd, ['./', '-f', 'ndjson'], {env})
  const told = run.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(told.map(({path, outcome, findings}) => [path, outcome, findings[0]?.message])).toEqual([
    ['a.md', 'clean', undefined],
    ['gone.md', 'unreadable', 'The file cannot be opened: there is no such file or folder.'],
    ['grows.md', 'clean', undefined],
    ['shrinks.md', 'unreadable', 'The file is empty (0 bytes).'],
  ])
  expect([run.status, run.stderr]).toEqual([1, ''])
})

describe.runIf(ofNode)('a PDF, which is read on a thread', () => {
  const submissions = () => {
    const cwd = folder({'hw/a.md': good})
    copyFileSync(pdf, path.join(cwd, 'hw/a.pdf'))
    return cwd
  }
  const summary = (stdout: string) => JSON.parse(stdout).summary

  test('is read under the permission model of Node, with the right to read the program and the folder only', () => {
    const cwd = submissions()
    const flag = process.allowedNodeEnvironmentFlags.has('--permission')
      ? '--permission'
      : '--experimental-permission'
    const rights = [path.dirname(program), path.join(cwd, 'hw')].map((at) => `--allow-fs-read=${at}/`)
    const args = [flag, '--no-warnings', '--allow-worker', ...rights, program, './hw/', '-f', 'json']
    const {status, stdout, stderr} = spawnSync(process.execPath, args, {
      cwd,
      encoding: 'utf8',
      timeout: 60_000,
    })
    expect([status, stderr]).toEqual([0, ''])
    expect(summary(stdout)).toMatchObject({files: 2, clean: 2})
  }, 70_000)

  test('keeps no run from its end though its reader has something to say', () => {
    const cwd = submissions()
    writeFileSync(
      path.join(cwd, 'chatter.cjs'),
      "if (!require('node:worker_threads').isMainThread) console.error('a word')",
    )
    const {status, stdout, stderr} = spawnSync(command, [...first, './hw/', '-f', 'json'], {
      cwd,
      encoding: 'utf8',
      env: {PATH: process.env.PATH, NODE_OPTIONS: `--require ${cwd}/chatter.cjs`},
      timeout: 60_000,
    })
    expect([status, stderr]).toEqual([0, ''])
    expect(summary(stdout)).toMatchObject({files: 2, clean: 2})
  }, 70_000)
})
