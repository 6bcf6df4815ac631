import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {built, type Expression, written} from './expressions.ts'
import {type Pump, pumped, pumpsOf} from './pumps.ts'

/** A longer line goes on as the next: what an expression costs on so many characters is what it costs at most. */
const LINE = 5_000
/** Tried one after the other, so that what doubles with every character is told before it hangs the test. */
const LENGTHS = [10, 14, 17, 20, 22, 24, 26, 28, 30, 40, 80, 160, 320, 640, 1_250, 2_500, LINE]
/** Of shorter texts the cost is too small to be told from noise. */
const TELLING = 640
/** What costs more than it may is measured again: a collection of garbage may have come between. */
const TRIES = 5

/** The measure: what an expression that tries every start of a line of blanks costs, on this machine and now. */
const YARDSTICK = /\s+$/
const BLANKS = pumped({start: '', body: ' '}, LINE)
/**
 * So many of it, less than a fifth of a second of a slow processor, a line may cost: the costliest, which grows with the
 * square, takes 11.5, and what grows with the cube takes hundreds.
 */
const MOST = 18

test('no expression costs more on its worst line than eighteen times what the end of a line of blanks does', async () => {
  const all = new Map<string, Expression>()
  for (const one of [...written(), ...(await built(everything))]) all.set(`/${one.source}/${one.flags}`, one)
  const most = MOST * costOf(YARDSTICK, BLANKS, 0)
  const slow: string[] = []
  for (const [name, {file, source, flags}] of all) {
    const expression = new RegExp(source, flags.replace(/[gy]/g, ''))
    const pump = pumpsOf(source, flags).find((one) => isBeyond(expression, one, most))
    if (pump) slow.push(`${file}: ${name} on ${JSON.stringify(pump)}`)
  }
  expect(all.size).toBeGreaterThan(900)
  expect(slow).toEqual([])
}, 180_000)

test.each([
  ['what doubles with every character', '^(?:a|a)+$'],
  ['what grows with the cube', String.raw`\s+\s+$`],
])(
  '%s is told',
  (_, source) => {
    const most = MOST * costOf(YARDSTICK, BLANKS, 0)
    const expression = new RegExp(source)
    expect(pumpsOf(source, '').some((pump) => isBeyond(expression, pump, most))).toBe(true)
  },
  90_000,
)

test('what grows with the length alone is let pass', () => {
  const most = MOST * costOf(YARDSTICK, BLANKS, 0)
  expect(pumpsOf('^[a-z]+:', '').some((pump) => isBeyond(/^[a-z]+:/, pump, most))).toBe(false)
})

/** Import all modules and judge a file of each format, so that what is put together while they run is made. */
async function everything(): Promise<void> {
  for (const folder of ['src', 'rules'])
    for (const name of readdirSync(folder, {recursive: true, encoding: 'utf8'}))
      if (/\.ts$/.test(name) && !/^(?:cli|web)\/|worker/.test(name))
        await import(`${process.cwd()}/${folder}/${name}`)
  const {lint, allPolicies} = await import('../../src/index.ts')
  for (const name of readdirSync('examples'))
    if (/^[^.]+\.(?:md|txt|ipynb|tex|py)$/.test(name))
      await lint(readFileSync(`examples/${name}`), {path: name})
  for (const policy of (await allPolicies()).values())
    await lint(readFileSync('examples/complete.md'), {path: 'a.md', policy})
}

/** Whether a line of what is pumped, or a beginning of it, costs more than it may. */
function isBeyond(expression: RegExp, pump: Pump, most: number): boolean {
  for (const length of LENGTHS) {
    const cost = costOf(expression, pumped(pump, length), most)
    // The machine may have slowed down since the measure was taken.
    if (cost > most && cost > MOST * costOf(YARDSTICK, BLANKS, 0)) return true
    // Even if it grows with the cube, the whole line stays below.
    if (length >= TELLING && cost * (LINE / length) ** 3 < most) return false
  }
  return false
}

/** The least processor time of several tries, in milliseconds; the first that is little enough will do. */
function costOf(expression: RegExp, text: string, enough: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let tries = 0; tries < TRIES && least > enough; tries += 1) {
    const start = process.cpuUsage()
    expression.test(text)
    const {user, system} = process.cpuUsage(start)
    least = Math.min(least, (user + system) / 1_000)
  }
  return least
}
