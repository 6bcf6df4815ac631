import {expect, test} from 'vitest'
import {withKeys} from '../../src/audit/roster.ts'
import type {Waiver} from '../../src/report/audit/model.ts'
import {auditOf, people} from './class.ts'

const waiver = (submission: string, until: string | null = null): Waiver => ({
  submission,
  rule: 'ai-missing',
  reason: 'Told in office hours.',
  by: 'Prof. Example',
  until,
})

const waivedBy = async (...waivers: Waiver[]) => {
  const handed = [{student: 'Ada Byrne', header: 'Collaborators: none'}]
  const roster = withKeys(people('Ada Byrne').map((person) => ({...person, login: 'abyrne7'})))
  const {findings, expired, unusedWaivers} = await auditOf(roster, handed, {waivers, date: '2026-10-01'})
  expect(findings.map(({rule}) => rule)).toEqual(['ai-missing'])
  const place = (waiver: Waiver | null) => (waiver === null ? null : waivers.indexOf(waiver))
  return {by: place(findings[0]!.waived), expired: expired.map(place), unused: unusedWaivers.map(place)}
}

test('a waiver names the submission, the student or a login; the first that fits decides', async () => {
  expect(await waivedBy(waiver('abyrne7'))).toEqual({by: 0, expired: [], unused: []})
  expect(await waivedBy(waiver('Ben Okafor'), waiver('Ada Byrne'), waiver('abyrne7'))).toEqual({
    by: 1,
    expired: [],
    unused: [0, 2],
  })
  expect(await waivedBy(waiver('null'))).toEqual({by: null, expired: [], unused: [0]})
})

test('one that was renewed holds, wherever the expired one stands', async () => {
  const old = waiver('Ada Byrne', '2026-09-30')
  expect(await waivedBy(old)).toEqual({by: null, expired: [0], unused: []})
  expect(await waivedBy(old, waiver('Ada Byrne', '2026-10-01'))).toEqual({by: 1, expired: [0], unused: []})
})
