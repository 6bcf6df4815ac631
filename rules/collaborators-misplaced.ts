import {defineRule, spokenField, strayedFrom} from '../src/rule.ts'

const advice = {
  top: 'Move it to the top, above the first problem.',
  end: 'Move it to the end, below the last answer.',
  problem: 'Repeat it at each problem.',
}

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
    {
      name: 'asked at the end, given at the top',
      policy: {fields: {collaborators: {kind: 'people', at: 'end'}}},
      text: [
        '# Homework 5',
        '',
        'Collaborators: María García López',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: ['The collaborators statement is not at the end.'],
    },
  ],
  check({facts, policy}, report) {
    const place = strayedFrom(spokenField(policy, 'people'), facts.collaborators, facts)
    if (place === null) return
    report({
      message:
        place === 'problem'
          ? 'The collaborators statement stands once, and not at each problem.'
          : `The collaborators statement is not at the ${place}.`,
      advice: advice[place],
      at: facts.collaborators.evidence[0],
    })
  },
})
