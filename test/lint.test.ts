import {describe, expect, test} from 'vitest'
import {rules} from '../rules/index.ts'
import {Unreadable} from '../src/document.ts'
import {lint} from '../src/index.ts'
import {lintDocument} from '../src/lint.ts'
import type {Policy, PolicyField} from '../src/policy/model.ts'
import {defaultPolicy} from '../src/policy/shipped.ts'
import {readMarkdown} from '../src/read/markdown.ts'
import {growth, LINEAR} from './growth.ts'

const answer = '\n\n## Problem 1\n\nThe sum is 12.\n'
const bare = `# Homework 1\n\nSunita Tamang${answer}`

function lintText(text: string, policy?: Policy, path = 'homework.md') {
  return lint(new TextEncoder().encode(text), {path, ...(policy ? {policy} : {})})
}

/** The default policy with its people field changed. */
function withPeople(change: Partial<PolicyField>): Policy {
  const fields = Object.entries(defaultPolicy.fields).map(([name, field]) => [
    name,
    field.kind === 'people' ? {...field, ...change} : field,
  ])
  return {...defaultPolicy, fields: Object.fromEntries(fields)}
}

const spoken = (report: Awaited<ReturnType<typeof lint>>) =>
  report.findings.map(({rule, severity}) => `${rule} ${severity}`)

describe('a document', () => {
  test('with both statements is clean', async () => {
    const report = await lintText(`# Homework 1\n\nCollaborators: none\n\nAI assistants: none${answer}`)
    expect(report).toMatchObject({path: 'homework.md', format: 'markdown', outcome: 'clean', findings: []})
    expect(report.header?.place).toMatchObject({line: 7})
  })

  test('with neither has one finding for each, placed at its top', async () => {
    const report = await lintText(bare)
    expect(report.outcome).toBe('findings')
    expect(spoken(report)).toEqual(['ai-missing error', 'collaborators-missing error'])
    expect(report.findings[0]).toEqual({
      rule: 'ai-missing',
      severity: 'error',
      place: {line: 1, column: 1, endLine: 1, endColumn: 13, page: null, cell: null},
      message: 'No AI-usage note at the top.',
      advice: 'Write which AI you used and how, or "AI assistants: none".',
      quote: '',
    })
  })

  test('with infos only is clean', async () => {
    const report = await lintText(
      `# Homework 1\n\nCollaborators: ChatGPT\n\nAI assistants: ChatGPT, to find a bug${answer}`,
    )
    expect(spoken(report)).toEqual(['collaborators-tool info'])
    expect(report.outcome).toBe('clean')
  })

  test('has its findings in the order of places', async () => {
    const report = await lintText(`# Homework 1\n\nAI assistants: TODO\n\nCollaborators: TODO${answer}`)
    expect(report.findings.map(({rule, place}) => [place.line, rule])).toEqual([
      [3, 'ai-placeholder'],
      [5, 'collaborators-placeholder'],
    ])
  })
})

describe('the policy', () => {
  test('that names no such field is not asked for it', async () => {
    expect(spoken(await lintText(bare, {...defaultPolicy, fields: {}}))).toEqual([])
  })

  test.each(['when-used', 'never'] as const)('with required %s takes silence for none', async (required) => {
    expect(spoken(await lintText(bare, withPeople({required})))).toEqual(['ai-missing error'])
  })

  test.each(['form', 'file:acknowledgments.txt'])('that asks in %s asks nothing here', async (at) => {
    expect(spoken(await lintText(bare, withPeople({at})))).toEqual(['ai-missing error'])
  })

  test('that accepts any place is content with a statement below', async () => {
    const text = `# Homework 1\n\nAI assistants: none${answer}\n## Acknowledgements\n\nCollaborators: Lalla Aicha\n`
    expect(spoken(await lintText(text))).toEqual(['collaborators-misplaced warning'])
    expect(spoken(await lintText(text, withPeople({at: 'anywhere'})))).toEqual([])
  })

  test('sets the severity of a field, whole or by defect', async () => {
    const text = `# Homework 1\n\nAI assistants: none${answer}`
    expect(spoken(await lintText(text, withPeople({severity: 'info'})))).toEqual([
      'collaborators-missing info',
    ])
    const policy = withPeople({severity: {missing: 'warning'}})
    expect(spoken(await lintText(text, policy))).toEqual(['collaborators-missing warning'])
  })

  test('sets the severity of a rule over all, and turns it off', async () => {
    const base = withPeople({severity: 'info'})
    const rules = {'collaborators-missing': 'warning', 'ai-missing': 'off'} as const
    expect(spoken(await lintText(bare, {...base, rules}))).toEqual(['collaborators-missing warning'])
  })

  test('decides which help is spoken of, and how gravely', async () => {
    const text = `# Homework 1\n\nCollaborators: none\n\nAI assistants: I asked ChatGPT whether my answers were correct.${answer}`
    const forbidding = {...defaultPolicy, forbidden: {'verify-answer': 'info' as const}}
    expect(spoken(await lintText(text, forbidding))).toEqual(['help-forbidden info'])
    expect(spoken(await lintText(text, {...defaultPolicy, forbidden: {}}))).toEqual([])
  })

  test("adds the course's own words after the advice", async () => {
    const policy = {...defaultPolicy, hints: {'ai-missing': 'See the first lecture.'}}
    const {findings} = await lintText(bare, policy)
    expect(findings[0]?.advice).toBe(
      'Write which AI you used and how, or "AI assistants: none". See the first lecture.',
    )
  })

  test('that wants fixed words for "none" has them in the advice', async () => {
    const policy = withPeople({none: {phrase: 'I worked on this alone.'}})
    const {findings} = await lintText(bare, policy)
    expect(findings[1]?.advice).toBe(
      'Write the names of the people you worked with, or "I worked on this alone.".',
    )
  })
})

describe('a file that cannot be read', () => {
  const failing = (error: unknown, policy = defaultPolicy) =>
    lintDocument({path: 'scan.pdf', policy, rules, read: () => Promise.reject(error)})

  test('is reported with the reason, the way out and the page', async () => {
    const report = await failing(
      new Unreadable('image-only', 'The page is a picture.', 'Export it again.', 1),
    )
    expect(report).toEqual({
      path: 'scan.pdf',
      format: null,
      outcome: 'unreadable',
      facts: null,
      header: null,
      findings: [
        {
          rule: 'file-unreadable',
          severity: 'error',
          place: {line: 1, column: 1, endLine: 1, endColumn: 1, page: 1, cell: null},
          message: 'The page is a picture.',
          advice: 'Export it again.',
          quote: '',
        },
      ],
    })
  })

  test('is reported when a library throws, without its stack', async () => {
    const report = await failing(new TypeError('bad xref table.\n    at parse (pdf.js:1)'))
    expect(report.outcome).toBe('unreadable')
    expect(report.findings[0]?.message).toBe('The file could not be read: bad xref table.')
  })

  test('is reported when what is thrown is no error', async () => {
    expect((await failing('')).findings[0]?.message).toBe(
      'The file could not be read: the reason is not known.',
    )
  })

  test('is reported when the reading breaks half way', async () => {
    const blocks = (function* () {
      yield* []
      throw new RangeError('page 3 is cut off')
    })()
    const read = () => Promise.resolve({format: 'pdf' as const, blocks})
    const report = await lintDocument({path: 'cut.pdf', policy: defaultPolicy, rules, read})
    expect(report.findings[0]?.message).toBe('The file could not be read: page 3 is cut off.')
  })

  test('stays in the report where the policy turns the rule off', async () => {
    const policy = {...defaultPolicy, rules: {'file-unreadable': 'off' as const}}
    expect(spoken(await failing(new Error('gone'), policy))).toEqual(['file-unreadable error'])
  })
})

describe('a document with a brief part', () => {
  const whole = 'Collaborators: Ben Okafor\n\nAI assistants: none'
  const blocksOf = (text: string) => [...readMarkdown(text).blocks]
  const verdictOn = async (brief: string, policy = defaultPolicy) => {
    const document = {format: 'pdf' as const, blocks: blocksOf(whole), brief: blocksOf(brief)}
    const {facts} = await lintDocument({path: 'a.pdf', policy, rules, read: async () => document})
    return facts?.collaborators.people
  }

  test('is read no further where nothing is wanting in it', async () => {
    expect(await verdictOn('Collaborators: Ada Byrne\n\nAI assistants: none')).toEqual(['Ada Byrne'])
  })

  test('is read as a whole where a statement is wanting', async () => {
    expect(await verdictOn('Collaborators: Ada Byrne')).toEqual(['Ben Okafor'])
  })

  test('is read as a whole where each problem is asked for a statement', async () => {
    const people = withPeople({at: 'problem'})
    expect(await verdictOn('Collaborators: Ada Byrne\n\nAI assistants: none', people)).toEqual(['Ben Okafor'])
  })
})

test.each([
  ['blanks in a row', (size: number) => `AI assistants: used it${' '.repeat(size)}x\n`, 2_000],
  ['one sentence over and over', (size: number) => 'I used ChatGPT to debug. '.repeat(size), 300],
  ['helpers over and over', (size: number) => `Help: ${'I used ChatGPT. Ben helped me. '.repeat(size)}`, 300],
])('%s take no more than their length', async (_, make, size) => {
  expect(await growth(size, (length) => lint(Buffer.from(make(length)), {path: 'a.txt'}))).toBeLessThan(
    LINEAR,
  )
})
