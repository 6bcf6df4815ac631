import {defineRule, requiredField} from '../src/rule.ts'

const asked = {
  fields: {
    help: {
      kind: 'questions',
      at: 'end',
      ask: ['Did you receive any help with this assignment?', 'Did you give any help with this assignment?'],
    },
  },
}

export default defineRule({
  id: 'questions-unanswered',
  summary: 'A question of the course is left out or blank.',
  severity: 'error',
  why: 'The course asks everyone to answer, also where the answer is no.',
  fix: 'Answer each question with yes or no, and with details where it is yes.',
  examples: [
    {
      name: 'one is blank',
      policy: asked,
      text: [
        '# Homework 6',
        '',
        'Lindiwe Dlamini',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
        '',
        '## Collaboration questions',
        '',
        '1. Did you receive any help with this assignment? No.',
        '',
        '2. Did you give any help with this assignment?',
      ].join('\n'),
      says: ['The question "Did you give any help with this assignment?" is not answered.'],
    },
    {
      name: 'all are left out',
      policy: asked,
      text: [
        '# Homework 6',
        '',
        'Lindiwe Dlamini',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: [
        'The question "Did you receive any help with this assignment?" is left out.',
        'The question "Did you give any help with this assignment?" is left out.',
      ],
    },
    {
      name: 'both are answered',
      policy: asked,
      text: [
        '# Homework 6',
        '',
        'Lindiwe Dlamini',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
        '',
        '## Collaboration questions',
        '',
        'Did you receive any help with this assignment?',
        '',
        'Yes. Ben Okafor explained problem 2 to me.',
        '',
        'Did you give any help with this assignment?',
        '',
        'No.',
      ].join('\n'),
      says: [],
    },
  ],
  check({facts, policy}, report) {
    if (!requiredField(policy, 'questions')) return
    for (const {question, status, evidence} of facts.questions ?? []) {
      if (status === 'answered') continue
      report({
        message: `The question "${question}" is ${status === 'blank' ? 'not answered' : 'left out'}.`,
        advice: 'Answer with yes or no, and with details where it is yes.',
        at: evidence[0],
      })
    }
  },
})
