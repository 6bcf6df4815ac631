import {lint} from '../index.ts'
import {read} from '../read/index.ts'
import type {Answer, Job} from './messages.ts'
import {rowsOf} from './rows.ts'

/** The part of a worker's global scope that is used; the DOM's types know only a window's. */
interface Scope {
  postMessage(answer: Answer): void
  onmessage: ((event: MessageEvent<Job>) => void) | null
}

const scope = globalThis as unknown as Scope

scope.onmessage = async ({data: {bytes, path, policy, wasm}}) => {
  const outside = wasm ? {wasm: async () => wasm} : {}
  // Readers may keep or change what they are given; the second reading starts from the same bytes.
  const report = await lint(bytes.slice(), {path, policy, ...outside})
  const rows = report.facts ? rowsOf(await read(bytes, {path, ...outside})) : []
  scope.postMessage({report, rows})
}

scope.postMessage('ready')
