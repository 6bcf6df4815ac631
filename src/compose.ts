import {fieldOf, type Policy, type PolicyField} from './policy/model.ts'

/** One AI tool and what it was used for; `use` is '' where the student wrote one sentence of it all. */
export interface AiUse {
  tool: string
  use: string
}

/** What a student says for a header. An empty list says none; an absent key says nothing. */
export interface Disclosure {
  name?: string
  collaborators?: string[]
  ai?: AiUse[]
  sources?: string
  /** Hours worked, as the student writes them. */
  time?: string
  /** Answers to the questions that the course asks word for word, in its order. */
  answers?: string[]
  /** The student signs the course's own pledge. */
  pledge?: boolean
}

/** The formats a header can be written in; `ipynb` is a notebook of one cell; `py`, `java` and `c` are comments. */
export const headerFormats = ['md', 'tex', 'ipynb', 'txt', 'html', 'qmd', 'py', 'java', 'c'] as const

export type HeaderFormat = (typeof headerFormats)[number]

/** Endings of the files that each format fits, beside its own name. */
const endings: Record<HeaderFormat, string> = {
  md: 'markdown mkd mdx rmd',
  tex: 'ltx',
  ipynb: '',
  txt: 'text',
  html: 'htm xhtml',
  qmd: '',
  py: 'pyi r rb jl sh bash zsh pl ex exs nim',
  java: 'kt kts scala',
  c: 'h cc cpp cxx hpp hh cu cs go rs swift dart js mjs cjs jsx ts tsx css',
}

/**
 * The format of the header that fits into a file.
 *
 * @param path the file's name
 * @returns the format; undefined where none is written that would be right there
 */
export function headerFormatFor(path: string): HeaderFormat | undefined {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase()
  if (ending === undefined) return undefined
  return headerFormats.find((format) => format === ending || endings[format].split(' ').includes(ending))
}

/** A field as it is written: '' is a value still to be filled in. */
export interface HeaderLine {
  label: string
  value: string
}

/** The kinds of field that a header line is written for, in the order of a header. */
export type LineKind = 'identity' | 'people' | 'ai' | 'sources' | 'time' | 'pledge'

const usualLabels: Record<LineKind, string> = {
  identity: 'Name',
  people: 'Collaborators',
  ai: 'AI assistants',
  sources: 'Sources',
  time: 'Time spent',
  pledge: 'Pledge',
}

/**
 * Write the header of a submission.
 *
 * @param said what the student says
 * @param policy the course: its labels, its words for none; a field it asks for elsewhere (a form, another file) is
 *   left out
 * @param format the document's format
 * @returns the header in that format, ended by a line end; '' where there is nothing to write
 */
export function composeHeader(said: Disclosure, policy: Policy, format: HeaderFormat): string {
  return render(headerLines(said, policy), format)
}

/**
 * The lines of a header before they take a format.
 *
 * @param said what the student says
 * @param policy the course
 * @returns the lines in the order of a header
 */
export function headerLines(said: Disclosure, policy: Policy): HeaderLine[] {
  const lines: HeaderLine[] = []
  const add = (kind: LineKind, words: string | undefined) => {
    if (words === undefined) return
    const field = fieldOf(policy, kind)
    if (field && isElsewhere(field)) return
    if (words !== '') {
      lines.push({label: labelFor(kind, policy), value: words})
      return
    }
    // Where the course does not ask, a "none" would only be one more line to read.
    if (!field || field.required === 'never' || field.none === 'not-accepted') return
    lines.push(noneLine(kind, field, policy))
  }
  add('identity', tidy(said.name ?? '') || undefined)
  add('people', said.collaborators?.map(tidy).filter(Boolean).join(', '))
  add('ai', said.ai && aiWords(said.ai))
  add('sources', said.sources === undefined ? undefined : tidy(said.sources))
  add('time', tidy(said.time ?? '') || undefined)
  const questions = fieldOf(policy, 'questions')
  if (questions && !isElsewhere(questions)) {
    for (const [index, label] of (questions.ask ?? []).entries()) {
      const value = tidy(said.answers?.[index] ?? '')
      if (value !== '') lines.push({label, value})
    }
  }
  const pledge = fieldOf(policy, 'pledge')
  if (said.pledge && pledge?.text) add('pledge', tidy(pledge.text))
  return lines
}

/**
 * The label of a field in the course's own words.
 *
 * @param kind the kind of field
 * @param policy the course
 * @returns the label without its colon
 */
export function labelFor(kind: LineKind, policy: Policy): string {
  // A course's labels for identity name an id beside the name, never the name.
  const own = kind === 'identity' ? undefined : fieldOf(policy, kind)?.labels[0]
  return own ? own.charAt(0).toLocaleUpperCase() + own.slice(1).replace(/\s*:\s*$/, '') : usualLabels[kind]
}

/**
 * Read `ChatGPT: to debug problem 2; Copilot: completing code` as a person types it.
 *
 * @param text the words; '' and "none" say that no AI was used
 * @returns one entry a tool
 */
export function parseAi(text: string): AiUse[] {
  if (saysNone(text)) return []
  return text
    .split(/[;\n]/)
    .map(tidy)
    .filter(Boolean)
    .map((part) => {
      const [, tool, use] = /^([^:,.]{1,40}):\s*(\S.*)$/u.exec(part) ?? []
      return tool !== undefined && use !== undefined ? {tool, use} : {tool: part, use: ''}
    })
}

/**
 * Read `Ben Okafor, Chen Wei` as a person types it.
 *
 * @param text names parted by commas, semicolons or line ends; '' and "none" say that there was nobody
 * @returns one entry a person
 */
export function parsePeople(text: string): string[] {
  if (saysNone(text)) return []
  return text
    .split(/[,;\n、，；]/u)
    .map(tidy)
    .filter(Boolean)
}

const saysNone = (text: string) => /^(?:none|nobody|no\s+one|n\/?a|no|-)?\s*\.?$/i.test(text.trim())

/**
 * Give lines the dress of a format.
 *
 * @param lines labels and values
 * @param format the document's format
 * @returns the text, ended by a line end; '' where there are no lines
 */
export function render(lines: HeaderLine[], format: HeaderFormat): string {
  if (lines.length === 0) return ''
  switch (format) {
    case 'txt':
      return paragraphs(lines, ({label, value}) => `${titled(label)} ${value}`)
    case 'tex':
      return paragraphs(lines, ({label, value}) => `\\noindent\\textbf{${tex(titled(label))}} ${tex(value)}`)
    case 'html':
      return lines
        .map(
          ({label, value}) => `<p><strong>${html(titled(label))}</strong>${value && ` ${html(value)}`}</p>\n`,
        )
        .join('')
    case 'py':
      // In a file's first two lines Python takes "coding: x" for the name of its encoding, in a comment too.
      return comment(lines, '#', (words) => words.replace(/coding(?=[:=])/g, '$& '))
    case 'java':
    case 'c':
      return `/*\n${comment(lines, ' *', cComment)} */\n`
    case 'ipynb':
      return notebook(render(lines, 'md').replace(/\n$/, ''))
    default:
      return paragraphs(lines, ({label, value}) => `**${markdown(titled(label))}** ${markdown(value)}`)
  }
}

/** A label as it stands before its value; a question brings its own sign. */
const titled = (label: string) => (/[?:]$/.test(label) ? label : `${label}:`)

function paragraphs(lines: HeaderLine[], write: (line: HeaderLine) => string): string {
  return `${lines.map((line) => write(line).trimEnd()).join('\n\n')}\n`
}

function isElsewhere(field: PolicyField): boolean {
  return field.at === 'form' || field.at.startsWith('file:')
}

function noneLine(kind: LineKind, field: PolicyField, policy: Policy): HeaderLine {
  const label = labelFor(kind, policy)
  if (typeof field.none === 'string') return {label, value: 'none'}
  // A phrase such as "sources consulted: none" brings its own label.
  const [, own, value] = /^([^:]{1,60}):\s*(\S.*)$/u.exec(field.none.phrase) ?? []
  return own && value ? {label: own, value} : {label, value: field.none.phrase}
}

function aiWords(uses: AiUse[]): string {
  return uses
    .map(({tool, use}) => [tidy(tool), tidy(use)].filter(Boolean).join(', '))
    .filter(Boolean)
    .join('; ')
}

/** One line, without what an editor would not show. */
function tidy(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\p{Cs}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function markdown(text: string): string {
  return text
    .replace(/[\\`*[\]<$~|]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&')
}

const texSigns: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

function tex(text: string): string {
  return text.replace(/[\\~^{}$&#_%]/g, (sign) => texSigns[sign] ?? `\\${sign}`)
}

const htmlSigns: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function html(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => htmlSigns[sign]!)
}

/** Lines behind a mark; one with nothing else parts them, so that each is read as a paragraph of its own. */
function comment(lines: HeaderLine[], mark: string, harmless: (words: string) => string): string {
  return lines
    .map(({label, value}) => `${mark} ${harmless(`${titled(label)} ${value}`).trimEnd()}\n`)
    .join(`${mark}\n`)
}

/** Neither an end of the comment nor, for Java, a sign written as its number, which would be one. */
function cComment(text: string): string {
  return text.replace(/\*(?=\/)/g, '* ').replace(/\\(?=u)/g, '\\ ')
}

/** A notebook of one Markdown cell, as nbformat 4.5 writes it: one space of indent, a line an entry. */
function notebook(source: string): string {
  const rows = source.split(/(?<=\n)/)
  const cells = [{cell_type: 'markdown', id: 'headnote', metadata: {}, source: rows}]
  return `${JSON.stringify({cells, metadata: {}, nbformat: 4, nbformat_minor: 5}, null, 1)}\n`
}
