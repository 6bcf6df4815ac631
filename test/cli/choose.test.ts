import {symlinkSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {chooseFiles} from '../../src/cli/choose.ts'
import {folder} from '../node/folder.ts'

/** A class of two, with a solution beside it; and one of several assignments. */
function ofClass(note?: string) {
  const cwd = folder({
    ...(note && {[note]: 'note'}),
    'outer/s.tex': 'outer',
    'cl/mallory/main.tex': 'main',
    'cl/mallory/src/part.tex': 'own',
    'cl/alice/hdr.tex': 'alice',
    'all/hw1/mallory/main.tex': '',
    'all/hw1/alice/hdr.tex': 'alice',
    'all/hw1/mallory/src/part.tex': 'own',
  })
  symlinkSync('../../outer/s.tex', path.join(cwd, 'cl/mallory/link.tex'))
  return cwd
}

/** What a run over `paths` gives the file that asks. */
async function given(cwd: string, paths: string[], file: string, asked: string, wholes = false) {
  const choice = await chooseFiles({
    paths,
    cwd,
    ignore: true,
    files: [],
    companions: false,
    wholes,
    changed: undefined,
    staged: false,
  })
  const bytes = await choice.beside(file)(asked)
  return bytes && new TextDecoder().decode(bytes)
}

describe('what LaTeX inputs lies with the submission', () => {
  const main = 'cl/mallory/main.tex'

  test.each([
    ['a folder of the class', 'cl'],
    ['the working directory', '.'],
    ['the folder of the student', 'cl/mallory'],
    ['a glob', 'cl/*/main.tex'],
    ['a glob of folders', 'cl/*'],
    ['the file', main],
    ['the folder under a name with dots', 'outer/../cl'],
  ])('where %s is linted', async (_, linted) => {
    const cwd = ofClass()
    const ask = (asked: string) => given(cwd, [linted], main, asked)
    expect(await ask('src/part.tex')).toBe('own')
    expect(await ask('../mallory/src/part.tex')).toBe('own')
    expect(await ask('../alice/hdr.tex')).toBe(null)
    expect(await ask('../../outer/s.tex')).toBe(null)
    expect(await ask(path.join(cwd, 'outer/s.tex'))).toBe(null)
    expect(await ask('link.tex')).toBe(null)
  })

  test.each([
    ['cl', 'cl/note.tex', 'mallory/src/part.tex', 'own'],
    ['cl', 'cl/mallory/src/part.tex', '../src/part.tex', 'own'],
    ['cl', 'cl/mallory/src/part.tex', '../main.tex', 'main'],
    ['cl/mallory/src/part.tex', 'cl/mallory/src/part.tex', '../main.tex', null],
    ['cl', main, '../note.tex', null],
    ['.', main, '../note.tex', null],
    ['.', main, '../alice/hdr.tex', null],
    ['.', main, 'src/part.tex', 'own'],
    ['all', 'all/hw1/mallory/main.tex', 'src/part.tex', 'own'],
    ['all', 'all/hw1/mallory/main.tex', '../alice/hdr.tex', null],
  ])('of %s, %s gets %s: %s', async (linted, file, asked, expected) => {
    expect(await given(ofClass('cl/note.tex'), [linted], file, asked)).toBe(expected)
  })

  test('a folder that is one submission may be used whole', async () => {
    const cwd = ofClass()
    expect(await given(cwd, ['cl'], main, '../alice/hdr.tex', true)).toBe('alice')
    expect(await given(cwd, ['cl'], main, '../../outer/s.tex', true)).toBe(null)
  })
})
