import {Unzip, UnzipInflate, unzipSync} from 'fflate'
import {Unreadable} from '../document.ts'
import {joined} from './joined.ts'

const LARGEST_FILE = 50 * 1024 * 1024
const MOST_ENTRIES = 4000
/** A book takes 3 MB as XML, and mammoth a second for each. */
const LARGEST_PART = 6_000_000
const LARGEST_SUM = 12_000_000
/** Deflate reaches 1030; XML of real documents stays under 60. */
const HIGHEST_RATIO = 200
const CHUNK = 16_384

/** What kind of document a zip is. */
export interface PackageKind {
  /** As it is called in a message: "Word document". */
  name: string
  /** Its parts that hold text or tell how to read it; pictures, fonts and themes are never inflated. */
  wanted: RegExp
  /** The part without which it is no such document. */
  main: RegExp
}

/** The text parts of a package, by name. */
export type Parts = Map<string, Uint8Array>

/**
 * Take the text parts out of a .docx or .odt. What the directory promises is judged before anything is inflated,
 * and what comes out is counted while it does, since a directory may lie.
 *
 * @param bytes the file
 * @param kind which parts are wanted
 * @returns the parts, by their name in the package
 * @throws {Unreadable} where the file is encrypted, no such package, damaged, or grows too large
 */
export function partsOf(bytes: Uint8Array, kind: PackageKind): Parts {
  if (bytes.length > LARGEST_FILE)
    throw tooLarge(kind, 'is larger than 50 MB', 'Export it as PDF with smaller pictures.')
  if (isCompoundFile(bytes)) throw compound(bytes)
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw notOfKind(kind)
  checkDirectory(bytes, kind)
  const parts = inflated(bytes, kind)
  if (![...parts.keys()].some((name) => kind.main.test(name))) throw notOfKind(kind)
  return parts
}

function checkDirectory(bytes: Uint8Array, kind: PackageKind): void {
  let entries = 0
  let sum = 0
  let main = false
  try {
    unzipSync(bytes, {
      filter: ({name, size, originalSize}) => {
        entries += 1
        if (entries > MOST_ENTRIES) throw tooLarge(kind, 'holds too many files')
        if (!kind.wanted.test(name)) return false
        main ||= kind.main.test(name)
        sum += originalSize
        if (originalSize > LARGEST_PART || sum > LARGEST_SUM) throw tooLarge(kind, 'unpacks to too much text')
        if (originalSize > 1_000_000 && originalSize > size * HIGHEST_RATIO)
          throw tooLarge(kind, 'unpacks to far more than its size')
        return false
      },
    })
  } catch (error) {
    throw error instanceof Unreadable ? error : damaged(kind)
  }
  if (!main) throw notOfKind(kind)
}

function inflated(bytes: Uint8Array, kind: PackageKind): Parts {
  const chunks = new Map<string, Uint8Array[]>()
  let sum = 0
  const unzip = new Unzip((file) => {
    if (!kind.wanted.test(file.name) || chunks.has(file.name)) return
    const own: Uint8Array[] = []
    chunks.set(file.name, own)
    file.ondata = (error, chunk) => {
      if (error) throw error
      sum += chunk.length
      if (sum > LARGEST_SUM) throw tooLarge(kind, 'unpacks to too much text')
      own.push(chunk)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length)
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : damaged(kind)
  }
  return new Map([...chunks].map(([name, own]) => [name, joined(own)]))
}

/** OLE: an encrypted .docx, or an old .doc under a new name. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte)
}

function compound(bytes: Uint8Array): Unreadable {
  const marker = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])
  for (let at = bytes.indexOf(marker[0]!, 512); at >= 0; at = bytes.indexOf(marker[0]!, at + 1)) {
    if (marker.every((byte, index) => bytes[at + index] === byte)) {
      return new Unreadable(
        'encrypted',
        'The Word document asks for a password.',
        'Save it without a password, or export it as PDF.',
      )
    }
  }
  return new Unreadable(
    'not-supported',
    'This is an old Word document (.doc); that format is not supported.',
    'Export it as PDF and hand in that file.',
  )
}

function notOfKind({name}: PackageKind): Unreadable {
  return new Unreadable(
    'corrupt',
    `The file is not ${/^[AEIO]/.test(name) ? 'an' : 'a'} ${name}.`,
    'Save it again, or export it as PDF.',
  )
}

function damaged({name}: PackageKind): Unreadable {
  return new Unreadable(
    'corrupt',
    `The ${name} is damaged or cut off.`,
    'Save it again, open it once to check, or export it as PDF.',
  )
}

function tooLarge(
  {name}: PackageKind,
  what: string,
  advice = 'Export it as PDF and hand in that file.',
): Unreadable {
  return new Unreadable('too-large', `The ${name} ${what}.`, advice)
}
