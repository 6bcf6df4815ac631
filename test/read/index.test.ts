import {describe, expect, test} from 'vitest'
import {lint} from '../../src/index.ts'

const rtf = String.raw`{\rtf1\ansi{\fonttbl{\f0 Arial;}}\f0\b Collaborators:\b0  Ben Okafor\par AI: none\par}`

describe('formats without a reader', () => {
  test.each(['hw3.rtf', 'hw3.RTF', 'hw3.doc', 'hw3.txt', 'hw3'])('RTF named %s', async (path) => {
    const {outcome, facts, findings} = await lint(new TextEncoder().encode(rtf), {path})
    expect([outcome, facts]).toEqual(['unreadable', null])
    expect(findings.map(({rule, message, advice}) => [rule, message, advice])).toEqual([
      [
        'file-unreadable',
        'This is an RTF document; that format is not supported yet.',
        'Export it as PDF or Markdown and check that file.',
      ],
    ])
  })

  test('a text that tells of RTF is read', async () => {
    const text = `Collaborators: Ben Okafor\nAI assistants: none\n\n${rtf}\n`
    const {outcome, facts} = await lint(new TextEncoder().encode(text), {path: 'hw3.txt'})
    expect([outcome, facts?.collaborators.people]).toEqual(['clean', ['Ben Okafor']])
  })
})
