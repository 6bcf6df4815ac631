import {defineRule, orNone, requiredField, whereAsked} from '../src/rule.ts'

const asked = {fields: {sources: {kind: 'sources'}}}

export default defineRule({
  id: 'sources-missing',
  summary: 'The course asks for sources, and none are stated.',
  severity: 'error',
  why: 'A reader cannot tell work without sources from sources that were forgotten.',
  fix: 'Name the sources you used, or "Sources: none".',
  examples: [
    {
      name: 'no sources',
      policy: asked,
      text: [
        '# Problem set 2',
        '',
        'Collaborators: none',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: ['No statement about sources at the top.'],
    },
    {
      name: 'sources are named',
      policy: asked,
      text: [
        '# Problem set 2',
        '',
        'Sources: the lecture notes, chapter 3',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: [],
    },
    {
      name: 'no source was used',
      policy: asked,
      text: [
        '# Problem set 2',
        '',
        'Sources: none',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: [],
    },
  ],
  check({facts, policy}, report) {
    const field = requiredField(policy, 'sources')
    if (!field || facts.sources.status !== 'missing') return
    report({
      message: `No statement about sources${whereAsked(field)}.`,
      advice: `Name the sources you used${orNone(field, 'Sources: none')}.`,
    })
  },
})
