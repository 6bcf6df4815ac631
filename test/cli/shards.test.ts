import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {beforeAll, expect, test} from 'vitest'
import {folder} from '../node/folder.ts'
import {build, headnote} from './built.ts'

beforeAll(build)

const good = 'Collaborators: none\n\nAI assistants: none\n\n## Problem 1\n\nx\n'
const bad = 'Collaborators: a few friends\n\n## Problem 1\n\nx\n'

const klass = () =>
  folder(
    Object.fromEntries(
      Array.from({length: 12}, (_, at) => [`hw/${'abcdefghijkl'[at]}/hw.md`, at % 3 === 0 ? bad : good]),
    ),
  )

/** Judge every part of a folder. */
function parts(cwd: string, count: number, ...more: string[]): string[] {
  return Array.from({length: count}, (_, at) => {
    const name = `s${at + 1}.ndjson`
    const run = headnote(cwd, ['hw', '--shard', `${at + 1}/${count}`, '-o', name, ...more])
    expect([run.status, run.stdout, run.stderr]).toEqual([0, '', ''])
    return name
  })
}

test.each(['ndjson', 'json', 'csv', 'sarif', 'pretty'])(
  'shards of a lint, merged in any order, are the bytes of one run: %s',
  (format) => {
    const cwd = klass()
    const [one, two, three] = parts(cwd, 3) as [string, string, string]
    const whole = headnote(cwd, ['hw', '-f', format])
    const merged = headnote(cwd, ['merge', three, one, two, '-f', format])
    expect([merged.status, merged.stderr]).toEqual([1, ''])
    expect(merged.stdout).toBe(whole.stdout)
    expect(whole.stdout).toContain('collaborators-unnamed')
  },
  60_000,
)

test('--quiet and --max-warnings are for the merged report', () => {
  const cwd = klass()
  const all = parts(cwd, 2)
  const whole = headnote(cwd, ['hw', '-f', 'json', '--quiet'])
  expect(headnote(cwd, ['merge', ...all, '-f', 'json', '--quiet']).stdout).toBe(whole.stdout)
  const warned = ['--policy', 'mit-6.7960', '--max-warnings', '3']
  expect(headnote(cwd, ['hw', '--shard', '1/2', ...warned]).stderr.split('\n')[0]).toBe(
    'headnote: A shard holds all findings; give --quiet and --max-warnings to `headnote merge`.',
  )
}, 60_000)

test('a gap, a double, a mix and a part of a shard are refused', () => {
  const cwd = klass()
  const [one, two] = parts(cwd, 2) as [string, string]
  const merge = (...shards: string[]) => {
    const {status, stdout, stderr} = headnote(cwd, ['merge', ...shards, '-f', 'ndjson'])
    return [status, stdout, stderr]
  }
  expect(merge(two)).toEqual([2, '', 'headnote: Shard 1/2 is missing.\n'])
  expect(merge(one, two, one)).toEqual([
    2,
    '',
    'headnote: `s1.ndjson` and `s1.ndjson` are the same shard, 1/2.\n',
  ])
  headnote(cwd, ['hw', '--shard', '2/2', '-o', 'other.ndjson', '--policy', 'cs50'])
  expect(merge(one, 'other.ndjson')).toEqual([
    2,
    '',
    'headnote: `other.ndjson` and `s1.ndjson` are not of one run.\n',
  ])
  headnote(cwd, ['hw', '--shard', '2/3', '-o', 'third.ndjson'])
  expect(merge(one, 'third.ndjson')[2]).toBe('headnote: `third.ndjson` and `s1.ndjson` are not of one run.\n')
  const text = readFileSync(path.join(cwd, two), 'utf8')
  writeFileSync(path.join(cwd, 'cut.ndjson'), text.slice(0, -40))
  expect(merge(one, 'cut.ndjson')[2]).toMatch(
    /^headnote: `cut\.ndjson` is not whole: it holds \d of its \d files\. Run it again\.\n$/,
  )
  expect(String(merge(one, 'none.ndjson')[2]).split('\n')[0]).toBe(
    'headnote: `none.ndjson` cannot be opened: there is no such file or folder.',
  )
}, 60_000)

test('an empty shard is a shard', () => {
  const cwd = folder({'hw/a.md': good})
  const all = parts(cwd, 4)
  expect(headnote(cwd, ['merge', ...all, '-f', 'ndjson']).stdout).toBe(
    headnote(cwd, ['hw', '-f', 'ndjson']).stdout,
  )
}, 60_000)

test.each([
  [['--shard', '5/4'], '--shard must be i/n with i from 1 to n, such as 2/4.'],
  [['--shard', 'x'], '--shard must be i/n with i from 1 to n, such as 2/4.'],
  [
    ['--shard', '1/2', '-f', 'sarif'],
    'A shard is written as ndjson; `headnote merge` makes the other formats of all of them.',
  ],
  [
    ['--shard', '1/2', '--unit', 'folder'],
    '--shard parts files; with --unit folder name the folders of each part instead.',
  ],
])('%s is refused', (flags, says) => {
  const {status, stderr} = headnote(klass(), ['hw', ...flags])
  expect([status, stderr.split('\n')[0]]).toEqual([2, `headnote: ${says}`])
})
