import {defineRule, spokenField} from '../src/rule.ts'

const asked = {fields: {collaborators: {kind: 'people', max: 2}}}

export default defineRule({
  id: 'collaborators-too-many',
  summary: 'More people are named than the course allows.',
  severity: 'warning',
  why: 'The course limits how many work together. Who counts is for a person to decide.',
  fix: 'Ask the course staff, or say who did what.',
  examples: [
    {
      name: 'three of two',
      policy: asked,
      text: [
        '# Homework 4',
        '',
        'Collaborators: Ada Byrne, Ben Okafor, Suharto',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: ['3 people are named; the course allows 2.'],
    },
    {
      name: 'two of two',
      policy: asked,
      text: [
        '# Homework 4',
        '',
        'Collaborators: Ada Byrne, Ben Okafor',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: [],
    },
  ],
  check({facts, policy}, report) {
    const most = spokenField(policy, 'people')?.max
    const {people, evidence} = facts.collaborators
    if (most === undefined || people.length <= most) return
    report({
      message: `${people.length} people are named; the course allows ${most}.`,
      advice: 'Ask the course staff if this is meant; a person decides.',
      at: evidence[0],
    })
  },
})
