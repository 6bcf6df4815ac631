import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {beforeAll, expect, test} from 'vitest'
import {build, headnote} from './built.ts'

beforeAll(build)

const before = '# Problem set 3\n\nCollaborators: Ben Okafor\n\n## Problem 1\n\nThe gradient is zero.\n'
const after = before.replace('Okafor\n', 'Okafor\n\n**AI assistants:**\n')
const stillOpen = '1 file still needs words of yours; run headnote on it to see which.\n'

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'headnote-fix-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

test('fix writes the file, keeps its mode, and has nothing to do the second time', () => {
  const folder = folderWith({'a.md': before})
  chmodSync(join(folder, 'a.md'), 0o640)
  expect(headnote(folder, ['fix', 'a.md'])).toEqual({
    stdout: 'a.md: Put in "AI assistants:" to be filled in.\n',
    stderr: stillOpen,
    status: 1,
  })
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(after)
  expect(statSync(join(folder, 'a.md')).mode & 0o777).toBe(0o640)
  expect(readdirSync(folder)).toEqual(['a.md'])
  expect(headnote(folder, ['fix', 'a.md'])).toEqual({
    stdout: '',
    stderr: `Nothing to put in or move in 1 file.\n${stillOpen}`,
    status: 1,
  })
})

test('fix counts the files that still need words, and ends in 0 where none is left with an error', () => {
  const good = before.replace('Okafor\n', 'Okafor\nAI assistants: none\n')
  const low = `${good.replace('AI assistants: none\n', '')}\n## Problem 2\n\nIt holds.\n\nAI assistants: none\n`
  expect(headnote(folderWith({'a.md': good, 'b.md': low}), ['fix', '.'])).toEqual({
    stdout: 'b.md: Moved "AI assistants" to the top.\n',
    stderr: 'Nothing to put in or move in 1 file.\n',
    status: 0,
  })
  const run = headnote(folderWith({'a.md': good, 'b.md': before, 'c.md': after}), ['fix', '--dry-run', '.'])
  expect([run.stderr, run.status]).toEqual([
    'Nothing to put in or move in 2 files.\n2 files still need words of yours; run headnote on them to see which.\n',
    1,
  ])
  expect(run.stdout).toContain('--- b.md\n+++ b.md (fixed)\n')
  const some = headnote(folderWith({'a.md': good.replace('Ben Okafor', 'some friends')}), ['fix', 'a.md'])
  expect([some.stderr, some.status]).toEqual([`Nothing to put in or move in 1 file.\n${stillOpen}`, 0])
})

test('nothing is written through a link', () => {
  const folder = folderWith({'real.md': before})
  symlinkSync('real.md', join(folder, 'link.md'))
  const {stdout, stderr, status} = headnote(folder, ['fix', 'link.md'])
  expect([stdout, stderr, status]).toEqual([
    '',
    'headnote: link.md is a link, and is not changed; name the file itself.\n',
    2,
  ])
  expect(readFileSync(join(folder, 'real.md'), 'utf8')).toBe(before)
  expect(readdirSync(folder)).toEqual(['link.md', 'real.md'])
})

test('--dry-run shows the difference and writes nothing', () => {
  const folder = folderWith({'a.md': before})
  expect(headnote(folder, ['fix', '--dry-run', 'a.md']).stdout).toBe(
    [
      '--- a.md',
      '+++ a.md (fixed)',
      '@@ -3,4 +3,6 @@',
      ' Collaborators: Ben Okafor',
      ' ',
      '+**AI assistants:**',
      '+',
      ' ## Problem 1',
      ' ',
      '',
    ].join('\n'),
  )
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(before)
  expect(headnote(folder, ['fix', '--dry-run', '--color', 'a.md']).stdout).toContain(
    '\u001b[32m+**AI assistants:**\u001b[39m',
  )
})

test('stdin goes to stdout whole, changed or not', () => {
  const folder = folderWith({})
  expect(headnote(folder, ['fix', '-', '--stdin-filename', 'a.md'], {input: before})).toEqual({
    stdout: after,
    stderr: stillOpen,
    status: 0,
  })
  expect(headnote(folder, ['fix', '-'], {input: after}).stdout).toBe(after)
})

test('lint --fix mends and then reports what is left; --fix-dry-run writes nothing', () => {
  const folder = folderWith({'a.md': before})
  const dry = headnote(folder, ['--fix-dry-run', '-f', 'json', 'a.md'])
  expect(dry.stderr).toContain('+**AI assistants:**')
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(before)
  const run = headnote(folder, ['--fix', '-f', 'json', 'a.md'])
  expect(JSON.parse(run.stdout).files[0].findings.map(({rule}: {rule: string}) => rule)).toEqual([
    'ai-placeholder',
  ])
  expect(run.status).toBe(1)
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(after)
})

test('what cannot be mended is told', () => {
  const folder = folderWith({'a.html': '<h1>Problem set 3</h1><p>Collaborators: none</p>'})
  expect(headnote(folder, ['fix', 'a.html']).stderr).toBe(
    'a.html: ai-missing: this format is not changed by headnote; `headnote header -f html` prints lines to put in.\n',
  )
  expect(headnote(folder, ['--fix', '-'], {input: before}).status).toBe(2)
})

test('what is to be moved by hand is told once, and is no error', () => {
  const text = `${after.replace('assistants:**', 'assistants:** none')}\n## Problem 2\n\nIt holds. I checked [1] for it.\n`
  const low = text
    .replace('Collaborators: Ben Okafor\n\n', '')
    .replace('I checked', 'I worked with Tom Berg. I checked')
  const folder = folderWith({'a.md': low})
  expect(headnote(folder, ['fix', 'a.md'])).toEqual({
    stdout: '',
    stderr:
      'a.md: collaborators-misplaced: it cannot be taken out of what stands around it; please move it by hand.\n',
    status: 0,
  })
})

test('init page writes one page locked to the course', () => {
  const folder = folderWith({
    'course.yaml': 'headnote: 1\nextends: mit-6.7960\nid: own\ncourse: Own <b>course</b>\n',
  })
  const run = headnote(folder, ['init', 'page', '--policy', 'course.yaml'])
  expect([run.stderr, run.status]).toEqual(['', 0])
  const page = readFileSync(join(folder, 'headnote.html'), 'utf8')
  expect(page).toContain('"course":"Own \\u003cb>course\\u003c/b>"')
  expect(headnote(folder, ['init', 'page']).status).toBe(2)
})
