import {availableParallelism} from 'node:os'
import {fileURLToPath} from 'node:url'
import type {Policy} from '../policy/model.ts'
import type {AuditFile} from '../report/audit/model.ts'
import {unreadable} from '../report/unreadable.ts'
import {type Bounds, threadsOf} from './apart.ts'
import {judgeFile} from './verdict.ts'
import {wasmSource} from './wasm.ts'

/** Judges files on threads, each under a bound of time and memory. */
export interface Judges {
  /** How many files are judged at once. */
  width: number
  judge(bytes: Uint8Array, path: string): Promise<AuditFile>
}

/**
 * Start the judges of a run.
 *
 * @param policy what the course asks
 * @param width threads; undefined for as many as the machine has processors
 * @param bounds what one file may take; a thread beyond it is ended and replaced, and its file is unreadable
 * @returns the judges
 */
export function startJudges(
  policy: Policy,
  width = availableParallelism(),
  bounds: Bounds = {milliseconds: 3_000, megabytes: 1024},
): Judges {
  const threads = threadsOf(fileURLToPath(new URL('./audit-worker.js', import.meta.url)), bounds, width)
  if (!threads) return here(policy)
  return {
    width,
    async judge(bytes, path) {
      try {
        return (await threads.run({bytes, path, policy})) as AuditFile
      } catch (error) {
        const [message, advice] =
          error instanceof Error && error.name === 'Stopped'
            ? [error.message, 'Export it again, or hand in the header as a text file of its own.']
            : [`headnote failed on this file: ${error}.`, 'Please report this, with the file if you may.']
        return {...unreadable(path, message, advice), headerText: []}
      }
    },
  }
}

/** Run from source there is no built thread to start. */
function here(policy: Policy): Judges {
  const wasm = wasmSource()
  return {width: 1, judge: (bytes, path) => judgeFile(bytes, path, policy, wasm)}
}
