import {defineRule, spokenField} from '../src/rule.ts'

export default defineRule({
  id: 'ai-trace',
  summary: 'A technical mark that chat tools leave in copied text.',
  severity: 'info',
  why: 'Such a mark may come from a quotation, a translator or a web page as well. It is a reason to look at the note again, and proof of nothing.',
  fix: 'If an AI tool helped, say which and how; if not, nothing needs to be done.',
  examples: [
    {
      name: 'a mark of a copied citation',
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
        'The loss is convex :contentReference[oaicite:0]{index=0} in the weights.',
      ].join('\n'),
      says: ['This line holds a mark that chat tools leave in copied text.'],
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
        'AI assistants: ChatGPT, to summarize a paper',
        '',
        '## Problem 1',
        '',
        'The loss is convex :contentReference[oaicite:0]{index=0} in the weights.',
      ].join('\n'),
      says: [],
    },
  ],
  check({facts, policy}, report) {
    if (!spokenField(policy, 'ai')) return
    if (facts.ai.status !== 'none' && facts.ai.status !== 'missing') return
    for (const at of facts.traces) {
      report({
        message: 'This line holds a mark that chat tools leave in copied text.',
        advice: 'If an AI tool helped, say which and how; if not, nothing needs to be done.',
        at,
      })
    }
  },
})
