import {withoutBrackets} from './brackets.ts'
import {judgePeopleSentence, peopleAbroad, REST} from './judge-sentence.ts'
import {labelKind} from './label.ts'
import {mayBeAbroad} from './lexicon/languages.ts'
import {ALONE, EXAMPLE_NAMES, HELPER_DID, NONE, STAFF, UNNAMED} from './lexicon/words.ts'
import type {CollaboratorsStatus} from './model.ts'
import {NAME_AND_DEED, ownWords} from './own.ts'
import {type Named, namesIn} from './people.ts'
import {HEDGED, isPlaceholder} from './placeholder.ts'
import {sentencesOf} from './sentences.ts'
import {AI_WORD, findTools} from './tools.ts'

/** What one statement says of people. */
export interface PeopleVerdict {
  status: Exclude<CollaboratorsStatus, 'missing'>
  people: string[]
  staff: string[]
  /** Only an AI tool stands where people are asked for. */
  tool?: boolean
}

/** "w/ Ben" is read as "with Ben". */
export const WITH = /\bw\/\s?(?=\S)|(?<=\b(?:worked|talked|discussed|studied|met|chatted)\s)w\s(?=\p{Lu})/giu

const LIMIT =
  /\b(?:except(?:\s+for|ing)?|other\s+than|besides|apart\s+from|aside\s+from|but|however|though|although|only(?!\s+(?:me|myself)\b)|and\s+with|for\s+(?:problems?|questions?|parts?|q|\d)|beyond|save\s+for)\b|[;]|(?<=\b(?:for|on|in)\s[^,;.]{2,40}),/iu

/**
 * What a value in a people field says.
 *
 * @param value the value as written
 * @param strict the label asks for help of any kind, so that only a person said to have helped is named
 * @returns the verdict, or null where the value tells nothing of people
 */
export function judgePeople(value: string, strict = false): PeopleVerdict | null {
  const text = withoutDeeds(ownWords(value).replace(WITH, 'with '))
  if (text === '' || isPlaceholder(text) || HEDGED.test(text))
    return {status: 'placeholder', people: [], staff: []}
  const bare = text.replace(/^[\s"'“*_([–—-]+(?=[\p{L}\d])/u, '')
  const denial = NONE.exec(bare) ?? (strict ? null : OWN_WORK.exec(bare))
  // "N. A. Quill" is a name.
  const initials =
    denial !== null &&
    /^n\.\s+a\.$/iu.test(denial[0]) &&
    /^\s*\p{Lu}\p{L}/u.test(bare.slice(denial[0].length))
  // "solo Ada Byrne" is Spanish for only her.
  const only =
    denial !== null &&
    /^solo$/iu.test(denial[0]) &&
    /^\s+(?:\p{Lu}\p{Ll}+\.?\s+\p{Lu}|(?:el|la|los|las|con|il|lo|gli|com|os|as)\s)/u.test(bare.slice(4))
  const named =
    denial !== null && NAME_LIKE.test(denial[0]) && NEXT_OF_NAME.test(bare.slice(denial[0].length))
  const none = (initials || only || named ? null : denial) ?? aloneIn(bare)
  if (none) {
    const rest = limitedRest(bare.slice(none.index + none[0].length, none.index + none[0].length + 300))
    const limited =
      LIMIT.exec(rest) ??
      (STAFF.test(rest) ? /^\s*\(/u.exec(rest) : null) ??
      (/^\W*(?:my|me)/iu.test(none[0]) ? /^\s*(?:,|&|\+|and\b|with\b)/iu.exec(rest) : null)
    const before = none.index > 0 ? bare.slice(0, none.index) : ''
    // "Other than the course staff, I did not discuss this with anyone."
    const besides = EXCEPT_OPENS.test(before) ? namesIn(before.replace(EXCEPT_OPENS, ''), false) : null
    const besideLimit = limited ? namesIn(rest.slice(limited.index), false) : {people: [], staff: []}
    const next = sentencesOf(rest)[0] ?? ''
    const helped = !limited && HELPER_DID.test(next) ? namesIn(next, false) : {people: [], staff: []}
    const told = besides
      ? null
      : sentencesOf(before)
          .map((one) => judgePeopleSentence(one, denial && OWN_WORK.test(denial[0]) ? 'helped' : 'top'))
          .find((one) => one !== null)
    const earlier = besides ?? told ?? {people: listedBefore(before), staff: []}
    const people = [...earlier.people, ...besideLimit.people, ...helped.people]
    if (people.length > 0) return {status: 'named', people, staff: besideLimit.staff}
    if (told?.status === 'unnamed' || told?.status === 'staff') return told
    if (!besides && !told && STAFF.test(before))
      return {status: 'staff', people: [], staff: [STAFF.exec(before)![0]]}
    if (besides && STAFF.test(before)) return {status: 'staff', people: [], staff: besides.staff}
    const staff =
      besideLimit.staff.length > 0
        ? besideLimit.staff
        : limited && STAFF.exec(rest.slice(limited.index))
          ? [STAFF.exec(rest)![0]]
          : []
    if (limited && staff.length > 0) return {status: 'staff', people: [], staff}
    return {status: 'none', people: [], staff: []}
  }
  const answers = answersByProblem(text)
  if (answers) return answers
  // "The TA in office hours; Ben and Chen from my section": each part tells of somebody.
  const parts = strict && !/\n/.test(text) ? text.split(/;\s+/) : []
  if (parts.length > 1) {
    const verdicts = parts.map((part) => judgePeople(part, true))
    if (verdicts.every((verdict) => verdict !== null)) return fullestOf(verdicts)
  }
  if (strict && !isNameList(text)) return listBeside(text) ?? helpIn(text) ?? roleIn(text)
  const {people, staff} = namedIn(text)
  // "somente o professor, depois da aula": beside staff, words in small letters are no names.
  const role = mayBeAbroad(text) && people.every((name) => /^\p{Ll}/u.test(name)) ? STAFF.exec(text) : null
  if (role) return {status: 'staff', people: [], staff: staff.length > 0 ? staff : [role[0]]}
  if (people.length > 0 && people.every((name) => EXAMPLE_NAMES.test(name)))
    return {status: 'placeholder', people: [], staff: []}
  if (people.length > 0) return {status: 'named', people, staff}
  const told = strict ? null : judgePeopleSentence(text, 'helped')
  if (told?.status === 'named' || told?.status === 'placeholder') return told
  const byRole = STAFF.exec(text)
  if (UNNAMED.test(text.replace(ALL_STAFF, ' '))) return {status: 'unnamed', people: [], staff}
  if (byRole) return {status: 'staff', people: [], staff: staff.length > 0 ? staff : [byRole[0]]}
  if (findTools(text, 'people').length > 0 || AI_WORD.test(text))
    return {status: 'none', people: [], staff: [], tool: true}
  if (strict) return null
  return /\bhttps?:|www\.|\.(?:com|org|edu)\b|stack\s?overflow|wikipedia|google|textbook|lecture|documentation|notes/iu.test(
    text,
  )
    ? {status: 'none', people: [], staff: []}
    : {status: 'unnamed', people: [], staff: []}
}

/** "P1 none; P2 Ben; P3 none": an answer to each problem, of which the fullest counts. */
function answersByProblem(text: string): PeopleVerdict | null {
  const parts = text
    .split(/[;\n]+|,\s+(?=(?:p|q|problem|question)\s?\d)/iu)
    .filter((part) => part.trim() !== '')
  if (parts.length < 2 || !parts.every((part) => OF_PROBLEM.test(part))) return null
  const verdicts = parts
    .map((part) => judgePeople(part.replace(OF_PROBLEM, '')))
    .filter((verdict) => verdict !== null)
  return fullestOf(verdicts)
}

const OF_PROBLEM = /^\W*(?:p|q|problem|question|part|ex|exercise)\s?\d{1,2}\p{L}?\s*[:–—-]?\s+/iu

const STAFF_BESIDE = new RegExp(
  `(?:,|(?<!\\s))\\s+(?:and|plus|&|as\\s+well\\s+as)\\s+(?:(?:the|our|my|a)\\s+)?(?:${STAFF.source}).*$`,
  'isu',
)

/** "Ben Okafor and the TAs", "Ben Okafor, who is not in the class": names, and what stands behind them. */
function listBeside(text: string): PeopleVerdict | null {
  const names = text.replace(STAFF_BESIDE, '').replace(/,\s+who\s.*$/su, '')
  if (names === text || !isNameList(names)) return null
  const {people, staff} = namesIn(names, false)
  return people.length > 0 ? {status: 'named', people, staff} : null
}

/** Words for none that are given and family names too, and what stands behind them in a name: "Na Li", "No Hyun-woo". */
const NAME_LIKE = /^(?:Na|Nada|Nil|Non|Solo|Zero|Keine|Nadie|No)$/u
const NEXT_OF_NAME =
  /^\s+(?!(?:One|Body|Applicable|AI|Collaborat|Partner|Help|Outside|External|Other|People|Human|Student|Peer|Classmate|Assist|Team|Group|Work|Project|Effort|Submission)\w*)\p{Lu}\p{Ll}+(?:-\p{Ll}+)?(?:\s\p{Lu}\p{Ll}+)?\s*(?:$|[,;&\n(.]|and\b)/u

const TITLES = /\b(?:Prof|Dr|Mrs?|Ms)\.(?=\s)/gu

/** "The TA in section", "my roommate": a person, and no verb, under a label that asks for help. */
function roleIn(text: string): PeopleVerdict | null {
  if (text.split(/\s+/).length > 12 || /[.!?]\s+\S/.test(text.replace(TITLES, ''))) return null
  if (
    (STAFF.exec(text)?.index ?? 2) > 1 &&
    !/^\W*(?:prof|dr|an?|the|my|our|some|several|two|three|four|a\s+few|people|friends|classmates|only|just)\b/iu.test(
      text,
    )
  )
    return null
  const role = STAFF.exec(text)
  if (role) return {status: 'staff', people: [], staff: [role[0]]}
  return UNNAMED.test(text) || /\bpersons?\b/iu.test(text) ? {status: 'unnamed', people: [], staff: []} : null
}

/** "Ada Byrne. I did problem 3 alone.": names in a sentence of their own before the denial of a part. */
function listedBefore(before: string): string[] {
  const whole = before.slice(0, before.search(/[.;(!\n][^.;(!\n]*$/u) + 1)
  return sentencesOf(whole.replace(/\($/u, ''))
    .filter((sentence) => isNameList(sentence))
    .flatMap((sentence) => namesIn(sentence, false).people)
}

/** That the work was done alone; not that the rest of it was. */
function aloneIn(text: string): RegExpExecArray | null {
  const alone = ALONE.exec(text)
  return alone && REST.test(alone[0]) ? null : alone
}

const ALL_STAFF = new RegExp(STAFF, 'giu')

/** In a field for people, to call the work one's own is to say that nobody helped. */
const OWN_WORK =
  /\b(?:is|was|are)\s+(?:\w+\s+)?my\s+own\b|^\W*(?:all\s+)?(?:of\s+)?(?:this\s+is\s+)?my\s+own\s+work\b|\bsole\s+author\b/iu
const EXCEPT_OPENS = /^\W*(?:other\s+than|besides|apart\s+from|except\s+for|aside\s+from)\s+/iu

/** What a denial is limited by stands in its own sentence, or in the next ones where they name helpers. */
function limitedRest(rest: string): string {
  const [first = '', ...more] = sentencesOf(rest)
  return [
    first,
    ...more.filter((one) => one.split(/\s+/).length < 30 && !/\bwatched|videos?\b/iu.test(one)),
  ].join(' ')
}

/** The names of a value: in running text only those that a capital shows, in a list those in small letters too. */
function namedIn(written: string): Named {
  const text = withoutRoles(written)
  const sentences = sentencesOf(text)
  const abroad = sentences.map((one) => peopleAbroad(one))
  const told = abroad.some((verdict) => verdict?.status === 'named')
  if (!told && !sentences.some((one) => isProse(one))) return namesIn(text, true)
  const all = sentences.map((one, at) => (told && abroad[at] ? abroad[at] : namesIn(one, !isProse(one))))
  return {people: [...new Set(all.flatMap((one) => one.people))], staff: all.flatMap((one) => one.staff)}
}

/** "Ben Okafor - Core list methods", row by row: what stands behind the dash is what each did. */
function withoutRoles(text: string): string {
  const rows = text.replace(HELPED_IN_CHINESE, '$1').split('\n')
  const cut = rows.map((row) => row.replace(/^(\W*\p{L}[^–—,;&-]{2,40}?)\s+[–—-]\s+\S.*$/u, '$1'))
  return rows.length > 1 && rows.every((row, at) => row.trim() === '' || row !== cut[at])
    ? cut.join('\n')
    : rows.join('\n')
}

/** "Ben Okafor: general syntax": what stands behind the colon is what each did, over as many rows as it takes. */
function withoutDeeds(text: string): string {
  const rows = text.split(/\n|;\s+(?=\p{Lu}[^;:]{2,60}:)/u).filter((row) => row.trim() !== '')
  const first = NAME_AND_DEED.exec(rows[0] ?? '')?.[1]
  // "External Sources: ..." is a label.
  if (first === undefined || labelKind(first) !== null) return text
  return rows.flatMap((row) => NAME_AND_DEED.exec(row)?.[1] ?? []).join('\n')
}

/** No blank parts a Chinese name from what its bearer did. */
const HELPED_IN_CHINESE =
  /(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,4}?)(?:一起|帮|给我|向我|教我|和我|跟我|与我|提醒|指出)[^，,；;、\n]*/gu

/** A sentence of words, where a list has names: it speaks of the student, or its words are mostly small. */
function isProse(sentence: string): boolean {
  const words = withoutBrackets(sentence, ' ').match(/\p{L}[\p{L}'’-]*/gu) ?? []
  const small = words.filter(
    (word) => /^\p{Ll}{3,}$/u.test(word) && !/^(?:and|with|for|the|from)$/u.test(word),
  )
  if (/\band\s+I\s+\p{Ll}{3}/u.test(sentence)) return true
  if (/^\W*(?:I|we)\s+\p{Ll}{2}/iu.test(sentence))
    return words.length > 5 && /\p{Ll}\W+\p{Lu}\p{Ll}/u.test(sentence)
  return words.length > 8 && small.length * 2 > words.length && /\p{Lu}/u.test(sentence)
}

/** "chris, austin, mike": a list in small letters. */
const SMALL_LIST = /^\p{Ll}[\p{Ll}\d_]*(?:,\s*(?:and\s+)?\p{Ll}[\p{Ll}\d_]*){2,}$/u

/** Names and asides only: "Layla Haddad (partner), Yusuf Salim - problem 3". */
function isNameList(text: string): boolean {
  const bare = text
    .replace(/\([^)]*\)|\[[^\]]*\]|\b(?:problem|question|part|q|p)\s*\d+\w?|\bnone\b|\d+[.)]/giu, ' ')
    .replace(/\s[–—-]\s[^,;\n]*/g, ' ')
  const words = bare.match(/[\p{L}@][^\s]*/gu)?.length ?? 0
  const {people} = namesIn(bare, SMALL_LIST.test(text.trim()))
  return words <= 6 || words <= people.join(' ').split(' ').length + 2 * people.length
}

function listIn(sentence: string): PeopleVerdict | null {
  if (!isNameList(sentence)) return null
  const {people, staff} = namesIn(sentence, false)
  if (people.length === 0 && STAFF.test(sentence))
    return {status: 'staff', people, staff: [STAFF.exec(sentence)![0]]}
  return people.length > 1 ? {status: 'named', people, staff} : null
}

/** In a field that asks for help of any kind, only a sentence that tells of a helper names one. */
function helpIn(text: string): PeopleVerdict | null {
  const entries = text.split('\n').flatMap((row) => ENTRY.exec(row)?.[1] ?? [])
  const named = namesIn(entries.join('\n'), false)
  const listed = named.people.length > 0 ? {status: 'named' as const, ...named} : null
  const verdicts = sentencesOf(text)
    .slice(0, 200)
    .map(
      (sentence, index) => judgePeopleSentence(sentence, 'helped') ?? (index === 0 ? listIn(sentence) : null),
    )
    .filter((verdict) => verdict !== null)
  return fullestOf(listed ? [listed, ...verdicts] : verdicts)
}

/** "- Dov Halpern (typo hunting)": in a list of helpers, a full name and in brackets what for. */
const ENTRY =
  /^\W*(\p{Lu}[\p{L}\p{M}'’-]+(?:\s(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|da|van|von|bin|al)){1,3})\s*\((?![^)]*\d{4})[^)]{2,80}\)\W*$/u

/** Of what several parts say the fullest counts, and all whom they name. */
function fullestOf(verdicts: PeopleVerdict[]): PeopleVerdict | null {
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
