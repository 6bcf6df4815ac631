import {execFileSync} from 'node:child_process'
import {appendFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {changedFiles, GitError, stagedBytes, stagedFiles} from '../../src/node/git.ts'
import {folder} from './folder.ts'

/** A repository with these files committed. */
function repository(files: Record<string, string>): {root: string; git: (...args: string[]) => string} {
  const root = folder(files)
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@school.example', ...args], {
      cwd: root,
      encoding: 'utf8',
    })
  git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('commit', '-qm', 'Start')
  return {root, git}
}

test('changed: staged, not staged and new files since the last commit; ignored and deleted ones are not', async () => {
  const {root, git} = repository({
    'a.md': 'a',
    'b.md': 'b',
    'c.md': 'c',
    'sub/d.md': 'd',
    '.gitignore': 'i.md\n',
  })
  writeFileSync(path.join(root, 'a.md'), 'A')
  git('add', 'a.md')
  writeFileSync(path.join(root, 'sub/d.md'), 'D')
  git('rm', '-q', 'c.md')
  writeFileSync(path.join(root, 'übung 1.md'), '')
  writeFileSync(path.join(root, 'i.md'), '')
  expect([...(await changedFiles(root, undefined, {}))!].sort()).toEqual(['a.md', 'sub/d.md', 'übung 1.md'])
  expect([...(await changedFiles(path.join(root, 'sub'), undefined, {}))!]).toEqual(['d.md'])
  expect([...(await stagedFiles(root))]).toEqual(['a.md'])
})

test('changed since a branch left another: what that one got since does not count', async () => {
  const {root, git} = repository({'a.md': 'a', 'b.md': 'b'})
  git('checkout', '-qb', 'mine')
  writeFileSync(path.join(root, 'a.md'), 'A')
  git('commit', '-qam', 'Mine')
  git('checkout', '-q', 'main')
  writeFileSync(path.join(root, 'b.md'), 'B')
  git('commit', '-qam', 'Theirs')
  git('checkout', '-q', 'mine')
  expect([...(await changedFiles(root, 'main', {}))!]).toEqual(['a.md'])
  git('update-ref', 'refs/remotes/origin/main', 'main')
  expect([...(await changedFiles(root, undefined, {GITHUB_BASE_REF: 'main'}))!]).toEqual(['a.md'])
})

test('changed in a push: what differs from the commit before it', async () => {
  const {root, git} = repository({'a.md': 'a', 'b.md': 'b'})
  const before = git('rev-parse', 'HEAD').trim()
  writeFileSync(path.join(root, 'a.md'), 'A')
  git('commit', '-qam', 'Push')
  const gitlab = (sha: string) => ({CI_PIPELINE_SOURCE: 'push', CI_COMMIT_BEFORE_SHA: sha})
  expect([...(await changedFiles(root, undefined, gitlab(before)))!]).toEqual(['a.md'])
  expect(await changedFiles(root, undefined, gitlab('0'.repeat(40)))).toBeUndefined()
  expect([...(await changedFiles(root, 'HEAD', gitlab(before)))!]).toEqual([])
})

test('staged bytes are those of the index', async () => {
  const {root, git} = repository({'sub/a.md': 'old'})
  writeFileSync(path.join(root, 'sub/a.md'), 'staged')
  git('add', '-A')
  appendFileSync(path.join(root, 'sub/a.md'), ' and more')
  expect(Buffer.from(await stagedBytes(path.join(root, 'sub'), 'a.md')).toString()).toBe('staged')
})

test('no repository, no commit, and a commit that is an option', async () => {
  await expect(changedFiles(folder({}), undefined, {})).rejects.toThrow(/^git: not a git repository/)
  await expect(stagedFiles(folder({}))).rejects.toThrow(/^git: not a git repository/)
  const {root} = repository({'a.md': ''})
  await expect(changedFiles(root, 'nix', {})).rejects.toThrow(
    new GitError('git knows no commit `nix` here. In CI, fetch it first (actions/checkout: fetch-depth: 0).'),
  )
  await expect(changedFiles(root, '--output=x', {})).rejects.toThrow(/knows no commit `--output=x`/)
})
