import {Unreadable} from '../document.ts'

/** Text is scanned in linear time up to here; what is longer is no submission. */
export const TEXT_LIMIT = 20_000_000

/**
 * Bytes to text: UTF-8 and UTF-16 (by their marks, or for UTF-16 by its zero bytes), else Windows-1252, which
 * holds Latin-1. Line ends become "\n"; a byte-order mark goes.
 *
 * @param bytes the file's content
 * @returns the text
 * @throws {Unreadable} where the bytes are no text
 */
export function decode(bytes: Uint8Array): string {
  const text = textOf(bytes)
  if (text.includes('\0')) {
    // A few stray NULs are an editor's accident; many are a binary file under a text file's name.
    const nul = text.split('\0').length - 1
    if (nul * 50 > text.length) {
      throw new Unreadable(
        'corrupt',
        'The file holds binary data, not text.',
        'Hand in the text itself, or a PDF with the ending .pdf.',
      )
    }
  }
  const shown = text.includes('\0') ? text.replaceAll('\0', ' ') : text
  return shown.includes('\r') ? shown.replace(/\r\n?/g, '\n') : shown
}

const utf8 = new TextDecoder('utf-8', {fatal: true})

function textOf(bytes: Uint8Array): string {
  const wide = wideEncodingOf(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  try {
    return utf8.decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, 2000)
  let even = 0
  let odd = 0
  for (let index = 0; index < head.length; index += 1) {
    if (head[index] === 0) index % 2 === 0 ? even++ : odd++
  }
  if (odd * 4 > head.length && even === 0) return 'utf-16le'
  if (even * 4 > head.length && odd === 0) return 'utf-16be'
  return null
}
