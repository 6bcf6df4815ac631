import {parentPort} from 'node:worker_threads'
import type {Policy} from '../policy/model.ts'
import {judgeFile} from './verdict.ts'
import {wasmSource} from './wasm.ts'

/** A file of a class to judge on this thread. */
interface AuditTask {
  bytes: Uint8Array
  path: string
  policy: Policy
}

const wasm = wasmSource()

parentPort?.on('message', async ({bytes, path, policy}: AuditTask) => {
  parentPort?.postMessage(await judgeFile(bytes, path, policy, wasm))
})
parentPort?.postMessage('ready')
