import {describe, expect, it} from 'vitest'
import {Unreadable} from '../../src/document.ts'
import {lint} from '../../src/index.ts'
import {linesOf, placeOf} from '../../src/lines.ts'
import {readNotebook} from '../../src/read/notebook.ts'
import {growth, LINEAR} from '../growth.ts'

const bytes = (value: unknown) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))
const markdown = (source: unknown) => ({cell_type: 'markdown', metadata: {}, source})
const code = (source: unknown, outputs: unknown = []) => ({cell_type: 'code', metadata: {}, source, outputs})

/** Each line with its place, as `cell:line:column kind text`. */
function lines(notebook: unknown): string[] {
  return [...readNotebook(bytes(notebook)).blocks].flatMap((block, number) =>
    linesOf(block, number).map((line) => {
      const place = placeOf(line, 0, line.text.length)
      return `${place.cell}:${place.line}:${place.column} ${block.kind} ${line.text.trim()}`
    }),
  )
}

function refusal(file: unknown): [string, string] {
  try {
    readNotebook(bytes(file))
  } catch (error) {
    if (error instanceof Unreadable) return [error.reason, error.message]
    throw error
  }
  throw new Error('it was read')
}

describe('cells', () => {
  it('are read in order, source as a list or one string, each with its own lines', () => {
    const cells = [
      markdown(['# Lab 2\n', '\n', '**Collaborators:** Ines Caldeira']),
      markdown('## AI use\nnone'),
    ]
    expect(lines({nbformat: 4, cells})).toEqual([
      '1:1:3 heading Lab 2',
      '1:3:3 paragraph Collaborators: Ines Caldeira',
      '2:1:4 heading AI use',
      '2:2:1 paragraph none',
    ])
  })

  it('are put together where a program wrote lines without their ends', () => {
    expect(lines({cells: [markdown(['Name: Ana', 'Partner: Ben'])]})).toEqual([
      '1:1:1 paragraph Name: Ana',
      '1:2:1 paragraph Partner: Ben',
    ])
  })

  it('of nbformat 3 are read from worksheets, heading cells and `input` too', () => {
    const cells = [
      {cell_type: 'heading', level: 2, source: ['Collaborators']},
      markdown(['Tomasz Wrona']),
      {cell_type: 'code', language: 'python', input: ['# AI: none\n', 'x = 1'], outputs: []},
    ]
    expect(lines({nbformat: 3, worksheets: [{cells}]})).toEqual([
      '1:1:1 heading Collaborators',
      '2:1:1 paragraph Tomasz Wrona',
      '3:1:3 comment AI: none',
    ])
  })

  it('that are raw hold front matter or text', () => {
    const cells = [
      {cell_type: 'raw', source: '---\nauthor: Ana\n---\n'},
      {cell_type: 'raw', source: 'Partner: Ben'},
    ]
    expect(lines({cells})).toEqual(['1:2:1 fields author: Ana', '2:1:1 paragraph Partner: Ben'])
  })
})

describe('code cells', () => {
  it('count comments, docstrings and label strings, and nothing else', () => {
    const source = [
      '"""',
      'Author: Ana',
      '"""',
      '# Collaborators: Ben',
      'import numpy as np',
      'AI_USAGE = "none"  #@param {type:"string"}',
      'collaborators = find("Chen")',
      'print("Collaborators: Dana")',
    ].join('\n')
    expect(lines({cells: [code(source)]})).toEqual([
      '1:2:1 comment Author: Ana',
      '1:4:3 comment Collaborators: Ben',
      '1:6:1 fields AI USAGE = "none"',
    ])
  })

  it('are read by the language the notebook names', () => {
    const metadata = {language_info: {name: 'C++'}}
    expect(lines({metadata, cells: [code('// Partner: Ben\nint x = 1; # y')]})).toEqual([
      '1:1:4 comment Partner: Ben',
    ])
  })

  it('with a markdown magic are Markdown', () => {
    expect(lines({cells: [code('%%markdown\n**Partner:** Ben')]})).toEqual(['1:2:3 paragraph Partner: Ben'])
  })
})

describe('outputs', () => {
  it('never count, however they look', () => {
    const outputs = [
      {output_type: 'stream', text: ['Collaborators: \\"Ben\\" {[\n']},
      {data: {'text/plain': '"'}},
    ]
    expect(lines({cells: [code('x', outputs), markdown('Hello')]})).toEqual(['2:1:1 paragraph Hello'])
  })

  it('of 80 MB cost little', async () => {
    const read = async (size: number) => {
      const outputs = [{data: {'image/png': 'A'.repeat(size)}}]
      const file = bytes({cells: [markdown('Collaborators: Ines Caldeira'), code('x', outputs)]})
      const {facts} = await lint(file, {path: 'lab.ipynb'})
      expect(facts?.collaborators.people).toEqual(['Ines Caldeira'])
    }
    expect(await growth(20_000_000, read)).toBeLessThan(LINEAR)
  })

  it('are no reason to take broken JSON for whole', () => {
    expect(refusal('{"cells": [{"cell_type": "code", "source": "", "outputs": [{"text": "a')[0]).toBe(
      'corrupt',
    )
  })
})

describe('what is no notebook', () => {
  const broken: [unknown, string][] = [
    ['{', 'The file is no notebook: its JSON is broken or cut off.'],
    ['[]', 'The file is no notebook: its JSON holds no object.'],
    ['{}', 'The file is no notebook: it holds no list of cells.'],
    ['{"cells": {"0": {}}}', 'The file is no notebook: it holds no list of cells.'],
    ['{"worksheets": [3]}', 'The file is no notebook: it holds no list of cells.'],
    [{cells: ['x']}, 'Cell 1 of the notebook is broken: it is no object.'],
    [{cells: [markdown('a'), markdown(7)]}, 'Cell 2 of the notebook is broken: its source is no text.'],
    [{cells: [markdown(['a', 7])]}, 'Cell 1 of the notebook is broken: its source is no text.'],
    ['['.repeat(1_000_000), 'The file is no notebook: its JSON is broken or cut off.'],
    [
      `{"cells":[{"source":${'['.repeat(9000)}${']'.repeat(9000)}}]}`,
      'Cell 1 of the notebook is broken: its source is no text.',
    ],
  ]
  it.each(broken)('is refused with the reason (%#)', (file, message) => {
    expect(refusal(file)).toEqual(['corrupt', message])
  })

  it('is told from an empty one', () => {
    expect(refusal({cells: [markdown(' \n'), code('')]})).toEqual(['empty', 'The notebook holds no text.'])
  })
})

it('shows a finding at its cell', async () => {
  const cells = [markdown('# HW'), markdown('**Collaborators:** a few friends\n\n**AI:** none')]
  const report = await lint(bytes({cells}), {path: 'hw.ipynb'})
  expect(report.format).toBe('notebook')
  expect(report.findings.map(({rule, place}) => [rule, place.cell, place.line])).toEqual([
    ['collaborators-unnamed', 2, 1],
  ])
})
