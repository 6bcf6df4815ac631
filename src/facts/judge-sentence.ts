import {judgePeople, type PeopleVerdict, WITH} from './judge-people.ts'
import {isInstruction} from './label.ts'
import {ALONE, HELPED_BY, HELPER_DID, STAFF, TOGETHER, UNNAMED} from './lexicon/words.ts'
import {namesIn} from './people.ts'
import {findTools} from './tools.ts'

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
