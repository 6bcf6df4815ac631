import {withoutBrackets} from './brackets.ts'
import {judgePeople, type PeopleVerdict, WITH} from './judge-people.ts'
import {isInstruction} from './label.ts'
import {inLanguages, mayBeAbroad} from './lexicon/languages.ts'
import {ALONE, HELPED_BY, HELPER_DID, STAFF, TOGETHER, UNNAMED} from './lexicon/words.ts'
import {namesIn} from './people.ts'
import {findTools} from './tools.ts'

type Near = 'helped' | 'top' | 'elsewhere'

/**
 * What a sentence under no label says of people.
 *
 * @param written one sentence
 * @param near how close the sentence stands to what is asked: 'helped' under a label that asks for help, so that
 *   it need not say who was helped; 'top' in the header, where sentences without a subject are the student's;
 *   'elsewhere' below it
 * @returns the verdict, or null where it is no statement
 */
export function judgePeopleSentence(written: string, near: Near = 'elsewhere'): PeopleVerdict | null {
  const sentence = written.replace(WITH, 'with ')
  // What a template asks for in brackets is no order to the reader, and denies nothing.
  const outside = withoutBrackets(sentence, ' ')
  if (isInstruction(outside) || sentence.length > 600 || MODAL.test(sentence)) return null
  if (NOT_DONE.test(sentence)) return null
  const brief = BRIEF.test(sentence)
  if (brief && sentence.length < 120) return {status: 'none', people: [], staff: []}
  return (
    (deniesHelp(isInstruction(sentence) ? outside : sentence) ? judgePeople(sentence) : null) ??
    (NOT_WITH.test(sentence) ? {status: 'none' as const, people: [], staff: []} : null) ??
    partnersIn(sentence) ??
    companionsIn(sentence, near) ??
    peopleAbroad(sentence) ??
    helpersIn(sentence, near)
  )
}

/**
 * What a sentence in another language says of people: its verbs tell the person themselves.
 *
 * @param sentence one sentence
 * @returns the verdict, or null where it is English or no statement
 */
export function peopleAbroad(sentence: string): PeopleVerdict | null {
  if (!mayBeAbroad(sentence)) return null
  const together = TOGETHER_ABROAD.exec(sentence)
  const beside = together && sentence.slice(together.index + together[0].length).replace(VERBS_LAST, '')
  const companions = named(beside)
  if (companions) return companions
  if (ALONE_ABROAD.test(sentence)) return {status: 'none', people: [], staff: []}
  const helper = beside === null ? HELPER_ABROAD.exec(sentence) : null
  const told = beside ?? (helper && sentence.slice(0, helper.index))
  if (told === null) return null
  const {people, staff} = namesIn(told, false)
  if (people.length > 0) return {status: 'named', people, staff}
  return nobodyNamed(told, staff)
}

const ALONE_ABROAD = new RegExp(inLanguages('alone'), 'iu')
const TOGETHER_ABROAD = new RegExp(inLanguages('together'), 'iu')
const HELPER_ABROAD = new RegExp(inLanguages('helper'), 'iu')
/** The verbs that close a German or Chinese sentence. */
const VERBS_LAST =
  /\s+(?:zusammengearbeitet|gearbeitet|bearbeitet|diskutiert|besprochen|gelöst|verglichen|gesprochen)\b.*$|(?<=[\u4e00-\u9fff]{2})一起.*$|(?:一起|共同)?(?:讨论|合作|交流|研究|核对|商量|完成).*$/u

/** "Others may have assisted me" tells of nothing that was done. */
const MODAL = /\b(?:may|might)\s+have\W+(?:\w+ed|helped|given)\b/iu

/** "I would have worked with Ben", "I was going to ask Ben": what was not done. */
const NOT_DONE =
  /\b(?:I|we)\s+(?:(?:would|could)\s+have|(?:was|were)\s+going\s+to|(?:had\s+)?(?:wanted|planned|hoped)\s+to)\s+(?:work|collaborat|discuss|talk|ask|meet|met|compar|study|stud)/iu
/** "I did not work with Ben", "Ben and I did not work together". */
const NOT_WITH =
  /\b(?:I|we)\s+(?:did\s+not|didn['’]?t|never|have\s+not|haven['’]?t)\s+(?:\w+\s+){0,2}?(?:work(?:ed)?|collaborated?|discuss(?:ed)?|talk(?:ed)?|receive[d]?|get|meet|met|ask(?:ed)?|compared?|share[d]?)\b(?![^.;]*\b(?:but|except|only|besides|until|after)\b)/iu

/** "Solo", "No collaborators" in a few words. */
const BRIEF =
  /(?:^|\s[–—-]\s|[(,;]\s*)(?:(?:(?:I\s+)?did\s+(?:it|this(?:\s+one)?)\s+|(?:done|solved|completed|written)\s+)?(?:all\s+)?(?:solo|alone)(?:\s+and\s+without\b[^.;]{0,30})?|flying\s+solo|just\s+me|(?:no|zero|0)\s+(?:collaborators?|collaboration|partners?))(?=\s[–—-]\s|[),;.!]|$)/iu
const MINE = /\b(?:I|I['’]ve|we|my|me|our|us|mine|myself|ourselves)\b/iu
/** "I wrote the rest alone" limits what was told before. */
export const REST =
  /\b(?:the\s+rest|(?:everything|all|anything)\s+else|the\s+(?:other|remaining)\s+(?:problems?|questions?|parts?|exercises?))\b/iu
/** A denial without a subject, at the beginning of its sentence. */
const DENIAL_OPENS =
  /^\W*(?:(?:and|so|also|but|otherwise|again|overall)\W+)*(?:(?:was\s+)?(?:work(?:ed)?|done|completed|solved|solo|individual|independent)\b|(?:no|zero)\s+(?:\w+\s+){0,2}?(?:collaborat|one|help|people|persons?|humans?|peers?|students?|classmates?|partners?|study)|neither|(?:flying|going|riding)\s+solo|did\s*n[o'’]t|have\s+not|haven['’]t|never|nobody|there\s+(?:was|were)\s+no\b|(?:other\s+than|besides|apart\s+from|except\s+for|aside\s+from)\b)/iu
const THE_WORK =
  /\b(?:this|the)\s+(?:assignment|homework|work|problem\s+set|project|pset|lab|essay|paper|sheet)\b|^\W*(?:the\s+|this\s+)?(?:homework|assignment|pset|lab|project|everything|all)\b|^\W*this\s+(?:was|is)\b/iu

function deniesHelp(sentence: string): boolean {
  return (
    ALONE.test(sentence) &&
    !REST.test(sentence) &&
    (MINE.test(sentence) || DENIAL_OPENS.test(sentence) || THE_WORK.test(sentence))
  )
}

/** "My partner was Ben", "Ben was my partner", "my lab partner Ben". */
function partnersIn(sentence: string): PeopleVerdict | null {
  const copula = MY_PARTNER.exec(sentence)
  const after = copula && sentence.slice(copula.index + copula[0].length)
  const were = WERE_MY_PARTNERS.exec(sentence)
  const beside = PARTNER_NAMED.exec(sentence)
  return (
    named(after, !/\p{Lu}/u.test(after ?? '')) ??
    named(were && sentence.slice(0, were.index)) ??
    named(beside && sentence.slice(beside.index + beside[0].length))
  )
}

/** "Ben and I ...", "me and Ben ...", "worked with Ben", "got help from Ben", "with Ben". */
function companionsIn(sentence: string, near: Near): PeopleVerdict | null {
  const among = AND_MYSELF.exec(sentence)?.[1] ?? WE_LIST.exec(sentence)?.[1]
  if (among !== undefined && (near !== 'elsewhere' || MINE.test(sentence))) {
    const verdict = named(among)
    if (verdict) return verdict
  }
  const listed = near === 'elsewhere' && !MINE.test(sentence) ? null : PEOPLE_LISTED.exec(sentence)
  const all = listed && named(listed[1]!)
  if (all) return all
  const beside = AND_I.exec(sentence)
  const first = ME_AND.exec(sentence)
  const who = beside ? sentence.slice(0, beside.index) : first ? first[1]! : null
  if (who !== null) {
    const verdict =
      named(who) ?? named(SUBJECT_NAMES.exec(who.trim())?.[0] ?? null) ?? (UNNAMED.test(who) ? unnamed : null)
    if (verdict) return verdict
  }
  // "I helped Ben with question 1": help given is told too.
  const gave = GAVE_HELP.exec(sentence)
  const given = gave
    ? namesIn(sentence.slice(gave.index + gave[0].length).split(/,|\bwith\b/u)[0]!, false)
    : null
  const got = gave ? helpersIn(sentence.slice(gave.index + gave[0].length), near) : null
  if (given && given.people.length > 0)
    return {status: 'named', people: [...given.people, ...(got?.people ?? [])], staff: got?.staff ?? []}
  for (const pattern of [TOGETHER, HELPED_BY]) {
    const verb = pattern.exec(sentence)
    // "Working with loops" is a title.
    if (verb?.index === 0 && /^\w+ing\b/u.test(verb[0]) && !MINE.test(sentence)) continue
    const verdict =
      verb && (near === 'helped' || speaksOfMe(sentence, verb.index, near))
        ? peopleAfter(sentence, verb)
        : null
    if (verdict) return verdict
  }
  if (
    WENT_TO_STAFF.test(sentence) &&
    !/\b(?:and|also)\s+(?:also\s+)?(?:studied|worked|talked|met|discussed)\s+with\s+\p{Lu}/u.test(sentence)
  )
    return byStaff(STAFF.exec(sentence)?.[0] ?? 'office hours')
  if (near !== 'elsewhere' && OFFICE_HOURS.test(sentence))
    return named(BESIDE.exec(sentence)?.[1] ?? null) ?? byStaff(STAFF.exec(sentence)![0])
  // "Cressida Roe (with Ben Okafor on 2b)", "9.2 (with Ben Okafor)": a name in brackets, and nothing else in them.
  const aside = WITH_IN_BRACKETS.exec(sentence)?.[1]
  if (aside !== undefined && aside.trim().split(/\s+/).length <= 8) return named(aside)
  // "Gideon Strasser, with Ben Okafor": two names.
  const partner =
    near === 'elsewhere'
      ? undefined
      : (/((?:\p{Lu}[\p{L}\p{M}.'’-]*\s+){1,4})\((?:my\s+|lab\s+|project\s+)*partner\)/u.exec(
          sentence,
        )?.[1] ??
        /^\W*(?:lab\s+|project\s+|pset\s+)?partner\s+((?:\p{Lu}[\p{L}\p{M}.'’-]*\s*){1,4})(?=$|[,;/(]|\band\b)/u.exec(
          sentence,
        )?.[1])
  if (partner !== undefined) return named(partner)
  const second =
    near === 'elsewhere'
      ? undefined
      : /^\W*(?:\p{Lu}[\p{L}\p{M}.'’-]*,?\s+){2,4}?(?<=,\s)with\s+(.{3,60})$/u.exec(sentence)?.[1]
  if (second !== undefined && isNameOnly(second)) return named(second)
  if (
    near !== 'elsewhere' &&
    /^\W*(?:(?:\p{Lu}(?![\p{L}]*(?:ing|ed)\b)[\p{L}.'’-]*\s+){1,3})?with\s+(?!an?\s|the\s)/u.test(sentence) &&
    withoutBrackets(sentence, ' ').split(/\s+/).length <= 8
  )
    return named(sentence.replace(/^.*?\bwith\s/u, ''))
  return null
}

const WITH_IN_BRACKETS =
  /[([]\s*(?:(?:(?:done|solved|worked|discussed|together|jointly)\s+)?with|thanks?(?:\s+to)?|thx)\s+(?=\p{Lu})([^()[\]]{3,80})[)\]]/u

/** Whether nothing but names stands in a few words. */
function isNameOnly(text: string): boolean {
  return (text.match(/\p{L}[\p{L}\p{M}.'’-]*/gu) ?? []).every((word) => /^(?:\p{Lu}|and$)/u.test(word))
}

const GAVE_HELP = /\b(?:I|we)\s+(?:also\s+)?(?:helped|assisted|tutored)\s+(?=\p{Lu})/u

/** "Ben suggested a step in exercise 2": help with this work, though nobody is said to have been helped. */
const OF_THE_WORK = /\b(?:exercise|problem|question|part|task)\s+\(?\d*[a-z]?\b/iu

/** "Ben explained it to me", "our TA helped us". */
function helpersIn(sentence: string, near: Near): PeopleVerdict | null {
  const helped = near === 'helped'
  // "The trick in 3(b) is due to Ben", "Ben let me bounce ideas off them".
  const due = /\b(?:is|was|are|were|came)\s+(?:due\s+to|thanks\s+to|from)\s+(?=\p{Lu})/u.exec(sentence)
  const owed = due && near !== 'elsewhere' ? named(sentence.slice(due.index + due[0].length)) : null
  if (owed) return owed
  const did = HELPER_DID.exec(sentence) ?? (near === 'elsewhere' ? null : DID_FOR_ME.exec(sentence))
  if (!did) return null
  const before = sentence.slice(0, did.index)
  const mine =
    /\b(?:me|us|my|our|this)\b|,\s+(?:many\s+)?(?:thanks|thank\s+you|thx)\b/iu.test(
      sentence.slice(did.index),
    ) ||
    (near === 'top' && (/\b(?:my|our)\s/iu.test(before) || OF_THE_WORK.test(sentence.slice(did.index))))
  if (!helped && !mine) return null
  const {people, staff} = namesIn(subjectsOf(sentence, did, helped), helped)
  if (people.length > 0) return {status: 'named', people, staff}
  return nobodyNamed(before, staff)
}

const unnamed: PeopleVerdict = {status: 'unnamed', people: [], staff: []}

function byStaff(role: string): PeopleVerdict {
  return {status: 'staff', people: [], staff: [role]}
}

/** The verdict where text tells of staff, or of people, by no name of a peer. */
function nobodyNamed(text: string, staff: string[]): PeopleVerdict | null {
  const role = STAFF.exec(text)
  if (role) return {status: 'staff', people: [], staff: staff.length > 0 ? staff : [role[0]]}
  return UNNAMED.test(text) ? unnamed : null
}

/** The verdict where text names somebody, else null. */
function named(text: string | null, loose = false): PeopleVerdict | null {
  if (text === null) return null
  const {people, staff} = namesIn(text, loose)
  return people.length > 0 ? {status: 'named', people, staff} : null
}

/** Help sought where staff gives it. */
const WENT_TO_STAFF =
  /(?:\b(?:I|we)\s+(?:\w+\s+)?|^\W*)(?:went|attended|visited|came|stopped|used|got\s+(?:some\s+)?help)\b[^;]{0,60}\b(?:office[\s-]+hours?|help\s+(?:room|desk|session)|tutoring)\b/iu

/** "Office hours, and Ben from my section": who stands beside the staff. */
const BESIDE = /(?:,|\band|&|\+|\bplus)\s+(?:and\s+)?(?=\p{Lu})(.+)$/u

/** A place where staff helps, in place of a sentence; with a time it is the course's announcement. */
const OFFICE_HOURS = /^\W*(?:\p{Lu}\w*\s+)?(?:office\s+hours|help\s+(?:room|desk|session))\b(?!.*\d|\s*:)/iu

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

/** "my lab partner Ben Okafor". */
const PARTNER_NAMED = new RegExp(`\\b(?:my|our)\\s+(?:\\w+\\s+)?${PARTNERS},?\\s+(?=\\p{Lu})`, 'u')

/** "Ben Okafor and I compared notes". */
const AND_I = /,?\s+(?:and|&|\+)\s+(?:I|me|myself)\s+(?=\p{Ll}{2,})/u
/** "Data collected by Ada, Ben and myself", "We are three: Ada, Ben and me." */
const AND_MYSELF =
  /(?:\b(?:by|of|with|between|among)|:)\s+([^\s:;.][^:;.]{1,119}?),?\s+(?:and|&)\s+(?:me|myself)\b/u
/** "Everyone at my table (Ada, Ben, and Chen) compared answers with me." */
const PEOPLE_LISTED =
  /\b(?:everyone|everybody|people|friends|classmates|group|team|table)\b[^().]{0,40}\(([^)]{3,160})\)[^.]*\b(?:me|us|I|we)\b/iu
/** "We (Ada, Ben and I) compared our answers." */
const WE_LIST =
  /\b[Ww]e\s*\((?:(?:I|me)\s+(?:and|&)\s+)?([^)]{2,120}?)(?:,?\s+(?:and|&)\s+(?:I|me|myself))?\)/u
/** "Me and some friends met up". */
const ME_AND = /^\W*(?:me|I|myself)\s+(?:and|&|\+)\s+(\S.{0,78}?\S)\s+(?=\p{Ll}{2,}(?:ed|t|id|k|nt)\b)/iu

/** "I received help from (enter the names of others)", "I worked with ____". */
const LEFT_BLANK =
  /^\s*(?:[:：]?\s*(?:_{2,}|\.{3}|…)|[[(<{«]\s*(?:(?:enter|insert|include|list|give|add|fill|write|put|place|your|their|the)\b[^)\]>}»]*|(?:full\s+)?names?(?:\(s\))?|names?\s+of\b[^)\]>}»]*)[)\]>}»]?)/iu

/** "with classmate(s) [include name(s)]". */
const BLANK_NAME = /^[^.]{0,60}\[(?:include|insert|add|list|enter)\b[^\]]*\]/iu

/** Who stands after a verb of working together. */
function peopleAfter(sentence: string, verb: RegExpExecArray): PeopleVerdict | null {
  const rest = sentence.slice(verb.index + verb[0].length)
  // Where nothing is capitalised, names are not either.
  const loose =
    (!/\p{Lu}/u.test(sentence.replace(/\bI\b|\bAI\b/gu, '')) || !/\p{Ll}/u.test(sentence)) &&
    /\b(?:with|to|from)\s*$/iu.test(verb[0])
  if (LEFT_BLANK.test(rest) || BLANK_NAME.test(rest)) return {status: 'placeholder', people: [], staff: []}
  // Who is asked or thanked may be a tool.
  const end = verb.index + verb[0].length
  if (findTools(sentence, 'free').some(({at}) => at >= end && sentence.slice(end, at).trim() === ''))
    return null
  const {people, staff} = namesIn(
    loose ? rest.split(/,\s+(?=no\b|used?\b|i\b|and\s+(?:i|no)\b)|\s(?:on|for|about|to)\s/u)[0]! : rest,
    loose,
  )
  if (people.length > 0) return {status: 'named', people, staff}
  return nobodyNamed(rest.slice(0, 60), staff)
}

/** Names right before each verb of help: "Layla and @omar explained". */
const SUBJECT_NAMES =
  /(?:(?:\b(?:my|our)\s+\w+\s+)?(?:[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*(?:\s+(?:\p{Ll}{1,3}|[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*|al-\p{Lu}\p{L}*))*|@[\w.-]+)(?:\s*\([^)]{0,60}\))?\s*(?:,\s*(?:and\s+)?|\band\s+|&\s*|$)\s*)+$/u

/** "Ben, Wei, plus our TA, helped": the staff at the end of a list of names. */
const STAFF_BESIDE = new RegExp(
  `(?<=\\p{L}),?\\s+(?:and|plus|&|as\\s+well\\s+as)\\s+(?:(?:the|our|my|a)\\s+)?${STAFF.source},?\\s*$`,
  'iu',
)

/** Any deed of another for the student: "Ben compared numbers with me". */
const DID_FOR_ME =
  /(?<=\p{Lu}[\p{L}'’-]*\s+(?:also\s+|kindly\s+|then\s+)?)(?:\p{Ll}+(?:ed|ught|old|ave|ent|ead)|let)(?!\p{L})(?=.*\b(?:me|us|my|our)\b)/u

const ALL_HELPER_DID = new RegExp(HELPER_DID, 'giu')

/** The subjects of the verbs of help in a sentence, joined. */
function subjectsOf(sentence: string, did: RegExpExecArray, helped: boolean): string {
  let from = 0
  const subjects: string[] = []
  const verbs = [...sentence.matchAll(ALL_HELPER_DID)]
  for (const verb of verbs.length > 0 ? verbs : [did]) {
    const before = sentence
      .slice(from, verb.index)
      .replace(/\s+(?:also|then|really|kindly|both|has|had|have|who|later|even|\p{Ll}+ly)\s*$/u, ' ')
      .replace(STAFF_BESIDE, '')
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
function speaksOfMe(sentence: string, verb: number, near: Near): boolean {
  const before = sentence.slice(0, verb)
  if (
    /(?:^|[(;–—])[\s*•\-–—\d.)"'“(]*(?:(?:big|many|huge|special|\p{L}+ly|also|was|were|then)\s+|in\s+(?:close\s+)?|(?:got|took|received|had)\s+(?:(?:some|a\s+little|a\s+bit\s+of|a\s+few)\s+)?)?$/iu.test(
      before,
    )
  )
    return true
  // In the header the work itself may be the subject: "Exercise sheet solved together with".
  if (
    near === 'top' &&
    /\b(?:(?:was|were)(?:\s+(?:carried\s+out|performed|conducted|done|written))?|(?:written|done|made|completed|created|developed|built|solved)\s+in\s+(?:close\s+)?)\s*(?:\w+ly\s+)?$/iu.test(
      before,
    )
  )
    return true
  if (
    near === 'top' &&
    /\b(?:homework|assignment|sheet|pset|lab|project|exercises?|problems?|questions?|work|code|essay|report|measurements?|data|readings|experiments?|all|everything)\s+(?:\w+\s+)?$|\b(?:benefit(?:t?ed)?|profited|arose|grew)\b[^.;:]{0,40}$/iu.test(
      before,
    )
  )
    return true
  // "Some of the ideas came up in discussion with other students."
  if (
    near === 'top' &&
    /\b(?:ideas?|examples?|arguments?|approach|trick|points?|solutions?|answers?|parts?)\b[^.;:]{0,40}\b(?:in|from|after|during|through)\s+(?:an?\s+|my\s+|our\s+)?$/iu.test(
      before,
    )
  )
    return true
  return (
    /\b(?:I|I['’]ve|we|we['’]ve|my|our|this|the)\b[^.;:]{0,70}$/iu.test(before) &&
    /\b(?:I|I['’]ve|we|we['’]ve|my|our|me|us)\b|\b(?:homework|assignment|pset|problem\s+set|lab|project|work)\s+(?:was|is|were)\b/iu.test(
      before,
    )
  )
}
