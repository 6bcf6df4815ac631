import {closeSync, fstatSync, openSync, readSync} from 'node:fs'

const chunkSize = 1 << 20

/**
 * The whole lines of a file, one after another: a file of any length needs the memory of its longest line. What stands
 * behind the last line end was being written when a run broke off, and is left out.
 *
 * @param path the file
 * @returns the lines without their ends
 */
export function* linesIn(path: string): Generator<string> {
  const handle = openSync(path, 'r')
  try {
    const chunk = Buffer.alloc(chunkSize)
    let begun: Buffer[] = []
    for (let size = readSync(handle, chunk); size > 0; size = readSync(handle, chunk)) {
      let from = 0
      for (let end = chunk.indexOf(0x0a); end >= 0 && end < size; end = chunk.indexOf(0x0a, from)) {
        yield Buffer.concat([...begun, chunk.subarray(from, end)]).toString('utf8')
        begun = []
        from = end + 1
      }
      if (from < size) begun.push(Buffer.from(chunk.subarray(from, size)))
    }
  } finally {
    closeSync(handle)
  }
}

/**
 * Where the last whole line of a file ends.
 *
 * @param path the file
 * @returns the number of bytes up to and with the last line end; 0 where there is none
 */
export function endOfLines(path: string): number {
  const handle = openSync(path, 'r')
  try {
    const chunk = Buffer.alloc(chunkSize)
    for (let end = fstatSync(handle).size; end > 0; end -= chunkSize) {
      const from = Math.max(0, end - chunkSize)
      const size = readSync(handle, chunk, 0, end - from, from)
      const at = chunk.subarray(0, size).lastIndexOf(0x0a)
      if (at >= 0) return from + at + 1
    }
    return 0
  } finally {
    closeSync(handle)
  }
}
