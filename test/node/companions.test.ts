import {expect, test} from 'vitest'
import {besideWork, isCompanion} from '../../src/node/companions.ts'

test.each([
  'README.md',
  'readme.txt',
  'README.en.md',
  'Readme-hw3.pdf',
  'CHANGELOG.md',
  'LICENSE.txt',
  'licence.md',
  'CONTRIBUTING.md',
  'CODE_OF_CONDUCT.md',
  'requirements.txt',
  'requirements-dev.txt',
  'CMakeLists.txt',
])('%s stands beside the work', (name) => {
  expect(isCompanion(name)).toBe(true)
})

test.each([
  'report.md',
  'readmes.md',
  'my-readme.md',
  'requirements.md',
  'security.md',
  'notes.txt',
  'hw3.txt',
])('%s may be the work', (name) => {
  expect(isCompanion(name)).toBe(false)
})

test.each([
  ['a README above the work', ['README.md'], ['hw3/report.md'], ['README.md']],
  ['a README in a folder of code', ['hw1/README.md'], ['hw2/report.md'], []],
  ['READMEs alone', ['README.md', 'hw1/README.md'], [], []],
  ['a licence beside work elsewhere', ['lib/LICENSE.txt'], ['hw3/report.md'], ['lib/LICENSE.txt']],
  ['a licence beside a README alone', ['LICENSE.md', 'README.md'], [], ['LICENSE.md']],
  ['a licence alone', ['LICENSE.md'], [], []],
])('%s', (_, names, works, left) => {
  expect([...besideWork(names, works)]).toEqual(left)
})
