import {expect, test} from 'vitest'
import {page} from '../../src/report/audit/page.ts'
import {auditOf, people} from './class.ts'

test('the page comes in pieces, a submission each, so that none holds the class', async () => {
  const header = 'Collaborators: none\n\nAI assistants: none'
  const handed = ['Ada Byrne', 'Benjamin Okafor', 'Joan Smith'].map((student) => ({student, header}))
  const pieces = [
    ...(await page(await auditOf(people('Ada Byrne', 'Benjamin Okafor', 'Joan Smith'), handed))),
  ]
  expect(pieces.map((piece) => /^<article id="(\w+)">/.exec(piece)?.[1] ?? piece.slice(0, 15))).toEqual([
    '<!doctype html>',
    's1',
    's2',
    's3',
    '</section>\n</ma',
  ])
})
