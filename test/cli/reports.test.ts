import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {sourceIn, targetsOf} from '../../src/cli/reports.ts'
import {folder} from '../node/folder.ts'

describe('where which report goes', () => {
  test.each([
    ['pretty', undefined, [{format: 'pretty', file: undefined}]],
    ['json', 'o.json', [{format: 'json', file: 'o.json'}]],
    [
      ['pretty', 'sarif=o.sarif', 'junit=a=b.xml'],
      undefined,
      [
        {format: 'pretty', file: undefined},
        {format: 'sarif', file: 'o.sarif'},
        {format: 'junit', file: 'a=b.xml'},
      ],
    ],
    [
      ['sarif=o.sarif', 'csv'],
      'o.csv',
      [
        {format: 'sarif', file: 'o.sarif'},
        {format: 'csv', file: 'o.csv'},
      ],
    ],
  ])('%j with -o %s', (asked, output, targets) => {
    expect(targetsOf(asked, output)).toEqual(targets)
  })

  test.each([
    [['json', 'csv'], undefined, 'Only one report can go to stdout. Name files: -f json=FILE -f csv=FILE.'],
    [['json', 'csv'], 'o', 'Only one report can go to one file. Name files: -f json=FILE -f csv=FILE.'],
    [['json=a', 'csv=./a'], undefined, 'Two reports would be written to one file.'],
    ['json=a', 'o', 'Every --format names a file already; --output-file has nothing to hold.'],
    ['json=', undefined, '`--format json=` names no file. Write json=FILE.'],
    [
      'toString',
      undefined,
      expect.stringMatching(/^Unknown format `toString`\. Known formats: pretty, json,/),
    ],
  ])('%j with -o %s is refused', (asked, output, message) => {
    expect(() => targetsOf(asked, output)).toThrow(expect.objectContaining({message}))
  })
})

test('the source of a file; of stdin, a folder and a file that is gone there is none', () => {
  const cwd = folder({'a.md': '\ufeffa\r\nb', 'd/b.md': ''})
  const source = sourceIn(cwd)
  expect([source('a.md'), source('d'), source('<stdin>'), source(path.join('d', 'b.md'))]).toEqual([
    'a\nb',
    undefined,
    undefined,
    '',
  ])
})
