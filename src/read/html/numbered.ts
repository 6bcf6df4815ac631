import type {Root, RootContent} from 'hast'

/** Whether a tree holds words, or a box to tick. */
export function hasText(node: Root | RootContent): boolean {
  if (node.type === 'text') return node.value.trim() !== ''
  if (node.type === 'element' && node.tagName === 'input') return true
  return 'children' in node && node.children.some(hasText)
}

const PARAGRAPH = /^(?:p|h[1-6]|pre|br)$/

/** Places of a document without lines: paragraphs are counted, columns are those of their text. */
export function numberParagraphs(root: Root): void {
  let line = 0
  let column = 1
  const walk = (node: RootContent) => {
    if (node.type === 'element') {
      if (PARAGRAPH.test(node.tagName) || (node.tagName === 'li' && !holdsParagraph(node.children))) {
        line += 1
        column = 1
      }
    }
    const start = {line: Math.max(1, line), column}
    if (node.type === 'text') column += node.value.length
    if (node.type === 'element') node.children.forEach(walk)
    node.position = {start, end: {line: start.line, column}}
  }
  root.children.forEach(walk)
}

function holdsParagraph(nodes: RootContent[]): boolean {
  const first = nodes[0]
  return first?.type === 'element' && PARAGRAPH.test(first.tagName)
}
