import {FREE_TEXT, isHidden, MOST_ANNOTATIONS, stringValue} from './annotations.ts'
import type {Pdfium} from './engine.ts'

const STAMP = 13
const NORMAL_DISPLAY = 0
const FLATTENED = 1

/**
 * Makes the text of stamps, and of text boxes that hold their text as drawn alone, a part of the page, since only what
 * a page draws can be read letter by letter. All other annotations of the page are taken away.
 *
 * @param lib The PDFium instance.
 * @param page Handle of a loaded page, whose fields and text boxes have been read.
 * @returns Whether the page has changed and must be loaded anew.
 */
export function drawStamps(lib: Pdfium, page: number): boolean {
  const count = lib._FPDFPage_GetAnnotCount(page)
  if (count === 0 || count > MOST_ANNOTATIONS) return false
  const kept = Array.from({length: count}, (_, index) => isDrawnAlone(lib, page, index))
  if (!kept.includes(true)) return false
  for (let index = count - 1; index >= 0; index--) if (!kept[index]) lib._FPDFPage_RemoveAnnot(page, index)
  return lib._FPDFPage_Flatten(page, NORMAL_DISPLAY) === FLATTENED
}

function isDrawnAlone(lib: Pdfium, page: number, index: number): boolean {
  const annotation = lib._FPDFPage_GetAnnot(page, index)
  if (!annotation) return false
  try {
    if (isHidden(lib, annotation)) return false
    const subtype = lib._FPDFAnnot_GetSubtype(annotation)
    return (
      subtype === STAMP || (subtype === FREE_TEXT && stringValue(lib, annotation, 'Contents').trim() === '')
    )
  } finally {
    lib._FPDFPage_CloseAnnot(annotation)
  }
}
