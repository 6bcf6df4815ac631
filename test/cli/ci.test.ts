import {execFileSync} from 'node:child_process'
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {folder} from '../node/folder.ts'
import {build, headnote} from './built.ts'

beforeAll(build)

const good = 'Collaborators: Yewande Sowande\nAI assistants: ChatGPT, to debug my loop\n'
const friends = 'Collaborators: some friends of Zofia\nAI assistants: none\n'

/** The environment of a GitHub job in this folder. */
function github(cwd: string, event: object): Record<string, string> {
  writeFileSync(path.join(cwd, 'event.json'), JSON.stringify(event))
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: path.dirname(cwd),
    GITHUB_EVENT_PATH: path.join(cwd, 'event.json'),
    GITHUB_STEP_SUMMARY: path.join(cwd, 'summary'),
  }
}

describe('on GitHub', () => {
  test('several reports at once, and the summary of the job', () => {
    const cwd = folder({'a.md': good, 'b.md': ''})
    const env = github(cwd, {repository: {private: true}})
    const run = headnote(cwd, ['.', '-f', 'github', '-f', 'sarif=o.sarif', '-f', 'ndjson=o.ndjson'], {env})
    expect(run.status).toBe(1)
    expect(run.stdout).toMatch(
      /^::error file=headnote-\w+\/b\.md,title=headnote file-unreadable::The file is empty[^\n]*\nheadnote: 2 files, 1 clean, 0 with findings, 1 unreadable\.\n$/,
    )
    expect(readFileSync(env.GITHUB_STEP_SUMMARY!, 'utf8')).toContain('### headnote: 1 of 2 files to look at')
    expect(JSON.parse(readFileSync(path.join(cwd, 'o.sarif'), 'utf8')).runs[0].results).toHaveLength(1)
    expect(readFileSync(path.join(cwd, 'o.ndjson'), 'utf8').split('\n')).toHaveLength(3)
  })

  test('in a public repository no report holds a name or a quote, unless asked', () => {
    const cwd = folder({'a.md': good, 'b.md': friends})
    const env = github(cwd, {repository: {private: false}})
    const shown = /Yewande|Zofia|debug my loop/
    for (const format of [
      'pretty',
      'json',
      'ndjson',
      'sarif',
      'github',
      'gitlab',
      'junit',
      'rdjson',
      'csv',
      'html',
      'markdown',
      'gradescope',
    ]) {
      const run = headnote(cwd, ['a.md', 'b.md', '-f', format], {env})
      expect([format, run.stdout.match(shown), run.stderr]).toEqual([format, null, ''])
    }
    expect(readFileSync(env.GITHUB_STEP_SUMMARY!, 'utf8')).not.toMatch(shown)
    expect(headnote(cwd, ['a.md', '--quotes'], {env}).stdout).toMatch(shown)
    expect(headnote(cwd, ['a.md', '--no-quotes']).stdout).not.toMatch(shown)
    expect(headnote(cwd, ['a.md'], {env: github(cwd, {repository: {private: true}})}).stdout).toMatch(shown)
  }, 60_000)

  test('the headnote.yaml of a fork is not read, and that is said', () => {
    const cwd = folder({
      'a.md': 'Nothing.\n',
      'headnote.yaml':
        'headnote: 1\nextends: mit-6.7960\nrules: {ai-missing: off, collaborators-missing: off}\n',
    })
    const repository = {private: true}
    const env = github(cwd, {repository, pull_request: {head: {repo: {id: 2}}, base: {repo: {id: 1}}}})
    expect(headnote(cwd, ['a.md'], {env}).status).toBe(1)
    expect(headnote(cwd, ['a.md'], {env}).stderr).toMatch(/pull request from a fork/)
    expect(headnote(cwd, ['a.md', '--config', 'headnote.yaml'], {env}).status).toBe(0)
  })

  test('doctor and show tell of a fork what a run would do with it', () => {
    const cwd = folder({
      'hw/a.md': good,
      'hw/b.md': friends,
      'hw/.headnoteignore': 'b.md\n',
      'headnote.yaml': 'headnote: 1\nid: of-the-fork\nextends: mit-6.7960\n',
    })
    const pull = {pull_request: {head: {repo: {id: 2}}, base: {repo: {id: 1}}}}
    const env = github(cwd, {repository: {private: true}, ...pull})
    const doctor = headnote(cwd, ['doctor', 'hw'], {env})
    expect(doctor.stderr).toMatch(/pull request from a fork/)
    expect(doctor.stdout).toContain('policy    mit-6.7960 (')
    expect(doctor.stdout).toContain('private; from a fork: its ignore files are not obeyed')
    expect(doctor.stdout).toContain('hw/a.md: linted\nhw/b.md: linted\n')
    expect(headnote(cwd, ['doctor', 'hw']).stdout).toContain('policy    of-the-fork (')
    const shown = headnote(cwd, ['show', 'hw'], {env})
    expect(shown.stderr).toMatch(/pull request from a fork/)
    expect(shown.stdout).toContain('some friends of Zofia')
    expect(headnote(cwd, ['show', 'hw']).stdout).not.toContain('some friends of Zofia')
  })
})

test('traces of chat tools are no matter for CI, unless the policy asks', () => {
  const cwd = folder({
    'a.md': `${good.replace(/AI.*/, 'AI assistants: none')}\n## Problem 1\n\nThe loss is convex :contentReference[oaicite:0]{index=0} in the weights.\n`,
    'asks.yaml': 'headnote: 1\nextends: mit-6.7960\nrules: {ai-trace: warning}\n',
  })
  expect(headnote(cwd, ['a.md']).stdout).toContain('ai-trace')
  expect(headnote(cwd, ['a.md'], {env: {CI: 'true'}}).stdout).not.toContain('ai-trace')
  expect(headnote(cwd, ['a.md', '-f', 'gitlab']).stdout).toBe('[]\n')
  expect(headnote(cwd, ['a.md', '--policy', './asks.yaml'], {env: {CI: 'true'}}).stdout).toContain('ai-trace')
})

test('changed in a push: since the commit before it; all files, and a notice, where that is not here', () => {
  const cwd = folder({'a.md': good, 'b.md': ''})
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=a@school.example', ...args], {
      cwd,
      encoding: 'utf8',
    }).trim()
  git('init', '-q')
  git('add', '-A')
  git('commit', '-qm', 'Start')
  const start = git('rev-parse', 'HEAD')
  writeFileSync(path.join(cwd, 'a.md'), friends)
  git('commit', '-qam', 'Push')
  const pushed = (event: object) => {
    const env = {...github(cwd, {repository: {private: true}, ...event}), GITHUB_EVENT_NAME: 'push'}
    const {stdout, stderr} = headnote(cwd, ['--changed', '-f', 'csv'], {env})
    return {files: stdout.match(/^[ab]\.md/gm), stderr}
  }
  expect(pushed({before: start})).toEqual({files: ['a.md'], stderr: ''})
  const all = {
    files: ['a.md', 'b.md'],
    stderr:
      'headnote: the commit before this push is not here to compare with, so all files are judged (a new branch, or actions/checkout without fetch-depth: 0).\n',
  }
  expect(pushed({before: '0'.repeat(40)})).toEqual(all)
  expect(pushed({before: '1'.repeat(40)})).toEqual(all)
  expect(pushed({})).toEqual(all)
})

test('only what git says is changed or staged', () => {
  const cwd = folder({'a.md': good, 'b.md': ''})
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=a@school.example', ...args], {cwd})
  git('init', '-q')
  git('add', '-A')
  git('commit', '-qm', 'Start')
  writeFileSync(path.join(cwd, 'a.md'), '')
  git('add', 'a.md')
  writeFileSync(path.join(cwd, 'a.md'), `${good}\n`)
  expect(headnote(cwd, ['--staged', '-f', 'csv']).stdout).toMatch(/\na\.md,,unreadable/)
  expect(headnote(cwd, ['--changed', '.', '-f', 'csv']).stdout).toMatch(/\na\.md,markdown,clean[^\n]*\n$/)
  expect(headnote(cwd, ['--changed=nix']).status).toBe(2)
  expect(headnote(cwd, ['--changed', '--staged']).status).toBe(2)
})

test("a repository's own README is no submission beside the work, and that is said", () => {
  const cwd = folder({
    'hw3/report.md': good,
    'README.md': '# Sorting\n\nRun make.\n',
    'requirements.txt': 'numpy\n',
  })
  const run = headnote(cwd, ['.'], {env: {COLUMNS: '120'}})
  expect(run.status).toBe(0)
  expect(run.stdout).toContain(
    'Not judged, since the work stands beside: README.md, requirements.txt. Name them to judge them.\n',
  )
  expect(headnote(cwd, ['README.md']).status).toBe(1)
  expect(headnote(cwd, ['.', '--no-ignore']).status).toBe(1)
  expect(headnote(cwd, ['.', '--policy', 'mit-6.7960']).status).toBe(0)
  // Of one submission its README counts.
  const {tests} = JSON.parse(headnote(cwd, ['.', '-f', 'gradescope']).stdout)
  expect(tests[0].output).toBe('3 files read.')
})

test('a file named outright is judged whatever .headnoteignore says, and that is said', () => {
  const cwd = folder({
    'hw/a.md': good,
    'hw/b.md': good,
    'hw/.headnoteignore': '*.md\n',
    '.gitignore': 'c.md\n',
    'c.md': good,
  })
  const named = headnote(cwd, ['hw/a.md', 'c.md', './hw/b.md', '-f', 'csv'])
  expect(named.status).toBe(0)
  expect(named.stdout.match(/^.*\.md/gm)).toEqual(['c.md', 'hw/a.md', 'hw/b.md'])
  expect(named.stderr).toBe(
    'headnote: named, and so judged though .headnoteignore leaves them out: hw/a.md, hw/b.md.\n',
  )
  expect(headnote(cwd, ['hw/a.md', '--no-ignore']).stderr).toBe('')
  expect(headnote(cwd, ['hw/a.md', '--policy', 'mit-6.7960']).stderr).toBe('')
})

test('a run whose files are all left out passes no check; one in which nothing changed does', () => {
  const cwd = folder({'a.md': good, '.headnoteignore': '*.md\n'})
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=a@school.example', ...args], {cwd})
  git('init', '-q')
  expect(headnote(cwd, ['.'])).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'headnote: All documents in `.` are left out by .gitignore or .headnoteignore. --no-ignore takes them in.\n',
  })
  expect(headnote(cwd, ['.', '--no-error-on-unmatched-pattern']).status).toBe(0)
  expect(headnote(cwd, ['--staged']).status).toBe(0)
  git('add', '-A')
  expect(headnote(cwd, ['--staged', '.']).status).toBe(0)
  git('commit', '-qm', 'Start')
  expect(headnote(cwd, ['--changed', '.']).status).toBe(0)
})

test('with --policy an ignore file within the tree switches nothing off', () => {
  const cwd = folder({'a.md': '', 'b.md': good, '.headnoteignore': 'a.md\n'})
  expect(headnote(cwd, ['.']).status).toBe(0)
  expect(headnote(cwd, ['.', '--policy', 'mit-6.7960']).status).toBe(1)
})

test('--cache: a second run tells the same, and a policy that changed is noticed', () => {
  const cwd = folder({'a.md': good, 'b.md': 'Nothing.\n'})
  const env = {XDG_CACHE_HOME: path.join(cwd, '.cache')}
  const lint = (...more: string[]) => headnote(cwd, ['a.md', 'b.md', '-f', 'json', ...more], {env})
  const plain = lint()
  expect([lint('--cache'), lint('--cache')]).toEqual([plain, plain])
  expect(readdirSync(path.join(cwd, '.cache/headnote'))).toHaveLength(1)
  writeFileSync(
    path.join(cwd, 'headnote.yaml'),
    'headnote: 1\nextends: mit-6.7960\nrules: {ai-missing: off, collaborators-missing: off}\n',
  )
  expect([plain.status, lint('--cache').status]).toEqual([1, 0])
  const elsewhere = path.join(cwd, 'elsewhere')
  lint('--cache-location', elsewhere)
  expect(readdirSync(elsewhere)).toHaveLength(1)
})

test('--cache: LaTeX is judged with what it inputs, each time', () => {
  const cwd = folder({
    'a.tex':
      '\\documentclass{article}\n\\begin{document}\n\\input{head}\n\\section{Problem 1}\nZero.\n\\end{document}\n',
    'head.tex': 'Collaborators: none\n\nAI assistants: none\n',
  })
  const lint = () => headnote(cwd, ['a.tex', '--cache'], {env: {XDG_CACHE_HOME: path.join(cwd, '.cache')}})
  expect(lint().status).toBe(0)
  writeFileSync(path.join(cwd, 'head.tex'), 'Nothing.\n')
  expect(lint().status).toBe(1)
})

test('--git tells of commits that name an AI tool, where the note says none; nothing unless asked', () => {
  const cwd = folder({'a.md': good.replace(/AI.*/, 'AI assistants: none'), 'b.md': good})
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=a@school.example', ...args], {cwd})
  git('init', '-q')
  expect(headnote(cwd, ['a.md', '--git']).status).toBe(0)
  git('add', '-A')
  git('commit', '-qm', 'Sort\n\nCo-authored-by: Claude <noreply@anthropic.com>')
  expect(headnote(cwd, ['a.md', 'b.md']).stdout).not.toContain('ai-history')
  const {status, stdout} = headnote(cwd, ['a.md', 'b.md', '--git'], {env: {COLUMNS: '100'}})
  expect(status).toBe(0)
  expect(stdout).toMatch(/info\s+Commit [0-9a-f]{7} names an AI tool: "Co-authored-by: Claude/)
  expect(stdout.match(/ai-history/g)).toHaveLength(1)
  expect(headnote(folder({'a.md': good}), ['a.md', '--git']).stderr).toMatch(
    /^headnote: git: not a git repository/,
  )
})
