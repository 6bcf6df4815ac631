import type {Pdfium} from './engine.ts'
import type {Glyph} from './glyphs.ts'

/**
 * A font without a name in one size. Only fonts whose letters are drawings (Type 3) have none, and each has units of
 * its own: what the file calls a size of 0.12 may be 11 points, a pixel of a printer being the unit.
 */
export interface Unit {
  /** Size in points as the file states it. */
  size: number
  glyphs: Glyph[]
  /** How far its highest letter or digit rises above the baseline, in points. */
  letters: number
  /** How far any of its characters does. */
  all: number
}

/** Capitals, digits and the letters b, d, h and l of most fonts are as high as this part of their size. */
const RISE = 0.7
/** A letter that is this many times as large as its font has units of its own. */
const MISSTATED = 3
/** A font of fewer signs holds the markers of a plot. */
const FEWEST_SIGNS = 3

/**
 * The unit of a font without a name.
 *
 * @param lib The PDFium instance.
 * @param units Those of the page so far; a new one is added.
 * @param object A text object in that font.
 * @param size Size in points as the file states it.
 * @returns The unit.
 */
export function unitOf(lib: Pdfium, units: Map<string, Unit>, object: number, size: number): Unit {
  const key = `${lib._FPDFTextObj_GetFont(object)} ${size.toPrecision(3)}`
  const unit = units.get(key) ?? {size, glyphs: [], letters: 0, all: 0}
  units.set(key, unit)
  return unit
}

/**
 * Measures a character as it is painted.
 *
 * @param lib The PDFium instance.
 * @param textPage The text of a page.
 * @param index Number of the character in it.
 * @param glyph The same; its box comes to hold what is painted, for the height of such a font may be stated as 0.
 * @param unit The unit of its font, which the glyph joins.
 * @param scratch At least 32 bytes.
 */
export function measure(
  lib: Pdfium,
  textPage: number,
  index: number,
  glyph: Glyph,
  unit: Unit,
  scratch: number,
): void {
  unit.glyphs.push(glyph)
  if (!lib._FPDFText_GetCharBox(textPage, index, scratch, scratch + 8, scratch + 16, scratch + 24)) return
  const at = scratch >> 3
  const [left, right, bottom, top] = lib.HEAPF64.subarray(at, at + 4) as unknown as Box
  glyph.bottom = Math.min(glyph.bottom, bottom)
  glyph.top = Math.max(glyph.top, top)
  const [cos, sin] = [Math.cos(glyph.angle), Math.sin(glyph.angle)]
  const across = Math.max((glyph.x - left) * sin, (glyph.x - right) * sin)
  const rise = across + Math.max((bottom - glyph.y) * cos, (top - glyph.y) * cos)
  unit.all = Math.max(unit.all, rise)
  if (/[\p{L}\p{N}]/u.test(glyph.text)) unit.letters = Math.max(unit.letters, rise)
}

type Box = [left: number, right: number, bottom: number, top: number]

/**
 * Sets the size of glyphs whose font misstates it to that of what is painted.
 *
 * @param glyphs What a page draws.
 * @param units The fonts without a name among them, measured.
 * @param smallest Size in points below which nobody reads.
 * @returns The glyphs that can be read.
 */
export function withTrueSizes(glyphs: Glyph[], units: Iterable<Unit>, smallest: number): Glyph[] {
  const tiny = new Set<Glyph>()
  for (const unit of units) {
    const painted = (unit.letters || unit.all) / RISE
    const written = new Set(unit.glyphs.map(({text}) => text)).size >= FEWEST_SIGNS
    const size = written && painted > unit.size * MISSTATED ? painted : unit.size
    for (const glyph of unit.glyphs) {
      glyph.size = size
      if (size < smallest) tiny.add(glyph)
    }
  }
  return tiny.size === 0 ? glyphs : glyphs.filter((glyph) => !tiny.has(glyph))
}
