import {readableCharacter} from './characters.ts'
import type {Pdfium} from './engine.ts'
import {isFaint, makeupOf, shownOf} from './shown.ts'
import {measure, type Unit, unitOf, withTrueSizes} from './units.ts'

/** One drawn character in the user space of its page: points, y upwards. */
export interface Glyph {
  /** Its text, mostly one character; a blank for any white space. */
  text: string
  /** Where the pen stood. */
  x: number
  y: number
  /** Left and right edge, bottom and top of the box of its advance and font height. */
  left: number
  right: number
  bottom: number
  top: number
  /** Font size as drawn, in points. */
  size: number
  /** Direction of the baseline in radians, 0 = to the right, counter-clockwise. */
  angle: number
  bold: boolean
  italic: boolean
  /** White space that PDFium inferred from a gap; it has no box. */
  generated: boolean
  /** A hyphen at the end of a line, as PDFium sees it. */
  hyphen: boolean
  /** Which text object drew it; characters of one ligature share it. */
  object: number
}

/** What a page draws, and how much of it has no meaning as text. */
export interface DrawnPage {
  glyphs: Glyph[]
  /** Characters with no Unicode value or a control code, of `total`. */
  garbage: number
  total: number
}

/** A page of a book has 3,000; beyond this it is data, and no header stands in it. */
const MOST_CHARACTERS = 100_000
const SMALLEST_SIZE = 1
const SOFT_HYPHEN = 0xad
const BOLD_NAME = /bold|black|heavy|demi(?!tasse)|cmb(?:x|sy)|sf[bs]x|cmssbx/i
const FORCE_BOLD = 1 << 18
const ITALIC_NAME = /ital|obliq|slant|cmti|cmsl|cmbxti|sfti|-it\b/i
const ITALIC = 1 << 6

/**
 * Reads the characters that a page draws, in the order they are drawn.
 *
 * @param lib The PDFium instance.
 * @param page Handle of a loaded page.
 * @param layeredForms Whether any form of the document stands on a layer; asked only where the page draws forms.
 * @returns The visible characters inside the page's box.
 */
export function drawnPage(lib: Pdfium, page: number, layeredForms: () => boolean): DrawnPage {
  const textPage = lib._FPDFText_LoadPage(page)
  if (!textPage) return {glyphs: [], garbage: 0, total: 0}
  const scratch = lib.wasmExports.malloc(256)
  try {
    const drawn = readCharacters(lib, page, textPage, scratch)
    const {layered, forms, crowded} = makeupOf(lib, page, scratch)
    const inDoubt = layered || (forms && layeredForms())
    const doubtful = inDoubt ? new Set(drawn.glyphs.flatMap(({object}) => object || [])) : drawn.faint
    if (crowded || doubtful.size === 0) return drawn
    return {...drawn, glyphs: shownOf(lib, page, drawn.glyphs, doubtful)}
  } finally {
    lib.wasmExports.free(scratch)
    lib._FPDFText_ClosePage(textPage)
  }
}

function readCharacters(lib: Pdfium, page: number, textPage: number, scratch: number) {
  const clip = pageBox(lib, page, scratch)
  const glyphs: Glyph[] = []
  const total = Math.min(lib._FPDFText_CountChars(textPage), MOST_CHARACTERS)
  /** Objects in the colour of the paper. */
  const faint = new Set<number>()
  const units = new Map<string, Unit>()
  let garbage = 0
  let object = -1
  let style = {size: 0, angle: 0, bold: false, italic: false, named: true}
  let unit: Unit | undefined
  let last = {code: 0, text: '', x: Number.NaN, y: Number.NaN}
  for (let index = 0; index < total; index++) {
    const code = codeAt(lib, textPage, index)
    // The second half of a pair, which the first was read with.
    if (code === null) continue
    const generated = lib._FPDFText_IsGenerated(textPage, index) === 1
    const hyphen = !generated && lib._FPDFText_IsHyphen(textPage, index) === 1
    const text = hyphen ? '-' : readableCharacter(code)
    if (text === '') {
      garbage++
      continue
    }
    if (generated) {
      glyphs.push({...BLANK})
      continue
    }
    const owner = lib._FPDFText_GetTextObject(textPage, index)
    if (owner !== object) {
      object = owner
      style = styleOf(lib, textPage, index, owner, scratch)
      unit = style.named ? undefined : unitOf(lib, units, owner, style.size)
      if (owner && isFaint(lib, owner, scratch)) faint.add(owner)
    }
    if (style.size < SMALLEST_SIZE && !unit) continue
    lib._FPDFText_GetCharOrigin(textPage, index, scratch, scratch + 8)
    const x = lib.HEAPF64[scratch >> 3] as number
    const y = lib.HEAPF64[(scratch + 8) >> 3] as number
    // Quartz writes a Chinese character as itself and as its radical: one glyph, one character after all.
    const again = last.text === text && last.code !== code && last.x === x && last.y === y
    last = {code, text, x, y}
    if (again) continue
    if (!(x >= clip.left && x <= clip.right && y >= clip.bottom && y <= clip.top)) continue
    const boxed = lib._FPDFText_GetLooseCharBox(textPage, index, scratch)
    const box = rectangle(lib, scratch)
    // A soft hyphen inside a line is not shown; where it has a width, it is some font's common hyphen.
    if (code === SOFT_HYPHEN && !hyphen && box.right - box.left < style.size * 0.05) continue
    const usable = boxed === 1 && box.right - box.left + (box.top - box.bottom) > 0
    const glyph = {
      text,
      x,
      y,
      left: usable ? box.left : x,
      right: usable ? box.right : x + style.size / 2,
      bottom: usable ? box.bottom : y,
      top: usable ? box.top : y + style.size,
      size: style.size,
      angle: style.angle,
      bold: style.bold,
      italic: style.italic,
      generated,
      hyphen,
      object: owner,
    }
    glyphs.push(glyph)
    if (unit) measure(lib, textPage, index, glyph, unit, scratch)
  }
  return {glyphs: withTrueSizes(glyphs, units.values(), SMALLEST_SIZE), garbage, total, faint}
}

/** Beyond the first 65,536 PDFium gives a character (𠮷, 😀) as the two halves of a pair; null for the second. */
function codeAt(lib: Pdfium, textPage: number, index: number): number | null {
  const code = lib._FPDFText_GetUnicode(textPage, index) >>> 0
  if (!isHalf(code, 0xd800) && !isHalf(code, 0xdc00)) return code
  const [upper, lower] = isHalf(code, 0xd800) ? [index, index + 1] : [index - 1, index]
  const high = upper < 0 ? 0 : lib._FPDFText_GetUnicode(textPage, upper) >>> 0
  const low = lib._FPDFText_GetUnicode(textPage, lower) >>> 0
  if (!isHalf(high, 0xd800) || !isHalf(low, 0xdc00)) return code
  return upper === index ? 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00) : null
}

const isHalf = (code: number, from: number) => code >= from && code < from + 0x400

const BLANK: Glyph = {
  text: ' ',
  x: 0,
  y: 0,
  left: 0,
  right: 0,
  bottom: 0,
  top: 0,
  size: 0,
  angle: 0,
  bold: false,
  italic: false,
  generated: true,
  hyphen: false,
  object: 0,
}

/** A font size may be negative (upside down), which the character angle of PDFium misses. */
function styleOf(lib: Pdfium, textPage: number, index: number, object: number, scratch: number) {
  const nominal = lib._FPDFText_GetFontSize(textPage, index)
  let scale = 1
  let angle = 0
  if (lib._FPDFText_GetMatrix(textPage, index, scratch)) {
    const at = scratch >> 2
    const [a, b, c, d] = lib.HEAPF32.subarray(at, at + 4) as unknown as [number, number, number, number]
    scale = Math.hypot(c, d) || Math.hypot(a, b)
    angle = Math.atan2(b, a)
  }
  if (nominal < 0) angle += angle > 0 ? -Math.PI : Math.PI
  return {size: Math.abs(nominal) * scale, angle, ...faceOf(lib, textPage, index, object, scratch)}
}

function faceOf(lib: Pdfium, textPage: number, index: number, object: number, scratch: number) {
  // Word processors draw bold that the font lacks by filling and stroking (mode 2).
  const stroked = object !== 0 && lib._FPDFTextObj_GetTextRenderMode(object) === 2
  const length = lib._FPDFText_GetFontInfo(textPage, index, scratch + 4, 250, scratch)
  if (length === 0) return {bold: stroked, italic: false, named: true}
  const flags = lib.HEAP32[scratch >> 2] as number
  const bytes = lib.HEAPU8.subarray(scratch + 4, scratch + 4 + Math.max(0, Math.min(length, 250) - 1))
  const name = String.fromCharCode(...bytes)
  return {
    bold: stroked || (flags & FORCE_BOLD) !== 0 || BOLD_NAME.test(name),
    italic: (flags & ITALIC) !== 0 || ITALIC_NAME.test(name),
    named: name !== '',
  }
}

function pageBox(lib: Pdfium, page: number, scratch: number) {
  const box = lib._FPDF_GetPageBoundingBox(page, scratch) ? rectangle(lib, scratch) : null
  if (box && box.right > box.left && box.top > box.bottom) return box
  return {left: -Infinity, right: Infinity, bottom: -Infinity, top: Infinity}
}

/** PDFium's rectangle: four floats, left, top, right, bottom. */
function rectangle(lib: Pdfium, pointer: number) {
  const at = pointer >> 2
  const [left, top, right, bottom] = lib.HEAPF32.subarray(at, at + 4) as unknown as [
    number,
    number,
    number,
    number,
  ]
  return {left, top, right, bottom}
}
