import {defineRule, requiredField, whereAsked} from '../src/rule.ts'

const asked = {
  fields: {
    pledge: {kind: 'pledge', text: 'I have neither given nor received help that the course rules out.'},
  },
}

export default defineRule({
  id: 'pledge-missing',
  summary: 'The course asks for a pledge, and none is found.',
  severity: 'error',
  why: 'The course wants each piece of work to carry the sentence.',
  fix: 'Copy the sentence of the course.',
  examples: [
    {
      name: 'no pledge',
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
      says: ['No pledge at the top.'],
    },
    {
      name: 'the sentence is copied',
      policy: asked,
      text: [
        '# Homework 4',
        '',
        'I have neither given nor received help',
        '',
        'that the course rules out.',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: [],
    },
  ],
  check({facts, policy}, report) {
    const field = requiredField(policy, 'pledge')
    if (!field || facts.pledge.status === 'given') return
    report({
      message: `No pledge${whereAsked(field)}.`,
      advice: field.text ? `Copy: "${field.text}"` : 'Copy the sentence that the course asks for.',
    })
  },
})
