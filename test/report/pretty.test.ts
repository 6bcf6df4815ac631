import {describe, expect, test} from 'vitest'
import {type PrettyOptions, pretty} from '../../src/report/pretty.ts'
import {at, clean, faulty, reportOf, scan} from './sample.ts'

const options: PrettyOptions = {
  color: false,
  width: 80,
  asked: ['collaborators', 'ai'],
  leftOut: 0,
  notes: [],
}

describe('at 80 columns', () => {
  test('findings, an unreadable file and the tally', () => {
    expect(pretty(reportOf(faulty, scan), options)).toBe(`\
hw3/ada.md
  3:1    error    No AI-usage note at the top.                        ai-missing
                  Write which AI you used and how, or "AI assistants: none".
  5:16   warning  "a few friends" names nobody.            collaborators-unnamed
      5 | a few friends from my dorm
                  Write their names: "Collaborators: Ada Byrne, Ben Okafor".

hw3/scan.pdf
  page 1  unreadable  The page is a picture; it holds no text.   file-unreadable
                      Export the PDF from the program that made it, or paste the
                      header as text.

2 files: 1 with findings (1 error, 1 warning), 1 unreadable.  Policy: mit-6.7960
`)
  })

  test('a clean file shows what was understood', () => {
    expect(pretty(reportOf(clean), {...options, notes: ['Nobody is punished for what they state.']})).toBe(`\
hw3/wei.md  clean
  Collaborators  Ada Byrne, Ben Okafor
      3 | Collaborators: Ada Byrne, Ben Okafor
  AI use         ChatGPT (debug)
      4 | AI: ChatGPT, to debug my loop

This checks the header only; it is not a grade.
Nobody is punished for what they state.
1 file: 1 clean.  Policy: mit-6.7960
`)
  })

  test('in a long run clean files are in the tally only', () => {
    expect(pretty(reportOf(clean, clean, clean, clean), {...options, leftOut: 2})).toBe(`\
4 files: 4 clean.  Policy: mit-6.7960
Left out: 2 files named by .gitignore or .headnoteignore (--no-ignore takes them
in).
`)
  })
})

test('at 60 columns the text wraps and the rule takes a line where there is no room', () => {
  expect(pretty(reportOf(faulty), {...options, width: 60})).toBe(`\
hw3/ada.md
  3:1    error    No AI-usage note at the top.    ai-missing
                  Write which AI you used and how, or "AI
                  assistants: none".
  5:16   warning  "a few friends" names nobody.
                                       collaborators-unnamed
      5 | a few friends from my dorm
                  Write their names: "Collaborators: Ada
                  Byrne, Ben Okafor".

1 file: 1 with findings (1 error, 1 warning).
Policy: mit-6.7960
`)
})

test('no line is wider than the terminal, CJK and long names included', () => {
  const file = {...clean, facts: {...clean.facts!, collaborators: {...clean.facts!.collaborators}}}
  file.facts.collaborators.people = Array.from({length: 12}, () => '王小明')
  const long = {
    ...faulty,
    findings: [{...faulty.findings[1]!, quote: '学'.repeat(200), message: 'x'.repeat(200)}],
  }
  for (const line of pretty(reportOf(file, long), {...options, width: 60}).split('\n')) {
    const wide = [...line].reduce((sum, char) => sum + (/[\u3000-\u9fff]/.test(char) ? 2 : 1), 0)
    expect(wide).toBeLessThanOrEqual(60)
  }
})

test('a submission can neither drive the terminal nor command the CI', () => {
  const hostile = {
    ...faulty,
    path: '::error::forged\u001b[2J\u202e.md',
    findings: [
      {
        ...faulty.findings[1]!,
        message: '::add-mask::e ##[error]forged ##vso[task.setvariable variable=a]b',
        quote: '::stop-commands::x\n\u009b31m\r\u0007 \u2028::warning::y',
        place: at(2),
      },
    ],
  }
  const text = pretty(reportOf(hostile), options)
  expect(text).not.toMatch(/^\s*::/m)
  expect(text).not.toMatch(/##\[|##vso\[/)
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e]/)
  expect(text.split('\n')[0]).toBe(': :error::forged\\u{1b}[2J\\u{202e}.md')
})

test('colour is on when asked for, and only then', () => {
  expect(pretty(reportOf(faulty), {...options, color: true})).toContain('\u001b[31merror')
  expect(pretty(reportOf(faulty), options)).not.toContain('\u001b')
})
