import {readableCharacter} from './characters.ts'
import type {Pdfium} from './engine.ts'
import type {Glyph} from './glyphs.ts'

/** Beyond this many a page is no form but an attack. */
export const MOST_ANNOTATIONS = 500
const MOST_BYTES = 20_000
/** The kind of a text box laid over the page. */
export const FREE_TEXT = 3
const WIDGET = 20
/** Hidden, and not to be viewed. */
const HIDDEN = 2 | 32
const TEXT_FIELDS = new Set([4, 5, 6])
/** Check boxes and radio buttons. */
const BOXES = new Set([2, 3])

/**
 * Reads what was typed into the form fields of a page and into text boxes laid over it; PDFium's text leaves
 * both out.
 *
 * @param lib The PDFium instance.
 * @param page Handle of a loaded page.
 * @param form Gives the handle of the form environment; asked only when the page has a field.
 * @returns One glyph for each line of a value, standing where a viewer shows it; `[x]` or `[ ]` for a box.
 */
export function typedText(lib: Pdfium, page: number, form: () => number): Glyph[] {
  const glyphs: Glyph[] = []
  const count = Math.min(lib._FPDFPage_GetAnnotCount(page), MOST_ANNOTATIONS)
  if (count === 0) return glyphs
  // A damaged page may report any number of quarter turns.
  const turns = lib._FPDFPage_GetRotation(page) & 3
  const scratch = lib.wasmExports.malloc(MOST_BYTES)
  try {
    for (let index = 0; index < count; index++) {
      const annotation = lib._FPDFPage_GetAnnot(page, index)
      if (!annotation) continue
      try {
        const value = isHidden(lib, annotation) ? '' : typedValue(lib, annotation, form, scratch)
        if (value.trim() === '' || !lib._FPDFAnnot_GetRect(annotation, scratch)) continue
        const at = scratch >> 2
        const [left, top, right, bottom] = [...lib.HEAPF32.subarray(at, at + 4)] as Box
        glyphs.push(...placed(value, [left, Math.max(top, bottom), right, Math.min(top, bottom)], turns))
      } finally {
        lib._FPDFPage_CloseAnnot(annotation)
      }
    }
  } finally {
    lib.wasmExports.free(scratch)
  }
  return glyphs
}

/** Left, top, right, bottom in points. */
type Box = [number, number, number, number]

function typedValue(lib: Pdfium, annotation: number, form: () => number, scratch: number): string {
  const subtype = lib._FPDFAnnot_GetSubtype(annotation)
  if (subtype === WIDGET) {
    const handle = form()
    const type = handle ? lib._FPDFAnnot_GetFormFieldType(handle, annotation) : 0
    // PDFium's own answer needs a page view; what the box shows is named in its dictionary.
    if (BOXES.has(type)) return /^(?:|Off)$/.test(stringValue(lib, annotation, 'AS')) ? '[ ]' : '[x]'
    if (!TEXT_FIELDS.has(type)) return ''
    return wideText(lib, scratch, lib._FPDFAnnot_GetFormFieldValue(handle, annotation, scratch, MOST_BYTES))
  }
  return subtype === FREE_TEXT ? stringValue(lib, annotation, 'Contents') : ''
}

/**
 * Whether an annotation is not shown on a screen.
 *
 * @param lib The PDFium instance.
 * @param annotation Handle of an annotation.
 * @returns True for one that is hidden or only printed.
 */
export function isHidden(lib: Pdfium, annotation: number): boolean {
  return (lib._FPDFAnnot_GetFlags(annotation) & HIDDEN) !== 0
}

/**
 * A text of an annotation's dictionary.
 *
 * @param lib The PDFium instance.
 * @param annotation Handle of an annotation.
 * @param name The key, in ASCII.
 * @returns Its value; '' where there is none or it is too long.
 */
export function stringValue(lib: Pdfium, annotation: number, name: 'AS' | 'Contents'): string {
  const key = lib.wasmExports.malloc(16 + MOST_BYTES)
  const value = key + 16
  try {
    lib.HEAPU8.set(new TextEncoder().encode(`${name}\0`), key)
    return wideText(lib, value, lib._FPDFAnnot_GetStringValue(annotation, key, value, MOST_BYTES))
  } finally {
    lib.wasmExports.free(key)
  }
}

/** UTF-16LE with a final zero; a value longer than the buffer is not written at all. */
function wideText(lib: Pdfium, pointer: number, length: number): string {
  if (length < 2 || length > MOST_BYTES) return ''
  const text = new TextDecoder('utf-16le').decode(lib.HEAPU8.slice(pointer, pointer + length - 2))
  return Array.from(text, (character) =>
    character === '\n' || character === '\r' ? '\n' : readableCharacter(character.codePointAt(0) as number),
  ).join('')
}

function placed(value: string, [left, top, right, bottom]: Box, turns: number): Glyph[] {
  const sideways = turns % 2 === 1
  const height = sideways ? right - left : top - bottom
  const size = Math.min(11, Math.max(6, height * 0.7))
  const lines = value.split(/\n+/).filter((line) => line.trim() !== '')
  const angle = (turns * Math.PI) / 2
  const corner = [
    [left, top],
    [left, bottom],
    [right, bottom],
    [right, top],
  ][turns] as [number, number]
  return lines.map((text, index) => {
    const drop = lines.length === 1 ? height / 2 + size * 0.3 : size * (1 + index * 1.2)
    const x = corner[0] + drop * Math.sin(angle)
    const y = corner[1] - drop * Math.cos(angle)
    const width = Math.min(text.length * size * 0.5, sideways ? top - bottom : right - left)
    return {
      text: text.trim(),
      x,
      y,
      left: x,
      right: x + (sideways ? size : width),
      bottom: y,
      top: y + (sideways ? width : size),
      size,
      angle,
      bold: false,
      italic: false,
      generated: false,
      hyphen: false,
      object: -2 - index,
    }
  })
}
