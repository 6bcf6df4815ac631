import {readFileSync} from 'node:fs'
import {strToU8, zipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {Unreadable} from '../../src/document.ts'
import {lint} from '../../src/index.ts'
import {linesOf} from '../../src/lines.ts'
import {readDocx} from '../../src/read/docx.ts'

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../fixtures/docx/${name}`, import.meta.url)))

async function shape(bytes: Uint8Array) {
  const {blocks} = await readDocx(bytes)
  return [...blocks].map(({kind, depth, line, text}) => [kind, depth, line, text])
}

async function refusal(bytes: Uint8Array): Promise<[string, string]> {
  try {
    await readDocx(bytes)
  } catch (error) {
    if (error instanceof Unreadable) return [error.reason, error.message]
    throw error
  }
  throw new Error('the file was read')
}

const SPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`

/** A Word package by hand: the body's XML, and more parts by name. */
function word(body: string, more: Record<string, string> = {}): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        '_rels/.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        'word/document.xml': `<?xml version="1.0"?><w:document ${SPACES}><w:body>${body}</w:body></w:document>`,
        ...more,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  )
}

describe('what real programs write', () => {
  it.each(['pandoc.docx', 'libreoffice.docx'])('reads %s paragraph by paragraph', async (name) => {
    expect(await shape(fixture(name))).toEqual([
      ['heading', 1, 1, 'Homework 3'],
      ['paragraph', 0, 2, 'Name: Ngozi Bello'],
      ['paragraph', 0, 3, 'Collaborators: Ben Okafor, Chioma Adeyemi'],
      ['table', 0, 4, 'AI assistants | ChatGPT, to find a bug in my loop\n\nSources | none'],
      ['heading', 2, 8, 'Problem 1'],
      ['paragraph', 0, 9, 'The loss is convex.'],
    ])
  })

  it.each(['pandoc.docx', 'libreoffice.docx'])('understands %s', async (name) => {
    const {facts, format} = await lint(fixture(name), {path: name})
    expect(format).toBe('docx')
    expect(facts?.collaborators).toMatchObject({
      status: 'named',
      people: ['Ben Okafor', 'Chioma Adeyemi'],
      where: 'top',
    })
    expect(facts?.collaborators.evidence).toEqual([
      {
        quote: 'Collaborators: Ben Okafor, Chioma Adeyemi',
        place: {line: 3, column: 1, endLine: 3, endColumn: 42, page: null, cell: null},
      },
    ])
    expect(facts?.ai).toMatchObject({status: 'described', tools: ['ChatGPT'], where: 'top'})
  })
})

describe('parts of a document', () => {
  it('reads page headers first and footers last, each wording once', async () => {
    const edge = (root: string, text: string) =>
      `<?xml version="1.0"?><w:${root} ${SPACES}>${paragraph(run(text))}</w:${root}>`
    expect(
      await shape(
        word(paragraph(run('The loss is convex.')), {
          'word/header1.xml': edge('hdr', 'Collaborators: Ben Okafor'),
          'word/header2.xml': edge('hdr', 'Collaborators: Ben Okafor'),
          'word/header3.xml': `<?xml version="1.0"?><w:hdr ${SPACES}><w:p/></w:hdr>`,
          'word/footer1.xml': edge('ftr', 'AI assistants: none'),
        }),
      ),
    ).toEqual([
      ['paragraph', 0, 1, 'Collaborators: Ben Okafor'],
      ['paragraph', 0, 2, 'The loss is convex.'],
      ['paragraph', 0, 3, 'AI assistants: none'],
    ])
  })

  it('tells deleted text and comments from text', async () => {
    expect(
      await shape(
        word(
          paragraph(
            run('Collaborators: '),
            '<w:del w:id="1" w:author="a"><w:r><w:delText>none</w:delText></w:r></w:del>',
            '<w:ins w:id="2" w:author="a"><w:r><w:t>Ben Okafor</w:t></w:r></w:ins>',
            '<w:moveFrom w:id="3" w:author="a"><w:r><w:t>moved away</w:t></w:r></w:moveFrom>',
            '<w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:commentRangeEnd w:id="0"/>',
          ),
          {
            'word/comments.xml': `<?xml version="1.0"?><w:comments ${SPACES}><w:comment w:id="0">${paragraph(run('AI: none'))}</w:comment></w:comments>`,
          },
        ),
      ),
    ).toEqual([['paragraph', 0, 1, 'Collaborators: Ben Okafor']])
  })

  it('keeps code apart', async () => {
    const code = (text: string) => `<w:p><w:pPr><w:pStyle w:val="SourceCode"/></w:pPr>${run(text)}</w:p>`
    expect(
      await shape(
        word(code('collaborators = ["Ann"]') + code('ai = 1') + paragraph(run('The list has one item.')), {
          'word/styles.xml': `<?xml version="1.0"?><w:styles ${SPACES}><w:style w:type="paragraph" w:styleId="SourceCode"><w:name w:val="Source Code"/></w:style></w:styles>`,
        }),
      ),
    ).toEqual([
      ['code', 0, 1, 'collaborators = ["Ann"]\nai = 1'],
      ['paragraph', 0, 2, 'The list has one item.'],
    ])
  })

  it('reads text boxes and content controls, with their boxes', async () => {
    const textBox = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"/><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(run('AI assistants: none'))}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const control = `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(run('Collaborators: Ines Caldeira'))}</w:sdtContent></w:sdt>`
    const box = `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>${run('\u2612')}</w:sdtContent></w:sdt>`
    const read = await readDocx(
      word(paragraph(run('Homework 3'), textBox) + control + paragraph(box, run(' I used AI'))),
    )
    expect([...read.blocks].flatMap(linesOf).map(({text}) => text)).toEqual([
      'Homework 3',
      'AI assistants: none',
      'Collaborators: Ines Caldeira',
      '[x] I used AI',
    ])
  })
})

describe('what cannot be read', () => {
  it('tells a password, an old format and another file from a Word document', async () => {
    const compound = (text: string) =>
      new Uint8Array([
        ...[0xd0, 0xcf, 0x11, 0xe0],
        ...new Uint8Array(600),
        ...[...text].flatMap((letter) => [letter.charCodeAt(0), 0]),
      ])
    expect(await refusal(compound('EncryptedPackage'))).toEqual([
      'encrypted',
      'The Word document asks for a password.',
    ])
    expect(await refusal(compound('WordDocument'))).toEqual([
      'not-supported',
      'This is an old Word document (.doc); that format is not supported.',
    ])
    expect(await refusal(strToU8('Collaborators: none'))).toEqual([
      'corrupt',
      'The file is not a Word document.',
    ])
    expect(await refusal(zipSync({'a.txt': strToU8('Collaborators: none')}))).toEqual([
      'corrupt',
      'The file is not a Word document.',
    ])
  })

  it('says where a document is cut off, at any length', async () => {
    const whole = fixture('pandoc.docx')
    for (let length = 4; length < whole.length; length += 500) {
      expect(await refusal(whole.slice(0, length))).toEqual([
        'corrupt',
        'The Word document is damaged or cut off.',
      ])
    }
  })

  it('bears any damaged byte', async () => {
    const whole = fixture('libreoffice.docx')
    for (let at = 0; at < whole.length; at += 211) {
      const damaged = whole.slice()
      damaged[at] = (damaged[at] ?? 0) ^ 0xff
      await readDocx(damaged).catch((error) => expect(error).toBeInstanceOf(Unreadable))
    }
  })

  it('refuses a bomb by what its directory says, before it is inflated', async () => {
    const bomb = word(paragraph(run(' '.repeat(5_000_000))))
    expect(bomb.length).toBeLessThan(100_000)
    expect(await refusal(bomb)).toEqual(['too-large', 'The Word document unpacks to far more than its size.'])
    expect(await refusal(word(paragraph(run(' '.repeat(7_000_000)))))).toEqual([
      'too-large',
      'The Word document unpacks to too much text.',
    ])
  })

  it('counts what comes out where the directory lies', async () => {
    const bomb = word(paragraph(run(' '.repeat(14_000_000))))
    const lying = bomb.slice()
    const view = new DataView(lying.buffer)
    for (let at = 0; at + 46 < lying.length; at += 1) {
      if (view.getUint32(at, true) !== 0x02014b50) continue
      view.setUint32(at + 24, 1000, true)
    }
    expect(await refusal(lying)).toEqual(['too-large', 'The Word document unpacks to too much text.'])
  })

  it('refuses too many files, and a document without text', async () => {
    const many = Object.fromEntries(Array.from({length: 5000}, (_, index) => [`word/media/${index}`, '']))
    expect(await refusal(word(paragraph(run('Yes')), many))).toEqual([
      'too-large',
      'The Word document holds too many files.',
    ])
    expect(await refusal(word(paragraph()))).toEqual(['empty', 'The Word document holds no text.'])
  })
})
