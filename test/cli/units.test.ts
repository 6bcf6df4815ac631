import {strToU8, zipSync} from 'fflate'
import {beforeAll, describe, expect, test} from 'vitest'
import {folder} from '../node/folder.ts'
import {build, headnote} from './built.ts'

beforeAll(build)

const work = '# HW 3\n\nCollaborators: none\n\n## Problem 1\n\nx\n'
const note = '# README\n\nAI tools: ChatGPT, to debug\n'

describe('a folder and a zip are one submission each', () => {
  const files = () => ({
    'ada/hw3.md': work,
    'ada/README.md': note,
    'ben.zip': zipSync({'hw3.md': strToU8(work), 'README.md': strToU8(note)}),
  })

  test('lint --unit folder tells which file counted', () => {
    const run = headnote(folder(files()), ['ada', 'ben.zip', '--unit', 'folder', '-f', 'json'])
    expect(run.status).toBe(0)
    expect(
      JSON.parse(run.stdout).submissions.map((one: {path: string; main: string; counted: object}) => [
        one.path,
        one.main,
        one.counted,
      ]),
    ).toEqual([
      [
        'ada',
        'ada/hw3.md',
        {author: null, collaborators: 'ada/hw3.md', ai: 'ada/README.md', sources: null, pledge: null},
      ],
      [
        'ben.zip',
        'ben.zip/hw3.md',
        {author: null, collaborators: 'ben.zip/hw3.md', ai: 'ben.zip/README.md', sources: null, pledge: null},
      ],
    ])
  })

  test.each(['ada', 'ben.zip'])('show %s tells it too, then shows file by file', (name) => {
    const run = headnote(folder(files()), ['show', name])
    expect(run.status).toBe(0)
    expect(run.stdout).toContain(`2 files, one submission. The work is \`${name}/hw3.md\``)
    expect(run.stdout).toContain(`  Collaborators: none, from \`${name}/hw3.md\`\n`)
    expect(run.stdout).toContain(`  AI use: described, from \`${name}/README.md\`\n`)
    expect(run.stdout).toContain(`\n${name}/README.md  markdown\n`)
  })

  test('an Overleaf zip is read with what its main file inputs', () => {
    const main =
      '\\documentclass{article}\\begin{document}\\input{head}\n\\section{Problem 1}\nx\\end{document}'
    const zip = zipSync({
      'main.tex': strToU8(main),
      'head.tex': strToU8('Collaborators: Ada Byrne\n\nAI: none\n'),
    })
    const run = headnote(folder({'over.zip': zip}), ['over.zip', '--unit', 'folder'])
    expect(run.status).toBe(0)
    expect(run.stdout).toContain('over.zip/  clean  the work: over.zip/main.tex')
  })

  test('show of an empty folder is refused', () => {
    const run = headnote(folder({'d/x.py': ''}), ['show', 'd'])
    expect(run.status).toBe(2)
    expect(run.stderr).toContain('Nothing to lint in `d`')
  })
})
