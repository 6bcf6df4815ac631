import {randomUUID} from 'node:crypto'
import {once} from 'node:events'
import {createWriteStream, lstatSync, renameSync, rmSync} from 'node:fs'
import path from 'node:path'
import type {Writable} from 'node:stream'

/** Where a report goes, a piece at a time. */
export interface Output {
  /** Write a piece; resolves when there is room for the next. */
  write(text: string): Promise<void>
  /** All is written: put the file in its place. */
  finish(): Promise<void>
  /** The run broke off: leave the old file as it was. */
  abandon(): Promise<void>
}

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
  const aside = special ? file : path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}`)
  const stream = createWriteStream(aside, {flags: special ? 'w' : 'wx'})
  await once(stream, 'open')
  const end = async () => {
    stream.end()
    await once(stream, 'close')
  }
  return {
    write: (text) => push(stream, text),
    finish: async () => {
      await end()
      if (!special) renameSync(aside, file)
    },
    abandon: async () => {
      await end().catch(() => {})
      if (!special) rmSync(aside, {force: true})
    },
  }
}

/** A device or a pipe (/dev/stderr) is written to, never replaced. A folder is refused by the system. */
function isSpecial(file: string): boolean {
  const stats = lstatSync(file, {throwIfNoEntry: false})
  return stats !== undefined && !stats.isFile()
}

async function push(stream: Writable, text: string): Promise<void> {
  if (text !== '' && !stream.write(text)) await once(stream, 'drain')
}
