import {groupBy} from '../../group-by.ts'
import {spotInWords} from '../words.ts'
import {html, type Markup} from './markup.ts'
import type {Audit, AuditFile, ClassFinding, Edge, FiledEvidence, SubmissionReport} from './model.ts'
import {matchWords, placed} from './words.ts'

/** Longest header shown: a page of it is enough to judge by. */
const mostHeader = 1_500

/** Letters that pictures may take of a page: it must stay light enough to be opened and mailed. */
const mostPictures = 700_000

/** What an article is made from, indexed once for the whole page. */
export interface ArticleParts {
  audit: Audit
  name: (key: string) => string
  files: Map<string, AuditFile>
  findings: Map<string | null, ClassFinding[]>
  edges: Map<string, Edge[]>
  /** Paths of files whose picture the page has room for. */
  pictured: Set<string>
}

/**
 * Gather an audit for its articles.
 *
 * @param audit the audit
 * @param name gives a person's name
 * @returns the audit, indexed
 */
export function partsOf(audit: Audit, name: (key: string) => string): ArticleParts {
  let room = mostPictures
  const pictured = audit.files.filter(({picture}) => picture !== undefined && (room -= picture.length) >= 0)
  return {
    audit,
    name,
    files: new Map(audit.files.map((file) => [file.path, file])),
    findings: groupBy(audit.findings, ({submission}) => submission),
    edges: groupBy(audit.edges, ({submission}) => submission),
    pictured: new Set(pictured.map(({path}) => path)),
  }
}

/**
 * One submission: findings, names, and the header as it was read with the evidence marked.
 *
 * @param submission the submission
 * @param anchor its id in the page
 * @param parts the audit
 * @returns an article
 */
export function article(submission: SubmissionReport, anchor: string, parts: ArticleParts): Markup {
  const {name} = parts
  const findings = parts.findings.get(submission.id) ?? []
  const edges = parts.edges.get(submission.id) ?? []
  const evidence = (['collaborators', 'ai'] as const).flatMap((field) =>
    (submission.facts?.[field].evidence ?? []).map((piece): FiledEvidence => {
      const path = field === 'ai' ? submission.aiPath : submission.collaboratorsPath
      return {...piece, path: path ?? ''}
    }),
  )
  const form = submission.declaration
  return html`<article id="${anchor}">
<h3>${submission.owners.map(name).join(', ') || submission.id}${submission.late ? html` <span class="chip info">late</span>` : null}</h3>
<p class="soft">${submission.paths.join(', ')}</p>
${form ? html`<p>Declared later by the form${form.date ? ` on ${form.date}` : ''}.</p>` : null}
${findings.length > 0 ? html`<ul>${findings.map(findingItem)}</ul>` : null}
${edges.length > 0 ? html`<p>Lists: ${edges.map((edge, at) => html`${at > 0 ? '; ' : ''}${edge.rawName} (${edge.person === null ? '' : `${name(edge.person)}, `}${matchWords[edge.kind]}${edge.candidates.length > 0 ? `: ${edge.candidates.map(name).join(', ')}` : ''})`)}</p>` : null}
${headers(submission, evidence, parts.files)}
${pictures(submission, parts)}
<p class="screen"><a href="#students">Back to the table</a></p>
</article>
`
}

/**
 * One finding as an item of a list.
 *
 * @param finding the finding
 * @returns an item with the quote, its place, and the waiver where there is one
 */
export function findingItem({
  rule,
  severity,
  message,
  advice,
  quote,
  path,
  place,
  waived,
}: ClassFinding): Markup {
  const at = path === null || place === null ? '' : placed({path, place})
  return html`<li><span class="chip ${waived ? 'info' : severity}">${waived ? 'waived' : severity}</span> ${message} <span class="soft">${rule}</span>${quote ? html`<br><q>${quote.slice(0, 300)}</q>` : null}${at ? html` <span class="soft">${at}</span>` : null}<br><span class="soft">${waived ? `Waived by ${waived.by}${waived.until === null ? '' : ` until ${waived.until}`}: ${waived.reason}` : advice}</span></li>`
}

/** The headers of the files that hold the statements, or of the first file where none does. */
function headers(
  submission: SubmissionReport,
  evidence: FiledEvidence[],
  files: Map<string, AuditFile>,
): Markup[] {
  const {collaboratorsPath, aiPath, paths} = submission
  const wanted = [...new Set([collaboratorsPath, aiPath].filter((path) => path !== null))]
  const shown = wanted.length > 0 ? wanted : paths.slice(0, 1)
  return shown.flatMap((path) => {
    const file = files.get(path)
    if (!file || file.headerText.length === 0) return []
    const marks = evidence.filter((piece) => piece.path === path)
    const below = marks.filter(({place}) => !file.headerText.some((block) => stands(block, place)))
    return html`<details><summary>The header as read: ${path}</summary><pre>${body(file, marks)}</pre>${below.map(
      ({quote, place}) => html`<p>${spotInWords(place)}: <mark>${quote}</mark></p>`,
    )}</details>`
  })
}

/** Page one of each PDF without text, for a person to read. */
function pictures({paths}: SubmissionReport, {files, pictured}: ArticleParts): Markup[] {
  return paths.flatMap((path) => {
    const {picture} = files.get(path) ?? {}
    if (picture === undefined) return []
    if (!pictured.has(path))
      return html`<p class="soft">No room here for a picture of ${path}; please open the file.</p>`
    return html`<figure><img src="data:image/png;base64,${picture}" alt="Page 1 of ${path}, a picture without text" loading="lazy"><figcaption>Page 1 of ${path}. It holds no text, so a person has to read it.</figcaption></figure>`
  })
}

type Block = AuditFile['headerText'][number]
type Spot = FiledEvidence['place']

const stands = (block: Block, place: Spot) =>
  block.page === place.page &&
  block.cell === place.cell &&
  place.line >= block.line &&
  place.line < block.line + block.text.split('\n').length

function body(file: AuditFile, marks: FiledEvidence[]): Markup[] {
  let left = mostHeader
  const pieces: Markup[] = []
  for (const [at, block] of file.headerText.entries()) {
    if (left <= 0) break
    if (at > 0) pieces.push(html`${'\n\n'}`)
    const lines = block.text
      .slice(0, left)
      .replace(/\s+$/, '')
      .split(/\r\n|[\r\n]/)
    left -= block.text.length
    for (const [offset, line] of lines.entries()) {
      const spot = marks.find(
        ({place}) =>
          stands(block, place) && place.line <= block.line + offset && block.line + offset <= place.endLine,
      )
      pieces.push(html`${offset > 0 ? '\n' : ''}`)
      pieces.push(...(spot ? marked(line, block.line + offset, spot.place) : [html`${line}`]))
    }
  }
  return pieces
}

function marked(line: string, number: number, place: Spot): Markup[] {
  const from = number === place.line ? place.column - 1 : 0
  const to = number === place.endLine ? place.endColumn - 1 : line.length
  return [html`${line.slice(0, from)}`, html`<mark>${line.slice(from, to)}</mark>`, html`${line.slice(to)}`]
}
