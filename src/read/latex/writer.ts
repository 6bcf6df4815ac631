import type {Environment, Macro as MacroNode, Node} from '@unified-latex/unified-latex-types'
import type {ListItem, PhrasingContent, RootContent, TableRow} from 'mdast'
import {labelOf, type Macro} from './macros.ts'
import {isFlow, isLineEnd, isPlainSwitch, isSwitch, runOf, skipBlank, skipLength} from './nodes.ts'
import type {Surroundings} from './tree.ts'
import {
  ACCENTS,
  LAST_IS_TEXT,
  LENGTHS,
  LINE_ENDS,
  LISTS,
  NOTES,
  NOTHING,
  SIGNS,
  SPACES,
  STRONG,
  STRUCK,
  TABLES,
} from './words.ts'

/** Nodes, the offset their own offsets count from, and what `#1`, `#2` stand for among them. */
interface Stretch {
  nodes: Node[]
  at: number
  values: (Stretch | null)[]
}

/** The body of a macro, parsed. */
type BodyOf = (macro: Macro) => Node[]

/** Macros that call macros: past these bounds they say nothing more. */
const CALLS = 12
const MOST_NODES = 5000

/** A macro that defines another keeps what it is given for later. */
const DEFINES = /\\(?:[gex]?def|(?:re)?newcommand)(?![A-Za-z])/

/** Writes LaTeX nodes as mdast. */
export class Writer {
  private readonly blocks: RootContent[] = []
  private line: PhrasingContent[] = []
  private readonly notes: Writer[] = []
  /** Length of the line so far, without its spaces. */
  private written = 0

  constructor(
    private readonly surroundings: Surroundings,
    private readonly bodyOf: BodyOf,
    /** Whether a line's end in the source is one in the document; not in the cell of a table. */
    private readonly lines = true,
    private readonly budget = {calls: 0, nodes: 0},
  ) {}

  /** The blocks written, footnotes last. */
  finish(): RootContent[] {
    this.paragraph()
    return [...this.blocks, ...this.notes.flatMap((note) => note.finish())]
  }

  /** What was written as one run of inline nodes: for a cell or a label. */
  finishInline(): PhrasingContent[] {
    return this.finish().flatMap((block, index): PhrasingContent[] => {
      const children = block.type === 'paragraph' ? block.children : []
      return index > 0 && children.length > 0 ? [{type: 'break'}, ...children] : children
    })
  }

  write(stretch: Stretch): void {
    const {nodes} = stretch
    for (let index = 0; index < nodes.length; index += 1) {
      this.budget.nodes += 1
      if (this.budget.nodes > MOST_NODES) return
      index = this.node(nodes[index]!, index, stretch)
    }
  }

  /** Write one node; returns the index of the last one used. */
  private node(node: Node, index: number, stretch: Stretch): number {
    switch (node.type) {
      case 'string':
        return this.string(node.content, index, stretch)
      case 'whitespace':
        if (this.lines && node.position && node.position.start.line < node.position.end.line)
          this.sourceLine(node, stretch)
        else this.text(' ', node, stretch)
        return index
      case 'parbreak':
        this.paragraph()
        return index
      case 'group':
        this.group({...stretch, nodes: node.content})
        return index
      case 'macro':
        return this.macro(node, index, stretch)
      case 'environment':
        this.environment(node, stretch)
        return index
      case 'verb':
      case 'verbatim':
        this.text(node.content, node, stretch)
        return index
      default:
        return index
    }
  }

  private string(content: string, index: number, stretch: Stretch): number {
    const {nodes, values} = stretch
    const node = nodes[index]!
    const next = nodes[index + 1]
    if (/^[\ue000-\ue002]$/.test(content)) return index
    if (content === '~') {
      this.text(' ', node, stretch)
      return index
    }
    if (content === '#' && next?.type === 'string' && /^[1-9]/.test(next.content)) {
      const value = values[Number(next.content[0]) - 1]
      if (value) this.write(value)
      if (next.content.length > 1) this.text(next.content.slice(1), next, stretch, 1)
      return index + 1
    }
    const run = runOf(content, index, nodes)
    const sign = {'--': '–', '---': '—', '``': '“', "''": '”'}[content.repeat(run)]
    if (sign) {
      this.text(sign, node, stretch)
      return index + run - 1
    }
    this.text(content, node, stretch)
    return index
  }

  private group(stretch: Stretch): void {
    const first = stretch.nodes.find((node) => node.type !== 'whitespace' && !isPlainSwitch(node))
    if (isSwitch(first)) this.strong(stretch)
    else this.write(stretch)
  }

  private strong(stretch: Stretch): void {
    const outer = this.line
    this.line = []
    const before = this.blocks.length
    this.write(stretch)
    // A paragraph that ended inside has been written already.
    const kept = before === this.blocks.length ? outer : []
    const children = this.line
    this.line = children.length > 0 ? [...kept, {type: 'strong', children}] : kept
  }

  private macro(node: MacroNode, index: number, stretch: Stretch): number {
    const name = node.content
    const {nodes} = stretch
    if (name === '\\' || LINE_ENDS.has(name)) {
      this.newLine()
      return index
    }
    if (this.surroundings.macros.has(name)) return this.call(node, index, stretch)
    if (name in ACCENTS) return this.accent(node, index, stretch)
    if (name in SIGNS) {
      this.text(SIGNS[name]!, node, stretch)
      // TeX swallows the blank after a letter's name: "S\o ren".
      return /^(?:ss|SS|[oOlLij]|[ao]e|[AO]E|aa|AA|dh|DH|th|TH|dj|DJ|ng|NG)$/.test(name)
        ? skipBlank(index, nodes)
        : index
    }
    if (SPACES.has(name)) {
      this.text(/^h/.test(name) ? '    ' : ' ', node, stretch)
      return index
    }
    if (name in NOTHING || name in STRUCK) return index
    if (name in NOTES) {
      const note = new Writer(this.surroundings, this.bodyOf, this.lines, this.budget)
      note.write({...stretch, nodes: node.args?.at(-1)?.content ?? []})
      this.notes.push(note)
      return index
    }
    if (name in LAST_IS_TEXT) {
      this.write({...stretch, nodes: node.args?.at(-1)?.content ?? []})
      return index
    }
    if (name in STRONG) {
      this.strong({...stretch, nodes: node.args?.at(-1)?.content ?? []})
      return index
    }
    if (LENGTHS.has(name)) return skipLength(index, nodes)
    return this.unknown(node, index, stretch)
  }

  /** A macro that the file defines: its body, with the arguments put in. */
  private call(node: MacroNode, index: number, stretch: Stretch): number {
    const macro = this.surroundings.macros.get(node.content)!
    const values = (node.args ?? []).map((argument): Stretch => ({...stretch, nodes: argument.content}))
    const before = this.written
    if (this.budget.calls < CALLS && !DEFINES.test(macro.body)) {
      this.budget.calls += 1
      this.write({nodes: this.bodyOf(macro), at: macro.at, values})
      this.budget.calls -= 1
    }
    if (this.written > before || macro.takes === 0) return index
    // It keeps its argument for later: what is given to it counts where it is given.
    this.labelled(node, values, stretch)
    return index
  }

  /** A macro of a course's own style: its name is the label of what it is given. */
  private unknown(node: MacroNode, index: number, stretch: Stretch): number {
    const given: Stretch[] = (node.args ?? []).map((argument) => ({...stretch, nodes: argument.content}))
    let end = index
    for (;;) {
      const next = stretch.nodes[end + 1]
      if (next?.type === 'group') given.push({...stretch, nodes: next.content})
      else if (!(next?.type === 'whitespace' && stretch.nodes[end + 2]?.type === 'group' && given.length > 0))
        break
      end += 1
    }
    if (given.length > 0) this.labelled(node, given, stretch)
    return end
  }

  private labelled(node: MacroNode, given: Stretch[], stretch: Stretch): void {
    const fresh = this.isFresh()
    if (given.length === 1 && fresh && node.content.length >= 4) {
      this.text(`${labelOf(node.content)}: `, node, stretch)
    }
    for (const [number, value] of given.entries()) {
      if (number > 0) this.newLine()
      this.group(value)
    }
  }

  private accent(node: MacroNode, index: number, stretch: Stretch): number {
    const {nodes} = stretch
    const mark = ACCENTS[node.content]!
    const from = /[a-z]/i.test(node.content) ? skipBlank(index, nodes) + 1 : index + 1
    const next = nodes[from]
    const inner = next?.type === 'group' ? next.content[0] : next
    const letter =
      inner?.type === 'string' ? inner.content : inner?.type === 'macro' ? (SIGNS[inner.content] ?? '') : ''
    if (letter === '') return next?.type === 'group' ? from : index
    const base = letter[0]!.replace('ı', 'i').replace('ȷ', 'j')
    this.text((base + mark).normalize('NFC'), node, stretch)
    if (letter.length > 1) this.text(letter.slice(1), inner!, stretch, 1)
    if (next?.type === 'group') this.write({...stretch, nodes: next.content.slice(1)})
    return inner?.type === 'macro' ? skipBlank(from, nodes) : from
  }

  private environment(node: Environment, stretch: Stretch): void {
    const inner = {...stretch, nodes: node.content}
    if (LISTS.has(node.env)) this.list(node.env, inner)
    else if (TABLES.has(node.env)) this.table(node.env, inner)
    else this.write(inner)
  }

  private list(name: string, stretch: Stretch): void {
    this.paragraph()
    const items: ListItem[] = []
    let open: {item: MacroNode; nodes: Node[]} | null = null
    const close = () => {
      if (open) items.push(this.item(open.item, {...stretch, nodes: open.nodes}))
    }
    for (const node of stretch.nodes) {
      if (node.type === 'macro' && /^(?:item|task)$/.test(node.content)) {
        close()
        open = {item: node, nodes: []}
      } else {
        open?.nodes.push(node)
      }
    }
    close()
    if (items.length > 0) this.blocks.push({type: 'list', ordered: /enum/.test(name), children: items})
  }

  private item(item: MacroNode, stretch: Stretch): ListItem {
    const writer = new Writer(this.surroundings, this.bodyOf, true, this.budget)
    const label = item.args?.[0]?.content ?? []
    let checked: boolean | null = null
    if (label.length > 0) {
      const inline = new Writer(this.surroundings, this.bodyOf, false, this.budget)
      inline.write({...stretch, nodes: label})
      const children = inline.finishInline()
      const sign = children.map((child) => (child.type === 'text' ? child.value : '?')).join('')
      if (/^\s*[☐☑☒✓✔✗]\s*$/u.test(sign)) checked = !sign.includes('☐')
      else if (children.length > 0) writer.line.push({type: 'strong', children})
    }
    writer.write(stretch)
    return {type: 'listItem', checked, children: writer.finish().filter(isFlow)}
  }

  private table(name: string, stretch: Stretch): void {
    this.paragraph()
    const rows: Node[][][] = [[[]]]
    const parts = name === 'tabbing' ? /^[>=<+]$/ : /^$/
    for (const node of stretch.nodes) {
      if (
        node.type === 'macro' &&
        (node.content === '\\' || /^(?:tabularnewline|cr|kill)$/.test(node.content))
      ) {
        rows.push([[]])
      } else if (
        (node.type === 'string' && node.content === '&') ||
        (node.type === 'macro' && parts.test(node.content))
      ) {
        rows.at(-1)!.push([])
      } else {
        rows.at(-1)!.at(-1)!.push(node)
      }
    }
    const written = rows.map((row) => row.map((cell) => this.cell({...stretch, nodes: cell})))
    const full = written.filter((row) => row.some(({children}) => children.length > 0))
    if (full.every((row) => row.length === 1)) {
      for (const [cell] of full) this.blocks.push({type: 'paragraph', children: cell!.children})
      return
    }
    const children = full.map((row): TableRow => ({type: 'tableRow', children: row}))
    this.blocks.push({type: 'table', children})
  }

  private cell(stretch: Stretch): TableRow['children'][number] {
    const writer = new Writer(this.surroundings, this.bodyOf, false, this.budget)
    writer.write(stretch)
    const first = stretch.nodes.find(({type}) => type !== 'whitespace')
    const start = this.pointOf(first, stretch)
    return {type: 'tableCell', children: writer.finishInline(), position: {start, end: start}}
  }

  private pointOf(node: Node | undefined, {at}: Stretch, skip = 0) {
    return this.surroundings.points.at(at + (node?.position?.start.offset ?? 0) + skip)
  }

  private text(value: string, node: Node, stretch: Stretch, skip = 0): void {
    const start = this.pointOf(node, stretch, skip)
    const last = this.line.at(-1)
    if (value.trim() === '' && this.isFresh()) return
    this.written += value.trim().length
    const end = {line: start.line, column: start.column + value.length}
    const follows = last?.position?.end.line === start.line && last.position.end.column === start.column
    if (last?.type === 'text' && follows) {
      last.value += value
      last.position!.end = end
    } else {
      this.line.push({type: 'text', value, position: {start, end}})
    }
  }

  private newLine(): void {
    this.trimLine()
    if (this.line.length > 0) this.line.push({type: 'break'})
  }

  /** A line's end in the source: perhaps one that is meant, perhaps an editor's margin. */
  private sourceLine(node: Node, stretch: Stretch): void {
    if (this.isFresh()) return
    const start = this.pointOf(node, stretch)
    this.line.push({type: 'text', value: '\n', position: {start, end: {line: start.line + 1, column: 1}}})
  }

  private isFresh(): boolean {
    const last = this.line.at(-1)
    return last === undefined || isLineEnd(last)
  }

  private trimLine(): void {
    for (let last = this.line.at(-1); last && isLineEnd(last); last = this.line.at(-1)) this.line.pop()
  }

  private paragraph(): void {
    this.trimLine()
    if (this.line.length > 0) this.blocks.push({type: 'paragraph', children: this.line})
    this.line = []
  }
}
