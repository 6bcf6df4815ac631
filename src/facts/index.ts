import type {Block, Format} from '../document.ts'
import {type Line, linesOf} from '../lines.ts'
import {type Asked, askedFacts, extraHits} from './asked.ts'
import type {AiVerdict, PeopleVerdict} from './judge.ts'
import {judgeAi, judgeAiSentence, judgePeople, judgePeopleSentence} from './judge.ts'
import {isInstruction} from './label.ts'
import {NONE} from './lexicon/words.ts'
import type {
  AiFact,
  CollaboratorsFact,
  Contradiction,
  Evidence,
  Facts,
  NotCounted,
  PlainFact,
  Pointer,
  Where,
} from './model.ts'
import {namesIn} from './people.ts'
import {isPlaceholder} from './placeholder.ts'
import {linesAroundHits} from './scan.ts'
import {sentencesOf} from './sentences.ts'
import {evidenceOf, type Statement, statementsOf} from './statements.ts'
import {tellsIn, tracesIn} from './tells.ts'
import {findTools, GENERIC_AI} from './tools.ts'

/** A document parted at its first answer, to be understood. */
export interface Understandable {
  format: Format
  header: Block[]
  body: Iterable<Block>
}

/** What the policy adds to the reading. */
export interface UnderstandOptions {
  /** Extra labels by field kind. */
  labels: Record<string, string[]>
  /** Roles that need not be listed. */
  exempt: string[]
  /** Authors known from elsewhere, such as the members of a group: no collaborators of their own. */
  authors?: string[]
  /** What only this course asks; absent where it asks for nothing more than others. */
  asked?: Asked
}

/** One statement, judged. */
interface Judged<Verdict> {
  verdict: Verdict
  evidence: Evidence
  where: 'top' | 'elsewhere'
}

/** Everything the statements say, in the order of the document. */
interface Findings {
  people: Judged<PeopleVerdict>[]
  ai: Judged<AiVerdict>[]
  sources: Judged<boolean>[]
  pledge: Judged<boolean>[]
  authors: Judged<string[]>[]
  notCounted: NotCounted[]
}

/**
 * Understand a document: what its statements say of collaborators and of AI, with the evidence.
 *
 * @param parts the header's blocks, and those after it
 * @param options what the policy adds: extra labels and exempt roles
 * @returns the facts
 */
export function understand(parts: Understandable, options: UnderstandOptions): Facts {
  const found: Findings = {people: [], ai: [], sources: [], pledge: [], authors: [], notCounted: []}
  const top = parts.header.flatMap((block, number) => linesOf(block, number))
  const {asked} = options
  const below = linesAroundHits(parts.body, asked && extraHits(asked))
  const statements = [
    ...statementsOf(top, 'top', options.labels),
    ...below.flatMap((lines) => statementsOf(lines, 'elsewhere', options.labels)),
  ]
  const ticks = statements.some((statement) => statement.ticked === true)
  for (const statement of withPurposes(statements)) {
    if (statement.ticked === false && (ticks || statement.value === '' || statement.kind === 'free'))
      leaveUnticked(statement, found)
    else take(statement, found)
  }
  const author = authorOf(found, top)
  const collaborators = collaboratorsOf(found.people, [...author.people, ...(options.authors ?? [])])
  const ai = aiOf(found.ai)
  return {
    collaborators,
    ai,
    sources: plainOf(found.sources),
    pledge: plainOf(found.pledge),
    author,
    traces: tracesIn([...top, ...below.flat()]),
    contradictions: contradictionsOf(found),
    tells: tellsIn(
      statements.filter((statement) => statement.kind !== 'other' && statement.kind !== 'staff'),
    ),
    notCounted: found.notCounted.slice(0, 20),
    toolAmongPeople:
      collaborators.people.length === 0
        ? found.people.filter((judged) => judged.verdict.tool).map((judged) => judged.evidence)
        : [],
    pointers: pointersIn(statements),
    ...(asked &&
      askedFacts(
        asked,
        {top, below: below.flat()},
        {author, collaborators, ai, sources: plainOf(found.sources), pledge: plainOf(found.pledge)},
        statedIn(found),
      )),
  }
}

function statedIn({people, ai, sources}: Findings) {
  const of = <Field>(field: Field, all: {evidence: Evidence; verdict: unknown}[]) =>
    all.map(({evidence}) => ({field, evidence}))
  return [...of('people' as const, people), ...of('ai' as const, ai), ...of('sources' as const, sources)]
}

/** An option printed and not ticked: where no other of its field is, the field is not filled in. */
function leaveUnticked(statement: Statement, found: Findings): void {
  const {kind, value, evidence, where} = statement
  const said = kind === 'free' ? value : `${statement.label} ${value}`
  const nothing = {people: [], staff: [], tools: [], uses: []}
  if (kind === 'people' || judgePeopleSentence(said))
    found.people.push({verdict: {status: 'placeholder', ...nothing}, evidence, where})
  if (kind === 'ai' || judgeAiSentence(said, where === 'top'))
    found.ai.push({verdict: {status: 'placeholder', ...nothing}, evidence, where})
}

/** "Tool: X" and "Purpose: Y" on the next line are one answer. */
function withPurposes(statements: Statement[]): Statement[] {
  return statements.map((statement, index) => {
    const next = statements[index + 1]
    const parted =
      statement.kind === 'sources' &&
      /^(?:ai\s+)?tools?\b/iu.test(statement.label) &&
      next !== undefined &&
      /^(?:purpose|use[ds]?|usage|how|what\s+for)\b/iu.test(next.label)
    return parted && statement.value !== '' && next.value !== ''
      ? {...statement, value: `${statement.value} for ${next.value}`}
      : statement
  })
}

/** Judge one statement and file it under what it speaks of. */
function take(statement: Statement, found: Findings): void {
  // An order of the handout with nothing under it is policy text, unless a mark shows that a blank was left.
  if (
    statement.asked &&
    sentencesOf(statement.value).every(isInstruction) &&
    !/[?_:：]\s*$|☐|□|\[\s*\]|\(\s\)/u.test(statement.evidence.quote)
  )
    return
  const {kind, value, evidence, where} = statement
  const file = <Verdict>(list: Judged<Verdict>[], verdict: Verdict | null) => {
    if (verdict !== null) list.push({verdict, evidence, where})
  }
  switch (kind) {
    case 'people':
      if (isPointer(value) || isPolicy(statement, found)) return
      file(found.people, judgePeople(value))
      takeTools(statement, found)
      return
    case 'ai':
      if (isPointer(value) || isPolicy(statement, found) || isProduct(statement, found)) return
      file(found.ai, withLabelled(judgeAi(value), statement.label))
      return
    case 'both': {
      const {people, tools} = isPlaceholder(value) ? {people: value, tools: value} : partOf(value)
      file(found.people, judgePeople(people))
      if (tools !== '' || value === '') file(found.ai, judgeAi(tools))
      return
    }
    case 'help': {
      if (isPolicy(statement, found)) return
      const verdict = judgePeople(value, true)
      file(found.people, verdict)
      takeTools(statement, found)
      return
    }
    case 'pledge':
      file(found.pledge, true)
      takeFree(statement, found)
      return
    case 'sources':
      file(found.sources, !NONE.test(value))
      for (const sentence of sentencesOf(value)) file(found.people, judgePeopleSentence(sentence))
      takeTools(statement, found)
      return
    case 'author':
      file(found.authors, namesIn(value, true).people)
      return
    case 'free':
    case 'other':
      takeFree(statement, found)
      return
    default:
      return
  }
}

/** An answer to people and AI at once, parted: "none" answers both, else each clause answers one. */
function partOf(value: string): {people: string; tools: string} {
  const clauses = value
    .split(/;|\n|(?<=[.!?])\s+|\s\/\s|,\s+(?=no\s|and\s|used|AI)|\s+and\s+(?=(?:used?|I\s+used|no)\s)/u)
    .filter((clause) => clause.trim() !== '')
  const isAi = (clause: string) => findTools(clause, 'free').length > 0 || new RegExp(GENERIC_AI).test(clause)
  if (clauses.length === 0) return {people: '', tools: ''}
  if (clauses.length === 1 && !isAi(value))
    return {people: value, tools: NONE.test(value.trim()) || isPlaceholder(value) ? value : ''}
  if (clauses.every((clause) => NONE.test(clause.trim()))) return {people: 'none', tools: 'none'}
  const tools = clauses.filter(isAi).join('; ')
  const rest = clauses.filter((clause) => !isAi(clause)).join('; ')
  // "I did not work with anyone or use any AI" speaks of both in one clause.
  return {people: rest === '' ? value : rest, tools: tools === '' && value.trim() === '' ? value : tools}
}

/** An AI tool in a field that asks for people or sources is an AI statement. */
function takeTools(statement: Statement, found: Findings): void {
  const {value, where} = statement
  for (const sentence of sentencesOf(value)) {
    const context = statement.kind === 'sources' ? 'ai' : 'people'
    if (isInstruction(sentence)) continue
    const tools = findTools(sentence, context)
    if (tools.length === 0 && !(new RegExp(GENERIC_AI).test(sentence) && judgeAiSentence(sentence, true)))
      continue
    const judged = judgeAi(
      tools.length === 0
        ? sentence
        : sentence.slice(Math.max(0, sentence.lastIndexOf(';', tools[0]!.at) + 1)),
    )
    // A list of names beside the tool is no use of it.
    const described = /\b(?:help\w*|us(?:ed|ing)|for|to|with|asked|explain\w*)\b/iu.test(sentence)
    const verdict =
      judged.status === 'described' && !described ? {...judged, status: 'no-use' as const, uses: []} : judged
    found.ai.push({verdict, evidence: statement.evidence, where})
  }
}

function takeFree(statement: Statement, found: Findings): void {
  const {value, where} = statement
  const text = statement.kind === 'other' && value === '' ? statement.evidence.quote : value
  const sentences = sentencesOf(text)
  for (const [index, sentence] of sentences.entries()) {
    const at = evidenceOf(statement, sentence)
    if (isInstruction(sentence)) {
      if (/\b(?:collaborat|AI\b|ChatGPT|worked\s+with)/iu.test(sentence)) {
        found.notCounted.push({
          ...at,
          reason: 'it tells students what to do: policy or instruction, not a statement',
        })
      }
      continue
    }
    const people = judgePeopleSentence(sentence)
    if (people) found.people.push({verdict: people, evidence: at, where})
    const ai = judgeAiSentence(sentences.slice(index).join('\n\n'), where === 'top')
    if (ai) found.ai.push({verdict: ai, evidence: at, where})
  }
}

/** A section of rules under a heading of ours: the handout's policy, not an unfilled field. */
function isPolicy(statement: Statement, found: Findings): boolean {
  const sentences = sentencesOf(statement.value)
  const rules = sentences.filter(
    (sentence) =>
      isInstruction(sentence) &&
      /\b(?:may|must|should|allowed|permitted|prohibited|encouraged|expected|forbidden|can(?:not)?)\b/iu.test(
        sentence,
      ),
  )
  if (
    rules.length === 0 ||
    sentences.some((sentence) => !isInstruction(sentence) && /\b(?:I|we|my|none)\b/iu.test(sentence))
  )
    return false
  if (rules.length * 2 < sentences.length) return false
  // A blank field above the policy's text is a blank field.
  if (!statement.inline && !statement.heading) return false
  found.notCounted.push({
    ...statement.evidence,
    reason: 'it is the text of a policy or an instruction, not a statement',
  })
  return true
}

/** Below the header a heading such as "Using AI" may be a product's feature. */
function isProduct(statement: Statement, found: Findings): boolean {
  const {value} = statement
  if (/\b(?:I|we|my|our|was|were|used|assisted|helped|none)\b/iu.test(value) || value.split(/\s+/).length < 6)
    return false
  if (
    !/\b(?:sends?|prints?|enables?|uses|configure|flag|api|users?|install|click|powered|app|billed)\b/iu.test(
      value,
    )
  )
    return false
  found.notCounted.push({
    ...statement.evidence,
    reason: 'it tells of AI in a product, not of a use by the student',
  })
  return true
}

/** A tool's own name may be the label: "Claude: to find the bug". */
function withLabelled(verdict: AiVerdict, label: string): AiVerdict {
  const tools = findTools(label, 'ai').map((mention) => mention.name)
  if (verdict.status !== 'no-tool' || tools.length === 0) return verdict
  return {status: verdict.uses.length > 0 ? 'described' : 'no-use', tools, uses: verdict.uses}
}

const POINTER =
  /^\W*(?:please\s+)?(?:see|refer\s+to|in|listed\s+in|cf\.?)\s+(?:the\s+)?(?:file\s+)?[`"'(\s]*([\w./-]+\.(?:md|txt|pdf|tex|docx|rst)|README|COLLABORATION|AI-DECLARATION)\b/iu

function isPointer(value: string): boolean {
  return POINTER.test(value) && value.split(/\s+/).length <= 10
}

function pointersIn(statements: Statement[]): Pointer[] {
  return statements
    .filter(
      (statement) =>
        (statement.kind === 'people' || statement.kind === 'ai' || statement.kind === 'both') &&
        isPointer(statement.value),
    )
    .flatMap(({kind, evidence}) => [
      ...(kind === 'ai' ? [] : [{field: 'collaborators' as const, ...evidence}]),
      ...(kind === 'people' ? [] : [{field: 'ai' as const, ...evidence}]),
    ])
}

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

function collaboratorsOf(all: Judged<PeopleVerdict>[], authors: string[]): CollaboratorsFact {
  const self = new Set(authors.map(fold))
  const judged = all.map((one) => {
    const people = one.verdict.people.filter((name) => !self.has(fold(name)))
    const status = one.verdict.status === 'named' && people.length === 0 ? 'none' : one.verdict.status
    return {...one, verdict: {...one.verdict, status, people}}
  })
  const best = fullest(judged, PEOPLE_ORDER)
  const unique = (names: string[]) =>
    names.filter((name, index) => names.findIndex((other) => fold(other) === fold(name)) === index)
  return {
    status: (best[0]?.verdict.status as CollaboratorsFact['status']) ?? 'missing',
    people: unique(best.flatMap((one) => one.verdict.people)),
    staff: unique(judged.flatMap((one) => one.verdict.staff)),
    where: best[0]?.where ?? null,
    evidence: best.slice(0, 5).map((one) => one.evidence),
  }
}

function aiOf(all: Judged<AiVerdict>[]): AiFact {
  const best = fullest(all, AI_ORDER)
  const used = all.filter((one) => one.verdict.tools.length > 0)
  // Which in one statement and how in another is both.
  const how = all.find((one) => one.verdict.status === 'no-tool' && one.verdict.uses.length > 0)
  const status = best[0]?.verdict.status === 'no-use' && how ? 'described' : best[0]?.verdict.status
  return {
    status: status ?? 'missing',
    tools: [...new Set(used.flatMap((one) => one.verdict.tools))],
    uses: [...new Set(all.flatMap((one) => one.verdict.uses))],
    where: best[0]?.where ?? null,
    evidence: best.slice(0, 5).map((one) => one.evidence),
  }
}

function plainOf(all: Judged<boolean>[]): PlainFact {
  const given = all.filter((one) => one.verdict)
  const best = given[0] ?? all[0]
  const where: Where = best?.where ?? null
  return {
    status: given.length > 0 ? 'given' : all.length > 0 ? 'none' : 'missing',
    where,
    evidence: best ? [best.evidence] : [],
  }
}

function authorOf(found: Findings, top: Line[]): Facts['author'] {
  const own = found.authors.filter((one) => one.where === 'top' && one.verdict.length > 0)
  const by =
    own.length > 0
      ? []
      : top.slice(0, 6).filter((line) => /^\s*(?:by|author:?|@author)\s+\p{Lu}/u.test(line.text))
  const people =
    own.length > 0
      ? own.flatMap((one) => one.verdict)
      : by.flatMap((line) => namesIn(line.text.replace(/^\s*(?:by|@?author:?)\s+/iu, ''), false).people)
  return {
    status: people.length > 0 ? 'given' : 'missing',
    where: people.length > 0 ? 'top' : null,
    evidence: own.slice(0, 3).map((one) => one.evidence),
    people: [...new Set(people)],
  }
}

/** A limit in a denial ("for problem 2", "except") makes room for a use elsewhere. */
const LIMITED =
  /\b(?:except|but|only|for|other\s+than|besides|problem|part|question|on|write|solve|generate)\b|\d/iu

function contradictionsOf(found: Findings): Contradiction[] {
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
