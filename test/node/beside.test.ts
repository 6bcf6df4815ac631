import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {besideOf} from '../../src/node/beside.ts'

const root = mkdtempSync(join(tmpdir(), 'headnote-beside-'))
mkdirSync(join(root, 'hw', 'parts'), {recursive: true})
writeFileSync(join(root, 'secret.tex'), 'outside')
writeFileSync(join(root, 'hw', 'parts', 'head.tex'), 'AI: none')
writeFileSync(join(root, 'hw', 'big.tex'), 'x'.repeat(500_001))
symlinkSync(join(root, 'secret.tex'), join(root, 'hw', 'link.tex'))
execFileSync('mkfifo', [join(root, 'hw', 'pipe.tex')])

const asked = besideOf(join(root, 'hw', 'main.tex'))
const text = async (path: string) => {
  const bytes = await asked(path)
  return bytes && new TextDecoder().decode(bytes)
}

describe('a file beside a document', () => {
  it('is given', async () => expect(await text('parts/head.tex')).toBe('AI: none'))

  it.each([
    ['is not there', 'other.tex'],
    ['lies outside', '../secret.tex'],
    ['is a link to outside', 'link.tex'],
    ['is named from the root', '/etc/passwd'],
    ['is a pipe', 'pipe.tex'],
    ['is a folder', 'parts'],
    ['is too large', 'big.tex'],
    ['has a name no file can have', 'a\0b'],
  ])('is not where it %s', async (_, path) => expect(await text(path)).toBe(null))
})
