import {lstat, readFile} from 'node:fs/promises'
import path from 'node:path'
import ignore, {type Ignore} from 'ignore'

/** Files in which a folder says what to leave out. */
export const ignoreFiles = ['.gitignore', '.headnoteignore']

/** The ignore files of a tree, each folder's read once. */
export class IgnoreFiles {
  readonly #rules = new Map<string, Promise<Ignore | undefined>>()

  /**
   * Whether the ignore files leave a path out; the nearest word counts.
   *
   * @param absolute the path
   * @param base the folder whose ignore files are asked, and those of the folders below it
   * @param folder whether the path is a folder
   * @returns true where it is left out
   */
  async leaveOut(absolute: string, base: string, folder: boolean): Promise<boolean> {
    let verdict = false
    const parts = path.relative(base, path.dirname(absolute)).split(path.sep).filter(Boolean)
    for (let depth = 0; depth <= parts.length; depth++) {
      const at = path.join(base, ...parts.slice(0, depth))
      const rules = await this.#rulesIn(at)
      if (!rules) continue
      const relative = path.relative(at, absolute).split(path.sep).join('/') + (folder ? '/' : '')
      const {ignored, unignored} = rules.test(relative)
      if (ignored) verdict = true
      else if (unignored) verdict = false
    }
    return verdict
  }

  #rulesIn(folder: string): Promise<Ignore | undefined> {
    let rules = this.#rules.get(folder)
    if (!rules) this.#rules.set(folder, (rules = readRules(folder)))
    return rules
  }
}

async function readRules(folder: string): Promise<Ignore | undefined> {
  const texts = await Promise.all(
    ignoreFiles.map(async (name) => {
      const file = path.join(folder, name)
      const stats = await lstat(file).catch(() => undefined)
      return stats?.isFile() && stats.size < 1_000_000 ? readFile(file, 'utf8').catch(() => '') : ''
    }),
  )
  return texts.some(Boolean) ? ignore().add(texts.join('\n')) : undefined
}
