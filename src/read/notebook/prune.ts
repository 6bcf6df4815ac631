import {joined} from '../joined.ts'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COLON = 0x3a

/** No key longer than this is looked at. */
const KEY_LENGTH = 16

/**
 * JSON without the values of some keys: each becomes `null`. The bytes are walked once, and what is left out
 * is never decoded or parsed, so that a notebook costs what its cells cost and not what its pictures do.
 * Broken JSON stays broken: whether it is valid is for the parser to say.
 *
 * @param bytes the JSON, UTF-8
 * @param keys the keys whose values go, at any depth
 * @returns the rest, still JSON
 */
export function prune(bytes: Uint8Array, keys: ReadonlySet<string>): Uint8Array {
  const kept: Uint8Array[] = []
  let from = 0
  let at = 0
  while (at < bytes.length) {
    if (bytes[at] !== QUOTE) {
      at += 1
      continue
    }
    const end = stringEnd(bytes, at)
    const colon = afterSpace(bytes, end)
    if (bytes[colon] === COLON && end - at - 2 <= KEY_LENGTH && keys.has(ascii(bytes, at + 1, end - 1))) {
      kept.push(bytes.subarray(from, colon + 1), NULL)
      from = valueEnd(bytes, afterSpace(bytes, colon + 1))
      at = from
    } else {
      at = end
    }
  }
  kept.push(bytes.subarray(from))
  return joined(kept)
}

const NULL = new TextEncoder().encode('null')

/** After the string that begins at `at`. */
function stringEnd(bytes: Uint8Array, at: number): number {
  for (let from = at + 1; ; ) {
    const quote = bytes.indexOf(QUOTE, from)
    if (quote < 0) return bytes.length
    let slash = quote - 1
    while (slash > at && bytes[slash] === BACKSLASH) slash -= 1
    if ((quote - 1 - slash) % 2 === 0) return quote + 1
    from = quote + 1
  }
}

/** After the value that begins at `at`, or the end of the bytes where it is cut off. */
function valueEnd(bytes: Uint8Array, at: number): number {
  let depth = 0
  let index = at
  while (index < bytes.length) {
    switch (bytes[index]) {
      case QUOTE:
        index = stringEnd(bytes, index)
        if (depth === 0) return index
        continue
      case 0x5b:
      case 0x7b:
        depth += 1
        break
      case 0x5d:
      case 0x7d:
        if (depth === 0) return index
        depth -= 1
        if (depth === 0) return index + 1
        break
      case 0x2c:
        if (depth === 0) return index
        break
    }
    index += 1
  }
  return index
}

function afterSpace(bytes: Uint8Array, at: number): number {
  let index = at
  while (bytes[index] === 0x20 || bytes[index] === 0x0a || bytes[index] === 0x0d || bytes[index] === 0x09) {
    index += 1
  }
  return index
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}
