import {existsSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {fileURLToPath} from 'node:url'
import workerpool from 'workerpool'
import type {Policy} from '../policy/model.ts'
import type {AuditFile} from '../report/audit/model.ts'
import {unreadable} from '../report/unreadable.ts'
import {judgeFile} from './verdict.ts'
import {wasmSource} from './wasm.ts'

/** Judges files on threads, each under a bound of time and memory. */
export interface Judges {
  /** How many files are judged at once. */
  width: number
  judge(bytes: Uint8Array, path: string): Promise<AuditFile>
  end(): Promise<void>
}

/** What one file may take. */
export interface Bounds {
  milliseconds: number
  megabytes: number
}

/**
 * Start the judges of a run.
 *
 * @param policy what the course asks
 * @param width threads; undefined for as many as the machine has processors
 * @param bounds what one file may take, on a machine whose every processor is busy; a thread beyond it is ended and replaced, and its file is unreadable
 * @returns the judges
 */
export function startJudges(
  policy: Policy,
  width = availableParallelism(),
  bounds: Bounds = {milliseconds: 10_000, megabytes: 1024},
): Judges {
  const script = fileURLToPath(new URL('./audit-worker.js', import.meta.url))
  if (!existsSync(script)) return here(policy)
  const pool = workerpool.pool(script, {
    workerType: 'thread',
    maxWorkers: width,
    workerThreadOpts: {resourceLimits: {maxOldGenerationSizeMb: bounds.megabytes}},
  })
  return {
    width,
    async judge(bytes, path) {
      try {
        // Buffers may be windows on a shared pool of memory; a copy of its own can be handed over.
        const own = new Uint8Array(bytes)
        const verdict = pool.exec('judge', [own, path, policy], {transfer: [own.buffer]})
        return (await verdict.timeout(bounds.milliseconds)) as AuditFile
      } catch (error) {
        return {...unreadable(path, ...told(error, bounds)), headerText: []}
      }
    },
    async end() {
      await pool.terminate(true)
    },
  }
}

function told(error: unknown, {milliseconds, megabytes}: Bounds): [message: string, advice: string] {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof workerpool.Promise.TimeoutError) {
    return [
      `Reading the file took longer than ${milliseconds / 1000} seconds.`,
      'Export it again, or hand in the header as a text file of its own.',
    ]
  }
  if (/memory|terminated|exit/i.test(message)) {
    return [
      `Reading the file took more than ${megabytes} MB of memory, or ended the reader.`,
      'Export it again, or hand in the header as a text file of its own.',
    ]
  }
  return [
    `headnote failed on this file: ${message.split('\n', 1)[0]}.`,
    'Please report this, with the file if you may.',
  ]
}

/** Run from source there is no built thread to start. */
function here(policy: Policy): Judges {
  const wasm = wasmSource()
  return {width: 1, judge: (bytes, path) => judgeFile(bytes, path, policy, wasm), end: async () => {}}
}
