import path from 'node:path'
import {lint} from '../index.ts'
import {wasmSource} from '../node/wasm.ts'
import {assignmentOf} from '../policy/assignment.ts'
import {PolicyError} from '../policy/checker.ts'
import type {Policy} from '../policy/model.ts'
import type {FileReport} from '../report/model.ts'
import {unreadable} from '../report/unreadable.ts'

/** Judges one file after another by one policy. */
export type Judge = (bytes: Uint8Array, name: string) => Promise<FileReport>

/**
 * The judge of a run.
 *
 * @param policy what the course asks
 * @param authors authors known from elsewhere
 * @returns a function that gives the verdict on a file's bytes; a fault of ours is told as an unreadable file and
 *   does not end the run
 */
export function judgeBy(policy: Policy, authors: string[] = []): Judge {
  const wasm = wasmSource()
  // Who runs it inside the folder of an assignment means that assignment.
  const here = path.basename(process.cwd())
  return async (bytes, name) => {
    try {
      return await lint(bytes, {path: name, policy: assignmentOf(policy, `${here}/${name}`), authors, wasm})
    } catch (error) {
      if (error instanceof PolicyError) throw error
      const message = error instanceof Error ? error.message : String(error)
      return unreadable(
        name,
        `headnote failed on this file: ${message}.`,
        'Please report this, with the file if you may.',
      )
    }
  }
}
