import {defineRule, spokenField, strayedFrom} from '../src/rule.ts'

const asked = {fields: {sources: {kind: 'sources'}}}

export default defineRule({
  id: 'sources-misplaced',
  summary: 'The sources stand elsewhere than the course asks.',
  severity: 'warning',
  why: 'A reader looks for them where the course says.',
  fix: 'Move the statement, or repeat it.',
  examples: [
    {
      name: 'cited after the answers',
      policy: asked,
      text: [
        '# Problem set 2',
        '',
        'Collaborators: none',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
        '',
        '## Sources',
        '',
        'The lecture notes helped me, chapter 3.',
      ].join('\n'),
      says: ['The statement about sources is not at the top.'],
    },
    {
      name: 'cited at the top',
      policy: asked,
      text: [
        '# Problem set 2',
        '',
        'Sources: the lecture notes',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: [],
    },
  ],
  check({facts, policy}, report) {
    const place = strayedFrom(spokenField(policy, 'sources'), facts.sources, facts)
    if (place === null) return
    report({
      message:
        place === 'problem'
          ? 'The sources are stated once, and not at each problem.'
          : `The statement about sources is not at the ${place}.`,
      advice: place === 'problem' ? 'Repeat it at each problem.' : `Move it to the ${place}.`,
      at: facts.sources.evidence[0],
    })
  },
})
