import {expect, test} from 'vitest'
import {matchesGlob} from '../../src/policy/glob.ts'

test.each([
  ['README*', 'README.md', true],
  ['README*', 'hw1/readme', true],
  ['README*', 'MYREADME.md', false],
  ['**/WRITEUP.md', 'WRITEUP.md', true],
  ['**/WRITEUP.md', 'a/b/WRITEUP.md', true],
  ['*disclosure*', 'hw4/ai-disclosure.pdf', true],
  ['docs/*.txt', 'docs/a.txt', true],
  ['docs/*.txt', 'docs/a/b.txt', false],
  ['a?.md', 'ab.md', true],
  ['a/**/c.md', 'a/c.md', true],
  ['a/**/c.md', 'a/b/b/c.md', true],
  ['a/**/c.md', 'b/c.md', false],
  ['a+(b).md', 'aab.md', false],
])('%s on %s: %s', (glob, path, matches) => {
  expect(matchesGlob(glob, path)).toBe(matches)
})

test('a glob made to be slow is not', () => {
  const start = performance.now()
  expect(matchesGlob(`${'*a'.repeat(200)}b`, 'a'.repeat(5000))).toBe(false)
  expect(performance.now() - start).toBeLessThan(1000)
})
