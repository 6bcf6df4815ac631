import {describe, expect, test} from 'vitest'
import {lint} from '../../src/index.ts'

/** Formats of a disclosure that others have written down, each as a student would fill it in: status and tools. */
const formats: [format: string, text: string, expected: string][] = [
  [
    'AID statement (Waterloo)',
    'AID Statement: Artificial Intelligence Tool: ChatGPT v4o; Conceptualization: outlined the argument; Writing—Review & Editing: grammar.',
    'described ChatGPT',
  ],
  ['AID statement that says none', 'AID Statement: Artificial Intelligence Tool: none.', 'none'],
  ['AI Attribution (IBM), human only', 'AIA Eh v1.0', 'none'],
  [
    'AI Attribution (IBM), written out',
    'AIA PAI Ce Hin R Claude 4 v1.0: The work was edited with AI, which changed wording; a person reviewed it.',
    'described Claude',
  ],
  [
    'AI Usage Card as a table',
    '## AI Usage Card\n\n| Phase | Tool and use |\n| --- | --- |\n| Ideation | none |\n| Writing | ChatGPT, to reword the abstract |',
    'described ChatGPT',
  ],
  [
    'heading of publishers (Elsevier)',
    '## Declaration of generative AI and AI-assisted technologies in the writing process\n\nDuring the preparation of this work the author used Claude in order to improve readability.',
    'described Claude',
  ],
  [
    'acknowledgement (ICMJE)',
    '## Acknowledgments\n\nChatGPT (GPT-4o, OpenAI) was used to edit the language of the introduction.',
    'described ChatGPT',
  ],
  ['option A (Geneva)', 'Option A: I did not use generative AI for this work.', 'none'],
  [
    'option B (Geneva)',
    'Option B: I used generative AI.\n\nTools: ChatGPT\n\nTasks: correcting grammar in all parts',
    'described ChatGPT',
  ],
  [
    'four parts (ELTE)',
    '## Statement on the use of AI\n\n1. Tool and version: ChatGPT-4o\n2. Purpose: finding literature\n3. Use of the output: indirect\n4. I take responsibility for the whole text.',
    'described ChatGPT',
  ],
  ['boxes of a form (TARUMT), none', 'AI tools used: ☒ None ☐ ChatGPT ☐ Deepseek ☐ Gemini ☐ Other', 'none'],
  [
    'boxes of a form (TARUMT), one',
    'AI tools used: ☐ None ☒ ChatGPT ☐ Deepseek ☐ Gemini\n\nDisclosure statement: I used ChatGPT to brainstorm titles.',
    'described ChatGPT',
  ],
  [
    'sentence to fill in (UNC Charlotte)',
    'The author acknowledges the use of Perplexity, which was used in the following ways: to find sources on reefs.',
    'described Perplexity',
  ],
  [
    'boxes of a pull request, used',
    '- [ ] No AI tools were used\n- [x] AI tools were used: ChatGPT, to find a bug',
    'described ChatGPT',
  ],
  ['boxes of a pull request, not used', '- [x] No AI tools were used\n- [ ] AI tools were used', 'none'],
  ['AI Assessment Scale, level 1', 'AI Assessment Scale: Level 1 (No AI)', 'none'],
  ['AI Assessment Scale with a tool', 'AIAS Level 2: ChatGPT for planning', 'described ChatGPT'],
]

describe('formats of a disclosure', () => {
  test.each(formats)('%s', async (_, text, expected) => {
    const source = `# Homework 3\n\nCollaborators: none\n\n${text}\n\n## Problem 1\n\nThe claim follows.\n`
    expect(await understood(source, 'hw3.md')).toBe(expected)
  })

  test.each([
    ['AI-DECLARATION.md', '# AI declaration\n\n**Level:** none\n', 'none'],
    [
      'AI-DECLARATION.md',
      '# AI declaration\n\nTools: Claude Code\n\nUsed for: writing the tests\n',
      'described Claude Code',
    ],
    [
      'aidecl.yaml',
      'version: 1\nai:\n  used: true\n  tools:\n    - name: Claude\n      purpose: debug the tokenizer\n',
      'described Claude',
    ],
    ['aidecl.yaml', 'version: 1\nai:\n  used: false\n', 'none'],
    [
      'disclosure.json',
      '{"ai": {"tools": [{"name": "ChatGPT", "purpose": "explain a stack trace"}]}}',
      'described ChatGPT',
    ],
    ['disclosure.json', '{"ai": {"used": false}}', 'none'],
    [
      'paper.tex',
      '\\documentclass{article}\n\\begin{document}\nCollaborators: none\n\n\\useOfGenAI{ChatGPT, to debug the loop}\n\\section{Problem 1}\nx\n\\end{document}\n',
      'described ChatGPT',
    ],
  ])('%s: %j', async (path, text, expected) => {
    expect(await understood(text, path)).toBe(expected)
  })
})

async function understood(text: string, path: string): Promise<string> {
  const {facts} = await lint(new TextEncoder().encode(text), {path})
  return [facts?.ai.status, ...(facts?.ai.tools ?? [])].join(' ')
}
