import {readFileSync, statSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {beforeAll, describe, expect, test, vi} from 'vitest'
import {contents, folder} from '../node/folder.ts'
import {zipped} from '../node/zip.ts'
import {build, headnote} from './built.ts'

beforeAll(build)
// Each starts the program several times, and the program its threads.
vi.setConfig({testTimeout: 120_000})

const header = (collaborators: string, ai = 'none') =>
  `# Homework 3\n\nCollaborators: ${collaborators}\n\nAI assistants: ${ai}\n\n## Problem 1\n\nThe claim follows.\n`

const roster =
  'name,email,login\nAda Byrne,ada@uni.example,abyrne7\nBen Okafor,ben@uni.example,bok\nLin Mei,lin@uni.example,lmei\n'

const klass = () =>
  folder({
    'roster.csv': roster,
    'hw/Ada Byrne/hw.md': header('Ben Okafor', 'ChatGPT, to debug the plot.'),
    'hw/Ben Okafor/hw.md': header('none'),
  })

const args = ['audit', 'hw', '--roster', 'roster.csv', '--date', '2026-10-01']

test('a class: the report, its files for nobody else to read', () => {
  const cwd = klass()
  const {stdout, stderr, status} = headnote(cwd, [...args, '--out', 'out'])
  expect(stderr).toBe('')
  expect(stdout).toBe(
    `2 submissions: 0 errors, 2 warnings, 0 files not read, 1 of the roster without submission.\nReport: ${cwd}/out/report.html\n`,
  )
  expect(status).toBe(0)
  const files = contents(path.join(cwd, 'out'))
  expect(Object.keys(files).sort()).toEqual([
    'edges.csv',
    'feedback.csv',
    'feedback/ada-byrne.txt',
    'feedback/ben-okafor.txt',
    'report.html',
    'report.ndjson',
    'submissions.csv',
  ])
  expect(files['edges.csv']).toBe(
    'from,to,raw_name,match,score,reciprocal,candidates,from_key,to_key\nAda Byrne,Ben Okafor,Ben Okafor,exact,1,no,,ada@uni.example,ben@uni.example\n',
  )
  expect(files['submissions.csv']?.split('\n').map((row) => row.split(',').slice(0, 4).join(','))).toEqual([
    'student,path,collab_status,ai_status',
    'Ada Byrne,Ada Byrne/hw.md,named,described',
    'Ben Okafor,Ben Okafor/hw.md,none,none',
    'Lin Mei,,no-submission,no-submission',
    '',
  ])
  expect(statSync(path.join(cwd, 'out', 'report.html')).mode & 0o777).toBe(0o600)
  // What one student wrote of another is not for the other to read.
  expect(files['feedback/ben-okafor.txt']).toBe(
    'The header of your submission states what the course asks. Thank you.\n',
  )
})

test('a report is not overwritten without --force', () => {
  const cwd = klass()
  headnote(cwd, [...args, '--out', 'out'])
  const again = headnote(cwd, [...args, '--out', 'out'])
  expect([again.status, again.stderr.split('\n')[0]]).toEqual([
    2,
    'headnote: `out` holds files already. Name another folder, or overwrite the report with --force.',
  ])
  expect(headnote(cwd, [...args, '--out', 'out', '--force']).status).toBe(0)
})

/** Two students as Canvas names their files, and a file that it did not name. */
const canvas = (more: Record<string, string> = {}) =>
  folder({
    'roster.csv': 'name\nAda Byrne\nBen Okafor\nLin Mei\n',
    'canvas/byrneada_101_2001_hw.md': header('none'),
    'canvas/okaforben_102_2002_hw.md': header('none'),
    'canvas/loose file.md': header('none'),
    ...more,
  })

test('a file that fits no layout is told, and the class is not called clean', () => {
  const cwd = canvas()
  const {stdout, status} = headnote(cwd, ['audit', 'canvas', '--layout', 'canvas', '--out', 'out'])
  expect([stdout.split('\n')[0], status]).toEqual([
    '2 submissions: 0 errors, 0 warnings, 1 file not read.',
    1,
  ])
})

test('a map fills the gaps of the layout, and stands alone where that is asked', () => {
  const cwd = canvas({'map.csv': 'path,student\nloose file.md,Lin Mei\n'})
  const mapped = ['audit', 'canvas', '--roster', 'roster.csv', '--map', 'map.csv']
  const told = (...more: string[]) => {
    const {stdout, status} = headnote(cwd, [...mapped, ...more])
    return [stdout.split('\n')[0], status]
  }
  expect(told('--out', 'a', '--layout', 'canvas')).toEqual([
    '3 submissions: 0 errors, 0 warnings, 0 files not read, 0 of the roster without submission.',
    0,
  ])
  expect(told('--out', 'b')).toEqual(told('--out', 'c', '--layout', 'canvas'))
  expect(told('--out', 'd', '--layout', 'map')).toEqual([
    '1 submission: 0 errors, 2 warnings, 2 files not read, 2 of the roster without submission.',
    1,
  ])
  const alone = headnote(cwd, ['audit', 'canvas', '--layout', 'map', '--out', 'e'])
  expect([alone.status, alone.stderr.split('\n')[0]]).toEqual([
    2,
    'headnote: --layout map needs --map, the CSV.',
  ])
})

test('a run that was killed is named, with the way to go on', () => {
  const cwd = klass()
  headnote(cwd, [...args, '--out', 'out'])
  writeFileSync(path.join(cwd, 'out', '.audit.ndjson'), '')
  const again = headnote(cwd, [...args, '--out', 'out'])
  expect([again.status, again.stderr.split('\n')[0]]).toEqual([
    2,
    'headnote: `out` holds the verdicts of a run that broke off. Go on with it by --resume, or start anew with --force.',
  ])
})

describe('shards', () => {
  test('merged in any order they are the same bytes as one run', () => {
    const cwd = klass()
    headnote(cwd, [...args, '--out', 'whole'])
    for (const shard of ['2/3', '1/3', '3/3']) {
      expect(headnote(cwd, [...args, '--out', 'parts', '--shard', shard]).status).toBe(0)
    }
    const merged = headnote(cwd, [
      'merge',
      'parts/shard-3-of-3.ndjson',
      'parts/shard-1-of-3.ndjson',
      'parts/shard-2-of-3.ndjson',
      '--out',
      'merged',
    ])
    expect(merged.stderr).toBe('')
    expect(contents(path.join(cwd, 'merged'))).toEqual(contents(path.join(cwd, 'whole')))
  })

  test('a gap, a double and a mix are refused', () => {
    const cwd = klass()
    for (const shard of ['1/2', '2/2']) headnote(cwd, [...args, '--out', 'parts', '--shard', shard])
    headnote(cwd, ['audit', 'hw', '--date', '2026-10-01', '--out', 'other', '--shard', '2/2'])
    const merge = (...shards: string[]) => {
      const {status, stderr} = headnote(cwd, ['merge', ...shards, '--out', 'merged'])
      return [status, stderr]
    }
    expect(merge('parts/shard-1-of-2.ndjson')).toEqual([2, 'headnote: Shard 2/2 is missing.\n'])
    expect(merge('parts/shard-1-of-2.ndjson', 'parts/shard-1-of-2.ndjson')).toEqual([
      2,
      'headnote: `parts/shard-1-of-2.ndjson` and `parts/shard-1-of-2.ndjson` are the same shard, 1/2.\n',
    ])
    expect(merge('parts/shard-1-of-2.ndjson', 'other/shard-2-of-2.ndjson')).toEqual([
      2,
      'headnote: `other/shard-2-of-2.ndjson` and `parts/shard-1-of-2.ndjson` are not of one run.\n',
    ])
  })
})

test('a run that broke off goes on where it was, and ends the same', () => {
  const cwd = klass()
  headnote(cwd, [...args, '--out', 'whole'])
  const lines = readFileSync(path.join(cwd, 'whole', 'report.ndjson'), 'utf8').split('\n')
  const journal = `${lines.slice(0, 2).join('\n')}\n${lines[2]}`
  for (const length of [journal.length - 200, 10]) {
    const out = `resumed-${length}`
    headnote(cwd, [...args, '--out', out])
    for (const name of ['report.html', 'report.ndjson']) writeFileSync(path.join(cwd, out, name), 'half')
    writeFileSync(path.join(cwd, out, '.audit.ndjson'), journal.slice(0, length))
    expect(headnote(cwd, [...args, '--out', out, '--resume']).status).toBe(0)
    expect(contents(path.join(cwd, out))).toEqual(contents(path.join(cwd, 'whole')))
  }
}, 60_000)

test('with --anonymise no name, login or e-mail is left but in key.csv', () => {
  const cwd = klass()
  writeFileSync(
    path.join(cwd, 'hw/Ada Byrne/hw.md'),
    header('Ben Okafor (ben@uni.example, @bok) and Byrne', 'ChatGPT'),
  )
  expect(headnote(cwd, [...args, '--out', 'out', '--anonymise']).status).toBe(1)
  const {'key.csv': key, ...rest} = contents(path.join(cwd, 'out'))
  expect(key).toContain('Ada Byrne')
  expect(statSync(path.join(cwd, 'out', 'key.csv')).mode & 0o777).toBe(0o600)
  const secret = /\b(?:ada|byrne|ben|okafor|lin|mei|abyrne7|bok|lmei)\b|uni\.example/i
  for (const [name, text] of Object.entries(rest)) {
    expect(secret.exec(name)?.[0]).toBeUndefined()
    expect([name, secret.exec(text)?.[0]]).toEqual([name, undefined])
  }
})

test('pseudonyms stay the same with the key of an earlier run', () => {
  const cwd = klass()
  headnote(cwd, [...args, '--out', 'one', '--anonymise'])
  headnote(cwd, [...args, '--out', 'two', '--anonymise', '--key', 'one/key.csv'])
  expect(contents(path.join(cwd, 'two'))).toEqual(contents(path.join(cwd, 'one')))
})

test('waivers hold until their day, and expired ones are told', () => {
  const cwd = klass()
  const waiver = (until: string) =>
    `- {submission: Ada Byrne, rule: person-unreciprocated, reason: One hint only., by: Prof. Example, until: ${until}}\n`
  writeFileSync(path.join(cwd, 'waivers.yaml'), waiver('2026-12-31'))
  const held = headnote(cwd, [...args, '--out', 'held', '--waivers', 'waivers.yaml'])
  expect(held.stdout).toContain('0 errors, 1 warning,')
  writeFileSync(path.join(cwd, 'waivers.yaml'), waiver('2026-09-30'))
  const expired = headnote(cwd, [...args, '--out', 'expired', '--waivers', 'waivers.yaml'])
  expect(expired.stdout).toContain('0 errors, 2 warnings,')
  expect(contents(path.join(cwd, 'expired'))['report.html']).toContain(
    '<span class="chip warning">expired</span>',
  )
  writeFileSync(
    path.join(cwd, 'waivers.yaml'),
    '- {submission: Ada Byrne, rule: nonsense, reason: x, by: y}\n',
  )
  const wrong = headnote(cwd, [...args, '--out', 'wrong', '--waivers', 'waivers.yaml'])
  expect([wrong.status, wrong.stderr]).toEqual([
    2,
    expect.stringMatching(
      /^headnote: `waivers\.yaml`, waiver 1: there is no rule `nonsense`\. Known rules: /,
    ),
  ])
})

test('a declaration by form counts, dated and marked', () => {
  const cwd = klass()
  writeFileSync(path.join(cwd, 'hw/Ben Okafor/hw.md'), '# Homework 3\n\n## Problem 1\n\nThe claim follows.\n')
  writeFileSync(
    path.join(cwd, 'form.csv'),
    'Timestamp,Email address,Who did you work with?,Which AI did you use?\n2026-10-02,ben@uni.example,Ada Byrne,none\n',
  )
  expect(headnote(cwd, [...args, '--out', 'before']).status).toBe(1)
  expect(headnote(cwd, [...args, '--out', 'after', '--declarations', 'form.csv']).status).toBe(0)
  const files = contents(path.join(cwd, 'after'))
  expect(files['submissions.csv']).toContain('named,none,ben@uni.example,,,Ben Okafor,,no,form,Ada Byrne')
  expect(files['report.html']).toContain('Declared later by the form on 2026-10-02.')
})

test('statements count in the file that the policy names, and there alone', () => {
  const cwd = klass()
  writeFileSync(
    path.join(cwd, 'p.yaml'),
    'headnote: 1\nfields:\n  people: {kind: people, at: file:ACK*}\n  ai: {kind: ai}\n  time: {kind: time}\n',
  )
  const own = ['audit', 'hw', '--roster', 'roster.csv', '--policy', 'p.yaml']
  writeFileSync(path.join(cwd, 'hw/Ben Okafor/ACK'), 'Collaborators: Ada Byrne\n')
  writeFileSync(path.join(cwd, 'hw/Ben Okafor/notes.md'), 'Hours: 3\n')
  expect(headnote(cwd, [...own, '--out', 'o']).status).toBe(1)
  const found = readFileSync(path.join(cwd, 'o/report.ndjson'), 'utf8')
    .split('\n')
    .flatMap((line) => (line.startsWith('{"audit"') ? JSON.parse(line).audit.findings : []))
    .map(({submission, path, rule}: {submission: string; path: string; rule: string}) => [
      submission,
      path,
      rule,
    ])
  expect(found).toEqual([
    ['Ada Byrne', 'Ada Byrne/hw.md', 'collaborators-missing'],
    ['Ada Byrne', 'Ada Byrne/hw.md', 'time-missing'],
    ['Ben Okafor', 'Ben Okafor/ACK', 'person-unreciprocated'],
    [null, null, 'submission-missing'],
  ])
})

test('what changed against an earlier problem set', () => {
  const cwd = klass()
  headnote(cwd, [...args, '--out', 'first'])
  writeFileSync(path.join(cwd, 'hw/Ben Okafor/hw.md'), header('Ada Byrne'))
  headnote(cwd, [...args, '--out', 'second', '--compare', 'first'])
  const html = contents(path.join(cwd, 'second'))['report.html']
  expect(html).toContain('<li>Ben Okafor: Collaborators: none before, named now.</li>')
  expect(html).toContain('<li>Ben Okafor: New collaborators: Ada Byrne.</li>')
})

describe('bad input ends with a sentence', () => {
  const ends = (files: Record<string, string | Uint8Array>, more: string[]) => {
    const {status, stdout, stderr} = headnote(folder(files), [...more, '--out', 'out'])
    return [status, stderr.split('\n')[0] || stdout.split('\n')[0]]
  }

  test('an export of another system', () => {
    expect(ends({'hw/Ada Byrne/hw.md': 'x'}, ['audit', 'hw', '--layout', 'canvas'])).toEqual([
      2,
      'headnote: This is no export of canvas: 1 of 1 paths do not fit it, the first is `Ada Byrne/hw.md`. It looks like folders.',
    ])
  })

  test('a roster without names', () => {
    const files = {'hw/Ada Byrne/hw.md': 'x', 'r.csv': 'grade\n3\n'}
    expect(ends(files, ['audit', 'hw', '--roster', 'r.csv'])[0]).toBe(2)
  })

  test('a truncated zip', async () => {
    const whole = await zipped({path: 'Ada Byrne/hw.md', content: header('none')})
    const [status, message] = ends({'hw.zip': whole.subarray(0, -20)}, ['audit', 'hw.zip'])
    expect(status).toBe(2)
    expect(message).toMatch(/^headnote: The export `hw\.zip`: The archive is broken: /)
  })

  test('an empty class', () => {
    expect(ends({'hw/.DS_Store': ''}, ['audit', 'hw'])).toEqual([
      2,
      'headnote: Nothing was read: the export `hw` holds no files.',
    ])
  })

  test('a class of which nothing could be read is never clean', () => {
    expect(ends({'hw/Ada Byrne/scan.jpg': 'x', 'hw/Ben Okafor/hw.md': ''}, ['audit', 'hw'])).toEqual([
      1,
      'Nothing was read: no submission could be judged.',
    ])
  })

  test('a policy inside the export is not asked', () => {
    const cwd = folder({'hw/headnote.yaml': 'nonsense', 'hw/Ada Byrne/hw.md': header('none')})
    expect(headnote(path.join(cwd, 'hw'), ['audit', '.', '--out', '../out']).status).toBe(0)
  })
})

test('formulas in names and quotes are no formulas in the tables', () => {
  const cwd = folder({'hw/=HYPERLINK(1)/hw.md': header('Ben Okafor', '=cmd() ChatGPT, to debug')})
  headnote(cwd, ['audit', 'hw', '--out', 'out'])
  for (const [name, text] of Object.entries(contents(path.join(cwd, 'out')))) {
    if (name.endsWith('.csv')) expect(text).not.toMatch(/(?:^|,)"?[=+@]/m)
  }
})
