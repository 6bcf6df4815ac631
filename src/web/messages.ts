import type {Policy} from '../policy/model.ts'
import type {FileReport} from '../report/model.ts'
import type {Row} from './rows.ts'

/** What the page asks of the engine. */
export interface Job {
  bytes: Uint8Array
  path: string
  policy: Policy
  /** PDFium's module; given to the worker that reads PDFs. */
  wasm?: Uint8Array
}

/** What the engine answers. */
export interface Verdict {
  report: FileReport
  /** The text as read; none where the file could not be. */
  rows: Row[]
}

/** From the worker: first that it stands ready, then a verdict a job. */
export type Answer = 'ready' | Verdict
