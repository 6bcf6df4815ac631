import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import papa from 'papaparse'
import {beforeAll, expect, test} from 'vitest'
import {folder} from '../node/folder.ts'
import {zipped} from '../node/zip.ts'
import {build, headnote} from './built.ts'

beforeAll(build)

const named = '# Homework 3\n\nCollaborators: Ben Okafor\n\nAI assistants: none\n\n## Problem 1\n\nx\n'
const silent = '# Homework 3\n\n## Problem 1\n\nThe claim follows.\n'
const notebook = JSON.stringify({
  cells: [{cell_type: 'markdown', metadata: {}, source: named}],
  metadata: {},
  nbformat: 4,
  nbformat_minor: 5,
})
const roster =
  'name,email,login,sid\nAda Byrne,ada@uni.example,abyrne7,007\nBen Okafor,ben@uni.example,bok,008\nLin Mei,lin@uni.example,lmei,009\n'
const metadata = (...entries: [id: string, ...names: string[]][]) =>
  entries
    .map(
      ([id, ...names]) =>
        `${id}:\n  :submitters:\n${names.map((name) => `  - :name: ${name}\n    :email: ${name.split(' ')[0]!.toLowerCase()}@uni.example\n`).join('')}  :created_at: 2026-02-01 10:00:00.000000000 Z\n  :results: {tests: [{name: one}]}\n`,
    )
    .join('')

const both = [
  ['Ada Byrne', 'named', 'none'],
  ['Ben Okafor', 'missing', 'missing'],
  ['Lin Mei', 'no-submission', 'no-submission'],
]

/** What a system's download holds, and what submissions.csv says of it. */
const EXPORTS: [layout: string, files: Record<string, string | Buffer>, rows?: string[][]][] = [
  [
    'gradescope',
    {
      'assignment_9100_export/submission_metadata.yml': metadata(
        ['submission_101', 'Ada Byrne'],
        ['submission_102', 'Ben Okafor', 'Lin Mei'],
      ),
      'assignment_9100_export/submission_101/hw.md': named,
      'assignment_9100_export/submission_102/hw.md': silent,
      '__MACOSX/assignment_9100_export/._submission_metadata.yml': 'x',
    },
    [
      ['Ada Byrne', 'named', 'none'],
      ['Ben Okafor', 'missing', 'missing'],
      ['Lin Mei', 'missing', 'missing'],
    ],
  ],
  ['canvas', {'byrneada_51_9001_hw.md': named, 'okaforben_LATE_52_9002_hw-1.md': silent}],
  [
    'moodle',
    {
      'Ada Byrne_301_assignsubmission_file_/hw.md': named,
      'Group B-Ben Okafor_302_assignsubmission_onlinetext_/onlinetext.html': '<p>The claim follows.</p>',
    },
  ],
  [
    'blackboard',
    {
      'HW 3_abyrne7_attempt_2026-02-01-10-00-00_hw.md': named,
      'HW 3_abyrne7_attempt_2026-02-01-10-00-00.txt': 'Name: Ada Byrne (abyrne7)\n',
      'HW 3_bok_attempt_2026-02-01-11-00-00_hw.md': silent,
      'HW 3_bok_attempt_2026-02-01-11-00-00.txt': 'Name: Ben Okafor (bok)\n',
    },
  ],
  [
    'brightspace',
    {
      'index.html': '<html></html>',
      '11-22 - Ada Byrne - Feb 1, 2026 1000 AM/hw.md': named,
      '12-22 - Ben Okafor - Feb 1, 2026 1105 AM/hw.md': silent,
    },
  ],
  [
    'github-classroom',
    {
      'ps3-submissions/ps3-abyrne7/README.md': named,
      'ps3-submissions/ps3-abyrne7/.git/config': 'x',
      'ps3-submissions/ps3-bok/README.md': silent,
    },
  ],
  // Classroom 50 downloads the repositories side by side.
  ['github-classroom', {'ps3-abyrne7/hw.md': named, 'ps3-bok/hw.md': silent}],
  [
    'nbgrader',
    {
      'submitted/abyrne7/ps3/hw.ipynb': notebook,
      'submitted/abyrne7/ps3/timestamp.txt': '2026-02-01',
      'submitted/bok/ps3/hw.ipynb': notebook.replaceAll(/Collaborators[^#]*/g, ''),
    },
  ],
  [
    'prairielearn',
    {
      'HW3/ada@uni.example_007_q1_55_hw.md': named,
      'HW3/ben@uni.example_008_q1_56_hw.md': silent,
    },
  ],
  ['folders', {'Byrne, Ada/hw.md': named, 'ben@uni.example/hw.md': silent}],
  ['flat', {'hw3_ada_byrne.md': named, 'hw3_ben_okafor.md': silent}],
]

test.each(EXPORTS)(
  'a zip of %s is told by itself, and its students are known',
  async (layout, files, rows) => {
    const entries = Object.entries(files).map(([path, content]) => ({path, content}))
    const cwd = folder({'roster.csv': roster, 'export.zip': await zipped(...entries)})
    const run = headnote(cwd, ['audit', 'export.zip', '--roster', 'roster.csv', '--out', 'out'])
    expect([run.stderr, run.status]).toEqual(['', 1])
    expect([layoutIn(cwd), rowsIn(cwd)]).toEqual([layout, rows ?? both])
  },
)

test('the zips of otter, one a student, opened in the zip of the class', async () => {
  const one = async (text: string) => zipped({path: 'hw.ipynb', content: text})
  const cwd = folder({
    'export.zip': await zipped(
      {path: 'hw3_2026_02_01T10_00_00_000000.zip', content: await one(notebook)},
      {path: 'hw3_2026_02_01T11_00_00_000000.zip', content: await one(notebook)},
    ),
  })
  const run = headnote(cwd, ['audit', 'export.zip', '--out', 'out'])
  expect([run.stderr, layoutIn(cwd), rowsIn(cwd).map((row) => row.slice(1))]).toEqual([
    '',
    'otter',
    [
      ['named', 'none'],
      ['named', 'none'],
    ],
  ])
})

test('PDFs of Gradescope belong to those whom the metadata names', async () => {
  const cwd = folder({
    'hw/201.pdf': 'no PDF',
    'hw/submission_metadata.yml': metadata(['201.pdf', 'Ada Byrne']),
  })
  const run = headnote(cwd, ['audit', 'hw', '--out', 'out'])
  expect([run.status, run.stdout.split('\n')[0], rowsIn(cwd)]).toEqual([
    1,
    'Nothing was read: no submission could be judged.',
    [['Ada Byrne', 'unread', 'unread']],
  ])
})

test('what the metadata of Gradescope or a map lists, and the export lacks, is told', () => {
  const cwd = folder({
    'roster.csv': roster,
    'map.csv': 'path,student\nsubmission_101,Ada Byrne\ngone.md,Ben Okafor\n',
    'wrong.csv': 'path,student\ngone.md,Ben Okafor\n',
    'hw/submission_101/hw.md': named,
    'hw/submission_metadata.yml': metadata(['submission_101', 'Ada Byrne'], ['submission_102', 'Ben Okafor']),
  })
  headnote(cwd, ['audit', 'hw', '--roster', 'roster.csv', '--out', 'out'])
  expect(rowsIn(cwd)).toEqual([
    ['Ada Byrne', 'named', 'none'],
    ['Ben Okafor', 'unread', 'unread'],
    ['Lin Mei', 'no-submission', 'no-submission'],
  ])
  const listed = [
    'submission_102',
    'The metadata lists this submission, and the export does not hold it: download it again.',
  ]
  const mapped = ['gone.md', '`map.csv` names it, and the export does not hold it.']
  expect(notReadIn(cwd)).toEqual([listed])
  headnote(cwd, ['audit', 'hw', '--map', 'map.csv', '--out', 'out', '--force'])
  expect(notReadIn(cwd)).toEqual([mapped, listed])
  headnote(cwd, ['audit', 'hw', '--map', 'map.csv', '--layout', 'map', '--out', 'out', '--force'])
  expect(notReadIn(cwd)).toEqual([mapped])
  const wrong = headnote(cwd, ['audit', 'hw', '--map', 'wrong.csv', '--out', 'other'])
  expect([wrong.status, wrong.stderr.split('\n')[0]]).toEqual([
    2,
    'headnote: `wrong.csv` names no path of the export, the first is `gone.md`.',
  ])
})

test('a link handed in to Canvas was not read; in a blind download nobody is missed', () => {
  const cwd = folder({
    'roster.csv': roster,
    'hw/byrneada_51_9001_hw.md': named,
    'hw/okaforben_52_link.html': '<a href="https://example.org">here</a>',
    'blind/anon_a1_9001_hw.md': named,
    'blind/LATE_anon_b2_9002_hw.md': silent,
  })
  headnote(cwd, ['audit', 'hw', '--roster', 'roster.csv', '--out', 'out'])
  expect(rowsIn(cwd)).toEqual([
    ['Ada Byrne', 'named', 'none'],
    ['Ben Okafor', 'unread', 'unread'],
    ['Lin Mei', 'no-submission', 'no-submission'],
  ])
  const blind = headnote(cwd, ['audit', 'blind', '--roster', 'roster.csv', '--out', 'out', '--force'])
  expect(rowsIn(cwd).map(([, people]) => people)).toEqual(['missing', 'named'])
  expect(blind.stdout.split('\n')[1]).toBe(
    'Of 2 submissions the student is not told for certain, first `LATE_anon_b2_9002_hw.md`; --map, a CSV with the columns path and student and a row for each of these, tells.',
  )
})

test('a team is known by the authors of its work', () => {
  const cwd = folder({
    'roster.csv': roster,
    'hw/Team Rocket_12_assignsubmission_file_/hw.md': silent.replace(
      '\n\n',
      '\n\nAuthors: Ada Byrne, Lin Mei\n\n',
    ),
    'hw/Ben Okafor_13_assignsubmission_file_/hw.md': named,
  })
  headnote(cwd, ['audit', 'hw', '--roster', 'roster.csv', '--out', 'out'])
  expect(rowsIn(cwd).map(([name]) => name)).toEqual(['Ben Okafor', 'Ada Byrne', 'Lin Mei'])
})

test('a bomb in the metadata of Gradescope ends the run with a sentence', () => {
  const bomb = Array.from({length: 12}, (_, at) =>
    at === 0
      ? 'a0: &a0 [lol]\n'
      : `a${at}: &a${at} [${Array(10)
          .fill(`*a${at - 1}`)
          .join(', ')}]\n`,
  ).join('')
  const cwd = folder({'hw/submission_101/hw.md': named, 'hw/submission_metadata.yml': bomb})
  const start = Date.now()
  const run = headnote(cwd, ['audit', 'hw', '--out', 'out'])
  expect(Date.now() - start).toBeLessThan(15_000)
  expect([run.status, run.stderr.split('\n')[0]]).toEqual([
    2,
    'headnote: `submission_metadata.yml` cannot be read: Excessive alias count indicates a resource exhaustion attack.',
  ])
})

test('a map and a pattern of the course’s own', () => {
  const cwd = folder({
    'roster.csv': roster,
    'map.csv': 'path;student\nx1;Ada Byrne\nx2/hw.md;Ben Okafor\n',
    'hw/x1/hw.md': named,
    'hw/x2/hw.md': silent,
  })
  writeFileSync(path.join(cwd, 'hw', 'README'), 'x')
  headnote(cwd, ['audit', 'hw', '--roster', 'roster.csv', '--map', 'map.csv', '--out', 'out'])
  expect(rowsIn(cwd)).toEqual(both)
  const other = folder({'roster.csv': roster, 'hw/s-abyrne7-final.md': named, 'hw/s-bok-final.md': silent})
  const pattern = '^s-(?<login>\\w+)-final'
  headnote(other, ['audit', 'hw', '--roster', 'roster.csv', '--layout-regex', pattern, '--out', 'out'])
  expect(rowsIn(other)).toEqual(both)
})

function notReadIn(cwd: string): [string, string][] {
  const last = readFileSync(path.join(cwd, 'out/report.ndjson'), 'utf8').trimEnd().split('\n').at(-1)!
  return JSON.parse(last).audit.notRead.map(({path, reason}: {path: string; reason: string}) => [
    path,
    reason,
  ])
}

function rowsIn(cwd: string): string[][] {
  const text = readFileSync(path.join(cwd, 'out/submissions.csv'), 'utf8')
  const {data} = papa.parse<Record<string, string>>(text, {header: true, skipEmptyLines: true})
  return data.map(({student, collab_status, ai_status}) => [student!, collab_status!, ai_status!])
}

function layoutIn(cwd: string): string {
  const [first] = readFileSync(path.join(cwd, 'out/report.ndjson'), 'utf8').split('\n')
  return JSON.parse(first!).run.layout
}
