import {expect, test} from 'vitest'
import {wasm} from '../../src/node/wasm.ts'

test("PDFium's module is found from source too", async () => {
  expect([...(await wasm()).subarray(0, 4)]).toEqual([0, 0x61, 0x73, 0x6d])
})
