import {defineRule, requiredField} from '../src/rule.ts'

const asked = {fields: {identity: {kind: 'identity'}}}

export default defineRule({
  id: 'author-missing',
  summary: 'The course asks for the author, and no name is found.',
  severity: 'warning',
  why: 'Work that nobody can be told to have written is graded late or not at all.',
  fix: 'Write "Name:" and your name at the top.',
  examples: [
    {
      name: 'no name',
      policy: asked,
      text: [
        '# Homework 3',
        '',
        'Collaborators: none',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: ['No name of the author at the top.'],
    },
    {
      name: 'a labelled name',
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
      says: [],
    },
    {
      name: 'a name alone on a line',
      policy: asked,
      text: [
        '# Homework 3',
        '',
        'Nguyễn Thị Mai',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: [],
    },
  ],
  check({facts, policy}, report) {
    const field = requiredField(policy, 'identity')
    if (!field || field.absent || facts.author.status !== 'missing') return
    const id = field.needs.includes('id') ? ' and id' : ''
    report({
      message: 'No name of the author at the top.',
      advice: `Write your name${id}, for example: "Name: Ngozi Okonkwo".`,
    })
  },
})
