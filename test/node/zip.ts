import {buffer} from 'node:stream/consumers'
import {ZipFile} from 'yazl'

/** One entry of a zip that a test makes. */
export interface ZipEntry {
  path: string
  content: string | Buffer
  /** Unix mode; a link's is 0o120777. */
  mode?: number
  encrypted?: boolean
}

/** A zip, with names and flags that an honest program would not write. */
export async function zipped(...entries: ZipEntry[]): Promise<Buffer> {
  const zip = new ZipFile()
  for (const {path, content, mode} of entries) {
    // yazl refuses what leaves the archive, so such a name is written in disguise first.
    zip.addBuffer(Buffer.from(content), disguised(path), {mtime: new Date(0), ...(mode ? {mode} : {})})
  }
  zip.end()
  const bytes = await buffer(zip.outputStream)
  for (const {path, encrypted} of entries) {
    const name = Buffer.from(disguised(path))
    for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
      Buffer.from(path).copy(bytes, at)
      if (!encrypted) continue
      const local = at - 30
      const central = at - 46
      if (local >= 0 && bytes.readUInt32LE(local) === 0x04034b50) bytes[local + 6]! |= 1
      if (central >= 0 && bytes.readUInt32LE(central) === 0x02014b50) bytes[central + 8]! |= 1
    }
  }
  return bytes
}

const disguised = (path: string) => path.replaceAll('..', '~~').replace(/^\//, '~')
