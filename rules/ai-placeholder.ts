import {defineRule, orNone, requiredField} from '../src/rule.ts'

export default defineRule({
  id: 'ai-placeholder',
  summary: 'The AI-usage note is blank or still a template.',
  severity: 'error',
  why: 'A field that was never filled in says neither which AI you used nor that you used none.',
  fix: 'Write the tool and what you used it for after the label, or "none".',
  examples: [
    {
      name: 'blank field',
      text: [
        '# Homework 2',
        '',
        'Aroha Ngata',
        '',
        '**Collaborators:** none',
        '',
        '**AI assistants:**',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: ['The AI-usage note is not filled in.'],
    },
    {
      name: 'filled in with none',
      text: [
        '# Homework 2',
        '',
        'Aroha Ngata',
        '',
        '**Collaborators:** none',
        '',
        '**AI assistants:** none',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: [],
    },
  ],
  check({facts, policy}, report) {
    const field = requiredField(policy, 'ai')
    if (!field || facts.ai.status !== 'placeholder') return
    report({
      message: 'The AI-usage note is not filled in.',
      advice: `Write which AI you used and how${orNone(field, 'AI assistants: none')}.`,
      at: facts.ai.evidence[0],
    })
  },
})
