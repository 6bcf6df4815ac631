import {defineRule, spokenField} from '../src/rule.ts'

/** More would bury the rest of the report. */
const most = 3

export default defineRule({
  id: 'ai-history',
  summary: 'A commit names an AI tool, and the note tells of none (only with --git).',
  severity: 'info',
  why: 'A commit may come from a template, a classmate or an editor that signs by itself. It is a reason to look at the note again, and proof of nothing.',
  fix: 'If an AI tool helped, say which and how; if not, nothing needs to be done.',
  examples: [
    {
      name: 'a commit that a tool signed',
      text: [
        '# Homework 9',
        '',
        'Mehwish Khan',
        '',
        'Collaborators: none',
        '',
        'AI assistants: none',
        '',
        '## Problem 1',
        '',
        'See main.py.',
      ].join('\n'),
      commits: [{commit: '1a2b3c4', quote: 'Co-authored-by: Claude <noreply@anthropic.com>'}],
      says: ['Commit 1a2b3c4 names an AI tool: "Co-authored-by: Claude <noreply@anthropic.com>".'],
    },
    {
      name: 'the use is stated',
      text: [
        '# Homework 9',
        '',
        'Mehwish Khan',
        '',
        'Collaborators: none',
        '',
        'AI assistants: Claude, to write the tests',
        '',
        '## Problem 1',
        '',
        'See main.py.',
      ].join('\n'),
      commits: [{commit: '1a2b3c4', quote: 'Co-authored-by: Claude <noreply@anthropic.com>'}],
      says: [],
    },
  ],
  check({facts, policy, commits = []}, report) {
    if (!spokenField(policy, 'ai')) return
    if (facts.ai.status !== 'none' && facts.ai.status !== 'missing') return
    for (const {commit, quote} of commits.slice(0, most)) {
      report({
        message: `Commit ${commit} names an AI tool: "${quote}".`,
        advice: 'If an AI tool helped, say which and how; if not, nothing needs to be done.',
      })
    }
  },
})
