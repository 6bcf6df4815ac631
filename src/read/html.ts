import type {Document} from '../document.ts'
import {blocksOf} from './html/blocks.ts'
import {htmlTree} from './html/tree.ts'
import {blank} from './mask.ts'

/**
 * Read an HTML page (or a piece of one, as Canvas stores text entries): what a browser would show, block by
 * block. Lines and columns are those of the source.
 *
 * @param source the page, line ends as "\n"
 * @returns the document
 * @throws {Unreadable} where the page is nested too deep or too large to be walked
 */
export function readHtml(source: string): Document {
  // Exported notebooks carry their pictures and libraries inside; none of it is text.
  const light = blank(source, /data:[\w/+.-]{1,60};base64,[A-Za-z0-9+/=\s]*/g)
  return {format: 'html', blocks: blocksOf(htmlTree(light))}
}
