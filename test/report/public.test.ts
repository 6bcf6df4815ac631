import {expect, test} from 'vitest'
import {formats} from '../../src/report/index.ts'
import {withoutWords} from '../../src/report/public.ts'
import {understood} from '../../src/report/words.ts'
import {hostileReport} from './hostile.ts'
import {faulty, options, reportOf, rules, scan} from './sample.ts'

test('a finding says what its rule says of everybody', () => {
  const file = withoutWords(faulty, rules)
  expect(file.findings[1]).toEqual({
    rule: 'collaborators-unnamed',
    severity: 'warning',
    place: faulty.findings[1]?.place,
    message: 'Others are mentioned, and nobody is named.',
    advice: 'Write their names.',
    quote: '',
  })
  expect(file.facts?.collaborators).toEqual({
    status: 'named',
    people: [],
    staff: [],
    where: 'top',
    evidence: [],
  })
})

test('a tool has the name that the student gave it; what is left reads well', () => {
  const facts = {...faulty.facts!, ai: {...faulty.facts!.ai, tools: ['ZofiaBot'], uses: ['debug']}}
  const file = withoutWords({...faulty, facts, findings: []}, rules)
  expect(file.facts?.ai).toEqual({status: 'described', tools: [], uses: [], where: 'top', evidence: []})
  expect([understood(file.facts!, 'collaborators'), understood(file.facts!, 'ai')]).toEqual([
    'named',
    'described',
  ])
})

test('why a file cannot be read is no secret of its author', () => {
  expect(withoutWords(scan, rules).findings[0]?.message).toBe('The page is a picture; it holds no text.')
})

test.each(Object.keys(formats) as (keyof typeof formats)[])('%s holds no name and no quote', async (name) => {
  const report = hostileReport('Secretname')
  const files = report.files.map((file) => withoutWords({...file, path: 'a.md'}, rules))
  const format = await formats[name]()
  const text = format({...reportOf(...files), policy: 'mit-6.7960'}, {...options, asked: []})
  expect(text).not.toMatch(/secretname/i)
})
