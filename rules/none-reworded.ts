import {defineRule, holdsWords, spokenField} from '../src/rule.ts'

const asked = {fields: {collaborators: {kind: 'people', none: {phrase: 'I worked on this alone.'}}}}

export default defineRule({
  id: 'none-reworded',
  summary: 'The course fixes the words for "none", and other words are used.',
  severity: 'warning',
  why: 'The course fixes the words so that nothing has to be guessed.',
  fix: 'Use the words of the course.',
  examples: [
    {
      name: 'other words',
      policy: asked,
      text: [
        '# Lab 2',
        '',
        'Collaborators: n/a',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: ['The words for none are not those that the course fixes.'],
    },
    {
      name: "the course's words",
      policy: asked,
      text: [
        '# Lab 2',
        '',
        'Collaborators: I worked on this alone.',
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
      const none = spokenField(policy, kind)?.none
      if (typeof none !== 'object' || fact.status !== 'none') continue
      if (fact.evidence.some(({quote}) => holdsWords(quote, none.phrase))) continue
      report({
        message: 'The words for none are not those that the course fixes.',
        advice: `Write: "${none.phrase}"`,
        at: fact.evidence[0],
        kind,
      })
    }
  },
})
