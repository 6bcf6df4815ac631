import path from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {threadsOf} from '../../src/node/apart.ts'
import {build, program} from '../cli/built.ts'
import {folder} from './folder.ts'

beforeAll(build)

const source = `
import {parentPort} from 'node:worker_threads'
parentPort.on('message', ({ask}) => {
  if (ask === 'hang') for (;;) {}
  // A thread that a busy machine does not let run looks like one that sleeps.
  if (ask.startsWith('starve')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(ask.slice(6)))
  if (ask === 'throw') throw new Error('no good')
  if (ask === 'leave') process.exit()
  if (ask === 'eat') { const all = []; for (let at = 0; ; at++) all.push({at, both: [at, at], name: 'name ' + at}) }
  parentPort.postMessage(ask.toUpperCase())
})
parentPort.postMessage('ready')
`
const script = () => path.join(folder({'worker.mjs': source}), 'worker.mjs')

describe.each([
  // A process holds Node itself beside the file.
  ['on threads', undefined, 40],
  ['in processes, as an executable does', [process.execPath, program], 160],
])('%s', (_, command, megabytes) => {
  test('a task is answered, and a stopped one does not harm the next', async () => {
    const threads = threadsOf(script(), {milliseconds: 300, megabytes}, 1, command)!
    expect(await threads.run({ask: 'a'})).toBe('A')
    await expect(threads.run({ask: 'hang'})).rejects.toThrow('Reading the file took longer than 0.3 seconds.')
    expect(await threads.run({ask: 'b'})).toBe('B')
    await expect(threads.run({ask: 'throw'})).rejects.toThrow('The reader broke off: no good.')
    await expect(threads.run({ask: 'leave'})).rejects.toThrow('The reader ended without a word.')
    expect(await threads.run({ask: 'c'})).toBe('C')
  }, 20_000)

  test('a task is not stopped for the time in which its thread could not run', async () => {
    const threads = threadsOf(script(), {milliseconds: 1000, megabytes}, 1, command)!
    expect(await threads.run({ask: 'starve2500'})).toBe('STARVE2500')
  }, 20_000)

  test('nor is it waited for without end', async () => {
    const threads = threadsOf(script(), {milliseconds: 200, megabytes}, 1, command)!
    await expect(threads.run({ask: 'starve600000'})).rejects.toThrow(
      /^(?:The reader gave no answer within 2|Reading the file took longer than 0\.2) seconds\.$/,
    )
    expect(await threads.run({ask: 'a'})).toBe('A')
  }, 20_000)

  test('two tasks at once do not pay for each other', async () => {
    const threads = threadsOf(script(), {milliseconds: 1000, megabytes}, 2, command)!
    const [hung, sound] = await Promise.allSettled([
      threads.run({ask: 'hang'}),
      threads.run({ask: 'starve300'}),
    ])
    expect([hung.status, sound.status]).toEqual(['rejected', 'fulfilled'])
  }, 20_000)

  test('memory is bounded too', async () => {
    const threads = threadsOf(script(), {milliseconds: 20_000, megabytes}, 1, command)!
    await expect(threads.run({ask: 'eat'})).rejects.toThrow(
      `Reading the file took more than ${megabytes} MB of memory.`,
    )
    expect(await threads.run({ask: 'a'})).toBe('A')
  }, 30_000)

  test('tasks wait for a free thread, in order', async () => {
    const threads = threadsOf(script(), {milliseconds: 20_000, megabytes}, 2, command)!
    expect(await Promise.all(['a', 'b', 'c', 'd'].map((ask) => threads.run({ask})))).toEqual([
      'A',
      'B',
      'C',
      'D',
    ])
  }, 20_000)

  test('what was answered while nobody could hear it is no fault', async () => {
    const threads = threadsOf(script(), {milliseconds: 300, megabytes}, 1, command)!
    await threads.run({ask: 'a'})
    const reply = threads.run({ask: 'b'})
    const until = Date.now() + 1000
    while (Date.now() < until);
    expect(await reply).toBe('B')
  }, 20_000)
})

test('run from source there is no script', () => {
  expect(threadsOf(path.join(folder(), 'none.js'), {milliseconds: 1, megabytes: 1})).toBeUndefined()
})
