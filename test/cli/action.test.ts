import {execFileSync, spawnSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {folder} from '../node/folder.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const action = parse(readFileSync(path.join(root, 'action.yml'), 'utf8'))

const good = 'Collaborators: Yewande Sowande\nAI assistants: ChatGPT, to debug my loop\n'
const friends = 'Collaborators: a few friends from my dorm\nAI assistants: none\n'

/** Run the action in a folder as GitHub's runner does: inputs and defaults as variables, outputs in a file. */
function run(
  cwd: string,
  inputs: Record<string, string> = {},
  event: object = {repository: {private: true}},
  more: Record<string, string> = {},
) {
  const files = {event: `${cwd}.event.json`, output: `${cwd}.output`, summary: `${cwd}.summary`}
  writeFileSync(files.event, JSON.stringify(event))
  writeFileSync(files.output, '')
  writeFileSync(files.summary, '')
  const given = Object.entries({
    ...Object.fromEntries(
      Object.entries(action.inputs as Record<string, {default: string}>).map(([name, input]) => [
        name,
        input.default,
      ]),
    ),
    ...inputs,
  }).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
  const {status, stdout, stderr} = spawnSync(process.execPath, [path.join(root, action.runs.main)], {
    cwd,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: cwd,
      GITHUB_EVENT_PATH: files.event,
      GITHUB_OUTPUT: files.output,
      GITHUB_STEP_SUMMARY: files.summary,
      ...Object.fromEntries(given),
      ...more,
    },
  })
  const outputs = readFileSync(files.output, 'utf8').split('\n').filter(Boolean)
  return {
    status,
    stdout,
    stderr,
    outputs: Object.fromEntries(outputs.map((line) => line.split('='))),
    summary: readFileSync(files.summary, 'utf8'),
  }
}

test('it runs on the Node that GitHub has, and every input and output is described', () => {
  expect(action.runs).toEqual({using: 'node24', main: 'action/index.js'})
  for (const one of [...Object.values(action.inputs), ...Object.values(action.outputs)])
    expect((one as {description: string}).description).toMatch(/\.$/)
})

describe('a run', () => {
  test('annotates, writes the summary, SARIF and outputs, and fails', () => {
    const cwd = folder({'hw/a.md': good, 'hw/b.md': friends.replace('AI assistants: none', '')})
    const {status, stdout, outputs, summary} = run(cwd, {paths: 'hw/a.md\nhw/b.md\n', sarif: 'o.sarif'})
    expect(status).toBe(1)
    expect(stdout).toMatch(
      /^::error file=hw\/b\.md,line=1,endLine=1,col=1,endColumn=42,title=headnote ai-miss/,
    )
    expect(outputs).toEqual({outcome: 'findings', files: '2', errors: '1', warnings: '1', unreadable: '0'})
    expect(summary).toContain('### headnote: 1 of 2 files to look at')
    expect(JSON.parse(readFileSync(path.join(cwd, 'o.sarif'), 'utf8')).runs[0].results).toHaveLength(2)
  })

  test('of a PDF', () => {
    const pdf = readFileSync(path.join(root, 'test/fixtures/pdf/pdftex.pdf'))
    const {outputs, stderr} = run(folder({'a.pdf': pdf}))
    expect([outputs.files, outputs.unreadable, stderr]).toEqual(['1', '0', ''])
  })

  test('of good headers passes', () => {
    const {status, outputs} = run(folder({'a.md': good}))
    expect([status, outputs.outcome]).toEqual([0, 'clean'])
  })

  test.each([
    ['error', 0],
    ['warning', 1],
    ['never', 0],
  ])('with a warning alone, under fail-on %s', (level, status) => {
    expect(run(folder({'a.md': friends}), {'fail-on': level}).status).toBe(status)
  })

  test('under fail-on never an error passes, and is told', () => {
    const {status, outputs} = run(folder({'a.md': ''}), {'fail-on': 'never'})
    expect([status, outputs.outcome]).toEqual([0, 'findings'])
  })

  test.each([
    [{'fail-on': 'maybe'}, 'headnote: fail-on is error, warning or never, and not `maybe`.'],
    [{quotes: 'yes'}, 'headnote: quotes is true or false, and not `yes`.'],
    [{policy: 'nix'}, 'headnote: There is no policy `nix`: no file, and none of the shipped ones.'],
    [{paths: 'nowhere\n*.none'}, 'There is no file or folder `nowhere`. No file matches `*.none`.'],
  ])('that cannot be made says so: %j', (inputs, words) => {
    const {status, stdout, outputs} = run(folder({'a.md': good}), {...inputs})
    expect(status).toBe(2)
    expect(stdout).toContain(`::error title=headnote::${words}`)
    expect(outputs.outcome).toBe('failed')
  })
})

test('only what a pull request changes', () => {
  const cwd = folder({'a.md': '', 'b.md': good})
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=a@school.example', ...args], {cwd})
  git('init', '-q')
  git('add', '-A')
  git('commit', '-qm', 'Start')
  writeFileSync(path.join(cwd, 'b.md'), `${good}\n`)
  expect(run(cwd).status).toBe(1)
  const {status, outputs} = run(cwd, {changed: 'true'})
  expect([status, outputs.files]).toEqual([0, '1'])
})

test('only what a push changes; all files on a new branch', () => {
  const cwd = folder({'a.md': '', 'b.md': good})
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=a@school.example', ...args], {
      cwd,
      encoding: 'utf8',
    })
  git('init', '-q')
  git('add', '-A')
  git('commit', '-qm', 'Start')
  const start = git('rev-parse', 'HEAD').trim()
  writeFileSync(path.join(cwd, 'b.md'), 'Nothing.\n')
  git('commit', '-qam', 'Push')
  const pushed = (before: string) => {
    const {status, outputs, stderr} = run(
      cwd,
      {changed: 'true'},
      {before, repository: {private: true}},
      {GITHUB_EVENT_NAME: 'push'},
    )
    return [status, outputs.files, /all files are judged/.test(stderr)]
  }
  expect(pushed(start)).toEqual([1, '1', false])
  expect(pushed('0'.repeat(40))).toEqual([1, '2', true])
})

test('in a public repository nothing that it writes holds a name or a quote, unless asked', () => {
  const shown = /Yewande|my dorm|debug my loop/
  const cwd = folder({'a.md': good, 'b.md': friends})
  const event = {repository: {private: false}}
  const {stdout, stderr, summary} = run(cwd, {sarif: 'o.sarif'}, event)
  const sarif = readFileSync(path.join(cwd, 'o.sarif'), 'utf8')
  expect([stdout, stderr, summary, sarif].map((text) => text.match(shown))).toEqual([null, null, null, null])
  expect(run(cwd, {quotes: 'true'}, event).summary).toContain('a few friends from my dorm')
})

test('a fork chooses neither policy nor what is left out', () => {
  const cwd = folder({
    'a.md': 'Nothing.\n',
    'b.md': good,
    '.headnoteignore': 'a.md\n',
    'headnote.yaml':
      'headnote: 1\nextends: mit-6.7960\nrules: {ai-missing: off, collaborators-missing: off}\n',
  })
  const repository = {private: true}
  const from = (id: number) => ({repository, pull_request: {head: {repo: {id}}, base: {repo: {id: 1}}}})
  expect(run(cwd, {}, from(1)).status).toBe(0)
  expect(run(cwd, {}, from(2)).status).toBe(1)
})
