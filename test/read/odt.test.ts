import {readFileSync} from 'node:fs'
import {strToU8, zipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {Unreadable} from '../../src/document.ts'
import {lint} from '../../src/index.ts'
import {linesOf} from '../../src/lines.ts'
import {readOdt} from '../../src/read/odt.ts'

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../fixtures/odt/${name}`, import.meta.url)))

function shape(bytes: Uint8Array) {
  return [...readOdt(bytes).blocks].map(({kind, depth, line, text}) => [kind, depth, line, text])
}

function refusal(bytes: Uint8Array): [string, string] {
  try {
    readOdt(bytes)
  } catch (error) {
    if (error instanceof Unreadable) return [error.reason, error.message]
    throw error
  }
  throw new Error('the file was read')
}

/** An OpenDocument package by hand: the body's XML, its own styles, and more parts by name. */
function odt(body: string, styles = '', more: Record<string, string> = {}): Uint8Array {
  const content = `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`
  const parts = {mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content, ...more}
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

describe('what real programs write', () => {
  it.each(['pandoc.odt', 'libreoffice.odt'])('reads %s paragraph by paragraph', (name) => {
    expect(shape(fixture(name))).toEqual([
      ['heading', 1, 1, 'Homework 3'],
      ['paragraph', 0, 2, 'Name: Ngozi Bello'],
      ['paragraph', 0, 3, 'Collaborators: Ben Okafor, Chioma Adeyemi'],
      ['table', 0, 4, 'AI assistants | ChatGPT, to find a bug in my loop\n\nSources | none'],
      ['heading', 2, 8, 'Problem 1'],
      ['paragraph', 0, 9, 'The loss is convex.'],
    ])
  })

  it('understands it', async () => {
    const {facts, format} = await lint(fixture('libreoffice.odt'), {path: 'hw3.odt'})
    expect(format).toBe('odt')
    expect(facts?.collaborators).toMatchObject({status: 'named', people: ['Ben Okafor', 'Chioma Adeyemi']})
    expect(facts?.ai).toMatchObject({status: 'described', tools: ['ChatGPT'], where: 'top'})
  })
})

describe('parts of a document', () => {
  it('reads page headers first and footers last', () => {
    const styles =
      '<office:document-styles><office:master-styles><style:master-page><style:header><text:p>Collaborators: Ben Okafor</text:p></style:header><style:footer><text:p>AI: none</text:p></style:footer></style:master-page></office:master-styles></office:document-styles>'
    expect(shape(odt('<text:p>The loss is convex.</text:p>', '', {'styles.xml': styles}))).toEqual([
      ['paragraph', 0, 1, 'Collaborators: Ben Okafor'],
      ['paragraph', 0, 2, 'The loss is convex.'],
      ['paragraph', 0, 3, 'AI: none'],
    ])
  })

  it('tells deleted text, comments and hidden text from text', () => {
    const body = [
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>none</text:p></text:deletion></text:changed-region></text:tracked-changes>',
      '<text:p>Collaborators: <office:annotation><text:p>AI: none</text:p></office:annotation>Ben&amp;Ann<text:span text:style-name="T1"> and a ghost</text:span></text:p>',
    ].join('')
    const styles =
      '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>'
    expect(shape(odt(body, styles))).toEqual([['paragraph', 0, 1, 'Collaborators: Ben&Ann']])
  })

  it('keeps lists, text boxes, line breaks, code and the weight of words', () => {
    const body = [
      '<text:list><text:list-item><text:p>Ada Byrne</text:p></text:list-item></text:list>',
      '<text:p><draw:frame><draw:text-box><text:p>AI: none</text:p></draw:text-box></draw:frame></text:p>',
      '<text:p><text:span text:style-name="T2">Partner</text:span><text:s text:c="3"/>Ben<text:line-break/>Section<text:tab/>2</text:p>',
      '<text:p text:style-name="Preformatted_20_Text">ai = 1</text:p>',
    ].join('')
    const styles =
      '<style:style style:name="T2" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    const document = readOdt(odt(body, styles))
    expect(
      [...document.blocks].flatMap((block, number) =>
        linesOf(block, number).map(({kind, opening, text}) => [kind, opening, text]),
      ),
    ).toEqual([
      ['item', 0, 'Ada Byrne'],
      ['text', 0, 'AI: none'],
      ['text', 7, 'Partner\u00a0\u00a0 Ben'],
      ['text', 0, 'Section 2'],
      ['code', 0, 'ai = 1'],
    ])
  })
})

describe('a file that cannot be read', () => {
  it('asks for a password', () => {
    const manifest = '<manifest:manifest><manifest:encryption-data/></manifest:manifest>'
    expect(refusal(odt('', '', {'META-INF/manifest.xml': manifest}))).toEqual([
      'encrypted',
      'The OpenDocument text asks for a password.',
    ])
  })

  it.each([
    ['is another zip', zipSync({'a.txt': strToU8('x')}), 'corrupt', 'The file is not an OpenDocument text.'],
    ['is text', strToU8('Collaborators: none'), 'corrupt', 'The file is not an OpenDocument text.'],
    [
      'is cut off',
      fixture('pandoc.odt').subarray(0, 3000),
      'corrupt',
      'The OpenDocument text is damaged or cut off.',
    ],
    ['holds no text', odt('<text:p/>'), 'empty', 'The OpenDocument text holds no text.'],
    [
      'is a bomb',
      odt(`<text:p>${' '.repeat(5_000_000)}</text:p>`),
      'too-large',
      'The OpenDocument text unpacks to far more than its size.',
    ],
    [
      'nests without end',
      odt('<text:section>'.repeat(300)),
      'too-large',
      'The page nests its elements too deep to be read.',
    ],
  ])('%s', (_, bytes, reason, message) => expect(refusal(bytes)).toEqual([reason, message]))
})
