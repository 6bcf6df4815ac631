import {expect, test} from 'vitest'
import {render} from '../../src/compose.ts'
import {lint} from '../../src/index.ts'
import {allPolicies} from '../../src/policy/library.ts'
import type {Policy, PolicyField} from '../../src/policy/model.ts'
import {type Sample, samples} from '../../src/policy/sample.ts'
import {defaultPolicy} from '../../src/policy/shipped.ts'

const policies = [...(await allPolicies()).values()]

/** A submission that carries the sample where the course wants it. */
function work({file, lines}: Sample, policy: Policy): string {
  const header = render(lines, 'md')
  if (file !== null) return header
  const place = Object.values(policy.fields).find(({at}) => at === 'problem' || at === 'end')?.at
  const answer = 'The gradient is zero at the origin.\n'
  if (place === 'problem')
    return `# Homework 3\n\n## Problem 1\n\n${header}\n${answer}\n## Problem 2\n\n${header}\n${answer}`
  const body = `## Problem 1\n\n${answer}\n## Problem 2\n\n${answer}`
  return place === 'end' ? `# Homework 3\n\n${body}\n${header}` : `# Homework 3\n\n${header}\n${body}`
}

test.each(policies)('$id: the header it gives to copy satisfies it', async (policy) => {
  for (const sample of [...samples(policy, true), ...samples(policy, false)]) {
    const bytes = new TextEncoder().encode(work(sample, policy))
    const {findings} = await lint(bytes, {path: sample.file ?? 'work.md', policy})
    expect(findings.map(({rule, message, quote}) => [rule, message, quote])).toEqual([])
  }
})

const linesOf = (fields: Policy['fields'], help: boolean) =>
  samples({...policies[0]!, fields}, help).flatMap(({lines}) =>
    lines.map(({label, value}) => `${label}: ${value}`),
  )
const {collaborators, ai} = defaultPolicy.fields as Record<'collaborators' | 'ai', PolicyField>

test('a sample names no more people than the course allows', () => {
  expect(linesOf({partner: {...collaborators, labels: ['Partner'], max: 1}}, true)).toEqual([
    'Partner: Ada Byrne',
  ])
})

test('where AI is ruled out and everyone is to say so, the sample says none', () => {
  const forbidden = {ai: {...ai, use: {default: 'forbidden' as const}}}
  expect([linesOf(forbidden, true), linesOf(forbidden, false)]).toEqual([
    ['AI assistants: none'],
    ['AI assistants: none'],
  ])
  expect(linesOf({ai: {...forbidden.ai, required: 'when-used'}}, true)).toEqual([])
})

test('samples of a course that asks in two places', () => {
  const brown = policies.find(({id}) => id === 'brown-cs1230')!
  expect(samples(brown, true)).toEqual([
    {file: null, lines: [{label: 'Collaborators', value: 'Ada Byrne, Ben Okafor'}]},
    {file: 'README.md', lines: [{label: 'Collaborators', value: 'Ada Byrne, Ben Okafor'}]},
  ])
})
