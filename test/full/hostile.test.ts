import {execFileSync} from 'node:child_process'
import {beforeAll, describe, expect, test} from 'vitest'
import {build, command, first} from '../cli/built.ts'
import {makeHostile} from '../fixtures/hostile/make.ts'
import {folder} from '../node/folder.ts'

beforeAll(build)

/** Seconds that a run took: of the clock, or of the processor where others kept the machine busy. */
function seconds(cwd: string, args: string[]): number {
  const timed = 'TIMEFORMAT="%R %U %S"; time "$@" > /dev/null 2>&1; exit 0'
  const told = execFileSync('bash', ['-c', `{ ${timed}; } 2>&1`, 'bash', command, ...first, ...args], {
    cwd,
    encoding: 'utf8',
  })
  const [clock, user, system] = told.trim().split(' ').map(Number) as [number, number, number]
  return Math.min(clock, user + system)
}

describe.runIf(process.env.HEADNOTE_FULL)('hostile files', () => {
  test('all in one run take less than a minute, each alone less than five seconds', () => {
    const root = folder()
    const names = [...makeHostile(root).keys()]
    expect(seconds(root, ['-f', 'ndjson', '.', 'spaces.py'])).toBeLessThan(60)
    const slowest = names
      .map((name) => ({name, took: seconds(root, ['-f', 'ndjson', '--', `./${name}`])}))
      .toSorted((a, b) => b.took - a.took)
    console.log(slowest.slice(0, 5))
    expect(slowest.length).toBeGreaterThan(300)
    expect(slowest.filter(({took}) => took >= 5)).toEqual([])
  }, 3_600_000)
})
