import type {Nodes} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'
import {expect, test} from 'vitest'
import {simpleBlock} from '../../../src/read/markdown/simple.ts'

/** What the library makes of a block, with offsets left out, which the simple way does not count. */
function parsed(text: string): unknown {
  const {children} = fromMarkdown(text, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]})
  const bare = (node: Nodes): unknown => ({
    ...node,
    position: {start: point(node.position!.start), end: point(node.position!.end)},
    ...('children' in node ? {children: node.children.map((child) => bare(child as Nodes))} : {}),
  })
  const point = ({line, column}: {line: number; column: number}) => ({line, column})
  return children.map((child) => bare(child as Nodes))
}

const kindOf = (text: string) => (/^ {0,3}#/.test(text) ? 'heading' : 'paragraph')

test.each([
  'Collaborators: Ada Byrne and Ben Okafor (problem 2)',
  '# Problem set 3',
  '   ##  Collaborators   ',
  '**Name:** Annika Sollers\n**Collaborators:** Chi Nguyen (problem 2)\n**AI assistants:** none',
  'two lines\n  one indented',
  'a hard break  \nand the next line',
  'three\n  lines  \n    and a break',
  '**bold** and *soft* words',
  '# A **bold** heading',
  '王小明和李雷一起讨论',
  "It's 5 = 15 - as \"said\" – 'here'; {x} (y) /z/ ^w^ 100% + $5",
])('reads as the library does: %j', (text) => {
  expect([simpleBlock(kindOf(text), text, 1)]).toEqual(parsed(text))
})

test.each([
  'a `code` span',
  '[link](x)',
  'snake_case_word',
  '~~struck~~',
  'x < y',
  '&amp;',
  'a\\*b',
  'ada@example.org',
  'see https://example.org',
  'see www.example.org',
  '- item',
  'text\n- item',
  'text\n1. item',
  'Title\n=====',
  '> quoted',
  'a | b\n--|--',
  '**no end',
  'a**b**c',
  '***both***',
  '# closed #',
  '#',
  '\ttabbed',
  '  indented *once*\n   **twice**, thrice',
])('leaves what is not simple to the library: %j', (text) => {
  expect(simpleBlock(kindOf(text), text, 1)).toBeNull()
})

test('whatever it takes, it reads as the library does', () => {
  const pieces = 'a|Ben|é|王|1|.|:|,|(|)|*|**|-|#|+|=|>| |  |\n|\n  |    |"|\'|$|–|_x'.split('|')
  let state = 7
  const next = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648
  let taken = 0
  for (let tries = 0; tries < 12_000; tries += 1) {
    const text = Array.from(
      {length: 1 + Math.floor(next() * 12)},
      () => pieces[Math.floor(next() * pieces.length)],
    ).join('')
    // A block begins with text and holds no blank line; the walk over the lines sees to it.
    if (text.split('\n').some((row) => row.trim() === '') || /^(?: {4}|\s*\n)/.test(text)) continue
    if (kindOf(text) === 'heading' && text.includes('\n')) continue
    const simple = simpleBlock(kindOf(text), text, 1)
    if (!simple) continue
    taken += 1
    expect([simple], JSON.stringify(text)).toEqual(parsed(text))
  }
  expect(taken).toBeGreaterThan(1000)
})
