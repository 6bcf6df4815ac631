import {expect, test} from 'vitest'
import {rdjson} from '../../src/report/rdjson.ts'
import {hostile, hostileReport} from './hostile.ts'
import {at, clean, faulty, options, reportOf, scan} from './sample.ts'
import {validator} from './schema.ts'

const valid = validator('rdjson.json')

test('columns count bytes from 1, the end is the byte after the last', () => {
  const report = reportOf({...faulty, findings: [{...faulty.findings[1]!, place: at(2, 4, 6)}]})
  const {diagnostics} = JSON.parse(rdjson(report, {...options, prefix: 'sets/', source: () => 'x\né王 ab'}))
  expect(diagnostics).toEqual([
    {
      message: '"a few friends" names nobody. Write their names: "Collaborators: Ada Byrne, Ben Okafor".',
      location: {
        path: 'sets/hw3/ada.md',
        range: {start: {line: 2, column: 7}, end: {line: 2, column: 9}},
      },
      severity: 'WARNING',
      code: {value: 'collaborators-unnamed'},
    },
  ])
})

test('a file without lines has no range; one whose text is gone has no columns', () => {
  const {diagnostics} = JSON.parse(rdjson(reportOf(faulty, scan), options))
  expect(diagnostics.map(({location}: {location: object}) => location)).toEqual([
    {path: 'hw3/ada.md', range: {start: {line: 3}, end: {line: 3}}},
    {path: 'hw3/ada.md', range: {start: {line: 5}, end: {line: 5}}},
    {path: 'hw3/scan.pdf'},
  ])
})

test('a missing statement comes with a blank to insert, where a line of text may stand', () => {
  const missing = {...faulty, findings: [{...faulty.findings[0]!, place: at(1, 1, 5)}]}
  const suggested = (text: string, file: object = {}) =>
    JSON.parse(rdjson(reportOf({...missing, ...file}), {...options, source: () => text})).diagnostics[0]
      .suggestions
  const end = {line: 1, column: 12}
  const blank = [{range: {start: end, end}, text: '\n\nAI assistants: TODO (which and how, or none)'}]
  expect(suggested('# Übung 王\n\nText\n')).toEqual([
    {...blank[0], range: {start: {line: 1, column: 13}, end: {line: 1, column: 13}}},
  ])
  expect(suggested('Homework 33\nText', {format: 'text', path: 'a.txt'})).toEqual(blank)
  expect(suggested('Homework 33\nText', {format: 'text', path: 'a.py'})).toBeUndefined()
  for (const text of [
    '---\ntitle: x\n---\n',
    '| a |\n',
    '```\n',
    '<!-- x -->',
    'Title\n=====\n',
    'Title\n---\n',
    '',
  ])
    expect([text, suggested(text)]).toEqual([text, undefined])
})

test.each([[reportOf(clean, faulty, scan)], ...hostile.map((words) => [hostileReport(words)])])(
  'valid by reviewdog’s schema, %#',
  (report) => {
    valid(JSON.parse(rdjson(report, {...options, source: () => 'a\nb\nc\nd\ne'})))
    expect(valid.errors).toBeNull()
  },
)
