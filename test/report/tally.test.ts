import {expect, test} from 'vitest'
import {byPath, errorsOnly, exitCode, exitCodes, tally} from '../../src/report/tally.ts'
import {clean, faulty, scan} from './sample.ts'

test('counts of a run', () => {
  expect(tally([clean, faulty, scan])).toEqual({
    files: 3,
    clean: 1,
    withFindings: 1,
    unreadable: 1,
    errors: 2,
    warnings: 1,
    infos: 0,
  })
})

test('exit codes', () => {
  const warned = {...faulty, findings: faulty.findings.slice(1)}
  expect(exitCodes).toEqual({clean: 0, findings: 1, failed: 2})
  expect(exitCode(tally([clean]))).toBe(0)
  expect(exitCode(tally([faulty]))).toBe(1)
  expect(exitCode(tally([scan]))).toBe(1)
  expect(exitCode(tally([warned]))).toBe(0)
  expect(exitCode(tally([warned]), 1)).toBe(0)
  expect(exitCode(tally([warned]), 0)).toBe(1)
})

test('an unreadable file ends with 1 even where its rule is no error', () => {
  const softened = {...scan, findings: [{...scan.findings[0]!, severity: 'info' as const}]}
  expect(exitCode(tally([softened]))).toBe(1)
})

test('quiet keeps errors and the outcome', () => {
  const quiet = errorsOnly(faulty)
  expect(quiet.findings.map(({rule}) => rule)).toEqual(['ai-missing'])
  expect(quiet.outcome).toBe('findings')
})

test('paths are ordered by code unit', () => {
  expect(['b', 'a/z', 'a', 'B', 'é'].sort(byPath)).toEqual(['B', 'a', 'a/z', 'b', 'é'])
})
