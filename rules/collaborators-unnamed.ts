import {defineRule, spokenField} from '../src/rule.ts'

export default defineRule({
  id: 'collaborators-unnamed',
  summary: 'Others are mentioned, and nobody is named.',
  severity: 'warning',
  why: 'The course asks for names, so that help can be credited to the people who gave it.',
  fix: 'Write their names: "Collaborators: Ada Byrne, Ben Okafor".',
  examples: [
    {
      name: 'friends without names',
      text: [
        '# Homework 4',
        '',
        'Keoni Kahananui',
        '',
        'Collaborators: a few friends from my dorm',
        '',
        'AI assistants: none',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: ['This tells of working with others and names nobody.'],
    },
    {
      name: 'names that are words',
      text: [
        '# Homework 4',
        '',
        'Keoni Kahananui',
        '',
        'Collaborators: Will Young and Claude Martin',
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
    const needs = spokenField(policy, 'people')?.needs ?? []
    if (facts.collaborators.status !== 'unnamed') return
    if (!['name', 'id'].some((need) => needs.includes(need))) return
    report({
      message: 'This tells of working with others and names nobody.',
      advice: 'Write their names: "Collaborators: Ada Byrne, Ben Okafor".',
      at: facts.collaborators.evidence[0],
    })
  },
})
