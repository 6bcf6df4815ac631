import {PDFiumModule} from '@hyzyla/pdfium'

/**
 * The C calls of PDFium that this reader makes. Pointers and handles are numbers, 0 is null.
 * The library keeps its module private, so the shape is written down here for the pinned version.
 */
export interface Pdfium {
  HEAPU8: Uint8Array
  HEAP32: Int32Array
  HEAPF32: Float32Array
  HEAPF64: Float64Array
  wasmExports: {malloc(size: number): number; free(pointer: number): void}
  _FPDF_InitLibrary(): void
  _FPDF_LoadMemDocument(data: number, size: number, password: number): number
  _FPDF_CloseDocument(document: number): void
  _FPDF_GetLastError(): number
  _FPDF_GetFormType(document: number): number
  _FPDF_GetPageCount(document: number): number
  _FPDF_LoadPage(document: number, index: number): number
  _FPDF_ClosePage(page: number): void
  _FPDF_GetPageBoundingBox(page: number, rectangle: number): number
  _FPDF_GetPageWidthF(page: number): number
  _FPDF_GetPageHeightF(page: number): number
  _FPDF_PageToDevice(
    page: number,
    x: number,
    y: number,
    width: number,
    height: number,
    rotate: number,
    pageX: number,
    pageY: number,
    deviceX: number,
    deviceY: number,
  ): number
  _FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    x: number,
    y: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ): void
  _FPDFBitmap_CreateEx(width: number, height: number, format: number, buffer: number, stride: number): number
  _FPDFBitmap_FillRect(
    bitmap: number,
    left: number,
    top: number,
    width: number,
    height: number,
    color: number,
  ): number
  _FPDFBitmap_GetStride(bitmap: number): number
  _FPDFBitmap_GetBuffer(bitmap: number): number
  _FPDFBitmap_Destroy(bitmap: number): void
  _FPDFText_LoadPage(page: number): number
  _FPDFText_ClosePage(textPage: number): void
  _FPDFText_CountChars(textPage: number): number
  _FPDFText_GetUnicode(textPage: number, index: number): number
  _FPDFText_IsGenerated(textPage: number, index: number): number
  _FPDFText_IsHyphen(textPage: number, index: number): number
  _FPDFText_GetTextObject(textPage: number, index: number): number
  _FPDFText_GetFontSize(textPage: number, index: number): number
  _FPDFText_GetMatrix(textPage: number, index: number, matrix: number): number
  _FPDFText_GetCharOrigin(textPage: number, index: number, x: number, y: number): number
  _FPDFText_GetCharBox(
    textPage: number,
    index: number,
    left: number,
    right: number,
    bottom: number,
    top: number,
  ): number
  _FPDFText_GetLooseCharBox(textPage: number, index: number, rectangle: number): number
  _FPDFText_GetFontInfo(textPage: number, index: number, name: number, size: number, flags: number): number
  _FPDFTextObj_GetFont(textObject: number): number
  _FPDFTextObj_GetTextRenderMode(textObject: number): number
  _FPDFPage_CountObjects(page: number): number
  _FPDFPage_GetObject(page: number, index: number): number
  _FPDFFormObj_CountObjects(form: number): number
  _FPDFFormObj_GetObject(form: number, index: number): number
  _FPDFPageObj_GetType(object: number): number
  _FPDFPageObj_GetFillColor(object: number, red: number, green: number, blue: number, alpha: number): number
  _FPDFPageObj_SetIsActive(object: number, active: number): number
  _FPDFPageObj_CountMarks(object: number): number
  _FPDFPageObj_GetMark(object: number, index: number): number
  _FPDFPageObjMark_GetName(mark: number, name: number, size: number, length: number): number
  _FPDFDOC_InitFormFillEnvironment(document: number, info: number): number
  _FPDFDOC_ExitFormFillEnvironment(form: number): void
  _FPDFPage_GetRotation(page: number): number
  _FPDFPage_GetAnnotCount(page: number): number
  _FPDFPage_GetAnnot(page: number, index: number): number
  _FPDFPage_CloseAnnot(annotation: number): void
  _FPDFPage_RemoveAnnot(page: number, index: number): number
  _FPDFPage_Flatten(page: number, usage: number): number
  _FPDFAnnot_GetSubtype(annotation: number): number
  _FPDFAnnot_GetFlags(annotation: number): number
  _FPDFAnnot_GetRect(annotation: number, rectangle: number): number
  _FPDFAnnot_GetStringValue(annotation: number, key: number, value: number, size: number): number
  _FPDFAnnot_GetFormFieldType(form: number, annotation: number): number
  _FPDFAnnot_GetFormFieldValue(form: number, annotation: number, value: number, size: number): number
}

/** Bytes of `pdfium.wasm`. */
export type Wasm = ArrayBuffer | Uint8Array

type Factory = (options: object) => Promise<Pdfium>
type Receive = (instance: WebAssembly.Instance, module: WebAssembly.Module) => void

/** The heap may reach 256 MB; emscripten asks for up to a fifth more than it needs. */
const LARGEST_REQUEST = (256 * 1024 * 1024) / 1.2
/** A heap never shrinks, so an instance that one large file blew up is not kept for the next. */
const LARGEST_KEPT = 128 * 1024 * 1024

let compiled: {source: Wasm; module: Promise<WebAssembly.Module>} | undefined
let current: Promise<Pdfium> | undefined

/**
 * The PDFium instance that all files share, made on first use.
 *
 * @param wasm Bytes of `pdfium.wasm`; without them the library looks beside its own module (Node only), and
 *   the cap on memory does not hold.
 * @returns The instance.
 * @throws Error when the wasm cannot be found or compiled.
 */
export async function pdfium(wasm?: Wasm): Promise<Pdfium> {
  current ??= instantiate(wasm)
  try {
    return await current
  } catch (error) {
    current = undefined
    throw error
  }
}

/**
 * Ends the life of an instance after a trap or abort, whose memory cannot be trusted any more.
 *
 * @param instance The instance that failed; a newer one is left alone.
 */
export async function dropPdfium(instance: Pdfium): Promise<void> {
  const held = current
  if (held && (await held) === instance && current === held) current = undefined
}

/**
 * Whether the heap of an instance has grown past what is worth keeping.
 *
 * @param instance Any instance.
 * @returns True above 128 MB.
 */
export function isBloated(instance: Pdfium): boolean {
  return instance.HEAPU8.byteLength > LARGEST_KEPT
}

async function instantiate(wasm?: Wasm): Promise<Pdfium> {
  const options: Record<string, unknown> = {print: () => {}, printErr: () => {}}
  if (wasm) {
    if (compiled?.source !== wasm)
      compiled = {source: wasm, module: WebAssembly.compile(wasm as BufferSource)}
    const module = await compiled.module
    options.instantiateWasm = (imports: WebAssembly.Imports, receive: Receive) => {
      WebAssembly.instantiate(module, capped(imports)).then((instance) => receive(instance, module))
      return {}
    }
  }
  const instance = await (PDFiumModule as unknown as Factory)(options)
  instance._FPDF_InitLibrary()
  return instance
}

/** The memory belongs to the wasm itself, so its growth can only be refused where it asks for it. */
function capped(imports: WebAssembly.Imports): WebAssembly.Imports {
  const grow = imports.env?.emscripten_resize_heap as (size: number) => number
  const emscripten_resize_heap = (size: number) => (size >>> 0 > LARGEST_REQUEST ? 0 : grow(size))
  const env = {...imports.env, emscripten_resize_heap}
  return {...imports, env, wasi_snapshot_preview1: env}
}
