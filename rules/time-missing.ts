import {defineRule, requiredField, whereAsked} from '../src/rule.ts'

const asked = {fields: {time: {kind: 'time'}}}

export default defineRule({
  id: 'time-missing',
  summary: 'The course asks how long the work took, and nothing says it.',
  severity: 'error',
  why: 'The course uses the hours to keep its load bearable.',
  fix: 'Write "Time spent:" and the hours.',
  examples: [
    {
      name: 'no time',
      policy: asked,
      text: [
        '# Homework 4',
        '',
        'Collaborators: none',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: ['No time spent is stated at the top.'],
    },
    {
      name: 'left blank',
      policy: asked,
      text: [
        '# Homework 4',
        '',
        'Time spent (hours):',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: ['No time spent is stated at the top.'],
    },
    {
      name: 'hours are stated',
      policy: asked,
      text: [
        '# Homework 4',
        '',
        'Estimated time spent (hr): 4.5',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: [],
    },
    {
      name: 'stated in a sentence',
      policy: asked,
      text: [
        '# Homework 4',
        '',
        'This took me about three hours.',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: [],
    },
  ],
  check({facts, policy}, report) {
    const field = requiredField(policy, 'time')
    if (!field || facts.time?.status !== 'missing') return
    report({
      message: `No time spent is stated${whereAsked(field)}.`,
      advice: 'Write how long it took, for example: "Time spent: 5 hours".',
    })
  },
})
