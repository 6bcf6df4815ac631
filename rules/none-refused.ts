import {defineRule, spokenField} from '../src/rule.ts'

const asked = {fields: {partner: {kind: 'people', none: 'not-accepted'}}}

export default defineRule({
  id: 'none-refused',
  summary: 'The course does not accept "none" here.',
  severity: 'warning',
  why: 'The course asks for this of everyone, for example a partner in a pair.',
  fix: 'Write what the course asks for, or ask the course staff.',
  examples: [
    {
      name: 'none',
      policy: asked,
      text: [
        '# Lab 2',
        '',
        'Collaborators: none',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: ['This says none, which the course does not accept here.'],
    },
    {
      name: 'a name',
      policy: asked,
      text: [
        '# Lab 2',
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
    for (const [kind, fact] of [
      ['people', facts.collaborators],
      ['ai', facts.ai],
      ['sources', facts.sources],
    ] as const) {
      if (spokenField(policy, kind)?.none !== 'not-accepted' || fact.status !== 'none') continue
      report({
        message: 'This says none, which the course does not accept here.',
        advice: 'Write what the course asks for, or ask the course staff.',
        at: fact.evidence[0],
        kind,
      })
    }
  },
})
