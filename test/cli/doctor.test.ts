import {beforeAll, expect, test} from 'vitest'
import {version} from '../../src/version.ts'
import {folder} from '../node/folder.ts'
import {build, headnote} from './built.ts'

beforeAll(build)

test('doctor tells what a run would use, and why a file is left out', () => {
  const cwd = folder({'a.md': 'x', 'b.md': 'x', 'c.py': '', '.headnoteignore': 'b.md\n'})
  const {stdout, status} = headnote(cwd, ['doctor', '.'])
  expect(status).toBe(0)
  expect(stdout).toContain(`headnote  ${version}\n`)
  expect(stdout).toContain('policy    mit-6.7960 (')
  expect(stdout).toMatch(/^readers {3}md, txt, py, /m)
  expect(stdout).toMatch(/\na\.md: linted\nb\.md: left out by `b\.md` in \.headnoteignore\n/)
  expect(stdout).toContain('Obeyed: .headnoteignore.')
})

test('doctor tells which formats are not read, and why each file of a folder is skipped', () => {
  const cwd = folder({
    'a.md': 'x',
    'c.py': 'x',
    'README.md': 'x',
    'old.doc': 'x',
    'photo.jpg': 'x',
    'hw/.gitignore': '# ours\nbuild/\n*.tex\n',
    'hw/build/b.md': 'x',
    'hw/b.tex': 'x',
    'node_modules/p/README.md': 'x',
  })
  const {stdout, status} = headnote(cwd, ['doctor', '.', 'photo.jpg', 'gone.md'])
  // A path that is not there, as in a run.
  expect(status).toBe(2)
  expect(stdout).toMatch(
    /^readers {3}md, txt, py, .*\nnot read {2}doc, rtf, pages, pictures: each is told as unreadable\n/m,
  )
  expect(stdout.split('\n\n')[1]).toBe(`\
README.md: left out: the work stands beside it; name it, or put it under \`files:\` in the policy
a.md: linted
c.py: left out: no document by its ending; name it, or put it under \`files:\` in the policy
hw/.gitignore: left out: no document by its ending; name it, or put it under \`files:\` in the policy
hw/b.tex: left out by \`*.tex\` in hw/.gitignore
hw/build/b.md: left out by \`build/\` in hw/.gitignore
node_modules/: left out: never looked into
old.doc: unreadable: This is an old Word document; that format is not supported yet.
photo.jpg: unreadable: This is a picture; it holds no text.
There is no file or folder \`gone.md\`.
Obeyed: hw/.gitignore.
`)
  expect(headnote(cwd, ['doctor', '.', '--no-ignore']).stdout).toContain('\nhw/b.tex: linted\n')
})

test('completion: a script, and the words after a flag', () => {
  const cwd = folder()
  const script = headnote(cwd, ['completion'])
  expect(script.stdout).toContain('headnote completion >> ~/.bashrc')
  expect([script.stderr, script.status]).toEqual(['', 0])
  const words = (...typed: string[]) => {
    const {stdout, stderr, status} = headnote(cwd, ['--get-yargs-completions', 'headnote', ...typed], {
      env: {SHELL: '/bin/bash'},
    })
    // The shell shows on the terminal, in the middle of the line, whatever is said on stderr.
    expect([typed, stderr, status]).toEqual([typed, '', 0])
    return stdout.split('\n')
  }
  expect(words('--policy', 'mit-6.79')).toContain('mit-6.7960')
  expect(words('-f', 'gi')).toEqual(['github', 'gitlab', ''])
  expect(words('explain', 'ai-m')).toEqual(expect.arrayContaining(['ai-missing', 'ai-misplaced']))
  expect(words('init', '--ci', 'g')).toEqual(['github', 'gitlab', ''])
  expect(words('policies', 'show', 'mit-6.79')).toContain('mit-6.7960')
  expect(words('lint', '--fo')).toContain('--format')
  expect(words('audit', '--ro')).toContain('--roster')
  expect(words('audit', 'x', '--lay')).toContain('--layout')
  expect(words('--fo')).toContain('--format')
  expect(words('fi')).toContain('fix')
  expect(words('policies', 'show', 'no-such')).toEqual([''])
  expect(words('init', '')).toContain('gradescope')
  expect(words('')).toContain('audit')
})
