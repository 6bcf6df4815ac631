import {defineRule, spokenField} from '../src/rule.ts'

export default defineRule({
  id: 'ai-no-use',
  summary: 'The note names an AI tool, and not what it was used for.',
  severity: 'error',
  why: 'The course asks how AI was used; a few words are enough.',
  fix: 'Write what you used the tool for.',
  examples: [
    {
      name: 'tool without a use',
      text: [
        '# Homework 6',
        '',
        'Einar Þórsson',
        '',
        'Collaborators: none',
        '',
        'AI assistants: ChatGPT',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: ['The AI-usage note does not say how ChatGPT was used.'],
    },
    {
      name: 'tool and use',
      text: [
        '# Homework 6',
        '',
        'Einar Þórsson',
        '',
        'Collaborators: none',
        '',
        'AI assistants: ChatGPT, to check the grammar of my write-up',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: [],
    },
  ],
  check({facts, policy}, report) {
    const needs = spokenField(policy, 'ai')?.needs ?? []
    if (facts.ai.status !== 'no-use') return
    if (!['purpose', 'nature', 'extent'].some((need) => needs.includes(need))) return
    report({
      message: `The AI-usage note does not say how ${facts.ai.tools.join(', ') || 'it'} was used.`,
      advice: `Write how in a few words, for example: "AI assistants: ${facts.ai.tools[0] ?? 'ChatGPT'}, to find the bug in problem 2".`,
      at: facts.ai.evidence[0],
    })
  },
})
