import {spawn} from 'node:child_process'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {folder} from '../node/folder.ts'
import {build, command, first} from './built.ts'

/** Gives a program a terminal; that of util-linux, whose flags macOS does not know. */
const terminal = '/usr/bin/script'

const interrupt = '\u0003'

/**
 * Run `headnote header` in a terminal and answer its questions.
 *
 * @param cwd the folder
 * @param answers words of a question, and what is typed once they are there
 * @param size the terminal's size in the words of stty
 * @returns all that was shown, and the exit code
 */
function answered(cwd: string, answers: [shown: string, typed: string][], size = 'cols 90 rows 24') {
  const line = [command, ...first, 'header', '-f', 'md', '-o', 'top.md'].map((word) => `'${word}'`).join(' ')
  const child = spawn(terminal, ['-qfec', `stty ${size} && ${line}`, '/dev/null'], {
    cwd,
    env: {PATH: process.env.PATH, TERM: 'xterm', SHELL: '/bin/sh'},
  })
  const left = [...answers]
  let all = ''
  let unseen = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    all += text
    unseen += text
    const next = left[0]
    if (!next || !unseen.includes(next[0])) return
    left.shift()
    unseen = ''
    child.stdin.write(next[1])
  })
  return new Promise<{shown: string; status: number | null}>((resolve) => {
    child.on('close', (status) => resolve({shown: all, status}))
  })
}

const [people, ai, pick] = ['Who did you work with?', 'Which AI did you use', 'Which format']

describe.runIf(existsSync(terminal) && process.platform === 'linux')('in a terminal', () => {
  beforeAll(build)

  test('the answers make the header', async () => {
    const cwd = folder()
    const {shown, status} = await answered(cwd, [
      [people, 'Ben Okafor\r'],
      [ai, 'ChatGPT: to debug problem 2\r'],
    ])
    expect([status, shown.includes(pick)]).toEqual([0, false])
    expect(readFileSync(path.join(cwd, 'top.md'), 'utf8')).toBe(
      '**Collaborators:** Ben Okafor\n\n**AI assistants:** ChatGPT, to debug problem 2\n',
    )
  }, 60_000)

  test('a terminal that does not know its size shows the questions whole', async () => {
    const cwd = folder()
    const {status} = await answered(
      cwd,
      [
        [people, 'Ben Okafor\r'],
        [ai, '\r'],
      ],
      'cols 0 rows 0',
    )
    expect(status).toBe(0)
    expect(readFileSync(path.join(cwd, 'top.md'), 'utf8')).toBe(
      '**Collaborators:** Ben Okafor\n\n**AI assistants:** none\n',
    )
  }, 20_000)

  test.each<[string, [string, string][]]>([
    ['at the first question', [[people, interrupt]]],
    [
      'half way through an answer',
      [
        [people, 'Ben'],
        ['Ben', interrupt],
      ],
    ],
    [
      'at the last question',
      [
        [people, 'Ben Okafor\r'],
        [ai, interrupt],
      ],
    ],
  ])(
    'Ctrl-C %s leaves nothing',
    async (_, answers) => {
      const cwd = folder()
      const {shown, status} = await answered(cwd, answers)
      expect([status, readdirSync(cwd)]).toEqual([2, []])
      expect(shown).toContain('headnote: cancelled, nothing was written.')
      // The cursor is given back.
      expect(shown.lastIndexOf('\u001b[?25h')).toBeGreaterThan(shown.lastIndexOf('\u001b[?25l'))
    },
    60_000,
  )
})
