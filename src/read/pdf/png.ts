import {zlibSync} from 'fflate'
import {joined} from '../joined.ts'

/**
 * A grey picture as PNG.
 *
 * @param pixels a byte a pixel, row by row, 0 for black
 * @param width pixels of a row
 * @param bits of a pixel in the PNG: 4 keeps sixteen greys, 2 four
 * @returns the file
 */
export function greyPng(pixels: Uint8Array, width: number, bits: 2 | 4): Uint8Array {
  const height = pixels.length / width
  const each = 8 / bits
  const row = Math.ceil(width / each)
  const packed = new Uint8Array(height * (row + 1))
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const grey = Math.round((pixels[y * width + x]! / 255) * (2 ** bits - 1))
      // Each row begins with the number of its filter: none.
      packed[y * (row + 1) + 1 + Math.floor(x / each)]! |= grey << (8 - bits * ((x % each) + 1))
    }
  }
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  header[8] = bits
  const chunks = [
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(packed, {level: 9})),
    chunk('IEND', new Uint8Array()),
  ]
  return joined([new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]), ...chunks])
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = joined([new TextEncoder().encode(name), data])
  const frame = new Uint8Array(8)
  const view = new DataView(frame.buffer)
  view.setUint32(0, data.length)
  view.setUint32(4, crc(named))
  return joined([frame.subarray(0, 4), named, frame.subarray(4)])
}

/** CRC-32 as PNG's specification has it. */
function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
