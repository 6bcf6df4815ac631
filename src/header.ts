import type {Block, Document, Place} from './document.ts'
import {FOLLOWS, isInstruction, labelKind, questionKind} from './facts/label.ts'
import type {HeaderEnd} from './report/model.ts'

/** A document parted at its first answer. `end` is known once `header` is. */
export interface Parts {
  header: Block[]
  body: Iterable<Block>
  end: HeaderEnd
}

/** A header longer than this is no header: what is parsed stays bounded. */
const HEADER_BLOCKS = 120
const HEADER_LENGTH = 40_000

/** What one task of an assignment is called. */
const TASK =
  'problem|question|exercise|task|aufgabe|übung|frage|exercice|ejercicio|pregunta|quest[aã]o|exerc[ií]cio|esercizio|domanda|opgave|oefening|vraag|题目?|問題|问题'
const PROBLEM = new RegExp(
  `^[\\s#*_>\\d.)(-]*(?:${TASK}|step|part|challenge|problema|задача|упражнение|問|문제|과제\\s+문제|q|ex|prob|section|chapter|week|day)\\s*(?:set\\s*)?[#.:\\s]*(?:\\d|[ivx]+\\b|[a-h]\\b)|^[\\s#*_>]*第\\s*[\\d一二三四五六七八九十]+\\s*(?:道?题|題|问|問)`,
  'iu',
)
/** One that opens a paragraph: the words for parts of a text open too many sentences. */
const TASK_OPENS = new RegExp(`^[\\s#*]*(?:${TASK}|q)(?!\\p{L})`, 'iu')
const NUMBERED =
  /^\s*(?:\*{0,2})(?:\d{1,2}(?:\.\d{1,2})?|[PQ]\d{1,2}[a-z]?|[IVX]{1,4}|[a-h])[.):]?\*{0,2}(?<=[.):*]\*{0,2}|\d\.\d\*{0,2})(?:\s|$)|^\s*\(\s*(?:[a-h]|[ivx]{1,4}|\d{1,2})\s*\)/u
/** "3.5 h": how long the work took. */
const SPAN =
  /^\s*\d+(?:[.,]\d+)?\s*(?:h|hrs?|hours?|min|minutes?|std|stunden|heures?|horas?|ore|uur|小时)\b/iu
const PROBLEM_SET = /\b(?:problem|p|exercise|question)\s*-?\s*sets?\b|\bproblem\s+sets?\b/iu
const IMPORTS =
  /^\s*(?:(?:from|import|package|using|namespace|module|open|where|library|require|#\s*\w+|@\w+|%\s*\w+|<\?php|use|\.\w+|include|export\s+\*|"use strict"|'use strict')(?=[\s;('"{.<]|$)|[)}\]]+;?\s*$|value\s*=\s*1$|$)/u

/** `COLLABORATORS = "..."` is a statement, not an answer. */
const LABEL_STRING = /^\s*[A-Za-z_][\w ]*\s*=\s*(?:\[[^\]]*\]|"[^"]*"|'[^']*')\s*;?\s*(?:#.*)?$/

/**
 * Part a document into its header and the rest: the header is all that stands before the first answer.
 *
 * @param document the document; its blocks are walked here, up to the first answer
 * @returns the header's blocks, the blocks after, and why the header ends where it does
 */
export function splitHeader(document: Document): Parts {
  const blocks = document.blocks[Symbol.iterator]()
  const header: Block[] = []
  const isSource = document.format === 'text'
  let length = 0
  let headings = 0
  let state: HeaderState = {
    statement: false,
    depth: 0,
    awaits: false,
    opens: true,
    asks: false,
    title: 0,
    identified: false,
    code: isSource,
  }
  for (let next = blocks.next(); !next.done; next = blocks.next()) {
    const block = next.value
    const reason = answerBegins(block, headings, state)
    if (reason || header.length >= HEADER_BLOCKS || length > HEADER_LENGTH) {
      const why = reason ?? 'a header this long is read no further'
      return {header, body: rest(block, blocks), end: {place: startOf(block), reason: why}}
    }
    if (block.kind === 'heading') {
      headings += 1
      const deeper = state.statement && state.depth > 0 && block.depth > state.depth
      if (!deeper)
        state = {
          ...state,
          statement: isHeaderHeading(firstLine(block)) || (state.statement && FOLLOWS.test(firstLine(block))),
          depth: headings > 1 || isHeaderHeading(firstLine(block)) ? block.depth : 0,
        }
    }
    if (block.kind !== 'heading' && block.kind !== 'break') state = {...state, title: 0}
    if (headings === 1 && header.length === 0) state = {...state, title: block.depth}
    const identified = state.identified || /\p{L}[:：]\s*\S/u.test(block.text.slice(0, 2_000))
    state = {
      ...state,
      opens: false,
      identified,
      awaits: block.kind === 'heading' && state.statement,
      asks: asks(block),
    }
    header.push(block)
    length += block.text.length
  }
  return {
    header,
    body: [],
    end: {place: null, reason: 'no problem or answer begins: the whole document is header'},
  }
}

interface HeaderState {
  /** The section that is open is a statement or identity: a list in it is no answer. */
  statement: boolean
  /** Depth of that section's heading: what stands deeper belongs to it. */
  depth: number
  /** A statement's heading stands right above: what follows is its value. */
  awaits: boolean
  /** Nothing stood before. */
  opens: boolean
  /** The block right above asks for a statement. */
  asks: boolean
  /** Depth of the title while nothing but headings stood so far, else 0. */
  title: number
  /** A field stands above. */
  identified: boolean
  code: boolean
}

/** "(a) Ada Byrne", "(b) 919941748": the identity as items. */
const IDENTITY_ITEM = /^\(?\w{1,2}[.)]\s*(?:(?:\p{Lu}[\p{L}.'’-]+\s?){2,4}|\d{5,})$/u

/** "Problem 1: alone", "Q2 – with Ben": who helped with which problem. */
const TELLS_WITH_WHOM =
  /^\S+\s*[\d.]+\w?\s*(?:[:–—-]\s*|\s)(?:(?:done\s+)?(?:alone|solo|by\s+myself)\b|none\b|no\s+(?:help|one|collab\w*|ai)\b|(?:(?:was|were)\s+)?(?:worked\s+|discussed\s+|solved\s+|done\s+)?(?:together\s+)?with\s+\p{Lu}|(?:chatgpt|claude|copilot|gemini)\b)/iu

function* rest(first: Block, blocks: Iterator<Block>): Generator<Block> {
  yield first
  for (let next = blocks.next(); !next.done; next = blocks.next()) yield next.value
}

function startOf(block: Block): Place {
  return {line: block.line, column: 1, endLine: block.line, endColumn: 1, page: block.page, cell: block.cell}
}

function firstLine(block: Block): string {
  return block.text
    .trimStart()
    .split('\n', 1)[0]!
    .slice(0, 2_000)
    .replace(/^[#\s]+|(?<![#\s])[#\s]+$/g, '')
}

/** A numbered section all the same: "Problem 0", "Part (a): who did you work with?". */
const ABOUT_THE_WORK =
  /^\W*(?:problem|question|part|exercise|section)\s*\W*(?:0\b|(?:\d+|[ivx]+|[a-h])\b.*\b(?:information|logistics|collaborat\w*|worked\s+with|acknowledg\w*|academic|integrity|names?)\b)/iu

/** Why the first answer begins at this block, or null where it does not. */
function answerBegins(block: Block, headings: number, state: HeaderState): string | null {
  const line = firstLine(block)
  const bare = line.replace(/[*_`]/g, '').trim()
  switch (block.kind) {
    case 'heading':
      if (isHeaderHeading(bare) || isIdentity(bare)) return null
      if (ABOUT_THE_WORK.test(bare) || (state.statement && FOLLOWS.test(bare))) return null
      // "Day 4" below a title of its size goes on with it.
      if (state.title === block.depth && /^\W*(?:day|week|chapter|section)\b/iu.test(bare)) return null
      // "# Exercise 4" that opens the document is its title.
      if (state.opens && (block.depth === 1 || SHEET.test(bare))) return null
      if (PROBLEM.test(bare) && !(headings === 0 && PROBLEM_SET.test(bare)))
        return `the heading "${cut(bare)}" begins the first answer`
      if (NUMBERED.test(bare)) return `the heading "${cut(bare)}" begins the first answer`
      if (state.statement && state.depth > 0 && block.depth > state.depth) return null
      // A heading right under the title, as large as it, goes on with it.
      if (state.title === block.depth) return null
      // The first heading is the title, unless it names a usual section, or a plain text has told who wrote it.
      return headings > 0 ||
        (block.depth > 1 && (USUAL_SECTION.test(bare) || (state.code && state.identified)))
        ? `the section "${cut(bare)}" is neither identity nor statement`
        : null
    case 'list':
      if (state.statement || !NUMBERED.test(line)) return null
      return block.text.split('\n', 12).some(isFieldLine) || isInstruction(bare.replace(NUMBERED, '').trim())
        ? null
        : 'a numbered list begins the answers'
    case 'paragraph':
    case 'comment':
      if (
        !state.awaits &&
        PROBLEM.test(bare) &&
        // "Aufgabe 3" over fields of its own block is the title.
        !(state.opens && block.text.split('\n', 8).slice(1).some(isFieldLine)) &&
        TASK_OPENS.test(bare) &&
        !PROBLEM_SET.test(bare) &&
        !isFieldLine(bare) &&
        !TELLS_WITH_WHOM.test(bare) &&
        (bare.length < 60 || /^\S+\s+\d+\s*[.:)(]/.test(bare))
      ) {
        return `"${cut(bare)}" begins the first answer`
      }
      if (
        block.kind === 'paragraph' &&
        NUMBERED.test(line) &&
        !SPAN.test(line) &&
        !state.statement &&
        !isFieldLine(bare) &&
        !IDENTITY_ITEM.test(bare) &&
        !isInstruction(bare)
      ) {
        return `"${cut(bare)}" begins the first answer`
      }
      if (block.kind === 'paragraph' && !state.opens && SECTION_LINE.test(line))
        return `the section "${cut(bare)}" is neither identity nor statement`
      if (block.kind === 'comment' && /^describe\b/i.test(bare) && questionKind(block.text) === null)
        return `the question "${cut(bare)}" begins the first answer`
      return null
    case 'math':
      return 'a formula begins the first answer'
    case 'code':
      // A listing under a statement's heading or question is a part of it.
      if (!state.code && (state.statement || state.asks)) return null
      // A function of MATLAB is described below its first line.
      if (state.opens && /^\s*function\b[^\n]*$/u.test(block.text.trim())) return null
      return block.text.split('\n').every((row) => IMPORTS.test(row) || LABEL_STRING.test(row))
        ? null
        : 'the first code begins'
    default:
      return null
  }
}

const USUAL_SECTION =
  /^\W*(?:references|bibliography|works\s+cited|set-?up|installation|install(?:ing)?|usage|features|requirements|dependencies|troubleshooting|results|license|credits?|getting\s+started|build|running)\b/iu

/** A line in capitals that names a section of an essay or a report. */
const SECTION_LINE =
  /^(?:\d+\.?\s+)?(?:INTRODUCTION|ABSTRACT|BACKGROUND|METHODS?|MATERIALS(?:\s+AND\s+METHODS)?|RESULTS?|DISCUSSION|CONCLUSIONS?|ANALYSIS|FACTS|ISSUES?|ASSESSMENT|PLAN|EVALUATION|FINDINGS|PROCEDURE|OBJECTIVES?|THEORY|ARGUMENT)\s*$/u

const cut = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text)

/** A heading of the header: one that asks for a statement, or tells the rules. */
function isHeaderHeading(text: string): boolean {
  const bare = text
    .replace(/[*_`:]/g, ' ')
    .replace(/^(?:section|part)\s+\d+\s*[-–—:.]*/iu, '')
    .trim()
  if (/^(?:I\s+)?(?:worked|collaborated|discussed)\b.*\bwith\b/iu.test(bare)) return true
  const kind = labelKind(bare) ?? labelKind(bare.replace(/^\W*\d+[.)]?\s*/, ''))
  if (kind !== null) return true
  const colon = text.search(/[:：?]/)
  if (
    colon > 0 &&
    (labelKind(text.slice(0, colon)) !== null || questionKind(text.slice(0, colon + 1)) !== null)
  )
    return true
  return (
    /\b(?:ai|llm|collaborat\w+|collaboration|integrity|honou?r|disclosure|declaration|statement|acknowledg\w+|instructions?|guidelines|polic(?:y|ies)|rules|read\s+(?:this|me|everything)|before\s+you|submission|due)\b/iu.test(
      bare,
    ) &&
    bare.split(/\s+/).length <= 8 &&
    !PROBLEM.test(text)
  )
}

const IDENTITY =
  /\b(?:name|author|student|course|class|due|date|fall|spring|summer|winter|autumn|semester|term|instructor|professor|university|college|department|homework\d*|hw\d*|assignment\d*|pset\d*|ps\d+|problem\s+set|lab\d*|report|project|id|netid|uni|email|by|section|logistics|extra\s+credit|late\s+days|attempted|how\s+(?:long|many\s+hours)|hours|time\s+(?:spent|taken)|(?:work)?sheet|checkpoint|milestone|write-?up|blatt|abgabe|devoir|tarea|lista|trabalho)\b|übungsblatt|作业|实验|\b20\d\d\b/iu

/** Other languages name the whole sheet by the word for an exercise. */
const SHEET = /^(?:übung|exerc[ií]cio|ejercicio|exercice|esercizio|opgave|oefening|과제)(?!\p{L})/iu

/** Words that head what stands before the answers. */
const FRONT =
  /^\W*(?:author['’]?s?\s+|student\s+)?(?:notes?|header|cover(?:\s+(?:page|sheet))?|front\s*(?:matter|page)|preamble|preliminar(?:y|ies)|meta(?:\s*data)?|admin(?:istrivia)?|housekeeping|(?:general\s+)?info(?:rmation)?)\W*$/iu

function isIdentity(text: string): boolean {
  if (FRONT.test(text)) return true
  return text.length < 80 && IDENTITY.test(text) && !PROBLEM.test(text.replace(PROBLEM_SET, ''))
}

function asks(block: Block): boolean {
  const last = block.text.trim().split('\n').at(-1)!.slice(-2_000)
  return /[:：?？*_]$/.test(last) || isFieldLine(last)
}

function isFieldLine(text: string): boolean {
  const bare = text
    .replace(/^\s*\\item\b/u, '')
    .replace(NUMBERED, '')
    .replace(/^\W+/u, '')
    .replace(/[*_`]/g, '')
    // A form numbers its questions: "Q1. Talked with:".
    .replace(/^q(?:uestion)?\s*\d{1,2}\s*[.:)]\s*/iu, '')
  const colon = bare.search(/[:：]/)
  if (colon > 0 && labelKind(bare.slice(0, colon)) !== null) return true
  return labelKind(bare) !== null || questionKind(bare) !== null
}
