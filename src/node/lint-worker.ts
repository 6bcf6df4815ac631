import {parentPort} from 'node:worker_threads'
import {type LintOptions, lint} from '../index.ts'
import {wasmSource} from './wasm.ts'

/** A file to judge on this thread. */
export interface LintTask {
  bytes: Uint8Array
  options: Omit<LintOptions, 'wasm'>
}

const wasm = wasmSource()

parentPort?.on('message', async ({bytes, options}: LintTask) => {
  parentPort?.postMessage(await lint(bytes, {...options, wasm}))
})
parentPort?.postMessage('ready')
