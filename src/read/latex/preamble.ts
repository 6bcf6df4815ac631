import type {RootContent} from 'mdast'
import type {Block} from '../../document.ts'
import {argumentsAt} from './groups.ts'
import {labelOf, type Macro} from './macros.ts'
import type {BlockMaker} from './maker.ts'
import {FRONT, NOTHING} from './words.ts'

/** One field that a macro states: its label is the macro's name. */
interface Field {
  at: number
  text: string
  parse(): RootContent[]
}

/** More single-argument macros than this are a package's settings, not a header. */
const MOST_FIELDS = 100

/**
 * What the preamble says to a reader of the page: title, author and page heads; and the macros in which courses
 * keep fields (`\newcommand{\collaborators}{None}` that the document itself never calls, `\studentname{..}`),
 * each as a line "name: value".
 *
 * @param text the preamble, masked, definitions blanked
 * @param body the rest
 * @param macros the definitions
 * @param maker makes the blocks
 * @returns the fields in one block, then the rest in order
 */
export function* preambleBlocks(
  text: string,
  body: string,
  macros: Macro[],
  maker: BlockMaker,
): Generator<Block> {
  const called = callsIn(text + body)
  const fields = macros
    .filter((macro) => isField(macro) && !called.has(macro.name))
    .map(({name, from, body: value, at}) => fieldOf(name, from, value, at, maker))
  const front: Block[] = []
  const call = /\\([A-Za-z@]+)/g
  for (let word = call.exec(text); word; word = call.exec(text)) {
    const name = word[1]!
    const after = word.index + word[0].length
    if (Object.hasOwn(FRONT, name)) {
      const {blocks, end} = frontBlocks(name, text, after, maker)
      front.push(...blocks)
      call.lastIndex = end
      continue
    }
    const {groups, end} = argumentsAt(text, after, 9)
    const [value] = groups
    if (groups.length === 1 && value && isFieldName(name) && isProse(value.text)) {
      fields.push(fieldOf(name, word.index, value.text, value.at, maker))
    }
    call.lastIndex = Math.max(after, end)
  }
  fields.sort((one, other) => one.at - other.at)
  const first = fields[0]
  if (first) yield fieldsBlock(fields.slice(0, MOST_FIELDS), maker.points.at(first.at).line)
  yield* front
}

function callsIn(text: string): Set<string> {
  return new Set([...text.matchAll(/\\([A-Za-z@]+)/g)].map((word) => word[1]!))
}

function fieldsBlock(fields: Field[], line: number): Block {
  return {
    kind: 'fields',
    depth: 0,
    text: fields.map((field) => field.text).join('\n'),
    line,
    page: null,
    cell: null,
    parse: () => fields.flatMap((field) => field.parse()),
  }
}

function isFieldName(name: string): boolean {
  return name.length >= 4 && !name.includes('@') && !Object.hasOwn(NOTHING, name)
}

/** A macro that holds a value which something outside this file prints. */
function isField({name, takes, body}: Macro): boolean {
  return takes === 0 && isFieldName(name) && body.length <= 2000 && isProse(body)
}

const MARKUP_SIGN =
  /(?<!\\)[_^=#$]|\\(?:math|ensuremath|frac|left|operatorname|bm|boldsymbol|rm\b|def\b)|\\\w*@/

function isProse(value: string): boolean {
  if (MARKUP_SIGN.test(value)) return false
  return value.trim() === '' || /\p{L}/u.test(value.replace(/\\[A-Za-z]+/g, ''))
}

function fieldOf(name: string, at: number, value: string, valueAt: number, maker: BlockMaker): Field {
  const shown = maker.plain(value).trim()
  // A macro may bring its own label: \newcommand{\collaborators}{\textbf{Collaborators:} None}.
  const label = /^[\p{L} ]{3,40}:/u.test(shown) ? '' : `${labelOf(name)}: `
  const parse = () => withLabel(label, at, maker.tree(value, valueAt), maker)
  return {at, text: label + shown, parse}
}

/**
 * The blocks of `\title`, `\author`, `\lhead` and their like, wherever they stand.
 *
 * @param name the macro
 * @param text the text it stands in, whose offsets are the file's
 * @param after offset after the name
 * @param maker makes the blocks
 * @returns its blocks, and the offset after its arguments
 */
export function frontBlocks(
  name: string,
  text: string,
  after: number,
  maker: BlockMaker,
): {blocks: Block[]; end: number} {
  const {groups, end} = argumentsAt(text, after, name === 'markboth' ? 2 : 1)
  const blocks = groups
    .filter((group) => maker.plain(group.text).trim() !== '')
    .flatMap((group): Block[] => {
      if (name === 'title') return [maker.block('heading', group.text, group.at, 1)]
      if (name !== 'author') return [maker.block('paragraph', group.text, group.at)]
      return authors(group.text, group.at, maker)
    })
  return {blocks, end: groups.length > 0 ? end : after}
}

/** `\author{A \and B}`: a line an author; what follows `\\` stands below its author. */
function authors(text: string, at: number, maker: BlockMaker): Block[] {
  const and = [...text.matchAll(/\\and(?![A-Za-z])/gi)]
  const starts = [0, ...and.map((word) => word.index + word[0].length)]
  return starts.map((start, number) => {
    const part = text.slice(start, and[number]?.index)
    const from = at + start + part.length - part.trimStart().length
    const block = maker.block('paragraph', part.trim(), from)
    return {
      ...block,
      text: `Author: ${block.text.trim()}`,
      parse: () => withLabel('Author: ', from, block.parse(), maker),
    }
  })
}

function withLabel(label: string, at: number, nodes: RootContent[], maker: BlockMaker): RootContent[] {
  if (label === '') return nodes
  const words = maker.words(label, at)
  const [first, ...rest] = nodes
  if (first?.type !== 'paragraph') return [words, ...nodes]
  return [{type: 'paragraph', children: [...words.children, ...first.children]}, ...rest]
}
