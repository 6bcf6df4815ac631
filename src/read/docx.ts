import {zipSync} from 'fflate'
import type {Root, RootContent} from 'hast'
import mammoth from 'mammoth/mammoth.browser.js'
import {type Document, Unreadable} from '../document.ts'
import {blocksOf} from './html/blocks.ts'
import {hasText, numberParagraphs} from './html/numbered.ts'
import {htmlTree} from './html/tree.ts'
import {type PackageKind, type Parts, partsOf} from './package.ts'

/** A document has three headers a section; those of the first sections hold the fields. */
const MOST_HEADERS = 6

const WORD: PackageKind = {
  name: 'Word document',
  wanted:
    /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?(?:document\d?|footnotes|endnotes|header\d{1,3}|footer\d{1,3})\.xml(?:\.rels)?|word\/(?:styles|numbering)\.xml)$/,
  main: /^word\/document\d?\.xml$/,
}

const STYLES = [
  ...['Title', 'title'].map((name) => `p[style-name='${name}'] => h1:fresh`),
  // LibreOffice writes italics as a style of characters.
  "r[style-name='Emphasis'] => em",
  // Pandoc's code, and LibreOffice's and Word's: what stands there answers nothing by itself.
  ...['Source Code', 'Preformatted Text', 'HTML Preformatted'].map(
    (name) => `p[style-name='${name}'] => pre:separator('\\n')`,
  ),
]

/**
 * Read a Word document: page headers first, then the text with its tables, lists, text boxes and content
 * controls, then page footers. Comments and deleted text are left out, inserted text counts. Word keeps no
 * lines: a place's line is the number of the paragraph.
 *
 * @param bytes the .docx file
 * @returns the document
 * @throws {Unreadable} where it is encrypted, damaged, no Word document, or unpacks to too much
 */
export async function readDocx(bytes: Uint8Array): Promise<Document> {
  const parts = partsOf(bytes, WORD)
  const body = await html(parts, 'document')
  const headers = await edges(parts, 'header')
  const footers = await edges(parts, 'footer')
  const root: Root = {type: 'root', children: [...headers, body, ...footers].flatMap(topOf)}
  if (!hasText(root)) {
    throw new Unreadable(
      'empty',
      'The Word document holds no text.',
      'Type the header as text, not as a picture, and save it again.',
    )
  }
  numberParagraphs(root)
  return {format: 'docx', blocks: blocksOf(root)}
}

/** The page headers or footers, each wording once: first, even and odd pages mostly repeat it. */
async function edges(parts: Parts, kind: 'header' | 'footer'): Promise<string[]> {
  const names = [...parts.keys()]
    .filter((name) => name.startsWith(`word/${kind}`) && name.endsWith('.xml'))
    .sort()
    .slice(0, MOST_HEADERS)
  const found = new Set<string>()
  for (const name of names) found.add(await html(parts, name.slice('word/'.length, -'.xml'.length)))
  return [...found]
}

/**
 * One part as HTML. A header has the content of a body under another root, so mammoth reads it as a document of
 * its own.
 */
async function html(parts: Parts, name: string): Promise<string> {
  const files: Record<string, Uint8Array> = {}
  for (const [path, content] of parts) files[path] = content
  if (name !== 'document') {
    const own = parts.get(`word/${name}.xml`)!
    const source = new TextDecoder().decode(own)
    if (!/<w:t[ >]/.test(source)) return ''
    files[mainPath(parts)] = new TextEncoder().encode(asDocument(source))
    const links = parts.get(`word/_rels/${name}.xml.rels`)
    if (links) files['word/_rels/document.xml.rels'] = links
  }
  const {buffer} = zipSync(files, {level: 0})
  try {
    const result = await mammoth.convertToHtml(
      {arrayBuffer: buffer},
      {styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({src: ''}))},
    )
    return result.value
  } catch {
    throw new Unreadable(
      'corrupt',
      'The Word document is damaged: its text cannot be read.',
      'Save it again, open it once to check, or export it as PDF.',
    )
  }
}

function mainPath(parts: Parts): string {
  return [...parts.keys()].find((name) => WORD.main.test(name))!
}

function asDocument(source: string): string {
  return source
    .replace(/<w:(?:hdr|ftr)\b([^>]*)>/, '<w:document$1><w:body>')
    .replace(/<\/w:(?:hdr|ftr)>\s*$/, '</w:body></w:document>')
}

function topOf(source: string): RootContent[] {
  return source === '' ? [] : htmlTree(source).children
}
