// Makes test/corpus/files/*.pdf from test/corpus/make: `.tex` by pdfTeX, `.html` by Chromium, `.writer.html` by
// LibreOffice. Needs Debian's texlive-latex-recommended, chromium and libreoffice-writer.
import {execFileSync} from 'node:child_process'
import {copyFileSync, mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../test/corpus', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'headnote-pdf-'))
// A fixed time keeps a file that did not change the same to the byte, as far as its program obeys it.
const env = {...process.env, SOURCE_DATE_EPOCH: '1762300800', FORCE_SOURCE_DATE: '1'}
const wanted = process.argv.slice(2)

for (const source of readdirSync(join(root, 'make')).sort()) {
  const name = source.replace(/\..*$/, '')
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const path = join(root, 'make', source)
  const made = join(folder, `${name}.pdf`)
  if (source.endsWith('.tex')) latex(path)
  else if (source.endsWith('.writer.html')) writer(path, name)
  else chromium(path, made)
  copyFileSync(made, join(root, 'files', `own-${name}.pdf`))
}
rmSync(folder, {recursive: true})

function run(program: string, args: string[]): void {
  execFileSync(program, args, {env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 120_000})
}

function latex(path: string): void {
  run('pdflatex', ['-interaction=batchmode', '-halt-on-error', `-output-directory=${folder}`, path])
}

function writer(path: string, name: string): void {
  const copy = join(folder, `${name}.html`)
  copyFileSync(path, copy)
  const profile = `-env:UserInstallation=file://${folder}/profile`
  run('soffice', [
    profile,
    '--headless',
    '--infilter=HTML (StarWriter)',
    '--convert-to',
    'pdf:writer_pdf_Export',
    '--outdir',
    folder,
    copy,
  ])
}

function chromium(path: string, made: string): void {
  run('chromium', [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-pdf-header-footer',
    `--user-data-dir=${folder}/chromium`,
    `--print-to-pdf=${made}`,
    `file://${path}`,
  ])
}
