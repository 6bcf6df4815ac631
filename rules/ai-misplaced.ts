import {defineRule, spokenField} from '../src/rule.ts'

export default defineRule({
  id: 'ai-misplaced',
  summary: 'The AI-usage note stands below the top.',
  severity: 'warning',
  why: 'A reader looks for the note at the top, before the first answer, and may not find it elsewhere.',
  fix: 'Move the note above the first problem.',
  examples: [
    {
      name: 'noted after the answers',
      text: [
        '# Homework 5',
        '',
        'José da Silva',
        '',
        'Collaborators: none',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
        '',
        '## AI usage',
        '',
        'I used ChatGPT to debug my training loop.',
      ].join('\n'),
      says: ['The AI-usage note is not at the top.'],
    },
    {
      name: 'noted at the top',
      text: [
        '# Homework 5',
        '',
        'José da Silva',
        '',
        'Collaborators: none',
        '',
        'AI usage: I used ChatGPT to debug my training loop.',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: [],
    },
  ],
  check({facts, policy}, report) {
    const {status, where, evidence} = facts.ai
    if (spokenField(policy, 'ai')?.at !== 'top') return
    if (status === 'missing' || where !== 'elsewhere') return
    report({
      message: 'The AI-usage note is not at the top.',
      advice: 'Move it to the top, above the first problem.',
      at: evidence[0],
    })
  },
})
