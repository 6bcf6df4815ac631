import {defineRule, spokenField, strayedFrom} from '../src/rule.ts'

const advice = {
  top: 'Move it to the top, above the first problem.',
  end: 'Move it to the end, below the last answer.',
  problem: 'Repeat it at each problem.',
}

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
    {
      name: 'asked at the end, given at the top',
      policy: {fields: {ai: {kind: 'ai', at: 'end'}}},
      text: [
        '# Homework 5',
        '',
        'AI usage: I used ChatGPT to debug my training loop.',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: ['The AI-usage note is not at the end.'],
    },
  ],
  check({facts, policy}, report) {
    const place = strayedFrom(spokenField(policy, 'ai'), facts.ai, facts)
    if (place === null) return
    report({
      message:
        place === 'problem'
          ? 'The AI-usage note stands once, and not at each problem.'
          : `The AI-usage note is not at the ${place}.`,
      advice: advice[place],
      at: facts.ai.evidence[0],
    })
  },
})
