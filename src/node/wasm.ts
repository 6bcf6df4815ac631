import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'

/**
 * Where a run gets PDFium's WebAssembly from: beside the built program, or node_modules when run from source.
 *
 * @returns a function that reads the module at its first call and gives the same bytes ever after, so that it
 *   is compiled once a run; it throws where the file is in neither place
 */
export function wasmSource(): () => Promise<Uint8Array> {
  let bytes: Promise<Uint8Array> | undefined
  return () => (bytes ??= load())
}

async function load(): Promise<Uint8Array> {
  try {
    return await readFile(new URL('./pdfium.wasm', import.meta.url))
  } catch {
    return readFile(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm'))
  }
}
