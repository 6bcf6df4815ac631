import {type Document, Unreadable} from '../document.ts'
import {decode, TEXT_LIMIT} from './decode.ts'
import {isJupytext, readJupytext} from './jupytext.ts'
import {readMarkdown} from './markdown.ts'
import {readText, SOURCE_EXTENSIONS} from './text.ts'

/** What a reader may need from outside. */
export interface ReadOptions {
  /** The file's name: its extension decides where the first bytes do not. */
  path: string
  /** The bytes of pdfium's WebAssembly module; asked for only when a PDF comes. */
  wasm?: () => Promise<Uint8Array>
  /** The bytes of a file beside this one, by its path from this one's folder; null where there is none. */
  readBeside?: (path: string) => Promise<Uint8Array | null>
}

const NOT_YET: Record<string, string> = {
  rtf: 'an RTF document',
  doc: 'an old Word document',
  pages: 'a Pages document',
}

/** Photos and scans: what is written on them is no text. */
const PICTURES = new Set(['png', 'jpg', 'jpeg', 'heic', 'heif', 'gif', 'webp', 'tif', 'tiff', 'bmp'])

/** A disclosure kept as data. */
const DATA = new Set(['yaml', 'yml', 'json'])
const MARKDOWN = new Set(['md', 'markdown', 'mdx', 'mkd', 'rmd', 'qmd'])
const TEXT = new Set(['txt', 'text', 'rst', 'org', '', ...SOURCE_EXTENSIONS])
TEXT.delete('tex')
const HTML = new Set(['html', 'htm', 'xhtml'])

/**
 * Read a file into a document. The reader is chosen by the first bytes, then by the name.
 *
 * @param bytes the file's content
 * @param options its name and what readers need from outside
 * @returns the document
 * @throws {Unreadable} where the file cannot be judged: the reason and what its owner can do
 */
export async function read(bytes: Uint8Array, options: ReadOptions): Promise<Document> {
  const extension = /\.([^./\\]+)$/.exec(options.path)?.[1]?.toLowerCase() ?? ''
  if (bytes.length === 0) {
    throw new Unreadable(
      'empty',
      'The file is empty (0 bytes).',
      'Hand in the file again; check that it was saved.',
    )
  }
  if (extension === 'pdf' || startsWithPdf(bytes)) {
    const {readPdf} = await import('./pdf.ts')
    const wasm = await options.wasm?.()
    return readPdf(bytes, wasm ? {wasm} : {})
  }
  if (extension === 'docx') return (await import('./docx.ts')).readDocx(bytes)
  if (extension === 'odt' || extension === 'ott') return (await import('./odt.ts')).readOdt(bytes)
  if (PICTURES.has(extension)) {
    throw new Unreadable(
      'not-supported',
      'This is a picture; it holds no text.',
      'Export the document as PDF from the program that made it, or type the header into a text file.',
    )
  }
  const kind = startsWithRtf(bytes) ? NOT_YET.rtf : NOT_YET[extension]
  if (kind) {
    throw new Unreadable(
      'not-supported',
      `This is ${kind}; that format is not supported yet.`,
      'Export it as PDF or Markdown and check that file.',
    )
  }
  if (extension === 'ipynb') {
    const {readNotebook} = await import('./notebook.ts')
    return readNotebook(bytes)
  }
  if (bytes.length > TEXT_LIMIT) {
    throw new Unreadable(
      'too-large',
      'The file is larger than 20 MB.',
      'Hand in the header as a text file of its own.',
    )
  }
  const text = decode(bytes)
  if (text.trim() === '') {
    throw new Unreadable(
      'empty',
      'The file holds no text.',
      'Hand in the file again; check that it was saved.',
    )
  }
  if (HTML.has(extension)) return (await import('./html.ts')).readHtml(text)
  if (extension === 'tex' || extension === 'ltx') {
    const {readLatex, readLatexFiles} = await import('./latex.ts')
    return options.readBeside ? readLatexFiles(text, options.readBeside) : readLatex(text)
  }
  if (MARKDOWN.has(extension)) return readMarkdown(text)
  if (DATA.has(extension)) return (await import('./data.ts')).readData(text)
  if (extension === 'typ') return (await import('./typst.ts')).readTypst(text)
  if (isJupytext(text)) return readJupytext(text, extension)
  if (TEXT.has(extension) || extension.length > 0) return readText(text, extension)
  return readText(text, '')
}

function startsWithPdf(bytes: Uint8Array): boolean {
  return bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46 && bytes[4] === 0x2d
}

/** Word and TextEdit save RTF under .doc and .txt too; its markup read as text would hide the statements. */
function startsWithRtf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 5)) === '{\\rtf'
}
