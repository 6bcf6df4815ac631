import papa from 'papaparse'
import type {Person} from '../report/audit/model.ts'

/** A CSV that is no roster, with what was looked for. */
export class RosterError extends Error {
  override name = 'RosterError'
}

type Column = 'name' | 'identifier' | 'first' | 'last' | 'email' | 'sid' | 'login' | 'section' | 'role'

/** Headers as the systems write them, compared without case, blanks and marks. */
const HEADERS: Record<Column, string[]> = {
  name: [
    'name',
    'fullname',
    'student',
    'studentname',
    'names',
    'displayname',
    'nachnamevorname',
    'nombre',
    'nom',
  ],
  // A login, an e-mail or a name, as the course chose.
  identifier: ['identifier', 'rosteridentifier'],
  first: ['firstname', 'first', 'givenname', 'vorname', 'prenom', 'nombres', 'forename', 'preferredname'],
  last: ['lastname', 'last', 'surname', 'familyname', 'nachname', 'nomdefamille', 'apellidos', 'apellido'],
  email: ['email', 'emailaddress', 'mail', 'correo', 'useremail'],
  sid: ['sid', 'studentid', 'id', 'sisuserid', 'idnumber', 'orgdefinedid', 'uin', 'matrikelnummer'],
  login: [
    'githubusername',
    'sisloginid',
    'username',
    'login',
    'netid',
    'githubid',
    'user',
    'uid',
    'kerberos',
    'studentusername',
  ],
  section: ['section', 'sections', 'group', 'groupname', 'tutorial'],
  role: ['role', 'roles', 'type'],
}

/** Columns of other systems' exports that merely contain one of the words above. */
const STAFF = /\b(?:staff|ta|teaching|instructor|teacher|grader|assistant|reader|designer)\b/i

/**
 * Read a roster: the CSV of Canvas, Gradescope, GitHub Classroom, Classroom 50 or Moodle, or any CSV with a column of
 * names.
 *
 * @param text the file's text; a byte-order mark, semicolons and tabs are borne
 * @param file its name, for messages
 * @returns the people in the order of the file
 * @throws {RosterError} where no column of names is found, or no name stands in it
 */
export function parseRoster(text: string, file: string): Person[] {
  const {data} = papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t', '|'],
  })
  const [head = [], ...rows] = data
  const at = columnsOf(head)
  const named = at.name ?? at.identifier ?? (at.last === undefined ? undefined : at.first)
  if (named === undefined) {
    throw new RosterError(
      `\`${file}\` has no column of names. Its columns: ${head.join(', ') || 'none'}. ` +
        'A roster needs a column "name" (or "first name" and "last name") in its first row.',
    )
  }
  const people: Person[] = []
  for (const row of rows) {
    const cell = (column: Column) => (at[column] === undefined ? '' : (row[at[column]] ?? '').trim())
    // Brightspace marks what a spreadsheet would take for a number.
    const id = (column: Column) => cell(column).replace(/^#/, '') || null
    const written =
      cell('name') || [cell('first'), cell('last')].filter(Boolean).join(' ') || cell('identifier')
    // Who has not filled in a name is of the class all the same.
    const name = written || cell('email') || cell('login')
    // Canvas writes two rows that are nobody: the points, and the test student.
    if (name === '' || /^points possible$/i.test(name) || /^student,\s*test$/i.test(name)) continue
    people.push({
      key: '',
      name: turned(name),
      email: cell('email') || (ADDRESS.test(name) ? name : null),
      sid: id('sid'),
      login: id('login'),
      section: cell('section') || null,
      staff: STAFF.test(cell('role')),
      listed: true,
    })
  }
  if (people.length === 0) throw new RosterError(`\`${file}\` names nobody below its header row.`)
  return withKeys(people)
}

function columnsOf(head: string[]): Partial<Record<Column, number>> {
  const plain = head.map((title) =>
    title
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^\p{L}]/gu, ''),
  )
  const at: Partial<Record<Column, number>> = {}
  for (const [column, titles] of Object.entries(HEADERS) as [Column, string[]][]) {
    // The order of the titles is the order of trust: Canvas names its files by `ID`, and not by `SIS User ID`.
    const found = titles.map((title) => plain.indexOf(title)).find((index) => index >= 0)
    if (found !== undefined) at[column] = found
  }
  if (at.first !== undefined && at.last !== undefined) delete at.name
  return at
}

const ADDRESS = /^[^\s@]+@[^\s@]+$/

const turned = (name: string) => {
  const parts = /^([^,]+),\s*([^,]+)$/.exec(name)
  return parts ? `${parts[2]?.trim()} ${parts[1]?.trim()}` : name
}

/**
 * Give everybody a key that is unique in the class and the same in every run.
 *
 * @param people the people, their keys not yet set
 * @returns the same people with keys: SID, else e-mail, else login, else name, numbered where it repeats
 */
export function withKeys(people: Person[]): Person[] {
  const taken = new Map<string, number>()
  return people.map((person) => {
    const base = person.sid ?? person.email?.toLowerCase() ?? person.login ?? person.name
    const n = (taken.get(base) ?? 0) + 1
    taken.set(base, n)
    return {...person, key: n === 1 ? base : `${base} (${n})`}
  })
}
