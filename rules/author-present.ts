import {defineRule, fieldOf} from '../src/rule.ts'

const asked = {fields: {identity: {kind: 'identity', absent: true}}}

export default defineRule({
  id: 'author-present',
  summary: 'The work is graded without names, and the author is named.',
  severity: 'warning',
  why: 'The course grades without names so that nobody is favoured; a name in the file undoes that.',
  fix: 'Delete your own name. Collaborators stay.',
  examples: [
    {
      name: 'a name in an anonymous file',
      policy: asked,
      text: [
        '# Homework 3',
        '',
        'Name: Lindiwe Dlamini',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: ['The author is named, and the course grades without names.'],
    },
    {
      name: 'no name',
      policy: asked,
      text: [
        '# Homework 3',
        '',
        'Collaborators: Ben Okafor',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: [],
    },
  ],
  check({facts, policy}, report) {
    if (!fieldOf(policy, 'identity')?.absent || facts.author.status !== 'given') return
    report({
      message: 'The author is named, and the course grades without names.',
      advice: 'Delete your own name; the names of collaborators stay.',
      at: facts.author.evidence[0],
    })
  },
})
