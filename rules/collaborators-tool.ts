import {defineRule, spokenField} from '../src/rule.ts'

export default defineRule({
  id: 'collaborators-tool',
  summary: 'An AI tool stands where people are listed, and nobody else does.',
  severity: 'info',
  why: 'The field for people is read as "nobody" then, and the tool as an AI statement; only you know whether that is meant.',
  fix: 'List people in the collaborators field and AI tools in the AI-usage note.',
  examples: [
    {
      name: 'only a tool is listed',
      text: [
        '# Homework 1',
        '',
        'Bayarmaa',
        '',
        'Collaborators: ChatGPT',
        '',
        'AI assistants: ChatGPT, to find the bug in my loop',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: ['An AI tool stands in the collaborators field, and no person.'],
    },
    {
      name: 'a person stands there too',
      text: [
        '# Homework 1',
        '',
        'Bayarmaa',
        '',
        'Collaborators: Ludwig van der Berg, ChatGPT',
        '',
        'AI assistants: ChatGPT, to find the bug in my loop',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: [],
    },
  ],
  check({facts, policy}, report) {
    if (!spokenField(policy, 'people')) return
    for (const at of facts.toolAmongPeople) {
      report({
        message: 'An AI tool stands in the collaborators field, and no person.',
        advice: 'Please check: name people here, if any, and the tool in the AI-usage note.',
        at,
      })
    }
  },
})
