import {execFileSync} from 'node:child_process'
import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {readBytes, selectFiles} from '../../src/node/files.ts'
import {folder} from './folder.ts'

const select = (
  cwd: string,
  args: string[],
  more: {ignore?: boolean; files?: string[]; companions?: boolean} = {},
) => selectFiles(args, {cwd, ignore: true, files: [], companions: false, ...more})
const paths = async (...given: Parameters<typeof select>) =>
  (await select(...given)).files.map(({path, problem}) => (problem ? `${path}: ${problem.message}` : path))

describe('a folder', () => {
  test('gives its documents in path order; source files, node_modules and .git are left out', async () => {
    const cwd = folder({
      'hw/b.md': '',
      'hw/a.PDF': '',
      'hw/deep/c.txt': '',
      'hw/main.py': '',
      'hw/node_modules/x/README.md': '',
      'hw/.git/d.md': '',
    })
    expect(await paths(cwd, ['hw'])).toEqual(['hw/a.PDF', 'hw/b.md', 'hw/deep/c.txt'])
  })

  test('a directory named x.md is a directory', async () => {
    const cwd = folder({'x.md/in.md': ''})
    expect(await paths(cwd, ['.'])).toEqual(['x.md/in.md'])
    expect(await paths(cwd, ['x.md'])).toEqual(['x.md/in.md'])
  })

  test('what ignore files name is left out and counted', async () => {
    const cwd = folder({
      '.gitignore': 'drafts/\n*.txt\n',
      'a.md': '',
      'n.txt': '',
      'drafts/b.md': '',
      'drafts/deep/c.md': '',
      'hw/.headnoteignore': 'skip.md\n!keep.txt\n',
      'hw/skip.md': '',
      'hw/keep.txt': '',
    })
    expect(await select(cwd, ['.'])).toEqual({
      files: [{path: 'a.md'}, {path: 'hw/keep.txt'}],
      leftOut: 4,
      companions: [],
      named: [],
      unmatched: [],
      roots: new Map([
        ['a.md', cwd],
        ['hw/keep.txt', cwd],
      ]),
    })
    expect(await paths(cwd, ['hw'])).toEqual(['hw/keep.txt'])
    expect(await paths(cwd, ['drafts'])).toEqual(['drafts/b.md', 'drafts/deep/c.md'])
    expect(await paths(cwd, ['n.txt'])).toEqual(['n.txt'])
    expect((await select(cwd, ['a.md', 'n.txt', 'hw/skip.md', 'hw/keep.txt'])).named).toEqual([
      'hw/skip.md',
      'n.txt',
    ])
    expect((await select(path.join(cwd, 'hw'), ['../n.txt'])).named).toEqual([])
    expect(await paths(cwd, ['.'], {ignore: false})).toHaveLength(6)
  })

  test('the files that the policy names are taken in', async () => {
    const cwd = folder({'hw/sort.py': '', 'hw/notes/x.py': '', 'hw/a.md': ''})
    expect(await paths(cwd, ['hw'], {files: ['*.py']})).toEqual(['hw/a.md', 'hw/sort.py'])
  })

  test('of which ignore files leave out all is told in a sentence', async () => {
    const cwd = folder({'hw/a.md': '', 'hw/.headnoteignore': '*.md\n', 'b/c.md': ''})
    const sentence = (arg: string) =>
      `All documents in \`${arg}\` are left out by .gitignore or .headnoteignore. --no-ignore takes them in.`
    expect(await select(cwd, ['hw', 'b'])).toEqual({
      files: [{path: 'b/c.md'}],
      leftOut: 1,
      companions: [],
      named: [],
      unmatched: [sentence('hw')],
      roots: new Map([['b/c.md', path.join(cwd, 'b')]]),
    })
    expect((await select(cwd, ['hw', 'hw'])).unmatched).toEqual([sentence('hw'), sentence('hw')])
    expect((await select(cwd, ['hw/*.md'])).unmatched).toEqual([sentence('hw/*.md')])
    expect((await select(cwd, ['.'])).unmatched).toEqual([])
  })

  test('leaves out a README and the like where work stands beside, unless named or asked for', async () => {
    const cwd = folder({
      'README.md': '',
      'requirements.txt': '',
      'hw1/README.md': '',
      'hw1/sort.py': '',
      'hw2/report.md': '',
    })
    expect(await select(cwd, ['.'])).toEqual({
      files: [{path: 'hw1/README.md'}, {path: 'hw2/report.md'}],
      leftOut: 0,
      companions: ['README.md', 'requirements.txt'],
      named: [],
      unmatched: [],
      // What stands beside work, and is the work after all, is as if named.
      roots: new Map([['hw2/report.md', cwd]]),
    })
    expect(await paths(cwd, ['README.md', 'hw2'])).toEqual(['README.md', 'hw2/report.md'])
    expect(await paths(cwd, ['*.md', '.'])).toEqual(['README.md', 'hw1/README.md', 'hw2/report.md'])
    expect(await paths(cwd, ['hw1'])).toEqual(['hw1/README.md'])
    expect(await paths(cwd, ['hw1'], {files: ['*.py']})).toEqual(['hw1/sort.py'])
    expect(await paths(cwd, ['.'], {files: ['README*']})).toEqual([
      'README.md',
      'hw1/README.md',
      'hw2/report.md',
    ])
    expect(await paths(cwd, ['.'], {companions: true})).toHaveLength(4)
  })

  test('named twice is matched twice', async () => {
    expect((await select(folder({'hw/a.md': ''}), ['hw', 'hw', 'hw/a.md'])).unmatched).toEqual([])
  })

  test('with nothing to lint is told in a sentence', async () => {
    const cwd = folder({'hw/main.py': ''})
    expect((await select(cwd, ['hw'])).unmatched).toEqual([
      'Nothing to lint in `hw`: in a folder, headnote looks for md, markdown, txt, ipynb, tex, pdf, docx, html, htm, rmd, qmd, typ, doc, odt, rtf, pages. Name other files outright.',
    ])
  })
})

describe.skipIf(process.platform === 'win32')('links and special files', () => {
  test('no link leads out of the tree; a dangling one is reported', async () => {
    const outside = folder({'secret.md': ''})
    const cwd = folder({'hw/a.md': ''})
    symlinkSync(path.join(outside, 'secret.md'), path.join(cwd, 'hw/out.md'))
    symlinkSync('a.md', path.join(cwd, 'hw/in.md'))
    symlinkSync('nowhere', path.join(cwd, 'hw/lost.md'))
    symlinkSync('..', path.join(cwd, 'hw/loop.md'))
    symlinkSync(outside, path.join(cwd, 'hw/away'))
    const expected = [
      'hw/a.md',
      'hw/in.md',
      'hw/loop.md: This is a link to a file outside the folder; it was not followed.',
      'hw/lost.md: This is a link to a file that does not exist.',
      'hw/out.md: This is a link to a file outside the folder; it was not followed.',
    ]
    expect(await paths(cwd, ['hw'])).toEqual(expected)
    expect(await paths(cwd, ['hw/lost.md'])).toEqual([expected[3]])
  })

  test.skipIf(process.platform === 'darwin')('a name that is not UTF-8 is reported, not lost', async () => {
    const cwd = folder()
    writeFileSync(Buffer.concat([Buffer.from(`${cwd}/a`), Buffer.of(0xff), Buffer.from('.md')]), '')
    const name = (await select(cwd, ['.'])).files[0]?.path ?? ''
    expect(await readBytes(path.join(cwd, name))).toMatchObject({
      message: 'The name of the file is not valid UTF-8, so it cannot be opened.',
    })
  })

  test('a pipe is neither opened nor waited for', async () => {
    const cwd = folder()
    execFileSync('mkfifo', [path.join(cwd, 'pipe.md')])
    expect(await paths(cwd, ['.'])).toEqual(['pipe.md: This is not a regular file, and was not opened.'])
    expect(await readBytes(path.join(cwd, 'pipe.md'))).toMatchObject({
      message: 'This is not a regular file, and was not opened.',
    })
  })
})

describe('globs', () => {
  test('find documents, and source files where the pattern names their ending', async () => {
    const cwd = folder({'a.md': '', 'b.py': '', 'd/c.md': '', 'node_modules/m.md': ''})
    expect(await paths(cwd, ['**/*.md'])).toEqual(['a.md', 'd/c.md'])
    expect(await paths(cwd, ['*'])).toEqual(['a.md', 'd/c.md'])
    expect(await paths(cwd, ['*.py'])).toEqual(['b.py'])
    expect(await paths(cwd, ['*.md', 'a.md', '.'])).toEqual(['a.md', 'd/c.md'])
  })

  test('a file whose name looks like a glob is a file', async () => {
    const cwd = folder({'hw[1].md': '', 'hw1.md': ''})
    expect(await paths(cwd, ['hw[1].md'])).toEqual(['hw[1].md'])
  })

  test('what matches nothing is told', async () => {
    expect((await select(folder({'hw/a.py': ''}), ['*.md', 'h*', 'nope.md'])).unmatched).toEqual([
      'No file matches `*.md`.',
      'No file matches `h*`.',
      'There is no file or folder `nope.md`.',
    ])
  })
})

test('bytes come as they are; a folder and a missing file come as a sentence', async () => {
  const cwd = folder({'a.md': Uint8Array.of(0xff, 0, 0x41)})
  mkdirSync(path.join(cwd, 'd'))
  writeFileSync(path.join(cwd, 'e.md'), '')
  expect([...((await readBytes(path.join(cwd, 'a.md'))) as Uint8Array)]).toEqual([255, 0, 65])
  expect(await readBytes(path.join(cwd, 'd'))).toMatchObject({
    message: 'This is not a regular file, and was not opened.',
  })
  expect(await readBytes(path.join(cwd, 'no.md'))).toMatchObject({
    message: 'The file cannot be opened: there is no such file or folder.',
  })
})
