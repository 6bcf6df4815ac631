import {execFile} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {lint} from '../src/index.ts'
import {defaultPolicy} from '../src/policy/shipped.ts'
import remarkHeadnote from '../src/remark.ts'
import {folder} from './node/folder.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const text = '# Homework 3\n\nAI assistants: none\n\n## Problem 1\n\nThe gradient is zero.\n'

test('a finding is a message with place, rule, note and a blank as quick fix', async () => {
  const file = new VFile({path: 'a.md', value: text})
  await remarkHeadnote()({}, file)
  expect(
    file.messages.map(({reason, place, ruleId, source, fatal, note, expected}) => ({
      reason,
      place,
      ruleId,
      source,
      fatal,
      note,
      expected,
    })),
  ).toEqual([
    {
      reason: 'No collaborators line at the top.',
      place: {start: {line: 1, column: 1}, end: {line: 1, column: 13}},
      ruleId: 'collaborators-missing',
      source: 'headnote',
      fatal: false,
      note: 'Write the names of the people you worked with, or "Collaborators: none".',
      expected: ['# Homework 3\n\nCollaborators: TODO (names, or none)'],
    },
  ])
})

test('the page of the course is where an editor links to', async () => {
  const file = new VFile({path: 'a.md', value: text})
  const url = 'https://school.example/rules'
  await remarkHeadnote({policy: {...defaultPolicy, url}})({}, file)
  expect(file.messages.map((message) => message.url)).toEqual([url])
})

test('the quick fix states nothing: it is a blank to fill in', async () => {
  const fixed = text.replace('# Homework 3', '# Homework 3\n\nCollaborators: TODO (names, or none)')
  const {findings} = await lint(new TextEncoder().encode(fixed), {path: 'a.md'})
  expect(findings.map(({rule}) => rule)).toEqual(['collaborators-placeholder'])
})

test('in remark-cli', {timeout: 60_000}, async () => {
  const cwd = folder({
    'a.md': text,
    '.remarkrc.mjs': `export default {plugins: [(await import('${root}src/remark.ts')).default]}\n`,
  })
  const run = promisify(execFile)
  const {stderr} = await run(
    process.execPath,
    ['--import', 'tsx', `${root}node_modules/remark-cli/cli.js`, '--no-stdout', '--no-color', `${cwd}/a.md`],
    {cwd: root, env: {PATH: process.env.PATH}},
  )
  expect(stderr).toMatch(
    /1:1-1:13\s+warning\s+No collaborators line at the top\.\s+collaborators-missing\s+headnote/,
  )
})
