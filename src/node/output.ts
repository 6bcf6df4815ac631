import {once} from 'node:events'
import {lstatSync, renameSync, rmSync} from 'node:fs'
import {open} from 'node:fs/promises'
import path from 'node:path'
import type {Writable} from 'node:stream'
import {reasonOf} from './files.ts'

/** Where a report goes, a piece at a time. */
export interface Output {
  /** Write a piece; resolves when there is room for the next. */
  write(text: string): Promise<void>
  /** All is written: put the file in its place. */
  finish(): Promise<void>
  /** The run broke off: leave the old file as it was. */
  abandon(): Promise<void>
}

/** Calls to the system cost more than what they write. */
const pieceSize = 65_536

/**
 * Open where the report goes. A file is written aside and renamed when complete, so that nobody ever reads half
 * a report, nor loses the old one to a run that broke off.
 *
 * @param file `--output-file`; undefined for stdout
 * @returns the output
 * @throws what node:fs throws where the file cannot be made
 */
export async function openOutput(file: string | undefined): Promise<Output> {
  if (file === undefined) {
    return {write: (text) => push(process.stdout, text), finish: async () => {}, abandon: async () => {}}
  }
  const special = isSpecial(file)
  // Not node:crypto's: to load it takes a tenth of a short run, and `wx` opens no file that is there.
  const unique = `${process.pid}-${process.hrtime.bigint().toString(36)}`
  const aside = special ? file : path.join(path.dirname(file), `.${path.basename(file)}.${unique}`)
  const remove = () => {
    if (!special) rmSync(aside, {force: true})
  }
  // Before there is a file: a signal may come in the moment between.
  const forget = onKilled(remove)
  const handle = await open(aside, special ? 'w' : 'wx').catch((error) => {
    forget()
    throw error
  })
  const end = async () => {
    forget()
    await handle.close()
  }
  let waiting = ''
  const flush = async () => {
    const text = waiting
    waiting = ''
    await handle.appendFile(text).catch(refused)
  }
  return {
    async write(text) {
      waiting += text
      // Nobody reads a file that is not in its place yet; a pipe may have somebody waiting at its end.
      if (special || waiting.length >= pieceSize) await flush()
    },
    async finish() {
      await flush()
      await end().catch(refused)
      try {
        if (!special) renameSync(aside, file)
      } catch (error) {
        remove()
        refused(error)
      }
    },
    async abandon() {
      await end().catch(() => {})
      remove()
    },
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** What to remove where a signal ends the run; one listener for all, as Node warns of more than ten. */
const removals = new Set<() => void>()

/** Whoever ends the run by a signal finds no piece of it beside the old report; returns a function to take it back. */
function onKilled(remove: () => void): () => void {
  if (removals.size === 0) for (const signal of signals) process.once(signal, killed)
  removals.add(remove)
  return () => {
    if (removals.delete(remove) && removals.size === 0)
      for (const signal of signals) process.off(signal, killed)
  }
}

function killed(signal: NodeJS.Signals): void {
  for (const remove of removals) remove()
  process.kill(process.pid, signal)
}

/** The disk is full, the right was taken away: a sentence for the user, in place of the system's words. */
function refused(error: unknown): never {
  const told = new Error(`The report cannot be written: ${reasonOf(error)}.`, {cause: error})
  told.name = 'OutputError'
  throw told
}

/** A device or a pipe (/dev/stderr) is written to, never replaced. A folder is refused by the system. */
function isSpecial(file: string): boolean {
  const stats = lstatSync(file, {throwIfNoEntry: false})
  return stats !== undefined && !stats.isFile()
}

/** To a stream that broke, and whose break is handled where it is opened, nothing more is written. */
async function push(stream: Writable, text: string): Promise<void> {
  if (text === '' || stream.errored) return
  if (!stream.write(text)) await once(stream, 'drain').catch(() => {})
}
