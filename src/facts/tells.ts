import {type Line, placeOf} from '../lines.ts'
import {isInstruction} from './label.ts'
import type {Evidence, Tell} from './model.ts'
import {sentencesOf} from './sentences.ts'
import {evidenceOf, type Statement} from './statements.ts'
import {findTools, GENERIC_AI} from './tools.ts'

const NEGATED = /\b(?:not|no|never|n['’]t|without|neither|nor)\b/iu
const ANSWER =
  /(?:answers?|solutions?|results?|proofs?|work|problem\s*\d*\w*|final\s+code|correctness|implementation)/iu
const VERIFY = new RegExp(
  `\\b(?:check(?:ed|ing)?|verif(?:y|ied|ying)|confirm(?:ed|ing)?|validat(?:e|ed|ing)|double-?check(?:ed|ing)?|grade[d]?)\\s+(?:if\\s+|whether\\s+|that\\s+)?(?:my|our|the|all|final|of|\\s)*\\s*${ANSWER.source}\\b|\\bcompar(?:e|ed|ing)\\s+(?:our|my|final|the|\\s)*\\s*(?:answers?|solutions?)\\b|\\b(?:is|was|were|are)\\s+(?:correct|right)\\b(?=.*\\?|\\W*$)`,
  'iu',
)
const HARMLESS =
  /\b(?:grammar|spelling|latex|syntax|typos?|format\w*|understanding|intuition|units|citations?|numerically|test\s+cases?)\b/iu
const COPIED =
  /\b(?:copied|copy|took|pasted|used)\s+(?:\w+\s+){0,3}(?:solutions?|answers?|code)\s+(?:from|of|by|written\s+by)\b|\b(?:wrote|did|solved|gave\s+me)\s+(?:the|my|all)\s+(?:\w+\s+)?(?:solutions?|answers?|homework|assignment)\b/iu
const SHARED =
  /\b(?:shared|sent|gave|exchanged|swapped|showed)\s+(?:\w+\s+){0,4}(?:full|complete|final|whole|finished)?\s*(?:solutions?|answers)\b/iu

/**
 * Sentences in which the student tells of what a policy may rule out; for a person to judge.
 *
 * @param statements the statements of the document
 * @returns the sentences, with what each tells of
 */
export function tellsIn(statements: Statement[]): Tell[] {
  const tells: Tell[] = []
  for (const statement of statements) {
    for (const sentence of sentencesOf(statement.value)) {
      const kind = isInstruction(sentence) || NEGATED.test(sentence) ? null : tellOf(sentence, statement.kind)
      if (kind)
        tells.push({kind, quote: sentence.slice(0, 300), place: evidenceOf(statement, sentence).place})
    }
  }
  return tells
}

function tellOf(sentence: string, field: Statement['kind']): Tell['kind'] | null {
  const speaksOfHelp =
    field === 'ai' ||
    field === 'people' ||
    field === 'help' ||
    field === 'both' ||
    new RegExp(GENERIC_AI).test(sentence) ||
    findTools(sentence, 'free').length > 0
  if (!speaksOfHelp) return null
  if (VERIFY.test(sentence) && !HARMLESS.test(sentence)) return 'verify-answer'
  if (SHARED.test(sentence)) return 'share-solution'
  return COPIED.test(sentence) ? 'full-solution' : null
}

/** Hard technical marks that chatbots leave in pasted text (ANCHORS, section 3). Style words are no marks. */
const MARKS = [
  /:?contentReference\[oaicite:\d+\]|oaicite:\d|oai_citation/u,
  /\bturn\d+(?:search|view|news|image|file|fetch)\d+\b/u,
  /[?&]utm_source=(?:chatgpt\.com|openai\.com|perplexity\.ai|claude\.ai|gemini\.google\.com)/iu,
  /【\d+†[^】]{0,80}】/u,
  /\bgrok_card\b|grok_render_citation_card_json|<grok:render/u,
  /\[cite_start\]|\[cite:\s*\d+(?:,\s*\d+)*\]|\[span_\d+\]\(start_span\)/u,
  /\[attached_file:\d+\]|ppl-ai-file-upload/u,
  /"attributableIndex"|:::writing\{/u,
  /\bAs an AI (?:language )?model\b|\bas a large language model, I\b|\bas of my last (?:knowledge )?update\b/iu,
  /^\s*(?:Certainly|Sure|Of course)[!,]\s+(?:here(?:'s|’s| is| are)\b|I can help)|^\s*Here['’]s (?:the|a|an) (?:updated|revised|improved|polished) version of (?:your|the)\b|^\s*(?:ChatGPT said:|You said:|Regenerate response)\s*$/iu,
]

/**
 * The lines that bear a mark of pasted chatbot output.
 *
 * @param lines lines of prose; code is left out
 * @returns each with its place
 */
export function tracesIn(lines: Line[]): Evidence[] {
  return lines
    .filter((line) => line.kind !== 'code' && MARKS.some((mark) => mark.test(line.text)))
    .map((line) => ({quote: line.text.trim().slice(0, 300), place: placeOf(line, 0, line.text.length)}))
}
