import {expect, test} from 'vitest'
import {marksIn} from '../src/history.ts'
import {growth, LINEAR} from './growth.ts'

const commit = (message: string, author = 'Ada Byrne <ada@school.example>') => ({
  id: '1a2b3c4',
  people: [author, 'GitHub <noreply@github.com>'],
  message,
})

test.each([
  'Co-authored-by: Claude <noreply@anthropic.com>',
  'Co-Authored-By: Claude Opus 4.1 <noreply@anthropic.com>',
  'Co-authored-by: Copilot <198982749+Copilot@users.noreply.github.com>',
  'Co-authored-by: Cursor <cursoragent@cursor.com>',
  '🤖 Generated with [Claude Code](https://claude.ai/code)',
  'Assisted-by: ChatGPT',
  'Co-authored-by: aider (gpt-4o) <noreply@aider.chat>',
])('the line of a tool: %s', (line) => {
  expect(marksIn([commit(`Sort the list\n\nIt was slow.\n\n${line}\n`)])).toEqual([
    {commit: '1a2b3c4', quote: line},
  ])
})

test.each([
  'copilot-swe-agent[bot] <198982749+copilot-swe-agent[bot]@users.noreply.github.com>',
  'google-labs-jules[bot] <161369871+google-labs-jules[bot]@users.noreply.github.com>',
])('a tool as the author: %s', (author) => {
  expect(marksIn([commit('Sort the list', author)])).toEqual([{commit: '1a2b3c4', quote: author}])
})

test.each<[message: string, author?: string]>([
  ['Co-authored-by: Claude Martin <claude.martin@school.example>'],
  ['Co-authored-by: Devin Wright <devin@school.example>'],
  ['Co-authored-by: Gemini Rossi <gemini@school.example>'],
  ['Read the paper on ChatGPT', 'Jules Martin <jules@school.example>'],
  ['Compare with GitHub Copilot as the exercise asks\n\nNoted: generated with gnuplot'],
  ['Generated with gnuplot'],
  ['Bump a package', 'dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>'],
])('people, subjects and other bots are none: %s', (...[message, author]) => {
  expect(marksIn([commit(message, author)])).toEqual([])
})

test.each(['<', 'co-authored-by: ', '1+', 'claude ', '\n'])('many of %j take linear time', async (word) => {
  const look = (size: number) => {
    const text = word.repeat(size / word.length)
    marksIn([commit(text, text)])
  }
  expect(await growth(100_000, look)).toBeLessThan(LINEAR)
})
