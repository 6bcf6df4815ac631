import {mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {deflateSync} from 'node:zlib'

/** An invented student. */
export interface Student {
  name: string
  email: string
  sid: string
}

/** One submission of an invented class, and what must be understood of it. */
export interface HandedIn {
  student: Student
  /** Relative to the class. */
  path: string
  collaborators: 'named' | 'none' | 'missing' | 'placeholder'
  ai: 'described' | 'none' | 'no-use' | 'missing'
}

type Format = 'md' | 'txt' | 'ipynb' | 'pdf'

const FIRST =
  'Ada Bayo Chidi Dalia Emre Farah Goran Hana Ines Jonas Keoni Lior Mina Nadia Oskar Petra Quynh Rosa Selim Tala Uma Vera Wafa Xenia Yara Zeno Anouk Bruno Carla Dmitri Elif Femi'
const LAST =
  'Abara Brandt Castellan Deshmukhe Eklund Farouk Grimaldi Hallberg Ibarra Jankowski Kamande Lindqvist Mizuno Ndiaye Okonkwo Petrosyan Quiroga Rahimi Sodhi Takahata Urbina Vaszary Whitlow Xanthos Yilmaz Zubiri Adeyemi Bekele Corrigan Dvorak Enright Fonoti'

/**
 * Invented students; no two bear one name.
 *
 * @param count how many, 1024 at most
 * @returns the students, always the same
 */
export function students(count: number): Student[] {
  const first = FIRST.split(' ')
  const last = LAST.split(' ')
  return Array.from({length: count}, (_, at) => {
    const given = first[at % first.length]!
    const family = last[(at + Math.floor(at / first.length)) % last.length]!
    return {
      name: `${given} ${family}`,
      email: `${given}.${family}@uni.example`.toLowerCase(),
      sid: String(100_000 + at),
    }
  })
}

/**
 * A roster of students.
 *
 * @param all the students
 * @returns a CSV as Gradescope takes it
 */
export const rosterOf = (all: Student[]): string =>
  `Name,Email,SID\n${all.map(({name, email, sid}) => `${name},${email},${sid}\n`).join('')}`

/**
 * Write an invented class in Moodle's folders.
 *
 * @param root an empty folder
 * @param all the students
 * @param formats the formats, in turn
 * @param body text below a header
 * @returns what each submission states
 */
export function writeClass(
  root: string,
  all: Student[],
  formats: readonly Format[],
  body: (at: number) => string = () => 'The claim follows by induction on the number of steps.\n',
): HandedIn[] {
  return all.map((student, at) => {
    const {lines, collaborators, ai} = headerOf(at, all)
    const format = formats[at % formats.length]!
    const file = `${student.name}_${4000 + at}_assignsubmission_file_/ps4.${format}`
    mkdirSync(path.join(root, path.dirname(file)), {recursive: true})
    writeFileSync(path.join(root, file), contentOf(format, student.name, lines, body(at)))
    return {student, path: file, collaborators, ai}
  })
}

/** Every seventh lacks something; the others pair up, two and two, and name each other. */
function headerOf(at: number, all: Student[]): Pick<HandedIn, 'collaborators' | 'ai'> & {lines: string[]} {
  const partner = all[at ^ 1]?.name ?? all[0]!.name
  const people = `Collaborators: ${partner}`
  const tool = 'AI assistants: ChatGPT, to find the slip in my second proof.'
  if (at % 7 === 3) return {lines: [people], collaborators: 'named', ai: 'missing'}
  if (at % 14 === 5) return {lines: [people, 'AI assistants: Copilot'], collaborators: 'named', ai: 'no-use'}
  if (at % 28 === 12)
    return {lines: ['Collaborators: TODO', tool], collaborators: 'placeholder', ai: 'described'}
  if (at % 28 === 26) return {lines: [tool], collaborators: 'missing', ai: 'described'}
  if (at % 8 > 5)
    return {lines: ['Collaborators: none', 'AI assistants: none'], collaborators: 'none', ai: 'none'}
  return {lines: [people, tool], collaborators: 'named', ai: 'described'}
}

function contentOf(format: Format, name: string, lines: string[], body: string): string | Buffer {
  const header = ['# Problem Set 4', name, ...lines].join('\n\n')
  if (format === 'pdf')
    return pdfOf([['Problem Set 4', name, ...lines, '', 'Problem 1', ...body.split('\n')]])
  if (format === 'txt') return ['Problem Set 4', name, ...lines, 'Problem 1', body].join('\n\n')
  if (format === 'md') return `${header}\n\n## Problem 1\n\n${body}`
  const cell = (cell_type: string, source: string) =>
    cell_type === 'code'
      ? {cell_type, metadata: {}, source, outputs: [], execution_count: null}
      : {cell_type, metadata: {}, source}
  return JSON.stringify({
    cells: [
      cell('markdown', header),
      cell('markdown', `## Problem 1\n\n${body}`),
      cell('code', 'print(1 + 1)'),
    ],
    metadata: {},
    nbformat: 4,
    nbformat_minor: 5,
  })
}

/**
 * A PDF with a text layer, in Helvetica.
 *
 * @param pages the lines of each page; they must be ASCII
 * @returns the file
 */
export function pdfOf(pages: string[][]): Buffer {
  const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
  const objects: (string | Buffer)[] = ['', '', `<< /Font << /F1 ${font} >> >>`]
  const kids = pages.map((lines) => {
    const text = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join('\n')
    const packed = deflateSync(`BT /F1 11 Tf 15 TL 72 740 Td\n${text}\nET`)
    const contents = objects.push(streamOf('/Filter /FlateDecode', packed))
    return objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${contents} 0 R /Resources 3 0 R >>`,
    )
  })
  objects[0] = '<< /Type /Catalog /Pages 2 0 R >>'
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`
  return pdfFile(objects)
}

/**
 * A stream of a PDF.
 *
 * @param entries of its dictionary, but the length
 * @param bytes what it holds
 * @returns the object
 */
export const streamOf = (entries: string, bytes: string | Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${bytes.length} >>\nstream\n`),
    Buffer.from(bytes),
    Buffer.from('\nendstream'),
  ])

/**
 * A PDF of objects.
 *
 * @param objects numbered from 1; the first is the catalog
 * @returns the file
 */
export function pdfFile(objects: (string | Buffer)[]): Buffer {
  const parts = [Buffer.from('%PDF-1.7\n')]
  let length = parts[0]!.length
  const add = (part: string | Buffer) => {
    const bytes = Buffer.from(part)
    parts.push(bytes)
    length += bytes.length
  }
  const offsets = objects.map((object, at) => {
    const offset = length
    add(`${at + 1} 0 obj\n`)
    add(object)
    add('\nendobj\n')
    return offset
  })
  const table = length
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`)
  add(`trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`)
  return Buffer.concat(parts)
}
