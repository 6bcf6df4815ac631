import {describe, expect, test} from 'vitest'
import {fixHeader} from '../src/fix.ts'
import {lint} from '../src/index.ts'
import {defaultPolicy as policy} from '../src/policy/shipped.ts'

const encode = (text: string) => new TextEncoder().encode(text)
// A byte-order mark must be seen, not swallowed.
const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes)

async function fix(text: string, path: string) {
  const judge = (bytes: Uint8Array) => lint(bytes, {path, policy})
  const once = await fixHeader(encode(text), path, policy, judge)
  const twice = await fixHeader(once.bytes, path, policy, judge)
  expect(decode(twice.bytes)).toBe(decode(once.bytes))
  expect(twice.did).toEqual([])
  return {
    text: decode(once.bytes),
    did: once.did,
    left: once.left,
    rules: once.report.findings.map(({rule}) => rule),
  }
}

const problem = '## Problem 1\n\nThe gradient is zero at the origin.\n'

describe('puts in what is missing, to be filled in', () => {
  test('Markdown, both', async () => {
    expect(await fix(`# Problem set 3\n\nAroha Ngata\n\n${problem}`, 'a.md')).toEqual({
      text: `# Problem set 3\n\nAroha Ngata\n\n**Collaborators:**\n\n**AI assistants:**\n\n${problem}`,
      did: ['Put in "Collaborators:" to be filled in.', 'Put in "AI assistants:" to be filled in.'],
      left: [],
      rules: ['collaborators-placeholder', 'ai-placeholder'],
    })
  })

  test('Markdown, one, below the other', async () => {
    const {text, rules} = await fix(`# PS\n\nCollaborators: Ben Okafor,\n  Chen Wei\n\n${problem}`, 'a.md')
    expect(text).toBe(`# PS\n\nCollaborators: Ben Okafor,\n  Chen Wei\n\n**AI assistants:**\n\n${problem}`)
    expect(rules).toEqual(['ai-placeholder'])
  })

  test('Quarto, below the front matter', async () => {
    const {text} = await fix(`---\ntitle: Problem set 3\n---\n\n${problem}`, 'a.qmd')
    expect(text).toBe(
      `---\ntitle: Problem set 3\n---\n\n**Collaborators:**\n\n**AI assistants:**\n\n${problem}`,
    )
  })

  test('a file that begins with its first answer', async () => {
    const {text} = await fix(problem, 'a.md')
    expect(text).toBe(`**Collaborators:**\n\n**AI assistants:**\n\n${problem}`)
  })

  test('plain text', async () => {
    const {text} = await fix('Problem set 3\nAroha Ngata\n\nProblem 1\n\nThe gradient is zero.\n', 'a.txt')
    expect(text).toBe(
      'Problem set 3\nAroha Ngata\n\nCollaborators:\n\nAI assistants:\n\nProblem 1\n\nThe gradient is zero.\n',
    )
  })

  test('LaTeX, below the title', async () => {
    const top = '\\documentclass{article}\n\\title{Problem set 3}\n\\begin{document}\n\\maketitle\n'
    const rest = '\\section*{Problem 1}\nThe gradient is zero.\n\\end{document}\n'
    const {text} = await fix(`${top}\n${rest}`, 'a.tex')
    expect(text).toBe(
      `${top}\n\\noindent\\textbf{Collaborators:}\n\n\\noindent\\textbf{AI assistants:}\n\n${rest}`,
    )
  })

  const begun = '\\documentclass{exam}\n\\begin{document}\n\\myheader{Lea Roth}{CS101}\n'
  const labels = '\\noindent\\textbf{Collaborators:}\n\n\\noindent\\textbf{AI assistants:}\n'

  test.each([
    ['the questions of an exam', '\\begin{questions}\n\\question Prove it.\n\\end{questions}\n'],
    ['the parts of a list', '\\begin{questions}\n% first\n\n\\question[5] Prove it.\n\\end{questions}\n'],
    ['a list', '\\begin{enumerate}[label=(\\alph*)]\n\\item Prove it.\n\\end{enumerate}\n'],
    [
      'a list of the course',
      '\\begin{homework}\n\\setlength{\\itemsep}{1em}\n\\problem Prove it.\n\\end{homework}\n',
    ],
  ])('LaTeX, above %s', async (_, list) => {
    const {text} = await fix(`${begun}${list}\\end{document}\n`, 'a.tex')
    expect(text).toBe(`${begun}\n${labels}\n${list}\\end{document}\n`)
  })

  test('LaTeX, at the end of a document without an answer', async () => {
    const list =
      '\\documentclass{article}\n\\begin{document}\n\\begin{itemize}\n\\item Prove it.\n\\end{itemize}\n'
    const {text} = await fix(`${list}\\end{document}\n`, 'a.tex')
    expect(text).toBe(`${list}\n${labels}\n\\end{document}\n`)
  })

  test('LaTeX, below a list that holds the other statement', async () => {
    const top = `${begun}\n\\begin{itemize}\n\\item Collaborators: Ben Okafor\n\n\\item Late days: none\n\\end{itemize}\n`
    const rest = '\\section*{Problem 1}\nThe gradient is zero.\n\\end{document}\n'
    const {text} = await fix(top + rest, 'a.tex')
    expect(text).toBe(`${top}\n\\noindent\\textbf{AI assistants:}\n\n${rest}`)
  })

  test('the byte-order mark, the line ends and the missing last one stay', async () => {
    const {text} = await fix('\ufeff# PS 3\r\n\r\nCollaborators: Ben Okafor', 'a.md')
    expect(text).toBe('\ufeff# PS 3\r\n\r\nCollaborators: Ben Okafor\r\n\r\n**AI assistants:**')
  })
})

describe('moves what stands too low', () => {
  const low = `# PS 3\n\nCollaborators: Ben Okafor\n\n${problem}\n## Problem 2\n\nIt holds.\n\n`

  test('a line', async () => {
    const {text, did, rules} = await fix(`${low}AI assistants: ChatGPT, to debug my code\n`, 'a.md')
    expect(text).toBe(
      `# PS 3\n\nCollaborators: Ben Okafor\n\nAI assistants: ChatGPT, to debug my code\n\n${problem}\n## Problem 2\n\nIt holds.\n\n`,
    )
    expect(did).toEqual(['Moved "AI assistants" to the top.'])
    expect(rules).toEqual([])
  })

  test('a section with its heading', async () => {
    const {text, rules} = await fix(`${low}## AI usage\n\nI used Claude to debug my code.\n`, 'a.md')
    expect(text).toContain('Ben Okafor\n\n## AI usage\n\nI used Claude to debug my code.\n\n## Problem 1')
    expect(rules).toEqual([])
  })

  test('two sentences on one line go together', async () => {
    const top = 'Problem set 3\nLea Roth\n\n'
    const rest = 'Problem 1\n\nThe gradient is zero.\n\nProblem 2\n\nSo it is.\n'
    const line = 'I worked with Tom Berg. I used ChatGPT to debug Problem 1.\n'
    expect(await fix(`${top}${rest}\n${line}`, 'a.txt')).toEqual({
      text: `${top}${line}\n${rest}\n`,
      did: ['Moved "Collaborators" to the top.', 'Moved "AI assistants" to the top.'],
      left: [],
      rules: [],
    })
  })

  test.each([
    ['---', ''],
    ['* * *', ''],
    ['___', '\n'],
  ])('the rule "%s" that only parted them off goes', async (rule, end) => {
    const top = '# PS 3\n\nLea Roth\n\n'
    const said = 'Collaborators: Tom Berg\n\nAI assistants: ChatGPT, to debug my code\n'
    const {text} = await fix(`${top}${problem}\n${rule}\n\n${said}${end}`, 'a.md')
    expect(text).toBe(`${top}${said}\n${problem}`)
  })

  test.each([
    [
      'something follows it',
      '\n---\n\nAI assistants: ChatGPT, to debug my code\n\nThank you.\n',
      '\n---\n\nThank you.\n',
    ],
    [
      'it underlines a heading',
      '\nSo it is\n---\n\nAI assistants: ChatGPT, to debug my code\n',
      '\nSo it is\n---\n\n',
    ],
    [
      'it stands further up',
      '\n---\n\nSo it is.\n\nAI assistants: ChatGPT, to debug my code\n',
      '\n---\n\nSo it is.\n\n',
    ],
  ])('a rule stays where %s', async (_, below, rest) => {
    const top = '# PS 3\n\nCollaborators: Tom Berg\n\n'
    const {text} = await fix(top + problem + below, 'a.md')
    expect(text).toBe(`${top}AI assistants: ChatGPT, to debug my code\n\n${problem}${rest}`)
  })

  test('a sentence inside an answer stays where it is, and is told', async () => {
    const body = `${low}By lemma 2 it holds. I used Claude to check my proof. So we are done.\n`
    const {text, did, left} = await fix(body, 'a.md')
    expect(text).toBe(body)
    expect(did).toEqual([])
    expect(left).toEqual([
      'ai-misplaced: it cannot be taken out of what stands around it; please move it by hand.',
    ])
  })
})

test('an item of a LaTeX list is not taken out of it', async () => {
  const body =
    '\\documentclass{article}\n\\begin{document}\nCollaborators: Ben Okafor\n\n\\section*{Problem 1}\nIt holds.\n\n\\section*{Problem 2}\nSo it is.\n\n\\begin{itemize}\n\\item AI assistants: ChatGPT, to debug my code\n\\end{itemize}\n\\end{document}\n'
  const {text, did} = await fix(body, 'a.tex')
  expect([text, did]).toEqual([body, []])
})

describe('notebooks keep every other byte', () => {
  const notebook = (cells: string) =>
    `{\n "cells": [\n${cells}\n ],\n "metadata": {"x": 1.0, "e": 1e3},\n "nbformat": 4,\n "nbformat_minor": 5\n}\n`
  const cell = (id: string, ...rows: string[]) =>
    `  {\n   "cell_type": "markdown",\n   "id": "${id}",\n   "metadata": {},\n   "source": [\n${rows
      .map((row, index) => `    ${JSON.stringify(index < rows.length - 1 ? `${row}\n` : row)}`)
      .join(',\n')}\n   ]\n  }`
  const title = cell('t', '# Problem set 3')
  const answer = cell('p', '## Problem 1', '', 'The gradient is zero.')

  test('cells are put in below the title', async () => {
    const {text, rules} = await fix(notebook([title, answer].join(',\n')), 'a.ipynb')
    expect(text).toBe(
      notebook(
        [
          title,
          cell('headnote', '**Collaborators:**'),
          cell('headnote-2', '**AI assistants:**'),
          answer,
        ].join(',\n'),
      ),
    )
    expect(rules).toEqual(['collaborators-placeholder', 'ai-placeholder'])
  })

  test('a cell is moved', async () => {
    const people = cell('c', 'Collaborators: Ben Okafor')
    const ai = cell('a', 'AI assistants: ChatGPT, to debug my code')
    const {text, rules} = await fix(notebook([title, people, answer, ai].join(',\n')), 'a.ipynb')
    expect(text).toBe(notebook([title, people, ai, answer].join(',\n')))
    expect(rules).toEqual([])
  })

  test('a notebook on one line stays on one', async () => {
    const one = JSON.stringify({
      cells: [{cell_type: 'markdown', metadata: {}, source: ['# PS 3\n', '\n', 'Collaborators: none']}],
      metadata: {},
      nbformat: 4,
      nbformat_minor: 2,
    })
    const {text} = await fix(one, 'a.ipynb')
    expect(text).toBe(
      one.replace(
        'none"]}',
        'none"]},{"cell_type":"markdown","metadata":{},"source":["**AI assistants:**"]}',
      ),
    )
  })
})

test('a label that stands there is not put in again', async () => {
  const text = '# PS 3\n\nCollaborators: none\nAI: see report.pdf\n'
  expect(await fix(text, 'a.md')).toEqual({
    text,
    did: [],
    left: ['ai-missing: "AI: see report.pdf" only names another file; please write here what it says.'],
    rules: ['ai-missing'],
  })
})

test.each([
  'I worked with Ben Okafor on problem 2.',
  'Ben Okafor and Chen Wei helped me.',
  'Worked with some friends.',
  'I worked alone.',
])('beside "%s" only the other statement is put in', async (words) => {
  const {text} = await fix(`# PS 3\n\n${words}\n\n${problem}`, 'a.md')
  expect(text).toBe(`# PS 3\n\n${words}\n\n**AI assistants:**\n\n${problem}`)
})

test.each([
  'I used ChatGPT to debug my code.',
  'I used AI.',
  'No AI was used.',
  'Copilot helped me write the tests.',
])('beside "%s" only the other statement is put in', async (words) => {
  const {text} = await fix(`# PS 3\n\n${words}\n\n${problem}`, 'a.md')
  expect(text).toBe(`# PS 3\n\n${words}\n\n**Collaborators:**\n\n${problem}`)
})

test.each([
  ['a clean file', '# PS\n\nCollaborators: none\n\nAI: none\n', 'a.md'],
  ['a field left blank', '# PS\n\nCollaborators:\n\nAI:\n', 'a.md'],
  ['another format', 'int main() {}', 'a.c'],
])('%s is not changed', async (_, text, path) => {
  const fixed = await fix(text, path)
  expect(fixed.text).toBe(text)
  expect(fixed.did).toEqual([])
})

test.each([
  ['a.py', '# Problem set 3\n\nx = 1\n', 'py'],
  ['a.cpp', '// Problem set 3\n\nint main() {}\n', 'c'],
  ['a.htm', '<p>Problem set 3</p>', 'html'],
  ['a.typ', '= Problem set 3\n', 'txt'],
])('%s is not changed, and told what writes its header', async (path, text, format) => {
  const {left} = await fix(text, path)
  expect(left).toEqual([
    `collaborators-missing: this format is not changed by headnote; \`headnote header -f ${format}\` prints lines to put in.`,
    `ai-missing: this format is not changed by headnote; \`headnote header -f ${format}\` prints lines to put in.`,
  ])
})

test('a file in another encoding is not changed, and told', async () => {
  const bytes = new Uint8Array([...encode('# PS 3\n\nAndr'), 0xe9, ...encode('\n')])
  const fixed = await fixHeader(bytes, 'a.md', policy, (now) => lint(now, {path: 'a.md', policy}))
  expect(fixed.bytes).toBe(bytes)
  expect(fixed.left).toEqual([
    'collaborators-missing: only UTF-8 text is changed by headnote.',
    'ai-missing: only UTF-8 text is changed by headnote.',
  ])
})

test.each([
  [
    'a list of nothing else',
    '\\documentclass{article}\n\\begin{document}\n\\section{Problem 1}\nx\n\n\\begin{itemize}\n\\item Collaborators: Ada\n\\item AI: none\n\\end{itemize}\n\\end{document}\n',
    'a.tex',
  ],
  [
    'a quotation of nothing else',
    '\\documentclass{article}\n\\begin{document}\n\\section{Problem 1}\nx\n\n\\begin{quote}\nCollaborators: Ada \\\\\nAI: none\n\\end{quote}\n\\end{document}\n',
    'a.tex',
  ],
  [
    'a paragraph that goes on with the answer',
    '## Problem 1\n\n**Collaborators:** Ada [^1]\n**AI:** Claude for typos. The rest of the proof follows from Lemma 2,\nwhich we now prove.\n',
    'a.md',
  ],
])('is left where it stands: %s', async (_, text, path) => {
  const fixed = await fix(text, path)
  expect([fixed.text, fixed.did]).toEqual([text, []])
  expect(fixed.left).toContain(
    'collaborators-misplaced: it cannot be taken out of what stands around it; please move it by hand.',
  )
})
