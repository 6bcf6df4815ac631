import {execFileSync, spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {committedCopy, git} from './copy.ts'

const good = 'Collaborators: Yewande Sowande\nAI assistants: ChatGPT, to debug my loop\n'

const full = process.env.HEADNOTE_FULL === '1'

/** Debian's, and the newest that pip has here. */
const programs: Record<string, (folder: string) => string> = {
  'of Debian': () => '/usr/bin/pre-commit',
  '4.6.2': (folder) => {
    execFileSync('python3', ['-m', 'venv', folder], {stdio: 'ignore'})
    execFileSync(join(folder, 'bin/pip'), ['install', '-q', '--retries=0', 'pre-commit==4.6.2'], {
      stdio: 'ignore',
    })
    return join(folder, 'bin/pre-commit')
  },
}

describe.runIf(full).each(Object.keys(programs))('pre-commit %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'headnote-pre-commit-'))
  afterAll(() => rmSync(folder, {recursive: true, force: true}), 600_000)

  it('stops a commit with a bad header, and looks at what is staged only', {timeout: 900_000}, () => {
    const [hook, cwd] = [join(folder, 'hook'), join(folder, 'work')]
    mkdirSync(hook)
    mkdirSync(cwd)
    const rev = committedCopy(hook)
    const write = (file: string, text: string) => writeFileSync(join(cwd, file), text)
    git(cwd, 'init', '-q', '-b', 'main')
    write('old.md', 'Nothing.\n')
    git(cwd, 'add', 'old.md')
    git(cwd, 'commit', '-qm', 'Start')
    write('.pre-commit-config.yaml', `repos: [{repo: '${hook}', rev: ${rev}, hooks: [{id: headnote}]}]\n`)
    git(cwd, 'add', '.pre-commit-config.yaml')
    const env = {...process.env, PRE_COMMIT_HOME: join(folder, 'home')}
    execFileSync(programs[name]!(join(folder, 'venv')), ['install', '--install-hooks'], {
      cwd,
      env,
      stdio: 'pipe',
    })
    const commit = () => {
      const args = ['-c', 'user.name=Ada', '-c', 'user.email=a@school.example', 'commit', '-m', 'Work']
      const {status, stderr} = spawnSync('git', args, {cwd, env, encoding: 'utf8'})
      return {status, said: stderr}
    }

    write('a.md', 'Nothing.\n')
    write('b.md', good)
    git(cwd, 'add', 'a.md', 'b.md')
    const stopped = commit()
    expect(stopped.status).toBe(1)
    expect(stopped.said).toMatch(/headnote\.+Failed/)
    expect(stopped.said).toContain('a.md\n  1:1    error    No AI-usage note at the top.')
    expect(stopped.said).not.toContain('old.md')

    // Staged good, spoilt since; and a bad one that is not staged.
    write('a.md', good)
    git(cwd, 'add', 'a.md')
    write('a.md', 'Nothing.\n')
    write('c.md', 'Nothing.\n')
    const passed = commit()
    expect(passed.said).toMatch(/headnote\.+Passed/)
    expect(passed.status).toBe(0)
    expect(git(cwd, 'show', 'HEAD:a.md')).toBe(good.trim())
  })
})
