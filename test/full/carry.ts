import {execFileSync} from 'node:child_process'
import {copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

/** A header in Markdown, under a name that can be a file's. */
export interface Header {
  name: string
  markdown: string
}

/** Writes each header in a format; the files it made, by the header's name. One that it cannot write is absent. */
export type Carrier = (headers: Header[], folder: string) => Map<string, string>

// Each line of a header is meant as a line; Markdown alone would let them flow together.
const FROM = 'gfm+hard_line_breaks'

function pandoc(to: string, extension: string, options: string[] = []): Carrier {
  return (headers, folder) =>
    made(headers, extension, folder, ({name, markdown}) => {
      execFileSync(
        'pandoc',
        ['-f', FROM, '-t', to, '-s', ...options, '-o', join(folder, `${name}.${extension}`)],
        {
          input: markdown,
          stdio: ['pipe', 'ignore', 'ignore'],
        },
      )
    })
}

const html = pandoc('html', 'html', ['-M', 'pagetitle=Homework'])
const latex = pandoc('latex', 'tex', ['-V', 'geometry:margin=1in'])

function pdfTex(headers: Header[], folder: string): Map<string, string> {
  const sources = latex(headers, folder)
  return made(headers, 'pdf', folder, ({name}) => {
    const source = sources.get(name)
    if (!source) return
    execFileSync(
      'pdflatex',
      ['-interaction=batchmode', '-halt-on-error', `-output-directory=${folder}`, source],
      {
        stdio: 'ignore',
        timeout: 60_000,
      },
    )
  })
}

/** LibreOffice takes all files in one run, and starts slowly. */
function writer(target: string, extension: string): Carrier {
  return (headers, folder) => {
    const sources = html(headers, folder)
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--infilter=HTML (StarWriter)',
        '--convert-to',
        target,
        '--outdir',
        folder,
        ...sources.values(),
      ],
      {stdio: 'ignore', timeout: 600_000},
    )
    return made(headers, extension, folder, () => {})
  }
}

/** One run of the browser prints all headers, each on a page long enough for it; the pages are parted again. */
function chromium(headers: Header[], folder: string): Map<string, string> {
  mkdirSync(folder, {recursive: true})
  const bodies = headers.map(({markdown}) =>
    execFileSync('pandoc', ['-f', FROM, '-t', 'html'], {input: markdown, encoding: 'utf8'}),
  )
  const page = join(folder, 'all.html')
  writeFileSync(
    page,
    `<!DOCTYPE html><meta charset="utf-8"><style>@page {size: 8.5in 60in; margin: 0.8in} section {break-after: page}</style>${bodies.map((body) => `<section>${body}</section>`).join('\n')}`,
  )
  execFileSync(
    'chromium',
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-pdf-header-footer',
      `--user-data-dir=${folder}/chromium`,
      `--print-to-pdf=${folder}/all.pdf`,
      `file://${page}`,
    ],
    {stdio: 'ignore', timeout: 300_000},
  )
  execFileSync('pdfseparate', [join(folder, 'all.pdf'), join(folder, 'page-%d.pdf')])
  return made(headers, 'pdf', folder, ({name}) => {
    const number = headers.findIndex((header) => header.name === name) + 1
    copyFileSync(join(folder, `page-${number}.pdf`), join(folder, `${name}.pdf`))
  })
}

function made(
  headers: Header[],
  extension: string,
  folder: string,
  make: (header: Header) => void,
): Map<string, string> {
  mkdirSync(folder, {recursive: true})
  const files = new Map<string, string>()
  for (const header of headers) {
    try {
      make(header)
    } catch {
      // Some letters have no place in pdfTeX's fonts; the caller counts what was not carried.
      continue
    }
    const file = join(folder, `${header.name}.${extension}`)
    if (existsSync(file) && readFileSync(file).length > 0) files.set(header.name, file)
  }
  return files
}

/** The formats a header is carried to, and by which program. */
export const CARRIERS: Record<string, Carrier> = {
  html,
  notebook: pandoc('ipynb', 'ipynb'),
  latex,
  'docx (pandoc)': pandoc('docx', 'docx'),
  'docx (LibreOffice)': writer('docx:MS Word 2007 XML', 'docx'),
  'OpenDocument (pandoc)': pandoc('odt', 'odt'),
  'OpenDocument (LibreOffice)': writer('odt:writer8', 'odt'),
  'PDF (pdfTeX)': pdfTex,
  'PDF (LibreOffice)': writer('pdf:writer_pdf_Export', 'pdf'),
  'PDF (Chromium)': chromium,
}
