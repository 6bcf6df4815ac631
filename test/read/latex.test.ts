import {describe, expect, it} from 'vitest'
import {lint} from '../../src/index.ts'
import {linesOf, placeOf} from '../../src/lines.ts'
import {readLatex} from '../../src/read/latex.ts'
import {growth, LINEAR} from '../growth.ts'

/** Each line with its place, as `line:column kind text`. */
function lines(source: string): string[] {
  return [...readLatex(source).blocks].flatMap((block, number) =>
    linesOf(block, number).map((line) => {
      const place = placeOf(line, 0, line.text.length)
      return `${place.line}:${place.column} ${block.kind} ${line.text.trim()}`
    }),
  )
}

const inBody = (body: string) => lines(`\\begin{document}\n${body}\n\\end{document}\nCollaborators: after`)
const openings = (source: string) =>
  [...readLatex(source).blocks].flatMap((block, number) => linesOf(block, number).map(({opening}) => opening))

describe('what pandoc writes', () => {
  it('is a heading in a link target, whose title may run over lines', () => {
    const source = [
      '\\hypertarget{use-of-ai}{%',
      '\\subsection{Declaration of generative AI in the',
      'writing process}\\label{use-of-ai}}',
      '',
      'None.',
    ].join('\n')
    expect(inBody(source)).toEqual([
      '3:13 heading Declaration of generative AI in the writing process',
      '6:1 paragraph None.',
    ])
  })
})

describe('the preamble', () => {
  it('gives title, authors, date and page heads', () => {
    const source = [
      '\\title{Problem Set 2\\thanks{I worked with Bj\\o rn Aas.}}',
      "\\author{Noor Haddad\\\\ Collaborators: none \\and Tam\\'as Kov\\'acs}",
      '\\date{5 May}',
      '\\fancyhead[L]{Discussed with \\L{}ucja}',
      '\\begin{document}',
      '\\maketitle',
      '\\end{document}',
    ].join('\n')
    expect(lines(source)).toEqual([
      '1:8 heading Problem Set 2',
      '1:29 heading I worked with Bjørn Aas.',
      '2:9 paragraph Author: Noor Haddad',
      '2:23 paragraph Collaborators: none',
      '2:48 paragraph Author: Tamás Kovács',
      '3:7 paragraph 5 May',
      '4:15 paragraph Discussed with Łucja',
    ])
  })

  it('gives the fields that a course keeps in macros', () => {
    const source = [
      '\\newcommand{\\collaborators}{Ines Caldeira}',
      '\\newcommand{\\aiUsage}{}',
      '\\def\\partnerName{none}',
      '\\studentname{Noor Haddad}',
      '\\begin{document}\\end{document}',
    ].join('\n')
    expect(lines(source)).toEqual([
      '1:1 fields collaborators: Ines Caldeira',
      '2:1 fields ai Usage:',
      '3:1 fields partner Name: none',
      '4:1 fields student name: Noor Haddad',
    ])
  })

  it('is otherwise no text', () => {
    const source = [
      '\\documentclass[11pt]{article}',
      '\\usepackage[margin=1in]{geometry}',
      '\\newtheorem{lemma}{Lemma}',
      '\\newcommand{\\E}{\\mathbb{E}}',
      '\\newcommand{\\vecx}{\\mathbf{x}}',
      '\\DeclareMathOperator{\\argmax}{arg\\,max}',
      '\\hypersetup{colorlinks=true}',
      '\\lstset{basicstyle=\\ttfamily}',
      '\\begin{document}\\end{document}',
    ].join('\n')
    expect(lines(source)).toEqual([])
  })
})

describe('macros of the file', () => {
  it('stand for what they print, at the place of both', () => {
    const source =
      '\\newcommand{\\collab}[1]{\\textbf{Collaborators:} #1}\n\\begin{document}\n\\collab{Ana}\n\\end{document}'
    expect(lines(source)).toEqual(['1:33 paragraph Collaborators: Ana'])
  })

  it('that keep an argument for later, or that nobody knows, label it', () => {
    expect(
      inBody('\\collaborators{Ana Pop}\n\n\\aiusage{}\n\n\\GAItoolsUsed{Claude}\n\n\\useOfGenAI{none}'),
    ).toEqual([
      '2:1 paragraph collaborators: Ana Pop',
      '4:1 paragraph ai usage:',
      '6:1 paragraph GAI tools Used: Claude',
      '8:1 paragraph use Of Gen AI: none',
    ])
    const keeping =
      '\\newcommand{\\partner}[1]{\\def\\@partner{#1}}\n\\begin{document}\n\\partner{Ana}\n\\end{document}'
    expect(lines(keeping)).toEqual(['3:1 paragraph partner: Ana'])
  })

  it('that call each other without end say nothing', () => {
    const source =
      '\\newcommand{\\ping}{\\pong\\pong}\n\\newcommand{\\pong}{\\ping\\ping}\n\\begin{document}\nHello \\ping\n\\end{document}'
    expect(lines(source)).toEqual(['4:1 paragraph Hello'])
  })
})

describe('text', () => {
  it('has its accents, signs and dashes', () => {
    expect(
      inBody('Zo\\"e, Ng\\~{o} B\\`ao, Fran\\c{c}ois, \\v{S}t\\v ep\\\'{\\i}n, Stra\\ss e -- 5\\% \\& more'),
    ).toEqual(['2:1 paragraph Zoë, Ngõ Bào, François, Štěpín, Straße – 5% & more'])
  })

  it('marks bold labels, the colon inside or out', () => {
    const source =
      '\\textbf{Partner:} Ana\n\n\\textbf{Partner}: Ana\n\n{\\bf Partner:} Ana\n\n\\paragraph{Partner} Ana'
    expect(openings(source)).toEqual([8, 7, 8, 7])
  })

  it('ends lines at \\\\ and at the ends of the source', () => {
    expect(inBody('Name: Ana \\\\[2pt]\nPartner: Ben\\newline AI: none')).toEqual([
      '2:1 paragraph Name: Ana',
      '3:1 paragraph Partner: Ben',
      '3:22 paragraph AI: none',
    ])
  })

  it('leaves out comments and dead parts, and ends with the document', () => {
    expect(
      inBody(
        '% Partner: Ana\nAlive\n%\nstill\n\\iffalse\nPartner: Ben\n\\else\nelse\n\\fi\n\\begin{comment}\nx\n\\end{comment}',
      ),
    ).toEqual(['3:1 paragraph Alive', '5:1 paragraph still', '9:1 paragraph else'])
  })

  it('leaves out formulas, and tells displayed ones', () => {
    expect(
      inBody('We have $x_1$ here.\n\\[ y \\]\n\\begin{align*} z \\end{align*}').map((line) =>
        line.split(' ', 2).join(' '),
      ),
    ).toEqual(['2:1 paragraph'])
    const kinds = [...readLatex('a\n\\[ y \\]\n\\begin{align*} z \\end{align*}\nb').blocks].map(
      ({kind}) => kind,
    )
    expect(kinds).toEqual(['paragraph', 'math', 'math', 'paragraph'])
  })

  it('keeps footnotes apart and struck text out', () => {
    expect(inBody('Answer\\footnote{AI: none.} here. \\sout{Partner: Ana}')).toEqual([
      '2:1 paragraph Answer here.',
      '2:17 paragraph AI: none.',
    ])
  })

  it('reads tick boxes', () => {
    expect(inBody('$\\square$ I used AI \\quad $\\boxtimes$ I did not')).toEqual([
      '2:2 paragraph ☐ I used AI   ☒ I did not',
    ])
  })
})

describe('environments', () => {
  it('make lists and tables', () => {
    const body = [
      '\\begin{tabular}{|l|p{3cm}|}',
      '\\hline Partner & Ben \\\\ \\hline',
      'AI & \\textit{none} \\\\',
      '\\end{tabular}',
      '\\begin{tabbing}',
      'Name: \\= Ana \\\\',
      '\\end{tabbing}',
      '\\begin{description}[leftmargin=*]',
      '\\item[Partner] Chen',
      '\\end{description}',
    ].join('\n')
    expect(inBody(body)).toEqual([
      '3:8 table Partner  | Ben',
      '4:1 table AI  | none',
      '7:1 table Name:  | Ana',
      '10:7 list Partner Chen',
    ])
  })

  it('give an enumerated list its numbers, so that the header can end there', () => {
    const [block] = [
      ...readLatex('\\begin{enumerate}[label=(\\alph*)]\n\\item First\n\\item Second\n\\end{enumerate}')
        .blocks,
    ]
    expect(block?.kind).toBe('list')
    expect(
      block?.text
        .trim()
        .split('\n')
        .map((row) => row.trim()),
    ).toEqual(['1.  First', '2.  Second'])
  })

  it('are looked through: boxes, centred text, title pages', () => {
    expect(
      inBody(
        '\\begin{tcolorbox}[title={Collaboration}]\nI worked alone.\n\\end{tcolorbox}\n\\begin{center}{\\Large HW 6}\\\\ Ana\\end{center}',
      ),
    ).toEqual([
      '2:1 paragraph Collaboration',
      '3:1 paragraph I worked alone.',
      '5:23 paragraph HW 6',
      '5:31 paragraph Ana',
    ])
  })

  it('of a course name what they hold', () => {
    expect(inBody('\\begin{collaborators}\nAna\n\\end{collaborators}')).toEqual([
      '2:1 paragraph collaborators',
      '3:1 paragraph Ana',
    ])
  })

  it('for problems, and macros for them, are headings', () => {
    const body =
      '\\begin{problem}[Sums]\nShow it.\n\\end{problem}\n\\begin{solution}\nSo.\n\\end{solution}\n\\question[5] Why?\n\n\\section{}'
    expect(inBody(body)).toEqual([
      '2:1 heading Problem 1: Sums',
      '3:1 paragraph Show it.',
      '6:1 paragraph So.',
      '8:1 heading Problem 2',
      '8:14 paragraph Why?',
      '10:1 heading 3.',
    ])
  })

  it('for solutions end a header that no problem ends', () => {
    expect(inBody('\\begin{proof}\nSo.\n\\end{proof}')).toEqual([
      '2:1 heading Problem 1',
      '3:1 paragraph So.',
    ])
  })

  it('with code are code', () => {
    const [block] = [...readLatex('\\begin{lstlisting}\n# Partner: { Ana\n\\end{lstlisting}').blocks]
    expect([block?.kind, block?.text]).toEqual(['code', '# Partner: { Ana'])
  })
})

it('finds where the header ends', async () => {
  const source =
    '\\begin{document}\n\\textbf{Collaborators:} Ines Caldeira\\\\\n\\textbf{AI:} none\n\\section*{Problem 1}\nx\n\\end{document}'
  const report = await lint(new TextEncoder().encode(source), {path: 'hw.tex'})
  expect(report.format).toBe('latex')
  expect(report.outcome).toBe('clean')
  expect(report.header?.place?.line).toBe(4)
  expect(report.facts?.collaborators.evidence[0]?.place).toEqual({
    line: 2,
    column: 9,
    endLine: 2,
    endColumn: 38,
    page: null,
    cell: null,
  })
})

describe('hostile text', () => {
  const units = [
    '{',
    '}',
    '\\foobar{',
    '\\begin{itemize}',
    '\\begin{verbatim}',
    '\\iffalse ',
    '$a ',
    '\\[',
    '\\def\\a{',
    '\\answer{a} ',
    '\\item ',
    '\\verb|',
    '\\author{a \\and b}',
  ]
  it.each(units)('of %s is read in linear time', async (unit) => {
    const read = async (size: number) => {
      const report = await lint(new TextEncoder().encode(unit.repeat(size / unit.length)), {path: 'x.tex'})
      expect(report.outcome).toBe('findings')
    }
    expect(await growth(25_000, read)).toBeLessThan(LINEAR)
  })

  it('nested deep is read as text', () => {
    expect(lines(`${'{'.repeat(3000)}Partner: Ana${'}'.repeat(3000)}`)).toEqual([
      '1:3001 paragraph Partner: Ana',
    ])
  })

  it('with braces that are not closed keeps its words', () => {
    expect(lines('\\textbf{Partner: Ana\n\nAI: none}}')).toEqual([
      '1:9 paragraph Partner: Ana',
      '3:1 paragraph AI: none',
    ])
  })
})
