import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {beforeAll, describe, expect, test} from 'vitest'
import {rosterOf, students, writeClass} from '../../scripts/classes.ts'
import {build, headnote, program} from '../cli/built.ts'
import {contents, folder} from '../node/folder.ts'

beforeAll(build)

/** HEADNOTE_SEED tries the points of an earlier run again. */
const seed = Number(process.env.HEADNOTE_SEED ?? Date.now() % 1_000_000)

describe.runIf(process.env.HEADNOTE_FULL)('a run that is killed', () => {
  test(`at ten random points (seed ${seed}) ends, resumed, in the same bytes`, async () => {
    const cwd = folder()
    mkdirSync(path.join(cwd, 'class'))
    const all = students(240)
    writeClass(path.join(cwd, 'class'), all, ['md', 'pdf', 'ipynb', 'txt'])
    writeFileSync(path.join(cwd, 'roster.csv'), rosterOf(all))
    const args = ['audit', 'class', '--roster', 'roster.csv', '--date', '2026-10-01', '--out']
    expect(headnote(cwd, [...args, 'whole']).status).toBe(1)

    const journal = path.join(cwd, 'broken/.audit.ndjson')
    let state = seed
    const random = (below: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
      return (state >>> 8) % below
    }
    const held: number[] = []
    for (let at = 0; at < 10; at++) {
      const wanted = lines(journal) + 1 + random(22)
      const run = spawn(process.execPath, [program, ...args, 'broken', '--resume'], {cwd, stdio: 'ignore'})
      const ended = once(run, 'exit')
      while (run.exitCode === null && lines(journal) < wanted) await wait(2)
      run.kill(at % 3 === 2 ? 'SIGINT' : 'SIGKILL')
      await ended
      held.push(lines(journal))
    }
    // Every run went on where the one before it was killed, and none came to the end.
    expect(held).toEqual(held.toSorted((a, b) => a - b))
    expect(new Set(held).size).toBe(10)
    expect(held.at(-1)).toBeLessThan(240)
    expect(headnote(cwd, [...args, 'broken', '--resume']).status).toBe(1)
    expect(contents(path.join(cwd, 'broken'))).toEqual(contents(path.join(cwd, 'whole')))
  }, 600_000)
})

const lines = (file: string) =>
  existsSync(file) ? readFileSync(file).filter((byte) => byte === 0x0a).length : 0
