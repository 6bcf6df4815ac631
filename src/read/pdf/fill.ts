import type {Glyph} from './glyphs.ts'

/** Fewer dots than this are an ellipsis. */
const FEWEST_DOTS = 6
/** Fewer strokes than this are a part of a word. */
const FEWEST_STROKES = 4
/** Each is looked for over the whole page; a page with more of them is no header. */
const MOST = 200

interface Fill {
  glyphs: Glyph[]
  left: number
  right: number
  y: number
  size: number
}

/**
 * Drops what only leads the eye: dots between a label and its value, and a line to write on that was written on.
 * A line left blank stays, since it says that nothing was filled in.
 *
 * @param glyphs upright glyphs in the order they are drawn
 * @returns the glyphs without those
 */
export function withoutFill(glyphs: Glyph[]): Glyph[] {
  const dots = fillsOf(glyphs, '.', FEWEST_DOTS)
  const strokes = fillsOf(glyphs, '_', FEWEST_STROKES)
  if (dots.length + strokes.length === 0 || dots.length + strokes.length > MOST) return glyphs
  const dropped = new Set<Glyph>()
  for (const fill of dots)
    if (glyphs.some((glyph) => stands(glyph) && isBehind(glyph, fill))) drop(fill, dropped)
  for (const fill of strokes)
    if (glyphs.some((glyph) => stands(glyph) && isUpon(glyph, fill))) drop(fill, dropped)
  return glyphs.filter((glyph) => !dropped.has(glyph))
}

/** Stretches of one character on one baseline, with or without blanks between. */
function fillsOf(glyphs: Glyph[], text: string, fewest: number): Fill[] {
  const fills: Fill[] = []
  let fill: Fill | undefined
  for (const glyph of glyphs) {
    if (glyph.text === ' ') continue
    if (glyph.text !== text) {
      fill = undefined
      continue
    }
    if (fill && Math.abs(glyph.y - fill.y) < fill.size / 2 && glyph.left > fill.left) {
      fill.glyphs.push(glyph)
      fill.right = Math.max(fill.right, glyph.right)
    } else {
      fill = {glyphs: [glyph], left: glyph.left, right: glyph.right, y: glyph.y, size: glyph.size}
      fills.push(fill)
    }
  }
  return fills.filter((one) => one.glyphs.length >= fewest)
}

function drop(fill: Fill, dropped: Set<Glyph>): void {
  for (const glyph of fill.glyphs) dropped.add(glyph)
}

function stands({text, generated}: Glyph): boolean {
  return !generated && !/^[\s._]$/.test(text)
}

function isBehind(glyph: Glyph, fill: Fill): boolean {
  return Math.abs(glyph.y - fill.y) < fill.size * 0.3 && glyph.left >= fill.right - fill.size * 0.2
}

function isUpon(glyph: Glyph, fill: Fill): boolean {
  const middle = (glyph.left + glyph.right) / 2
  const above = glyph.y - fill.y
  return middle > fill.left && middle < fill.right && above > -fill.size * 0.5 && above < fill.size
}
