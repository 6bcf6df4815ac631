import {expect, test} from 'vitest'
import type {Audit, Person} from '../../src/report/audit/model.ts'
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

const header = 'Collaborators: none\n\nAI assistants: none'
const whole = async (audit: Audit) => [...(await page(audit))].join('')
const tile = (html: string, words: string) => new RegExp(`<dt>${words}</dt><dd>(\\d+)</dd>`).exec(html)?.[1]

test('a file that no submission holds counts among those not read', async () => {
  const audit = await auditOf(people('Ada Byrne'), [{student: 'Ada Byrne', header}])
  expect(tile(await whole(audit), 'not read, or in part')).toBe('0')
  audit.notRead.push({path: 'loose file.md', reason: 'The name does not fit the layout of the export.'})
  expect(tile(await whole(audit), 'not read, or in part')).toBe('1')
})

test('who is not on the roster is marked, and can be asked for', async () => {
  const handed = ['Ada Byrne', 'Noor Haddad'].map((student) => ({student, header}))
  const marks = async (roster: Person[]) => {
    const html = await whole(await auditOf(roster, handed))
    const rows = html.match(/<tr data-kinds=.*/g) ?? []
    return [
      tile(html, 'not placed on the roster'),
      rows.map((row) => [
        row.includes('<span class="chip warning">not on the roster</span>'),
        /data-kinds="([^"]*)"/.exec(row)?.[1]?.split(' ').includes('not-on-roster'),
      ]),
      html.includes('<option>not-on-roster</option>'),
    ]
  }
  expect(await marks(people('Ada Byrne'))).toEqual([
    '1',
    [
      [false, false],
      [true, true],
    ],
    true,
  ])
  expect(await marks([])).toEqual([
    '0',
    [
      [false, false],
      [false, false],
    ],
    false,
  ])
})
