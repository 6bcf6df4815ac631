import {existsSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {beforeAll, expect, test} from 'vitest'
import {build, headnote} from './built.ts'

beforeAll(build)

const folder = mkdtempSync(join(tmpdir(), 'headnote-header-'))

test('flags give the whole header', () => {
  const run = headnote(folder, [
    'header',
    '--collaborators',
    'Ben Okafor, Chen Wei',
    '--ai',
    'ChatGPT: to debug 2',
  ])
  expect(run).toEqual({
    stdout: '**Collaborators:** Ben Okafor, Chen Wei\n\n**AI assistants:** ChatGPT, to debug 2\n',
    stderr: '',
    status: 0,
  })
})

test('--none says nobody and no AI', () => {
  const run = headnote(folder, ['header', '--none', '--format', 'txt'])
  expect(run).toEqual({stdout: 'Collaborators: none\n\nAI assistants: none\n', stderr: '', status: 0})
})

test('a flag wins over --none', () => {
  const run = headnote(folder, ['header', '--none', '--ai', 'Claude: to check a proof', '-f', 'txt'])
  expect(run.stdout).toBe('Collaborators: none\n\nAI assistants: Claude, to check a proof\n')
})

test('what the header still lacks is said, and ends with 1', () => {
  const run = headnote(folder, ['header', '--collaborators', 'Ben Okafor', '-f', 'txt'])
  expect(run).toEqual({
    stdout: 'Collaborators: Ben Okafor\n',
    stderr:
      'headnote: No AI-usage note at the top. Write which AI you used and how, or "AI assistants: none".\n',
    status: 1,
  })
})

test('the hours and the questions of a course have their flags', () => {
  const hours = headnote(folder, ['header', '--policy', 'mit-6.042-s18', '--time', '5 hours', '-f', 'txt'])
  expect(hours.stdout).toBe('Time spent: 5 hours\n')
  const answers = ['--answer', 'No.', '--answer', 'Yes, to Ben Okafor on problem 2.', '--answer', 'No.']
  const run = headnote(folder, ['header', '--policy', 'cmu-10301', ...answers, '-f', 'txt'])
  expect([run.stderr, run.status]).toEqual(['', 0])
  expect(run.stdout.split('\n\n')).toEqual([
    'Did you receive any help whatsoever from anyone in solving this assignment? No.',
    'Did you give any help whatsoever to anyone in solving this assignment? Yes, to Ben Okafor on problem 2.',
    'Did you find or come across code that implements any part of this assignment? No.\n',
  ])
})

test('without flags and without a terminal nothing is asked', () => {
  const run = headnote(folder, ['header'])
  expect(run.status).toBe(2)
  expect(run.stderr).toBe(
    'headnote: Say what to write: --collaborators NAMES and --ai "TOOL: what for", or --none. In a terminal headnote asks.\nSee: headnote --help\n',
  )
})

test('the format follows the name of the file written', () => {
  const run = headnote(folder, ['header', '--none', '-o', 'top.txt'])
  expect(run).toEqual({stdout: '', stderr: '', status: 0})
  expect(readFileSync(join(folder, 'top.txt'), 'utf8')).toBe('Collaborators: none\n\nAI assistants: none\n')
})

test('a comment for a source file', () => {
  const run = headnote(folder, ['header', '--none', '-o', 'top.py'])
  expect(run).toEqual({stdout: '', stderr: '', status: 0})
  expect(readFileSync(join(folder, 'top.py'), 'utf8')).toBe(
    '# Collaborators: none\n#\n# AI assistants: none\n',
  )
  expect(headnote(folder, ['header', '--none', '-f', 'java']).stdout).toBe(
    '/*\n * Collaborators: none\n *\n * AI assistants: none\n */\n',
  )
})

test('a format that cannot be written is refused, and leaves no file', () => {
  const run = headnote(folder, ['header', '--none', '-f', 'docx', '-o', 'top.docx'])
  expect(run.status).toBe(2)
  expect(existsSync(join(folder, 'top.docx'))).toBe(false)
})

test.each([
  ['top.docx', []],
  ['top.PDF', []],
  ['top.docx', ['-f', 'txt']],
  ['top.hs', []],
])('%s is refused with what to use, and not written', (name, more) => {
  expect(headnote(folder, ['header', '--none', ...more, '-o', name])).toEqual({
    stdout: '',
    stderr: `headnote: \`${name}\`: no header can be written as such a file. Take one of md, tex, ipynb, txt, html, qmd, py, java, c; or leave -o out, and paste what \`headnote header -f txt\` prints.\nSee: headnote --help\n`,
    status: 2,
  })
  expect(existsSync(join(folder, name))).toBe(false)
})

test.each([
  ['top.cpp', [], '/*\n * Collaborators: none\n *\n * AI assistants: none\n */\n'],
  ['top.R', [], '# Collaborators: none\n#\n# AI assistants: none\n'],
  ['top.hs', ['-f', 'txt'], 'Collaborators: none\n\nAI assistants: none\n'],
  ['HEADER', [], '**Collaborators:** none\n\n**AI assistants:** none\n'],
])('%s is written as fits', (name, more, text) => {
  expect(headnote(folder, ['header', '--none', ...more, '-o', name])).toEqual({
    stdout: '',
    stderr: '',
    status: 0,
  })
  expect(readFileSync(join(folder, name), 'utf8')).toBe(text)
})

test('a file that stands there is left as it is', () => {
  writeFileSync(join(folder, 'hw4.md'), 'my homework\n')
  const run = headnote(folder, ['header', '--none', '-o', 'hw4.md'])
  expect([run.status, run.stderr]).toEqual([
    2,
    'headnote: `hw4.md` exists and was left as it is. To put a header into it, run: headnote fix hw4.md\nSee: headnote --help\n',
  ])
  expect(readFileSync(join(folder, 'hw4.md'), 'utf8')).toBe('my homework\n')
  writeFileSync(join(folder, 'hw4.py'), 'x = 1\n')
  expect(headnote(folder, ['header', '--none', '-o', 'hw4.py']).stderr).toBe(
    'headnote: `hw4.py` exists and was left as it is. To put a header into it, leave -o out, and paste what is printed.\nSee: headnote --help\n',
  )
})
