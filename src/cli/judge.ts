import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {type LintOptions, lint} from '../index.ts'
import type {Threads} from '../node/apart.ts'
import {besideOf} from '../node/beside.ts'
import {wasmSource} from '../node/wasm.ts'
import {assignmentOf} from '../policy/assignment.ts'
import {PolicyError} from '../policy/checker.ts'
import type {Policy} from '../policy/model.ts'
import type {FileReport} from '../report/model.ts'
import {unreadable} from '../report/unreadable.ts'
import type {CommitMark} from '../rule.ts'

/** Judges one file after another by one policy. */
export type Judge = (bytes: Uint8Array, name: string) => Promise<FileReport>

/** Built beside the program. */
const worker = fileURLToPath(new URL('./lint-worker.js', import.meta.url))

/** What a file may take whose reader cannot bound its own work. */
const bounds = {milliseconds: 3000, megabytes: 512}

/**
 * The judge of a run.
 *
 * @param policy what the course asks
 * @param authors authors known from elsewhere
 * @param commits commits that name an AI tool
 * @param beside gives the reader of the files beside one
 * @returns a function that gives the verdict on a file's bytes; a fault of ours is told as an unreadable file and
 *   does not end the run, and a file that takes too long is stopped
 */
export function judgeBy(
  policy: Policy,
  authors: string[] = [],
  commits: CommitMark[] = [],
  beside = besideOf,
): Judge {
  const wasm = wasmSource()
  let threads: Promise<Threads | undefined> | undefined
  // Who runs it inside the folder of an assignment means that assignment.
  const here = path.basename(process.cwd())
  const judge = async (bytes: Uint8Array, options: LintOptions): Promise<FileReport> => {
    if (readsBeside(options.path)) return lint(bytes, {...options, readBeside: beside(options.path)})
    if (!needsThread(bytes, options.path)) return lint(bytes, options)
    threads ??= import('../node/apart.ts').then(({threadsOf}) => threadsOf(worker, bounds))
    const apart = await threads
    if (!apart) return lint(bytes, {...options, wasm})
    return (await apart.run({bytes, options})) as FileReport
  }
  return async (bytes, name) => {
    try {
      return await judge(bytes, {
        path: name,
        policy: assignmentOf(policy, `${here}/${name}`),
        authors,
        commits,
      })
    } catch (error) {
      if (error instanceof PolicyError) throw error
      const message = error instanceof Error ? error.message : String(error)
      if (error instanceof Error && error.name === 'Stopped') {
        return unreadable(
          name,
          message,
          'Export it again from the program that made it, or hand in the header as a text file.',
        )
      }
      return unreadable(
        name,
        `headnote failed on this file: ${message}.`,
        'Please report this, with the file if you may.',
      )
    }
  }
}

/**
 * Whether the verdict on a file may depend on files beside it.
 *
 * @param name the file
 * @returns true for LaTeX, which is read with what it inputs
 */
export function readsBeside(name: string): boolean {
  return /\.(?:tex|ltx)$/i.test(name)
}

/** Formats whose readers are not bounded by construction: PDF, and what comes in a zip. */
function needsThread(bytes: Uint8Array, name: string): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 5))
  return /\.(?:pdf|docx|odt)$/i.test(name) || head === '%PDF-' || head.startsWith('PK')
}
