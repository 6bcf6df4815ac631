import {execFileSync, spawnSync} from 'node:child_process'
import {chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {unzipSync} from 'fflate'
import {beforeAll, describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {templates} from '../../src/cli/init/templates.ts'
import {version} from '../../src/version.ts'
import {folder} from '../node/folder.ts'
import {build, headnote, program} from './built.ts'

beforeAll(build)

const examples = fileURLToPath(new URL('../../examples/ci/', import.meta.url))
const good = 'Collaborators: Yewande Sowande\nAI assistants: ChatGPT, to debug my loop\n'
const bad = 'Nothing is said here.\n'

/** A PATH on which npx runs the program that was built, after checking that this version is asked for. */
function withNpx(): string {
  const bin = folder({
    npx: `#!/bin/sh\n[ "$1 $2" = "--yes headnote@${version}" ] || exit 9\nshift 2\nexec '${process.execPath}' '${program}' "$@"\n`,
  })
  chmodSync(path.join(bin, 'npx'), 0o755)
  return `${bin}:${process.env.PATH}`
}

/** Run a command in a folder, with npx as above. */
function sh(cwd: string, command: string, more: {input?: string; env?: Record<string, string>} = {}) {
  return spawnSync('sh', ['-ec', command], {
    cwd,
    input: more.input ?? '',
    encoding: 'utf8',
    env: {PATH: withNpx(), HOME: cwd, ...more.env},
  })
}

/** A repository with a commit. */
function repository(files: Record<string, string>) {
  const cwd = folder(files)
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=a@school.example', ...args], {
      cwd,
      encoding: 'utf8',
    }).trim()
  git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('commit', '-qm', 'Start')
  return {cwd, git}
}

test.each(Object.keys(templates))('examples/ci/%s is what init writes', (target) => {
  const values = {
    version,
    source: `headnote@${version}`,
    list: ['.'],
    paths: '.',
    policy: 'mit-6.7960',
    policyText: undefined,
    points: 0,
    asked: undefined,
  }
  for (const file of templates[target]!.files(values)) {
    expect(readFileSync(path.join(examples, target, file.path), 'utf8')).toBe(file.text)
  }
})

test('each example is a target of init', () => {
  expect(readdirSync(examples).sort()).toEqual(Object.keys(templates).sort())
})

test('the hooks of pre-commit take each document that a run would find, read or not', () => {
  const [example] = parse(
    readFileSync(path.join(examples, 'pre-commit/.pre-commit-config.yaml'), 'utf8'),
  ).repos
  const [shipped] = parse(readFileSync(path.join(examples, '../../.pre-commit-hooks.yaml'), 'utf8'))
  const pattern = '(?i)\\.(md|markdown|txt|ipynb|tex|pdf|docx|html|htm|rmd|qmd|typ|doc|odt|rtf|pages)$'
  expect([example.hooks[0].files, shipped.files]).toEqual([pattern, pattern])
  // A file that pre-commit names is judged, so what stands beside the work is left out here.
  expect(shipped.exclude).toBe(example.hooks[0].exclude)
  const exclude = new RegExp(shipped.exclude.replace('(?i)', ''), 'i')
  const names = [
    'README.md',
    'hw3/readme.txt',
    'requirements-dev.txt',
    'LICENSE.md',
    'hw3/report.md',
    'notes.txt',
  ]
  expect(names.filter((name) => !exclude.test(name))).toEqual(['hw3/report.md', 'notes.txt'])
})

test('what is there is not overwritten, unless asked; words are quoted for the shell', () => {
  const cwd = folder({Makefile: 'all:\n'})
  expect(headnote(cwd, ['init', 'make']).status).toBe(2)
  expect(headnote(cwd, ['init', 'make', "it's", '*.py', '--force']).status).toBe(0)
  expect(readFileSync(path.join(cwd, 'Makefile'), 'utf8')).toContain(`@${version} 'it'\\''s' '*.py'\n`)
  expect(headnote(cwd, ['init', 'classroom50', '--policy', 'nix']).status).toBe(2)
  for (const target of ['github', 'gradescope', 'page'])
    expect(headnote(cwd, ['init', target, '--policy', '-'])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(
        /^headnote: `-` \(stdin\) is no policy that the files written could name; give/,
      ),
    })
})

test('github: the step annotates, and fails where a header is missing', () => {
  const cwd = folder({'a.md': good})
  headnote(cwd, ['init', 'github'])
  const workflow = parse(readFileSync(path.join(cwd, '.github/workflows/headnote.yml'), 'utf8'))
  expect(workflow.permissions).toEqual({contents: 'read'})
  const {run} = workflow.jobs.header.steps.at(-1)
  expect(sh(cwd, run).status).toBe(0)
  writeFileSync(path.join(cwd, 'b.md'), bad)
  const failed = sh(cwd, run)
  expect(failed.status).toBe(1)
  expect(failed.stdout).toMatch(/^::error file=b\.md,line=1,/)
})

test('action: the workflow gives the action what it takes', () => {
  const cwd = folder()
  headnote(cwd, ['init', 'action', 'hw 3', "it's.md"])
  const workflow = parse(readFileSync(path.join(cwd, '.github/workflows/headnote.yml'), 'utf8'))
  const step = workflow.jobs.header.steps.at(-1)
  expect(step).toEqual({uses: `OWNER/headnote@v${version}`, with: {paths: "hw 3\nit's.md"}})
  const {inputs} = parse(readFileSync(path.join(examples, '../../action.yml'), 'utf8'))
  expect(Object.keys(inputs)).toContain('paths')
})

test('alone: a policy that reads back, a header to fill in, and the CI files that were chosen', () => {
  const cwd = folder()
  const {status, stdout} = headnote(cwd, ['init', '--policy', 'cs50', '--ci', 'make', '--ci', 'pre-push'])
  expect(status).toBe(0)
  expect(stdout.match(/^wrote .*$/gm)).toEqual([
    'wrote headnote.yaml',
    'wrote header.template',
    'wrote Makefile',
    'wrote .githooks/pre-push',
  ])
  expect(readFileSync(path.join(cwd, 'headnote.yaml'), 'utf8')).toBe('headnote: 1\nextends: "cs50"\n')
  expect(headnote(cwd, ['policies', 'show', './headnote.yaml']).status).toBe(0)
  expect(headnote(cwd, ['init']).status).toBe(2)
  expect(headnote(cwd, ['init', '--out', 'b', '--ci', 'github', '--ci', 'action']).stderr).toMatch(
    /Two of the targets write `b\/\.github\/workflows\/headnote\.yml`/,
  )
  expect(headnote(cwd, ['init', '--out', 'c']).status).toBe(0)
  expect(readFileSync(path.join(cwd, 'c/header.template'), 'utf8')).toBe(
    '**Collaborators:**\n\n**AI assistants:**\n',
  )
})

test('gitlab: the script writes both reports', () => {
  const cwd = folder({'a.md': bad})
  headnote(cwd, ['init', 'gitlab'])
  const {headnote: job} = parse(readFileSync(path.join(cwd, '.gitlab-ci.yml'), 'utf8'))
  expect(sh(cwd, job.script.join('\n')).status).toBe(1)
  const {codequality, junit} = job.artifacts.reports
  expect(JSON.parse(readFileSync(path.join(cwd, codequality), 'utf8'))).toHaveLength(2)
  expect(readFileSync(path.join(cwd, junit), 'utf8')).toContain('<testsuites name="headnote"')
})

test('make check', () => {
  const cwd = folder({'a.md': good})
  headnote(cwd, ['init', 'make'])
  expect(sh(cwd, 'make check').status).toBe(0)
  writeFileSync(path.join(cwd, 'a.md'), bad)
  expect(sh(cwd, 'make check').status).toBe(2)
})

test.each([
  ['github', '.github/workflows/headnote.yml', `npx --yes headnote@${version} --policy cs50 . -f github`],
  ['action', '.github/workflows/headnote.yml', '          policy: "cs50"'],
  ['gitlab', '.gitlab-ci.yml', `npx --yes headnote@${version} --policy cs50 . -f pretty`],
  ['make', 'Makefile', `\tnpx --yes headnote@${version} --policy cs50 .\n`],
  ['pre-commit', '.pre-commit-config.yaml', '        args: ["--policy","cs50"]\n'],
  ['pre-push', '.githooks/pre-push', `npx --yes headnote@${version} --policy cs50 --no-error`],
])('%s --policy: the files written name it', (target, file, words) => {
  const cwd = folder()
  expect(headnote(cwd, ['init', target, '--policy', 'cs50']).status).toBe(0)
  expect(readFileSync(path.join(cwd, file), 'utf8')).toContain(words)
})

test('--policy ID beside a folder of that name is the id', () => {
  const cwd = folder({'cs50/a.md': good})
  expect(headnote(cwd, ['init', 'make', '--policy', 'cs50']).status).toBe(0)
  expect(readFileSync(path.join(cwd, 'Makefile'), 'utf8')).toContain(' --policy cs50 .')
})

test('--policy FILE is named as seen from the files written, and must stand beside them', () => {
  const lenient = 'headnote: 1\nextends: mit-6.7960\nrules: {ai-missing: off, collaborators-missing: off}\n'
  const cwd = folder({'hw/our policy.yaml': lenient, 'hw/a.md': bad})
  expect(headnote(cwd, ['init', 'make', '--out', 'hw', '--policy', 'hw/our policy.yaml']).status).toBe(0)
  expect(readFileSync(path.join(cwd, 'hw/Makefile'), 'utf8')).toContain(" --policy './our policy.yaml' .")
  expect(sh(path.join(cwd, 'hw'), 'make check').status).toBe(0)
  const {status, stderr} = headnote(cwd, ['init', 'make', '--out', 'b', '--policy', 'hw/our policy.yaml'])
  expect(status).toBe(2)
  expect(stderr).toMatch(
    /^headnote: `hw\/our policy\.yaml` stands outside of `b`, where the files written could not find it\. Copy it there\.\n/,
  )
})

/** A repository whose first commit is pushed, with the hook in place from then on. */
function pushing(files: Record<string, string>) {
  const {cwd, git} = repository(files)
  const bare = folder()
  execFileSync('git', ['init', '-q', '--bare', bare])
  git('remote', 'add', 'origin', bare)
  git('push', '-q', 'origin', 'main')
  headnote(cwd, ['init', 'pre-push'])
  git('config', 'core.hooksPath', '.githooks')
  return {cwd, git}
}

test('pre-push: git stops a push that would add a bad header, and only that', () => {
  const {cwd, git} = pushing({'old.md': bad})
  const commit = (name: string, text: string) => {
    writeFileSync(path.join(cwd, name), text)
    git('add', name)
    git('commit', '-qm', name)
  }
  commit('new.md', good)
  expect(sh(cwd, 'git push -q origin main').stderr).toBe('')
  commit('new.md', bad)
  const refused = sh(cwd, 'git push -q origin main')
  expect(refused.status).toBe(1)
  expect(refused.stdout).toContain('new.md')
  expect(refused.stdout).not.toContain('old.md')
  expect(sh(cwd, 'git push -q --no-verify origin main').status).toBe(0)
  expect(sh(cwd, 'git push -q origin :gone').stdout).toBe('')
})

test('pre-push: what is pushed is judged, and not what the working tree holds by now', () => {
  const {cwd, git} = pushing({'a.md': good})
  writeFileSync(path.join(cwd, 'a.md'), bad)
  git('commit', '-qam', 'Bad')
  writeFileSync(path.join(cwd, 'a.md'), good)
  const refused = sh(cwd, 'git push -q origin main')
  expect(refused.status).toBe(1)
  expect(refused.stdout).toContain('a.md')
  expect(sh(cwd, 'git push -q origin main:new').status).toBe(1)
  git('commit', '-qam', 'Good')
  writeFileSync(path.join(cwd, 'a.md'), bad)
  writeFileSync(path.join(cwd, 'draft.md'), bad)
  const passed = sh(cwd, 'git push -q origin main main:new')
  expect([passed.status, passed.stderr]).toEqual([0, ''])
  expect(passed.stdout).not.toContain('draft.md')
  expect(git('worktree', 'list', '--porcelain').match(/^worktree /gm)).toHaveLength(1)
})

test('page and gradescope take the nearest headnote.yaml along, and say which policy it is', () => {
  const cwd = folder({'headnote.yaml': 'headnote: 1\nextends: cs50\ncourse: Our Course 7\n', linux: 'ELF'})
  const page = headnote(cwd, ['init', 'page'])
  expect(page.stdout).toContain('  Its policy: headnote.yaml.\n')
  expect(readFileSync(path.join(cwd, 'headnote.html'), 'utf8')).toContain('Our Course 7')
  const zip = headnote(cwd, ['init', 'gradescope', '--executable', 'linux'])
  expect(zip.stdout).toContain('  Its policy: headnote.yaml.\n')
  const files = unzipSync(readFileSync(path.join(cwd, 'autograder.zip')))
  expect(new TextDecoder().decode(files['policy.yaml'])).toContain('Our Course 7')
  const plain = headnote(folder({linux: 'ELF'}), ['init', 'gradescope', '--executable', 'linux'])
  expect(plain.stdout).toContain('  Its policy: mit-6.7960.\n')
})

test('--package: what npm installs', () => {
  const cwd = folder()
  const source = 'git+https://git.example/headnote.git#v0.1.0'
  expect(headnote(cwd, ['init', 'make', '--package', source]).status).toBe(0)
  expect(readFileSync(path.join(cwd, 'Makefile'), 'utf8')).toContain(`\tnpx --yes '${source}' .\n`)
  expect(headnote(cwd, ['init', 'pre-commit', '--package', source]).status).toBe(0)
  const config = parse(readFileSync(path.join(cwd, '.pre-commit-config.yaml'), 'utf8'))
  expect(config.repos[0].hooks[0].additional_dependencies).toEqual([source])
})

describe('classroom50', () => {
  const env = {
    CLASSROOM: 'course',
    ASSIGNMENT: 'hw3',
    SUBMISSION_TAG: 'submit/2026-09-01T10-00-00Z-abc1234',
    COMMIT_URL: 'https://github.example/c',
    RELEASE_URL: 'https://github.example/r',
  }

  test('the declarative test passes a good header and fails a bad one, whatever headnote.yaml says', () => {
    const course = folder()
    headnote(course, ['init', 'classroom50'])
    const cwd = folder({'a.md': good, 'headnote.yaml': 'headnote: 1\nfields: {}\n'})
    const [declared] = JSON.parse(readFileSync(path.join(course, 'classroom50/tests.json'), 'utf8'))
    expect(Object.keys(declared)).toEqual(['name', 'type', 'run', 'timeout', 'points'])
    expect(sh(cwd, declared.run).status).toBe(0)
    writeFileSync(path.join(cwd, 'a.md'), bad)
    expect(sh(cwd, declared.run).status).toBe(1)
  })

  test('the autograder meets the contract of result.json', () => {
    const bundle = folder()
    headnote(bundle, ['init', 'classroom50', '--points', '1'])
    const {cwd, git} = repository({'a.md': good.replace(', to debug my loop', '')})
    expect(sh(cwd, `python3 ${bundle}/classroom50/autograder.py`, {env}).status).toBe(0)
    const result = JSON.parse(readFileSync(path.join(cwd, 'result.json'), 'utf8'))
    const when = new Date(Number(git('log', '-1', '--format=%ct')) * 1000)
    expect(result).toEqual({
      schema: 'classroom50/result/v1',
      classroom: 'course',
      assignment: 'hw3',
      submission: env.SUBMISSION_TAG,
      commit: env.COMMIT_URL,
      release: env.RELEASE_URL,
      review: env.COMMIT_URL,
      datetime: when.toISOString().replace('.000Z', 'Z'),
      score: 2,
      'max-score': 3,
      tests: [
        {'test-name': 'Files can be read', passed: true, score: 1, 'max-score': 1, output: '1 file read.'},
        {
          'test-name': 'Collaborators',
          passed: true,
          score: 1,
          'max-score': 1,
          output: 'Collaborators: Yewande Sowande.',
        },
        {
          'test-name': 'AI use',
          passed: false,
          score: 0,
          'max-score': 1,
          output: expect.stringMatching(/^Line 2: The AI-usage note does not say how ChatGPT was used\./),
        },
      ],
    })
  })

  test.each([['--policy', 'our.yaml'], []])('a policy file comes along: %j', (...asked) => {
    const lenient = 'headnote: 1\ncourse: "Ada\'s"\nextends: mit-6.7960\nrules: {ai-missing: off}\n'
    const course = folder({[asked.length > 0 ? 'our.yaml' : 'headnote.yaml']: lenient})
    const made = headnote(course, ['init', 'classroom50', ...asked, '--points', '2'])
    expect(made.stdout).toContain(`  Its policy: ${asked[1] ?? 'headnote.yaml'}.\n`)
    expect(readdirSync(path.join(course, 'classroom50')).sort()).toEqual(['autograder.py', 'tests.json'])
    const [declared] = JSON.parse(readFileSync(path.join(course, 'classroom50/tests.json'), 'utf8'))
    expect(declared.points).toBe(2)
    const {cwd} = repository({'a.md': 'Collaborators: none\n'})
    const run = sh(cwd, declared.run)
    expect([run.stderr, run.status]).toEqual(['', 0])
    expect(sh(cwd, `python3 ${course}/classroom50/autograder.py`, {env}).status).toBe(0)
    const result = JSON.parse(readFileSync(path.join(cwd, 'result.json'), 'utf8'))
    expect([result.score, result['max-score']]).toEqual([6, 6])
    writeFileSync(path.join(cwd, 'a.md'), bad)
    expect(sh(cwd, declared.run).status).toBe(1)
  })

  test('a run that fails is a test that failed, and tells why', () => {
    const bundle = folder()
    headnote(bundle, ['init', 'classroom50'])
    const cwd = folder({'a.md': good})
    mkdirSync(path.join(cwd, 'bin'))
    writeFileSync(path.join(cwd, 'bin/npx'), '#!/bin/sh\necho npm error 404 >&2\nexit 3\n', {mode: 0o755})
    const run = spawnSync('python3', [`${bundle}/classroom50/autograder.py`], {
      cwd,
      env: {PATH: `${cwd}/bin:${process.env.PATH}`, ...env},
    })
    expect(run.status).toBe(0)
    const {tests} = JSON.parse(readFileSync(path.join(cwd, 'result.json'), 'utf8'))
    expect(tests[0]).toMatchObject({
      'test-name': 'Header check',
      passed: false,
      output: 'The check could not run: npm error 404',
    })
  })
})
