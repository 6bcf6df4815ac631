import {readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import {expect, test} from 'vitest'
import {json, line} from '../../src/report/json.ts'
import {ndjson} from '../../src/report/ndjson.ts'
import {clean, faulty, reportOf, scan} from './sample.ts'

const schema = JSON.parse(
  readFileSync(new URL('../../src/report/report.schema.json', import.meta.url), 'utf8'),
)
const valid = new Ajv2020({allErrors: true}).compile(schema)

test('the report is valid by the schema that is shipped', () => {
  valid(JSON.parse(json(reportOf(clean, faulty, scan))))
  expect(valid.errors).toBeNull()
})

test('the schema refuses an unknown status and a stray key', () => {
  const report = JSON.parse(json(reportOf(clean)))
  report.files[0].facts.ai.status = 'some'
  report.files[0].grade = 'A'
  expect(valid(report)).toBe(false)
  expect(valid.errors?.map(({instancePath}) => instancePath)).toEqual(
    expect.arrayContaining(['/files/0', '/files/0/facts/ai/status']),
  )
})

test('what could harm a terminal is escaped and reads back the same', () => {
  const report = reportOf({...faulty, path: 'a\u009b\u202e\u2028##[error]##vso[x].md'})
  expect(json(report)).not.toMatch(/[\u007f-\u009f\u2028\u202e]|##\[|##vso\[/)
  expect(JSON.parse(json(report))).toEqual(report)
})

test('ndjson is one file a line', () => {
  const lines = ndjson(reportOf(clean, faulty)).split('\n')
  expect(lines).toHaveLength(3)
  expect(JSON.parse(lines[1] ?? '')).toEqual(faulty)
  expect(lines[0]).toBe(line(clean).trimEnd())
})
