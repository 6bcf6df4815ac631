import {constants} from 'node:fs'
import {open, realpath} from 'node:fs/promises'
import path from 'node:path'

/** What is input is text; more than this is none. */
const largest = 500_000

/**
 * A reader of the files beside a document. It gives regular files only, and none outside the tree: the working
 * directory where the document lies in it, else the document's own folder.
 *
 * @param name the document's path
 * @returns a function from a path, as the document writes it, to the file's bytes; null where there is none to give
 */
export function besideOf(name: string): (path: string) => Promise<Uint8Array | null> {
  const folder = path.dirname(path.resolve(name))
  const tree = within(path.resolve(''), folder) ? path.resolve('') : folder
  return async (asked) => {
    try {
      // Links are resolved before it is asked where the file lies.
      const file = await realpath(path.resolve(folder, asked))
      if (!within(await realpath(tree), file)) return null
      // A pipe would hang whoever opens it.
      const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK)
      try {
        const stat = await handle.stat()
        return stat.isFile() && stat.size <= largest ? await handle.readFile() : null
      } finally {
        await handle.close()
      }
    } catch {
      return null
    }
  }
}

const within = (tree: string, file: string) => file === tree || file.startsWith(tree + path.sep)
