import {expect, test} from 'vitest'
import {matchesGlob} from '../../src/policy/glob.ts'
import {growth, LINEAR} from '../growth.ts'

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
  ['{README,NOTES}*', 'hw1/notes.md', true],
  ['{README,NOTES}*', 'hw1/note.md', false],
  ['a/*.{md,txt}', 'a/b.txt', true],
  ['{a,b}{1,2}', 'b2', true],
  ['{a', '{a', true],
])('%s on %s: %s', (glob, path, matches) => {
  expect(matchesGlob(glob, path)).toBe(matches)
})

test('a glob made to be slow is not', async () => {
  expect(matchesGlob('{a,b}'.repeat(30), 'a'.repeat(30))).toBe(false)
  expect(matchesGlob(`${'*a'.repeat(200)}b`, 'a'.repeat(5000))).toBe(false)
  const match = (size: number) => matchesGlob(`${'*a'.repeat(200)}b`, 'a'.repeat(size))
  expect(await growth(5_000, match)).toBeLessThan(LINEAR)
})
