import type {Findings, Judged} from './findings.ts'
import type {AiVerdict} from './judge-ai.ts'
import type {PeopleVerdict} from './judge-people.ts'
import type {AiFact, CollaboratorsFact, Contradiction, Evidence, Facts, PlainFact, Where} from './model.ts'
import {namesIn} from './people.ts'
import {withoutFamilies} from './tools.ts'

const PEOPLE_ORDER = ['named', 'unnamed', 'staff', 'none', 'placeholder'] as const
const AI_ORDER = ['described', 'no-use', 'no-tool', 'none', 'placeholder'] as const

/** The fullest statements, those at the top first. */
function fullest<Verdict extends {status: string}>(
  all: Judged<Verdict>[],
  order: readonly string[],
): Judged<Verdict>[] {
  for (const status of order) {
    const same = all.filter((judged) => judged.verdict.status === status)
    if (same.length > 0)
      return [
        ...same.filter((judged) => judged.where === 'top'),
        ...same.filter((judged) => judged.where !== 'top'),
      ]
  }
  return []
}

function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * What all statements together say of collaborators: the fullest counts.
 *
 * @param all the judged statements
 * @param authors the author's names, who are no collaborators of their own
 * @returns the fact with its evidence
 */
export function collaboratorsOf(all: Judged<PeopleVerdict>[], authors: string[]): CollaboratorsFact {
  const self = new Set(authors.map(fold))
  const judged = all.map((one) => {
    const others = one.verdict.people.filter((name) => !self.has(fold(name)))
    // Where several are authors, a list of them all tells who worked with whom.
    const people = others.length === 0 && one.verdict.people.length > 1 ? one.verdict.people : others
    const status = one.verdict.status === 'named' && people.length === 0 ? 'none' : one.verdict.status
    return {...one, verdict: {...one.verdict, status, people}}
  })
  const best = fullest(judged, PEOPLE_ORDER)
  // "Ben" beside "Ben Okafor" is nobody of his own.
  const unique = (names: string[]) => {
    const folded = names.map(fold)
    return names.filter(
      (_, index) =>
        folded.indexOf(folded[index]!) === index &&
        !folded.some((other) => other.startsWith(`${folded[index]} `) || other.endsWith(` ${folded[index]}`)),
    )
  }
  return {
    status: (best[0]?.verdict.status as CollaboratorsFact['status']) ?? 'missing',
    people: unique(best.flatMap((one) => one.verdict.people)),
    staff: unique(judged.flatMap((one) => one.verdict.staff)),
    where: best[0]?.where ?? null,
    evidence: best.slice(0, 5).map((one) => one.evidence),
  }
}

/**
 * What all statements together say of AI: the fullest counts, tools and uses are gathered.
 *
 * @param all the judged statements
 * @returns the fact with its evidence
 */
export function aiOf(all: Judged<AiVerdict>[]): AiFact {
  const best = fullest(all, AI_ORDER)
  const used = all.filter((one) => one.verdict.tools.length > 0)
  // Which in one statement and how in another is both.
  const how = all.find((one) => one.verdict.status === 'no-tool' && one.verdict.uses.length > 0)
  const status = best[0]?.verdict.status === 'no-use' && how ? 'described' : best[0]?.verdict.status
  return {
    status: status ?? 'missing',
    tools: withoutFamilies([...new Set(used.flatMap((one) => one.verdict.tools))]),
    uses: [...new Set(all.flatMap((one) => one.verdict.uses))],
    where: best[0]?.where ?? null,
    evidence: best.slice(0, 5).map((one) => one.evidence),
  }
}

/**
 * A fact that is given, denied or missing.
 *
 * @param all the statements, true where something is given
 * @returns the fact with its first evidence
 */
export function plainOf(all: Judged<boolean>[]): PlainFact {
  const given = all.filter((one) => one.verdict)
  const best = given[0] ?? all[0]
  const where: Where = best?.where ?? null
  return {
    status: given.length > 0 ? 'given' : all.length > 0 ? 'none' : 'missing',
    where,
    evidence: best ? [best.evidence] : [],
  }
}

/**
 * Who wrote the document: the author's field, a line "by ...", or a line of the header that is a name alone.
 *
 * @param found what the statements say
 * @param free the header's lines of running text, in order
 * @returns the author's names, with the evidence
 */
export function authorOf(found: Findings, free: Evidence[]): Facts['author'] {
  const fields = found.authors.filter((one) => one.where === 'top' && one.verdict.length > 0)
  const byline =
    fields.length > 0 ? undefined : free.slice(0, 6).find(({quote}) => bylinesIn(quote).length > 0)
  const people = byline ? bylinesIn(byline.quote) : fields.flatMap((one) => one.verdict)
  return {
    status: people.length > 0 ? 'given' : 'missing',
    where: people.length > 0 ? 'top' : null,
    evidence: byline ? [byline] : fields.slice(0, 3).map((one) => one.evidence),
    people: [...new Set(people)],
  }
}

/** The names of a paragraph's first byline, and of every further line that is marked as one. */
function bylinesIn(paragraph: string): string[] {
  const lines = paragraph.split('\n')
  const first = lines.findIndex((line) => bylineIn(line).length > 0)
  return lines.flatMap((line, at) => (at === first || /^\s*@author\b/iu.test(line) ? bylineIn(line) : []))
}

function bylineIn(line: string): string[] {
  const bare = line.trim()
  const by = /^(?:by|@?author:?)\s+(?=\p{Lu})/iu.exec(bare)
  const {people} = namesIn(by ? bare.slice(by[0].length) : bare, false)
  if (by) return people
  return people.length === 1 && people[0] === bare && /^\S+(?:\s\S+){1,3}$/u.test(bare) && !/\d/.test(bare)
    ? people
    : []
}

/** What is said of one problem, or of help given, denies nothing of the rest. */
const ONE_OF_MANY = /^[\s#*_•-]*(?:(?:problem|question|part|exercise|ex|q|p)\W{0,2}\d|[^:]{0,40}\bgave\b)/iu

/** A limit in a denial ("for problem 2", "except") makes room for a use elsewhere. */
const LIMITED =
  /\b(?:except|but|only|for|other\s+than|besides|problem|part|question|on|write|solve|generate)\b|\d/iu

/**
 * Statements of one field that cannot both hold.
 *
 * @param found what the statements say
 * @returns one denial and one use for each field they contradict in
 */
export function contradictionsOf(found: Findings): Contradiction[] {
  const contradictions: Contradiction[] = []
  const pair = <Verdict extends {status: string}>(
    field: Contradiction['field'],
    all: Judged<Verdict>[],
    uses: string[],
  ) => {
    const denial = all.find(
      (one) =>
        one.verdict.status === 'none' &&
        !LIMITED.test(one.evidence.quote.replace(/^[^:：]*[:：]/u, '')) &&
        !ONE_OF_MANY.test(one.evidence.quote) &&
        !one.row &&
        !('tool' in one.verdict),
    )
    const use = all.find((one) => uses.includes(one.verdict.status))
    if (denial && use && denial.evidence.quote !== use.evidence.quote)
      contradictions.push({field, denial: denial.evidence, use: use.evidence})
  }
  pair('collaborators', found.people, ['named'])
  pair('ai', found.ai, ['described', 'no-use'])
  return contradictions
}
