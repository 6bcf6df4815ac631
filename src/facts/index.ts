import type {Block, Format} from '../document.ts'
import {type Line, linesOf} from '../lines.ts'
import {type Asked, askedFacts, extraHits} from './asked.ts'
import type {Findings} from './findings.ts'
import {groupsIn} from './groups.ts'
import type {Evidence, Facts} from './model.ts'
import {linesAroundHits} from './scan.ts'
import {type Statement, statementsOf} from './statements.ts'
import {aiOf, authorOf, collaboratorsOf, contradictionsOf, plainOf} from './sum.ts'
import {isAi, leaveUnticked, pointersIn, take} from './take.ts'
import {tellsIn, tracesIn} from './tells.ts'

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

/**
 * Understand a document: what its statements say of collaborators and of AI, with the evidence.
 *
 * @param parts the header's blocks, and those after it
 * @param options what the policy adds: extra labels and exempt roles
 * @returns the facts
 */
export function understand(parts: Understandable, options: UnderstandOptions): Facts {
  const found: Findings = {people: [], ai: [], sources: [], pledge: [], authors: [], notCounted: []}
  const top = headerLines(parts.header)
  const {asked} = options
  const below = linesAroundHits(parts.body, asked && extraHits(asked))
  const statements = [
    ...statementsOf(top, 'top', options.labels),
    ...below.flatMap((lines) => statementsOf(lines, 'elsewhere', options.labels)),
  ]
  const ticks = statements.some((statement) => statement.ticked === true)
  for (const [index, statement] of byProblem(withPurposes(statements)).entries()) {
    // A class-responsibility-collaborator card is a design.
    if (
      statement.kind === 'people' &&
      statements.slice(Math.max(0, index - 3), index).some(({label}) => /^responsibilit/iu.test(label))
    )
      continue
    if (statement.ticked === false && (ticks || statement.value === '' || statement.kind === 'free'))
      leaveUnticked(statement, found)
    else take(statement, found)
  }
  found.people.push(...groupsIn(statements))
  const author = authorOf(
    found,
    statements.filter(({kind, where}) => kind === 'free' && where === 'top').map(({evidence}) => evidence),
  )
  const collaborators = collaboratorsOf(found.people, [...author.people, ...(options.authors ?? [])])
  const ai = aiOf(found.ai)
  const sources = plainOf(found.sources)
  const pledge = plainOf(found.pledge)
  return {
    collaborators,
    ai,
    sources,
    pledge,
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
        {author, collaborators, ai, sources, pledge},
        statedIn(found),
      )),
  }
}

/** The header's lines. Blocks without any take no number but for code, so that a gap in the numbers tells of it. */
function headerLines(header: Block[]): Line[] {
  let number = 0
  return header.flatMap((block) => {
    const lines = linesOf(block, number)
    if (lines.length > 0 || block.kind === 'code') number += 1
    return lines
  })
}

function statedIn({people, ai, sources}: Findings) {
  const of = <Field>(field: Field, all: {evidence: Evidence; verdict: unknown}[]) =>
    all.map(({evidence}) => ({field, evidence}))
  return [...of('people' as const, people), ...of('ai' as const, ai), ...of('sources' as const, sources)]
}

const PROBLEM = /^(?:problem|question|part|exercise|ex|q|p)\W{0,2}\d{1,2}\p{L}?$/iu

/** "Alone", "with Ben", "no AI": an answer, where a title names what the part is about. */
const ANSWERS =
  /^\W*(?:alone|solo|none|no\b|nobody|on\s+my\s+own|by\s+myself|myself|just\s+me|independent|worked|discussed|help|with\s+\p{Lu}\p{Ll})/iu

/** "Problem 1: alone", "Problem 2: Ben, no AI": short lines of the header, one a problem, answer for people and AI. */
function byProblem(statements: Statement[]): Statement[] {
  const isLine = (one: Statement) =>
    one.where === 'top' &&
    one.kind === 'other' &&
    !one.heading &&
    PROBLEM.test(one.label) &&
    one.value !== '' &&
    one.value.length < 120
  const lines = statements.filter(isLine)
  if (lines.length < 2 || !lines.some(({value}) => ANSWERS.test(value))) return statements
  return statements.map((one) => (isLine(one) ? {...one, kind: isAi(one.value) ? 'both' : 'people'} : one))
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
