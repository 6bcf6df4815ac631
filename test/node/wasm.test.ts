import {expect, test} from 'vitest'
import {wasmSource} from '../../src/node/wasm.ts'

test("PDFium's module is found from source too, and read once", async () => {
  const wasm = wasmSource()
  expect([...(await wasm()).subarray(0, 4)]).toEqual([0, 0x61, 0x73, 0x6d])
  expect(await wasm()).toBe(await wasm())
})
