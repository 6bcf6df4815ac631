import type {Element, Root, RootContent, Text} from 'hast'
import {Parser} from 'htmlparser2'
import {Unreadable} from '../../document.ts'

/** A page nested deeper than this is no page, and the converters that walk it would overflow. */
const DEPTH = 250
const MOST_NODES = 400_000

/** Never drawn by a browser, or drawn as no text. */
const DEAD = new Set([
  'applet',
  'area',
  'audio',
  'base',
  'canvas',
  'col',
  'colgroup',
  'datalist',
  'dialog',
  'embed',
  'head',
  'iframe',
  'img',
  'link',
  'map',
  'math',
  'meta',
  'noembed',
  'noframes',
  'noscript',
  'object',
  'param',
  'picture',
  'rp',
  'rt',
  'script',
  'style',
  'svg',
  'template',
  'title',
  'track',
  'video',
])

/** Elements that begin and end a line of their own. */
const FLOW = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** No more than what a form shows and a list counts by; a `colspan` of a billion stays out. */
const KEPT = ['checked', 'selected', 'start', 'type', 'value']
const SET = new Set(['checked', 'selected'])

/** Elements whose insides hold line elements, and so are no part of a paragraph. */
export type Marked = Element & {data?: {flow?: true}}

/**
 * Whether an element stands on lines of its own.
 *
 * @param node any node of a tree made here
 * @returns true for a line element, and for any other that holds one
 */
export function isFlow(node: RootContent): node is Element {
  return node.type === 'element' && (FLOW.has(node.tagName) || (node as Marked).data?.flow === true)
}

/**
 * The part of an HTML page that a reader sees, as hast. Places are those of the source; scripts, styles, hidden
 * elements, pictures and formulas are left out.
 *
 * @param source the page or a piece of one, line ends as "\n"
 * @returns the tree
 * @throws {Unreadable} where the page is nested too deep or too large to be walked
 */
export function htmlTree(source: string): Root {
  const builder = new TreeBuilder(source)
  const parser = new Parser(
    {
      onopentag: (name, attributes) => builder.open(name, attributes, parser.startIndex),
      ontext: (text) => builder.text(text, parser.startIndex),
      onclosetag: () => builder.close(),
    },
    {decodeEntities: true},
  )
  parser.end(source)
  return builder.root
}

class TreeBuilder {
  readonly root: Root = {type: 'root', children: []}
  private readonly stack: Array<Element | null> = []
  /** How many open elements are dead: while there is one, nothing is kept. */
  private dead = 0
  private nodes = 0
  private line = 1
  private lineStart = 0
  private lineEnd: number

  constructor(private readonly source: string) {
    this.lineEnd = this.endFrom(0)
  }

  open(name: string, attributes: Record<string, string>, at: number): void {
    if (this.stack.length >= DEPTH) throw tooMuch('The page nests its elements too deep to be read.')
    this.count()
    if (this.dead > 0 || DEAD.has(name) || isHidden(name, attributes)) {
      this.dead += 1
      this.stack.push(null)
      return
    }
    const start = this.pointAt(at)
    const element: Element = {
      type: 'element',
      tagName: name,
      properties: {},
      children: [],
      position: {start, end: start},
    }
    for (const key of KEPT) {
      const value = attributes[key]
      if (value !== undefined) element.properties[key] = SET.has(key) || value.slice(0, 1000)
    }
    if (FLOW.has(name)) this.markFlow()
    this.parent.push(element)
    this.stack.push(element)
  }

  text(value: string, at: number): void {
    if (this.dead > 0) return
    const start = this.pointAt(at)
    const siblings = this.parent
    const last = siblings.at(-1)
    // A character reference arrives as a text of its own.
    if (last?.type === 'text') {
      last.value += value
      return
    }
    this.count()
    siblings.push({type: 'text', value, position: {start, end: start}} satisfies Text)
  }

  close(): void {
    if (this.stack.pop() === null) this.dead -= 1
  }

  private get parent(): RootContent[] {
    return this.stack.at(-1)?.children ?? this.root.children
  }

  /** Tell the elements around a line element that they hold one. */
  private markFlow(): void {
    for (let index = this.stack.length - 1; index >= 0; index -= 1) {
      const around = this.stack[index] as Marked
      if (around.data?.flow) return
      around.data = {flow: true}
    }
  }

  private count(): void {
    this.nodes += 1
    if (this.nodes > MOST_NODES) throw tooMuch('The page has more elements than are read.')
  }

  /** Events come in order, so each line is looked for once. */
  private pointAt(offset: number): {line: number; column: number; offset: number} {
    while (this.lineEnd < offset) {
      this.line += 1
      this.lineStart = this.lineEnd + 1
      this.lineEnd = this.endFrom(this.lineStart)
    }
    return {line: this.line, column: Math.max(1, offset - this.lineStart + 1), offset}
  }

  private endFrom(offset: number): number {
    const end = this.source.indexOf('\n', offset)
    return end < 0 ? Infinity : end
  }
}

function isHidden(name: string, attributes: Record<string, string>): boolean {
  if (attributes.hidden !== undefined) return true
  if (name === 'input' && attributes.type === 'hidden') return true
  const style = attributes.style
  return style !== undefined && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
}

function tooMuch(message: string): Unreadable {
  return new Unreadable('too-large', message, 'Export it as PDF and hand in that file.')
}
