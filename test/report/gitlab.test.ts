import {expect, test} from 'vitest'
import {gitlab} from '../../src/report/gitlab.ts'
import {hostile, hostileReport} from './hostile.ts'
import {at, faulty, options, reportOf, scan} from './sample.ts'

test('an issue as GitLab documents it', () => {
  const [issue, ...more] = JSON.parse(gitlab(reportOf(faulty, scan), {...options, prefix: 'sets/'}))
  expect(issue).toEqual({
    description:
      'ai-missing: No AI-usage note at the top. Write which AI you used and how, or "AI assistants: none".',
    check_name: 'ai-missing',
    fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
    severity: 'major',
    location: {path: 'sets/hw3/ada.md', lines: {begin: 3}},
  })
  expect(more.map(({severity}: {severity: string}) => severity)).toEqual(['minor', 'major'])
})

const fingerprints = (...args: Parameters<typeof gitlab>): string[] =>
  JSON.parse(gitlab(...args)).map(({fingerprint}: {fingerprint: string}) => fingerprint)

test('fingerprints stay when a line is added above, and are unique', () => {
  const moved = {...faulty, findings: faulty.findings.map((one) => ({...one, place: at(one.place.line + 7)}))}
  expect(fingerprints(reportOf(moved), options)).toEqual(fingerprints(reportOf(faulty), options))
  const twice = {...faulty, findings: [...faulty.findings, ...faulty.findings]}
  expect(new Set(fingerprints(reportOf(twice, scan), options)).size).toBe(5)
})

test.each(hostile)('an array of one-line descriptions, without a mark of byte order: %j', (words) => {
  const text = gitlab(hostileReport(words), options)
  expect(text.startsWith('[')).toBe(true)
  for (const {description} of JSON.parse(text)) expect(description).not.toMatch(/[\r\n]/)
})
