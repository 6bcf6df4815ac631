import {type Line, placeOf} from '../lines.ts'
import {isInstruction} from './label.ts'
import {STAFF} from './lexicon/words.ts'
import type {Evidence, Tell} from './model.ts'
import {sentencesOf} from './sentences.ts'
import {evidenceOf, type Statement} from './statements.ts'
import {AI_WORD, findTools} from './tools.ts'

const NEGATED = /\b(?:not|no|never|n['’]t|without|neither|nor|alone)\b/iu
/** What a course wants to be the student's own. */
const WORK =
  '(?:answers?|solutions?|results?|proofs?|homework|assignment|write-?ups?|final\\s+code|code|problem\\s*\\d+\\w?|question\\s*\\d+\\w?)'
const OWN = `(?:(?:my|our|the|his|her|their|its|all|final|finished|full|complete|whole|entire|of|to|\\w+['’]s)\\s+)*${WORK}`
const VERIFY = new RegExp(
  `\\b(?:check(?:ed|ing)?|verif(?:y|ied|ying)|confirm(?:ed|ing)?|validat(?:e|ed|ing)|double-?check(?:ed|ing)?|grade[d]?|compar(?:e|ed|ing))\\s+(?:if\\s+|whether\\s+|that\\s+)?${OWN.replace('|code|', '|')}\\b|\\b(?:is|was|were|are)\\s+(?:correct|right)\\b(?=.*\\?|\\W*$)|\\bcorrectness\\b`,
  'iu',
)
const HARMLESS =
  /\b(?:grammar|spelling|latex|syntax|typos?|format\w*|understanding|intuition|units|citations?|numerically|test\s+cases?|calculator|by\s+hand|simulation|plugging|line\s+by\s+line|verified\s+by\s+me)\b/iu
const COPIED = new RegExp(
  [
    `\\b(?:copied|copy|took|pasted|used|looked\\s+at|handed\\s+in|submitted)\\s+(?:\\w+\\s+){0,3}?${OWN}\\s+(?:to\\s+\\w+\\s+\\d+\\w?\\s+)?(?:from|of|by|written\\s+by)\\b`,
    `\\b(?:gave|sent|showed|passed)\\s+me\\s+${OWN}\\b`,
    `\\b(?:wrote|did|solved|completed|finished)\\s+${OWN}\\b(?:[^.]*\\bfor\\s+(?:me|us)\\b|\\s+(?:to|this|of)\\b|\\W*$)`,
    `\\b${OWN}\\b[^.]*\\b(?:was|were)\\s+(?:generated|written|solved|done|produced)\\s+by\\b`,
    '\\b(?:handed\\s+in|submitted|pasted\\s+in|turned\\s+in)\\s+(?:its|their|the)\\s+(?:answers?|solutions?|outputs?|code)\\b',
  ].join('|'),
  'iu',
)
const SHARED =
  /\b(?:shared|sent|gave|exchanged|swapped|showed|passed)\s+(?:(?:my|our)\s+)(?:(?:full|complete|final|whole|finished)\s+)?(?:solutions?|answers?|homework|proofs?|code)\b|\b(?:exchanged|swapped)\s+(?:\w+\s+)?(?:solutions?|answers?|code)\b/iu
/** Somebody helped, or was helped: a sentence of the student's own about others. */
const OTHERS =
  /\b(?:with|from|of|to|by|against)\s+(?:\p{Lu}|an?\s+(?:friend|classmate|peer)|(?:two|three|some|other)\s|each\s+other)|\b(?:each\s+other|classmates?|friends?|peers?)\b/u

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
  if (STAFF.test(sentence)) return null
  const speaksOfHelp =
    field === 'ai' ||
    field === 'people' ||
    field === 'help' ||
    field === 'both' ||
    AI_WORD.test(sentence) ||
    findTools(sentence, 'free').length > 0 ||
    (field === 'free' && /\b(?:I|we)\b/u.test(sentence) && OTHERS.test(sentence))
  if (!speaksOfHelp) return null
  if (VERIFY.test(sentence) && !HARMLESS.test(sentence)) return 'verify-answer'
  if (SHARED.test(sentence)) return 'share-solution'
  return COPIED.test(sentence) && !/\bI\s+(?:wrote|did|solved|completed|finished)\b/u.test(sentence)
    ? 'full-solution'
    : null
}

/** Hard technical marks that chatbots leave in pasted text (ANCHORS, section 3). Style words are no marks. */
const MARKS = [
  /:?contentReference\[oaicite:\d+\]|oaicite:\d|oai_citation/u,
  /(?:\b|cite)turn\d+(?:search|view|news|image|file|fetch)\d+\b/u,
  /[?&]utm_source=(?:chatgpt\.com|openai\.com|perplexity\.ai|claude\.ai|gemini\.google\.com)/iu,
  /【\d+(?::\d+)?†[^】]{0,80}】/u,
  /\bgrok_card\b|grok_render_citation_card_json|<grok:render/u,
  /\[cite_start\]|\[cite:\s*\d+(?:,\s*\d+)*\]|\[span_\d+\]|\bstart_span\b/u,
  /\[(?:attached_file|web):\d+\]|ppl-ai-file-upload/u,
  /"attributableIndex"|:::writing\{|\[unsupported block: \w+\]/u,
  /\bAs an AI (?:language )?model\b|\bas a large language model, I\b|\bas of my last (?:knowledge )?update\b|\bI don['’]t have access to real-time\b/iu,
  /^\s*(?:Certainly|Sure|Of course)[!,]\s+(?:here(?:'s|’s| is| are)\b|I can help)|^\s*Here['’]s (?:the|a|an) (?:updated|revised|improved|polished) version of (?:your|the)\b|^\s*Would you like me to\b|^\s*(?:ChatGPT said:|You said:|Regenerate response)\s*$/iu,
]

/** One look at raw text for any of the marks, cheap enough for a whole body. */
export const MAY_BEAR_MARK =
  /oaicite|oai_citation|turn\d+(?:search|view|news|image|file|fetch)\d|utm_source=|\u3010\d+(?::\d+)?\u2020|grok_|grok:render|\[cite|start_span|attached_file:|\[web:\d|\[span_|unsupported block|real-time|would you like me|ppl-ai|attributableIndex|:::writing|as an ai |language model, i|knowledge update|last update|certainly|of course[!,]|sure[!,]|version of (?:your|the)|you said:|chatgpt said:|regenerate response/i

/**
 * The lines that bear a mark of pasted chatbot output.
 *
 * @param lines lines of prose; code is left out
 * @returns each with its place
 */
export function tracesIn(lines: Line[]): Evidence[] {
  return lines
    .filter(
      (line) =>
        line.kind !== 'code' &&
        [line.text, ...line.addresses].some((text) => MARKS.some((mark) => mark.test(text))),
    )
    .map((line) => ({quote: line.text.trim().slice(0, 300), place: placeOf(line, 0, line.text.length)}))
}
