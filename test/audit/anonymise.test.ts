import {readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import papa from 'papaparse'
import {beforeAll, expect, test} from 'vitest'
import {build, headnote} from '../cli/built.ts'
import {contents, folder} from '../node/folder.ts'

beforeAll(build)

const sample = fileURLToPath(new URL('../../examples/class/', import.meta.url))
const scan = readFileSync(fileURLToPath(new URL('../fixtures/pdf/image-only.pdf', import.meta.url)))

test('no name, login, e-mail or ID of a roster is left in any output but the key, in whatever dress', () => {
  const cwd = folder({
    'roster.csv':
      'name,email,login,sid\n"O\'Neill, Siobhán",siobhan.oneill@uni.example,soneill3,20117\nYuki Satō,yuki@uni.example,ysato,20118\nMin-jun Kim,mk@uni.example,mjk,20119\nWill Young,wy@uni.example,wyoung,20120\n',
    'hw/siobhan_oneill/hw_siobhan.md':
      '# Siobhán O\'Neill (20117)\n\nCollaborators: YUKI SATO <yuki@uni.example>, "Minjun Kim", @wyoung\n\nAI assistants: ChatGPT, to mend what SiobhanONeill and Kim, Min-jun wrote; asked by ysato.\n\n## Problem 1\n\nx\n',
    'hw/Satō, Yuki/satoyuki.md':
      'Collaborators: Siobhan ONeill and a few friends of Will\n\n## Problem 1\n\nx\n',
    'hw/Min-jun Kim/hw.txt': 'Collaborators: none\n\nAI assistants: Copilot\n\nProblem 1\n\nx\n',
    'hw/wyoung/scan.pdf': scan,
    'waivers.yaml':
      '- {submission: Min-jun Kim, rule: ai-no-use, reason: Kim told me in office hours., by: Prof. Example}\n',
    'form.csv': 'Timestamp,Name,Collaborators,AI\n2026-02-03,Will Young,Yuki Sato,none\n',
  })
  const args = ['audit', 'hw', '--roster', 'roster.csv', '--max-group-size', '2', '--date', '2026-02-04']
  const more = ['--waivers', 'waivers.yaml', '--declarations', 'form.csv', '--traces']
  const first = headnote(cwd, [...args, ...more, '--out', 'first'])
  expect([
    first.stderr,
    contents(path.join(cwd, 'first'))['report.html']!.includes('data:image/png;base64,'),
  ]).toEqual(['', true])
  const run = headnote(cwd, [...args, ...more, '--compare', 'first', '--out', 'out', '--anonymise'])
  expect(run.stderr).toBe('')
  const {'key.csv': key, ...rest} = contents(path.join(cwd, 'out'))
  expect(papa.parse(key!, {skipEmptyLines: true}).data.length).toBe(5)
  const secret =
    /siobh|neill|yuki|\bsat[oō]|min-?jun|\bkim\b|mjk|\bwill\b|young|ysato|2011[789]|20120|uni\.example|data:image/i
  for (const [name, text] of Object.entries(rest))
    expect([name, secret.exec(name + text)?.[0]]).toEqual([name, undefined])
}, 60_000)

test('of the sample class neither', () => {
  const cwd = folder()
  const args = [
    '--roster',
    `${sample}roster.csv`,
    '--waivers',
    `${sample}waivers.yaml`,
    '--out',
    'out',
    '--anonymise',
  ]
  const run = headnote(cwd, ['audit', `${sample}submissions`, ...args])
  expect(run.stderr).toBe('')
  const {'key.csv': key, ...rest} = contents(path.join(cwd, 'out'))
  const people = papa.parse<Record<string, string>>(key!, {header: true, skipEmptyLines: true}).data
  expect(people.length).toBeGreaterThan(28)
  const told = people.flatMap(({name, key}) => [name!, key!])
  // Roster columns beside the name: each is a secret of its own.
  const roster = papa.parse<string[]>(readFileSync(`${sample}roster.csv`, 'utf8'), {
    skipEmptyLines: true,
  }).data
  const secrets = [...told, ...roster.slice(1).flat()]
    .map((text) => text.trim())
    .filter((text) => text.length > 3)
  for (const [name, text] of Object.entries(rest)) {
    const flat = (name + text).normalize('NFC').toLowerCase()
    expect([name, secrets.filter((secret) => flat.includes(secret.normalize('NFC').toLowerCase()))]).toEqual([
      name,
      [],
    ])
  }
}, 60_000)
