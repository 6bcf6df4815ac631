import {defineRule, orNone, requiredField, whereAsked} from '../src/rule.ts'

export default defineRule({
  id: 'collaborators-missing',
  summary: 'No statement about collaborators.',
  severity: 'error',
  why: 'The course asks everyone to say whom they worked with. Working together is welcome, and saying so protects you; silence cannot be told from a line that was forgotten.',
  fix: 'Write the names of the people you worked with at the top, or "Collaborators: none".',
  examples: [
    {
      name: 'no line about people',
      text: [
        '# Problem set 3',
        '',
        'Nguyễn Thị Mai',
        '',
        'AI assistants: none',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: ['No collaborators line at the top.'],
    },
    {
      name: 'the line is in another file',
      text: [
        '# Problem set 3',
        '',
        'Aroha Ngata',
        '',
        'Collaborators: see README.md',
        '',
        'AI assistants: none',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: ['No collaborators line at the top; "Collaborators: see README.md" points to another file.'],
    },
    {
      name: 'people are named',
      text: [
        '# Problem set 3',
        '',
        'Nguyễn Thị Mai',
        '',
        'Collaborators: Ngozi Okonkwo, Suharto',
        '',
        'AI assistants: none',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: [],
    },
    {
      name: 'working alone is a statement',
      text: [
        '# Problem set 3',
        '',
        'Olena Shevchenko',
        '',
        'I worked alone.',
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
    const field = requiredField(policy, 'people')
    if (!field || facts.collaborators.status !== 'missing') return
    const place = whereAsked(field)
    const pointer = facts.pointers.find((one) => one.field === 'collaborators')
    report({
      message: pointer
        ? `No collaborators line${place}; "${pointer.quote}" points to another file.`
        : `No collaborators line${place}.`,
      advice: `Write the names of the people you worked with${orNone(field, 'Collaborators: none')}.`,
      ...(pointer ? {at: pointer} : {}),
    })
  },
})
