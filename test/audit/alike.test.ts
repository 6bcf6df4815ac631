import distance from 'damerau-levenshtein'
import {expect, test} from 'vitest'
import {students} from '../../scripts/classes.ts'
import {Alike} from '../../src/audit/alike.ts'

const class500 = students(500).map(({name}) => name.toLowerCase().split(' '))
const alike = new Alike(class500)

/** What comparing with everybody finds. */
function byHand(words: string[]): number[] {
  const likeness = (a: string[], b: string[]) =>
    Math.max(
      distance(a.join(' '), b.join(' ')).similarity,
      distance([...a].sort().join(' '), [...b].sort().join(' ')).similarity,
    )
  const all = class500.map((name) => likeness(words, name))
  const best = Math.max(0.72, ...all)
  return all.flatMap((value, at) => (value === best ? [at] : []))
}

test('the nearest names are those that comparing with everybody finds', () => {
  let seed = 1
  const below = (n: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return Math.floor(seed / 65536) % n
  }
  let found = 0
  for (let round = 0; round < 300; round++) {
    const letters = [...class500[below(500)]!.join(' ')]
    for (let edits = below(6); edits > 0; edits--) {
      const at = 1 + below(letters.length - 1)
      const way = below(3)
      if (way === 0) letters.splice(at, 1)
      else if (way === 1) letters.splice(at, 0, 'q')
      else [letters[at - 1], letters[at]] = [letters[at]!, letters[at - 1]!]
    }
    const words = letters.join('').split(' ').filter(Boolean)
    const nearest = alike.nearest(round % 3 === 0 ? words.reverse() : words)
    expect(nearest, words.join(' ')).toEqual(byHand(words))
    if (nearest.length > 0) found++
  }
  expect(found).toBeGreaterThan(200)
})

test('nothing is near a name of other letters, or no name', () => {
  expect(alike.nearest(['xxxx', 'zzzz'])).toEqual([])
  expect(alike.nearest([])).toEqual([])
  expect(new Alike([]).nearest(['ada'])).toEqual([])
})
