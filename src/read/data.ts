import {isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap} from 'yaml'
import {type Block, type Document, Unreadable} from '../document.ts'
import {proseBlock} from './prose.ts'

/** A disclosure kept as data is short; aliases and depth are bounded by the parser and the walk. */
const LARGEST = 64_000
const DEEPEST = 6

/**
 * Read a disclosure written as YAML or JSON: each key is a label, each value its text.
 *
 * @param source the text, line ends as "\n"
 * @returns the document, a block for each top-level key
 * @throws {Unreadable} where it is too large or no valid YAML (1.2, of which JSON is a part)
 */
export function readData(source: string): Document {
  if (source.length > LARGEST) {
    throw new Unreadable(
      'too-large',
      'The data file is larger than 64 kB.',
      'Hand in the header as a text file of its own.',
    )
  }
  const lines = new LineCounter()
  const tree = parseDocument(source, {
    lineCounter: lines,
    maxAliasCount: 20,
    merge: false,
    schema: 'core',
  } as object)
  const error = tree.errors[0]
  if (error) {
    throw new Unreadable(
      'corrupt',
      `The file is no valid YAML or JSON: ${error.message.split('\n', 1)[0]}`,
      'Mend the line, or write the header as text.',
    )
  }
  const at = (node: Node | null): number => lines.linePos(node?.range?.[0] ?? 0).line
  return {format: 'text', blocks: isMap(tree.contents) ? blocksOf(tree.contents as never, at) : []}
}

function* blocksOf(
  map: {items: Array<{key: unknown; value: unknown}>},
  at: (node: Node | null) => number,
): Generator<Block> {
  for (const {key, value} of map.items) {
    const rows: string[] = []
    write(String(isScalar(key) ? key.value : key), value as Node | null, rows, 0)
    yield proseBlock('fields', rows.join('\n'), at(key as Node))
  }
}

/** A key and its value as rows of text: "label: value", and the keys of a map below it one by one. */
function write(key: string, value: Node | null, rows: string[], depth: number): void {
  const label = key.replace(/[_-]+/g, ' ').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
  if (depth > DEEPEST) return
  if (isMap(value)) {
    rows.push(`${label}:`)
    writeMap(value, rows, depth + 1)
  } else if (isSeq(value)) {
    const items = value.items.map((item) => listed(item as Node | null, depth + 1)).filter(Boolean)
    // An empty list was written on purpose, where a blank was left.
    const sign = value.items.some((item) => isMap(item)) ? '; ' : ', '
    rows.push(`${label}: ${value.items.length === 0 ? 'none' : items.join(sign)}`)
  } else {
    rows.push(`${label}: ${isScalar(value) ? plain(value.value) : ''}`)
  }
}

function writeMap(map: YAMLMap, rows: string[], depth: number): void {
  for (const {key, value} of map.items)
    write(String(isScalar(key) ? key.value : key), value as Node | null, rows, depth)
}

/** An item of a list in one line: of a map its values, which name a tool and then what it was for. */
function listed(item: Node | null, depth: number): string {
  if (isScalar(item)) return plain(item.value)
  if (depth > DEEPEST) return ''
  const parts = isMap(item) ? item.items.map(({value}) => value) : isSeq(item) ? item.items : []
  return parts
    .map((part) => listed(part as Node | null, depth + 1))
    .filter(Boolean)
    .join(', ')
}

/** `ai_used: false` says no; a key without a value says nothing. */
function plain(value: unknown): string {
  if (value === false) return 'no'
  if (value === true) return 'yes'
  return value === null || value === undefined ? '' : String(value)
}
