import {defineRule, spokenField} from '../src/rule.ts'

export default defineRule({
  id: 'ai-no-tool',
  summary: 'AI was used, and the note does not say which.',
  severity: 'error',
  why: 'The course asks which AI was used, as it would ask which person helped.',
  fix: 'Name the tool beside what you used it for.',
  examples: [
    {
      name: 'use without a tool',
      text: [
        '# Homework 6',
        '',
        'Dilnoza Karimova',
        '',
        'Collaborators: none',
        '',
        'AI assistants: I used AI to debug my code',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: ['The AI-usage note does not say which AI was used.'],
    },
    {
      name: 'tool and use',
      text: [
        '# Homework 6',
        '',
        'Dilnoza Karimova',
        '',
        'Collaborators: none',
        '',
        'AI assistants: I used Gemini to debug my code',
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
    if (facts.ai.status !== 'no-tool') return
    if (!['tool', 'model'].some((need) => needs.includes(need))) return
    report({
      message: 'The AI-usage note does not say which AI was used.',
      advice: 'Name it, for example: "AI assistants: ChatGPT, to find the bug in problem 2".',
      at: facts.ai.evidence[0],
    })
  },
})
