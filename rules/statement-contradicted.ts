import {defineRule, isExemptUse, spokenField} from '../src/rule.ts'

export default defineRule({
  id: 'statement-contradicted',
  summary: 'One statement says none, another tells of help.',
  severity: 'warning',
  why: 'Two statements that cannot both hold leave the reader to guess which one is meant.',
  fix: 'Keep the statement that is right and delete the other.',
  examples: [
    {
      name: 'none, then a name',
      text: [
        '# Homework 7',
        '',
        'Yael Ben-David',
        '',
        'Collaborators: none',
        '',
        'AI assistants: none',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
        '',
        'I worked with Ngozi Okonkwo on this problem.',
      ].join('\n'),
      says: ['This says none, while line 13 tells of a collaborator.'],
    },
    {
      name: 'a denial with a limit',
      text: [
        '# Homework 7',
        '',
        'Yael Ben-David',
        '',
        'Collaborators: none for problem 1; Ngozi Okonkwo for problem 2',
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
    for (const {field, denial, use} of facts.contradictions) {
      const asked = spokenField(policy, field === 'ai' ? 'ai' : 'people')
      if (!asked || (field === 'ai' && isExemptUse(asked, use))) continue
      const {cell, line, page} = use.place
      const place = page ? `page ${page}` : cell ? `cell ${cell}` : `line ${line}`
      const help = field === 'ai' ? 'AI use' : 'a collaborator'
      report({
        message: `This says none, while ${place} tells of ${help}.`,
        advice: 'Keep the statement that is right and delete the other.',
        at: denial,
      })
    }
  },
})
