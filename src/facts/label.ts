import {
  AI_HEADS,
  AUTHOR_HEADS,
  IMPERATIVES,
  LABEL_FILLERS,
  PEOPLE_HEADS,
  SOURCE_HEADS,
  STAFF_HEADS,
} from './lexicon/labels.ts'
import {inLanguages, mayBeAbroad} from './lexicon/languages.ts'

/** What a label asks for. `both` asks for people and AI in one; `other` ends a value and asks nothing of ours. */
export type LabelKind =
  | 'people'
  | 'ai'
  | 'both'
  | 'help'
  | 'sources'
  | 'author'
  | 'staff'
  | 'pledge'
  | 'other'

/** "TAs I worked with": the staff one asked. */
const STAFF_ASKED =
  /^(?:help|assistance|aid|hints?)\s+(?:received\s+)?(?:from|by)\s+(?:(?:the|my|our|course)\s+)*(?:tas?|tutors?|instructors?|professors?|staff|graders?)$|^(?:(?:course|teaching)\s+)?(?:tas?|tutors?|instructors?|professors?|staff|graders?)\b.*\b(?:worked|talked|consulted|helped|spoke|asked)\b/u
/** Longer than this is a sentence, not a label. */
const LABEL_WORDS = 16

const OPEN_LABELS =
  /\b(?:documentation|acknowledge?ments?|credits?|thanks|help|assistance|aid|integrity|honou?r|pledge|citations?|(?<!(?:people|peers|classmates|others|students|friends|persons|individuals)\s)consulted)\b/iu

const ALL_PEOPLE_HEADS = new RegExp(PEOPLE_HEADS, 'giu')
const ALL_AI_HEADS = new RegExp(AI_HEADS, 'giu')

/** Labels of a policy, by kind. */
type Labels = Record<string, string[]>

const NO_LABELS: Labels = {}
/** A class writes the same labels again and again. What was found is kept, for each policy, up to a bound. */
const known = new WeakMap<Labels, Map<string, LabelKind | null>>()
const MOST_KNOWN = 2_000
const LONGEST_KNOWN = 100

/**
 * What a label asks for, by its words.
 *
 * @param raw the label without its colon
 * @param extra labels of the policy
 * @returns its kind, or null where the words ask for nothing of ours
 */
export function labelKind(raw: string, extra = NO_LABELS): LabelKind | null {
  if (raw.length > LONGEST_KNOWN) return kindOf(raw, extra)
  let kinds = known.get(extra)
  if (!kinds || kinds.size >= MOST_KNOWN) {
    kinds = new Map()
    known.set(extra, kinds)
  }
  let kind = kinds.get(raw)
  if (kind === undefined) {
    kind = kindOf(raw, extra)
    kinds.set(raw, kind)
  }
  return kind
}

function kindOf(raw: string, extra: Labels): LabelKind | null {
  if (/\(people,\s*AI\)/iu.test(raw)) return 'both'
  if (/^tools?\s*\((?:gen\s*)?ai\)$/iu.test(raw.trim())) return 'ai'
  // "Collaborators (including AI)" asks for both, whatever else stands in brackets is a hint.
  if (/\((?:incl|including|and|or|human\s+(?:and|or))\b[^)]*\)/iu.test(raw)) {
    const open = raw.replace(/[()]/g, ' ')
    if (open !== raw && AI_HEADS.test(raw.slice(raw.indexOf('(')))) return labelKind(open, extra)
  }
  const label = plain(raw.replace(/\bw\/(?=\s|$)/giu, 'with'))
  if (label === '') return null
  // "Соавторы / collaborators": one language beside the other.
  const sides = raw.split(/\s+[/|]\s+/)
  if (sides.length === 2 && sides.some((side) => /[^\p{ASCII}]/u.test(side))) {
    const kind = sides.map((side) => labelKind(side, extra)).find((one) => one !== null)
    if (kind) return kind
  }
  for (const [kind, labels] of Object.entries(extra)) {
    if (labels.some((own) => plain(own) === label))
      return kind === 'people' ? 'people' : kind === 'ai' ? 'ai' : 'sources'
  }
  const words = label.split(' ')
  const parted = words.length === 1 ? segmented(label) : null
  if (parted) return kindOf(parted, extra)
  if (/^doc$/.test(label) || /^sources? of (?:help|assistance)$/.test(label)) return 'help'
  // The title of a chapter.
  if (/^what (?:is|are) /.test(label)) return null
  if (/^persons?$/.test(label)) return 'people'
  // Whom of the staff one asked need not be told, and is nobody to be listed.
  if (STAFF_ASKED.test(label)) return 'staff'
  if (/^(?:my |our )?(?:group|team|pair|with|who|humans?)(?: (?:\d{1,3}|[a-z]))?$/.test(label)) return 'help'
  if (words.length > LABEL_WORDS) return null
  if (AUTHOR_HEADS.test(label)) return 'author'
  if (
    /^(?:my )?(?:academic )?(?:honesty|integrity|disclosures?|declarations?)(?: (?:statement|declaration|note))?$/.test(
      label,
    )
  )
    return 'pledge'
  const unhyphened = label.replaceAll('-', ' ')
  if (DEED_WITH.test(unhyphened) || HELPED_BY_LABEL.test(unhyphened)) return 'people'
  if (/^(?:people|persons) and (?:ai )?tools$|\bwho or what\b|\bpeople ai\b/.test(label)) return 'both'
  if (/^(?:the |my |our )?(?:use|usage|role) of (?:generative )?ai\b/.test(label)) return 'ai'
  // "Critique partner", "juggling partner": whatever was done together.
  if (/^(?!business|industry|trading|channel|community|implementing)(?:\p{L}+ ){1,2}partners?$/u.test(label))
    return 'people'
  const asksPeople = PEOPLE_HEADS.test(label) || isComposed(words)
  const asksAi = AI_HEADS.test(label)
  if (!asksPeople && STAFF_HEADS.test(label) && words.length <= 4) return 'staff'
  if (/\b(?:policy|policies|rules|guidelines?)\b/.test(label) && !/statement|compliance/.test(label))
    return 'other'
  if (!(asksPeople || asksAi)) {
    return SOURCE_HEADS.test(label) && words.length <= 6 ? 'sources' : null
  }
  if (!onlyLabelWords(label)) return null
  if (asksAi) {
    // "AI assistance" and "AI acknowledgement" ask for AI only; "Collaborators and AI" asks for both.
    const rest = label.replace(ALL_AI_HEADS, ' ')
    if (/^\W*(?:\w+\s+)?ai\s+collaboration\b/u.test(label)) return 'ai'
    return /\b(?:collab\w*|partners?|people|peers|classmates?|humans?|anyone|someone|others|(?:contributions|help\s+received)\s+(?:and|or|including))\b/u.test(
      rest,
    )
      ? 'both'
      : 'ai'
  }
  if (/\b(?:pledge|honou?r|integrity)\b/.test(label) && !/collaborat/.test(label)) return 'pledge'
  if (
    OPEN_LABELS.test(label) &&
    !/collaborat|partner/.test(label) &&
    !ASKS_PERSONS.test(label.replace(/\bstudents?\s+acknowledg\w*/u, ''))
  )
    return 'help'
  return 'people'
}

/** Help that only persons give. */
const ASKS_PERSONS =
  /\b(?:persons?|people|anyone|anybody|someone|students?|classmates?|peers?|friends?|others|humans?|who|whom)\b/u

/** Lower case, without brackets, boxes, emoji and end signs. */
function plain(raw: string): string {
  return raw
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[([{][^)\]}]{0,500}[)\]}]/g, ' ')
    .replace(/(?<=\w)\(s\)|[’‘]/g, "'")
    .replace(/^[\s\d.)\-*#§•]+(?=\p{L})/u, '')
    .replace(/[^\p{L}\p{N}'.+-]+/gu, ' ')
    .replace(/(?<!a\.i)[.]+(?=\s|$)/g, '')
    .trim()
}

const PERSON =
  /^(?:people|persons?|humans?|peers?|students?|classmates?|friends?|colleagues?|others|anyone|someone|fellows?|mates?|budd(?:y|ies)|partners?|companions?)$/
const INTERACTION =
  /^(?:help(?:ed|ers?)?|aid(?:ed)?|assist(?:ed|ance)|support(?:ed|ers?)?|advice|input|feedback|discuss(?:ed|ions?)|consult(?:ed|ations?)|conversations?|talks?|talked|spoke(?:n)?|exchanges?|exchanged|brainstorm(?:ed|ing)|compared?|contribut(?:ed|ions?)|involved|credited|thanked|acknowledged|asked|met|study|studied|homework|work)$/
/** "Brainstormed with", "chatted with": a deed and its company. */
const DEED_WITH = /^(?:\p{L}{3,}ed|spoke|met|done)\s+(?:[\p{L}\d]+\s+){0,3}with$/u

const HELPED_BY_LABEL =
  /^(?:helped|assisted|supported|advised|tutored) by$|^consultations?(?: record| log| notes?)?$/

/** A person and what was done together, whatever the words: "peer exchange", "persons who assisted me". */
function isComposed(words: string[]): boolean {
  return (
    words.length <= 8 &&
    words.some((word) => PERSON.test(word)) &&
    words.some((word) => INTERACTION.test(word)) &&
    words.every(isLabelWord)
  )
}

/** Whether a word may stand in a label beside what it asks for. */
function isLabelWord(word: string): boolean {
  return LABEL_FILLERS.has(word) || PERSON.test(word) || INTERACTION.test(word) || UNPARTED_FILLERS.test(word)
}

/** Where no blanks part words, several fillers stand in one. */
const UNPARTED_FILLERS =
  /^(?:の|利用|ツール|状況|申告|有無|について|した|사용|한|도구|내역|여부|활용|및|사항|의|진술|설명|讨论|合作|姓名|使用|的|情况|声明|说明|工具|辅助|模型|助手|过程|记录|披露|致谢|课程|作业|实验|本次|与|和|及)+$/u

const SEGMENTS = [
  'collaborators',
  'collaborator',
  'collaboration',
  'discussed',
  'consulted',
  'statement',
  'disclosure',
  'assistance',
  'partners',
  'partner',
  'received',
  'worked',
  'people',
  'helped',
  'usage',
  'tools',
  'study',
  'group',
  'names',
  'with',
  'help',
  'from',
  'used',
  'note',
  'use',
  'llm',
  'gen',
  'ai',
  'of',
  'by',
]

/** "workedwith", "aiusage": the name of a command, in which no blank parts the words; null where it is none. */
function segmented(word: string): string | null {
  const found: string[] = []
  let rest = word
  while (rest !== '') {
    const next = SEGMENTS.find((segment) => rest.startsWith(segment))
    if (!next) return null
    found.push(next)
    rest = rest.slice(next.length)
  }
  return found.length > 1 ? found.join(' ') : null
}

function onlyLabelWords(label: string): boolean {
  const rest = label
    .replace(ALL_AI_HEADS, ' ')
    .replace(ALL_PEOPLE_HEADS, ' ')
    .split(/[\s/&,'-]+/)
    .filter((word) => word !== '' && !isLabelWord(word) && !/^\d+$/.test(word))
  return rest.length === 0
}

/** A further question about the tool that the line above names: "How were they used?", "What did you use it for?". */
export const FOLLOWS =
  /^[\s*_#>–-]*(?:(?:and|if\s+(?:so|yes|any))[\s,:]+)?(?:(?:how|why|where|when|what|in\s+what\s+way|for\s+(?:what|which)|to\s+what)\b(?=[^.?:]{0,60}\b(?:it|they|them|these|those|(?:the|each)\s+tools?|used)\b)[^.?:]{0,70}(?:[?:][\s*_]*|$)|(?:purpose|extent|manner|description)\s+of\s+(?:the\s+)?(?:use|usage)[\s*_]*(?::[\s*_]*|$))/iu

/**
 * Whether text asks the student for something rather than telling what the student did.
 *
 * @param text one sentence or line
 * @returns true for instructions, policy text and questions
 */
export function isInstruction(text: string): boolean {
  const bare = text.replace(/^[\s\d.)(*•\-–—#>"“«_]+/u, '').trim()
  if (/^(?:if\b|(?:for\s+example|(?:an?\s+|good\s+)?examples?\b|e\.\s?g\.|sample\b))/iu.test(bare))
    return true
  if (/\b(?:i|we|my)\b/iu.test(bare) && !/\byou(?:r|rs)?\b/iu.test(bare)) return false
  if (/\bplease\b/iu.test(bare)) return true
  if (IMPERATIVES.test(bare) || (mayBeAbroad(bare) && RULES_ABROAD.test(bare))) return true
  if (/\b(?:you(?!\.\w)|your|yours|yourself)\b/iu.test(bare) && !/\bthank\s+you\b/iu.test(bare)) return true
  if (
    /\b(?:students?|submissions?|everyone|one|work)\s+(?:\w+\s+){0,2}(?:must|should|may|can|shall|are\s+(?:expected|required|allowed|encouraged))\b/iu.test(
      bare,
    )
  ) {
    return true
  }
  return /\b(?:must|should|shall)\s+(?:not\s+)?(?:be\s+(?:\w+ly\s+)?(?:listed|cited|disclosed|acknowledged|stated|written|included|submitted|credited|documented|declared|completed|done|used|reported|made|given|named|clear|your|the|a)\b|list|include|disclose|cite|acknowledge|state|write|say|read|contain)\b|\bsubmissions?\s+that\b|\bwill\s+(?:lose|receive|be\s+(?:penali[sz]ed|graded|reported))\b|\bis\s+a\s+violation\b|\b(?:is|are)\s+(?:\w+ly\s+)?(?:not\s+)?(?:permitted|allowed|encouraged|prohibited|required|forbidden|expected)\b|\bwill\s+(?:not\s+)?be\s+(?:allowed|treated|considered|tolerated|accepted)\b|\bshould\s+be\s+no\b/iu.test(
    bare,
  )
}

const RULES_ABROAD = new RegExp(inLanguages('rules'), 'iu')
const PEOPLE_ABROAD = new RegExp(inLanguages('asks'), 'iu')
const AI_ABROAD = new RegExp(`${inLanguages('ai')}|(?<!\\p{L})AI(?!\\p{L})`, 'iu')
/** A question in another language: its mark, or the word that asks. */
const ASKS_ABROAD = /[?？]|吗|谁|哪些|有没有|是否|怎样/u
/** An English question has one of these. */
const ENGLISH = /\b(?:you|your|did|do|have|the|was|were|any|which|what|how|who|of|this)\b/iu

/** Whether an instruction or question asks for the people worked with, or for AI use: it serves as a label. */
export function questionKind(written: string): LabelKind | null {
  // To collaborate with a machine is to use it.
  const text = written.replace(
    /\b(?:collaborat\w*|work(?:ed|ing)?)\s+with\s+(?:the\s+|an?\s+)?(?=(?:AI|LLMs?|ChatGPT|generative|chatbots?)\b)/giu,
    'use ',
  )
  const people =
    /\b(?:who(?:m)?\s+(?:did|have|else|you(?!\s+are\b)|helped)|collaborat\w*|worked\s+with|work(?:ed)?\s+with\s+(?:any|other)\w*|collaborat\w*\s+with|(?:which|what)\s+(?:\w+\s+){0,2}(?:peers?|people|students?|classmates?|friends)|who\s+or\s+what\s+helped|(?:did|has|have|was|were)\s+(?:anyone|anybody|someone)\b[^?]{0,40}\b(?:help|involved|assist|contribut)|talk(?:ed)?\s+(?:this|it|the\s+\w+)\s+over\s+with|help(?:,\s+if\s+any,)?\s+(?:\w+\s+){0,3}(?:received|from)|(?:receive|received|give)\s+(?:any\s+)?help|discuss(?:ed)?\s+(?:\w+\s+){0,5}with|partner(?:'s)?\s+name|people,\s*AI\b|from\s+(?:another|any|other)\s+(?:other\s+)?(?:persons?|people|students?|humans?)\b|work(?:ed)?\s+in\s+a\s+(?:group|team|pair)|together\s+with|with\s+(?:others|anyone|any\s+one)\b|(?:talk|speak|spoke)\w*\s+(?:to|with)\s+(?:\w+\s+){0,3}(?:students?|people|peers|others|anyone|classmates|friends)|names?\s+of\s+(?:the\s+|all\s+|any\s+)?(?:people|students|classmates|peers|collaborators|partners|everyone|anyone|those|whoever))\b/iu.test(
      text,
    )
  const ai =
    /\b(?:did|do|have|has|was|were|any|which|what|how|whether|describe|list|state|if)\b[^.?!]{0,80}\b(?:AI|A\.I\.|GenAI|LLMs?|ChatGPT|generative|chatbots?|language\s+models?|or\s+what\s+helped)\b/iu.test(
      text,
    )
  // "Which classes are collaborators of Order?" and "Describe how an LLM is trained" ask about something else.
  const asksStudent =
    /\b(?:you|your|yourself|whom?|any\s?one|anybody|some\s?one|names?|help\w*|worked|received|discuss\w*|us(?:e|ed|age|ing)|role|contribut\w*|involved|assist\w*|disclos\w*|acknowledg\w*|consulted)\b/iu.test(
      text,
    )
  if (mayBeAbroad(text) && ASKS_ABROAD.test(text) && !ENGLISH.test(text)) {
    if (AI_ABROAD.test(text)) return 'ai'
    if (PEOPLE_ABROAD.test(text)) return 'people'
  }
  if (!asksStudent) return null
  if (people && ai) return 'both'
  return people ? 'people' : ai ? 'ai' : null
}
