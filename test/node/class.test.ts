import {execFileSync} from 'node:child_process'
import {mkdirSync, readdirSync, symlinkSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {ExportError, openClass} from '../../src/node/class.ts'
import {folder} from './folder.ts'
import {zipped} from './zip.ts'

/** What is found, as readable lines: the path, and the text or the problem. */
async function seen(place: string): Promise<string[]> {
  const files = await openClass(place)
  return Promise.all(
    files.map(async ({path, problem, read}) => {
      const bytes = problem ?? (await read())
      return `${path}: ${'message' in bytes ? `! ${bytes.message}` : Buffer.from(bytes).toString('utf8')}`
    }),
  )
}

test('a folder, its zips, and a zip in a zip', async () => {
  const inner = await zipped({path: 'deep.md', content: 'deep'})
  const middle = await zipped({path: 'notes/b.md', content: 'b'}, {path: 'more.zip', content: inner})
  const root = folder({'ada/a.md': 'a', 'ada/.DS_Store': 'x', '__MACOSX/._a.md': 'x'})
  writeFileSync(path.join(root, 'ben.zip'), middle)
  expect(await seen(root)).toEqual(['ada/a.md: a', 'ben.zip/more.zip/deep.md: deep', 'ben.zip/notes/b.md: b'])
})

test('a zip in a zip in a zip stays shut', async () => {
  const one = await zipped({path: 'x.md', content: 'x'})
  const two = await zipped({path: 'one.zip', content: one})
  const three = await zipped({path: 'two.zip', content: two})
  const root = folder({})
  writeFileSync(path.join(root, 'class.zip'), three)
  expect(await seen(path.join(root, 'class.zip'))).toEqual([
    'two.zip/one.zip: ! This zip stands in a zip in a zip; it was not opened.',
  ])
})

test('an entry that leaves its archive is told, and written nowhere', async () => {
  const root = folder({})
  const zip = await zipped(
    {path: '../../evil.md', content: 'evil'},
    {path: '/etc/evil.md', content: 'evil'},
    {path: 'good.md', content: 'good'},
  )
  writeFileSync(path.join(root, 'ada.zip'), zip)
  expect(await seen(root)).toEqual([
    'ada.zip/etc/evil.md: ! The entry names a place outside its archive; it was not read.',
    'ada.zip/evil.md: ! The entry names a place outside its archive; it was not read.',
    'ada.zip/good.md: good',
  ])
  expect(readdirSync(root)).toEqual(['ada.zip'])
})

test('links, encrypted entries and second files of a name are told', async () => {
  const root = folder({})
  const zip = await zipped(
    {path: 'link.md', content: '/etc/passwd', mode: 0o120777},
    {path: 'secret.md', content: 'secret', encrypted: true},
    {path: 'same.md', content: 'one'},
    {path: 'same.md', content: 'two'},
  )
  writeFileSync(path.join(root, 'ada.zip'), zip)
  expect(await seen(root)).toEqual([
    'ada.zip/link.md: ! This is a link; it was not followed.',
    'ada.zip/same.md: one',
    'ada.zip/same.md (twice): ! The archive holds a second file of this name; it was not read.',
    'ada.zip/secret.md: ! The entry is encrypted.',
  ])
})

test('a bomb is told by its ratio, before it is unpacked', async () => {
  const root = folder({})
  writeFileSync(
    path.join(root, 'ada.zip'),
    await zipped({path: 'zeros.md', content: Buffer.alloc(30_000_000)}),
  )
  expect(await seen(root)).toEqual([
    'ada.zip/zeros.md: ! The entry unpacks to more than 200 times its size; it was not read.',
  ])
})

test('a broken zip is one line of a folder, and ends the run when it is the export', async () => {
  const whole = await zipped({path: 'a.md', content: 'a'})
  const root = folder({'ben/b.md': 'b'})
  const file = path.join(root, 'ada.zip')
  writeFileSync(file, whole.subarray(0, whole.length - 30))
  const lines = await seen(root)
  expect(lines[0]).toMatch(/^ada\.zip: ! The archive is broken: .*\.$/)
  expect(lines[1]).toBe('ben/b.md: b')
  await expect(openClass(file)).rejects.toThrow(ExportError)
  await expect(openClass(path.join(root, 'none'))).rejects.toThrow('there is no such file or folder')
})

test('an entry whose bytes were changed is told', async () => {
  const zip = await zipped({path: 'a.md', content: 'hello '.repeat(50)})
  zip[45] = 0xff
  const root = folder({})
  writeFileSync(path.join(root, 'ada.zip'), zip)
  expect((await seen(root))[0]).toMatch(/^ada\.zip\/a\.md: ! The entry is broken: /)
})

test('links out of the tree, circles and pipes are told and not opened', async () => {
  const root = folder({'ada/a.md': 'a'})
  symlinkSync('/etc/passwd', path.join(root, 'ada', 'b.md'))
  symlinkSync('..', path.join(root, 'ada', 'circle'))
  mkdirSync(path.join(root, 'ben'))
  execFileSync('mkfifo', [path.join(root, 'ben', 'pipe.md')])
  expect(await seen(root)).toEqual([
    'ada/a.md: a',
    'ada/b.md: ! This is a link; it was not followed.',
    'ada/circle: ! This is a link; it was not followed.',
    'ben/pipe.md: ! This is not a regular file, and was not opened.',
  ])
})

test('other archives are told', async () => {
  const root = folder({'ada/hw.tar.gz': 'x', 'ben/hw.rar': 'x'})
  expect(await seen(root)).toEqual([
    'ada/hw.tar.gz: ! Archives of this kind are not opened.',
    'ben/hw.rar: ! Archives of this kind are not opened.',
  ])
})
