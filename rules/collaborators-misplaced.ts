import {defineRule, spokenField} from '../src/rule.ts'

export default defineRule({
  id: 'collaborators-misplaced',
  summary: 'The collaborators statement stands below the top.',
  severity: 'warning',
  why: 'A reader looks for the statement at the top, before the first answer, and may not find it elsewhere.',
  fix: 'Move the statement above the first problem.',
  examples: [
    {
      name: 'named after the answers',
      text: [
        '# Homework 5',
        '',
        'Fatima al-Zahra',
        '',
        'AI assistants: none',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
        '',
        '## Acknowledgements',
        '',
        'Collaborators: María García López',
      ].join('\n'),
      says: ['The collaborators statement is not at the top.'],
    },
    {
      name: 'named at the top',
      text: [
        '# Homework 5',
        '',
        'Fatima al-Zahra',
        '',
        'Collaborators: María García López',
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
    const {status, where, evidence} = facts.collaborators
    if (spokenField(policy, 'people')?.at !== 'top') return
    if (status === 'missing' || where !== 'elsewhere') return
    report({
      message: 'The collaborators statement is not at the top.',
      advice: 'Move it to the top, above the first problem.',
      at: evidence[0],
    })
  },
})
