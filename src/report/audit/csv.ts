import papa from 'papaparse'
import {groupBy} from '../../group-by.ts'
import {formula} from '../csv.ts'
import type {Audit, AuditFile, ClassFinding, Edge, Person, SubmissionReport} from './model.ts'
import {standing} from './words.ts'

const list = (items: readonly string[]) => items.join('; ')

/** The one column that holds text of several lines. */
const prose = 'comment'

/** Rows as CSV: no cell is a formula, no cell holds a control character, and a row is a line unless it holds prose. */
function csv(rows: Record<string, string | number>[], columns: string[]): string {
  const data = rows.map((row) =>
    columns.map((column) => {
      const cell = row[column] ?? ''
      if (typeof cell === 'number') return cell
      const plain = cell.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '�')
      return column === prose ? plain : plain.replace(/[\t\n]/g, '�')
    }),
  )
  return `${papa.unparse({fields: columns, data}, {escapeFormulae: formula, newline: '\n'})}\n`
}

/** The columns of submissions.csv; their order is stable, new ones come last. */
const submissionColumns = [
  'student',
  'path',
  'collab_status',
  'ai_status',
  'email',
  'sid',
  'section',
  'submission_id',
  'format',
  'late',
  'collab_where',
  'collaborators',
  'collaborators_matched',
  'collaborators_unmatched',
  'nonreciprocal',
  'ai_where',
  'ai_tools',
  'ai_excerpt',
  'errors',
  'warnings',
  'rules',
  'confidence',
  'evidence_line',
  'evidence_page',
  'read_status',
  'waived',
]

/**
 * submissions.csv: a row for each student of each submission, and one for each student without any.
 *
 * @param audit the audit
 * @returns the CSV
 */
export function submissionsCsv(audit: Audit): string {
  const people = new Map(audit.people.map((person) => [person.key, person]))
  const parts: RowParts = {
    names: new Map(audit.people.map(({key, name}) => [key, name])),
    files: new Map(audit.files.map((file) => [file.path, file])),
    edges: groupBy(audit.edges, ({submission}) => submission),
    findings: groupBy(audit.findings, ({submission}) => submission),
  }
  const unfiled = groupBy(parts.findings.get(null) ?? [], ({person}) => person)
  const rows = audit.submissions.flatMap((submission) => {
    const row = rowOf(submission, parts)
    const owners = submission.owners.flatMap((key) => people.get(key) ?? [])
    return owners.map((owner) => ({...who(owner), ...row}))
  })
  for (const key of audit.withoutSubmission) {
    const person = people.get(key)
    if (!person) continue
    rows.push({...who(person), ...absent(unfiled.get(key) ?? [])})
  }
  return csv(rows, submissionColumns)
}

const who = ({name, email, sid, section}: Person): Record<string, string | number> => ({
  student: name,
  email: email ?? '',
  sid: sid ?? '',
  section: section ?? '',
})

function absent(all: ClassFinding[]): Record<string, string | number> {
  const findings = all.filter(({waived}) => waived === null)
  return {
    collab_status: 'no-submission',
    ai_status: 'no-submission',
    read_status: 'no-submission',
    errors: findings.filter(({severity}) => severity === 'error').length,
    warnings: findings.filter(({severity}) => severity === 'warning').length,
    rules: list(findings.map(({rule}) => rule)),
  }
}

/** What rows are made from, indexed once for the whole table. */
interface RowParts {
  names: Map<string, string>
  files: Map<string, AuditFile>
  edges: Map<string, Edge[]>
  findings: Map<string | null, ClassFinding[]>
}

function rowOf(submission: SubmissionReport, parts: RowParts): Record<string, string | number> {
  const {names} = parts
  const edges = parts.edges.get(submission.id) ?? []
  const findings = parts.findings.get(submission.id) ?? []
  const open = findings.filter(({waived}) => waived === null)
  const collaborators = standing(submission, 'collaborators')
  const ai = standing(submission, 'ai')
  const path = submission.collaboratorsPath ?? submission.aiPath ?? submission.paths[0] ?? ''
  const place = collaborators.evidence?.place ?? ai.evidence?.place ?? null
  return {
    path,
    collab_status: collaborators.status,
    ai_status: ai.status,
    submission_id: submission.id,
    format: parts.files.get(path)?.format ?? '',
    late: submission.late ? 'yes' : 'no',
    collab_where: collaborators.where,
    collaborators: list(submission.facts?.collaborators.people ?? []),
    collaborators_matched: list(
      edges.flatMap(({person}) => (person === null ? [] : (names.get(person) ?? person))),
    ),
    collaborators_unmatched: list(edges.flatMap(({person, rawName}) => (person === null ? [rawName] : []))),
    nonreciprocal: list(
      edges.flatMap(({person, reciprocal}) =>
        person !== null && reciprocal === false ? (names.get(person) ?? person) : [],
      ),
    ),
    ai_where: ai.where,
    ai_tools: list(submission.facts?.ai.tools ?? []),
    ai_excerpt: (ai.evidence?.quote ?? '').replace(/\s+/g, ' ').slice(0, 200),
    errors: open.filter(({severity}) => severity === 'error').length,
    warnings: open.filter(({severity}) => severity === 'warning').length,
    rules: list([...new Set(open.map(({rule}) => rule))]),
    confidence: edges.length === 0 ? '' : Math.min(...edges.map(({score}) => score)),
    evidence_line: place?.line ?? '',
    evidence_page: place?.page ?? '',
    read_status: submission.read,
    waived: list([...new Set(findings.filter(({waived}) => waived !== null).map(({rule}) => rule))]),
  }
}

/**
 * edges.csv: a row for each name that a student lists.
 *
 * @param audit the audit
 * @returns the CSV; `to` is empty where nobody, or more than one, is meant
 */
export function edgesCsv(audit: Audit): string {
  const names = new Map(audit.people.map(({key, name}) => [key, name]))
  const rows = audit.edges.flatMap(({from, person, rawName, kind, score, reciprocal, candidates}) =>
    from.map((owner) => ({
      from: names.get(owner) ?? owner,
      to: person === null ? '' : (names.get(person) ?? person),
      raw_name: rawName,
      match: kind,
      score,
      reciprocal: reciprocal === null ? '' : reciprocal ? 'yes' : 'no',
      candidates: list(candidates.map((key) => names.get(key) ?? key)),
      from_key: owner,
      to_key: person ?? '',
    })),
  )
  return csv(rows, [
    'from',
    'to',
    'raw_name',
    'match',
    'score',
    'reciprocal',
    'candidates',
    'from_key',
    'to_key',
  ])
}

/**
 * feedback.csv: a row for each student, to paste or to import.
 *
 * @param texts whose feedback, and its text
 * @returns the CSV
 */
export function feedbackCsv(texts: {person: Person; text: string}[]): string {
  const rows = texts.map(({person, text}) => ({...who(person), comment: text}))
  return csv(rows, ['student', 'email', 'sid', prose])
}

/**
 * key.csv: who is behind a pseudonym.
 *
 * @param rows keys, names and pseudonyms
 * @returns the CSV
 */
export function keyCsv(rows: {key: string; name: string; pseudonym: string}[]): string {
  return csv(rows, ['pseudonym', 'name', 'key'])
}
