import {expect, test} from 'vitest'
import {rules} from '../rules/index.ts'
import {lint} from '../src/index.ts'
import {allPolicies} from '../src/policy/library.ts'
import {defaultPolicy} from '../src/policy/shipped.ts'
import {judgeSubmission} from '../src/submission.ts'

const princeton = (await allPolicies()).get('princeton-cos226-s26')!
const work = '# Homework 3\n\n## Problem 1\n\nThe gradient is zero.\n'
const header = 'Collaborators: Ben Okafor\n\nAI assistants: ChatGPT, to debug my loop\n'

async function judged(files: Record<string, string>, policy = defaultPolicy) {
  const names = Object.keys(files).sort()
  const reports = await Promise.all(
    names.map((path) => lint(new TextEncoder().encode(files[path]), {path, policy})),
  )
  const {submission, files: own} = judgeSubmission('ada', reports, policy, rules)
  const said = own.flatMap(({path, findings}) => findings.map(({rule}) => `${path}: ${rule}`))
  return {...submission, said}
}

test('a statement in a file beside the work counts for the whole', async () => {
  const {outcome, main, counted, said} = await judged({'ada/report.md': work, 'ada/README.md': header})
  expect(said).toEqual([])
  expect({outcome, main}).toEqual({outcome: 'clean', main: 'ada/report.md'})
  expect(counted).toEqual({
    author: null,
    collaborators: 'ada/README.md',
    ai: 'ada/README.md',
    sources: null,
    pledge: null,
  })
})

test('what is missing stands in the work, once', async () => {
  const {outcome, said} = await judged({
    'ada/a.py': 'x = 1\n',
    'ada/hw3.md': work,
    'ada/notes.txt': 'None.\n',
  })
  expect(outcome).toBe('findings')
  expect(said).toEqual(['ada/hw3.md: ai-missing', 'ada/hw3.md: collaborators-missing'])
})

test('a finding about words stands in the file that holds them', async () => {
  const readme = header.replace('Ben Okafor', 'a few friends')
  expect((await judged({'ada/report.md': work, 'ada/README.md': readme})).said).toEqual([
    'ada/README.md: collaborators-unnamed',
  ])
})

test('where the policy names a file, only that file counts', async () => {
  const own = await judged({'ada/report.md': `${header}\n${work}`}, princeton)
  expect(own.said).toEqual(['ada/report.md: collaborators-missing', 'ada/report.md: pledge-missing'])
  const acknowledgments = `${header}\nI pledge that this is my own work.\n`
  const both = await judged({'ada/report.md': work, 'ada/acknowledgments.txt': acknowledgments}, princeton)
  expect(both.said).toEqual([])
  expect(both.counted.pledge).toBe('ada/acknowledgments.txt')
})

test('nothing is called missing while a file could not be read', async () => {
  const {outcome, said} = await judged({'ada/report.md': work, 'ada/scan.pdf': 'no PDF'})
  expect(outcome).toBe('findings')
  expect(said).toEqual(['ada/scan.pdf: file-unreadable'])
})

test('a folder of which nothing can be read is unreadable', async () => {
  const {outcome, main, facts} = await judged({'ada/scan.pdf': 'no PDF'})
  expect({outcome, main, facts}).toEqual({outcome: 'unreadable', main: null, facts: null})
})

test.each([
  [['README.md', 'hw3.py'], 'hw3.py'],
  [['README.md', 'essay.md', 'main.py'], 'essay.md'],
  [['a/report.md', 'appendix.md'], 'a/report.md'],
  [['essay.md', 'notes.md', 'x/essay.md'], 'essay.md'],
])('of %j the work is %s', async (names, main) => {
  expect((await judged(Object.fromEntries(names.map((name) => [name, work])))).main).toBe(main)
})
