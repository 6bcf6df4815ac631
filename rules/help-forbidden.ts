import {defineRule} from '../src/rule.ts'

const readings = {
  'verify-answer': 'asking whether an answer is right',
  'full-solution': 'being given a full solution',
  'share-solution': 'sharing a full solution',
}

export default defineRule({
  id: 'help-forbidden',
  summary: 'A statement can be read as help that the course rules out.',
  severity: 'warning',
  why: 'Some courses rule out certain kinds of help, whoever gives it. The statement may well mean something else: a person decides, not this tool.',
  fix: 'Say more exactly what you did, or ask the course staff.',
  examples: [
    {
      name: 'asked whether an answer is right',
      text: [
        '# Homework 8',
        '',
        'Raúl Quispe',
        '',
        'Collaborators: none',
        '',
        'AI assistants: I asked ChatGPT whether my answers were correct.',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: ['This can be read as asking whether an answer is right, which the course rules out.'],
    },
    {
      name: 'asked about a concept',
      text: [
        '# Homework 8',
        '',
        'Raúl Quispe',
        '',
        'Collaborators: none',
        '',
        'AI assistants: I asked ChatGPT to explain the chain rule.',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: [],
    },
  ],
  check({facts, policy}, report) {
    const tells = facts.tells.filter(({kind}) => (policy.forbidden[kind] ?? 'off') !== 'off')
    for (const at of tells) {
      report({
        message: `This can be read as ${readings[at.kind]}, which the course rules out.`,
        advice: 'Say more exactly what you did, or ask the course staff; a person decides.',
        at,
      })
    }
  },
})
