import {describe, expect, it} from 'vitest'
import {linesOf, placeOf} from '../../../src/lines.ts'
import {readLatexFiles} from '../../../src/read/latex.ts'

/** Each line with the place it is given in the document. */
async function lines(source: string, files: Record<string, string>): Promise<string[]> {
  const asked = async (path: string) => {
    const text = files[path]
    return text === undefined ? null : new TextEncoder().encode(text)
  }
  const {blocks} = await readLatexFiles(source, asked)
  return [...blocks].flatMap((block, number) =>
    linesOf(block, number).map((line) => {
      const {line: at, column} = placeOf(line, 0, 1)
      return `${at}:${column} ${block.kind} ${line.text.trim()}`
    }),
  )
}

const main = (body: string, preamble = '') => `${preamble}\\begin{document}\n${body}\n\\end{document}\n`

describe('a LaTeX document of several files', () => {
  it('reads what it inputs, at the place of the macro, and goes on at its own', async () => {
    expect(
      await lines(main('\\input{parts/head}\nSee below.\n\n\\include{p1.tex}\nThe end.'), {
        'parts/head.tex': 'Collaborators: Ada Byrne\n\nAI: none',
        'p1.tex': '\\section{Problem 1}\nx',
      }),
    ).toEqual([
      '2:1 paragraph Collaborators: Ada Byrne',
      '2:1 paragraph AI: none',
      '3:1 paragraph See below.',
      '5:1 heading Problem 1',
      '5:1 paragraph x',
      '6:1 paragraph The end.',
    ])
  })

  it('knows the macros of a style and a class beside it', async () => {
    expect(
      await lines(
        main('\\collab{Ada Byrne}\n\n\\noai', '\\documentclass{course}\n\\usepackage{amsmath, local}\n'),
        {
          'course.cls': '\\LoadClass{article}\n\\newcommand{\\collab}[1]{\\textbf{Worked with:} #1}',
          'local.sty': '\\newcommand{\\noai}{No AI tools were used.}',
        },
      ),
    ).toEqual(['1:1 paragraph Worked with: Ada Byrne', '2:1 paragraph No AI tools were used.'])
  })

  it('reads only the document of a part that has a preamble of its own', async () => {
    expect(
      await lines(main('\\subfile{part}'), {
        'part.tex': '\\documentclass[main]{subfiles}\\begin{document}Partner: none\\end{document}junk',
      }),
    ).toEqual(['2:1 paragraph Partner: none'])
  })

  it('asks for nothing that a comment names, and nothing twice', async () => {
    expect(
      await lines(main('% \\input{head}\n\\input{a}'), {'head.tex': 'AI: none', 'a.tex': 'x \\input{a}'}),
    ).toEqual(['3:1 paragraph x'])
  })

  it('ends a chain of files after four', async () => {
    const chain = Object.fromEntries(
      Array.from({length: 9}, (_, at) => [`f${at}.tex`, `step ${at} \\input{f${at + 1}}`]),
    )
    expect((await lines(main('\\input{f0}'), chain)).length).toBe(4)
  })
})
