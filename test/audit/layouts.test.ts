import {describe, expect, test} from 'vitest'
import {gradescopeOwners} from '../../src/audit/gradescope.ts'
import {byRegex, LayoutError, type Sorted, sortBy, sortByLayout} from '../../src/audit/layouts.ts'
import {layOver, sortBeside} from '../../src/audit/mapped.ts'
import {byMap} from '../../src/audit/tables.ts'

/** A layout as a test reads it: whose, which files, late. */
const seen = ({submissions}: Sorted) =>
  submissions.map(({id, owners, late, paths}) => [id, owners, paths, ...(late ? ['late'] : [])])

interface Case {
  layout: string
  paths: string[]
  says: unknown[]
}

const cases: Case[] = [
  {
    layout: 'gradescope',
    paths: [
      'assignment_9100_export/submission_101/hw3.py',
      'assignment_9100_export/submission_101/README.md',
      'assignment_9100_export/submission_102/hw3.py',
      'assignment_9100_export/submission_metadata.yml',
    ],
    says: [
      [
        'submission_101',
        [],
        ['assignment_9100_export/submission_101/hw3.py', 'assignment_9100_export/submission_101/README.md'],
      ],
      ['submission_102', [], ['assignment_9100_export/submission_102/hw3.py']],
    ],
  },
  {
    layout: 'gradescope',
    paths: ['201.pdf', '202.pdf', 'submission_metadata.yml'],
    says: [
      ['201.pdf', [], ['201.pdf']],
      ['202.pdf', [], ['202.pdf']],
    ],
  },
  {
    layout: 'canvas',
    paths: [
      'byrneada_101_2001_hw3.pdf',
      'byrneada_101_2002_notes.md',
      'garcíajosé_LATE_102_2003_hw_3_final.md',
      'satoyuki_103_text.html',
      'anon_a1B2_2004_hw.pdf',
    ],
    says: [
      [
        'byrneada_101',
        [{name: 'byrneada', sid: '101'}],
        ['byrneada_101_2001_hw3.pdf', 'byrneada_101_2002_notes.md'],
      ],
      [
        'garcíajosé_102',
        [{name: 'garcíajosé', sid: '102'}],
        ['garcíajosé_LATE_102_2003_hw_3_final.md'],
        'late',
      ],
      ['satoyuki_103', [{name: 'satoyuki', sid: '103'}], ['satoyuki_103_text.html']],
      ['anon_a1B2', [{sid: 'anon_a1B2'}], ['anon_a1B2_2004_hw.pdf']],
    ],
  },
  {
    layout: 'moodle',
    paths: [
      'Ada Byrne_301_assignsubmission_file_/hw3.md',
      'Ada Byrne_301_assignsubmission_onlinetext_/onlinetext.html',
      'Group B-Ben Okafor_302_assignsubmission_file_/hw3.md',
      'Participant_303_assignsubmission_file_/hw3.md',
    ],
    says: [
      [
        'Ada Byrne_301',
        [{name: 'Ada Byrne'}],
        [
          'Ada Byrne_301_assignsubmission_file_/hw3.md',
          'Ada Byrne_301_assignsubmission_onlinetext_/onlinetext.html',
        ],
      ],
      [
        'Group B-Ben Okafor_302',
        [{name: 'Ben Okafor'}],
        ['Group B-Ben Okafor_302_assignsubmission_file_/hw3.md'],
      ],
      ['Participant_303', [], ['Participant_303_assignsubmission_file_/hw3.md']],
    ],
  },
  {
    layout: 'blackboard',
    paths: [
      'Homework 3_abyrne_attempt_2026-02-01-10-00-00.txt',
      'Homework 3_abyrne_attempt_2026-02-01-10-00-00_hw3.md',
      'Homework 3_bokafor_attempt_2026-02-01-11-00-00_hw3.md',
      // An attempt without a file: what was typed stands in the note.
      'Homework 3_lmei_attempt_2026-02-01-12-00-00.txt',
    ],
    says: [
      ['Homework 3_abyrne', [{login: 'abyrne'}], ['Homework 3_abyrne_attempt_2026-02-01-10-00-00_hw3.md']],
      ['Homework 3_bokafor', [{login: 'bokafor'}], ['Homework 3_bokafor_attempt_2026-02-01-11-00-00_hw3.md']],
      ['Homework 3_lmei', [{login: 'lmei'}], ['Homework 3_lmei_attempt_2026-02-01-12-00-00.txt']],
    ],
  },
  {
    layout: 'brightspace',
    paths: [
      'index.html',
      '12345-678 - Ada Byrne - Feb 1, 2026 1042 AM/hw3.md',
      '12345-678 - Ada Byrne - Feb 2, 2026 842 AM/hw3 - final.md',
      '12346-678 - Lin Mei - 1 février, 2026 22:42/hw3.md',
    ],
    says: [
      [
        '12345-678 - Ada Byrne',
        [{name: 'Ada Byrne'}],
        [
          '12345-678 - Ada Byrne - Feb 1, 2026 1042 AM/hw3.md',
          '12345-678 - Ada Byrne - Feb 2, 2026 842 AM/hw3 - final.md',
        ],
      ],
      ['12346-678 - Lin Mei', [{name: 'Lin Mei'}], ['12346-678 - Lin Mei - 1 février, 2026 22:42/hw3.md']],
    ],
  },
  {
    layout: 'github-classroom',
    paths: ['hw3-submissions/hw3-ada-b/README.md', 'hw3-submissions/hw3-okaforben/README.md'],
    says: [
      ['hw3-ada-b', [{login: 'ada-b'}], ['hw3-submissions/hw3-ada-b/README.md']],
      ['hw3-okaforben', [{login: 'okaforben'}], ['hw3-submissions/hw3-okaforben/README.md']],
    ],
  },
  {
    layout: 'github-classroom',
    paths: [
      'cs-hw3_submissions_2026_11_20_T_10_00_00/cs-hw3-ada-b/README.md',
      'cs-hw3_submissions_2026_11_20_T_10_00_00/cs-hw3-ada-c/README.md',
      'cs-hw3_submissions_2026_11_20_T_10_00_00/scores.csv',
    ],
    says: [
      [
        'cs-hw3-ada-b',
        [{login: 'ada-b'}],
        ['cs-hw3_submissions_2026_11_20_T_10_00_00/cs-hw3-ada-b/README.md'],
      ],
      [
        'cs-hw3-ada-c',
        [{login: 'ada-c'}],
        ['cs-hw3_submissions_2026_11_20_T_10_00_00/cs-hw3-ada-c/README.md'],
      ],
    ],
  },
  {
    layout: 'nbgrader',
    paths: [
      'autograded/abyrne/ps3/ps3.ipynb',
      'gradebook.db',
      'release/ps3/ps3.ipynb',
      'source/ps3/ps3.ipynb',
      'submitted/abyrne/ps3/ps3.ipynb',
    ],
    says: [['abyrne/ps3', [{login: 'abyrne'}], ['submitted/abyrne/ps3/ps3.ipynb']]],
  },
  {
    layout: 'nbgrader',
    paths: ['abyrne/ps2/ps2.ipynb', 'abyrne/ps3/ps3.ipynb', 'abyrne/ps3/timestamp.txt'],
    says: [
      ['abyrne/ps2', [{login: 'abyrne'}], ['abyrne/ps2/ps2.ipynb']],
      ['abyrne/ps3', [{login: 'abyrne'}], ['abyrne/ps3/ps3.ipynb']],
    ],
  },
  {
    layout: 'nbgrader',
    paths: ['submitted/abyrne/ps3/ps3.ipynb', 'submitted/abyrne/ps3/timestamp.txt'],
    says: [['abyrne/ps3', [{login: 'abyrne'}], ['submitted/abyrne/ps3/ps3.ipynb']]],
  },
  {
    layout: 'prairielearn',
    paths: ['ada@uni.example_007_q1_55_hw.md', 'ben@uni.example_008_q1_56_hw.md'],
    says: [
      ['ada@uni.example', [{email: 'ada@uni.example', sid: '007'}], ['ada@uni.example_007_q1_55_hw.md']],
      ['ben@uni.example', [{email: 'ben@uni.example', sid: '008'}], ['ben@uni.example_008_q1_56_hw.md']],
    ],
  },
  {
    layout: 'prairielearn',
    paths: [
      'HW3/ada@uni.example_007_q1_2_55_my_hw.md',
      'HW3/ada@uni.example_007_q2_57_notes.md',
      'HW3/team-rocket_q1_58_hw.md',
    ],
    says: [
      [
        'ada@uni.example',
        [{email: 'ada@uni.example', sid: '007'}],
        ['HW3/ada@uni.example_007_q1_2_55_my_hw.md', 'HW3/ada@uni.example_007_q2_57_notes.md'],
      ],
      ['team-rocket', [{name: 'team-rocket'}], ['HW3/team-rocket_q1_58_hw.md']],
    ],
  },
  {
    layout: 'otter',
    paths: [
      'hw03_2026_02_01T10_00_00_000000.zip/hw03.ipynb',
      'hw03_2026_02_01T11_00_00_000001.zip/hw03.ipynb',
    ],
    says: [
      ['hw03_2026_02_01T10_00_00_000000.zip', [], ['hw03_2026_02_01T10_00_00_000000.zip/hw03.ipynb']],
      ['hw03_2026_02_01T11_00_00_000001.zip', [], ['hw03_2026_02_01T11_00_00_000001.zip/hw03.ipynb']],
    ],
  },
  {
    layout: 'folders',
    paths: ['Byrne, Ada/hw3.md', 'hw3_ben_okafor/hw3.md'],
    says: [
      ['Byrne, Ada', [{name: 'Byrne, Ada'}], ['Byrne, Ada/hw3.md']],
      ['hw3_ben_okafor', [{name: 'ben okafor'}], ['hw3_ben_okafor/hw3.md']],
    ],
  },
  {
    layout: 'flat',
    paths: ['ada_byrne_hw3.md', 'ben okafor.zip/hw3.md'],
    says: [
      ['ada_byrne_hw3', [{name: 'ada byrne'}], ['ada_byrne_hw3.md']],
      ['ben okafor', [{name: 'ben okafor'}], ['ben okafor.zip/hw3.md']],
    ],
  },
]

describe('found by itself', () => {
  test.each(cases)('$layout: $paths.0', ({layout, paths, says}) => {
    const sorted = sortByLayout(paths, 'auto')
    expect(sorted.layout).toBe(layout)
    expect(seen(sorted)).toEqual(says)
    expect(sorted.others).toEqual([])
  })
})

test('a class in one folder of a zip is the class', () => {
  const sorted = sortByLayout(['hw3/Ada Byrne/a.md', 'hw3/Ben Okafor/a.md'], 'auto')
  expect(seen(sorted)).toEqual([
    ['Ada Byrne', [{name: 'Ada Byrne'}], ['hw3/Ada Byrne/a.md']],
    ['Ben Okafor', [{name: 'Ben Okafor'}], ['hw3/Ben Okafor/a.md']],
  ])
})

test('one that does not fit is told, and the rest is kept', () => {
  const canvas = Array.from({length: 9}, (_, n) => `satoyuki_${n}_1_a.md`)
  expect(sortByLayout([...canvas, 'odd name.md'], 'auto').others).toEqual([
    {path: 'odd name.md', reason: 'The name does not fit the layout of the export.'},
  ])
})

test('an export of another system than asked is refused, with a guess', () => {
  expect(() => sortByLayout(['byrneada_101_2001_hw3.pdf'], 'moodle')).toThrow(
    new LayoutError(
      'This is no export of moodle: 1 of 1 paths do not fit it, the first is `byrneada_101_2001_hw3.pdf`. It looks like canvas.',
    ),
  )
})

test('a pattern of the course', () => {
  const take = byRegex('^(?<student>[a-z_]+)-(?<late>late-)?ps\\d+\\.md$')
  const sorted = sortBy('regex', ['ada_byrne-late-ps3.md', 'ben-ps3.md', 'x.md'], take)
  expect(seen(sorted)).toEqual([
    ['ada_byrne', [{name: 'ada byrne'}], ['ada_byrne-late-ps3.md'], 'late'],
    ['ben', [{name: 'ben'}], ['ben-ps3.md']],
  ])
  expect(sorted.others.map(({path}) => path)).toEqual(['x.md'])
  expect(() => byRegex('(')).toThrow('--layout-regex is no regular expression')
  expect(() => byRegex('a')).toThrow('must hold a group (?<student>..)')
})

test('a map of paths, groups together', () => {
  const {take, paths} = byMap(
    'path,student,group\nscan1.pdf,Ada Byrne,g1\nscan1.pdf,Ben Okafor,g1\nmei/,Lin Mei,\n',
    'map.csv',
  )
  expect(seen(sortBy('map', ['scan1.pdf', 'mei/a.md', 'mei/b/c.md'], take))).toEqual([
    ['g1', [{name: 'Ada Byrne'}, {name: 'Ben Okafor'}], ['scan1.pdf']],
    ['Lin Mei', [{name: 'Lin Mei'}], ['mei/a.md', 'mei/b/c.md']],
  ])
  expect(paths).toEqual(['scan1.pdf', 'mei'])
  const pair = byMap('path,student,email\nx,Ada Byrne,\nx,,ben@uni.example\n', 'map.csv')
  expect(pair.take('x/a.md')).toEqual({
    id: 'Ada Byrne',
    owners: [{name: 'Ada Byrne'}, {email: 'ben@uni.example'}],
  })
  expect(() => byMap('a,b\n1,2\n', 'map.csv')).toThrow('needs a column "path"')
})

describe('a map over a layout', () => {
  const over = (csv: string, layout: 'canvas' | 'folders', paths: string[]) => {
    const {take} = byMap(csv, 'map.csv')
    const sorted = layOver(
      sortBeside(paths, take, (some) => sortByLayout(some, layout)),
      paths,
      take,
    )
    return [sorted.layout, seen(sorted), sorted.others.map(({path}) => path)]
  }

  test('its rows win, and all others stay as the layout has them', () => {
    expect(
      over('path,student\nodd.md,Lin Mei\n', 'canvas', [
        'byrneada_1_1_a.md',
        'odd.md',
        'x_LATE_2_3_a.md',
        'y.md',
      ]),
    ).toEqual([
      'canvas',
      [
        ['byrneada_1', [{name: 'byrneada', sid: '1'}], ['byrneada_1_1_a.md']],
        ['Lin Mei', [{name: 'Lin Mei'}], ['odd.md']],
        ['x_2', [{name: 'x', sid: '2'}], ['x_LATE_2_3_a.md'], 'late'],
      ],
      ['y.md'],
    ])
  })

  test('a row for one file of a submission tells whose all of it is', () => {
    expect(
      over('path,student\nanon_a_1_a.md,Lin Mei\n', 'canvas', ['LATE_anon_a_2_b.md', 'anon_a_1_a.md']),
    ).toEqual([
      'canvas',
      [['Lin Mei', [{name: 'Lin Mei'}], ['LATE_anon_a_2_b.md', 'anon_a_1_a.md'], 'late']],
      [],
    ])
  })

  test('a folder made by hand may hold the work of several', () => {
    expect(over('path,student\nscans/1.md,Lin Mei\n', 'folders', ['scans/1.md', 'scans/2.md'])).toEqual([
      'folders',
      [
        ['Lin Mei', [{name: 'Lin Mei'}], ['scans/1.md']],
        ['scans', [{name: 'scans'}], ['scans/2.md']],
      ],
      [],
    ])
  })

  test('a namesake in the map is not joined to a folder of the same name', () => {
    expect(over('path,student,sid\nx/1.md,Wei Zhang,7\n', 'folders', ['Wei Zhang/1.md', 'x/1.md'])).toEqual([
      'folders',
      [
        ['Wei Zhang', [{name: 'Wei Zhang'}], ['Wei Zhang/1.md']],
        ['Wei Zhang (map)', [{name: 'Wei Zhang', sid: '7'}], ['x/1.md']],
      ],
      [],
    ])
  })
})

test('what only the map knows does not hide the layout of the rest', () => {
  const odd = ['a.md', 'b.md', 'c.md']
  const {take} = byMap(`path,student\n${odd.map((path) => `${path},Ada Byrne\n`).join('')}`, 'map.csv')
  const layout = (paths: string[]) => sortBeside(paths, take, (some) => sortByLayout(some, 'auto')).layout
  expect(layout([...odd, 'byrneada_1_1_a.md'])).toBe('canvas')
  expect(layout([...odd, 'hw3-ada/a.md', 'hw3-ben/a.md'])).toBe('github-classroom')
  expect(layout([...odd, 'd.md'])).toBe('flat')
})

describe('submission_metadata.yml', () => {
  test('owners, with SIDs as they are written', () => {
    const text = [
      'submission_101:',
      '  :submitters:',
      '  - :name: Ada Byrne',
      "    :sid: '007'",
      '    :email: ada@uni.example',
      '  - :name: Ben Okafor',
      '  :created_at: 2026-02-01 10:00:00.000000000 Z',
      'submission_102:',
      '  :submitters: []',
    ].join('\n')
    expect([...gradescopeOwners(text)]).toEqual([
      ['submission_101', [{name: 'Ada Byrne', email: 'ada@uni.example', sid: '007'}, {name: 'Ben Okafor'}]],
      ['submission_102', []],
    ])
  })

  test('a bomb of aliases ends with an error', () => {
    const text = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'.split('').map((name, at) => {
        const last = 'abcdefgh'[at]
        return `${name}: &${name} [*${last},*${last},*${last},*${last},*${last},*${last},*${last},*${last},*${last}]`
      }),
    ].join('\n')
    expect(() => gradescopeOwners(text)).toThrow('Excessive alias count')
  })

  test('keys of objects are only keys', () => {
    gradescopeOwners('__proto__:\n  polluted: yes\n')
    expect(({} as {polluted?: unknown}).polluted).toBeUndefined()
  })
})
