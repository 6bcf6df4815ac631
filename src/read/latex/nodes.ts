import type {Node} from '@unified-latex/unified-latex-types'
import type {ListItem, PhrasingContent, RootContent} from 'mdast'
import {STRONG_SWITCHES} from './words.ts'

/** A declaration that makes the rest of its group bold or otherwise marked. */
export const isSwitch = (node: Node | undefined) =>
  node?.type === 'macro' && STRONG_SWITCHES.has(node.content)

/** A declaration that only sets the size or the place. */
export const isPlainSwitch = (node: Node | undefined) =>
  node?.type === 'macro' &&
  /^(?:Large|large|LARGE|huge|Huge|small|normalsize|noindent|centering)$/.test(node.content)

/** How many of the same dash or quotation mark stand in a row: `--` is another sign than `-`. */
export function runOf(content: string, index: number, nodes: Node[]): number {
  if (!/^[-`']$/.test(content)) return 1
  let end = index + 1
  for (let next = nodes[end]; next?.type === 'string' && next.content === content; next = nodes[end]) end += 1
  return end - index
}

/** The index of the blank after a macro's name, which TeX swallows; without one, the macro's own. */
export function skipBlank(index: number, nodes: Node[]): number {
  const next = nodes[index + 1]
  return next?.type === 'whitespace' && next.position?.start.line === next.position?.end.line
    ? index + 1
    : index
}

/** The index of the last node of a bare length: `\\vskip 2in`. */
export function skipLength(index: number, nodes: Node[]): number {
  let end = index
  for (let next = nodes[end + 1]; next && end < index + 8; next = nodes[end + 1]) {
    const skipped =
      next.type === 'whitespace' ||
      (next.type === 'string' && /^(?:[=.-]|[\d.]+(?:[a-z]{2})?|[a-z]{2})$/.test(next.content))
    if (!skipped) break
    end += 1
    if (next.type === 'string' && /[a-z]{2}$/.test(next.content)) break
  }
  return end
}

/** What a list item may hold. */
export function isFlow(node: RootContent): node is ListItem['children'][number] {
  return node.type === 'paragraph' || node.type === 'list' || node.type === 'table'
}

/** A break, or the end of a line in the source. */
export function isLineEnd(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value === '\n')
}
