import {execFileSync} from 'node:child_process'
import {cpSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Run git as an invented student, apart from the machine's own settings. */
export function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=a@school.example', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim()
}

/** This project as it stands, committed to a repository of its own: what a hook would be installed from. */
export function committedCopy(folder: string): string {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  // What only tests need stays behind.
  for (const file of files.split('\0').filter((name) => name !== '' && !/^(?:test|docs|action)\//.test(name)))
    cpSync(join(root, file), join(folder, file))
  git(folder, 'init', '-q', '-b', 'main')
  git(folder, 'add', '-A')
  git(folder, 'commit', '-qm', 'As it stands')
  return git(folder, 'rev-parse', 'HEAD')
}
