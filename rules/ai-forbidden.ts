import {defineRule, fieldOf, holdsWords, isExemptUse} from '../src/rule.ts'

const asked = {
  fields: {
    ai: {
      kind: 'ai',
      required: 'when-used',
      use: {default: 'forbidden', except: ['Khanmigo']},
      exempt: ['grammar'],
    },
  },
}

export default defineRule({
  id: 'ai-forbidden',
  summary: 'The statement tells of AI, which the course rules out.',
  severity: 'warning',
  why: 'Some courses rule out AI, or all tools but their own. Saying it was right; what follows is for a person to decide.',
  fix: 'Ask the course staff.',
  examples: [
    {
      name: 'a tool that is ruled out',
      policy: asked,
      text: [
        '# Homework 4',
        '',
        'AI assistants: ChatGPT, to debug my training loop',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: ['This tells of ChatGPT; the course rules out AI except Khanmigo.'],
    },
    {
      name: 'a use that needs no mention',
      policy: asked,
      text: [
        '# Homework 4',
        '',
        'AI assistants: Grammarly, for grammar',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: [],
    },
    {
      name: 'ruled out, and not asked for',
      policy: {fields: {ai: {kind: 'ai', required: 'never', use: {default: 'forbidden'}}}},
      text: [
        '# Homework 4',
        '',
        'I used ChatGPT for problem 2.',
        '',
        '## Problem 1',
        '',
        'The gradient is zero at the origin, so the claim follows.',
      ].join('\n'),
      says: ['This tells of ChatGPT; the course rules out AI.'],
    },
    {
      name: 'none',
      policy: asked,
      text: [
        '# Homework 4',
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
    // What is ruled out need not be asked for.
    const field = fieldOf(policy, 'ai')
    const {status, tools, evidence} = facts.ai
    if (field?.use?.default !== 'forbidden' || !['described', 'no-use', 'no-tool'].includes(status)) return
    const except = field.use.except ?? []
    const allowed = (text: string) => except.some((name) => holdsWords(text, name))
    if (tools.length > 0 ? tools.every(allowed) : evidence.some(({quote}) => allowed(quote))) return
    if (evidence.every((use) => isExemptUse(field, use))) return
    report({
      message: `This tells of ${tools.filter((tool) => !allowed(tool)).join(', ') || 'AI'}; the course rules out AI${except.length > 0 ? ` except ${except.join(', ')}` : ''}.`,
      advice: 'Stating it was right. Ask the course staff if in doubt; a person decides.',
      at: evidence[0],
    })
  },
})
