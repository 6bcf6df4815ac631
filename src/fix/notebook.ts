import {findNodeAtLocation, type Node, parseTree} from 'jsonc-parser'
import {render} from '../compose.ts'
import type {Editor, Task} from '../fix.ts'

/** Jupyter notebooks, nbformat 4: cells are put in and moved as text, so that all other bytes stay. */
export const editNotebook: Editor = {
  insert(task, label) {
    const cells = cellsOf(task.text)
    if (!cells) return []
    const source = render([{label, value: ''}], 'md').trimEnd()
    return placesFor(task, cells).map(
      (at) => () => put(task.text, cells, at, newCell(task.text, cells, source)),
    )
  },
  move(task, subject) {
    const cells = cellsOf(task.text)
    const {evidence} = task.facts[subject]
    const numbers = new Set(evidence.map(({place}) => place.cell))
    const [number] = numbers
    if (!cells || numbers.size !== 1 || !number) return []
    const from = number - 1
    const rows = sourceOf(cells[from])
    // A cell that holds more than the statement is the student's to part.
    const covered = rows.every(
      (row, index) =>
        row.trim() === '' ||
        evidence.some(({place}) => place.line <= index + 1 && index + 1 <= place.endLine),
    )
    if (!covered) return []
    return placesFor(task, cells)
      .filter((at) => at <= from)
      .map((at) => () => moved(task.text, cells, from, at))
  },
}

/** The nodes of the cells, or undefined where the notebook is of another version. */
function cellsOf(text: string): Node[] | undefined {
  const root = parseTree(text)
  const cells = root && findNodeAtLocation(root, ['cells'])
  return cells?.type === 'array' ? cells.children : undefined
}

function sourceOf(cell: Node | undefined): string[] {
  const source = cell && findNodeAtLocation(cell, ['source'])
  const value = source?.type === 'array' ? source.children?.map(({value}) => value).join('') : source?.value
  return String(value ?? '').split(/\r\n|\r|\n/)
}

/** Where a cell may be put, the best first: below the other statements, below the title, above the first answer. */
function placesFor(task: Task, cells: Node[]): number[] {
  const ceiling = task.answer?.cell ? task.answer.cell - 1 : cells.length
  const stated = [task.facts.collaborators, task.facts.ai, task.facts.author]
    .filter(({where}) => where === 'top')
    .flatMap(({evidence}) => evidence.map(({place}) => place.cell ?? 0))
  const places = [...(stated.length > 0 ? [Math.max(...stated)] : []), 1, ceiling, 0]
  return [...new Set(places)].filter((at) => at <= ceiling && at <= cells.length)
}

/** Put the text of a cell between others, parted as they are. */
function put(text: string, cells: Node[], at: number, cell: string): string | null {
  const [first, second] = cells
  if (!first) return null
  const last = cells.at(-1)!
  const gap = second ? text.slice(end(first), second.offset) : `,${indentBefore(text, first.offset)}`
  if (at < cells.length) {
    const {offset} = cells[at]!
    return text.slice(0, offset) + cell + gap + text.slice(offset)
  }
  return text.slice(0, end(last)) + gap + cell + text.slice(end(last))
}

/** The same cells in another order; what stands between them stays. */
function moved(text: string, cells: Node[], from: number, at: number): string {
  const order = cells.map((_, index) => index)
  order.splice(at, 0, ...order.splice(from, 1))
  let result = text.slice(0, cells[0]!.offset)
  for (const [index, cell] of order.entries()) {
    result += text.slice(cells[cell]!.offset, end(cells[cell]!))
    const next = cells[index + 1]
    result += next ? text.slice(end(cells[index]!), next.offset) : text.slice(end(cells[index]!))
  }
  return result
}

const end = ({offset, length}: Node) => offset + length

/** A line end and the blanks before an offset; '' where the JSON stands on one line. */
function indentBefore(text: string, offset: number): string {
  return /(?:\r\n|\n|\r)[ \t]*$/.exec(text.slice(0, offset))?.[0] ?? ''
}

/** A Markdown cell of one line, in the notebook's own indentation. */
function newCell(text: string, cells: Node[], source: string): string {
  const root = parseTree(text)!
  const minor = findNodeAtLocation(root, ['nbformat_minor'])?.value
  const cell: Record<string, unknown> = {cell_type: 'markdown'}
  // Ids came with nbformat 4.5; they must be there, and once only.
  if (minor >= 5) cell.id = freshId(cells)
  Object.assign(cell, {metadata: {}, source: [source]})
  const lead = cells[0] ? indentBefore(text, cells[0].offset) : ''
  if (lead === '') return JSON.stringify(cell)
  const outer = indentBefore(text, root.children![0]!.offset)
  const eol = /^(?:\r\n|\n|\r)/.exec(lead)![0]
  const step = outer.slice(eol.length) || ' '
  return JSON.stringify(cell, null, step).replaceAll('\n', lead)
}

function freshId(cells: Node[]): string {
  const taken = new Set(cells.map((cell) => findNodeAtLocation(cell, ['id'])?.value))
  for (let number = 1; ; number++) {
    const id = number === 1 ? 'headnote' : `headnote-${number}`
    if (!taken.has(id)) return id
  }
}
