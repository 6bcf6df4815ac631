import type {Element, ElementContent, Nodes, Root, RootContent} from 'hast'
import {toMdast} from 'hast-util-to-mdast'
import type {RootContent as MdastContent} from 'mdast'
import type {Block, BlockKind} from '../../document.ts'
import {paragraphOf} from '../prose.ts'
import {withLinePlaces} from './places.ts'
import {isFlow} from './tree.ts'

/** A grid larger than this is data: its rows are read one by one. */
const MOST_CELLS = 5000
/** Turning a tree into mdast is quadratic in the nodes of one block: past these bounds it is read as plain lines. */
const MOST_NODES = 3000
const LONGEST = 20_000

/**
 * The blocks of an HTML tree in reading order. Elements that only lay out (a `div`, a table around the page) are
 * walked through; a run of text between two line elements is a paragraph.
 *
 * @param root the tree, with places
 * @returns the blocks; each is turned into mdast when asked for
 */
export function* blocksOf(root: Root): Generator<Block> {
  yield* within(root.children)
}

function* within(nodes: RootContent[]): Generator<Block> {
  let inline: ElementContent[] = []
  for (const node of nodes) {
    if (node.type !== 'element' && node.type !== 'text') continue
    if (!isFlow(node)) {
      inline.push(node)
      continue
    }
    yield* paragraphs(inline)
    inline = []
    yield* flow(node)
  }
  yield* paragraphs(inline)
}

function* flow(node: Element): Generator<Block> {
  switch (node.tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      if (holdsFlow(node)) yield* within(node.children)
      else yield* made('heading', node, Number(node.tagName[1]))
      return
    case 'p':
      yield* holdsFlow(node) ? within(node.children) : paragraphs(node.children)
      return
    case 'hr':
      yield {kind: 'break', depth: 0, text: '', line: lineOf(node), page: null, cell: null, parse: () => []}
      return
    case 'pre':
      yield* made('code', node)
      return
    case 'blockquote':
      yield* made('quote', node)
      return
    case 'ul':
    case 'ol':
    case 'menu':
      if (holds(node, LAYOUT)) yield* within(node.children)
      else yield* made('list', node)
      return
    case 'dl':
      yield* made('table', definitionTable(node))
      return
    case 'table':
      yield* table(node)
      return
    default:
      yield* within(node.children)
  }
}

const LAYOUT = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'pre', 'dl', 'hr'])

/** A table that lays out the page is walked through; one that pairs labels and values stays whole. */
function* table(node: Element): Generator<Block> {
  const rows = rowsOf(node)
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const layout = columns < 2 || rows.length * columns > MOST_CELLS || holds(node, LAYOUT)
  if (layout) {
    for (const row of rows) for (const cell of row) yield* within(cell.children)
    return
  }
  for (const row of rows) for (const cell of row) cell.children = cellContent(cell.children)
  yield* made('table', tableOf(rows, node))
}

function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = []
  for (const child of elementsOf(table)) {
    if (child.tagName === 'caption') rows.unshift([child])
    else if (child.tagName === 'tr') rows.push(elementsOf(child))
    else if (/^t(?:head|body|foot)$/.test(child.tagName)) rows.push(...rowsOf(child))
  }
  return rows.filter((row) => row.length > 0)
}

/** Terms and their descriptions are labels and values. */
function definitionTable(list: Element): Element {
  const rows: Element[][] = []
  const take = (node: Element) => {
    for (const child of elementsOf(node)) {
      if (child.tagName === 'div') take(child)
      else if (child.tagName === 'dt') rows.push([child])
      else if (child.tagName === 'dd') {
        const last = rows.at(-1)
        const value = last?.[1]
        if (value) value.children.push(lineEnd(), ...child.children)
        else if (last) last.push({...child})
        else rows.push([child])
      }
    }
  }
  take(list)
  for (const row of rows) for (const cell of row) cell.children = cellContent(cell.children)
  return tableOf(rows, list)
}

function tableOf(rows: Element[][], at: Element): Element {
  return element(
    'table',
    at,
    rows.map((row) =>
      element(
        'tr',
        row[0] ?? at,
        row.map((cell) => ({...cell, tagName: 'td'})),
      ),
    ),
  )
}

/** What stands in a cell on one level: line elements in it become line ends. */
function cellContent(nodes: ElementContent[]): ElementContent[] {
  const content: ElementContent[] = []
  for (const node of nodes) {
    if (!isFlow(node)) {
      content.push(node)
      continue
    }
    const inner = cellContent(node.children)
    if (inner.every((child) => child.type === 'text' && child.value.trim() === '')) continue
    if (content.some((child) => child.type !== 'text' || child.value.trim() !== '')) content.push(lineEnd())
    content.push(...inner)
  }
  return content
}

/** One paragraph for each stretch between blank lines, as two line ends in a row draw them. */
function* paragraphs(nodes: ElementContent[]): Generator<Block> {
  let part: ElementContent[] = []
  let ended = false
  for (const node of nodes) {
    const end = node.type === 'element' && node.tagName === 'br'
    if (end && ended) {
      yield* made('paragraph', element('p', part[0], part))
      part = []
    } else if (end || node.type !== 'text' || node.value.trim() !== '') {
      ended = end
    }
    part.push(node)
  }
  yield* made('paragraph', element('p', part[0], part))
}

function* made(kind: BlockKind, node: Element, depth = 0): Generator<Block> {
  const text = textOf(node).trim()
  if (text === '') return
  yield {
    kind,
    depth,
    text,
    line: lineOf(firstText(node) ?? node),
    page: null,
    cell: null,
    parse() {
      if (text.length > LONGEST || nodesIn(node) > MOST_NODES) return paragraphOf(text, lineOf(node))
      const root: Root = {type: 'root', children: [node]}
      const tree = toMdast(root, {document: true})
      const made = 'children' in tree ? (tree.children as MdastContent[]) : []
      // A table without a head is given an empty one, which would read as labels without words.
      for (const node of made) {
        if (node.type === 'table' && node.children[0]?.children.every((cell) => cell.children.length === 0))
          node.children.shift()
        // The text of a code block begins on the line below its fence, and here there is none.
        if (node.type === 'code' && node.position) node.position.start.line -= 1
      }
      return withLinePlaces(made, node)
    },
  }
}

function element(tagName: string, at: Nodes | undefined, children: ElementContent[]): Element {
  const position = at?.position
  return {type: 'element', tagName, properties: {}, children, ...(position ? {position} : {})}
}

const lineEnd = () => element('br', undefined, [])

function elementsOf(node: Element): Element[] {
  return node.children.filter((child) => child.type === 'element')
}

function nodesIn(node: Element): number {
  return node.children.reduce((sum, child) => sum + (child.type === 'element' ? nodesIn(child) : 1), 1)
}

function holdsFlow(node: Element): boolean {
  return node.children.some(isFlow)
}

function holds(node: Element, names: Set<string>): boolean {
  return node.children.some(
    (child) => child.type === 'element' && (names.has(child.tagName) || holds(child, names)),
  )
}

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1
}

function firstText(node: Element): Nodes | undefined {
  for (const child of node.children) {
    if (child.type === 'text' && child.value.trim() !== '' && !/^\s*\n/.test(child.value)) return child
    if (child.type !== 'element') continue
    const found = firstText(child)
    if (found) return found
  }
  return undefined
}

/** The text to look for statements in: a line for each line element, list items with their number. */
function textOf(node: Element): string {
  if (node.tagName === 'br') return '\n'
  if (node.tagName === 'input') return inputText(node)
  const ordered = node.tagName === 'ol'
  let number = Number(node.properties.start ?? 1) || 1
  let text = ''
  for (const child of node.children) {
    if (child.type === 'text') text += child.value
    if (child.type !== 'element') continue
    const own = textOf(child)
    if (child.tagName === 'li') {
      text = `${text.trimEnd()}\n${ordered ? `${number}.` : '-'} ${own.trim()}\n`
      number += 1
    } else if (child.tagName === 'td') text += text === '' ? own.trim() : ` | ${own.trim()}`
    else text += isFlow(child) ? `\n${own}\n` : own
  }
  return text
}

function inputText({properties}: Element): string {
  if (properties.type === 'checkbox' || properties.type === 'radio')
    return properties.checked ? '[x] ' : '[ ] '
  return typeof properties.value === 'string' ? properties.value : ''
}
