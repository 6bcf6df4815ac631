import type {Paragraph, PhrasingContent, RootContent} from 'mdast'
import type {Block, BlockKind} from '../document.ts'

/**
 * Lines of plain text as one mdast paragraph: a text node a line, breaks between, so that a line's end is
 * kept where the format means it.
 *
 * @param text the lines, parted by "\n"
 * @param line the line of the first, from 1
 * @returns one paragraph, or nothing where no line holds text
 */
export function paragraphOf(text: string, line: number): RootContent[] {
  const children: PhrasingContent[] = []
  text.split('\n').forEach((row, index) => {
    const value = row.trim()
    if (value === '') return
    const column = row.indexOf(value) + 1
    const at = line + index
    if (children.length > 0) children.push({type: 'break'})
    children.push({
      type: 'text',
      value,
      position: {start: {line: at, column}, end: {line: at, column: column + value.length}},
    })
  })
  return children.length > 0 ? [{type: 'paragraph', children} satisfies Paragraph] : []
}

/** A block of plain lines. See {@link paragraphOf} for its tree. */
export function proseBlock(
  kind: BlockKind,
  text: string,
  line: number,
  at: {page?: number | null; cell?: number | null; depth?: number} = {},
): Block {
  return {
    kind,
    depth: at.depth ?? 0,
    text,
    line,
    page: at.page ?? null,
    cell: at.cell ?? null,
    parse: () => paragraphOf(text, line),
  }
}
