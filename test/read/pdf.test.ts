import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type {RootContent} from 'mdast'
import {describe, expect, it} from 'vitest'
import {problemSetPdf} from '../../scripts/bench-pdfs.ts'
import {type Block, Unreadable} from '../../src/document.ts'
import {readPdf} from '../../src/read/pdf.ts'
import {at, page, pdf} from '../fixtures/pdf/writer.ts'

const wasm = readFileSync(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm'))
const bytesOf = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../fixtures/pdf/${name}`, import.meta.url)))

async function blocks(name: string): Promise<Block[]> {
  return [...(await readPdf(bytesOf(name), {wasm})).blocks]
}

async function texts(name: string): Promise<string[]> {
  return (await blocks(name)).map((block) => block.text)
}

/** The tables of a file, cell by cell; lines of a cell are parted by ` / `. */
async function tables(name: string): Promise<string[][]> {
  return (await blocks(name))
    .filter((block) => block.kind === 'table')
    .flatMap((block) => block.parse())
    .flatMap((table) => (table.type === 'table' ? table.children : []))
    .map((row) => row.children.map((cell) => cell.children.map(plain).join('')))
}

function plain(node: RootContent): string {
  if (node.type === 'break') return ' / '
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(plain).join('') : ''
}

/** The texts of a node with their places. */
function placed(node: RootContent): string[] {
  if ('children' in node) return node.children.flatMap(placed)
  if (!('value' in node)) return [node.type]
  const start = node.position?.start
  return [start ? `${start.line}:${start.column} ${node.value}` : node.value]
}

async function refusal(bytes: Uint8Array): Promise<[string, string]> {
  try {
    await readPdf(bytes, {wasm})
  } catch (error) {
    if (error instanceof Unreadable) return [error.reason, error.message]
    throw error
  }
  throw new Error('the file was read')
}

describe('lines and words', () => {
  it.each([
    [
      'drawn-last.pdf',
      [
        '6.7960 Problem Set 1',
        'Collaborators: Ben Okafor\nAI assistants: none',
        'Problem 1',
        'The loss is convex.',
      ],
    ],
    ['fake-bold.pdf', ['6.7960 Problem Set 1', 'Collaborators: Ben Okafor']],
    ['letter-spaced.pdf', ['Collaborators: none at all\nAIassistants : none']],
    [
      'hyphenated.pdf',
      ['I discussed the exercises with my collaborators\nBen Smith-Jones\nand Chioma Adeyemi.'],
    ],
    ['boxes.pdf', ['6.7960 Problem Set 1', '[x] I worked alone.\n[ ] I used an AI tool.']],
    ['accents.pdf', ['Collaborators: René Dupont\nOffice!']],
    ['rotated.pdf', ['Collaborators: Ben Okafor\nAI assistants: none']],
    ['upside-down.pdf', ['Collaborators: Ben Okafor\nAI assistants: none']],
    ['junk-before.pdf', ['6.7960 Problem Set 1', 'Collaborators: Ben Okafor\nAI assistants: none']],
  ])('reads %s in the order of its page', async (name, expected) => {
    expect(await texts(name)).toEqual(expected)
  })

  it('keeps a bold label apart, with its place', async () => {
    expect((await blocks('bold-label.pdf'))[0]?.parse()).toEqual([
      {
        type: 'paragraph',
        children: [
          {
            type: 'strong',
            position: {start: {line: 1, column: 1}, end: {line: 1, column: 16}},
            children: [
              {
                type: 'text',
                value: 'Collaborators: ',
                position: {start: {line: 1, column: 1}, end: {line: 1, column: 16}},
              },
            ],
          },
          {
            type: 'text',
            value: 'Ben Okafor',
            position: {start: {line: 1, column: 16}, end: {line: 1, column: 26}},
          },
          {type: 'break'},
          {
            type: 'text',
            value: 'AI assistants: none',
            position: {start: {line: 2, column: 1}, end: {line: 2, column: 20}},
          },
        ],
      },
    ])
  })
})

describe('paragraphs', () => {
  it('joins lines that the margin ended, each with its place', async () => {
    expect((await blocks('pdftex.pdf'))[3]?.parse().flatMap(placed)).toEqual([
      '4:1 Collaborators: ',
      '4:16 Ben Okafor, François Smith-Jones, and Jiří Żak; we discussed the difficult proofs',
      ' ',
      '5:1 of questions one and two at office hours, efficiently.',
      'break',
      '6:1 AI assistants: ',
      '6:16 ChatGPT, to find a bug in the fluffy office script and to understand backpropagation;',
      ' ',
      '7:1 nothing it wrote was copied verbatim from its output into this work.',
    ])
  })

  it('moves up a word whose rest is all of the next line', async () => {
    expect(await texts('hyphenated-end.pdf')).toEqual([
      'I discussed all of the exercises, and the reading for each of them too, with my collaborators',
    ])
  })

  it('takes the size of most letters for the size of a line', async () => {
    expect((await blocks('run-in.pdf')).map(({kind, text}) => [kind, text])).toEqual([
      ['heading', 'Problem Set 1'],
      [
        'paragraph',
        'Overview: The first part is about sums, the second one about their\nlimits, and the third one about both.',
      ],
    ])
  })
})

describe('columns', () => {
  it('pairs a label with the value beside it, over two lines', async () => {
    expect(await tables('columns.pdf')).toEqual([
      ['Name:', 'Ada Byrne'],
      ['Collaborators:', 'Ben Okafor, / Chioma Adeyemi'],
      ['AI assistants:', 'none'],
    ])
  })

  it('pairs a label with the value below it', async () => {
    expect(await tables('values-below.pdf')).toEqual([
      ['Collaborators:', 'Ben Okafor'],
      ['AI assistants:', 'none'],
    ])
  })

  it('pairs a printed label with what was typed, and leaves hidden fields out', async () => {
    expect(await tables('form.pdf')).toEqual([
      ['Collaborators:', 'Ben Okafor'],
      ['AI assistants:', 'ChatGPT, to find a bug'],
    ])
  })

  it('pairs a label centred beside two lines (Chromium)', async () => {
    expect(await tables('chromium.pdf')).toEqual([
      ['Collaborators', 'Ben Okafor, Chioma Adeyemi'],
      [
        'AI assistants',
        'ChatGPT, to find a bug in the office script of problem 3 and to explain the affine flow of gradients, which I then wrote up alone',
      ],
    ])
  })
})

describe('columns with little room between them', () => {
  it('parts a narrow gap where the row below has its edge (LibreOffice)', async () => {
    expect(await tables('libreoffice.pdf')).toEqual([
      ['Collaborators', 'Ben Okafor, Chioma Adeyemi'],
      [
        'AI assistants',
        'ChatGPT, to find a bug in the office script of problem 3 and to explain the affine flow of gradients, which I then wrote up alone',
      ],
    ])
  })
})

describe('pages and headings', () => {
  it('parts pages, numbers lines by page and drops page numbers', async () => {
    const read = await blocks('two-pages.pdf')
    expect(read.map(({kind, depth, page, line, text}) => [kind, depth, page, line, text])).toEqual([
      ['heading', 1, 1, 1, '6.7960 Problem Set 1'],
      ['paragraph', 0, 1, 2, 'Collaborators: Ben Okafor\nAI assistants: none'],
      ['heading', 2, 1, 4, 'Problem 1'],
      ['paragraph', 0, 1, 5, 'The loss is convex.'],
      ['break', 0, 1, 5, ''],
      ['heading', 2, 2, 1, 'Problem 2'],
      ['paragraph', 0, 2, 2, 'The bound is tight.'],
    ])
  })

  it('reads accents and ligatures of pdfTeX', async () => {
    expect((await texts('pdftex.pdf')).slice(0, 4)).toEqual([
      '6.7960 Problem Set 1',
      'Zoë André',
      'September 2025',
      'Collaborators: Ben Okafor, François Smith-Jones, and Jiří Żak; we discussed the difficult proofs\nof questions one and two at office hours, efficiently.\nAI assistants: ChatGPT, to find a bug in the fluffy office script and to understand backpropagation;\nnothing it wrote was copied verbatim from its output into this work.',
    ])
  })

  it('has the first two pages and the last for its brief part', async () => {
    const {brief} = await readPdf(new Uint8Array(problemSetPdf(0)), {wasm})
    expect([...new Set([...brief!].map(({page}) => page))]).toEqual([1, 2, 4])
    expect((await readPdf(bytesOf('two-pages.pdf'), {wasm})).brief).toBeUndefined()
  })

  it('can be left early and read again', async () => {
    const document = await readPdf(bytesOf('two-pages.pdf'), {wasm})
    for (const block of document.blocks) if (block.page === 2) break
    expect(await texts('two-pages.pdf')).toHaveLength(7)
  })
})

describe('what real programs print', () => {
  const corpus = async (name: string) => blocks(`../../corpus/files/own-pdf-${name}.pdf`)

  it('reads an article column by column, with a byline under its title', async () => {
    const read = await corpus('06')
    expect(read.slice(0, 5).map(({kind, line, text}) => [kind, line, text])).toEqual([
      ['heading', 1, 'Inheritance of growth'],
      ['paragraph', 2, 'Wanjiru Kamau'],
      ['paragraph', 3, 'October 2025'],
      ['paragraph', 4, 'I worked alone on this report. I did not use any AI\ntools.'],
      ['heading', 6, '1 Introduction'],
    ])
    expect(read.filter(({kind}) => kind === 'heading').map(({text}) => text)).toEqual([
      'Inheritance of growth',
      '1 Introduction',
      '2 Methods',
      '3 Results',
      '4 Controls',
      '5 Data',
      '6 Discussion',
    ])
  })

  it('leaves a running head out after its first page', async () => {
    expect((await corpus('14')).map(({page, text}) => [page, text.slice(0, 34)])).toEqual([
      [1, 'Logic 210  Homework 7  Bao Tran'],
      [1, '1. Truth tables'],
      [1, 'The formula is a tautology: each o'],
      [1, ''],
      [2, '2. Natural deduction'],
      [2, 'Assume the first disjunct. Then th'],
      [2, ''],
      [3, '3. Models'],
      [3, 'A model with two elements suffices'],
    ])
  })

  it('joins a value that runs on in its cell, and drops footnote marks behind names', async () => {
    expect((await tables('../../corpus/files/own-pdf-01.pdf'))[1]).toEqual([
      'Collaborators',
      'Ben Okafor and Siobhán Kearney (problem 2), José Luis Ibáñez',
    ])
    expect((await corpus('29'))[1]?.text.split('\n')[1]).toBe('• Collaborators: Elin Sjöberg , Kofi Boateng')
  })
})

describe('what cannot be read', () => {
  it.each([
    ['encrypted.pdf', 'encrypted', 'The PDF asks for a password.'],
    ['truncated.pdf', 'corrupt', 'The PDF is damaged.'],
    ['image-only.pdf', 'image-only', 'The page is a picture; it holds no text.'],
    [
      'garbled.pdf',
      'image-only',
      'The text of the page cannot be extracted: its fonts do not say which letters they draw.',
    ],
    ['no-pages.pdf', 'empty', 'The PDF has no page.'],
  ])('says why %s is refused', async (name, reason, message) => {
    expect(await refusal(bytesOf(name))).toEqual([reason, message])
  })

  it('tells of a form whose text Adobe Reader alone makes', async () => {
    const catalog = '/NeedsRendering true /AcroForm << /Fields [] /XFA 3 0 R >>'
    const objects = ['<< /Length 16 >>\nstream\n<xdp></xdp>     \nendstream']
    const waiting = page(at(72, 700, 'Please wait... If this message is not eventually replaced'))
    expect(await refusal(new Uint8Array(pdf([waiting], {catalog, objects})))).toEqual([
      'not-supported',
      'The PDF is a form whose text only Adobe Reader shows.',
    ])
  })

  it('refuses a file that only has the name of a PDF', async () => {
    expect(await refusal(new TextEncoder().encode('Collaborators: none'))).toEqual([
      'corrupt',
      'The file is not a PDF.',
    ])
  })

  it('refuses a file over 50 MB without loading it', async () => {
    expect(await refusal(new Uint8Array(50 * 1024 * 1024 + 1))).toEqual([
      'too-large',
      'The PDF is larger than 50 MB.',
    ])
  })

  it('reads the next file after every cut of a broken one', async () => {
    const whole = bytesOf('chromium.pdf')
    for (let length = 100; length < whole.length; length += 1500) {
      await readPdf(whole.slice(0, length), {wasm}).catch((error) => expect(error).toBeInstanceOf(Unreadable))
    }
    expect(await texts('rotated.pdf')).toEqual(['Collaborators: Ben Okafor\nAI assistants: none'])
  })
})
