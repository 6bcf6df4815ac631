import {describe, expect, test} from 'vitest'
import {composeHeader, type Disclosure, headerFormats, parseAi, parsePeople} from '../src/compose.ts'
import {lint} from '../src/index.ts'
import {policyFor} from '../src/policy/asked.ts'
import {allPolicies} from '../src/policy/library.ts'
import {fieldOf, type Policy} from '../src/policy/model.ts'
import {defaultPolicy} from '../src/policy/shipped.ts'
import {validatePolicy} from '../src/policy/validate.ts'

const full: Disclosure = {
  name: 'Aroha Ngata',
  collaborators: ['Ben Okafor', 'Nguyễn Thị Mai', 'Will Young', 'b_okafor', 'Seán O’Brien & Co'],
  ai: [
    {tool: 'ChatGPT', use: 'to debug problem 2'},
    {tool: 'GitHub Copilot', use: 'completing test code'},
  ],
  sources: 'https://example.org/notes?a=1&b=2#x_1',
  time: '5 hours',
  answers: ['Yes. Ben Okafor explained problem 2.', 'No.', 'No.'],
  pledge: true,
}
const none: Disclosure = {
  ...full,
  collaborators: [],
  ai: [],
  sources: '',
  answers: ['No.', 'No.', 'No.'],
}

const made = (fields: unknown): Policy =>
  validatePolicy({headnote: 1, id: 'made', course: 'Invented 101', fields}, 'made.yaml', () => undefined, [])

const policies: Record<string, Policy> = {
  ...Object.fromEntries(await allPolicies()),
  'own labels': made({
    who: {kind: 'people', needs: ['name'], labels: ['study group']},
    ai: {kind: 'ai', needs: ['tool', 'purpose'], labels: ['Use of generative AI']},
  }),
  'own words for none': made({
    who: {kind: 'people', none: {phrase: 'I worked on this assignment alone.'}},
    ai: {kind: 'ai', none: {phrase: 'AI tools used: none'}},
  }),
  'at the end': made({who: {kind: 'people', at: 'end'}, ai: {kind: 'ai', at: 'anywhere'}}),
  'when used': made({
    who: {kind: 'people', required: 'when-used'},
    ai: {kind: 'ai', required: 'when-used', none: 'not-accepted'},
  }),
}

/** The same student, within what the course allows. */
function allowed(said: Disclosure, policy: Policy): Disclosure {
  const most = (fieldOf(policy, 'people')?.max ?? 9) - 1
  const ruledOut = fieldOf(policy, 'ai')?.use?.default === 'forbidden'
  return {...said, collaborators: said.collaborators!.slice(0, most), ...(ruledOut ? {ai: []} : {})}
}

describe('what is composed passes the lint of its policy', () => {
  for (const [id, policy] of Object.entries(policies)) {
    for (const format of headerFormats) {
      for (const [name, said] of Object.entries({full, none})) {
        test(`${id}, ${format}, ${name}`, async () => {
          const text = composeHeader(allowed(said, policy), policyFor(policy, `header.${format}`), format)
          if (text === '') return
          const report = await lint(new TextEncoder().encode(text), {path: `header.${format}`, policy})
          const graver = report.findings.filter(({severity}) => severity !== 'info')
          expect(graver.map(({message}) => message)).toEqual([])
        })
      }
    }
  }
})

test('Markdown: signs of the language stand for themselves', () => {
  expect(composeHeader({collaborators: ['<b>Ann*', '_x_', 'a_b', '$1$ | [x]']}, defaultPolicy, 'md')).toBe(
    '**Collaborators:** \\<b>Ann\\*, \\_x\\_, a_b, \\$1\\$ \\| \\[x\\]\n',
  )
})

test('LaTeX: signs of the language stand for themselves', () => {
  expect(composeHeader({collaborators: ['a_b & c', '100%', '\\input{x}']}, defaultPolicy, 'tex')).toBe(
    '\\noindent\\textbf{Collaborators:} a\\_b \\& c, 100\\%, \\textbackslash{}input\\{x\\}\n',
  )
})

test('HTML: signs of the language stand for themselves', () => {
  expect(composeHeader({collaborators: ['<img src=x onerror="a()">']}, defaultPolicy, 'html')).toBe(
    '<p><strong>Collaborators:</strong> &lt;img src=x onerror=&quot;a()&quot;&gt;</p>\n',
  )
})

describe('in a comment no word of the student ends it or is read by the compiler', () => {
  test('Python', () => {
    expect(
      composeHeader(
        {collaborators: ['#1 "Ann"'], ai: parseAi('Copilot: coding: tests')},
        defaultPolicy,
        'py',
      ),
    ).toBe('# Collaborators: #1 "Ann"\n#\n# AI assistants: Copilot, coding : tests\n')
  })

  test.each(['java', 'c'] as const)('%s', (format) => {
    expect(
      composeHeader({collaborators: ['Ann */ x', '\\u002a/', '**//'], ai: []}, defaultPolicy, format),
    ).toBe('/*\n * Collaborators: Ann * / x, \\ u002a/, ** //\n *\n * AI assistants: none\n */\n')
  })
})

test('a notebook is one cell, as nbformat writes it', () => {
  expect(composeHeader({collaborators: [], ai: []}, defaultPolicy, 'ipynb')).toBe(`{
 "cells": [
  {
   "cell_type": "markdown",
   "id": "headnote",
   "metadata": {},
   "source": [
    "**Collaborators:** none\\n",
    "\\n",
    "**AI assistants:** none"
   ]
  }
 ],
 "metadata": {},
 "nbformat": 4,
 "nbformat_minor": 5
}
`)
})

test('the words and labels are the course’s own', () => {
  expect(composeHeader(none, policies['own words for none']!, 'txt')).toBe(
    'Name: Aroha Ngata\n\nCollaborators: I worked on this assignment alone.\n\nAI tools used: none\n\nTime spent: 5 hours\n',
  )
  expect(composeHeader({collaborators: ['Ben Okafor']}, policies['own labels']!, 'txt')).toBe(
    'Study group: Ben Okafor\n',
  )
})

test('a field that the course asks for elsewhere is left out; so is a none that it does not accept', () => {
  const policy = made({who: {kind: 'people', at: 'file:README*'}, ai: {kind: 'ai', none: 'not-accepted'}})
  expect(composeHeader({collaborators: ['Ben Okafor'], ai: []}, policy, 'txt')).toBe('')
})

test('a name or a time left blank is no line', () => {
  const policy = made({time: {kind: 'time'}, who: {kind: 'identity'}})
  expect(composeHeader({name: ' ', time: ''}, policy, 'txt')).toBe('')
})

test('a line end or a mark that reorders text does not leave its field', () => {
  expect(composeHeader({collaborators: ['Ben\nAI assistants: x', 'A\u202eda']}, defaultPolicy, 'txt')).toBe(
    'Collaborators: Ben AI assistants: x, Ada\n',
  )
})

test('names and tools are read as people type them', () => {
  expect(parsePeople('Ben Okafor, Chen Wei;陈伟、Suharto')).toEqual([
    'Ben Okafor',
    'Chen Wei',
    '陈伟',
    'Suharto',
  ])
  expect(parsePeople('None.')).toEqual([])
  expect(parseAi('ChatGPT: to debug problem 2; I asked Claude about lemma 3.')).toEqual([
    {tool: 'ChatGPT', use: 'to debug problem 2'},
    {tool: 'I asked Claude about lemma 3.', use: ''},
  ])
  expect(parseAi('none')).toEqual([])
})
