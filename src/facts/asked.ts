import type {Place} from '../document.ts'
import {type Line, placeOf} from '../lines.ts'
import {isInstruction} from './label.ts'
import type {AuthorFact, Evidence, Facts, MemberFact, PlainFact, ProblemFact, QuestionFact} from './model.ts'
import {namesIn} from './people.ts'
import {isPlaceholder} from './placeholder.ts'

/** What only some courses ask, so that it is looked for only there. */
export interface Asked {
  /** How long the work took. */
  time: boolean
  /** A pledge: the sentence to copy, or '' for any; null where none is asked. */
  pledge: string | null
  /** The author's name. */
  author: boolean
  /** Questions to be answered, as the course words them. */
  questions: string[]
  /** Statements at each problem, or below the last one. */
  problems: boolean
  /** The exact words for none that the course fixes, by field. */
  phrases: Partial<Record<'collaborators' | 'ai' | 'sources', string>>
  /** Words that open a statement of this course, to be found below the header. */
  labels: string[]
  /** Fields that each member of a group states. */
  perMember: MemberFact['field'][]
}

/** A statement as far as it tells where a field is stated. */
interface Stated {
  field: ProblemFact['states'][number]
  evidence: Evidence
}

const PROBLEM =
  /^[\s#*_]*(?:problem|question|exercise|task|aufgabe|exercice|ejercicio|problema|задача)\s*[#:]?\s*(?:\d+|[ivx]+|[a-h])\b(?!\s*sets?\b)/iu
const TIME = /\b(?:time|hours?|hrs?|minutes|how\s+long|effort|spent|took)\b/iu
const TIME_ELSE =
  /\b(?:due|late|deadline|submitted|class|lecture|office|date|run(?:ning|s)?|complexity|times)\b/iu
const SPAN =
  /\d|\b(?:half|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|couple|few|several)\s+(?:\w+\s+){0,2}(?:hours?|hrs?|days?|minutes?)\b/iu
const PLEDGE =
  /\bpledge|\bhonou?r\b|\bintegrity\b|\b(?:certify|affirm|attest|declare|confirm|swear)\b|\b(?:my|our)\s+own\s+work\b/iu
const OWN = /\b(?:i|we|my|our|ich|je|yo)\b/iu

/**
 * What to look for below the header besides the words that every statement holds.
 *
 * @param asked what the course asks
 * @returns a test for a block's text, or null where nothing more is asked
 */
export function extraHits(asked: Asked): RegExp | null {
  const openings = [
    ...asked.labels,
    ...asked.questions,
    ...Object.values(asked.phrases),
    ...(asked.pledge ? [asked.pledge] : []),
  ]
    .map((text) => words(text).slice(0, 4).join('[^\\p{L}\\p{N}]{1,6}'))
    .filter(Boolean)
  const parts = [
    ...openings,
    ...(asked.time ? [TIME.source] : []),
    ...(asked.pledge === '' ? [PLEDGE.source] : []),
    ...(asked.problems ? [PROBLEM.source, 'sources?\\b|cited|references?\\b'] : []),
  ]
  return parts.length > 0 ? new RegExp(parts.join('|'), 'imu') : null
}

/**
 * Understand what only this course asks.
 *
 * @param asked what it asks
 * @param lines the lines of the header, then those around the hits below it
 * @param facts what was understood of every course's fields
 * @param stated every statement found, with its field
 * @returns the facts to be added or put in place of those understood before
 */
export function askedFacts(
  asked: Asked,
  lines: {top: Line[]; below: Line[]},
  facts: Pick<Facts, 'author' | 'pledge' | 'collaborators' | 'ai' | 'sources'>,
  stated: Stated[],
): Partial<Facts> {
  const all = [...lines.top, ...lines.below]
  const whereOf = (at: number) => (at < lines.top.length ? 'top' : 'elsewhere') as 'top' | 'elsewhere'
  const times = asked.time ? timesIn(all) : []
  const own: Partial<Facts> = {}
  if (asked.time) own.time = plain(times, all, whereOf)
  if (asked.pledge !== null && facts.pledge.status !== 'given')
    own.pledge = plain(pledgesIn(all, asked.pledge), all, whereOf)
  for (const [field, phrase] of Object.entries(asked.phrases) as [keyof Asked['phrases'], string][]) {
    const at = facts[field].status === 'missing' ? phraseIn(all, phrase) : -1
    const none = {status: 'none' as const, where: whereOf(at), evidence: at < 0 ? [] : [evidenceAt(all[at]!)]}
    if (at >= 0) Object.assign(own, {[field]: {...facts[field], ...none}})
  }
  if (asked.author && facts.author.status === 'missing') own.author = bareAuthor(lines.top) ?? facts.author
  if (asked.questions.length > 0) own.questions = answersTo(asked.questions, all)
  if (asked.problems) {
    const hours = times.map((at) => ({field: 'time' as const, evidence: evidenceAt(all[at]!)}))
    own.problems = problemsIn(lines.below, [...stated, ...hours])
  }
  if (asked.perMember.length > 0)
    own.members = asked.perMember.flatMap((field) => membersOf(field, own.author ?? facts.author, stated))
  return own
}

function evidenceAt(line: Line): Evidence {
  return {quote: line.text.trim(), place: placeOf(line, 0, line.text.length)}
}

function plain(found: number[], all: Line[], whereOf: (at: number) => 'top' | 'elsewhere'): PlainFact {
  const first = found[0]
  return first === undefined
    ? {status: 'missing', where: null, evidence: []}
    : {status: 'given', where: whereOf(first), evidence: [evidenceAt(all[first]!)]}
}

/** Lines that tell how long the work took; the span may stand on the line below its label. */
function timesIn(all: Line[]): number[] {
  return [...all.keys()].filter((at) => {
    const {text, block} = all[at]!
    if (!TIME.test(text) || TIME_ELSE.test(text) || text.length > 200) return false
    if (SPAN.test(text)) return true
    const next = all[at + 1]
    return /[:?]\s*$/.test(text) && next !== undefined && next.block <= block + 1 && SPAN.test(next.text)
  })
}

/** Lines where the pledge begins: most of its four-word runs stand there and below, in any line break. */
function pledgesIn(all: Line[], text: string): number[] {
  const wanted = new Set(runs(words(text)))
  return [...all.keys()].filter((at) => {
    const line = all[at]!
    if (wanted.size === 0) return PLEDGE.test(line.text) && OWN.test(line.text) && !isInstruction(line.text)
    const first = words(line.text).slice(0, 60)
    const begin = first.length < 4 ? [...first, ...words(all[at + 1]?.text ?? '')] : first
    if (!runs(begin).some((run) => wanted.has(run))) return false
    // "I have not followed the rules" is no pledge.
    if (/\bnot\b/iu.test(line.text) && !/\bnot\b/iu.test(text)) return false
    const here = runs(
      words(
        all
          .slice(at, at + 12)
          .map((one) => one.text)
          .join(' '),
      ),
    )
    return new Set(here.filter((run) => wanted.has(run))).size >= wanted.size * 0.6
  })
}

/** The line that holds fixed words, alone or with those below it; -1 where none does. */
function phraseIn(all: Line[], phrase: string): number {
  const wanted = words(phrase).join(' ')
  return all.findIndex(({text}, at) => {
    const here = words(text).join(' ')
    if (` ${here} `.includes(` ${wanted} `)) return true
    const wrapped = words(`${text} ${all[at + 1]?.text ?? ''}`).join(' ')
    return here !== '' && wanted.startsWith(here) && wrapped.startsWith(wanted)
  })
}

const words = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

function runs(list: string[]): string[] {
  if (list.length < 4) return list.length > 0 ? [list.join(' ')] : []
  return list.slice(3).map((_, at) => list.slice(at, at + 4).join(' '))
}

/** A name that stands alone on a line of the title. */
function bareAuthor(top: Line[]): AuthorFact | null {
  for (const line of top.slice(0, 10)) {
    const bare = line.text
      .replace(/[<(]?[\w.+-]+@[\w.-]+[>)]?|[([]?\b[A-Za-z]{0,3}\d{4,}\b[)\]]?/gu, '')
      .trim()
    const {people} = namesIn(bare, false)
    const [name] = people
    if (name === undefined || people.length > 4 || /[:?]/.test(bare) || PROBLEM.test(bare)) continue
    const rest = people.reduce((left, person) => left.replace(person, ''), bare)
    if (/\p{L}{2}/u.test(rest.replace(/\b(?:and|by|&)\b/giu, ''))) continue
    if (!/\s/.test(name) && !/^\p{Lo}/u.test(name)) continue
    return {status: 'given', where: 'top', evidence: [evidenceAt(line)], people}
  }
  return null
}

/** A run of lines that may word a question, and how many of its words it holds. */
interface Match {
  question: string
  at: number
  length: number
  share: number
}

/**
 * Each question with the lines that word it best. Questions of a course are often much alike, so the closest pairs
 * come first, and a line that words one question answers another only where it holds all the other's words too.
 */
function answersTo(questions: string[], all: Line[]): QuestionFact[] {
  const found = new Map<string, Match>()
  const taken = new Set<number>()
  const matches = questions.flatMap((question) => matchesOf(question, all))
  for (const match of matches.sort((a, b) => b.share - a.share || a.length - b.length)) {
    if (found.has(match.question)) continue
    const lines = Array.from({length: match.length}, (_, index) => match.at + index)
    if (match.share < 1 && lines.some((at) => taken.has(at))) continue
    found.set(match.question, match)
    for (const at of lines) taken.add(at)
  }
  return questions.map((question) => answerTo(question, found.get(question), all))
}

/** A question may run over lines; its answer stands behind it or below, up to the next one. */
function answerTo(question: string, match: Match | undefined, all: Line[]): QuestionFact {
  if (!match) return {question, status: 'missing', evidence: []}
  const {at, length} = match
  const group = all.slice(at, at + length)
  const text = group.map((one) => one.text).join(' ')
  const mark = text.lastIndexOf('?') + 1
  const rest = mark > 0 ? text.slice(mark) : text.split(/[:：]/).slice(1).join(':')
  const below = all.slice(at + length, at + length + 8)
  const end = below.findIndex((one) => one.text.includes('?') || one.kind === 'heading')
  const answer = [rest, ...below.slice(0, end < 0 ? below.length : end).map((one) => one.text)]
    .join(' ')
    .trim()
  return {question, status: isBlank(answer) ? 'blank' : 'answered', evidence: [evidenceAt(group[0]!)]}
}

/** The lines of one block that hold most of a question's words. */
function matchesOf(question: string, all: Line[]): Match[] {
  const wanted = new Set(words(question))
  const matches: Match[] = []
  for (const [at, line] of all.entries()) {
    let text = ''
    for (let length = 1; length <= 3 && all[at + length - 1]?.block === line.block; length++) {
      text += ` ${all[at + length - 1]!.text}`
      const share = new Set(words(text).filter((word) => wanted.has(word))).size / wanted.size
      if (share >= 0.8) matches.push({question, at, length, share})
    }
  }
  return matches
}

function isBlank(answer: string): boolean {
  const bare = answer.replace(/^[\s:.)(*_-]+/u, '')
  return isPlaceholder(bare) || /^yes\s*(?:\/|or|\|)?\s*no\W*$/iu.test(bare)
}

/** The problems of the work in order, and the fields stated in each. */
function problemsIn(below: Line[], stated: Stated[]): ProblemFact[] {
  const problems: ProblemFact[] = []
  for (const [at, line] of below.entries()) {
    const title = line.text.trim()
    if (!PROBLEM.test(title) || below[at - 1]?.block === line.block) continue
    if (line.kind !== 'heading' && title.length > 60 && !/^\S+\s+\S+[.:)]/.test(title)) continue
    if (problems.some((problem) => problem.quote === title)) continue
    problems.push({...evidenceAt(line), states: []})
  }
  for (const {field, evidence} of stated) {
    const problem = problems.findLast(({place}) => !isBefore(evidence.place, place))
    // What stands right above the first title belongs to it.
    const own = problem ?? problems[0]
    if (own && !own.states.includes(field)) own.states.push(field)
  }
  return problems
}

/**
 * Whether one place comes before another in the document.
 *
 * @param a one place
 * @param b another
 * @returns true where `a` begins on an earlier line, page or cell
 */
function isBefore(a: Place, b: Place): boolean {
  const [pageA, pageB] = [a.page ?? a.cell ?? 0, b.page ?? b.cell ?? 0]
  return pageA < pageB || (pageA === pageB && a.line < b.line)
}

/** Which members of a group a field speaks of by name. */
function membersOf(field: MemberFact['field'], {people}: AuthorFact, stated: Stated[]): MemberFact[] {
  if (people.length < 2) return []
  const own = stated.filter((one) => one.field === (field === 'ai' ? 'ai' : 'people'))
  const text = words(own.map(({evidence}) => evidence.quote).join(' '))
  const together = text.some((word) => /^(?:we|our|us|both|all|neither|each|everyone)$/.test(word))
  return people.map((name) => ({
    field,
    name,
    stated: together || words(name).some((part) => part.length > 1 && text.includes(part)),
  }))
}
