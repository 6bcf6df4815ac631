import {spawnSync} from 'node:child_process'
import {chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {unzipSync} from 'fflate'
import {beforeAll, describe, expect, test} from 'vitest'
import {version} from '../../src/version.ts'
import {folder} from '../node/folder.ts'
import {build, headnote} from './built.ts'

const pdf = readFileSync(fileURLToPath(new URL('../fixtures/pdf/columns.pdf', import.meta.url)))
const good = 'Collaborators: Yewande Sowande\nAI assistants: ChatGPT, to debug my loop\n'

let zip: Uint8Array
beforeAll(() => {
  build()
  zip = made()
}, 120_000)

/** The zip that is uploaded. */
function made(...args: string[]): Uint8Array {
  const cwd = mkdtempSync(path.join(tmpdir(), 'headnote-'))
  expect(headnote(cwd, ['init', 'gradescope', '--points', '1', ...args]).status).toBe(0)
  const bytes = readFileSync(path.join(cwd, 'autograder.zip'))
  rmSync(cwd, {recursive: true})
  return bytes
}

/** The folder that Gradescope makes of the zip: /autograder, in a place of its own. */
function autograder(
  submission: Record<string, string | Uint8Array>,
  metadata?: object,
  upload = zip,
): string {
  const root = folder(
    Object.fromEntries(Object.entries(submission).map(([name, content]) => [`submission/${name}`, content])),
  )
  mkdirSync(path.join(root, 'submission'), {recursive: true})
  for (const [name, content] of Object.entries(unzipSync(upload))) {
    const file = path.join(root, 'source', name)
    mkdirSync(path.dirname(file), {recursive: true})
    writeFileSync(file, content, {mode: 0o755})
  }
  writeFileSync(path.join(root, 'run_autograder'), readFileSync(path.join(root, 'source/run_autograder')))
  chmodSync(path.join(root, 'run_autograder'), 0o755)
  if (metadata) writeFileSync(path.join(root, 'submission_metadata.json'), JSON.stringify(metadata))
  return root
}

function run(root: string): {tests: {name: string; status: string; output: string}[]; score?: number} {
  // As in Gradescope's image there is no Node.
  const done = spawnSync(path.join(root, 'run_autograder'), {
    cwd: root,
    env: {PATH: plain()},
    timeout: 60_000,
  })
  expect(done.status).toBe(0)
  return JSON.parse(readFileSync(path.join(root, 'results/results.json'), 'utf8'))
}

/** A PATH with the plain tools of every Linux. */
function plain(): string {
  const bin = folder()
  for (const name of ['sh', 'cat', 'dirname', 'mkdir', 'mv', 'rm', 'head', 'yes']) {
    symlinkSync(`/bin/${name}`, path.join(bin, name))
  }
  return bin
}

const verdicts = (root: string) => run(root).tests.map(({name, status}) => `${name}: ${status}`)

describe('in the folders of Gradescope, without Node in PATH', {timeout: 60_000}, () => {
  test('a good submission', () => {
    expect(verdicts(autograder({'a.md': good}))).toEqual([
      'Files can be read: passed',
      'Collaborators: passed',
      'AI use: passed',
    ])
  })

  test('a bad one, whose own configuration is not asked', () => {
    const root = autograder({
      'a.md': 'Nothing.\n',
      '.headnoteignore': '*\n',
      'headnote.yaml': 'headnote: 1\nfields: {}\n',
    })
    expect(verdicts(root)).toEqual(['Files can be read: passed', 'Collaborators: failed', 'AI use: failed'])
  })

  // Making the zip takes long on a busy machine.
  test('a course that looks in a file beside the work', {timeout: 240_000}, () => {
    const upload = made('--policy', 'princeton-cos226-s26')
    const work = {'hw3.md': '# Homework 3\n\n## Problem 1\n\nx\n'}
    const told = 'Collaborators: none\n\nI pledge my honor that I followed the rules.\n'
    expect(verdicts(autograder(work, undefined, upload))).toContain('Collaborators: failed')
    expect(verdicts(autograder({...work, 'acknowledgments.txt': told}, undefined, upload))).toContain(
      'Collaborators: passed',
    )
  })

  test('notes beside the work do not speak for it', () => {
    const root = autograder({
      'a-notes.md': 'Notes.\n\nAI assistants: none\n',
      'report.md': 'Collaborators: none\nAI assistants: ChatGPT\n',
    })
    const [, people, ai] = run(root).tests
    expect([people?.status, ai?.status]).toEqual(['passed', 'failed'])
    expect(ai?.output).toMatch(/^report\.md: Line 2: The AI-usage note does not say how ChatGPT was used\./)
  })

  test('an empty one', () => {
    const {tests} = run(autograder({}))
    expect(tests).toMatchObject([{name: 'Files can be read', status: 'failed'}])
    expect(tests[0]?.output).toMatch(/^No document was handed in\./)
  })

  test('a PDF', () => {
    expect(run(autograder({'hw3.pdf': pdf})).tests[0]).toMatchObject({status: 'passed'})
  })

  test('hostile names and words', () => {
    const root = autograder({
      '-rf; touch x $(touch y).md': good.replace('Yewande', '<script>alert(1)</script>'),
      '\u001b[2J\n::error::x.md': '',
    })
    expect(run(root).tests).toHaveLength(3)
    expect(run(root).tests[0]?.output).not.toContain('\u001b')
  })

  const text = 'Collaborators: Bao Tran, Yewande Sowande\nAI assistants: none\n'

  test('the members of a group are authors', () => {
    const users = [
      {name: 'Bao Tran', email: 'b@school.example'},
      {name: 'Ida Nkosi', email: 'i@school.example'},
    ]
    expect(run(autograder({'a.md': text}, {users})).tests[1]?.output).toBe('Collaborators: Yewande Sowande.')
  })

  test('metadata that is not as documented is not used', () => {
    expect(run(autograder({'a.md': text}, {users: 5})).tests[1]?.output).toBe(
      'Collaborators: Bao Tran, Yewande Sowande.',
    )
  })
})

// An executable takes itself along, whatever NODE_OPTIONS says.
test.skipIf(process.env.HEADNOTE_EXECUTABLE)(
  'a machine that is no Linux is told which program the zip needs, and how to name it',
  () => {
    const cwd = folder({
      'mac.mjs':
        "Object.defineProperty(process, 'platform', {value: 'darwin'})\nObject.defineProperty(process, 'arch', {value: 'arm64'})\n",
      'headnote-linux-x64': 'ELF',
    })
    const env = {NODE_OPTIONS: '--import ./mac.mjs'}
    const run = headnote(cwd, ['init', 'gradescope'], {env})
    expect([run.status, run.stderr]).toEqual([
      2,
      `headnote: Gradescope runs Linux on x64, and this is darwin on arm64, so the autograder needs another program than the one that runs here. Download headnote-linux-x64 from the release v${version} of headnote, then run this again with --executable headnote-linux-x64.\nSee: headnote --help\n`,
    ])
    const args = ['init', 'gradescope', '--executable', 'headnote-linux-x64']
    expect(headnote(cwd, args, {env}).status).toBe(0)
    const zip = unzipSync(readFileSync(path.join(cwd, 'autograder.zip')))
    expect(new TextDecoder().decode(zip.headnote)).toBe('ELF')
  },
)

test('results.json is written however the program ends', () => {
  const root = autograder({'a.md': good})
  const report = '"$here/results/headnote.json"'
  const ends = [
    ...Array.from({length: 20}, (_, index) => `exit ${index + 2}`),
    ...['HUP', 'INT', 'QUIT', 'ILL', 'ABRT', 'BUS', 'FPE', 'KILL', 'SEGV', 'PIPE', 'TERM'].map(
      (name) => `kill -${name} $$`,
    ),
    ...['KILL', 'SEGV', 'TERM'].map((name) => `printf '{"tests": [' >${report}; kill -${name} $$`),
    `printf '{"tests": [' >${report}; exit 2`,
    `: >${report}; exit 0`,
    `: >${report}; exit 1`,
    'exit 0',
    'exit 1',
    'exec /nowhere',
    'nowhere',
    `mkdir ${report}; exit 2`,
    'cd /; exit 255',
    'exec 1>&- 2>&-; exit 7',
    'yes | head -c 1000000; exit 3',
    `echo x >"$here/results/stdout"; exit 4`,
    'syntax ( error',
  ]
  const program = path.join(root, 'source/headnote')
  const set = (text: string, mode = 0o755) => {
    writeFileSync(program, text)
    chmodSync(program, mode)
  }
  const head = `#!/bin/sh\nhere='${root}'\n`
  const ways = [
    ...ends.map((end) => () => set(`${head}${end}\n`)),
    () => set('', 0o644),
    () => set('\u007fELF broken'),
    () => set('#!/nowhere\n'),
  ]
  expect(ways.length).toBeGreaterThanOrEqual(50)
  for (const [index, way] of ways.entries()) {
    way()
    const {tests} = run(root)
    expect([index, tests[0]?.name, tests[0]?.status]).toEqual([index, 'Header check', 'failed'])
  }
}, 120_000)
