import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'

/**
 * The bytes of PDFium's WebAssembly: beside the built program, or from node_modules when run from source.
 *
 * @returns the module's bytes
 * @throws where neither is there
 */
export async function wasm(): Promise<Uint8Array> {
  try {
    return await readFile(new URL('./pdfium.wasm', import.meta.url))
  } catch {
    return readFile(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm'))
  }
}
