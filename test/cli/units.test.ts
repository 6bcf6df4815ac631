import {strToU8, zipSync} from 'fflate'
import {beforeAll, describe, expect, test} from 'vitest'
import {folder} from '../node/folder.ts'
import {build, headnote} from './built.ts'

beforeAll(build)

const work = '# HW 3\n\nCollaborators: none\n\n## Problem 1\n\nx\n'
const bare = '# HW 3\n\n## Problem 1\n\nx\n'
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

  test('a file that the policy names is found whatever its ending, and the wrong one is told', () => {
    const policy =
      'headnote: 1\nfields:\n  people: {kind: people, at: file:ACK*}\n  ai: {kind: ai, at: "file:notes/{ai,AI}_use*"}\n'
    const both = {
      'hw3.md': strToU8(bare),
      ACK: strToU8('Collaborators: Ben Okafor\n'),
      'notes/ai_use.log': strToU8(note),
    }
    const cwd = folder({
      'p.yaml': policy,
      'ada/hw3.md': bare,
      'ada/ACK': 'Collaborators: Ben Okafor\n',
      'ada/notes/ai_use.log': note,
      'ben.zip': zipSync(both),
      'chi/hw3.md': bare,
      'chi/README.md': note,
    })
    const args = ['--unit', 'folder', '--policy', 'p.yaml']
    const told = JSON.parse(headnote(cwd, ['ada', 'ben.zip', 'chi', ...args, '-f', 'json']).stdout)
    expect(told.submissions.map(({counted}: {counted: object}) => counted)).toEqual([
      {author: null, collaborators: 'ada/ACK', ai: 'ada/notes/ai_use.log', sources: null, pledge: null},
      {
        author: null,
        collaborators: 'ben.zip/ACK',
        ai: 'ben.zip/notes/ai_use.log',
        sources: null,
        pledge: null,
      },
      {author: null, collaborators: null, ai: null, sources: null, pledge: null},
    ])
    expect(headnote(cwd, ['ada', ...args]).stdout).toBe(
      [
        'ada/  clean  the work: ada/hw3.md',
        '  Collaborators  Ben Okafor, in ada/ACK',
        '  AI use         ChatGPT (debug), in ada/notes/ai_use.log',
        '',
        'This checks the header only; it is not a grade.',
        '1 submission of 3 files: 1 clean.  Policy: p',
        '',
      ].join('\n'),
    )
    expect(headnote(cwd, ['show', 'ada', '--policy', 'p.yaml']).stdout).toContain(
      '  Collaborators: named, from `ada/ACK`\n  AI use: described, from `ada/notes/ai_use.log`\n',
    )
    expect(
      told.files
        .flatMap(({findings}: {findings: {rule: string; advice: string}[]}) => findings)
        .map(({rule, advice}: {rule: string; advice: string}) => [rule, advice]),
    ).toEqual([
      [
        'ai-missing',
        'Write which AI you used and how, or "AI assistants: none". One stands in chi/README.md, where the course does not look for it.',
      ],
      ['collaborators-missing', 'Write the names of the people you worked with, or "Collaborators: none".'],
    ])
  })

  test('a file judged alone does not hide that another may be wanting', () => {
    const policy = 'headnote: 1\nfields:\n  ai: {kind: ai, at: file:AI*}\n'
    const run = headnote(folder({'p.yaml': policy, 'ada/hw3.md': bare}), ['ada', '--policy', 'p.yaml'])
    expect(run.status).toBe(0)
    expect(run.stdout).toContain(
      'The course looks for AI use in a file "AI*". Whether there is one is told with\n--unit folder only.\n',
    )
  })

  test.each(['requirements.txt', 'requirements-dev.txt'])('%s is not the work', (name) => {
    const cwd = folder({[`ro/${name}`]: 'numpy==1.0\n', 'ro/README.md': bare})
    const [unit] = JSON.parse(headnote(cwd, ['ro', '--unit', 'folder', '-f', 'json']).stdout).submissions
    expect(unit.main).toBe('ro/README.md')
  })

  test('show of an empty folder is refused', () => {
    const run = headnote(folder({'d/x.py': ''}), ['show', 'd'])
    expect(run.status).toBe(2)
    expect(run.stderr).toContain('Nothing to lint in `d`')
  })
})

describe('-f gradescope over several files takes each statement as --unit folder does', () => {
  const report = '# Report\nCollaborators: none\nAI assistants: ChatGPT\n\n## Problem 1\n\nx\n'
  const tests = (files: Record<string, string>, ...args: string[]) =>
    JSON.parse(headnote(folder(files), [...args, '-f', 'gradescope']).stdout).tests.map(
      ({name, status, output}: {name: string; status: string; output: string}) => [name, status, output],
    )
  const told = 'report.md: Line 3: The AI-usage note does not say how ChatGPT was used.'

  test.each<Record<string, string>>([
    {'a-notes.md': bare},
    {'README.md': '# Course work\n', 'requirements.txt': 'numpy==1.0\n'},
    {'a-notes.md': '# Notes\nAI assistants: none\n'},
    {'z/notes.md': bare},
  ])('beside %j the report is told of', (beside) => {
    const [, people, ai] = tests({...beside, 'report.md': report}, '.')
    expect(people).toEqual(['Collaborators', 'passed', 'From report.md. Collaborators: none.'])
    expect(ai.slice(0, 2)).toEqual(['AI use', 'failed'])
    expect(ai[2]).toMatch(new RegExp(`^${told}`))
    expect(ai[2]).not.toContain('\n')
  })

  test('files in folders of their own are one submission too', () => {
    const [, people, ai] = tests({'hw/a.md': work, 'notes/b.md': note}, 'hw', 'notes')
    expect([people, ai]).toEqual([
      ['Collaborators', 'passed', 'From hw/a.md. Collaborators: none.'],
      ['AI use', 'passed', 'From notes/b.md. AI use: ChatGPT (debug).'],
    ])
  })

  test('shards would part it', () => {
    const cwd = folder({'a.md': work, 'b.md': work})
    expect(headnote(cwd, ['.', '--shard', '1/1', '-o', 'one.ndjson']).status).toBe(0)
    const run = headnote(cwd, ['merge', 'one.ndjson', '-f', 'gradescope'])
    expect([run.status, run.stderr]).toEqual([
      2,
      'headnote: -f gradescope judges one submission as a whole; it does not go with shards.\nSee: headnote --help\n',
    ])
  })
})
