import type {Dirent} from 'node:fs'
import {lstat, readdir, realpath, stat} from 'node:fs/promises'
import path from 'node:path'
import {type Budget, budgetOf, listZip, type Packed, type Source} from './archive.ts'
import {type Problem, readBytes, reasonOf} from './files.ts'

/** One file of an export; a file in a zip stands as if the zip were a folder. */
export interface Handed {
  /** Relative to the export, with `/`. */
  path: string
  problem?: Problem
  read(): Promise<Uint8Array | Problem>
}

/** The export cannot be opened at all; the message says why. */
export class ExportError extends Error {
  override name = 'ExportError'
}

/** What systems and editors put beside the work of students. */
const noise =
  /^(?:\.git|node_modules|__MACOSX|\.DS_Store|Thumbs\.db|desktop\.ini|\.ipynb_checkpoints|__pycache__|\._.*)$/

const archives = /\.zip$/i
const otherArchives = /\.(?:rar|7z|tar|tgz|gz|bz2|xz)$/i

/** Folders deeper than this are a trap. */
const depthLimit = 40

/**
 * All files of an export.
 *
 * @param place a folder, or a zip that is read in memory
 * @param name what the user called it, for messages
 * @returns the files in path order; links, special files and what archives hide have a problem
 * @throws {ExportError} where there is no such folder or zip, or the zip is broken
 */
export async function openClass(place: string, name = place): Promise<Handed[]> {
  const budget = budgetOf()
  const root = await realpath(place).catch((error: unknown) => {
    throw new ExportError(`The export \`${name}\` cannot be opened: ${reasonOf(error)}.`)
  })
  const stats = await stat(root)
  if (stats.isDirectory()) return sorted(await new Walk(root, budget).folder(root, 0))
  if (!stats.isFile() || !archives.test(place)) {
    throw new ExportError(`The export \`${name}\` is neither a folder nor a zip.`)
  }
  const packed = await listZip(async () => root, budget)
  if ('message' in packed) throw new ExportError(`The export \`${name}\`: ${packed.message} ${packed.advice}`)
  return sorted(await unpacked(packed, '', budget, 0))
}

const sorted = (files: Handed[]) => files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))

class Walk {
  constructor(
    private readonly root: string,
    private readonly budget: Budget,
  ) {}

  async folder(folder: string, depth: number): Promise<Handed[]> {
    const at = path.relative(this.root, folder).split(path.sep).join('/')
    let entries: Dirent[]
    try {
      entries = await readdir(folder, {withFileTypes: true})
    } catch (error) {
      return [closed(at, `The folder cannot be opened: ${reasonOf(error)}.`, 'Give the right to read it.')]
    }
    if (depth > depthLimit) {
      return [
        closed(at, `Folders stand in each other more than ${depthLimit} deep.`, 'Hand in the files flat.'),
      ]
    }
    const found: Handed[] = []
    for (const entry of entries) {
      if (noise.test(entry.name)) continue
      const absolute = path.join(folder, entry.name)
      const relative = at === '' ? entry.name : `${at}/${entry.name}`
      if (entry.isDirectory()) found.push(...(await this.folder(absolute, depth + 1)))
      else if (entry.isSymbolicLink()) {
        found.push(closed(relative, 'This is a link; it was not followed.', 'Hand in the file itself.'))
      } else if (!entry.isFile()) {
        found.push(
          closed(relative, 'This is not a regular file, and was not opened.', 'Hand in a regular file.'),
        )
      } else
        found.push(
          ...(await taken(
            relative,
            async () => absolute,
            this.budget,
            0,
            () => fresh(absolute),
          )),
        )
    }
    return found
  }
}

/** A file may have been put in another's place since the walk. */
async function fresh(file: string): Promise<Uint8Array | Problem> {
  const stats = await lstat(file).catch(() => undefined)
  if (stats?.isSymbolicLink())
    return {message: 'This is a link; it was not followed.', advice: 'Hand in the file itself.'}
  return readBytes(file)
}

async function taken(
  relative: string,
  source: Source,
  budget: Budget,
  depth: number,
  read: () => Promise<Uint8Array | Problem>,
): Promise<Handed[]> {
  if (otherArchives.test(relative)) {
    return [
      closed(relative, 'Archives of this kind are not opened.', 'Pack it as a zip, or hand in the files.'),
    ]
  }
  if (!archives.test(relative)) return [{path: relative, read}]
  if (depth > 1) {
    return [
      closed(relative, 'This zip stands in a zip in a zip; it was not opened.', 'Hand in the files flat.'),
    ]
  }
  const packed = await listZip(source, budget)
  if ('message' in packed) return [closed(relative, packed.message, packed.advice)]
  if (packed.length === 0) return [closed(relative, 'The archive holds no files.', 'Pack it again.')]
  return unpacked(packed, `${relative}/`, budget, depth)
}

async function unpacked(packed: Packed[], before: string, budget: Budget, depth: number): Promise<Handed[]> {
  const found: Handed[] = []
  for (const entry of packed) {
    if (entry.path.split('/').some((part) => noise.test(part))) continue
    const relative = before + entry.path
    if (entry.problem) found.push({path: relative, problem: entry.problem, read: entry.read})
    else {
      const source: Source = async () => {
        const bytes = await entry.read()
        if ('message' in bytes) throw new Error(bytes.message.replace(/\.$/, ''))
        return bytes
      }
      found.push(...(await taken(relative, source, budget, depth + 1, entry.read)))
    }
  }
  return found
}

function closed(relative: string, message: string, advice: string): Handed {
  const problem = {message, advice}
  return {path: relative, problem, read: async () => problem}
}
