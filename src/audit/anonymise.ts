import {groupBy} from '../group-by.ts'
import type {Audit, Person} from '../report/audit/model.ts'
import {fold} from './fold.ts'

/** Names shorter than this are words of every text; they go only where they stand alone. */
const shortest = 2

/**
 * An audit without names: every person a pseudonym, in every text that is printed.
 *
 * @param audit the audit
 * @param pseudonyms a pseudonym for each key
 * @returns the audit with names, logins, e-mails, IDs and paths replaced, and headers left out: what else a student
 *   writes of a person in a header cannot be told from other words
 */
export function anonymise(audit: Audit, pseudonyms: Map<string, string>): Audit {
  const alias = (key: string) => pseudonyms.get(key) ?? 'Somebody'
  const hide = masker(audit, alias)
  const ids = new Map<string, string>()
  const paths = new Map<string, string>()
  const taken = new Set<string>()
  for (const {id, owners, paths: own} of audit.submissions) {
    const base = owners.map(alias).join(' and ') || `Submission ${ids.size + 1}`
    let name = base
    for (let n = 2; taken.has(name); n++) name = `${base} (${n})`
    taken.add(name)
    ids.set(id, name)
    for (const [at, path] of own.entries())
      paths.set(path, `${name}/${at + 1}${/\.[A-Za-z0-9]{1,8}$/.exec(path)?.[0] ?? ''}`)
  }
  const idOf = (id: string) => ids.get(id) ?? 'Submission'
  let others = 0
  const pathOf = (path: string) => {
    const known = paths.get(path)
    if (known !== undefined) return known
    const made = `Other/${++others}${/\.[A-Za-z0-9]{1,8}$/.exec(path)?.[0] ?? ''}`
    paths.set(path, made)
    return made
  }
  /** Whatever is text is masked; what is structure is told by its key. */
  const masked = (value: unknown): unknown => {
    if (typeof value === 'string') return hide(value)
    if (Array.isArray(value)) return value.map(masked)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        /^(?:status|kind|format|outcome|rule|severity|where|tools|uses)$/.test(key) ? inner : masked(inner),
      ]),
    )
  }
  const pathOrNull = (path: string | null) => (path === null ? null : pathOf(path))
  const waiver = (waiver: Audit['expired'][number]) => ({
    ...waiver,
    submission: hide(idOf(waiver.submission)),
    reason: hide(waiver.reason),
    by: 'staff',
  })
  return {
    ...audit,
    settings: {...audit.settings, anonymised: true},
    people: audit.people.map(
      (person): Person => ({
        key: alias(person.key),
        name: alias(person.key),
        email: null,
        sid: null,
        login: null,
        section: null,
        staff: person.staff,
        listed: person.listed,
      }),
    ),
    submissions: audit.submissions.map((submission) => ({
      ...submission,
      id: idOf(submission.id),
      owners: submission.owners.map(alias),
      paths: submission.paths.map(pathOf),
      facts: masked(submission.facts) as typeof submission.facts,
      collaboratorsPath: pathOrNull(submission.collaboratorsPath),
      aiPath: pathOrNull(submission.aiPath),
      declaration: submission.declaration && {
        ...submission.declaration,
        path: pathOf(submission.declaration.path),
      },
    })),
    // A picture may show a name, and nothing can be masked in it.
    files: audit.files.map(({picture: _, ...file}) => ({
      ...(masked(file) as typeof file),
      path: pathOf(file.path),
      header: null,
      headerText: [],
    })),
    edges: audit.edges.map((edge) => ({
      ...edge,
      submission: idOf(edge.submission),
      from: edge.from.map(alias),
      person: edge.person === null ? null : alias(edge.person),
      rawName: edge.person === null ? hide(edge.rawName) : alias(edge.person),
      candidates: edge.candidates.map(alias),
      evidence: edge.evidence && {
        ...edge.evidence,
        quote: hide(edge.evidence.quote),
        path: pathOf(edge.evidence.path),
      },
    })),
    groups: audit.groups.map((group) => group.map(alias)),
    findings: audit.findings.map((finding) => ({
      ...finding,
      submission: finding.submission === null ? null : idOf(finding.submission),
      person: finding.person === null ? null : alias(finding.person),
      path: pathOrNull(finding.path),
      message: hide(finding.message),
      advice: hide(finding.advice),
      quote: hide(finding.quote),
      waived: finding.waived && waiver(finding.waived),
    })),
    notRead: audit.notRead.map(({path, reason}) => ({path: pathOf(path), reason: hide(reason)})),
    expired: audit.expired.map(waiver),
    unusedWaivers: audit.unusedWaivers.map(waiver),
    changes: audit.changes.map(({person, what}) => ({person: alias(person), what: hide(what)})),
    withoutSubmission: audit.withoutSubmission.map(alias),
  }
}

/** A function that takes every name of the audit out of a text. */
function masker(audit: Audit, alias: (key: string) => string): (text: string) => string {
  const needles = new Map<string, string>()
  const add = (text: string | null, pseudonym: string) => {
    const needle = text?.normalize('NFC').toLowerCase().trim() ?? ''
    if (needle.length >= shortest && !needles.has(needle)) needles.set(needle, pseudonym)
  }
  const raw = audit.edges.map(({person, rawName}) => ({
    rawName,
    pseudonym: person === null ? null : alias(person),
  }))
  const named = audit.files.flatMap(({facts}) => [
    ...(facts?.collaborators.people ?? []),
    ...(facts?.collaborators.staff ?? []),
    ...(facts?.author.people ?? []),
  ])
  for (const {key, name, email, sid, login} of audit.people) {
    for (const whole of [name, key, email, sid, login, email?.replace(/@.*$/, '') ?? null])
      add(whole, alias(key))
  }
  for (const {rawName, pseudonym} of raw) add(rawName, pseudonym ?? 'Person')
  for (const name of named) add(name, 'Person')
  // Then every word of every name: a first name alone, a surname in a file's name.
  for (const {key, name} of audit.people) for (const word of wordsOf(name)) add(word, alias(key))
  for (const name of [...raw.map(({rawName}) => rawName), ...named])
    for (const word of wordsOf(name)) add(word, 'Person')
  const byLength = [...needles.keys()].sort((a, b) => b.length - a.length)
  // An index by first letters keeps this linear in the text for classes of thousands.
  const byStart = groupBy(byLength, (needle) => needle.slice(0, 2))
  const tokens = new Set(
    audit.people.flatMap(({name}) => {
      const {tokens} = fold(name)
      // Written together too, in any turn: "SiobhanONeill".
      const together = tokens.map((_, at) => [...tokens.slice(at), ...tokens.slice(0, at)].join(''))
      const given = tokens.slice(0, -1).join('')
      return [...tokens, ...together, given].filter((word) => word.length > 2)
    }),
  )
  return (text) => {
    const plain = text.normalize('NFC')
    const small = plain.toLowerCase()
    if (small.length !== plain.length) return '[hidden]'
    let out = ''
    for (let at = 0; at < plain.length; ) {
      const needle = byStart
        .get(small.slice(at, at + 2))
        ?.find((needle) => small.startsWith(needle, at) && edges(small, at, at + needle.length))
      if (needle === undefined) out += plain[at++]
      else {
        out += needles.get(needle)
        at += needle.length
      }
    }
    return (
      out
        .replace(/[\w.+-]+@[\w-]+\.[\w.-]+/g, '[e-mail]')
        // What is left may be a name in another dress: other accents, or written together with something.
        .replace(/[\p{L}\p{M}]{3,}/gu, (word) =>
          fold(word).tokens.some((token) => tokens.has(token)) && !/^(?:student|person)$/i.test(word)
            ? 'Person'
            : word,
        )
    )
  }
}

const wordsOf = (name: string) => name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word.length >= shortest)

/** Letters and digits on neither side: "Li" is no part of "Light". */
const edges = (text: string, from: number, to: number) =>
  !/[\p{L}\p{N}]/u.test(text[from - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[to] ?? '')

/**
 * Pseudonyms for the people of a class.
 *
 * @param people the people
 * @param known pseudonyms of an earlier run, by key: who had one keeps it
 * @param random a whole number from 0 to below n; a fixed order would tell who is who
 * @returns a pseudonym for each key
 */
export function pseudonymsFor(
  people: Person[],
  known: Map<string, string>,
  random: (n: number) => number,
): Map<string, string> {
  const pseudonyms = new Map(known)
  const fresh = people.filter(({key}) => !known.has(key))
  for (let at = fresh.length - 1; at > 0; at--) {
    const other = random(at + 1)
    ;[fresh[at], fresh[other]] = [fresh[other]!, fresh[at]!]
  }
  const taken = [...known.values()].map((name) => Number(/\d+$/.exec(name)?.[0] ?? 0))
  let next = Math.max(0, ...taken)
  const width = String(next + fresh.length).length
  for (const {key} of fresh)
    pseudonyms.set(key, `Student ${String(++next).padStart(Math.max(2, width), '0')}`)
  return pseudonyms
}

/**
 * The pseudonyms of an earlier key.csv.
 *
 * @param rows its rows
 * @returns pseudonyms by key
 */
export function knownPseudonyms(rows: Record<string, string>[]): Map<string, string> {
  return new Map(
    rows.flatMap(({key, pseudonym}) => (key && pseudonym ? [[key, pseudonym] as [string, string]] : [])),
  )
}
