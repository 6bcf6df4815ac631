import {spawn} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {beforeAll, describe, expect, test} from 'vitest'
import {version} from '../../src/version.ts'
import {folder} from '../node/folder.ts'
import {build, command, first, headnote, program} from './built.ts'

beforeAll(build)

const good = `# Problem set 3

Collaborators: Ada Byrne, Ben Okafor
AI assistants: ChatGPT, to debug my training loop

## Problem 1

The gradient is zero at the origin.
`
const silent = `# Problem set 3

## Problem 1

The gradient is zero at the origin.
`

test.each(['pretty', 'markdown', 'html', 'gradescope'])(
  "the course's own promise stands under a report as %s, harmless",
  (format) => {
    const policy =
      'headnote: 1\nextends: mit-6.7960\nassurance: "No penalty <b>ever</b>.\\e[2J"\nurl: https://x.example/rules\n'
    const {stdout} = headnote(folder({'a.md': good, 'p.yaml': policy}), [
      'a.md',
      '--policy',
      'p.yaml',
      '-f',
      format,
    ])
    expect(stdout).toContain('No penalty')
    expect(stdout).toContain('The rules of the course')
    expect(stdout).not.toContain('\u001b[2J')
    if (format === 'html' || format === 'markdown') expect(stdout).not.toContain('<b>ever')
  },
)

describe('exit codes', () => {
  test.each([
    ['0 when nothing is to be fixed', {'a.md': good}, ['a.md'], 0],
    ['1 for a finding at error level', {'a.md': silent}, ['a.md'], 1],
    ['1 for an unreadable file', {'a.md': ''}, ['a.md'], 1],
    ['2 for no path', {}, [], 2],
    ['2 for a path that is not there', {'a.md': good}, ['a.md', 'b.md'], 2],
    ['2 for a folder with nothing to lint', {'d/x.py': ''}, ['d'], 2],
    ['2 for an unknown flag', {'a.md': good}, ['a.md', '--frmat', 'json'], 2],
    ['2 for a flag without its value', {'a.md': good}, ['a.md', '--format'], 2],
    ['2 for an unknown format', {'a.md': good}, ['a.md', '-f', 'xml'], 2],
    ['2 for a bad number', {'a.md': good}, ['a.md', '--max-warnings', 'few'], 2],
    ['2 for a policy that is not there', {'a.md': good}, ['a.md', '--policy', 'nix'], 2],
    ['2 for a bad headnote.yaml', {'a.md': good, 'headnote.yaml': 'headnote: 1\ncolour: red\n'}, ['a.md'], 2],
    ['2 for an output that cannot be made', {'a.md': good}, ['a.md', '-o', 'no/where.json'], 2],
    ['2 for an unknown rule', {}, ['explain', 'nix'], 2],
    ['0 when nothing matches and that is allowed', {}, ['*.md', '--no-error-on-unmatched-pattern'], 0],
  ])('%s', (_, files, args, status) => {
    const run = headnote(folder(files), args)
    expect(run.status).toBe(status)
    expect(run.stderr).not.toMatch(/^\s+at /m)
    if (status === 2) expect(run.stderr).toMatch(/^headnote: /)
    else expect(run.stderr).toBe('')
  })

  test('warnings pass, unless there are more than allowed', () => {
    const cwd = folder({'a.md': good.replace('Ada Byrne, Ben Okafor', 'a few friends')})
    expect(headnote(cwd, ['a.md']).status).toBe(0)
    expect(headnote(cwd, ['a.md', '--max-warnings', '1']).status).toBe(0)
    expect(headnote(cwd, ['a.md', '--max-warnings', '0', '--quiet']).status).toBe(1)
  })
})

test('a run goes on past bad files and a path that is not there', () => {
  const cwd = folder({
    'bad.pdf': 'no PDF at all',
    'empty.md': '',
    'nul.md': 'a\0b\n',
    'x.md/in.md': good,
    'z.md': silent,
  })
  const run = headnote(cwd, ['.', 'nope.md', '-f', 'ndjson'])
  expect(run.status).toBe(2)
  expect(run.stderr).toBe('headnote: There is no file or folder `nope.md`.\n')
  const files = run.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(files.map(({path}) => path)).toEqual(['bad.pdf', 'empty.md', 'nul.md', 'x.md/in.md', 'z.md'])
  expect(
    files.map(({outcome}) => outcome).filter((outcome) => outcome === 'unreadable').length,
  ).toBeGreaterThan(1)
  expect(files.at(-1).findings.map(({rule}: {rule: string}) => rule)).toEqual([
    'ai-missing',
    'collaborators-missing',
  ])
})

test('a clean file shows what was understood', () => {
  const run = headnote(folder({'a.md': good}), ['a.md'])
  expect(run.stdout).toMatch(/^a\.md {2}clean\n/)
  expect(run.stdout).toContain('Collaborators  Ada Byrne, Ben Okafor\n')
  expect(run.stdout).toContain('This checks the header only; it is not a grade.\n')
  expect(run.stdout).toContain('1 file: 1 clean.  Policy: mit-6.7960\n')
})

test('real JSON is valid by the schema that is shipped', () => {
  const cwd = folder({'a.md': good, 'b.md': silent, 'c.md': '', 'd.txt': `Me\n\n${good}`})
  const run = headnote(cwd, ['.', '--format', 'json'])
  const schema = JSON.parse(readFileSync(path.join(path.dirname(program), 'report.schema.json'), 'utf8'))
  const valid = new Ajv2020({allErrors: true}).compile(schema)
  valid(JSON.parse(run.stdout))
  expect(valid.errors).toBeNull()
  expect(JSON.parse(run.stdout).headnote).toBe(version)
})

test('-o writes the whole report to the file and nothing to stdout', () => {
  const cwd = folder({'a.md': silent})
  const run = headnote(cwd, ['a.md', '-f', 'json', '-o', 'report.json'])
  expect([run.status, run.stdout, run.stderr]).toEqual([1, '', ''])
  expect(JSON.parse(readFileSync(path.join(cwd, 'report.json'), 'utf8')).summary.files).toBe(1)
  expect(readdirSync(cwd)).toEqual(['a.md', 'report.json'])
})

test('stdin is read, with a name or without', () => {
  const run = headnote(folder(), ['-', '-f', 'ndjson'], {input: silent})
  expect([run.status, JSON.parse(run.stdout).path, JSON.parse(run.stdout).format]).toEqual([
    1,
    '<stdin>',
    'markdown',
  ])
  const named = headnote(folder(), ['-', '--stdin-filename', 'hw/a.txt', '-f', 'ndjson'], {input: silent})
  expect([JSON.parse(named.stdout).path, JSON.parse(named.stdout).format]).toEqual(['hw/a.txt', 'text'])
})

test('names that begin with a dash stand after --', () => {
  expect(headnote(folder({'-a.md': good}), ['--', '-a.md']).status).toBe(0)
})

test('quiet leaves warnings out', () => {
  const cwd = folder({'a.md': good.replace('Ada Byrne, Ben Okafor', 'a few friends')})
  expect(headnote(cwd, ['a.md']).stdout).toContain('collaborators-unnamed')
  expect(headnote(cwd, ['a.md', '--quiet']).stdout).toBe('1 file: 1 with findings.  Policy: mit-6.7960\n')
})

test.each([
  ['no colour where nobody looks', [], {}, false],
  ['FORCE_COLOR', [], {FORCE_COLOR: '1'}, true],
  ['NO_COLOR over FORCE_COLOR', [], {FORCE_COLOR: '1', NO_COLOR: '1'}, false],
  ['--color over NO_COLOR', ['--color'], {NO_COLOR: '1'}, true],
  ['--no-color over FORCE_COLOR', ['--no-color'], {FORCE_COLOR: '1'}, false],
])('%s', (_, args, env, colored) => {
  expect(headnote(folder({'a.md': good}), ['a.md', ...args], {env}).stdout.includes('\u001b')).toBe(colored)
})

test('a reader that goes away ends the run in silence', async () => {
  const cwd = folder(Object.fromEntries(Array.from({length: 400}, (_, i) => [`${i}.md`, silent])))
  const child = spawn(command, [...first, '.', '-f', 'ndjson'], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stderr = ''
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  child.stdout.once('data', () => child.stdout.destroy())
  await new Promise((resolve) => child.once('close', resolve))
  expect(stderr).toBe('')
})

describe('commands', () => {
  test('--version', () => {
    expect(headnote(folder(), ['--version']).stdout).toBe(`${version}\n`)
  })

  test('--help names the commands and the exit codes', () => {
    const run = headnote(folder(), ['--help'])
    expect(run.status).toBe(0)
    for (const word of ['show <file>', 'explain <rule>', 'policies', '--max-warnings', '2 could not run']) {
      expect(run.stdout).toContain(word)
    }
  })

  test('show', () => {
    const run = headnote(folder({'a.md': good}), ['show', 'a.md'])
    expect(run.status).toBe(0)
    expect(run.stdout).toContain('  Collaborators: named\n    Ada Byrne, Ben Okafor\n')
    expect(run.stdout).toMatch(/ {2}Header\n {4}ends before line 6: /)
  })

  test('show of a missing file', () => {
    const run = headnote(folder(), ['show', 'a.md'])
    expect([run.status, run.stdout]).toEqual([2, ''])
    expect(run.stderr).toContain('`a.md`: The file cannot be opened: there is no such file or folder.')
  })

  test('rules and explain', () => {
    expect(headnote(folder(), ['rules']).stdout).toMatch(/^ai-missing +error +/m)
    expect(headnote(folder(), ['explain', 'ai-missing']).stdout).toMatch(
      /^ai-missing \(error\)\n[\s\S]*\nWhy: /,
    )
    expect(headnote(folder(), ['explain', 'nix']).stderr).toContain('Known rules: ai-forbidden, ')
    expect(headnote(folder(), ['explain', 'ai-mising']).stderr).toContain('Did you mean `ai-missing`?')
    expect(headnote(folder(), ['explain', 'person-unknown']).stdout).toContain(`\
Example: a name close to one on the roster
  where the roster is Ada Byrne, Erik Pedersen
  Ada Byrne hands in:
  | Collaborators: Erik Petersen
  |
  | AI: none
  -> "Erik Petersen" is not on the roster. The nearest is Erik Pedersen.
`)
  })

  test('policies, and one that can be used as it is printed', () => {
    expect(headnote(folder(), ['policies']).stdout).toContain(
      '\nmit-6.7960            MIT 6.7960 Deep Learning\n',
    )
    const told = headnote(folder(), ['policies', 'show', 'mit-6.7960']).stdout
    expect(told).toContain('To copy, where there was no help:\n\n  Collaborators: none\n')
    const printed = headnote(folder(), ['policies', 'show', 'mit-6.7960', '--yaml']).stdout
    expect(headnote(folder({'p.yaml': printed, 'a.md': good}), ['a.md', '--policy', 'p.yaml']).status).toBe(0)
    expect(headnote(folder(), ['policies', 'show', 'nix']).status).toBe(2)
  })
})
