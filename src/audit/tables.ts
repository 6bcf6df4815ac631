import papa from 'papaparse'
import type {Owner} from './layouts.ts'
import type {Row} from './mapped.ts'

/** A CSV that cannot be used as asked; the message names the columns that are missing. */
export class TableError extends Error {
  override name = 'TableError'
}

function rowsOf(text: string): Record<string, string>[] {
  return papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t', '|'],
    transformHeader: (title) => title.trim(),
  }).data
}

const columnOf = (row: Record<string, string> | undefined, pattern: RegExp) =>
  Object.keys(row ?? {}).find((title) => pattern.test(title))

/**
 * What `--map` says: a CSV with a column `path` and one of `student`, `email`, `login`, `sid`; `group` where several
 * rows are one submission.
 *
 * @param text the CSV
 * @param file its name, for messages
 * @returns what each path is, a path of a folder standing for all in it; and the paths of the map
 * @throws {TableError} where the columns are missing
 */
export function byMap(
  text: string,
  file: string,
): {take: (path: string) => Row | undefined; paths: string[]} {
  const rows = rowsOf(text)
  const titles = {
    path: columnOf(rows[0], /^(?:path|file|filename)$/i),
    name: columnOf(rows[0], /^(?:student|name|full_?name|label|identifier)$/i),
    email: columnOf(rows[0], /^e-?mail$/i),
    login: columnOf(rows[0], /^(?:login|username|github_username)$/i),
    sid: columnOf(rows[0], /^(?:sid|student_?id)$/i),
    group: columnOf(rows[0], /^group$/i),
  }
  if (!titles.path || !(titles.name || titles.email || titles.login || titles.sid)) {
    throw new TableError(`\`${file}\` needs a column "path" and one of "student", "email", "login", "sid".`)
  }
  const owners = new Map<string, Row>()
  const groups = new Map<string, Row>()
  for (const row of rows) {
    const cell = (title: string | undefined) => (title === undefined ? '' : (row[title] ?? '').trim())
    const path = cell(titles.path).replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/$/, '')
    if (path === '') continue
    const owner: Owner = {}
    for (const key of ['name', 'email', 'login', 'sid'] as const)
      if (cell(titles[key])) owner[key] = cell(titles[key])
    // Two rows of one path are two people who handed in together.
    const id =
      owners.get(path)?.id ??
      (cell(titles.group) || owner.name || owner.email || owner.login || owner.sid || path)
    const group = groups.get(id) ?? {id, owners: []}
    if (!group.owners.some((known) => JSON.stringify(known) === JSON.stringify(owner)))
      group.owners.push(owner)
    groups.set(id, group)
    owners.set(path, group)
  }
  const take = (path: string): Row | undefined => {
    for (let at = path; ; at = at.slice(0, at.lastIndexOf('/'))) {
      const owner = owners.get(at)
      if (owner) return owner
      if (!at.includes('/')) return undefined
    }
  }
  return {take, paths: [...owners.keys()]}
}

/** One row of a form: whose it is, when, and what it says. */
export interface FormRow {
  student: string
  date: string
  collaborators: string
  ai: string
}

/**
 * Declarations that students made later by a form.
 *
 * @param text the CSV of the form: columns for the student, the time, collaborators and AI, found by their titles
 * @param file its name, for messages
 * @returns the rows, in the order of the file
 * @throws {TableError} where no column tells the student, or none holds a declaration
 */
export function parseForm(text: string, file: string): FormRow[] {
  const rows = rowsOf(text)
  const student =
    columnOf(rows[0], /^(?:e-?mail|email address|username)$/i) ??
    columnOf(rows[0], /\b(?:name|student|login|sid)\b/i)
  const date = columnOf(rows[0], /\b(?:time|timestamp|date|submitted)\b/i)
  const collaborators = columnOf(rows[0], /collab|work(?:ed)? with|partner|helped/i)
  const ai = columnOf(rows[0], /\b(?:ai|llms?|chatgpt|assistants?|chatbots?|generative)\b/i)
  if (!student)
    throw new TableError(`\`${file}\` has no column that tells the student (name, email or login).`)
  if (!collaborators && !ai) throw new TableError(`\`${file}\` has no column about collaborators or AI.`)
  const cell = (row: Record<string, string>, title: string | undefined) =>
    title === undefined ? '' : (row[title] ?? '').replace(/\s+/g, ' ').trim()
  return rows
    .map((row) => ({
      student: cell(row, student),
      date: cell(row, date).slice(0, 40),
      collaborators: cell(row, collaborators),
      ai: cell(row, ai),
    }))
    .filter(({student}) => student !== '')
}
