import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {type CacheOptions, openCache} from '../../src/node/cache.ts'
import type {FileReport} from '../../src/report/model.ts'
import {clean, scan} from '../report/sample.ts'
import {folder} from './folder.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

/** A run over files given as name and text: the names that were judged anew, and what was noted. */
async function run(where: string, files: [string, string][], more: Partial<CacheOptions> = {}) {
  const judged: string[] = []
  const notes: string[] = []
  const reports: FileReport[] = []
  const cache = openCache({
    folder: where,
    key: ['0.1.0', 'policy'],
    note: (text) => notes.push(text),
    ...more,
  })
  for (const [name, text] of files) {
    const judge = async () => {
      judged.push(name)
      return {...(text === '' ? scan : clean), path: name}
    }
    reports.push(await cache.verdict(name, bytes(text), judge))
  }
  cache.save()
  return {judged, notes, reports}
}

const fileIn = (where: string) => path.join(where, readdirSync(where)[0]!)

test('only what differs in name or content is judged again, and the verdicts are the same', async () => {
  const where = path.join(folder(), 'new/cache')
  const first = await run(where, [
    ['a.md', 'é1'],
    ['b.md', '2'],
  ])
  expect(first.judged).toEqual(['a.md', 'b.md'])
  const second = await run(where, [
    ['a.md', 'é1'],
    ['b.md', '3'],
    ['c.md', 'é1'],
  ])
  expect(second.judged).toEqual(['b.md', 'c.md'])
  expect(second.reports[0]).toEqual(first.reports[0])
  // What one run did not see stays known.
  await run(where, [['b.md', '4']])
  const last = await run(where, [
    ['a.md', 'é1'],
    ['c.md', 'é1'],
  ])
  expect(last.judged).toEqual([])
  expect([first, second].flatMap(({notes}) => notes)).toEqual([])
})

test('nobody else may read it', async () => {
  const where = path.join(folder(), 'cache')
  await run(where, [['a.md', '1']])
  expect([statSync(where).mode & 0o777, statSync(fileIn(where)).mode & 0o777]).toEqual([0o700, 0o600])
})

test('another policy or version knows nothing of it', async () => {
  const where = folder()
  await run(where, [['a.md', '1']])
  expect((await run(where, [['a.md', '1']], {key: ['0.1.0', 'other']})).judged).toEqual(['a.md'])
  expect((await run(where, [['a.md', '1']])).judged).toEqual([])
})

test('that a file could not be read is not kept', async () => {
  const where = folder()
  await run(where, [['a.md', '']])
  expect((await run(where, [['a.md', '']])).judged).toEqual(['a.md'])
})

test.each([
  ['a changed verdict', (text: string) => text.replace('"clean"', '"dirty"')],
  ['a cut file', (text: string) => text.slice(0, -9)],
  ['a foreign file', () => 'PK\u0003\u0004\0'],
  ['an empty file', () => ''],
])('%s is not used, and that is said', async (_, spoil) => {
  const where = folder()
  await run(where, [['a.md', '1']])
  const file = fileIn(where)
  writeFileSync(file, spoil(readFileSync(file, 'utf8')))
  const {judged, notes} = await run(where, [['a.md', '1']])
  expect(judged).toEqual(['a.md'])
  expect(notes).toEqual([`The cache \`${file}\` is not used: it is damaged.`])
  expect((await run(where, [['a.md', '1']])).judged).toEqual([])
})

test('a folder in its place is not used', async () => {
  const where = folder()
  await run(where, [['a.md', '1']])
  const file = fileIn(where)
  const other = folder()
  mkdirSync(path.join(other, path.basename(file)))
  const {judged, notes} = await run(other, [['a.md', '1']])
  expect(judged).toEqual(['a.md'])
  expect(notes).toEqual([
    `The cache \`${path.join(other, path.basename(file))}\` is not used: it is no regular file.`,
    `The cache cannot be written to \`${other}\`: it is a folder.`,
  ])
})

test.skipIf(process.getuid?.() !== 0)('that of another user is not used', async () => {
  const where = folder()
  await run(where, [['a.md', '1']])
  chownSync(fileIn(where), 12_345, 12_345)
  const {judged, notes} = await run(where, [['a.md', '1']])
  expect([judged, notes]).toEqual([
    ['a.md'],
    [`The cache \`${fileIn(where)}\` is not used: it belongs to another user.`],
  ])
})

test('where nothing can be written the run goes on', async () => {
  const where = path.join(folder({file: ''}), 'file/cache')
  const {reports, notes} = await run(where, [['a.md', '1']])
  expect(reports).toHaveLength(1)
  expect(notes).toEqual([
    expect.stringMatching(/^The cache `.*` is not used: a part of the path is not a folder\.$/),
    `The cache cannot be written to \`${where}\`: a part of the path is not a folder.`,
  ])
})

test('by default it stands in the user’s folder for caches', async () => {
  const root = folder()
  await run('', [['a.md', '1']], {folder: undefined, env: {XDG_CACHE_HOME: root}})
  expect(existsSync(path.join(root, 'headnote'))).toBe(true)
})

test('a file that nobody touched is not even read; one that was, is', async () => {
  const root = folder({'a.md': 'one'})
  const where = path.join(root, 'cache')
  const open = () => openCache({folder: where, key: [], note: expect.fail, cwd: root})
  const file = path.join(root, 'a.md')
  const judged = async () => {
    const cache = open()
    const known = cache.untouched('a.md')
    if (!known) await cache.verdict('a.md', readFileSync(file), async () => ({...clean, path: 'a.md'}))
    cache.save()
    return known
  }
  // A file as fresh as this one may be written again without a mark.
  expect([await judged(), await judged()]).toEqual([undefined, undefined])
  await new Promise((later) => setTimeout(later, 2100))
  expect(await judged()).toBeUndefined()
  expect(await judged()).toEqual({...clean, path: 'a.md'})
  const {atime, mtime} = statSync(file)
  writeFileSync(file, 'two')
  utimesSync(file, atime, mtime)
  await new Promise((later) => setTimeout(later, 2100))
  expect(await judged()).toBeUndefined()
  expect(open().untouched('gone.md')).toBeUndefined()
})
