import {isInstruction} from './label.ts'
import {BARE_WORDS, DENIAL, USE_FAMILIES, USED} from './lexicon/uses.ts'
import {ALONE, HELPED_BY, HELPER_DID, NONE, STAFF, TOGETHER, UNNAMED} from './lexicon/words.ts'
import type {AiStatus, CollaboratorsStatus} from './model.ts'
import {namesIn} from './people.ts'
import {isPlaceholder} from './placeholder.ts'
import {rawSentencesOf, sentencesOf} from './sentences.ts'
import {findTools, GENERIC_AI, mentionsOf} from './tools.ts'

/** What one statement says of people. */
export interface PeopleVerdict {
  status: Exclude<CollaboratorsStatus, 'missing'>
  people: string[]
  staff: string[]
  /** Only an AI tool stands where people are asked for. */
  tool?: boolean
}

/** What one statement says of AI. */
export interface AiVerdict {
  status: Exclude<AiStatus, 'missing'>
  tools: string[]
  uses: string[]
}

/** A value without what the handout says: instructions, and template text in brackets. */
function own(value: string): string {
  // A hint in brackets before the answer is the handout's too.
  const said = (pieces: string[]) =>
    pieces
      .filter((piece) => !isInstruction(piece.replace(/\s*\n\s*/g, ' ')))
      .filter((piece, _, rest) => rest.length === 1 || !(/^\(.*\)$/s.test(piece) && isPlaceholder(piece)))
      .join('\n\n')
  // Where a line of the handout runs into the student's, the lines are looked at one by one.
  return said(rawSentencesOf(value)) || said(value.split(/\n+/))
}

const WITH = /\bw\/\s?(?=\S)/giu

const LIMIT =
  /\b(?:except(?:\s+for|ing)?|other\s+than|besides|apart\s+from|aside\s+from|but|however|though|although|only|and\s+with|for\s+(?:problems?|questions?|parts?|q|\d)|beyond|save\s+for)\b|[;]|(?<=\b(?:for|on|in)\s[^,;.]{2,40}),/iu

/**
 * What a value in a people field says.
 *
 * @param value the value as written
 * @param strict the label asks for help of any kind, so that only a person said to have helped is named
 * @returns the verdict, or null where the value tells nothing of people
 */
export function judgePeople(value: string, strict = false): PeopleVerdict | null {
  const text = own(value).replace(WITH, 'with ')
  if (text === '' || isPlaceholder(text)) return {status: 'placeholder', people: [], staff: []}
  const bare = text.replace(/^[\s"'“*_([-]+(?=[\p{L}\d])/u, '')
  const denial = NONE.exec(bare)
  // "N. A. Quill" is a name.
  const initials =
    denial !== null &&
    /^n\.\s+a\.$/iu.test(denial[0]) &&
    /^\s*\p{Lu}\p{L}/u.test(bare.slice(denial[0].length))
  const none = (initials ? null : denial) ?? ALONE.exec(bare)
  if (none) {
    const rest = bare.slice(none.index + none[0].length, none.index + none[0].length + 300)
    const limited =
      LIMIT.exec(rest) ?? (/^\W*(?:my|me)/iu.test(none[0]) ? /^\s*(?:,|&|and\b|with\b)/iu.exec(rest) : null)
    const before = none.index > 0 ? bare.slice(0, none.index) : ''
    const named = limited ? namesIn(rest.slice(limited.index), false) : {people: [], staff: []}
    const next = sentencesOf(rest)[0] ?? ''
    const helped = !limited && HELPER_DID.test(next) ? namesIn(next, false) : {people: [], staff: []}
    const earlier = TOGETHER.test(before) ? namesIn(before, false) : {people: [], staff: []}
    const people = [...earlier.people, ...named.people, ...helped.people]
    if (people.length > 0) return {status: 'named', people, staff: named.staff}
    const staff =
      named.staff.length > 0
        ? named.staff
        : limited && STAFF.exec(rest.slice(limited.index))
          ? [STAFF.exec(rest)![0]]
          : []
    if (limited && staff.length > 0) return {status: 'staff', people: [], staff}
    return {status: 'none', people: [], staff: []}
  }
  if (strict && !isNameList(text)) return helpIn(text)
  const {people, staff} = namesIn(text, true)
  if (people.length > 0) return {status: 'named', people, staff}
  const told = strict ? null : judgePeopleSentence(text, true)
  if (told?.status === 'named') return told
  const byRole = STAFF.exec(text)
  if (UNNAMED.test(text.replace(new RegExp(STAFF, 'giu'), ' '))) return {status: 'unnamed', people: [], staff}
  if (byRole) return {status: 'staff', people: [], staff: staff.length > 0 ? staff : [byRole[0]]}
  if (findTools(text, 'people').length > 0 || new RegExp(GENERIC_AI).test(text))
    return {status: 'none', people: [], staff: [], tool: true}
  if (strict) return null
  return /\bhttps?:|www\.|\.(?:com|org|edu)\b|stack\s?overflow|wikipedia|google|textbook|lecture|documentation|notes/iu.test(
    text,
  )
    ? {status: 'none', people: [], staff: []}
    : {status: 'unnamed', people: [], staff: []}
}

/** Names and asides only: "Layla Haddad (partner), Yusuf Salim - problem 3". */
function isNameList(text: string): boolean {
  const bare = text
    .replace(/\([^)]*\)|\[[^\]]*\]|\b(?:problem|question|part|q|p)\s*\d+\w?|\bnone\b|\d+[.)]/giu, ' ')
    .replace(/\s[–—-]\s[^,;\n]*/g, ' ')
  const words = bare.match(/[\p{L}@][^\s]*/gu)?.length ?? 0
  const {people} = namesIn(bare, false)
  return words <= 6 || words <= people.join(' ').split(' ').length + 2 * people.length
}

/** In a field that asks for help of any kind, only a sentence that tells of a helper names one. */
function helpIn(text: string): PeopleVerdict | null {
  const verdicts = sentencesOf(text)
    .map((sentence) => judgePeopleSentence(sentence, true))
    .filter((verdict) => verdict !== null)
  const best = (['named', 'unnamed', 'staff', 'none'] as const)
    .map((status) => verdicts.find((verdict) => verdict.status === status))
    .find((verdict) => verdict !== undefined)
  if (!best) return null
  return {
    ...best,
    people: verdicts.flatMap((verdict) => verdict.people),
    staff: verdicts.flatMap((verdict) => verdict.staff),
  }
}

/**
 * What a sentence under no label says of people.
 *
 * @param written one sentence
 * @param helped it stands under a label that asks for help, so that it need not say who was helped
 * @returns the verdict, or null where it is no statement
 */
export function judgePeopleSentence(written: string, helped = false): PeopleVerdict | null {
  const sentence = written.replace(WITH, 'with ')
  if (isInstruction(sentence) || sentence.length > 600) return null
  const mine = /\b(?:I|I've|we|my|me|our|us|mine|myself)\b/iu.test(sentence)
  const brief =
    /(?:^|\s[–—-]\s|[(,;]\s*)(?:solo|alone|no\s+(?:collaborators?|collaboration|partners?))(?=\s[–—-]\s|[),;.]|$)/iu.test(
      sentence,
    )
  if (brief && sentence.length < 120) return {status: 'none', people: [], staff: []}
  const alone = ALONE.exec(sentence)
  if (
    alone &&
    (mine ||
      /^\W*(?:work(?:ed)?|done|completed|no\s+(?:collaborat|one|help)|neither|solved|solo|individual|independent)/iu.test(
        sentence,
      ) ||
      /\b(?:this|the)\s+(?:assignment|homework|work|problem\s+set|project|pset|lab)\b/iu.test(sentence))
  ) {
    const aiOnly =
      /\bwithout\b[^.]*\b(?:AI|LLMs?|ChatGPT)\b/u.test(sentence) &&
      !/\b(?:alone|myself|own|independently|individually|solo|any(?:one|body)|collaborat)/iu.test(sentence)
    return aiOnly ? null : judgePeople(sentence)
  }
  const copula = MY_PARTNER.exec(sentence)
  if (copula) {
    const {people, staff} = namesIn(sentence.slice(copula.index + copula[0].length), true)
    if (people.length > 0) return {status: 'named', people, staff}
  }
  const were = WERE_MY_PARTNERS.exec(sentence)
  if (were) {
    const {people, staff} = namesIn(sentence.slice(0, were.index), false)
    if (people.length > 0) return {status: 'named', people, staff}
  }
  const beside = AND_I.exec(sentence)
  if (beside) {
    const {people, staff} = namesIn(sentence.slice(0, beside.index), false)
    if (people.length > 0) return {status: 'named', people, staff}
    if (UNNAMED.test(sentence.slice(0, beside.index))) return {status: 'unnamed', people: [], staff}
  }
  for (const pattern of [TOGETHER, HELPED_BY]) {
    const verb = pattern.exec(sentence)
    const verdict = verb && (helped || speaksOfMe(sentence, verb.index)) ? peopleAfter(sentence, verb) : null
    if (verdict) return verdict
  }
  if (WENT_TO_STAFF.test(sentence)) {
    return {status: 'staff', people: [], staff: [STAFF.exec(sentence)?.[0] ?? 'office hours']}
  }
  if (
    /^\W*(?:(?:\p{Lu}(?![\p{L}]*ing\b)[\p{L}.'’-]*\s+){1,3})?with\s+(?!an?\s|the\s)/u.test(sentence) &&
    sentence.split(/\s+/).length <= 8
  ) {
    const {people, staff} = namesIn(sentence.replace(/^.*?\bwith\s/u, ''), false)
    if (people.length > 0) return {status: 'named', people, staff}
  }
  const did = HELPER_DID.exec(sentence)
  if (did && (helped || /\b(?:me|us|my|our)\b/iu.test(sentence.slice(did.index)))) {
    const before = sentence.slice(0, did.index)
    const {people, staff} = namesIn(subjectsOf(sentence, helped), helped)
    if (people.length > 0) return {status: 'named', people, staff}
    const role = STAFF.exec(before)
    if (role) return {status: 'staff', people: [], staff: staff.length > 0 ? staff : [role[0]]}
    return UNNAMED.test(before) ? {status: 'unnamed', people: [], staff: []} : null
  }
  return null
}

/** Help sought where staff gives it. */
const WENT_TO_STAFF =
  /\b(?:I|we)\s+(?:\w+\s+)?(?:went|attended|visited|came|stopped|used|got\s+help)\b[^;]{0,60}\b(?:office[\s-]+hours?|help\s+(?:room|desk|session)|tutoring)\b/iu

const PARTNERS =
  '(?:collaborators?|partners?|team\\s?mates?|group\\s?mates?|study\\s+budd(?:y|ies)|group\\s+members?)'
/** "My partner was Ben Okafor". */
const MY_PARTNER = new RegExp(
  `\\b(?:my|our)\\s+(?:\\w+\\s+)?${PARTNERS}\\b[^.;]{0,40}?\\b(?:was|were|is|are)\\b`,
  'iu',
)
/** "Ben Okafor was my partner". */
const WERE_MY_PARTNERS = new RegExp(
  `\\b(?:was|were|is|are)\\s+(?:my|our)\\s+(?:\\w+\\s+)?${PARTNERS}\\b`,
  'iu',
)

/** "Ben Okafor and I compared notes". */
const AND_I =
  /,?\s+(?:and|&)\s+(?:I|me|myself)\s+(?:\w+\s+)?(?:work|went|discuss|did|solv|collaborat|compar|talk|stud|met|brainstorm|wrote|complet|review|figur|check|help)/u

/** Who stands after a verb of working together. */
function peopleAfter(sentence: string, verb: RegExpExecArray): PeopleVerdict | null {
  const rest = sentence.slice(verb.index + verb[0].length)
  // Who is asked or thanked may be a tool.
  const first = findTools(rest, 'free')[0]
  if (first !== undefined && rest.slice(0, first.at).trim() === '') return null
  const {people, staff} = namesIn(rest, false)
  if (people.length > 0) return {status: 'named', people, staff}
  const close = rest.slice(0, 60)
  const byRole = STAFF.exec(close)
  if (byRole) return {status: 'staff', people: [], staff: staff.length > 0 ? staff : [byRole[0]]}
  return UNNAMED.test(close) ? {status: 'unnamed', people: [], staff: []} : null
}

/** Names right before each verb of help: "Layla and @omar explained". */
const SUBJECT_NAMES =
  /(?:(?:\b(?:my|our)\s+\w+\s+)?(?:[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*(?:\s+(?:\p{Ll}{1,3}|[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*|al-\p{Lu}\p{L}*))*|@[\w.-]+)(?:\s*\([^)]{0,60}\))?\s*(?:,\s*(?:and\s+)?|\band\s+|&\s*|$)\s*)+$/u

/** The subjects of the verbs of help in a sentence, joined. */
function subjectsOf(sentence: string, helped: boolean): string {
  let from = 0
  const subjects: string[] = []
  for (const verb of sentence.matchAll(new RegExp(HELPER_DID, 'giu'))) {
    const before = sentence
      .slice(from, verb.index)
      .replace(/\s+(?:also|then|really|kindly|both|has|had|have|who|later|even|\p{Ll}+ly)\s*$/u, ' ')
      .trim()
    const names =
      SUBJECT_NAMES.exec(before)?.[0] ??
      (helped && from === 0 && before.split(/\s+/).length <= 3 ? before : '')
    if (names !== '') subjects.push(names.replace(/^\s*(?:and|,)\s*/u, ''))
    from = verb.index + verb[0].length
  }
  return subjects.join(' ; ')
}

/** Whether the student is who worked together: "I", "we" close before the verb, or the verb opens the sentence. */
function speaksOfMe(sentence: string, verb: number): boolean {
  const before = sentence.slice(0, verb)
  if (
    /(?:^|[(;–—])[\s*•\-–—\d.)"'“(]*(?:\p{L}+ly\s+|also\s+|was\s+|in\s+(?:close\s+)?|(?:got|received|had)\s+(?:(?:some|a\s+little|a\s+bit\s+of)\s+)?)?$/iu.test(
      before,
    )
  )
    return true
  return (
    /\b(?:I|I['’]ve|we|we['’]ve|my|our|this|the)\b[^.;:]{0,40}$/iu.test(before) &&
    /\b(?:I|I['’]ve|we|we['’]ve|my|our|me|us)\b|\b(?:homework|assignment|pset|problem\s+set|lab|project|work)\s+(?:was|is|were)\b/iu.test(
      before,
    )
  )
}

/** Clauses: a negation reaches no further than its own. */
function clausesOf(text: string): string[] {
  return sentencesOf(text).flatMap((sentence) =>
    sentence.split(
      /\s*(?:;|,?\s+\bbut\b|[:,]\s*(?=(?:not|no|never|and\s+(?:did|no|not|none)|used|using|only|just|with|all|I)\b)|\b(?:except(?:\s+for|ing)?|other\s+than|apart\s+from|aside\s+from|besides|however|although|though|beyond)\b|\s[–—]\s|\.\s+)\s*/iu,
    ),
  )
}

/** Denials that name no AI. */
const HUMAN =
  /\b(?:human[\s-](?:written|made|generated|only)|written\s+(?:entirely\s+)?by\s+(?:a\s+)?(?:human|hand)|(?:thought\s+(?:about|of)|considered|(?:was|were)\s+tempted)\b[^.]*\b(?:did\s*n[o'’]t|decided\s+(?:not|against))|entirely\s+my\s+own|all\s+(?:of\s+it\s+)?(?:is\s+)?my\s+own(?:\s+work)?)\b/iu

const AI_WORD = new RegExp(GENERIC_AI.source, 'iu')

/**
 * What a value in an AI field says.
 *
 * @param value the value as written
 * @returns the verdict; an unfilled value is a placeholder
 */
export function judgeAi(value: string): AiVerdict {
  const nothing = {tools: [], uses: []}
  const text = own(value)
  if (text === '' || isPlaceholder(text)) return {status: 'placeholder', ...nothing}
  const bare = text.replace(/^[\s"'“*_([-]+(?=[\p{L}\d])/u, '')
  const clauses = clausesOf(bare)
  // "AIA Eh" (IBM's attribution format): human effort alone.
  const saysNone = NONE.test(bare) || /^Eh\b/.test(bare)
  const positive = clauses.filter(
    (clause, index) =>
      clause.trim() !== '' && !(index === 0 && saysNone && !/\bbut\b/u.test(clause)) && !isDenial(clause),
  )
  const told = positive.join(' ; ')
  let tools = findTools(told, 'ai').map((mention) => mention.name)
  const denied = saysNone || HUMAN.test(bare) || clauses.some(isDenial)
  if (tools.length === 0 && !denied) tools = unknownTool(bare)
  const uses = usesOf(withoutTools(told))
  if (tools.length > 0) {
    return {status: uses.length > 0 || tellsMore(told) ? 'described' : 'no-use', tools, uses}
  }
  // A denial with an exception, or an admission beside it, is a use.
  const admits = positive.some((clause) => AI_WORD.test(clause) && USED.test(clause))
  const excepts = uses.length > 0 && /\b(?:except|other\s+than|besides|apart\s+from|beyond)\b/iu.test(bare)
  if (denied && !admits && !excepts) return {status: 'none', ...nothing}
  return {status: 'no-tool', tools: [], uses}
}

/** The text around the tools' names, which may hold words of use themselves ("Claude Code"). */
function withoutTools(text: string): string {
  let rest = text
  for (const mention of mentionsOf(text)) {
    rest = rest.slice(0, mention.at) + ' '.repeat(mention.end - mention.at) + rest.slice(mention.end)
  }
  return rest
}

/** Whether words of content are left beside the tools' names: verbs that no list foresaw tell of a use too. */
function tellsMore(text: string): boolean {
  let rest = text
  for (const mention of findTools(text, 'ai').reverse())
    rest = rest.slice(0, mention.at) + rest.slice(mention.end)
  const words = rest.replace(/\bhttps?:\S+/gu, ' ').match(/\p{L}{3,}/gu) ?? []
  return words.filter((word) => !BARE_WORDS.has(word.toLowerCase())).length >= 2
}

/**
 * Whether a clause says that AI was not used. A negation behind a use denies something else ("explained what I
 * did not understand"), unless what it negates is the using itself.
 */
function isDenial(clause: string): boolean {
  const negation = DENIAL.exec(clause)
  if (!negation) return false
  const before = clause.slice(0, negation.index)
  const after = clause.slice(negation.index + negation[0].length)
  if (
    /^\s*(?:\w+\s+){0,2}?(?:us(?:e|ed|ing)|consult\w*|employ\w*|involv\w*|utili[sz]\w*|need\w*|rel(?:y|ied)|ask\w*|touch\w*|appl(?:y|ied)|contribut\w*|writ\w*|generat\w*|produc\w*|open\w*)\b/iu.test(
      after,
    )
  ) {
    return true
  }
  if (/^(?:no|without|zero)$/iu.test(negation[0]) && AI_WORD.test(after.slice(0, 40))) return true
  return !(
    usesOf(before).length > 0 &&
    (findTools(before, 'ai').length > 0 || AI_WORD.test(before) || USED.test(before))
  )
}

/** The families of use a text tells of. */
function usesOf(text: string): string[] {
  return Object.entries(USE_FAMILIES)
    .filter(([, pattern]) => pattern.test(text))
    .map(([family]) => family)
}

/** A tool the catalogue does not know, by where its name stands. */
function unknownTool(text: string): string[] {
  const name =
    /\b(?:used|using|asked|via|consulted|with\s+help\s+(?:of|from))\s+(?:the\s+)?((?:\p{Lu}[\p{L}\d]*[\p{Lu}\d][\p{L}\d.-]*|\p{Lu}\p{Ll}{2,}(?:\s+(?:AI|GPT|Chat|Bot|Code))))\b/u.exec(
      text,
    )?.[1] ?? /^((?:\p{Lu}[\p{L}\d]*\s?(?:GPT|AI|Bot|Chat)))\b/u.exec(text)?.[1]
  return name &&
    !/^(?:AI|LLMs?|GenAI|I|LaTeX|README|GPT|(?:The|An?|This|Any|Some|No|Generative|Gen|Used?|With|My|Did|Using) .*)$/.test(
      name,
    )
    ? [name]
    : []
}

/**
 * What a sentence under no label says of AI.
 *
 * @param text a paragraph's sentences from the one that mentions AI on
 * @param top whether it stands in the header, where the subject is rarely AI itself
 * @returns the verdict, or null where it is no statement
 */
export function judgeAiSentence(text: string, top: boolean): AiVerdict | null {
  const sentence = sentencesOf(text)[0] ?? ''
  if (isInstruction(sentence) || sentence.length > 900) return null
  const tools = findTools(sentence, 'free')
  const generic = AI_WORD.test(sentence)
  if (tools.length === 0 && !generic) return null
  if (SUBJECT.test(sentence)) return null
  const mine = /\b(?:I|I['’]ve|we|We|my|My|me|our|Our|us|the\s+authors?|The\s+authors?)\b/u.test(sentence)
  if (DENIES_USE.test(sentence)) return judgeAi(text)
  const first = tools[0]
  const around = first && {before: sentence.slice(0, first.at), after: sentence.slice(first.end)}
  const acts =
    around !== undefined &&
    (top || mine) &&
    /^\W*(?:(?:mostly|only|just)\s+)?$/iu.test(around.before) &&
    TOOL_ACTS.test(around.after)
  const through =
    around !== undefined &&
    (mine || top) &&
    /\b(?:with|via|using|through|prompts?\s+(?:to|for)|by)\s+(?:the\s+)?$/iu.test(around.before) &&
    usesOf(withoutTools(sentence)).length > 0
  const use =
    acts ||
    through ||
    (mine &&
      /\b(?:us(?:ed|ing)|had|let|asked|consulted|prompted|queried|relied|turned\s+to|acknowledge|help(?:ed)?|assist(?:ed|ance)?|generated|suggested|debugged|gave|explained|got)\b/iu.test(
        sentence,
      )) ||
    PASSIVE.test(sentence) ||
    (top &&
      /(?:^|[(,;–—-]\s*)\W*(?:all\s+)?(?:used|asked|consulted|with\s+(?:the\s+)?(?:help|assistance))\s/iu.test(
        sentence,
      ))
  if (!use) return null
  if (
    !top &&
    tools.length === 0 &&
    !PASSIVE.test(sentence) &&
    !/\b(?:help|assist)|\b(?:I|we)\s+(?:also\s+|only\s+)?used\b/iu.test(sentence)
  )
    return null
  const verdict = judgeAi(text)
  return verdict.status === 'placeholder' ? null : verdict
}

/** What follows a tool's name that opens a sentence: what it did, or what for. */
const TOOL_ACTS =
  /^\W*(?:(?:for|to)\s|(?:also\s+)?(?:helped|explained|wrote|generated|suggested|gave|showed|fixed|found|pointed|translated|summari[sz]ed|debugged|auto-?completed|completed|drafted|produced|checked|corrected|proofread|reviewed|rephrased|reworded|polished|converted|formatted|answered|provided|created|made|assisted|supported)\b)/iu

/** AI as what the work is about. */
const SUBJECT =
  /\b(?:train(?:ed|ing)?|fine-?tun\w*|evaluat\w*|implement(?:ed|s)?\s+(?:an?|the)\s+(?:LLM|language|AI|GPT)|benchmark\w*|dataset|API|endpoint|prompt\s+injection|our\s+(?:model|agent|chatbot|app|system)|users?\s+can|pre-?train\w*|embedding|token(?:s|izer)|inference|layer|architecture|raters?|participants?|respondents?|benchmarks?|hallucinat\w*|AI\s+(?:opponent|player|agent|bot|enem\w+|course|class|lab)|integrates?|powered)\b/iu
const PASSIVE =
  /\b(?:was|were|been|is|are)\s+(?:\w+\s+){0,2}(?:used|employed|utili[sz]ed|consulted|generated|written|assisted|created|debugged|drafted|developed|made)\b[^.]*|\b(?:with|by)\s+(?:the\s+)?(?:use|help|assistance|support|aid)\s+(?:of|from)\b|\bAI[\s-](?:assisted|generated)\b|\b(?:helped|assisted)\s+(?:me|us|with|in)\b/iu
const DENIES_USE =
  /\b(?:no|without(?:\s+the)?(?:\s+use\s+of)?(?:\s+any)?)\s+(?:use\s+of\s+)?(?:[\w/,-]+\s+){0,3}?(?:AI|A\.I\.|GenAI|LLMs?|ChatGPT|chatbots?|language\s+models?|artificial\s+intelligence|generative)\b|\b(?:did\s+not|didn['’]?t|have\s+not|haven['’]?t|never|not)\s+(?:\w+\s+){0,2}?(?:us(?:e|ed|ing)|consult(?:ed)?|rel(?:y|ied)|ask(?:ed)?|employ(?:ed)?)\b[^.]{0,40}?\b(?:AI|A\.I\.|GenAI|LLMs?|ChatGPT|chatbots?|language\s+models?|artificial\s+intelligence|generative|Copilot)\b|\b(?:AI|LLMs?|ChatGPT|chatbots?|Gen\s?AI)\b[^.]{0,40}\b(?:was|were|is|are|has|have)\s+(?:\w+\s+)?(?:not|n't|never)\b|\b(?:did\s+not|didn['’]?t|have\s+not|haven['’]?t|never)\b[^.;]{0,60}\b(?:or|nor)\s+(?:us(?:e|ed)|consult(?:ed)?|ask(?:ed)?)\s+(?:\w+\s+){0,2}?(?:AI|LLMs?|ChatGPT|chatbots?)\b|\bnor\s+(?:did|have)\s+(?:I|we)\s+us(?:e|ed)\s+(?:\w+\s+){0,2}?(?:AI|LLMs?|ChatGPT|chatbots?)\b|\bAI-free\b|\b(?:aucune|ninguna|keine|sin|ohne|sans)\s+(?:\w+\s+)?(?:IA|KI)\b|未使用|没有使用/iu
