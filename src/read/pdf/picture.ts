import type {Pdfium} from './engine.ts'
import {greyPng} from './png.ts'

/** Wide enough to read handwriting by; a narrower one where the page is too busy to be kept so. */
const WIDTHS = [520, 360, 240]
/** Bytes of a picture: a report holds one for each scan of a class. */
const MOST_BYTES = 24_000
/** A page is not painted higher than this many times its width. */
const STEEPEST = 1.5
const GREY = 1
const WHITE = 0xffffffff

/**
 * A small grey picture of the first page, for a person to read what holds no text.
 *
 * @param lib PDFium
 * @param document an open document
 * @returns a PNG; undefined where the page cannot be painted or its picture is too large
 */
export function pictureOfPage(lib: Pdfium, document: number): Uint8Array | undefined {
  const page = lib._FPDF_LoadPage(document, 0)
  if (!page) return undefined
  try {
    const slope = lib._FPDF_GetPageHeightF(page) / lib._FPDF_GetPageWidthF(page)
    if (!(slope > 0.05)) return undefined
    for (const width of WIDTHS) {
      const pixels = painted(
        lib,
        page,
        width,
        Math.round(width * slope),
        Math.round(width * Math.min(slope, STEEPEST)),
      )
      for (const bits of [4, 2] as const) {
        const png = pixels && greyPng(pixels, width, bits)
        if (png && png.length <= MOST_BYTES) return png
      }
    }
    return undefined
  } finally {
    lib._FPDF_ClosePage(page)
  }
}

/**
 * Paints the upper part of a page in grey.
 *
 * @param lib The PDFium instance.
 * @param page Handle of a loaded page.
 * @param width Pixels across.
 * @param whole Pixels that the whole page is high.
 * @param height How many of those are painted.
 * @returns A byte a pixel; undefined where there is no room for it.
 */
export function painted(
  lib: Pdfium,
  page: number,
  width: number,
  whole: number,
  height: number,
): Uint8Array | undefined {
  const bitmap = lib._FPDFBitmap_CreateEx(width, height, GREY, 0, 0)
  if (!bitmap) return undefined
  try {
    lib._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
    lib._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, whole, 0, 0)
    const stride = lib._FPDFBitmap_GetStride(bitmap)
    const from = lib._FPDFBitmap_GetBuffer(bitmap)
    const pixels = new Uint8Array(width * height)
    for (let y = 0; y < height; y++)
      pixels.set(lib.HEAPU8.subarray(from + y * stride, from + y * stride + width), y * width)
    return pixels
  } finally {
    lib._FPDFBitmap_Destroy(bitmap)
  }
}
