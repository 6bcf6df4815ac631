import type {Heading} from 'mdast'
import {type Block, type Document, Unreadable} from '../document.ts'
import {decode, TEXT_LIMIT} from './decode.ts'
import {markdownBlocks} from './markdown.ts'
import {prune} from './notebook/prune.ts'
import {paragraphOf, proseBlock} from './prose.ts'
import {codeBlocks} from './text.ts'

/** What is never read, and may be larger than all the rest: results, pictures, the state of widgets. */
const NEVER_READ = new Set(['outputs', 'attachments', 'widgets'])

/** One cell, its shape checked. Cells count from 1. */
interface Cell {
  number: number
  type: 'markdown' | 'code' | 'raw' | 'heading'
  /** Depth of a heading cell (nbformat 3). */
  level: number
  source: string
}

/**
 * Read a Jupyter notebook, nbformat 3 or 4 (https://nbformat.readthedocs.io). Markdown, raw and heading cells
 * are text; of a code cell, comments, docstrings and plain string assignments count. Outputs are left out
 * before anything is parsed.
 *
 * @param bytes the file
 * @returns the document; a place's line counts within its cell
 * @throws {Unreadable} where the bytes are no notebook, or one without text
 */
export function readNotebook(bytes: Uint8Array): Document {
  const notebook = parse(bytes)
  const cells = cellsOf(notebook)
  if (cells.every(({source}) => source.trim() === '')) {
    throw new Unreadable(
      'empty',
      'The notebook holds no text.',
      'Hand in the notebook again; check that it was saved.',
    )
  }
  return {format: 'notebook', blocks: blocksOf(cells, languageOf(notebook))}
}

function parse(bytes: Uint8Array): Record<string, unknown> {
  // A notebook that was sent through PowerShell is UTF-16.
  const utf16 = bytes[0] === 0xff || bytes[0] === 0xfe || bytes[1] === 0
  const rest = prune(utf16 ? new TextEncoder().encode(decode(bytes)) : bytes, NEVER_READ)
  if (rest.length > TEXT_LIMIT) {
    throw new Unreadable(
      'too-large',
      'The notebook holds more than 20 MB besides its outputs.',
      'Hand in the header as a text file of its own.',
    )
  }
  let value: unknown
  try {
    value = JSON.parse(decode(rest).replace(/^\ufeff/, ''))
  } catch {
    throw corrupt('The file is no notebook: its JSON is broken or cut off.')
  }
  if (!isRecord(value)) throw corrupt('The file is no notebook: its JSON holds no object.')
  return value
}

function corrupt(message: string): Unreadable {
  return new Unreadable(
    'corrupt',
    message,
    'Open the notebook in Jupyter, save it again and hand in the new copy.',
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The cells of all worksheets (nbformat 3), or of the notebook. */
function cellsOf({cells, worksheets}: Record<string, unknown>): Cell[] {
  const lists = Array.isArray(worksheets)
    ? worksheets.map((sheet) => (isRecord(sheet) ? sheet.cells : sheet))
    : [cells]
  const found: Cell[] = []
  for (const list of lists) {
    if (!Array.isArray(list)) throw corrupt('The file is no notebook: it holds no list of cells.')
    for (const cell of list) found.push(cellOf(cell, found.length + 1))
  }
  return found
}

function cellOf(cell: unknown, number: number): Cell {
  if (!isRecord(cell)) throw corrupt(`Cell ${number} of the notebook is broken: it is no object.`)
  const type = cell.cell_type
  return {
    number,
    type: type === 'code' || type === 'heading' || type === 'raw' ? type : 'markdown',
    level: typeof cell.level === 'number' && cell.level >= 1 && cell.level <= 6 ? Math.floor(cell.level) : 1,
    source: sourceOf(cell.source ?? cell.input ?? '', number),
  }
}

function sourceOf(source: unknown, number: number): string {
  if (typeof source === 'string') return source.replace(/\r\n?/g, '\n')
  if (!Array.isArray(source) || source.some((row) => typeof row !== 'string')) {
    throw corrupt(`Cell ${number} of the notebook is broken: its source is no text.`)
  }
  // Some programs write the lines of a cell without their ends.
  const ended = source.slice(0, -1).some((row: string) => /[\r\n]$/.test(row))
  return source.join(ended ? '' : '\n').replace(/\r\n?/g, '\n')
}

/** The language of the code cells; Python where the notebook does not say. */
function languageOf({metadata}: Record<string, unknown>): string {
  if (!isRecord(metadata)) return 'python'
  const {language_info: info, kernelspec: kernel} = metadata
  const language = (isRecord(info) && info.name) || (isRecord(kernel) && kernel.language)
  return typeof language === 'string' ? language.toLowerCase() : 'python'
}

function* blocksOf(cells: Cell[], language: string): Generator<Block> {
  for (const {number, type, level, source} of cells) {
    const magic = /^\s*%%\s*(\w+).*/.exec(source)
    if (type === 'heading') {
      yield headingBlock(level, source, number)
    } else if (type !== 'code') {
      yield* markdownBlocks(source, 1, number)
    } else if (magic && /^(?:markdown|md)$/i.test(magic[1]!)) {
      yield* markdownBlocks(source.slice(magic[0].length), 1, number)
    } else {
      yield* codeBlocks(source, language, 1, number)
    }
  }
}

/** A heading cell (nbformat 3) holds a heading's words without its mark. */
function headingBlock(level: number, source: string, cell: number): Block {
  const rows = source.split('\n')
  const line = Math.max(
    0,
    rows.findIndex((row) => row.trim() !== ''),
  )
  const [paragraph] = paragraphOf(rows[line] ?? '', line + 1)
  const depth = level as Heading['depth']
  return {
    ...proseBlock('heading', rows[line] ?? '', line + 1, {cell, depth}),
    parse: () =>
      paragraph?.type === 'paragraph' ? [{type: 'heading', depth, children: paragraph.children}] : [],
  }
}
