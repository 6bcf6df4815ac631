import {constants} from 'node:fs'
import {open, realpath} from 'node:fs/promises'
import path from 'node:path'

/** What is input is text; more than this is none. */
const largest = 500_000

/**
 * Tells the folder that a document may take what it inputs from, so that none is judged by what another student handed
 * in: the linted folder where the document lies right in it; else the first folder below that, on the way to the
 * document, that holds one and does not fork into folders of others; the document's own folder where it was named
 * outright.
 *
 * @param files the absolute paths of all documents of the run
 * @returns a function from one of them, and the linted folder it was found in, to that folder
 */
export function treesOf(files: string[]): (file: string, linted: string | undefined) => string {
  const folders = new Set(files.map((file) => path.dirname(file)))
  const forks = new Map<string, Set<string>>()
  for (const folder of folders) {
    let below = folder
    for (let at = path.dirname(below); at !== below; at = path.dirname(at)) {
      const known = forks.get(at)
      if (known?.has(below)) break
      if (known) known.add(below)
      else forks.set(at, new Set([below]))
      below = at
    }
  }
  return (file, linted) => {
    const own = path.dirname(file)
    if (linted === undefined || own === linted || !within(linted, own)) return own
    let tree = linted
    for (const step of path.relative(linted, own).split(path.sep)) {
      tree = path.join(tree, step)
      if (folders.has(tree) && (forks.get(tree)?.size ?? 0) <= 1) return tree
    }
    return own
  }
}

/**
 * A reader of the files beside a document. It gives regular files only, and none outside the tree.
 *
 * @param name the document's path
 * @param tree the folder that must hold what is given, links resolved; the document's own where none is given
 * @returns a function from a path, as the document writes it, to the file's bytes; null where there is none to give
 */
export function besideOf(
  name: string,
  tree = path.dirname(path.resolve(name)),
): (path: string) => Promise<Uint8Array | null> {
  const folder = path.dirname(path.resolve(name))
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

const within = (tree: string, file: string) =>
  file === tree || file.startsWith(tree.endsWith(path.sep) ? tree : tree + path.sep)
