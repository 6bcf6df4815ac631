import {defineRule} from '../src/rule.ts'

export default defineRule({
  id: 'file-unreadable',
  summary: 'The file cannot be judged.',
  severity: 'error',
  why: 'A file that is encrypted, corrupt, empty, a picture without text, too large or of a format not read yet cannot be checked, and counts as neither complete nor incomplete.',
  fix: 'Do what the message says: usually export the file again from the program that made it.',
  examples: [
    {
      name: 'an empty file',
      text: [''].join('\n'),
      says: ['The file is empty (0 bytes).'],
    },
    {
      name: 'a file with text',
      text: [
        '# Homework 3',
        '',
        'Kofi Mensah',
        '',
        'Collaborators: none',
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
  // The flow reports it: without facts there is nothing that a rule could judge.
  check() {},
})
