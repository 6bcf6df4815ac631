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
  expect(stdout).toMatch(/\na\.md: linted\nb\.md: left out: named by an ignore file\n/)
  expect(stdout).toContain('Obeyed here: .headnoteignore.')
})

test('completion: a script, and the words after a flag', () => {
  const cwd = folder()
  expect(headnote(cwd, ['completion']).stdout).toContain('headnote completion >> ~/.bashrc')
  const words = (...typed: string[]) =>
    headnote(cwd, ['--get-yargs-completions', 'headnote', ...typed], {
      env: {SHELL: '/bin/bash'},
    }).stdout.split('\n')
  expect(words('--policy', 'mit-6.79')).toContain('mit-6.7960')
  expect(words('-f', 'gi')).toEqual(['github', 'gitlab', ''])
  expect(words('explain', 'ai-m')).toEqual(expect.arrayContaining(['ai-missing', 'ai-misplaced']))
})
