import type {Root} from 'hast'
import {type Document, Unreadable} from '../document.ts'
import {blocksOf} from './html/blocks.ts'
import {hasText, numberParagraphs} from './html/numbered.ts'
import {htmlTree} from './html/tree.ts'
import {odtHtml} from './odt/html.ts'
import {type PackageKind, partsOf} from './package.ts'

const OPEN_DOCUMENT: PackageKind = {
  name: 'OpenDocument text',
  wanted: /^(?:content|styles|META-INF\/manifest)\.xml$/,
  main: /^content\.xml$/,
}

/**
 * Read an OpenDocument text: page headers first, then the text with its tables, lists and text boxes, then page
 * footers. Comments and deleted text are left out. It keeps no lines: a place's line is the number of the paragraph.
 *
 * @param bytes the .odt file
 * @returns the document
 * @throws {Unreadable} where it is encrypted, damaged, no OpenDocument text, or unpacks to too much
 */
export function readOdt(bytes: Uint8Array): Document {
  const parts = partsOf(bytes, OPEN_DOCUMENT)
  const text = (name: string) => new TextDecoder().decode(parts.get(name) ?? new Uint8Array())
  if (/<manifest:encryption-data[\s/>]/.test(text('META-INF/manifest.xml'))) {
    throw new Unreadable(
      'encrypted',
      'The OpenDocument text asks for a password.',
      'Save it without a password, or export it as PDF.',
    )
  }
  const {body} = odtHtml(text('content.xml'))
  const {headers, footers} = odtHtml(text('styles.xml'))
  const root: Root = {type: 'root', children: htmlTree(headers + body + footers).children}
  if (!hasText(root)) {
    throw new Unreadable(
      'empty',
      'The OpenDocument text holds no text.',
      'Type the header as text, not as a picture, and save it again.',
    )
  }
  numberParagraphs(root)
  return {format: 'odt', blocks: blocksOf(root)}
}
