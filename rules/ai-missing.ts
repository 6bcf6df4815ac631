import {defineRule, orNone, requiredField, whereAsked} from '../src/rule.ts'

export default defineRule({
  id: 'ai-missing',
  summary: 'No statement about AI use.',
  severity: 'error',
  why: 'The course asks everyone to say which AI they used and how. Use that is stated is fine; silence cannot be told from a note that was forgotten.',
  fix: 'Write which AI you used and how at the top, or "AI assistants: none".',
  examples: [
    {
      name: 'no AI-usage note',
      text: [
        '# Problem set 3',
        '',
        'Ngozi Okonkwo',
        '',
        'Collaborators: none',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: ['No AI-usage note at the top.'],
    },
    {
      name: 'a tool and its use',
      text: [
        '# Problem set 3',
        '',
        'Ngozi Okonkwo',
        '',
        'Collaborators: none',
        '',
        'AI assistants: ChatGPT, to debug my training loop',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: [],
    },
    {
      name: 'no AI used',
      text: [
        '# Problem set 3',
        '',
        '王小明',
        '',
        'Collaborators: none',
        '',
        'I did not use any AI tools.',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: [],
    },
  ],
  check({facts, policy}, report) {
    const field = requiredField(policy, 'ai')
    if (!field || facts.ai.status !== 'missing') return
    const place = whereAsked(field)
    const pointer = facts.pointers.find((one) => one.field === 'ai')
    report({
      message: pointer
        ? `No AI-usage note${place}; "${pointer.quote}" points to another file.`
        : `No AI-usage note${place}.`,
      advice: `Write which AI you used and how${orNone(field, 'AI assistants: none')}.`,
      ...(pointer ? {at: pointer} : {}),
    })
  },
})
