import {Parser} from 'htmlparser2'

/** What OpenDocument's elements are in HTML; all others are walked through. */
const TAGS: Record<string, string> = {
  'text:list': 'ul',
  'text:list-header': 'li',
  'text:list-item': 'li',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
  'text:section': 'div',
  'draw:text-box': 'div',
}

/** Written in the file and not on the page: what was deleted, comments, the numbers of notes and pages. */
const DEAD = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:note-citation',
  'text:page-number',
  'text:page-count',
  'text:bibliography-source',
  'svg:title',
  'svg:desc',
  'math:math',
])

/** Runs of blanks are counted by a number in the file. */
const MOST_BLANKS = 80

/** A style, as far as it changes what text means. */
interface Face {
  bold: boolean
  italic: boolean
  struck: boolean
  hidden: boolean
  title: boolean
  code: boolean
}

/** The text of one part as HTML: the body's, and that of the page headers and footers. */
export interface OdtHtml {
  body: string
  headers: string
  footers: string
}

/**
 * One part of an OpenDocument text as HTML.
 *
 * @param xml `content.xml` or `styles.xml`
 * @returns its text
 */
export function odtHtml(xml: string): OdtHtml {
  const writer = new HtmlWriter()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => writer.open(name, attributes),
      ontext: (text) => writer.text(text),
      onclosetag: (name) => writer.close(name),
    },
    {xmlMode: true},
  )
  parser.end(xml)
  return writer.html()
}

class HtmlWriter {
  private readonly written = {body: [] as string[], headers: [] as string[], footers: [] as string[]}
  private readonly styles = new Map<string, Face>()
  private style: Face | undefined
  private out: string[] | undefined
  private readonly closing: string[] = []
  /** How many open elements are dead: while there is one, nothing is written. */
  private dead = 0
  /** Open paragraphs: text between them is the file's layout. */
  private paragraphs = 0

  open(name: string, attributes: Record<string, string>): void {
    if (this.dead > 0 || DEAD.has(name)) {
      this.dead += 1
      return
    }
    if (name === 'style:style') this.begin(attributes)
    else if (name === 'style:text-properties' && this.style)
      Object.assign(this.style, faceOf(this.style, attributes))
    else if (name === 'office:text') this.out = this.written.body
    else if (/^style:header(?:-left|-first)?$/.test(name)) this.out = this.written.headers
    else if (/^style:footer(?:-left|-first)?$/.test(name)) this.out = this.written.footers
    const [before, after] = this.out ? this.tags(name, attributes) : ['', '']
    this.out?.push(before)
    this.closing.push(after)
  }

  text(value: string): void {
    if (this.dead === 0 && this.paragraphs > 0) this.out?.push(escaped(value))
  }

  close(name: string): void {
    if (this.dead > 0) {
      this.dead -= 1
      return
    }
    this.out?.push(this.closing.pop() ?? '')
    if (name === 'text:p' || name === 'text:h') this.paragraphs = Math.max(0, this.paragraphs - 1)
    if (name === 'style:style') this.style = undefined
    if (/^(?:office:text|style:(?:header|footer)(?:-left|-first)?)$/.test(name)) this.out = undefined
  }

  html(): OdtHtml {
    const {body, headers, footers} = this.written
    return {body: body.join(''), headers: headers.join(''), footers: footers.join('')}
  }

  private begin(attributes: Record<string, string>): void {
    const parent = this.styles.get(attributes['style:parent-style-name'] ?? '')
    this.style = {...(parent ?? namedFace(attributes['style:parent-style-name'] ?? ''))}
    this.styles.set(attributes['style:name'] ?? '', this.style)
  }

  /** The HTML that stands for an element's begin and end. */
  private tags(name: string, attributes: Record<string, string>): [string, string] {
    if (name === 'text:p' || name === 'text:h') return this.paragraph(name, attributes)
    if (name === 'text:span') return this.marks(attributes['text:style-name'] ?? '')
    if (name === 'text:line-break') return ['<br>', '']
    if (name === 'text:tab') return ['\t', '']
    if (name === 'text:s') {
      const count = Math.min(Number(attributes['text:c'] ?? 1) || 1, MOST_BLANKS)
      return ['\u00a0'.repeat(count - 1).concat(' '), '']
    }
    const tag = TAGS[name]
    return tag ? [`<${tag}>`, `</${tag}>`] : ['', '']
  }

  private paragraph(name: string, attributes: Record<string, string>): [string, string] {
    this.paragraphs += 1
    const style = attributes['text:style-name'] ?? ''
    const level = Math.min(6, Math.max(1, Number(attributes['text:outline-level'] ?? 1) || 1))
    const {title, code} = this.face(style)
    const tag = name === 'text:h' ? `h${level}` : title ? 'h1' : code ? 'pre' : 'p'
    const [before, after] = this.marks(style)
    return [`<${tag}>${before}`, `${after}</${tag}>`]
  }

  private face(style: string): Face {
    return this.styles.get(style) ?? namedFace(style)
  }

  private marks(style: string): [string, string] {
    const face = this.face(style)
    const names = [
      face.bold ? 'strong' : '',
      face.italic ? 'em' : '',
      face.struck ? 'del' : '',
      face.hidden ? 'template' : '',
    ].filter((tag) => tag !== '')
    return [
      names.map((tag) => `<${tag}>`).join(''),
      names
        .reverse()
        .map((tag) => `</${tag}>`)
        .join(''),
    ]
  }
}

const PLAIN: Face = {bold: false, italic: false, struck: false, hidden: false, title: false, code: false}

/** The programs' own styles, which stand in another part. */
function namedFace(name: string): Face {
  return {
    ...PLAIN,
    bold: name === 'Strong_20_Emphasis',
    italic: name === 'Emphasis',
    title: name === 'Title' || name === 'Subtitle',
    code: name === 'Preformatted_20_Text' || name === 'Source_20_Code',
  }
}

function faceOf(face: Face, attributes: Record<string, string>): Partial<Face> {
  const {'fo:font-weight': weight, 'fo:font-style': slant, 'style:text-line-through-style': line} = attributes
  return {
    bold: weight === undefined ? face.bold : weight === 'bold' || Number(weight) >= 600,
    italic: slant === undefined ? face.italic : slant !== 'normal',
    struck: line === undefined ? face.struck : line !== 'none',
    hidden: face.hidden || attributes['text:display'] === 'none',
  }
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'))
}
