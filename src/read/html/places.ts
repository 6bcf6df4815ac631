import type {Element} from 'hast'
import type {RootContent, Text} from 'mdast'

/**
 * Part text that ran over several lines of the source, so that each piece knows its line. In HTML such a line
 * end is a blank, so the pieces stay on one line of text.
 *
 * @param nodes mdast made from an element, its text collapsed
 * @param from the element, its text as in the source
 * @returns the nodes; they are changed in place
 */
export function withLinePlaces(nodes: RootContent[], from: Element): RootContent[] {
  const sources = new Map<string, string>()
  collect(from, sources)
  if (sources.size > 0) for (const node of nodes) partWithin(node, sources)
  return nodes
}

function collect(node: Element, sources: Map<string, string>): void {
  for (const child of node.children) {
    if (child.type === 'element') collect(child, sources)
    else if (child.type === 'text' && child.value.includes('\n') && child.position) {
      sources.set(keyOf(child.position.start), child.value)
    }
  }
}

const keyOf = ({line, column}: {line: number; column: number}) => `${line}:${column}`

function partWithin(node: RootContent, sources: Map<string, string>): void {
  if (!('children' in node)) return
  node.children = node.children.flatMap((child: RootContent): RootContent[] => {
    partWithin(child, sources)
    const source = child.type === 'text' && child.position && sources.get(keyOf(child.position.start))
    return source ? parted(child as Text, source) : [child]
  }) as never
}

function parted(node: Text, source: string): Text[] {
  const first = node.position!.start
  const cuts: Array<{at: number; line: number; column: number}> = []
  let at = 0
  for (const [index, row] of source.split('\n').entries()) {
    const words = row.replace(/[\t ]+/g, ' ').trim()
    if (words === '') continue
    const found = node.value.indexOf(words, at)
    if (found < 0) break
    const indent = row.length - row.trimStart().length
    cuts.push({at: found, line: first.line + index, column: (index === 0 ? first.column : 1) + indent})
    at = found + words.length
  }
  if (cuts.length === 0) return [node]
  return cuts.map(({at: start, line, column}, index) => {
    const value = node.value.slice(index === 0 ? 0 : start, cuts[index + 1]?.at ?? node.value.length)
    // A blank before the first word was there for the words before it.
    const point = {line, column: index === 0 ? Math.max(1, column - start) : column}
    return {type: 'text', value, position: {start: point, end: {line, column: point.column + value.length}}}
  })
}
