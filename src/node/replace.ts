import {randomUUID} from 'node:crypto'
import {chmod, open, realpath, rename, rm, stat} from 'node:fs/promises'
import path from 'node:path'

/**
 * Replace a file's content at one stroke: whoever reads it meanwhile finds the old content or the new.
 *
 * @param file the file; where it is a link, what it points to is replaced and the link stays
 * @param bytes the new content; the mode stays
 * @throws what node:fs throws where the file is not there, or its folder cannot be written to
 */
export async function replaceFile(file: string, bytes: Uint8Array): Promise<void> {
  const real = await realpath(file)
  const {mode} = await stat(real)
  const aside = path.join(path.dirname(real), `.${path.basename(real)}.${randomUUID()}`)
  try {
    const handle = await open(aside, 'wx', mode & 0o777)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    // The mask of the process may have taken rights away.
    await chmod(aside, mode & 0o7777)
    await rename(aside, real)
  } catch (error) {
    await rm(aside, {force: true})
    throw error
  }
}
