import type {Line} from '../lines.ts'
import {withoutBrackets} from './brackets.ts'
import {isInstruction, type LabelKind, labelKind, questionKind} from './label.ts'
import {mayBeAbroad} from './lexicon/languages.ts'
import {isPlaceholder} from './placeholder.ts'
import {sentencesOf} from './sentences.ts'

/** A label found in a line: where its words and its value stand. */
export interface Field {
  kind: LabelKind
  label: string
  start: number
  value: number
  /** Where the field's part of the line ends: the next label on it, or its end. */
  end: number
  /** Nothing but its words makes it a label: under a label that awaits its value it is that value. */
  weak: boolean
  /** An order or question of the handout serves as the label. */
  asked: boolean
}

/** A line that shows how a note may look; what it says is nobody's statement. */
export const EXAMPLE = /^[\s"'“>*_(]*(?:for\s+example|(?:an?\s+|good\s+)?examples?|e\.\s?g\.|sample)\b/iu

/**
 * The labels of a line, in order. Several stand on one where a reader joined lines or a student saved them.
 *
 * @param line the line
 * @param labels labels of the policy, by field kind
 * @returns the fields; none where the line is running text
 */
export function fieldsOf(line: Line, labels: Record<string, string[]>): Field[] {
  const {text} = line
  // What stands in a fence is an answer or an example; a label in it asks nothing.
  if (line.kind === 'code' || EXAMPLE.test(text)) return []
  const first = firstField(line, labels)
  const from = first ? first.value : 0
  const fields = first ? [first] : []
  if (first && line.kind === 'row') fields.push(...besideFirst(text, first, labels))
  for (const match of text.slice(from).matchAll(/[:：?？]|(?<=\s)(?:[–—-]{1,2}|=)(?=\s)/g)) {
    const colon = from + match.index
    const previous = fields.at(-1)
    const floor = previous ? previous.value : 0
    const field = fieldBefore(text, floor, colon, labels)
    // "Tool: X; purpose: Y" is one answer to what was asked of AI.
    const form = previous?.kind === 'ai' || /^(?:ai\s+)?tools?\b/iu.test(previous?.label ?? '')
    if (!field || (form && (field.kind === 'sources' || field.kind === 'other'))) continue
    if (previous) previous.end = field.start
    fields.push(field)
  }
  return fields
}

/** "Collaborators | Ben | AI tools | none": a row of two fields or more. */
function besideFirst(text: string, first: Field, labels: Record<string, string[]>): Field[] {
  const found: Field[] = []
  let last = first
  for (let start = text.indexOf(' | ', first.value); start >= 0; ) {
    const end = text.indexOf(' | ', start + 3)
    const label = text.slice(start + 3, end < 0 ? start + 3 : end).replace(/\s*[:：]\s*$/u, '')
    const kind = label === '' ? null : labelKind(label, labels)
    if (kind && (kind !== 'ai' || NAMES_AI.test(label)) && text.slice(last.value, start).trim() !== '') {
      last.end = start
      last = {kind, label, start: start + 3, value: end + 3, end: text.length, weak: false, asked: false}
      found.push(last)
    }
    start = end
  }
  return found
}

const MARK = /^[\s\-–—*•·#>☐☑✅✓✔■□▪●○|+]*(?:\(?[\da-z]{1,2}[.)]\s+|[QqAa]\d{0,2}[:.]\s+)?(?:\[[ xX]?\]\s*)?/u
const SEPARATOR =
  /\s*(?:[:：=→⇒➔]|->)\s*|[?？]\s+(?=\S)|\s+[–—-]{1,2}(?:\s+|$)|\s?\.{3,}\s*[:：]?\s*|\s\.{2}\s+|\s*\t\s*(?:[:：=]\s*)?|\s{3,}(?:[:：=]\s*)?(?=\S)/u
/** A question or an order longer than this is a paragraph of the handout. */
const ASK_LENGTH = 220

function firstField(line: Line, labels: Record<string, string[]>): Field | null {
  const {text} = line
  const start = MARK.exec(text)?.[0].length ?? 0
  const make = (kind: LabelKind, labelEnd: number, value: number, weak = false, asked = false): Field => ({
    kind,
    label: text.slice(start, labelEnd).trim(),
    start,
    value,
    end: text.length,
    weak,
    asked,
  })
  // IBM's AI attribution is a line of its own: "AIA PAI Ce Hin R Gemini 2.5 Pro v1.0".
  const attribution = /^\s*AIA\s+(?=(?:Eh|PAI|EAI|AI|P)\b)/u.exec(text.slice(start))
  if (attribution) return make('ai', start + 3, start + attribution[0].length)
  return (
    tagField(text, start, labels, make) ??
    emojiField(text, make) ??
    boldField(line, start, labels, make) ??
    askedField(text, start, make) ??
    partedField(text, start, labels, make) ??
    capitalsField(text, start, labels, make) ??
    wholeField(line, start, labels, make)
  )
}

type Make = (kind: LabelKind, labelEnd: number, value: number, weak?: boolean, asked?: boolean) => Field

/** "@collaborators Ben Okafor": a tag of a documentation comment. */
function tagField(text: string, start: number, labels: Record<string, string[]>, make: Make): Field | null {
  const [tag, name] = /^@([\p{L}_-]+)\s*[:=]?\s+(?=\S)/u.exec(text.slice(start)) ?? []
  const kind = name === undefined ? null : labelKind(name.replace(/[_-]/g, ' '), labels)
  return kind && tag !== undefined ? make(kind, start + 1 + name!.length, start + tag.length) : null
}

/** A picture alone may be the label: "👥 Ben, Chen", "🤖 none". */
function emojiField(text: string, make: Make): Field | null {
  const [mark, picture] = /^\s*(👥|👫|👭|👬|🤝|🧑‍🤝‍🧑|🤖)\s*[:：]?\s*(?=\S)/u.exec(text) ?? []
  if (mark === undefined || /[:：?]/.test(text.slice(mark.length))) return null
  return make(picture === '🤖' ? 'ai' : 'help', mark.trimEnd().length, mark.length)
}

/** The bold words, or the first cell, that open a line. */
function boldField(line: Line, start: number, labels: Record<string, string[]>, make: Make): Field | null {
  const {text, opening} = line
  if (opening <= start || opening > text.length) return null
  const bold = text.slice(start, opening)
  // "*Generative AI: none used.*": label and value are set alike.
  if (opening >= text.trimEnd().length && /\p{L}[:：]\s+\S/u.test(bold)) return null
  const label = bold.replace(/[\s:：|.–—-]+$/u, '')
  const ends = /[:：?]\s*$/.test(bold)
  const rest = text.slice(opening)
  const gap = (
    /\?\s*$/.test(bold)
      ? /^\s*(?:[:：|=]\s*|\.{3,}\s*|[–—-](?=\s))?/u
      : ends
        ? /^\s*(?:\|\s*)?/u
        : /^\s*(?:[:：|=]|[–—-]{1,2}(?=\s|$)|\.+(?=\s|$))?\s*/u
  ).exec(rest)![0].length
  const kind = labelKind(label, labels)
  if (kind) return make(kind, opening, opening + gap)
  const asked = isInstruction(label) || ends || /^\s*[:：|]/.test(rest) ? questionKind(label) : null
  if (asked && !isRules(label)) return make(asked, opening, opening + gap)
  return /[:：]\s*$/.test(bold) || /^\s*[:：]/.test(rest) ? make('other', opening, opening + gap) : null
}

/** A paragraph of the handout's rules, set in italics or bold, is no label. */
function isRules(text: string): boolean {
  return (
    (text.split(/\s+/).length > 8 &&
      /\b(?:must|may|should|shall|permitted|encouraged|allowed|required|expected)\b/iu.test(text)) ||
    /\bat\s+the\s+top\s+of\b|\bsubmissions?\s+without\b/iu.test(text) ||
    sentencesOf(text).filter(isInstruction).length > 1
  )
}

/** "List everyone you worked with. None": an order of one sentence, and the answer on its line. */
const ORDER =
  /^(?:please\s+)?(?:list|name|state|describe|give)\b[^.?!:]{10,200}\.\s+(?=\S)(?!.*\b(?:you|your|must|should)\b)/iu

/** A question of the handout: its answer stands behind its mark, or below. */
function askedField(text: string, start: number, make: Make): Field | null {
  const order = ORDER.exec(text.slice(start))
  const ordered = order ? questionKind(order[0]) : null
  if (order && ordered) return make(ordered, start + order[0].trimEnd().length, start + order[0].length)
  const end = questionEnd(text, start)
  if (end < 0) return null
  const question = text.slice(start, end)
  // Other fields stand before it on the line.
  if (/[:：|]|\s{3}/.test(withoutBrackets(question, ''))) return null
  const kind =
    isInstruction(question) ||
    mayBeAbroad(question) ||
    /^\s*(?:who|whom|which|what|(?:in|to)\s+what|how|was|were|is|has|any|did|com\s+quem|con\s+qui|avec\s+qui|mit\s+wem|quais|qual|qué|cuál|quel|welche|como|cómo|comment|wie)/iu.test(
      question,
    )
      ? questionKind(question)
      : null
  if (!kind) return null
  return make(kind, end, end + /^\s*(?:[:：=]|\.{3,}|[–—-](?=\s))?\s*/u.exec(text.slice(end))![0].length)
}

/** The end of the handout's question: of its last one, where one follows the other ("... If so, how?"). */
function questionEnd(text: string, start: number): number {
  let end = -1
  for (const mark of text.slice(start, start + ASK_LENGTH).matchAll(/[?？]/g)) {
    const next = text.slice(end < 0 ? start : end, start + mark.index + 1)
    if (
      end >= 0 &&
      !/^\s*(?:(?:if|and|which|what|how|who|with|where|when|did|do|please)\b|用来|怎么|如何)/iu.test(next)
    )
      break
    end = start + mark.index + 1
  }
  // "Any collaborators? Please name them.": the order goes on with the question.
  const order =
    end < 0
      ? null
      : /^\s*(?:please\s+|kindly\s+)?(?:name|list|specify|describe|explain|state|give)\b[^.?!:]{0,60}[.:]/iu.exec(
          text.slice(end, start + ASK_LENGTH),
        )
  return end + (order?.[0].length ?? 0)
}

/** A label parted from its value by a colon, a dash, leaders, a tab or a column's width. */
function partedField(
  text: string,
  start: number,
  labels: Record<string, string[]>,
  make: Make,
): Field | null {
  const separator = SEPARATOR.exec(text.slice(start))
  if (!separator || separator.index === 0) return null
  const end = start + separator.index
  const value = end + separator[0].length
  const label = text.slice(start, end)
  // "(ChatGPT, Claude, ...)": dots that a bracket holds part nothing.
  if (label.lastIndexOf('(') > label.lastIndexOf(')') && /^\.{3}/.test(separator[0].trim())) return null
  const kind = labelKind(label, labels)
  const mark = separator[0].trim()
  // "collabs - add your collaborators here" tells what a file holds; it is no field.
  if (kind && !(/^[–—-]/u.test(mark) && isInstruction(text.slice(value)))) return make(kind, end, value)
  if (label.length < ASK_LENGTH && !(/^[–—-]/u.test(mark) && isInstruction(text.slice(value)))) {
    const asked = isInstruction(label) || /^names?\b/i.test(label.trim()) ? questionKind(label) : null
    if (asked) return make(asked, end, value, false, isInstruction(label))
  }
  const words = withoutBrackets(label, '').trim().split(/\s+/)
  if (/^(?:yes|no)$/iu.test(words[0] ?? '') || /https?$/.test(label)) return null
  const column = mark === '' && /^\p{Lu}/u.test(label)
  // "I worked alone. AI: ..." begins with a sentence.
  const sentence = /\p{L}{2}[.!]\s/u.test(label)
  return (/^[:：→⇒➔]/.test(mark) && words.length <= 5 && !sentence) || (column && words.length <= 3)
    ? make('other', end, value)
    : null
}

/** "COLLABORATORS Ada Byrne": capitals alone part a label from a name, or from none, that follows. */
function capitalsField(
  text: string,
  start: number,
  labels: Record<string, string[]>,
  make: Make,
): Field | null {
  const capitals = /^(\p{Lu}[\p{Lu} ]{3,30})\s+(?=\p{Lu}\p{Ll}+\s\p{Lu}|(?:none|n\/a)\W*$)/u.exec(
    text.slice(start),
  )
  const kind = capitals && labelKind(capitals[1]!, labels)
  if (!capitals || (kind !== 'people' && kind !== 'ai')) return null
  return make(kind, start + capitals[1]!.length, start + capitals[0].length)
}

/** A line that is a label whole: a heading, or a few words that ask for nothing else. */
function wholeField(line: Line, start: number, labels: Record<string, string[]>, make: Make): Field | null {
  const {text} = line
  const end = text.length
  const whole = text.slice(start).replace(/[\s.:：]+$/u, '')
  if (line.kind === 'heading') {
    const kind = labelKind(whole, labels)
    if (kind) return make(kind, end, end)
    const asked = isInstruction(whole) || /[?？]$/u.test(whole) ? questionKind(whole) : null
    return make(asked ?? 'other', end, end)
  }
  // "[Declaration of AI use]" alone is a heading; "[list names here]" is a blank.
  const bracketed = /^\s*\[([^\][]{2,60})\]\s*$/u.exec(text)?.[1]
  if (bracketed !== undefined) {
    const kind = isPlaceholder(text) ? null : labelKind(bracketed, labels)
    return kind === 'people' || kind === 'ai' || kind === 'both' ? make(kind, end, end, true) : null
  }
  // A line that speaks for itself is a sentence, whatever words it is made of.
  const sentence = /^(?:I|we|no|none|nobody|all|used|worked)\b/iu.test(whole) || /\w\.\s*$/.test(text)
  const words = whole.split(/\s+/).length
  const known = !sentence && words <= 9 ? labelKind(whole, labels) : null
  // "ChatGPT" alone is an answer.
  const kind = known === 'ai' && !NAMES_AI.test(whole) ? null : known
  if (kind && kind !== 'sources' && kind !== 'author') return make(kind, end, end, !/[:：]\s*$/.test(text))
  const asked =
    words <= 14 &&
    isInstruction(text) &&
    /^\W*Q\d{0,2}[:.]\s|^\W*(?:please\s+)?(?:list|name|names|describe|state|acknowledge)\b|[:：]\s*$/iu.test(
      text,
    )
      ? questionKind(text)
      : null
  return asked ? make(asked, end, end, true, true) : null
}

/** In mid-line a bare tool's name is a value, not a label. */
const NAMES_AI =
  /\b(?:AI|A\.I|gen\s?AI|LLMs?|KI|IA|artificial|generative|chatbots?|us(?:e|age|ed)|statement|assist\w*|disclos\w*|declar\w*|acknowledg\w*)\b|人工|AI/iu

const ASKS = /(?<=^|\s)(?:Did|Do|Have|Who|Whom|With\s+whom|Which|What|How|If|Please|List|Describe)(?=\s)/g

/** An order or a question of the handout in mid-line: "... Did you use AI? No". */
function askedBefore(text: string, floor: number, mark: number): Field | null {
  // Only as far back as a question goes, and the blank before it: a line may hold thousands of marks.
  const from = Math.max(floor, mark - ASK_LENGTH)
  const opening = [...text.slice(from, mark).matchAll(ASKS)].at(-1)
  if (!opening) return null
  const start = from + opening.index
  const label = text.slice(start, mark + 1)
  const kind = label.length < ASK_LENGTH && isInstruction(label) ? questionKind(label) : null
  return kind ? {kind, label, start, value: mark + 1, end: text.length, weak: false, asked: false} : null
}

/** The end of a value before it, not the label's own first word. */
const VALUE_WORD = /^(?:none|no|nobody|yes|n\/a|used?|nothing)\b/iu

/** "5 hours collaborators: none": such a word before a colon is a label in small letters too. */
const PLAIN_LABEL = /^(?:collab(?:s|orators?|oration)?|ai\s+(?:tools?|use|usage))$/iu
/** A label in mid-line has no more words than this, and no more characters. */
const MOST_WORDS = 6
const LABEL_LENGTH = 500
const PARTS = /[\s|;,]/

/** A label that ends at a colon inside a line, found from the colon backwards. */
function fieldBefore(
  text: string,
  floor: number,
  colon: number,
  labels: Record<string, string[]>,
): Field | null {
  const asked = askedBefore(text, floor, colon)
  if (asked) return asked
  let best: Field | null = null
  for (const start of wordsBefore(text, floor, colon)) {
    const label = text.slice(start, colon)
    if (/[|;.]|\s{2}/.test(label.replace(/a\.i\./i, '')) || VALUE_WORD.test(label)) continue
    const kind = labelKind(label, labels)
    if (kind === 'ai' && !NAMES_AI.test(label)) continue
    const dated = /^(?:date|time|due|course|section|email|id|late\s+days|hours)\b/i.test(label)
    if (!dated && (!kind || kind === 'other')) continue
    if (
      /[–—-]/u.test(text.charAt(colon)) &&
      (/^(?:group|team|pair)\b/iu.test(label) || isInstruction(text.slice(colon + 1, colon + LABEL_LENGTH)))
    )
      continue
    const field = {label, start, value: colon + 1, end: text.length, weak: false, asked: false}
    if (!kind || kind === 'other') {
      best ??= {kind: 'other', ...field}
      continue
    }
    // Only a capital, or a parting sign before it, opens a label in mid-line.
    const before = text.slice(0, start)
    const plain =
      PLAIN_LABEL.test(label) && !/\b(?:no|my|our|the|any|with|of|and|as)\s*$/iu.test(before.slice(-20))
    if (/^[\p{Lu}\p{Lo}]/u.test(label) || plain || parts(before)) return {kind, ...field}
  }
  return best
}

/** Where the last words before a place begin, looked for backwards: a line may hold thousands of marks. */
function wordsBefore(text: string, floor: number, end: number): number[] {
  const words: number[] = []
  const least = Math.max(floor, end - LABEL_LENGTH)
  for (let at = end - 1; at >= least && words.length < MOST_WORDS; at -= 1) {
    if (!PARTS.test(text[at]!) && (at === floor || PARTS.test(text[at - 1]!))) words.unshift(at)
  }
  return words
}

/** Whether text ends with a sign that parts what comes next from it, or with a gap. */
function parts(before: string): boolean {
  const told = before.trimEnd()
  return told === '' || before.length - told.length > 1 || /[|;:,.–—-]/u.test(told.at(-1)!)
}
