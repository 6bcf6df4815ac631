import {Unzip, UnzipInflate, unzipSync} from 'fflate'
import {Unreadable} from '../../document.ts'

const MOST_ENTRIES = 4000
/** A book takes 3 MB as XML, and mammoth a second for each. */
const LARGEST_PART = 6_000_000
const LARGEST_SUM = 12_000_000
/** Deflate reaches 1030; XML of real documents stays under 60. */
const HIGHEST_RATIO = 200
const CHUNK = 16_384

/** The parts that hold text or tell how to read it; pictures, fonts and themes are never inflated. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?(?:document\d?|footnotes|endnotes|header\d{1,3}|footer\d{1,3})\.xml(?:\.rels)?|word\/(?:styles|numbering)\.xml)$/

/** The text parts of a Word package, by name. */
export type WordParts = Map<string, Uint8Array>

/**
 * Take the text parts out of a .docx. What the directory promises is judged before anything is inflated, and
 * what comes out is counted while it does, since a directory may lie.
 *
 * @param bytes the file
 * @returns the parts, by their name in the package
 * @throws {Unreadable} where the file is encrypted, no Word package, damaged, or grows too large
 */
export function wordParts(bytes: Uint8Array): WordParts {
  if (isCompoundFile(bytes)) throw compound(bytes)
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw notWord()
  checkDirectory(bytes)
  const parts = inflated(bytes)
  if (![...parts.keys()].some((name) => /^word\/document\d?\.xml$/.test(name))) throw notWord()
  return parts
}

function checkDirectory(bytes: Uint8Array): void {
  let entries = 0
  let sum = 0
  let document = false
  try {
    unzipSync(bytes, {
      filter: ({name, size, originalSize}) => {
        entries += 1
        if (entries > MOST_ENTRIES) throw tooLarge('holds too many files')
        if (!WANTED.test(name)) return false
        document ||= name.startsWith('word/document')
        sum += originalSize
        if (originalSize > LARGEST_PART || sum > LARGEST_SUM) throw tooLarge('unpacks to too much text')
        if (originalSize > 1_000_000 && originalSize > size * HIGHEST_RATIO)
          throw tooLarge('unpacks to far more than its size')
        return false
      },
    })
  } catch (error) {
    throw error instanceof Unreadable ? error : damaged()
  }
  if (!document) throw notWord()
}

function inflated(bytes: Uint8Array): WordParts {
  const chunks = new Map<string, Uint8Array[]>()
  let sum = 0
  const unzip = new Unzip((file) => {
    if (!WANTED.test(file.name) || chunks.has(file.name)) return
    const own: Uint8Array[] = []
    chunks.set(file.name, own)
    file.ondata = (error, chunk) => {
      if (error) throw error
      sum += chunk.length
      if (sum > LARGEST_SUM) throw tooLarge('unpacks to too much text')
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
    throw error instanceof Unreadable ? error : damaged()
  }
  return new Map([...chunks].map(([name, own]) => [name, joined(own)]))
}

function joined(chunks: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
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

function notWord(): Unreadable {
  return new Unreadable(
    'corrupt',
    'The file is not a Word document.',
    'Save it as .docx again, or export it as PDF.',
  )
}

function damaged(): Unreadable {
  return new Unreadable(
    'corrupt',
    'The Word document is damaged or cut off.',
    'Save it again, open it once to check, or export it as PDF.',
  )
}

function tooLarge(what: string): Unreadable {
  return new Unreadable('too-large', `The Word document ${what}.`, 'Export it as PDF and hand in that file.')
}
