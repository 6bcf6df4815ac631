import {describe, expect, it} from 'vitest'
import {type Line, linesOf, placeOf} from '../src/lines.ts'
import {readLatex} from '../src/read/latex.ts'
import {readMarkdown} from '../src/read/markdown.ts'

const markdown = (source: string): Line[] =>
  [...readMarkdown(source).blocks].flatMap((block, number) => linesOf(block, number))
const texts = (source: string) => markdown(source).map(({text}) => text)

describe('a line that an editor wrapped', () => {
  it('is one with the next, which begins in the middle of a phrase', () => {
    expect(texts('Declan Ashdown (worked with Shreya Kulkarni on 2 and 5; nobody else, no\nAI)')).toEqual([
      'Declan Ashdown (worked with Shreya Kulkarni on 2 and 5; nobody else, no AI)',
    ])
  })

  it('is one with the next after a full stop only where three lines fill one margin', () => {
    const two = [
      'The author thanks Duc Tran for his comments on an early draft.',
      'ChatGPT was used to check the grammar of it.',
    ]
    expect(texts(two.join('\n'))).toEqual(two)
    const three = [
      'The author thanks Duc Tran for his comments on an early draft.',
      'ChatGPT was used to check the grammar of the abstract, and to',
      'shorten it.',
    ]
    expect(texts(three.join('\n'))).toEqual([three.join(' ')])
  })

  it('keeps the place of each word', () => {
    const [line] = markdown('I talked about the second and the third of the problems with\nInes Caldeira.')
    expect(line?.text).toBe('I talked about the second and the third of the problems with Ines Caldeira.')
    expect(placeOf(line!, 61, 74)).toMatchObject({line: 2, column: 1, endLine: 2, endColumn: 14})
  })

  it('stays emphasised where both parts are', () => {
    const [line] = markdown('*Please include any people who helped you, and any students whom you\nhelped.*')
    expect(line?.opening).toBe(
      'Please include any people who helped you, and any students whom you helped.'.length,
    )
  })

  it('is found in LaTeX, where only a break is meant', () => {
    const lines = [
      ...readLatex(
        '\\begin{document}\nWe proved both of the claims of this exercise together with\nour friends.\n\nWe proved both of the claims of this exercise together with\\\\\nour friends.\n\\end{document}',
      ).blocks,
    ].flatMap((block, number) => linesOf(block, number).map(({text}) => text.trim()))
    expect(lines).toEqual([
      'We proved both of the claims of this exercise together with our friends.',
      'We proved both of the claims of this exercise together with',
      'our friends.',
    ])
  })
})

describe('a line that its writer ended', () => {
  it.each([
    ['is short', ['Collaborators: Ada Byrne, Ben Okafor and', 'my sister']],
    ['had room for the next word', [`${'x'.repeat(60)} and`, `a ${'y'.repeat(90)}`]],
    ['stands above a label', ['Collaborators: Ada Byrne, Ben Okafor, Carys Bevan and Duc Tran', 'ai: none']],
    [
      'stands above a label alone',
      [`I worked on this problem set entirely by myself. ${'I am sure.'}`, 'AI'],
    ],
    [
      'ends with two blanks',
      [`${'Collaborators: Ada Byrne, Ben Okafor, Carys Bevan, Duc Tran,'}  `, 'and me'],
    ],
  ])('stays: it %s', (_, lines) => {
    expect(texts(lines.join('\n'))).toEqual(lines.map((line) => line.trimEnd()))
  })

  it('is no example of a label in quotes', () => {
    expect(
      texts('Name your collaborators at the top of what you hand in, or write\n"Collaborators: none".'),
    ).toEqual(['Name your collaborators at the top of what you hand in, or write "Collaborators: none".'])
  })
})
