import {type Block, type Document, Unreadable} from '../document.ts'
import {typedText} from './pdf/annotations.ts'
import {blocksOf, pageBreak} from './pdf/blocks.ts'
import {dropPdfium, isBloated, type Pdfium, pdfium, type Wasm} from './pdf/engine.ts'
import {type DrawnPage, drawnPage} from './pdf/glyphs.ts'
import {linesOf} from './pdf/lines.ts'
import {pictureOfPage} from './pdf/picture.ts'
import {drawStamps} from './pdf/stamps.ts'

const LARGEST_FILE = 50 * 1024 * 1024
const MOST_PAGES = 50
/** The first two and the last. */
const BRIEF_PAGES = 3
/** Readers of PDF allow junk before the signature, as far as this. */
const SIGNATURE_WITHIN = 1024
const GARBAGE_SHARE = 0.2
const ENCRYPTED = 4
/** A form laid out by a program inside it; its page says "please wait" everywhere else. */
const XFA = 2
const SLASH = 0x2f
/** White space, or the start of a dictionary. */
const BEHIND_KEY = new Set([0x20, 0x0a, 0x0d, 0x09, 0x3c])
/** More than the struct of callbacks of any version takes. */
const FORM_INFO_SIZE = 512

/**
 * Reads a PDF with PDFium. The first page with text is read at once, to tell a picture from a document;
 * the others when the walk over `blocks` reaches them.
 *
 * @param bytes The file. Must not change while `blocks` is walked.
 * @param options `wasm`: the bytes of `pdfium.wasm` (pass the same object each time, it is compiled once);
 *   without them the library looks for the file beside its own module, which works in Node only.
 * @returns The document: headings, paragraphs and tables in reading order, a `break` between pages. Of more
 *   than 50 pages the first 49 and the last; `brief`: of more than three the first two and the last. All memory of
 *   PDFium is given back when the walk ends or is left.
 * @throws Unreadable when the file is too large, encrypted, damaged, without pages, or holds no text; the
 *   walk throws it too when a later page breaks the reader.
 */
export async function readPdf(bytes: Uint8Array, options: {wasm?: Wasm} = {}): Promise<Document> {
  if (bytes.length > LARGEST_FILE) {
    throw new Unreadable(
      'too-large',
      'The PDF is larger than 50 MB.',
      'Export it again with smaller pictures.',
    )
  }
  const start = signatureAt(bytes)
  if (start < 0) throw notPdf()
  const data = start === 0 ? bytes : bytes.subarray(start)
  const lib = await pdfium(options.wasm)
  try {
    const first = guarded(lib, () => withDocument(lib, data, (open) => firstPages(lib, open)))
    const {count} = first
    return {
      format: 'pdf',
      blocks: walk(lib, data, first, pagesToRead(count)),
      ...(count > BRIEF_PAGES && {brief: walk(lib, data, first, [1, 2, count])}),
    }
  } finally {
    if (isBloated(lib)) await dropPdfium(lib)
  }
}

/**
 * A small picture of the first page of a PDF that holds no text.
 *
 * @param bytes the file, which `readPdf` has called a picture
 * @param options as of `readPdf`
 * @returns a PNG; undefined where none can be had
 */
export async function pictureOfPdf(
  bytes: Uint8Array,
  options: {wasm?: Wasm} = {},
): Promise<Uint8Array | undefined> {
  const lib = await pdfium(options.wasm)
  try {
    const data = bytes.subarray(Math.max(0, signatureAt(bytes)))
    return guarded(lib, () => withDocument(lib, data, ({document}) => pictureOfPage(lib, document)))
  } catch (error) {
    // The page was not read anyway, and the reason is known.
    if (error instanceof Unreadable) return undefined
    throw error
  } finally {
    if (isBloated(lib)) await dropPdfium(lib)
  }
}

/** The pages read so far, and how many there are. */
interface First {
  pages: Map<number, Block[]>
  /** Running heads seen so far. */
  heads: Set<string>
  count: number
}

function firstPages(lib: Pdfium, open: Opened): First {
  const count = lib._FPDF_GetPageCount(open.document)
  if (count < 1)
    throw new Unreadable('empty', 'The PDF has no page.', 'Export it again from the program that made it.')
  if (lib._FPDF_GetFormType(open.document) === XFA) throw shownElsewhere()
  const pages = new Map<number, Block[]>()
  const heads = new Set<string>()
  let pictures = true
  for (const page of new Set([1, Math.min(2, count), count])) {
    const drawn = drawnOn(lib, open, page)
    if (drawn === undefined) {
      if (page === 1) throw corrupt(1)
      continue
    }
    if (drawn.total >= 8 && drawn.garbage > drawn.total * GARBAGE_SHARE) throw garbled(page)
    pages.set(page, blocksOf(linesOf(drawn.glyphs), page, heads))
    pictures = !drawn.glyphs.some((glyph) => glyph.text !== ' ')
    if (!pictures) break
  }
  if (pictures) throw imageOnly()
  return {pages, heads, count}
}

function* walk(lib: Pdfium, data: Uint8Array, first: First, pages: number[]): Generator<Block> {
  let open: Opened | undefined
  try {
    for (const page of pages) {
      let blocks = first.pages.get(page)
      if (!blocks) {
        blocks = guarded(lib, () => {
          open ??= openDocument(lib, data)
          const drawn = drawnOn(lib, open, page)
          return drawn ? blocksOf(linesOf(drawn.glyphs), page, first.heads) : []
        })
        first.pages.set(page, blocks)
      }
      yield* blocks
      if (page < first.count) yield pageBreak(page, blocks.at(-1)?.line ?? 1)
    }
  } finally {
    if (open) guarded(lib, () => closeDocument(lib, open as Opened))
    if (isBloated(lib)) void dropPdfium(lib)
  }
}

/** Of a long document the end counts, where statements may stand, and not what lies before it. */
function pagesToRead(count: number): number[] {
  const pages = Array.from({length: Math.min(count, MOST_PAGES)}, (_, index) => index + 1)
  if (count > MOST_PAGES) pages[MOST_PAGES - 1] = count
  return pages
}

/** A page that cannot be loaded is undefined; the others may still be sound. */
function drawnOn(lib: Pdfium, open: Opened, page: number): DrawnPage | undefined {
  let handle = lib._FPDF_LoadPage(open.document, page - 1)
  if (!handle) return undefined
  try {
    const typed = typedText(lib, handle, () => formOf(lib, open))
    if (drawStamps(lib, handle)) {
      lib._FPDF_ClosePage(handle)
      handle = lib._FPDF_LoadPage(open.document, page - 1)
      if (!handle) return undefined
    }
    const drawn = drawnPage(lib, handle, () => hasLayeredForms(open))
    drawn.glyphs.push(...typed)
    return drawn
  } finally {
    if (handle) lib._FPDF_ClosePage(handle)
  }
}

/** A form is a stream, whose dictionary stands in the file as it is: `/OC 12 0 R`. */
function hasLayeredForms(open: Opened): boolean {
  if (open.layeredForms !== undefined) return open.layeredForms
  const {data} = open
  open.layeredForms = false
  for (let at = data.indexOf(SLASH); at >= 0; at = data.indexOf(SLASH, at + 1)) {
    if (data[at + 1] !== 0x4f || data[at + 2] !== 0x43 || !BEHIND_KEY.has(data[at + 3] as number)) continue
    open.layeredForms = true
    break
  }
  return open.layeredForms
}

interface Opened {
  data: Uint8Array
  document: number
  buffer: number
  /** Form environment and the struct it was made from, once a page needed them. */
  form?: {handle: number; info: number}
  /** Whether a form of the file stands on a layer, once a page asked. */
  layeredForms?: boolean
}

function withDocument<T>(lib: Pdfium, data: Uint8Array, use: (open: Opened) => T): T {
  const open = openDocument(lib, data)
  try {
    return use(open)
  } finally {
    closeDocument(lib, open)
  }
}

function openDocument(lib: Pdfium, data: Uint8Array): Opened {
  const buffer = lib.wasmExports.malloc(data.length)
  if (!buffer)
    throw new Unreadable(
      'too-large',
      'The PDF needs more memory than is allowed.',
      'Export it with smaller pictures.',
    )
  lib.HEAPU8.set(data, buffer)
  const document = lib._FPDF_LoadMemDocument(buffer, data.length, 0)
  if (document) return {data, document, buffer}
  const error = lib._FPDF_GetLastError()
  lib.wasmExports.free(buffer)
  throw error === ENCRYPTED ? encrypted() : corrupt(null)
}

/** No callback is given, and the document's scripts are never started. */
function formOf(lib: Pdfium, open: Opened): number {
  if (!open.form) {
    const info = lib.wasmExports.malloc(FORM_INFO_SIZE)
    lib.HEAPU8.fill(0, info, info + FORM_INFO_SIZE)
    lib.HEAP32[info >> 2] = 1
    open.form = {handle: lib._FPDFDOC_InitFormFillEnvironment(open.document, info), info}
  }
  return open.form.handle
}

function closeDocument(lib: Pdfium, open: Opened): void {
  if (open.form) {
    if (open.form.handle) lib._FPDFDOC_ExitFormFillEnvironment(open.form.handle)
    lib.wasmExports.free(open.form.info)
  }
  lib._FPDF_CloseDocument(open.document)
  lib.wasmExports.free(open.buffer)
}

/** A trap leaves the memory of the instance in an unknown state: it must not read another file. */
function guarded<T>(lib: Pdfium, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const trapped =
      error instanceof WebAssembly.RuntimeError || error instanceof RangeError || !(error instanceof Error)
    if (!trapped) throw error
    void dropPdfium(lib)
    throw corrupt(null)
  }
}

function signatureAt(bytes: Uint8Array): number {
  const head = String.fromCharCode(...bytes.subarray(0, SIGNATURE_WITHIN + 5))
  return head.indexOf('%PDF-')
}

function notPdf(): Unreadable {
  return new Unreadable(
    'corrupt',
    'The file is not a PDF.',
    'Export it as PDF again and open it once to check.',
  )
}

function corrupt(page: number | null): Unreadable {
  return new Unreadable('corrupt', 'The PDF is damaged.', 'Export it again and open it once to check.', page)
}

function encrypted(): Unreadable {
  return new Unreadable('encrypted', 'The PDF asks for a password.', 'Export it without a password.')
}

function shownElsewhere(): Unreadable {
  return new Unreadable(
    'not-supported',
    'The PDF is a form whose text only Adobe Reader shows.',
    'Open it there and print it into a new PDF.',
  )
}

function imageOnly(): Unreadable {
  return new Unreadable(
    'image-only',
    'The page is a picture; it holds no text.',
    'Export the PDF from the program that made it, or paste the header as text.',
    1,
  )
}

function garbled(page: number): Unreadable {
  return new Unreadable(
    'image-only',
    'The text of the page cannot be extracted: its fonts do not say which letters they draw.',
    'Export the PDF from another program, or paste the header as text.',
    page,
  )
}
