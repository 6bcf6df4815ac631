import path from 'node:path'
import {
  type Entry,
  fromBufferPromise,
  getFileNameLowLevel,
  openPromise,
  validateFileName,
  type ZipFile,
} from 'yauzl'
import type {Problem} from './files.ts'

/** What a run may take out of archives, all of them together. */
export interface Budget {
  entries: number
  bytes: number
}

/** The bounds of one run: a class of thousands keeps far below them. */
export const budgetOf = (): Budget => ({entries: 200_000, bytes: 8 * 1024 ** 3})

const entryLimit = 20_000
const byteLimit = 64 * 1024 ** 2
/** Text packs 1:10; what unpacks to hundreds of times its size is a bomb. Small files may well repeat themselves. */
const ratioLimit = 200
const ratioFrom = 1024 ** 2

/** One file in an archive; its bytes are unpacked in memory when asked, and never put on the disk. */
export interface Packed {
  /** Relative to the archive, with `/`. */
  path: string
  problem?: Problem
  read(): Promise<Buffer | Problem>
}

/** Where an archive's bytes are: opened anew for every use, so that a class of zips does not stay in memory. */
export type Source = () => Promise<string | Buffer>

const suspicious = 'Ask for the files again, packed anew.'

/**
 * List a zip.
 *
 * @param source the archive: a path, or bytes
 * @param budget what the run may still take; lowered here
 * @returns its files in path order; what cannot or must not be read has a problem. An archive that is broken as a
 *   whole is told as a problem itself
 */
export async function listZip(source: Source, budget: Budget): Promise<Packed[] | Problem> {
  const found = new Map<string, Packed>()
  let zip: ZipFile | undefined
  let listed = 0
  try {
    zip = await openZip(source)
    for await (const entry of zip.eachEntry()) {
      const raw = entry.fileNameRaw
      const name = getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false)
      if (name.endsWith('/') || name.endsWith('\\')) continue
      if (++listed > entryLimit || --budget.entries < 0) {
        return {
          message: `The archive holds more than ${entryLimit.toLocaleString('en-US')} files; it was not read.`,
          advice: suspicious,
        }
      }
      const wrong = validateFileName(name.replaceAll('\\', '/'))
      const problem = wrong === null ? problemOf(entry) : slip
      const clean = wrong === null ? path.posix.normalize(name.replaceAll('\\', '/')) : inside(name)
      const known = found.has(clean)
      const kept = known ? `${clean} (twice)` : clean
      const packed: Packed = {
        path: kept,
        read: async () => problem ?? readEntry(source, entry, budget),
        ...(problem ? {problem} : known ? {problem: twice} : {}),
      }
      found.set(kept, packed)
    }
  } catch (error) {
    return {
      message: `The archive is broken: ${messageOf(error)}.`,
      advice: 'Download or pack it again.',
    }
  } finally {
    zip?.close()
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}

const slip: Problem = {
  message: 'The entry names a place outside its archive; it was not read.',
  advice: suspicious,
}
const twice: Problem = {
  message: 'The archive holds a second file of this name; it was not read.',
  advice: suspicious,
}

/** A name that points out of the archive, as a place inside the report. */
const inside = (name: string) =>
  name
    .split(/[\\/]+/)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/')
    .replaceAll('\0', '') || 'unnamed'

function problemOf(entry: Entry): Problem | undefined {
  // The upper half of the attributes is the Unix mode where the archive was made on Unix.
  const kind = (entry.externalFileAttributes >>> 16) & 0o170000
  if (kind === 0o120000)
    return {message: 'This is a link; it was not followed.', advice: 'Hand in the file itself.'}
  if (entry.isEncrypted()) {
    return {message: 'The entry is encrypted.', advice: 'Ask for it without a password.'}
  }
  if (!entry.canDecodeFileData()) {
    return {message: 'The entry is packed in a way that cannot be unpacked here.', advice: suspicious}
  }
  if (entry.uncompressedSize > byteLimit) {
    return {
      message: 'The entry is larger than 64 MB unpacked.',
      advice: 'Ask for the header as a file of its own.',
    }
  }
  if (entry.uncompressedSize > ratioFrom && entry.uncompressedSize > ratioLimit * entry.compressedSize) {
    return {
      message: `The entry unpacks to more than ${ratioLimit} times its size; it was not read.`,
      advice: suspicious,
    }
  }
  return undefined
}

async function openZip(source: Source): Promise<ZipFile> {
  const options = {lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true}
  const at = await source()
  return typeof at === 'string' ? openPromise(at, options) : fromBufferPromise(at, options)
}

async function readEntry(source: Source, entry: Entry, budget: Budget): Promise<Buffer | Problem> {
  if (budget.bytes < entry.uncompressedSize) {
    return {
      message: 'The archives of this run hold more than 8 GB; the rest was not read.',
      advice: suspicious,
    }
  }
  let zip: ZipFile | undefined
  try {
    zip = await openZip(source)
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      size += (chunk as Buffer).length
      budget.bytes -= (chunk as Buffer).length
      // The declared size was checked; an entry that goes on beyond it lies.
      if (size > byteLimit) return {message: 'The entry is larger than 64 MB unpacked.', advice: suspicious}
      chunks.push(chunk as Buffer)
    }
    return Buffer.concat(chunks, size)
  } catch (error) {
    return {message: `The entry is broken: ${messageOf(error)}.`, advice: 'Download or pack it again.'}
  } finally {
    zip?.close()
  }
}

const messageOf = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!.replace(/\.$/, '')
