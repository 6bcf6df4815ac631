import {expect, test} from 'vitest'
import {PLACEHOLDER} from '../../src/facts/lexicon/words.ts'

/** A word list read in two ways takes twice as long for every word: 40 of them would never end. */
test.each([
  '. ',
  'e.g. ',
  'xx ',
  'tool ',
  'applicable ',
  'student 1 ',
  "collaborators' ",
  'name / ',
  'which ',
  'completar ',
  'name1 ',
  '填写',
  'indicar ',
  'hier ',
])('a template of %j over and over is told at once', (words) => {
  expect(PLACEHOLDER.test(`${words.repeat(2_000)}!`)).toBe(false)
})
