import {describe, expect, it} from 'vitest'
import {readData} from '../../src/read/data.ts'

const rows = (source: string) => [...readData(source).blocks].map(({text, line}) => ({text, line}))

describe('a disclosure kept as data', () => {
  it('is read key by key, with the line of each', () => {
    expect(
      rows('collaborators: [Ada Byrne, Ben Okafor]\nai_use:\n  tool: ChatGPT\n  purpose: debugging\n'),
    ).toEqual([
      {text: 'collaborators: Ada Byrne, Ben Okafor', line: 1},
      {text: 'ai use:\ntool: ChatGPT\npurpose: debugging', line: 2},
    ])
  })

  it('is JSON too, and says no where a value is false', () => {
    expect(rows('{\n  "aiUsed": false,\n  "collaborators": []\n}')).toEqual([
      {text: 'ai Used: no', line: 2},
      {text: 'collaborators: none', line: 3},
    ])
  })

  it('keeps what belongs together in a list on one line, and a key left open blank', () => {
    expect(
      rows(
        'ai:\n  used: true\n  tools:\n    - name: Claude\n      purpose: debugging\n    - Gemini\npartners:\n',
      ),
    ).toEqual([
      {text: 'ai:\nused: yes\ntools: Claude, debugging; Gemini', line: 1},
      {text: 'partners: ', line: 7},
    ])
  })

  it('holds no bomb, no loop and no broken line', () => {
    expect(() => rows('a: [')).toThrow('The file is no valid YAML or JSON')
    expect(() => rows(`a: "${'x'.repeat(70_000)}"`)).toThrow('The data file is larger than 64 kB.')
  })
})
