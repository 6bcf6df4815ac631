import {describe, expect, it} from 'vitest'
import {Unreadable} from '../../src/document.ts'
import {lint} from '../../src/index.ts'
import {linesOf, placeOf} from '../../src/lines.ts'
import {readHtml} from '../../src/read/html.ts'

const blocks = (source: string) => [...readHtml(source).blocks]
const shape = (source: string) => blocks(source).map(({kind, depth, line, text}) => [kind, depth, line, text])
const lines = (source: string) => blocks(source).flatMap((block, index) => linesOf(block, index))
const facts = async (source: string) =>
  (await lint(new TextEncoder().encode(source), {path: 'entry.html'})).facts!

describe('blocks', () => {
  it('reads headings, paragraphs, lists, quotes, code and rules with their lines', () => {
    expect(
      shape(
        [
          '<!DOCTYPE html><title>Homework</title><body>',
          '<h1>Homework 3</h1>',
          '<p>Collaborators: none</p>',
          '<ol><li>One<li>Two</ol>',
          '<blockquote><p>List your collaborators.</p></blockquote>',
          '<hr>',
          '<pre><code>x = 1</code></pre>',
        ].join('\n'),
      ),
    ).toEqual([
      ['heading', 1, 2, 'Homework 3'],
      ['paragraph', 0, 3, 'Collaborators: none'],
      ['list', 0, 4, '1. One\n2. Two'],
      ['quote', 0, 5, 'List your collaborators.'],
      ['break', 0, 6, ''],
      ['code', 0, 7, 'x = 1'],
    ])
  })

  it('gives the lines of code their places, behind the tag or below it', () => {
    const places = (source: string) => lines(source).map((line) => [placeOf(line, 0, 1).line, line.text])
    expect(places('<p>x</p>\n<pre>a = 1\nb = 2</pre>').slice(1)).toEqual([
      [2, 'a = 1'],
      [3, 'b = 2'],
    ])
    expect(places('<pre>\na = 1</pre>')).toEqual([[2, 'a = 1']])
  })

  it('walks through what only lays out, and parts at blank lines', () => {
    expect(
      shape('<div><span>Name: Ada</span><br><br>AI: none<section><p>One</p>two</section></div>'),
    ).toEqual([
      ['paragraph', 0, 1, 'Name: Ada'],
      ['paragraph', 0, 1, 'AI: none'],
      ['paragraph', 0, 1, 'One'],
      ['paragraph', 0, 1, 'two'],
    ])
  })

  it('walks through a table that lays out the page', () => {
    expect(shape('<table><tr><td><h2>Problem 1</h2><p>Yes.</p><td>aside</table>')).toEqual([
      ['heading', 2, 1, 'Problem 1'],
      ['paragraph', 0, 1, 'Yes.'],
      ['paragraph', 0, 1, 'aside'],
    ])
  })

  it('leaves out what a browser does not show', () => {
    expect(
      shape(
        [
          '<style>p {color: red}</style><script>AI: none</script><noscript>AI: none</noscript>',
          '<p hidden>AI: none</p><p style="color: red; display: none">AI: none</p>',
          '<div style="visibility:hidden"><p>AI: none</p></div><!-- AI: none -->',
          '<template><p>AI: none</p></template><p>Seen</p>',
        ].join('\n'),
      ),
    ).toEqual([['paragraph', 0, 4, 'Seen']])
  })
})

describe('lines', () => {
  it('keeps bold labels, line ends and the places of the source', () => {
    const source = '<p><b>Collaborators:</b> Ben Okafor and\n   Chioma&nbsp;Adeyemi<br>\n<b>AI:</b> none</p>'
    expect(lines(source).map(({text, opening, origins}) => [text, opening, origins])).toEqual([
      [
        'Collaborators: Ben Okafor and Chioma\u00a0Adeyemi',
        14,
        [
          {at: 0, line: 1, column: 7},
          {at: 14, line: 1, column: 25},
          {at: 30, line: 2, column: 4},
        ],
      ],
      [
        'AI: none',
        3,
        [
          {at: 0, line: 3, column: 4},
          {at: 3, line: 3, column: 11},
        ],
      ],
    ])
  })

  it('reads rows, and terms with their descriptions, as labels and values', () => {
    const source =
      '<table><tr><td>Collaborators</td><td><p>Ben</p><p>Ines</p></td></tr></table><dl><dt>AI<dd>none</dl>'
    expect(lines(source).map(({text, kind, opening}) => [text, kind, opening])).toEqual([
      ['Collaborators | Ben', 'row', 13],
      ['Ines', 'row', 0],
      ['AI | none', 'row', 2],
    ])
  })

  it('reads ticked and empty boxes', () => {
    const source =
      '<ul><li><input type="checkbox" checked> I used AI<li><input type="checkbox"> I did not</ul>'
    expect(lines(source).map(({text, checked}) => [text, checked])).toEqual([
      ['I used AI', true],
      ['I did not', false],
    ])
  })
})

describe('facts', () => {
  it('understands a text entry of Canvas', async () => {
    const {collaborators, ai} = await facts(
      '<div><h1>Homework 3: Ngozi Bello</h1><p>Collaborators:&nbsp;Ben Okafor</p><p>AI assistants: ChatGPT, to find a bug</p><p>1. The loss is convex.</p></div>',
    )
    expect([collaborators.status, collaborators.people]).toEqual(['named', ['Ben Okafor']])
    expect([ai.status, ai.tools]).toEqual(['described', ['ChatGPT']])
    expect(collaborators.where).toBe('top')
  })
})

describe('hostile pages', () => {
  it.each([
    ['deep nesting', '<div>'.repeat(100_000)],
    ['unclosed formatting', '<b><i>'.repeat(100_000)],
    ['many elements', '<p>x</p>'.repeat(300_000)],
  ])('refuses %s', (_, source) => {
    expect(() => blocks(source)).toThrow(Unreadable)
  })

  it.each([
    ['a million attributes', `<p ${Array.from({length: 300_000}, (_, at) => `a${at}`).join(' ')}>x</p>`],
    [
      'a wide table',
      `<table><tr>${'<td>x</td>'.repeat(5_000)}</tr>${'<tr><td>x</td></tr>'.repeat(5_000)}</table>`,
    ],
    ['unfinished tags', '<p <'.repeat(200_000)],
    ['unfinished entities', '&'.repeat(500_000)],
    ['stray end tags', '</p></div>'.repeat(90_000)],
    ['a column span of a billion', '<table><tr><td colspan=1000000000>a<td>b</table>'],
    ['one long paragraph', `<p>${'word <br>\n'.repeat(60_000)}</p>`],
    ['an unfinished picture', `<img src="data:image/png;base64,${'A'.repeat(2_000_000)}`],
  ])('reads %s in time', (_, source) => {
    // Work and not time: the machine may be busy.
    const start = process.cpuUsage()
    lines(source)
    const {user} = process.cpuUsage(start)
    expect(user / 1000).toBeLessThan(3000)
  })
})
