import {defineRule, problemsWithout} from '../src/rule.ts'

const asked = {fields: {collaborators: {kind: 'people', at: 'problem'}}}

const names: Partial<Record<string, string>> = {
  people: 'collaborators line',
  ai: 'AI-usage note',
  sources: 'statement about sources',
  time: 'time spent',
}

export default defineRule({
  id: 'problem-unstated',
  summary: 'The course asks for a statement at each problem, and one problem has none.',
  severity: 'warning',
  why: 'Where the course asks at each problem, a gap leaves the reader to guess.',
  fix: 'State it at this problem too.',
  examples: [
    {
      name: 'the second problem has none',
      policy: asked,
      text: [
        '# Homework 6',
        '',
        '## Problem 1',
        '',
        'Collaborators: Ben Okafor',
        '',
        'The claim follows.',
        '',
        '## Problem 2',
        '',
        'The gradient is zero.',
      ].join('\n'),
      says: ['No collaborators line at "Problem 2".'],
    },
    {
      name: 'each problem has one',
      policy: asked,
      text: [
        '# Homework 6',
        '',
        '## Problem 1',
        '',
        'Collaborators: Ben Okafor',
        '',
        'The claim follows.',
        '',
        '## Problem 2',
        '',
        'Collaborators: none',
      ].join('\n'),
      says: [],
    },
  ],
  check({facts, policy}, report) {
    for (const field of Object.values(policy.fields)) {
      const name = names[field.kind]
      for (const problem of name ? problemsWithout(field, facts) : []) {
        report({
          message: `No ${name} at "${problem.quote}".`,
          advice: 'State it at this problem too.',
          at: problem,
          kind: field.kind,
        })
      }
    }
  },
})
