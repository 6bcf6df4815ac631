import {defineRule, sentencesOf, spokenField} from '../src/rule.ts'

const asked = {fields: {ai: {kind: 'ai', minSentences: 2}}}

export default defineRule({
  id: 'ai-short',
  summary: 'The AI-usage note is shorter than the course asks.',
  severity: 'warning',
  why: 'The course asks for some sentences, so that the use can be understood.',
  fix: 'Write some more sentences on how you used it.',
  examples: [
    {
      name: 'one sentence of two',
      policy: asked,
      text: [
        '# Report',
        '',
        'AI assistants: I used ChatGPT to debug my training loop.',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: ['The AI-usage note has 1 sentence; the course asks for 2.'],
    },
    {
      name: 'two sentences',
      policy: asked,
      text: [
        '# Report',
        '',
        'AI assistants: I used ChatGPT to debug my training loop. I checked each fix by a test.',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: [],
    },
    {
      name: 'no AI was used',
      policy: asked,
      text: [
        '# Report',
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
    const least = spokenField(policy, 'ai')?.minSentences ?? 0
    const {status, evidence} = facts.ai
    if (status !== 'described' || least < 2) return
    const count = evidence.reduce((sum, {quote}) => sum + sentencesOf(quote).length, 0)
    if (count >= least) return
    report({
      message: `The AI-usage note has ${count} sentence${count === 1 ? '' : 's'}; the course asks for ${least}.`,
      advice: 'Tell a little more of how you used it.',
      at: evidence[0],
    })
  },
})
