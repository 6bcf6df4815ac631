import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import papa from 'papaparse'
import {beforeAll, expect, test} from 'vitest'
import {rosterOf} from '../scripts/classes.ts'
import {build, headnote} from './cli/built.ts'
import {attacks, makeHostileClass} from './fixtures/hostile-class/make.ts'
import {folder} from './node/folder.ts'

beforeAll(build)

test('a class of a hundred, every fifth an attack: each is told with its reason, the others are judged right', async () => {
  const cwd = folder()
  mkdirSync(path.join(cwd, 'class'))
  const {all, bombs, sound} = await makeHostileClass(path.join(cwd, 'class'))
  expect([attacks, all.length, sound.length]).toEqual([20, 100, 80])
  writeFileSync(path.join(cwd, 'roster.csv'), rosterOf(all))
  const before = listed(cwd)
  const start = Date.now()
  const run = headnote(cwd, ['audit', 'class', '--roster', 'roster.csv', '--out', 'out'])
  expect(Date.now() - start).toBeLessThan(90_000)
  expect([run.status, run.stderr]).toEqual([1, ''])

  const rows = papa.parse<Record<string, string>>(
    readFileSync(path.join(cwd, 'out/submissions.csv'), 'utf8'),
    {
      header: true,
      skipEmptyLines: true,
    },
  ).data
  const understood = new Map(rows.map((row) => [row.email, row]))
  expect(understood.size).toBe(100)
  const wrong = sound.filter(({student, collaborators, ai}) => {
    const row = understood.get(student.email)
    return row?.collab_status !== collaborators || row.ai_status !== ai || row.read_status !== 'read'
  })
  expect(wrong).toEqual([])

  const {notRead, submissions} = auditIn(cwd)
  const told = bombs.map(({student, states}) => {
    const own = submissions.find(({id}) => id.startsWith(`${student.name}_`))!
    const reasons = notRead
      .filter(({path: file}) => file.startsWith(`${student.name}_`))
      .map(({reason}) => reason)
    const row = understood.get(student.email)
    return {
      name: student.name,
      reason: reasons.join(' | '),
      states: states && {collaborators: row?.collab_status, ai: row?.ai_status},
      read: own.read,
    }
  })
  expect(
    told.map(({name, states, read}) => ({name, states, read: states === undefined ? read : undefined})),
  ).toEqual(
    bombs.map(({student, states}) => ({
      name: student.name,
      states,
      read: states === undefined ? 'unread' : undefined,
    })),
  )
  const untold = bombs.flatMap(({student, reason}, at) =>
    reason && !reason.test(told[at]!.reason) ? [[student.name, String(reason), told[at]!.reason]] : [],
  )
  expect(untold).toEqual([])

  // Nothing is left behind but the report, and nothing of the export was run.
  expect(listed(cwd).filter((file) => !file.startsWith('out'))).toEqual(before)
  expect(existsSync('/tmp/headnote-was-run') || existsSync('/tmp/evil.md')).toBe(false)
  for (const file of listed(path.join(cwd, 'out'))) {
    if (!/\.(?:html|csv|txt)$/.test(file)) continue
    const text = readFileSync(path.join(cwd, 'out', file), 'utf8')
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
    expect([file, /^root:/m.test(text), file.endsWith('.csv') && /^\s*::/m.test(text)]).toEqual([
      file,
      false,
      false,
    ])
  }
  expect(readFileSync(path.join(cwd, 'out/report.html'), 'utf8')).not.toContain('<img src=x')
}, 180_000)

function listed(root: string): string[] {
  return readdirSync(root, {recursive: true, withFileTypes: true})
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort()
}

interface Told {
  notRead: {path: string; reason: string}[]
  submissions: {id: string; read: string}[]
}

function auditIn(cwd: string): Told {
  const last = readFileSync(path.join(cwd, 'out/report.ndjson'), 'utf8').trim().split('\n').at(-1)!
  return JSON.parse(last).audit
}
