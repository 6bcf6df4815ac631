// Builds the page: one HTML file that holds script, style, engine and PDF reader, and works from file://.
// The engine runs in a worker made from a blob, so it lies in the page as inert text, packed: plain it is twice the
// size of all the rest. The PDF reader lies there likewise, and is unpacked when a PDF comes.
import {createHash} from 'node:crypto'
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'
import {gzipSync} from 'node:zlib'
import {build} from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

// Without the condition a library takes its variant for pages, which asks for a document.
const worker = {format: 'iife', conditions: ['worker']}

/**
 * Build the page.
 *
 * @param {string} file where it is written
 * @returns {Promise<{page: number, pdf: number}>} bytes of the page without the PDF reader, and of that reader
 */
export async function buildPage(file) {
  const [template, style, page, engine, pdfEngine, wasm] = await Promise.all([
    readFile(`${root}src/web/page.html`, 'utf8'),
    bundle('src/web/page.css'),
    bundle('src/web/main.tsx', {format: 'esm', jsx: 'automatic', jsxImportSource: 'preact'}),
    bundle('src/web/worker.ts', {...worker, plugins: [withoutPdf]}),
    bundle('src/web/worker.ts', worker),
    readFile(`${root}node_modules/@hyzyla/pdfium/dist/pdfium.wasm`),
  ])
  const parts = {
    csp: policyOf(page, style),
    style,
    engine: packed(engine),
    page,
    'pdf-engine': packed(pdfEngine),
    'pdf-wasm': packed(wasm),
  }
  const html = template.replace(/\{\{([\w-]+)\}\}/g, (_, name) => parts[name])
  await mkdir(dirname(file), {recursive: true})
  await writeFile(file, html)
  const pdf = parts['pdf-engine'].length + parts['pdf-wasm'].length
  return {page: Buffer.byteLength(html) - pdf, pdf}
}

async function bundle(entry, options = {}) {
  const {outputFiles} = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    platform: 'browser',
    target: ['es2022', 'chrome100', 'firefox102', 'safari16'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    external: ['node:*', 'module', 'fs', 'path'],
    ...options,
  })
  // A script element ends at these letters wherever they stand, and nothing else may follow its text.
  return outputFiles[0].text.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
}

/** The first engine meets no PDF: the page gives those to the one that can read them. */
const withoutPdf = {
  name: 'without-pdf',
  setup({onLoad}) {
    onLoad({filter: /[\\/]src[\\/]read[\\/]pdf\.ts$/}, () => ({contents: 'export const readPdf = undefined'}))
  },
}

function policyOf(page, style) {
  const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  return [
    "default-src 'none'",
    `script-src ${hash(page)} 'wasm-unsafe-eval'`,
    `style-src ${hash(style)}`,
    'worker-src blob:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function packed(content) {
  return gzipSync(content, {level: 9}).toString('base64')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = process.argv[2] ?? `${root}dist/page.html`
  const {page, pdf} = await buildPage(file)
  const kilobytes = (bytes) => `${Math.round(bytes / 1000)} kB`
  process.stdout.write(`${file}: ${kilobytes(page)}, and ${kilobytes(pdf)} of PDF reader\n`)
}
