import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {sarif} from '../../src/report/sarif.ts'
import {hostile, hostileReport} from './hostile.ts'
import {at, clean, faulty, options, reportOf, scan} from './sample.ts'
import {validator} from './schema.ts'

const valid = validator('sarif-2.1.0.json')

test('a result says where, what and the words to write', () => {
  const log = JSON.parse(sarif(reportOf(clean, faulty), {...options, prefix: 'sets/'}))
  expect(log.runs[0].results[1]).toEqual({
    ruleId: 'collaborators-unnamed',
    ruleIndex: 1,
    level: 'warning',
    message: {
      text: '"a few friends" names nobody. Write their names: "Collaborators: Ada Byrne, Ben Okafor".',
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: {uri: 'sets/hw3/ada.md'},
          region: {startLine: 5, startColumn: 16, endLine: 5, endColumn: 42},
        },
      },
    ],
    partialFingerprints: {'headnote/v1': 'hw3/ada.md:collaborators-unnamed'},
  })
})

test('the text of the file gives the hash that GitHub computes', () => {
  const report = reportOf({...faulty, findings: [{...faulty.findings[0]!, place: at(1)}]})
  const log = JSON.parse(sarif(report, {...options, source: () => ' a\nb\n  \t\tc\n d'}))
  expect(log.runs[0].results[0].partialFingerprints.primaryLocationLineHash).toBe('271789c17abda88f:1')
})

test('a page of a PDF stands in the message', () => {
  const pdf = {...faulty, format: 'pdf' as const, findings: [{...faulty.findings[0]!, place: at(4, 1, 9, 2)}]}
  const [result] = JSON.parse(sarif(reportOf(pdf), options)).runs[0].results
  expect(result.message.text).toMatch(/^Page 2, line 4: No AI-usage note/)
  expect(result.locations[0].physicalLocation.region).toEqual({
    startLine: 1,
    startColumn: 1,
    endLine: 1,
    endColumn: 2,
  })
})

test.each([[reportOf()], [reportOf(clean, faulty, scan)], ...hostile.map((words) => [hostileReport(words)])])(
  'valid by the standard’s schema, %#',
  (report) => {
    valid(JSON.parse(sarif(report, options)))
    expect(valid.errors).toBeNull()
  },
)

test('a path is a relative URI, and no words become a link', () => {
  const report = reportOf({...faulty, path: 'a b/[x](y)#?%é.md'})
  report.files[0]!.findings = [{...faulty.findings[0]!, message: '[x](javascript:alert(1))'}]
  const [result] = JSON.parse(sarif(report, options)).runs[0].results
  expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('a%20b/%5Bx%5D(y)%23%3F%25%C3%A9.md')
  expect(result.message.text).not.toContain('](')
})

test('the schema is the one that the log names', () => {
  const schema = JSON.parse(readFileSync('test/fixtures/schemas/sarif-2.1.0.json', 'utf8'))
  expect(schema.title).toBe('Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema')
})
