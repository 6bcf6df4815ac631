import path from 'node:path'
import {strToU8, zipSync} from 'fflate'
import {expect, test} from 'vitest'
import {readBytes} from '../../src/node/files.ts'
import {withZipsOpened} from '../../src/node/zips.ts'
import {folder} from './folder.ts'

const packed = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))

async function opened(files: Record<string, string | Uint8Array>, names: string[]) {
  const cwd = folder(files)
  return withZipsOpened(
    {
      files: names.map((name) => ({path: name})),
      read: (file) => readBytes(path.join(cwd, file)),
      beside: () => async () => null,
    },
    cwd,
    ['*_use.log'],
  )
}

const text = (bytes: unknown) => new TextDecoder().decode(bytes as Uint8Array)

test('a zip stands for the documents in it, among the other files', async () => {
  const zip = packed({
    'hw/b.md': 'AI: none',
    '__MACOSX/hw/._b.md': 'x',
    'hw/.hidden.md': 'x',
    'data.csv': '1',
    'hw/ai_use.log': 'AI: none',
  })
  const {files, read} = await opened({'a.md': 'one', 'ada.zip': zip}, ['a.md', 'ada.zip'])
  expect(files).toEqual([{path: 'a.md'}, {path: 'ada.zip/hw/ai_use.log'}, {path: 'ada.zip/hw/b.md'}])
  expect(text(await read('ada.zip/hw/b.md'))).toBe('AI: none')
  expect(text(await read('a.md'))).toBe('one')
})

test('a file in a zip has the others of that zip beside it, and none outside', async () => {
  const zip = packed({'tex/main.tex': 'x', 'tex/head.tex': 'AI: none', 'top.tex': 'y'})
  const {beside} = await opened({'ada.zip': zip, 'secret.tex': 's'}, ['ada.zip'])
  const asked = beside('ada.zip/tex/main.tex')
  expect(text(await asked('head.tex'))).toBe('AI: none')
  expect(text(await asked('../top.tex'))).toBe('y')
  expect(await asked('../../secret.tex')).toBe(null)
  expect(await asked('/etc/passwd')).toBe(null)
})

test.each([
  ['holds no document', packed({'data.csv': '1'}), 'The archive holds no document that headnote reads.'],
  ['is broken', strToU8('PK'), /^The archive is broken: /],
])('a zip that %s is a problem', async (_, zip, message) => {
  const {files} = await opened({'ada.zip': zip}, ['ada.zip'])
  expect(files).toHaveLength(1)
  expect(files[0]?.path).toBe('ada.zip')
  expect(files[0]?.problem?.message).toMatch(message)
})
