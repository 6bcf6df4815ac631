import {defineRule, spokenField} from '../src/rule.ts'

const asked = {fields: {ai: {kind: 'ai', per: 'member'}}}

export default defineRule({
  id: 'member-unstated',
  summary: 'A group states it by member, and one member is left out.',
  severity: 'warning',
  why: 'The course asks each member of a group, and a gap leaves the reader to guess.',
  fix: 'Add what the member did, or "none".',
  examples: [
    {
      name: 'two of three',
      policy: asked,
      text: [
        '# Project',
        '',
        'Authors: Ada Byrne, Ben Okafor, Mehwish Khan',
        '',
        'AI assistants: Ada used ChatGPT to debug the loader; Ben used none.',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: ['The AI-usage note does not speak of Mehwish Khan.'],
    },
    {
      name: 'all three',
      policy: asked,
      text: [
        '# Project',
        '',
        'Authors: Ada Byrne, Ben Okafor, Mehwish Khan',
        '',
        'AI assistants: Ada used ChatGPT to debug the loader; Ben and Mehwish used none.',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: [],
    },
    {
      name: 'one word for all',
      policy: asked,
      text: [
        '# Project',
        '',
        'Authors: Ada Byrne, Ben Okafor, Mehwish Khan',
        '',
        'AI assistants: none',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: [],
    },
  ],
  check({facts, policy}, report) {
    for (const [field, kind, name] of [
      ['ai', 'ai', 'AI-usage note'],
      ['collaborators', 'people', 'collaborators statement'],
    ] as const) {
      const members = (facts.members ?? []).filter((member) => member.field === field)
      if (!spokenField(policy, kind) || !members.some(({stated}) => stated)) continue
      for (const member of members) {
        if (member.stated) continue
        report({
          message: `The ${name} does not speak of ${member.name}.`,
          advice: `Add what holds for ${member.name}, or "none".`,
          at: facts[field].evidence[0],
          kind,
        })
      }
    }
  },
})
