import type {Pdfium} from './engine.ts'
import type {Glyph} from './glyphs.ts'
import {painted} from './picture.ts'

/** A page of more objects is a drawing that takes long to paint. */
const MOST_OBJECTS = 5000
const DEEPEST_FORM = 4
const FORM_OBJECT = 5
/** Points of the longer side of the painted page. */
const LARGEST_SIDE = 1400
/** Of 255: a shade that no eye tells from the one beside it. */
const FAINTEST = 12
/** Each part of a colour of at least this much is next to white. */
const NEARLY_WHITE = 240
const NEARLY_CLEAR = 12
/** Render modes that paint nothing, as of the text laid behind a scan. */
const UNPAINTED = new Set([3, 7])
/** UTF-16 with its final zero. */
const LENGTH_OF_OC = 6

/**
 * Whether a text object may be drawn in the colour of the paper.
 *
 * @param lib The PDFium instance.
 * @param object A text object.
 * @param scratch At least 16 bytes.
 * @returns True where it is next to white or transparent; false for the invisible text behind a scan, which counts.
 */
export function isFaint(lib: Pdfium, object: number, scratch: number): boolean {
  if (!lib._FPDFPageObj_GetFillColor(object, scratch, scratch + 4, scratch + 8, scratch + 12)) return false
  const [red, green, blue, alpha] = lib.HEAP32.subarray(scratch >> 2, (scratch >> 2) + 4) as unknown as Rgba
  if (alpha > NEARLY_CLEAR && Math.min(red, green, blue) < NEARLY_WHITE) return false
  return !UNPAINTED.has(lib._FPDFTextObj_GetTextRenderMode(object))
}

type Rgba = [number, number, number, number]

/** What a page is made of, as far as it bears on what is shown. */
export interface Makeup {
  /** Some of it stands on a layer, as its own content says. */
  layered: boolean
  /** It draws forms, whose layers PDFium does not tell. */
  forms: boolean
  /** There is too much of it to be painted. */
  crowded: boolean
}

/**
 * Looks through the objects of a page.
 *
 * @param lib The PDFium instance.
 * @param page Handle of a loaded page.
 * @param scratch At least 16 bytes.
 * @returns What they are.
 */
export function makeupOf(lib: Pdfium, page: number, scratch: number): Makeup {
  const makeup: Makeup = {layered: false, forms: false, crowded: false}
  let left = MOST_OBJECTS
  const look = (object: number, depth: number): void => {
    if (!object) return
    if (--left < 0) makeup.crowded = true
    makeup.layered ||= standsOnLayer(lib, object, scratch)
    if (lib._FPDFPageObj_GetType(object) !== FORM_OBJECT) return
    makeup.forms = true
    const count = depth < DEEPEST_FORM ? lib._FPDFFormObj_CountObjects(object) : 0
    for (let index = 0; index < count && left > 0; index++)
      look(lib._FPDFFormObj_GetObject(object, index), depth + 1)
  }
  const count = lib._FPDFPage_CountObjects(page)
  for (let index = 0; index < count && left >= 0; index++) look(lib._FPDFPage_GetObject(page, index), 0)
  return makeup
}

function standsOnLayer(lib: Pdfium, object: number, scratch: number): boolean {
  const count = Math.min(lib._FPDFPageObj_CountMarks(object), 20)
  for (let index = 0; index < count; index++) {
    const mark = lib._FPDFPageObj_GetMark(object, index)
    if (!mark || !lib._FPDFPageObjMark_GetName(mark, scratch, 8, scratch + 8)) continue
    const [o, zero, c] = lib.HEAPU8.subarray(scratch, scratch + 3)
    if (lib.HEAP32[(scratch + 8) >> 2] === LENGTH_OF_OC && o === 0x4f && zero === 0 && c === 0x43) return true
  }
  return false
}

/**
 * Leaves out what a viewer does not show. The page is painted with and without the objects in doubt: what makes no
 * difference where it stands is not seen, be it on a layer that is off, white on white or covered.
 *
 * @param lib The PDFium instance.
 * @param page Handle of a loaded page.
 * @param glyphs What the page draws.
 * @param doubtful Text objects that may not show.
 * @returns The glyphs without those of objects that paint nothing; all of them where the page cannot be painted.
 */
export function shownOf(lib: Pdfium, page: number, glyphs: Glyph[], doubtful: Set<number>): Glyph[] {
  const paper = paperOf(lib, page)
  if (!paper) return glyphs
  const paint = () => painted(lib, page, paper.width, paper.height, paper.height)
  const whole = paint()
  for (const object of doubtful) lib._FPDFPageObj_SetIsActive(object, 0)
  const bare = paint()
  for (const object of doubtful) lib._FPDFPageObj_SetIsActive(object, 1)
  if (!whole || !bare) return glyphs
  const seen = new Set<number>()
  const scratch = lib.wasmExports.malloc(8)
  try {
    for (const glyph of glyphs) {
      if (glyph.generated || seen.has(glyph.object) || !doubtful.has(glyph.object)) continue
      const box = pixelsOf(lib, page, glyph, paper, scratch)
      if (differs(whole, bare, box, paper.width)) seen.add(glyph.object)
    }
  } finally {
    lib.wasmExports.free(scratch)
  }
  return glyphs.filter(({generated, object}) => generated || seen.has(object) || !doubtful.has(object))
}

interface Paper {
  width: number
  height: number
}

function paperOf(lib: Pdfium, page: number): Paper | undefined {
  const [width, height] = [lib._FPDF_GetPageWidthF(page), lib._FPDF_GetPageHeightF(page)]
  const scale = LARGEST_SIDE / Math.max(width, height)
  const paper = {width: Math.round(width * scale), height: Math.round(height * scale)}
  return paper.width > 0 && paper.height > 0 ? paper : undefined
}

interface Pixels {
  left: number
  right: number
  top: number
  bottom: number
}

function pixelsOf(lib: Pdfium, page: number, glyph: Glyph, paper: Paper, scratch: number): Pixels {
  const point = (x: number, y: number): [number, number] => {
    lib._FPDF_PageToDevice(page, 0, 0, paper.width, paper.height, 0, x, y, scratch, scratch + 4)
    return [lib.HEAP32[scratch >> 2] as number, lib.HEAP32[(scratch + 4) >> 2] as number]
  }
  const [x, y] = point(glyph.left, glyph.bottom)
  const [x2, y2] = point(glyph.right, glyph.top)
  return {
    left: Math.max(0, Math.min(x, x2)),
    right: Math.min(paper.width - 1, Math.max(x, x2)),
    top: Math.max(0, Math.min(y, y2)),
    bottom: Math.min(paper.height - 1, Math.max(y, y2)),
  }
}

function differs(one: Uint8Array, other: Uint8Array, box: Pixels, width: number): boolean {
  for (let y = box.top; y <= box.bottom; y++) {
    for (let x = box.left; x <= box.right; x++) {
      const at = y * width + x
      if (Math.abs((one[at] as number) - (other[at] as number)) >= FAINTEST) return true
    }
  }
  return false
}
