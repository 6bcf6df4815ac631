import type {Place} from '../../src/document.ts'
import type {Facts} from '../../src/facts/model.ts'
import type {FileReport, Report} from '../../src/report/model.ts'
import type {FormatOptions} from '../../src/report/options.ts'
import {tally} from '../../src/report/tally.ts'

/** A place on one line. */
export function at(line: number, column = 1, endColumn = column, page: number | null = null): Place {
  return {line, column, endLine: line, endColumn, page, cell: null}
}

/** Facts of a header in which both statements are made. */
export const facts: Facts = {
  collaborators: {
    status: 'named',
    people: ['Ada Byrne', 'Ben Okafor'],
    staff: [],
    where: 'top',
    evidence: [{quote: 'Collaborators: Ada Byrne, Ben Okafor', place: at(3, 1, 37)}],
  },
  ai: {
    status: 'described',
    tools: ['ChatGPT'],
    uses: ['debug'],
    where: 'top',
    evidence: [{quote: 'AI: ChatGPT, to debug my loop', place: at(4, 1, 30)}],
  },
  sources: {status: 'missing', where: null, evidence: []},
  pledge: {status: 'missing', where: null, evidence: []},
  author: {
    status: 'given',
    people: ['Wei Chen'],
    where: 'top',
    evidence: [{quote: 'Wei Chen', place: at(1, 1, 9)}],
  },
  traces: [],
  contradictions: [],
  tells: [],
  notCounted: [
    {quote: 'List your collaborators.', place: at(12, 1, 25), reason: 'policy text of the handout'},
  ],
  toolAmongPeople: [],
  pointers: [],
}

export const clean: FileReport = {
  path: 'hw3/wei.md',
  format: 'markdown',
  outcome: 'clean',
  facts,
  header: {place: at(8, 1, 13), reason: 'heading "Problem 1"'},
  findings: [],
}

export const faulty: FileReport = {
  path: 'hw3/ada.md',
  format: 'markdown',
  outcome: 'findings',
  facts,
  header: {place: null, reason: 'the whole document is header'},
  findings: [
    {
      rule: 'ai-missing',
      severity: 'error',
      place: at(3),
      message: 'No AI-usage note at the top.',
      advice: 'Write which AI you used and how, or "AI assistants: none".',
      quote: '',
    },
    {
      rule: 'collaborators-unnamed',
      severity: 'warning',
      place: at(5, 16, 42),
      message: '"a few friends" names nobody.',
      advice: 'Write their names: "Collaborators: Ada Byrne, Ben Okafor".',
      quote: 'a few friends from my dorm',
    },
  ],
}

export const scan: FileReport = {
  path: 'hw3/scan.pdf',
  format: null,
  outcome: 'unreadable',
  facts: null,
  header: null,
  findings: [
    {
      rule: 'file-unreadable',
      severity: 'error',
      place: at(1, 1, 1, 1),
      message: 'The page is a picture; it holds no text.',
      advice: 'Export the PDF from the program that made it, or paste the header as text.',
      quote: '',
    },
  ],
}

/** The report of a run over these files. */
export function reportOf(...files: FileReport[]): Report {
  return {headnote: '0.1.0', policy: 'mit-6.7960', summary: tally(files), files}
}

/** The rules that the sample's findings name. */
export const rules: FormatOptions['rules'] = [
  {
    id: 'ai-missing',
    severity: 'error',
    summary: 'No statement about AI use.',
    why: 'The course asks for it.',
    fix: 'Write which AI you used and how.',
  },
  {
    id: 'collaborators-unnamed',
    severity: 'warning',
    summary: 'Others are mentioned, and nobody is named.',
    why: 'The course asks for names.',
    fix: 'Write their names.',
  },
  {
    id: 'file-unreadable',
    severity: 'error',
    summary: 'The file cannot be judged.',
    why: 'What nobody can read, nobody can judge.',
    fix: 'Export it anew.',
  },
]

/** What a formatter is told where a test does not care. */
export const options: FormatOptions = {
  color: false,
  width: 80,
  asked: ['collaborators', 'ai'],
  leftOut: 0,
  notes: [],
  rules,
  prefix: '',
  summary: true,
  source: () => undefined,
  points: undefined,
  visibility: 'visible',
}
