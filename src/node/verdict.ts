import {rules} from '../../rules/index.ts'
import {type Block, type Document, Unreadable} from '../document.ts'
import {lintDocument} from '../lint.ts'
import type {Policy} from '../policy/model.ts'
import {read} from '../read/index.ts'
import type {AuditFile} from '../report/audit/model.ts'

/** Blocks of a header kept for the report; a header is a page at most. */
const mostBlocks = 60
const mostText = 4_000

/**
 * Judge one file for an audit: the verdict of `lint`, and the text of the header as it was read.
 *
 * @param bytes the file
 * @param path its path in the export
 * @param policy what the course asks
 * @param wasm gives PDFium's WebAssembly
 * @returns the verdict; an unreadable file is a verdict too
 */
export async function judgeFile(
  bytes: Uint8Array,
  path: string,
  policy: Policy,
  wasm: () => Promise<Uint8Array>,
): Promise<AuditFile> {
  const walked: Block[] = []
  let picture = false as boolean
  const report = await lintDocument({
    path,
    policy,
    rules,
    read: async () => {
      try {
        return remembered(await read(bytes, {path, wasm}), walked)
      } catch (error) {
        picture = error instanceof Unreadable && error.reason === 'image-only'
        throw error
      }
    },
  })
  if (report.facts === null) {
    return {...report, headerText: [], ...(picture && (await pictured(bytes, wasm)))}
  }
  const end = report.header?.place ?? null
  let left = mostText
  const headerText: AuditFile['headerText'] = []
  for (const {kind, text, line, page, cell} of walked) {
    if (end !== null && !before({line, page, cell}, end)) break
    if (kind === 'break' || text.trim() === '') continue
    headerText.push({text: text.slice(0, left), line, page, cell})
    left -= text.length
    if (left <= 0) break
  }
  return {...report, headerText}
}

async function pictured(bytes: Uint8Array, wasm: () => Promise<Uint8Array>): Promise<{picture?: string}> {
  const {pictureOfPdf} = await import('../read/pdf.ts')
  const png = await pictureOfPdf(bytes, {wasm: await wasm()})
  return png ? {picture: Buffer.from(png).toString('base64')} : {}
}

interface Spot {
  line: number
  page: number | null
  cell: number | null
}

const before = (a: Spot, b: Spot) =>
  ((a.page ?? 0) - (b.page ?? 0) || (a.cell ?? 0) - (b.cell ?? 0) || a.line - b.line) < 0

/** The same document, whose first blocks are kept as the flow walks them: nothing is read twice. */
function remembered({format, blocks, brief}: Document, walked: Block[]): Document {
  function* kept(all: Iterable<Block>): Generator<Block> {
    walked.length = 0
    for (const block of all) {
      if (walked.length < mostBlocks) walked.push(block)
      yield block
    }
  }
  return {format, blocks: kept(blocks), ...(brief && {brief: kept(brief)})}
}
