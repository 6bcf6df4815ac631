// Times each format: a file with its header alone, and a large one with the same header. Run by `npm run bench`.
import {spawnSync} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {strToU8, zipSync} from 'fflate'
import {problemSetPdf} from './bench-pdfs.ts'
import {problemSet} from './psets.ts'
import {bench, headnote, inTurns, lint, needsBuild, node} from './timing.ts'

/** HEADNOTE_ROUNDS=1 for a quick look. */
const rounds = Number(process.env.HEADNOTE_ROUNDS ?? 5)
const folder = join(bench, 'formats')
const people = 'Bayo Adekunle, Chi Nguyen (problem 2)'

interface Format {
  name: string
  /** What the large file holds beside the header. */
  large: string
  ending: string
  make(large: boolean): string | Uint8Array
}

/** Answers as paragraphs of text; their kilobytes are those of a thesis. */
const answers = (large: boolean): string[] =>
  problemSet(1, large ? 1_000_000 : 200)
    .split(/^## /m)
    .slice(1)
    .join('')
    .split('\n\n')

const formats: Format[] = [
  {
    name: 'Markdown',
    large: '1 MB of answers',
    ending: 'md',
    make: (large) => problemSet(1, large ? 1_000_000 : 200),
  },
  {
    name: 'Notebook',
    large: '20 MB of outputs in 40 cells',
    ending: 'ipynb',
    make: notebook,
  },
  {name: 'PDF', large: '300 pages', ending: 'pdf', make: (large) => problemSetPdf(1, large ? 300 : 1)},
  {name: 'Word', large: '50 pictures of 200 kB', ending: 'docx', make: word},
  {name: 'OpenDocument', large: '50 pictures of 200 kB', ending: 'odt', make: openDocument},
  {name: 'LaTeX', large: '1 MB of answers', ending: 'tex', make: latex},
  {name: 'HTML', large: '1 MB of answers', ending: 'html', make: html},
  {
    name: 'Quarto',
    large: '1 MB of answers',
    ending: 'qmd',
    make: (large) => `---\ntitle: Homework 4\n---\n\n${problemSet(1, large ? 1_000_000 : 200)}`,
  },
  {
    name: 'Python',
    large: '1 MB of code',
    ending: 'py',
    make: (large) =>
      `"""Homework 4\n\nCollaborators: ${people}\nAI assistants: none\n"""\n${'\n\ndef step(theta, rate):\n    return theta - rate * theta\n'.repeat(large ? 18_000 : 2)}`,
  },
]

function notebook(large: boolean): string {
  const picture = 'iVBORw0KGgo'.repeat(45_000)
  const cell = (index: number) => ({
    cell_type: 'code',
    execution_count: index,
    metadata: {},
    outputs: [{output_type: 'display_data', data: {'image/png': picture}, metadata: {}}],
    source: [`plot(${index})\n`, 'show()'],
  })
  const header = ['# Homework 4\n', '\n', `Collaborators: ${people}\n`, '\n', 'AI assistants: none']
  const cells = [
    {cell_type: 'markdown', metadata: {}, source: header},
    {cell_type: 'markdown', metadata: {}, source: ['## Problem 1']},
    ...(large ? Array.from({length: 40}, (_, index) => cell(index)) : []),
  ]
  return JSON.stringify({cells, metadata: {}, nbformat: 4, nbformat_minor: 5})
}

/** Bytes that no packer makes smaller, as those of a photo. */
function picture(number: number): Uint8Array {
  let state = number + 1
  return Uint8Array.from({length: 200_000}, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state >>> 24
  })
}

const stored = (bytes: Uint8Array): [Uint8Array, {level: 0}] => [bytes, {level: 0}]
const headed = ['Homework 4', `Collaborators: ${people}`, 'AI assistants: none', 'Problem 1', 'It converges.']

function word(large: boolean): Uint8Array {
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const drawing = (index: number) =>
    `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="p${index}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
  const indexes = Array.from({length: large ? 50 : 0}, (_, index) => index)
  const body = headed.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relations = (entries: string) =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries}</Relationships>`,
    )
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': relations(
      `<Relationship Id="d" Type="${relation}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${w}"><w:body>${body}${indexes.map(drawing).join('')}</w:body></w:document>`,
    ),
    'word/_rels/document.xml.rels': relations(
      indexes
        .map((index) => `<Relationship Id="p${index}" Type="${relation}/image" Target="media/${index}.png"/>`)
        .join(''),
    ),
    ...Object.fromEntries(indexes.map((index) => [`word/media/${index}.png`, stored(picture(index))])),
  })
}

function openDocument(large: boolean): Uint8Array {
  const names = (prefix: string) => `urn:oasis:names:tc:opendocument:xmlns:${prefix}:1.0`
  const indexes = Array.from({length: large ? 50 : 0}, (_, index) => index)
  const frames = indexes.map(
    (index) =>
      `<text:p><draw:frame><draw:image xlink:href="Pictures/${index}.png" xmlns:xlink="http://www.w3.org/1999/xlink"/></draw:frame></text:p>`,
  )
  const body = headed.map((line) => `<text:p>${line}</text:p>`).join('')
  return zipSync({
    mimetype: stored(strToU8('application/vnd.oasis.opendocument.text')),
    'content.xml': strToU8(
      `<office:document-content xmlns:office="${names('office')}" xmlns:text="${names('text')}" xmlns:draw="${names('drawing')}"><office:body><office:text>${body}${frames.join('')}</office:text></office:body></office:document-content>`,
    ),
    ...Object.fromEntries(indexes.map((index) => [`Pictures/${index}.png`, stored(picture(index))])),
  })
}

function latex(large: boolean): string {
  return [
    '\\documentclass{article}\n\\title{Homework 4}\n\\begin{document}\n\\maketitle',
    `\\textbf{Collaborators:} ${people}`,
    '\\textbf{AI assistants:} none',
    '\\section{Problem 1}',
    ...answers(large).map((text) => text.replace(/[#%&_{}]/g, '\\$&').replace(/`+\w*/g, '')),
    '\\end{document}\n',
  ].join('\n\n')
}

function html(large: boolean): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return [
    '<!doctype html><title>Homework 4</title><h1>Homework 4</h1>',
    `<p><b>Collaborators:</b> ${people}</p><p><b>AI assistants:</b> none</p><h2>Problem 1</h2>`,
    ...answers(large).map((text) => `<p>${escaped(text)}</p>`),
  ].join('\n')
}

needsBuild()
rmSync(folder, {recursive: true, force: true})
mkdirSync(folder, {recursive: true})
for (const {ending, make} of formats) {
  writeFileSync(join(folder, `header.${ending}`), make(false))
  writeFileSync(join(folder, `large.${ending}`), make(true))
}
await time()
tellLoaded()
rmSync(folder, {recursive: true, force: true})

/** The whole process, from its start: a large file should cost near what its header alone costs. */
async function time(): Promise<void> {
  const tasks = formats.flatMap(({name, ending}) =>
    ['header', 'large'].map((size) => ({
      name: `${name}, ${size}`,
      command: lint(`${size}.${ending}`),
      cwd: 'formats',
      judges: 1,
    })),
  )
  const taken = await inTurns(rounds, tasks)
  console.log(
    `\n| One file, from start to end, medians of ${rounds} | MB | header alone, CPU s | large, CPU s | ratio | large, wall s | large, peak MB |`,
  )
  console.log('| --- | --- | --- | --- | --- | --- | --- |')
  for (const [index, {name, large, ending}] of formats.entries()) {
    const [small, whole] = [taken[2 * index]!, taken[2 * index + 1]!]
    const size = (statSync(join(folder, `large.${ending}`)).size / 1e6).toFixed(1)
    console.log(
      `| ${name}: ${large} | ${size} | ${small.cpu.toFixed(2)} | ${whole.cpu.toFixed(2)} | ${(whole.cpu / small.cpu).toFixed(2)} | ${whole.wall.toFixed(2)} | ${whole.peak || '-'} |`,
    )
  }
}

/** Which files of the program are loaded for a format, as V8 itself tells. */
function tellLoaded(): void {
  const dist = join(headnote, '..')
  const alone = new Set(loadedFor('md'))
  const sum = (names: string[]) =>
    Math.round(names.reduce((total, name) => total + statSync(join(dist, name)).size, 0) / 1000)
  console.log('\n| Loaded for | files of dist/ | kB | of these not for Markdown |')
  console.log('| --- | --- | --- | --- |')
  for (const {name, ending} of formats) {
    const loaded = loadedFor(ending)
    const more = loaded.filter((file) => !alone.has(file))
    console.log(`| ${name} | ${loaded.length} | ${sum(loaded)} | ${more.length} files, ${sum(more)} kB |`)
  }
}

function loadedFor(ending: string): string[] {
  const coverage = join(folder, 'coverage')
  const [program, ...args] = lint(`header.${ending}`)
  spawnSync(program ?? node, args, {cwd: folder, env: {...process.env, NODE_V8_COVERAGE: coverage}})
  const urls = readdirSync(coverage).flatMap((file) =>
    JSON.parse(readFileSync(join(coverage, file), 'utf8')).result.map(({url}: {url: string}) => url),
  )
  rmSync(coverage, {recursive: true})
  const own = urls.filter(
    (url) => url.startsWith('file:') && fileURLToPath(url).startsWith(join(headnote, '..')),
  )
  return [...new Set(own.map((url) => basename(fileURLToPath(url))))]
}
