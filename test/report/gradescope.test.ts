import {expect, test} from 'vitest'
import {gradescope} from '../../src/report/gradescope.ts'
import {hostile, hostileReport} from './hostile.ts'
import {clean, faulty, options, reportOf, scan} from './sample.ts'

const results = (...args: Parameters<typeof gradescope>) => JSON.parse(gradescope(...args))

/** The keys that the documentation of results.json knows. */
const known = {
  top: [
    'score',
    'output',
    'output_format',
    'test_output_format',
    'test_name_format',
    'visibility',
    'stdout_visibility',
    'tests',
  ],
  test: ['name', 'number', 'status', 'score', 'max_score', 'output', 'output_format', 'visibility'],
}

test('a clean submission passes every test, and says what was understood', () => {
  expect(results(reportOf(clean), options)).toEqual({
    score: 0,
    output: 'This checks the header only; it is not a grade.',
    output_format: 'text',
    test_output_format: 'text',
    test_name_format: 'text',
    visibility: 'visible',
    stdout_visibility: 'hidden',
    tests: [
      ['Files can be read', '1 file read.'],
      ['Collaborators', 'Collaborators: Ada Byrne, Ben Okafor.'],
      ['AI use', 'AI use: ChatGPT (debug).'],
    ].map(([name, output], index) => ({
      name,
      number: `${index + 1}`,
      status: 'passed',
      output,
      output_format: 'text',
      visibility: 'visible',
    })),
  })
})

test('an error fails its test, with the words to write; a warning does not', () => {
  const {tests} = results(reportOf(faulty), options)
  expect(tests.map(({status}: {status: string}) => status)).toEqual(['passed', 'passed', 'failed'])
  expect(tests[2].output).toBe(
    'Line 3: No AI-usage note at the top. Write which AI you used and how, or "AI assistants: none".',
  )
  expect(tests[1].output).toContain('"a few friends" names nobody.')
})

test('with points each test has a score, and the submission none of its own', () => {
  const {tests, score} = results(reportOf(faulty), {...options, points: 2, visibility: 'after_published'})
  expect(score).toBeUndefined()
  expect(tests.map((one: {score: number; max_score: number}) => [one.score, one.max_score])).toEqual([
    [2, 2],
    [2, 2],
    [0, 2],
  ])
  expect(tests[0].visibility).toBe('after_published')
})

const submission = {
  path: '.',
  outcome: 'clean' as const,
  main: 'hw3/wei.md',
  counted: {author: null, collaborators: 'hw3/wei.md', ai: 'hw3/README.md', sources: null, pledge: null},
  files: ['hw3/README.md', 'hw3/wei.md'],
  facts: clean.facts,
}

test('of several files, of one submission, the one that counted is named; every finding is told with its file', () => {
  const {tests, output} = results(
    {
      ...reportOf({...faulty, findings: faulty.findings.filter(({rule}) => rule !== 'ai-missing')}, clean),
      submissions: [submission],
    },
    options,
  )
  expect(tests.map(({status}: {status: string}) => status)).toEqual(['passed', 'passed', 'passed'])
  expect(tests[1].output).toMatch(
    /^From hw3\/wei\.md\. Collaborators: Ada Byrne, Ben Okafor\.\nhw3\/ada\.md: Line \d+: "a few friends"/,
  )
  expect(tests[2].output).toBe('From hw3/README.md. AI use: ChatGPT (debug).')
  expect(output.split('\n')).toEqual([
    '2 files, judged as one submission: for each statement the file counts that states it best, and is named.',
    'This checks the header only; it is not a grade.',
  ])
})

test('a picture beside the work is told; it is a fault only where a statement may stand in it', () => {
  const ai = {...clean.facts!.ai, status: 'missing' as const}
  const files = (asked: (typeof options)['asked'], facts: typeof clean.facts) =>
    results({...reportOf(scan, clean), submissions: [{...submission, facts}]}, {...options, asked}).tests[0]
  const without = {...clean.facts!, ai}
  expect(files(['collaborators', 'ai'], clean.facts)).toMatchObject({status: 'passed'})
  expect(files(['collaborators', 'ai'], without)).toMatchObject({status: 'failed'})
  expect(files(['collaborators'], without)).toMatchObject({status: 'passed'})
  expect(files(['collaborators', 'ai'], without).output).toMatch(/^hw3\/scan\.pdf: The page is a picture/)
})

test('a submission that nobody could read, and one without a document, fail', () => {
  expect(results(reportOf(scan), options).tests).toHaveLength(1)
  expect(results(reportOf(scan), options).tests[0].status).toBe('failed')
  const {tests} = results(reportOf(), options)
  expect(tests).toHaveLength(1)
  expect(tests[0].status).toBe('failed')
  expect(tests[0].output).toMatch(/^No document was handed in\./)
})

test.each(hostile)('text only, with the documented keys: %j', (words) => {
  const result = results(hostileReport(words), {...options, notes: [words]})
  expect(Object.keys(result).filter((key) => !known.top.includes(key))).toEqual([])
  for (const one of result.tests) {
    expect(Object.keys(one).filter((key) => !known.test.includes(key))).toEqual([])
    expect(one.output_format).toBe('text')
    expect(one.output).not.toContain('\r')
  }
})
