import {expect, test} from 'vitest'
import {github} from '../../src/report/github.ts'
import {formats} from '../../src/report/index.ts'
import {hostile, hostileReport} from './hostile.ts'
import {faulty, options, reportOf, scan} from './sample.ts'

/** What GitHub's runner obeys in a line, as actions/runner ActionCommand.cs reads it. */
function commandOf(line: string): {name: string; properties: string[]; data: string} | undefined {
  const trimmed = line.trimStart()
  const end = trimmed.indexOf('::', 2)
  if (trimmed.startsWith('::') && end >= 0) {
    const [name = '', ...rest] = trimmed.slice(2, end).split(' ')
    return {name, properties: rest.join(' ').split(','), data: trimmed.slice(end + 2)}
  }
  const old = line.indexOf('##[')
  return old >= 0 && line.indexOf(']', old) >= 0
    ? {name: line.slice(old), properties: [], data: ''}
    : undefined
}

const commandsIn = (text: string) => text.split(/\r\n|[\r\n]/).flatMap((line) => commandOf(line) ?? [])

test('errors first, a line each, then the tally', () => {
  expect(github(reportOf(scan, faulty), {...options, prefix: 'sets/'})).toBe(`\
::error file=sets/hw3/scan.pdf,title=headnote file-unreadable::The page is a picture; it holds no text. Export the PDF from the program that made it, or paste the header as text.
::error file=sets/hw3/ada.md,line=3,endLine=3,col=1,endColumn=1,title=headnote ai-missing::No AI-usage note at the top. Write which AI you used and how, or "AI assistants: none".
::warning file=sets/hw3/ada.md,line=5,endLine=5,col=16,endColumn=42,title=headnote collaborators-unnamed::"a few friends" names nobody. Write their names: "Collaborators: Ada Byrne, Ben Okafor".
headnote: 2 files, 0 clean, 1 with findings, 1 unreadable.
`)
})

test('ten annotations at most', () => {
  const text = github(reportOf(...Array.from({length: 8}, () => faulty)), options)
  expect(commandsIn(text).map(({name}) => name)).toEqual([...Array(8).fill('error'), 'warning', 'warning'])
  expect(text).toContain('headnote: 6 findings more in the summary.\n')
  const alone = github(reportOf(...Array.from({length: 8}, () => faulty)), {...options, summary: false})
  expect(alone).toContain('headnote: 6 findings more: another report shows them, such as -f pretty=FILE.\n')
})

test('a region over two lines has no columns', () => {
  const place = {...faulty.findings[1]!.place, endLine: 6}
  const text = github(reportOf({...faulty, findings: [{...faulty.findings[1]!, place}]}), options)
  expect(text).toContain('line=5,endLine=6,title=')
})

test.each(hostile)('the runner obeys our own commands only: %j', (words) => {
  const commands = commandsIn(github(hostileReport(words), options))
  expect(commands.map(({name}) => name)).toEqual(['error', 'warning'])
  for (const {properties, data} of commands) {
    expect(properties.map((one) => one.split('=')[0])).toEqual([
      'file',
      'line',
      'endLine',
      'col',
      'endColumn',
      'title',
    ])
    expect(data).not.toMatch(/%(?!25)/)
  }
})

test.each(Object.keys(formats).filter((name) => name !== 'github') as (keyof typeof formats)[])(
  'no other format holds a command: %s',
  async (name) => {
    const format = await formats[name]()
    for (const words of hostile)
      expect([words, commandsIn(format(hostileReport(words), options))]).toEqual([words, []])
  },
)

test.each(Object.keys(formats) as (keyof typeof formats)[])(
  'no control character leaves in %s',
  async (name) => {
    const format = await formats[name]()
    for (const words of hostile) {
      expect(format(hostileReport(words), options).replaceAll('\r\n', '\n')).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u2028-\u202e\u2066-\u2069\p{Cs}]/u,
      )
    }
  },
)
