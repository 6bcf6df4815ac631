import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {unzipSync} from 'fflate'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {build, headnote} from '../cli/built.ts'

const full = process.env.HEADNOTE_FULL === '1'
const project = fileURLToPath(new URL('../../', import.meta.url))

/** All that the image has beside what the zip brings. */
const programs = [
  '/bin/sh',
  '/bin/bash',
  '/usr/bin/env',
  ...'cat chmod cp dirname ls mkdir mv rm'.split(' '),
].map((name) => (name.startsWith('/') ? name : `/bin/${name}`))
const good = 'Collaborators: Yewande Sowande\nAI assistants: ChatGPT, to debug my loop\n'

describe.runIf(full)('the zip with the Linux executable, in a system of its own without Node', () => {
  const folder = mkdtempSync(join(tmpdir(), 'headnote-gradescope-'))
  const [image, autograder] = [join(folder, 'image'), join(folder, 'image/autograder')]
  const inside = (...command: string[]) =>
    spawnSync('/usr/sbin/chroot', [image, ...command], {
      encoding: 'utf8',
      env: {PATH: '/bin:/usr/bin'},
      timeout: 120_000,
    })

  beforeAll(() => {
    build()
    execFileSync(process.execPath, ['scripts/build-executables.mjs', folder, 'linux-x64'], {
      cwd: project,
      stdio: 'ignore',
    })
    const executable = join(folder, 'headnote-linux-x64')
    expect(headnote(folder, ['init', 'gradescope', '--executable', executable]).status).toBe(0)
    const zip = unzipSync(readFileSync(join(folder, 'autograder.zip')))
    expect(Object.keys(zip).sort()).toEqual(['headnote', 'run_autograder', 'setup.sh'])
    for (const [name, bytes] of Object.entries(zip)) put(join('autograder/source', name), bytes)
    // The executable's libraries are those of every Linux.
    for (const file of [...programs, executable]) {
      if (file !== executable) put(file, readFileSync(file), 0o755)
      const libraries = execFileSync('ldd', [file], {encoding: 'utf8'}).matchAll(/(\/\S+\.so\S*)/g)
      for (const [, library] of libraries)
        if (!existsSync(join(image, library!))) put(library!, readFileSync(library!), 0o755)
    }
    for (const name of ['proc', 'dev', 'tmp', 'autograder/results'])
      mkdirSync(join(image, name), {recursive: true})
    execFileSync('mount', ['-t', 'proc', 'proc', join(image, 'proc')])
    execFileSync('mknod', ['-m', '666', join(image, 'dev/null'), 'c', '1', '3'])
    const setup = inside('/bin/bash', '/autograder/source/setup.sh')
    expect([setup.status, setup.stdout, setup.stderr]).toEqual([0, '', ''])
    put('autograder/run_autograder', readFileSync(join(autograder, 'source/run_autograder')), 0o755)
    expect(inside('/bin/sh', '-c', 'command -v node').status).not.toBe(0)
  }, 600_000)

  afterAll(() => {
    spawnSync('umount', [join(image, 'proc')])
    rmSync(folder, {recursive: true, force: true})
  })

  function put(file: string, bytes: string | Uint8Array, mode = 0o644): void {
    const target = join(image, file)
    mkdirSync(dirname(target), {recursive: true})
    writeFileSync(target, bytes, {mode})
  }

  function judged(submission: Record<string, string | Uint8Array>, users: string[] = ['Bao Tran']) {
    rmSync(join(autograder, 'submission'), {recursive: true, force: true})
    rmSync(join(autograder, 'results'), {recursive: true, force: true})
    mkdirSync(join(autograder, 'submission'), {recursive: true})
    mkdirSync(join(autograder, 'results'))
    for (const [name, content] of Object.entries(submission))
      put(join('autograder/submission', name), content)
    const metadata = {id: 1, users: users.map((name, id) => ({id, name, email: `${id}@school.example`}))}
    put('autograder/submission_metadata.json', JSON.stringify(metadata))
    const run = inside('/autograder/run_autograder')
    expect(run.status).toBe(0)
    const results = JSON.parse(readFileSync(join(autograder, 'results/results.json'), 'utf8'))
    return {results, said: `${run.stdout}${run.stderr}`}
  }

  const verdicts = (submission: Record<string, string | Uint8Array>) =>
    judged(submission).results.tests.map(
      (one: {name: string; status: string}) => `${one.name}: ${one.status}`,
    )

  it('passes a good submission', {timeout: 120_000}, () => {
    expect(verdicts({'hw3/a.md': good})).toEqual([
      'Files can be read: passed',
      'Collaborators: passed',
      'AI use: passed',
    ])
  })

  it('fails a bad one, whose own configuration is not asked', {timeout: 120_000}, () => {
    expect(
      verdicts({
        'a.md': 'Nothing.\n',
        '.headnoteignore': '*\n',
        'headnote.yaml': 'headnote: 1\nfields: {}\n',
      }),
    ).toEqual(['Files can be read: passed', 'Collaborators: failed', 'AI use: failed'])
  })

  it('fails an empty one', {timeout: 120_000}, () => {
    expect(verdicts({})).toEqual(['Files can be read: failed'])
  })

  it('reads PDFs, and says why it cannot read a picture', {timeout: 120_000}, () => {
    const pdf = (name: string) => readFileSync(join(project, 'test/fixtures/pdf', name))
    expect(judged({'hw3.pdf': pdf('pdftex.pdf')}).results.tests[0].status).toBe('passed')
    const {tests} = judged({'hw3.pdf': pdf('image-only.pdf')}).results
    expect(tests).toHaveLength(1)
    expect(tests[0].output).toMatch(/^hw3\.pdf: The page is a picture/)
  })

  it('is not harmed by names and words', {timeout: 120_000}, () => {
    const {results, said} = judged({
      '-rf; touch x $(touch y).md': good.replace('Yewande', '<script>alert(1)</script>'),
      '\u001b[2J\n::error::x.md': '',
      'a\u202e.pdf': '%PDF-1.7\n%%EOF',
    })
    expect(results.tests).toHaveLength(3)
    expect(said).not.toMatch(/\u001b|^\s*::/m)
    expect(readFileSync(join(autograder, 'results/results.json'), 'utf8')).not.toMatch(/[\u001b\u202e]/)
  })

  it('counts the members of a group as authors', {timeout: 120_000}, () => {
    const text = 'Collaborators: Bao Tran, Yewande Sowande\nAI assistants: none\n'
    expect(judged({'a.md': text}, ['Bao Tran', 'Ida Nkosi']).results.tests[1].output).toBe(
      'Collaborators: Yewande Sowande.',
    )
  })
})
