import {worker} from 'workerpool'
import type {Policy} from '../policy/model.ts'
import {judgeFile} from './verdict.ts'
import {wasmSource} from './wasm.ts'

const wasm = wasmSource()

worker({
  judge: (bytes: Uint8Array, path: string, policy: Policy) => judgeFile(bytes, path, policy, wasm),
})
