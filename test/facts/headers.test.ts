import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {lint} from '../../src/index.ts'

const rows = readFileSync(new URL('headers.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((row) => row !== '' && !row.startsWith('#'))

test.each(rows)('%s', async (row) => {
  const [, collaborators, ai, text] = /^(.*?) \| (.*?) \| (.*)$/.exec(row)!
  // Lines of a paragraph are kept apart by hard breaks, those that open a block of their own by nothing.
  const body = text!.replaceAll('\\n', '\n').replace(/\n(?!\n|\s*[-|>#*\d]|```)/g, '  \n')
  const document = `# Homework 3\n\nAda Byrne\n\n${body}\n\n## Problem 1\n\nLet x be 2.\n`
  const {facts} = await lint(new TextEncoder().encode(document), {path: 'homework.md'})
  const said = (status: string, names: string[]) => (names.length > 0 ? `${status}:${names}` : status)
  const people = facts!.collaborators.status === 'named' ? facts!.collaborators.people : []
  expect([said(facts!.collaborators.status, people), said(facts!.ai.status, facts!.ai.tools)]).toEqual([
    collaborators,
    ai,
  ])
})
