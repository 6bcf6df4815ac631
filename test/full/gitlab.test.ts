import {spawnSync} from 'node:child_process'
import {chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {build, headnote, program} from '../cli/built.ts'
import {git} from './copy.ts'
import {npmTool} from './tools.ts'

const full = process.env.HEADNOTE_FULL === '1'
const good = 'Collaborators: Yewande Sowande\nAI assistants: ChatGPT, to debug my loop\n'

describe.runIf(full)('the GitLab job, run by gitlab-ci-local and Debian’s rsync', () => {
  const folder = mkdtempSync(join(tmpdir(), 'headnote-gitlab-'))
  const [bin, cwd] = [join(folder, 'bin'), join(folder, 'work')]
  afterAll(() => rmSync(folder, {recursive: true, force: true}))
  beforeAll(() => {
    build()
    for (const one of [bin, cwd]) mkdirSync(one)
    // npx gives the program that was built.
    writeFileSync(join(bin, 'npx'), `#!/bin/sh\nshift 2\nexec '${process.execPath}' '${program}' "$@"\n`)
    chmodSync(join(bin, 'npx'), 0o755)
    expect(headnote(cwd, ['init', 'gitlab']).status).toBe(0)
    git(cwd, 'init', '-q', '-b', 'main')
    git(cwd, 'add', '-A')
    git(cwd, 'commit', '-qm', 'Start')
  }, 120_000)

  function job(visibility: string) {
    const runner = join(npmTool('gitlab-ci-local', '4.61.1'), 'node_modules/gitlab-ci-local/src/index.js')
    const args = [
      runner,
      'headnote',
      '--force-shell-executor',
      '--variable',
      `CI_PROJECT_VISIBILITY=${visibility}`,
    ]
    return spawnSync(process.execPath, args, {
      cwd,
      encoding: 'utf8',
      env: {PATH: `${bin}:${process.env.PATH}`, HOME: folder},
    })
  }

  it('passes a good header, and keeps both reports as artifacts', {timeout: 600_000}, () => {
    writeFileSync(join(cwd, 'a.md'), good)
    git(cwd, 'add', 'a.md')
    expect(job('private').status).toBe(0)
    expect(readFileSync(join(cwd, 'gl-code-quality-report.json'), 'utf8')).toBe('[]\n')
    expect(existsSync(join(cwd, 'headnote.xml'))).toBe(true)
  })

  it('fails a bad one; in a public project it names nobody', {timeout: 600_000}, () => {
    writeFileSync(join(cwd, 'b.md'), 'Collaborators: a few friends from my dorm\n')
    git(cwd, 'add', 'b.md')
    const own = job('private')
    expect(own.status).toBe(1)
    expect(own.stdout).toContain('a few friends from my dorm')
    const open = job('public')
    expect(open.status).toBe(1)
    const shown = [open.stdout, readFileSync(join(cwd, 'gl-code-quality-report.json'), 'utf8')]
    shown.push(readFileSync(join(cwd, 'headnote.xml'), 'utf8'))
    expect(shown.filter((text) => /dorm|Yewande/.test(text))).toEqual([])
    expect(shown[0]).toContain('No statement about AI use.')
  })
})
