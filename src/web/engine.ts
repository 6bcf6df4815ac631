import type {Policy} from '../policy/model.ts'
import {unreadable} from '../report/unreadable.ts'
import type {Answer, Job, Verdict} from './messages.ts'

/** A file that takes longer has hung its reader. */
const PATIENCE = 5000

/** Files past this would only fill the tab's memory on their way to being refused. */
const LARGEST = 100_000_000

type Kind = 'text' | 'pdf'

/** The engine in its workers: one for all text formats, and one with PDFium that starts when a PDF comes. */
export class Engine {
  private readonly workers = new Map<Kind, Promise<Worker>>()
  private wasm: Promise<Uint8Array> | undefined
  private turn: Promise<unknown> = Promise.resolve()

  constructor(private readonly patience = PATIENCE) {}

  /**
   * Judge one file.
   *
   * @param bytes its content
   * @param path its name
   * @param policy the course
   * @returns the verdict; a file that hangs its reader is stopped and told as unreadable
   */
  judge(bytes: Uint8Array, path: string, policy: Policy): Promise<Verdict> {
    // One at a time: the clock of a file must not run while another is read.
    const verdict = this.turn.then(() => this.run(bytes, path, policy))
    this.turn = verdict.catch(() => {})
    return verdict
  }

  private async run(bytes: Uint8Array, path: string, policy: Policy): Promise<Verdict> {
    if (bytes.length > LARGEST) {
      return none(path, 'The file is larger than 100 MB.', 'Check the header as a text file of its own.')
    }
    const kind = isPdf(bytes, path) ? 'pdf' : 'text'
    const job: Job = {bytes, path, policy}
    try {
      if (kind === 'pdf') job.wasm = await (this.wasm ??= unpack('pdf-wasm'))
      const worker = await this.worker(kind)
      return await this.ask(worker, kind, job)
    } catch (error) {
      this.workers.delete(kind)
      const reason = error instanceof Error ? error.message : String(error)
      return none(path, `The reader could not be started: ${reason}.`, 'Try another browser.')
    }
  }

  private ask(worker: Worker, kind: Kind, job: Job): Promise<Verdict> {
    return new Promise((resolve) => {
      const stop = (message: string, advice: string) => {
        worker.terminate()
        this.workers.delete(kind)
        clearTimeout(timer)
        resolve(none(job.path, message, advice))
      }
      const timer = setTimeout(
        () =>
          stop(
            'The file was stopped: it could not be read within 5 seconds.',
            'Save it again in the program that made it, or paste the header as text.',
          ),
        this.patience,
      )
      worker.onmessage = ({data}: MessageEvent<Answer>) => {
        if (data === 'ready') return
        clearTimeout(timer)
        resolve(data)
      }
      worker.onerror = (event) => {
        event.preventDefault()
        stop('The reader failed on this file.', 'Paste the header as text.')
      }
      worker.postMessage(job)
    })
  }

  private worker(kind: Kind): Promise<Worker> {
    const known = this.workers.get(kind)
    if (known) return known
    const started = start(kind)
    this.workers.set(kind, started)
    return started
  }
}

async function start(kind: Kind): Promise<Worker> {
  const script = await unpack(kind === 'pdf' ? 'pdf-engine' : 'engine')
  const address = URL.createObjectURL(new Blob([script as BlobPart], {type: 'text/javascript'}))
  const worker = new Worker(address)
  await new Promise<void>((resolve, reject) => {
    worker.onmessage = () => resolve()
    worker.onerror = (event) => reject(new Error(event.message || 'the browser refuses workers'))
  })
  URL.revokeObjectURL(address)
  return worker
}

/** What the build put into the page under an id. */
function held(id: string): string | undefined {
  return document.getElementById(id)?.textContent?.trim()
}

async function unpack(id: string): Promise<Uint8Array> {
  const packed = Uint8Array.from(atob(held(id) ?? ''), (char) => char.charCodeAt(0))
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

function isPdf(bytes: Uint8Array, path: string): boolean {
  return /\.pdf$/i.test(path) || String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-'
}

function none(path: string, message: string, advice: string): Verdict {
  return {report: unreadable(path, message, advice), rows: []}
}
