import path from 'node:path'
import {matchesGlob} from '../policy/glob.ts'
import {byPath} from '../report/tally.ts'
import {budgetOf, listZip, type Packed} from './archive.ts'
import {type Chosen, isDocument, isZip, type Problem} from './files.ts'

/** How the files of a run are read. */
export interface Sources {
  files: Chosen[]
  read: (file: string) => Promise<Uint8Array | Problem>
  /** Gives the reader of the files beside one. */
  beside: (file: string) => (path: string) => Promise<Uint8Array | null>
}

/** What a system packs beside a student's files. */
const packing = /(?:^|\/)(?:__MACOSX\/|\.|node_modules\/)/

/**
 * Put in place of each zip the documents in it, under the zip's name as under a folder's. Nothing is unpacked on the
 * disk.
 *
 * @param sources the files of the run
 * @param cwd what their paths count from
 * @param globs files beside documents that count
 * @returns the same, with the documents of the zips; a zip that is broken or holds none is left as a problem
 */
export async function withZipsOpened(sources: Sources, cwd: string, globs: string[]): Promise<Sources> {
  const packed = new Map<string, {entry: Packed; zip: Map<string, Packed>; name: string}>()
  const asked = (name: string) => globs.some((glob) => matchesGlob(glob, name))
  const budget = budgetOf()
  const files: Chosen[] = []
  for (const file of sources.files) {
    if (file.problem || !isZip(file.path)) {
      files.push(file)
      continue
    }
    const listed = await listZip(async () => path.join(cwd, file.path), budget)
    const documents =
      'message' in listed
        ? []
        : listed.filter(({path}) => (isDocument(path) || asked(path)) && !packing.test(path))
    if ('message' in listed || documents.length === 0) {
      files.push({path: file.path, problem: 'message' in listed ? listed : nothing})
      continue
    }
    const zip = new Map(listed.map((entry) => [entry.path, entry]))
    for (const entry of documents) {
      const name = `${file.path}/${entry.path}`
      packed.set(name, {entry, zip, name: entry.path})
      files.push({path: name, ...(entry.problem && {problem: entry.problem})})
    }
  }
  return {
    files: files.sort((a, b) => byPath(a.path, b.path)),
    read: (file) => packed.get(file)?.entry.read() ?? sources.read(file),
    beside(file) {
      const own = packed.get(file)
      if (!own) return sources.beside(file)
      return async (asked) => {
        const found = own.zip.get(path.posix.join(path.posix.dirname(own.name), asked))
        const bytes = found && !found.problem ? await found.read() : null
        return bytes && !('message' in bytes) ? bytes : null
      }
    },
  }
}

const nothing: Problem = {
  message: 'The archive holds no document that headnote reads.',
  advice: 'Pack the document itself, as PDF, Word, Markdown or LaTeX.',
}
