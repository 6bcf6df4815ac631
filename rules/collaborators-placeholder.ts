import {defineRule, orNone, requiredField} from '../src/rule.ts'

export default defineRule({
  id: 'collaborators-placeholder',
  summary: 'The collaborators field is blank or still a template.',
  severity: 'error',
  why: 'A field that was never filled in says neither whom you worked with nor that you worked alone.',
  fix: 'Write names after the label, or "none".',
  examples: [
    {
      name: 'blank field',
      text: [
        '# Homework 2',
        '',
        'Tomás Ó Briain',
        '',
        '**Collaborators:**',
        '',
        '**AI assistants:** none',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: ['The collaborators field is not filled in.'],
    },
    {
      name: 'template left in',
      text: [
        '# Homework 2',
        '',
        'Siti Rahmawati',
        '',
        'Collaborators: TODO',
        '',
        'AI assistants: none',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: ['The collaborators field is not filled in.'],
    },
    {
      name: 'filled in',
      text: [
        '# Homework 2',
        '',
        'Siti Rahmawati',
        '',
        'Collaborators: Tomás Ó Briain',
        '',
        'AI assistants: none',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: [],
    },
  ],
  check({facts, policy}, report) {
    const field = requiredField(policy, 'people')
    if (!field || facts.collaborators.status !== 'placeholder') return
    report({
      message: 'The collaborators field is not filled in.',
      advice: `Write the names of the people you worked with${orNone(field, 'Collaborators: none')}.`,
      at: facts.collaborators.evidence[0],
    })
  },
})
