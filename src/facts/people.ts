import {inLanguages} from './lexicon/languages.ts'
import {HELPED_BY, NOT_NAMES, PARTICLES, PLACEHOLDER, TOGETHER} from './lexicon/words.ts'
import {isApposition, isOfStaffOnly, isRole, isRoleAside, isTitled} from './roles.ts'
import {findTools} from './tools.ts'

/** "Byrne, Ada": one name, where every part is written so. */
const LAST_FIRST = /^\p{Lu}[\p{L}'’-]+,\s*\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*)?$/u

/** The people a value names: peers and staff apart. */
export interface Named {
  people: string[]
  staff: string[]
}

/** A field of more names than this is a file made to be slow, not a header. */
const MOST_NAMES = 200

const SEPARATOR =
  /[,;،؛，；、|\n•]|\s[/+&]\s|\s*&\s*|(?<=\p{L})\/(?=\p{Lu})|\s[-–—]{1,2}\s|(?<!\bc):\s|(?:^|\s)(?:[Aa]nd|AND|[Ww]ith|[Ff]rom|[Bb]y|[Pp]lus|[Aa]s\s+well\s+as|[Aa]lso|[Tt]hen|[Tt]o|[Bb]ut|y|et|und|mit|avec|con|com|[Bb]oth|[Ii]ncluding|off|[Ee]xcept|[Bb]esides|[Oo]ther\s+than|[Vv]ia|和|与|跟)(?=\s|$)|(?<!\b(?:\p{Lu}|Prof|Dr|Mr|Mrs|Ms|Prof|Lt|Col|Maj|Capt|Sgt|St|Ma|Md|MD|Mohd|Muh|Moh|Abd|Wm))\.\s+(?=\p{Lu}\p{Ll}{2,})/gu

/**
 * The names in a value. What stands in a people field is a name unless its words say otherwise, so that
 * names of any tradition, logins and mononyms are read alike.
 *
 * @param value the value as written
 * @param loose true inside a people field, where small letters may be a login or a name
 * @returns peers and staff, as written, each once
 */
export function namesIn(value: string, loose: boolean): Named {
  const lastFirst = value
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (
    loose &&
    lastFirst.length > 1 &&
    lastFirst.filter((part) => LAST_FIRST.test(part)).length > 1 &&
    lastFirst.every((part) => LAST_FIRST.test(part) || !part.includes(','))
  )
    return {people: lastFirst, staff: []}
  const people: string[] = []
  const staff: string[] = []
  const text = value
    .slice(0, 20_000)
    .replace(/\b(?:i\.\s?e\.|namely\b|viz\.)/giu, ' , ')
    .replace(/<?\b(?:https?:\/\/|www\.)\S+>?/giu, ' , ')
    .replace(/<?[\w.+-]+@[\w-]+\.[\w.-]+>?/gu, (mail, at: number) => {
      // Behind a name an address is that person's; alone it is how the person is named.
      const before = value.slice(Math.max(0, at - 80), at)
      const alone =
        !/(?:[\p{L}.][\s,(<–—-]*|\p{Lu}[\p{L}\p{M}.'’-]*\s*:\s*)$/u.test(before) ||
        /(?:@\S+|\b(?:and|with|by|from))[\s,(<]*$/iu.test(before)
      if (alone && people.length < MOST_NAMES) people.push(mail.replace(/[<>]|\.+$/g, ''))
      return alone ? ' , ' : ' '
    })
    .replace(/(?<=\p{L})\s*\n\s*(?=@)/gu, ', ')
    // "Xiaoming "Kevin" Wang" and "Kevin (Xiaoming) Wang" are one name each.
    .replace(/(?<=\p{Lu}\p{Ll}+\s)(?:["“'‘(]\p{Lu}\p{L}+["”'’)])\s(?=\p{Lu}\p{Ll})/gu, '')
    // A name may be parted where a long line was wrapped.
    .replace(/\n(?=\p{Lu}[\p{L}\p{M}'’-]*\W)/gu, (end, at: number, whole: string) =>
      WRAPPED.test(whole.slice(Math.max(0, at - 120), at)) ? ' ' : end,
    )
    // "Ben Okafor en Mila Smit" is Dutch; a lone "Peishan e Dilnoza" Portuguese or Italian.
    .replace(/\s+en\s+(?=\p{Lu})/gu, (word, at: number, whole: string) =>
      ENDS_NAME.test(whole.slice(Math.max(0, at - 60), at)) ? ', ' : word,
    )
    .replace(/^(\W*\p{Lu}[\p{L}\p{M}'’-]*)\s+e\s+(?=\p{Lu}[\p{L}\p{M}'’-]*\W*$)/gu, '$1, ')
    // "Ana Costa e Silva" is one name; "Ana Costa e Rui Lima" are two.
    .replace(/\s+e\s+(?=\p{Lo}|\p{Lu}[\p{L}\p{M}.'’-]*\s\p{Lu})/gu, (word, at: number, whole: string) =>
      ENDS_FULL_NAME.test(whole.slice(Math.max(0, at - 60), at)) ? ', ' : word,
    )
    // Chinese joins two names by a sign that a name may hold: on either side of it stands one whole.
    .replace(
      /(?<=^|[\s,，、；;（(])([\u4e00-\u9fff]{2,4})[和与跟]([\u4e00-\u9fff]{2,4})(?=$|[\s,，、；;。（(])/gu,
      '$1, $2',
    )
    .replace(/(?<!\b(?:and|with|or|by|from|to|&)|[,;&+/])\s+(?=@\w)/giu, ', ')
  for (const part of pieces(text)) {
    if (people.length + staff.length >= MOST_NAMES) break
    // "Ben Okafor: hints for 2c.": behind the colon stands what each did.
    if (part.after === ':' && /^\p{Ll}/u.test(part.text)) continue
    // What follows a preposition in small letters is a name only behind a verb of working together.
    const small =
      loose &&
      !(
        part.after !== '' &&
        /^(?:to|with|from|by|via|off|then|but)$/iu.test(part.after) &&
        !endsTogether(text, part.at)
      )
    const role = isRole(part.text) || isRoleAside(part.aside) || isTitled(text, part.at)
    // "Claude (the AI)": the brackets tell which one is meant.
    if (
      MACHINE.test(part.aside) &&
      loose &&
      findTools(`${part.text} (${part.aside})`, 'people').some(({at}) => at === 0)
    )
      continue
    const name = nameOf(part.text, small)
    if (name === null) {
      // "my partner (Weil)", "the Tuesday table (Ada, Ben)": the names stand in the brackets.
      if (PERSON_NOUN.test(part.text) && !role)
        people.push(...namesIn(part.aside, false).people.filter((one) => !people.includes(one)))
      if (role) staff.push(part.text.trim())
      continue
    }
    if (isLoginOf(name, people.at(-1))) continue
    const list = role ? staff : people
    if (!list.includes(name)) list.push(name)
  }
  // "the TA, Priyanka, ..." and "Jiwoo, the TA": one name and its role.
  if (people.length === 1 && isApposition(value, people[0]!)) return {people: [], staff: people}
  if (isOfStaffOnly(value)) return {people: [], staff: people.length > 0 ? people : staff}
  const named = people.some((name) => !/\d/.test(name))
  // A student number beside names is nobody of its own.
  return {
    people: named ? people.filter((name) => !/^\p{L}?\d{5,}$/u.test(name)) : people,
    staff: [...new Set(staff)],
  }
}

/** What stands before a word that may join two names. An end is looked for, since a look back from every blank costs their square. */
const ENDS_NAME = /\p{Lu}[\p{L}\p{M}.'’-]{0,50}$/u
const ENDS_FULL_NAME = /[\p{L}.]\s[\p{L}\p{M}.'’-]{1,50}$/u
const WRAPPED = /[^\n]{50}\p{Lu}[\p{L}\p{M}'’.-]{0,40}$/u

/** "Shreya Mukherjee, smukher2": the login of the person before it. */
function isLoginOf(login: string, person: string | undefined): boolean {
  const [, letters = ''] = /^(\p{Ll}{3,})[.\d]*\d$/u.exec(login) ?? []
  if (letters === '' || !person) return false
  const [given = '', ...more] = person.toLowerCase().split(/\s+/)
  const family = more.at(-1) ?? ''
  return (
    family !== '' &&
    (family.startsWith(letters) || (letters[0] === given[0] && family.startsWith(letters.slice(1))))
  )
}

/** Brackets that tell of a machine. */
const MACHINE =
  /^(?:the\s+|an?\s+)?(?:AI|LLM|chatbot|assistant|by\s|Anthropic|OpenAI|Google|Microsoft|Opus|Sonnet)\b/iu

const COMPANION = 'partner|friend|roommate|flatmate|housemate|neighbou?r|classmate|teammate|labmate|colleague'
const KIN =
  'brother|sister|cousin|boyfriend|girlfriend|wife|husband|fiancée?|mom|mum|mother|dad|father|aunt|uncle'
/** "my partner (Weil)": the name stands in the brackets. */
const PERSON_NOUN = new RegExp(`\\b(?:(?:${COMPANION})s?|${KIN}|table|group|team|section|crew)\\s*$`, 'iu')

const PERSON_BEFORE = new RegExp(
  `^(?:my|our|a|the|his|her)\\s+(?:\\p{Ll}+\\s+){0,2}(?:${COMPANION}|${KIN})\\s+(?=\\p{Lu})`,
  'u',
)

interface Part {
  text: string
  /** What stands in brackets behind it: a role, a login, a problem. */
  aside: string
  /** The word or sign that parts it from the piece before. */
  after: string
  /** Where it begins. */
  at: number
}

const ENDS_TOGETHER = [TOGETHER, HELPED_BY].map(({source}) => new RegExp(`(?:${source})\\s*$`, 'iu'))

/** Whether a verb of working together or of help ends right before an offset. */
function endsTogether(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at)
  return ENDS_TOGETHER.some((pattern) => pattern.test(before))
}

function* pieces(text: string): Generator<Part> {
  const asides: string[] = []
  // An aside is cut out before the text is parted, so that "Ben (2a, 3b)" stays one name.
  const flat = text.replace(
    /\s*[([{（]([^()[\]{}（）]{0,200})[)\]}）]/gu,
    (_, inside: string, at: number) => {
      if (text.slice(0, at).trim() === '' || /[,;&]\s*$/.test(text.slice(0, at))) return ` ${inside} `
      asides.push(inside)
      return `\u0001${asides.length - 1}\u0002 `
    },
  )
  const cuts = [...flat.matchAll(SEPARATOR)]
  for (const [index, start] of [0, ...cuts.map((cut) => cut.index + cut[0].length)].entries()) {
    const raw = flat.slice(start, cuts[index]?.index)
    if (raw === '') continue
    const after = index === 0 ? '' : cuts[index - 1]![0].trim()
    const mark = /\u0001(\d+)\u0002/.exec(raw)
    const piece = raw.replace(/\u0001\d+\u0002.*$/s, '').trim()
    if (piece !== '')
      yield {text: piece, aside: mark ? (asides[Number(mark[1])] ?? '') : '', after, at: start}
  }
}

const TITLE =
  /^(?:mr|mrs|ms|miss|mx|sir|dr|prof|professor|maj|major|capt|captain|lt|col|colonel|sgt|cadet|cdt|cpt|2lt|1lt|ltc|midn|c\dc|\d\/c)\.?$/iu
const FILE = /\.(?:md|txt|pdf|tex|py|java|cpp?|h|ipynb|docx?|html?|js|ts)$|^(?:makefile|readme)$/iu
/** Al-Harbi and O'Neill written small: the capital comes after the mark. */
const SMALL_PREFIX = /^(?:al|el|ad|an|as|ash|ar|at|ul|ibn|bin|d|l|o)[-‐'’]\p{Lu}/u
const HANDLE = /^@?[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u
const CAPITAL = /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\p{N}'’‘ʻ.\-‐·_]*$/u

/** The name a piece opens with, or null where it holds none. */
function nameOf(piece: string, loose: boolean): string | null {
  const bare = piece
    .replace(/^[\s\-–—*•+&"'“”‘.#\d/)<]+(?=\p{L}|@)/u, '')
    .replace(/[\s,;:!"'“”’*>]+$/u, '')
    .replace(/^([^(]*\p{L})\)+$/u, '$1')
    .replace(/(?<!\b\p{Lu})\.+$/u, '')
  if (bare === '' || PLACEHOLDER.test(bare)) return null
  const [tool] = findTools(bare, loose && !/\bus(?:ed|ing)\b/iu.test(bare) ? 'people' : 'free')
  if (tool) {
    // "chatgpt Nora Feld": no comma parts them.
    const rest = bare.slice(tool.end).trim()
    return tool.at === 0 && /^\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{L}'’-]+)+$/u.test(rest) ? nameOf(rest, false) : null
  }
  if (isNobodyAbroad(bare) || /^(?:who|whom|which)\b/iu.test(bare)) return null
  // "my good friend Tomas"
  const friend = PERSON_BEFORE.exec(bare)
  if (friend) return nameOf(bare.slice(friend[0].length), false)
  let tokens = bare.split(/\s+/)
  if (loose && tokens.length === 1 && ALSO_GIVEN.test(bare)) return bare
  while (
    tokens.length > 1 &&
    !/^\p{Lu}\.$/u.test(tokens[0]!) &&
    (NOT_NAMES.has(lower(tokens[0]!)) || TITLE.test(tokens[0]!)) &&
    !isWordName(tokens)
  ) {
    tokens = tokens.slice(1)
  }
  // "gave a hint": what an article stands before is a thing.
  const article = bare.split(/\s+/).at(-tokens.length - 1) ?? ''
  if (/^\p{Ll}/u.test(tokens[0]!) && /^(?:an?|the|some)$/iu.test(article)) return null
  const run: string[] = []
  for (const [index, token] of tokens.entries()) {
    const small = lower(token)
    if (index > 0 && (/^(?:I|We)$/.test(token) || (NOT_NAMES.has(small) && !CAPITAL.test(token)))) break
    const initial = /^\p{Lu}\.$/u.test(token) && tokens.length > 1
    if (index === 0 && NOT_NAMES.has(small) && !initial && !isWordName(tokens)) return null
    if (
      index > 0 &&
      NOT_NAMES.has(small) &&
      !/^(?:Ta|Oh)$/u.test(token) &&
      /^(?:problem|question|part|hw|ps|pset|lab|ta|tas|office|section|exercise|q)$/.test(small)
    )
      break
    if (/['’](?:m|ve|re|ll|d|t)$|.[-‐]$/iu.test(token)) return null
    // "Tomas Weil 2024", "Tomas Weil ST10256859": a year or a number behind a name is no part of it.
    if (/^\p{Lu}{0,3}\d{4,}$/u.test(token) && run.length > 0) break
    if (FILE.test(token) && run.length > 1) break
    if (
      FILE.test(token) ||
      /^(?:p|q|hw|ps|pset|ex|prob|problem|part|lab|ch|sec)\.?\d+\p{L}?$/iu.test(token) ||
      /^\p{Lu}{0,3}-?\d+[a-z]?$/u.test(token)
    )
      return null
    if (CAPITAL.test(token) || SMALL_PREFIX.test(token) || (token.startsWith('@') && HANDLE.test(token))) {
      run.push(token)
      if (token.startsWith('@')) break
      continue
    }
    if (PARTICLES.test(token) && leadsToCapital(tokens, index + 1)) {
      run.push(token)
      continue
    }
    break
  }
  if (run.length > 1 && run.some((token) => THINGS.test(token))) return null
  // "no one for part B"
  if (run.length === 1 && /^\p{Lu}$/u.test(run[0]!) && bare.length > 1) return null
  // "Skeleton code", "Big thanks": a capital that only begins a sentence.
  const next = tokens[run.length] ?? ''
  if (run.length === 1 && /^\p{Ll}{2,}$/u.test(next) && !FOLLOWS.test(next)) return null
  if (run.length > 0) {
    const name = run
      .join(' ')
      .replace(/^@/, '')
      .replace(/[.,;:]+$/u, (end) => (/(?:^|\s)\p{Lu}\.$/u.test(run.join(' ')) ? end : ''))
    // In running text a lone word in capitals is a short form.
    if (!loose && run.length === 1 && /^\p{Lu}{3,}$/u.test(name)) return null
    return run.length <= 6 && /\p{L}/u.test(name) ? name : null
  }
  if (!loose)
    return /^@?\p{Ll}[\p{Ll}_]*\d[\p{Ll}\d_]*$/u.test(tokens[0] ?? '') &&
      tokens.length === bare.split(/\s+/).length
      ? tokens[0]!.replace(/^@/, '')
      : null
  const ends = tokens.findIndex((token) => /^(?:on|for|in|about|at|during|who|re|regarding)$/iu.test(token))
  if (ends > 0) tokens = tokens.slice(0, ends)
  else if (tokens.length !== bare.split(/\s+/).length) return null
  // Logins and names in small letters: short, and no word of the language among them.
  const words = tokens.filter((token) => HANDLE.test(token) && /\p{L}/u.test(token))
  if (words.length !== tokens.length || tokens.length > 3) return null
  if (tokens.some((token) => NOT_NAMES.has(lower(token)) || SMALL_WORDS.test(token))) return null
  if (/^\d/.test(bare) && !/\p{L}{2}/u.test(bare)) return null
  return tokens.join(' ').replace(/^@/, '')
}

const UNNAMED_ABROAD = new RegExp(inLanguages('unnamed'), 'iu')

/** "ein paar Kommilitonen", "几个同学": people, and no name beside them. */
function isNobodyAbroad(piece: string): boolean {
  const rest = piece.replace(UNNAMED_ABROAD, '')
  return rest !== piece && !/\p{Lu}/u.test(rest) && /^[\P{Lo}几一两三四多其他些个位名的和]*$/u.test(rest)
}

/** Last words of the names of things. */
const THINGS =
  /^(?:documentation|docs|tutorials?|library|manuals?|forums?|community|cent(?:er|re)|extension|academy|textbook|website|lectures?|packages?|schema|programming|press|wiki|api|university|college|school|department|assignments?|projects?|homework)$/iu
/** What may follow a single name: a preposition, a verb of the past, a relative. */
const FOLLOWS =
  /^(?:on|for|in|at|about|during|en|em|dans|sur|para|pour|por|bei|im|zum|per|nel|nella|voor|aan|sobre|pendant|über|who|as|re|too|also|again|is|was|were|has|had|did|gave|told|wrote|went|met|taught|showed|made|found|read|helps|\p{Ll}+ed|if|when|while|through|over|after|before|because|since|only|both|or|nor)$/u

const SMALL_WORDS =
  /^(?:\w+(?:ed|ing|ly|tion|tions|ment|ness)|friends?|classmates?|random|usual|same|new|old|good|great|very|really|much|more|less|few|many|several|various|two|three|four|five|one|it|me|myself|him|her|them|us|like|twice|once|thrice|mais|pero|aber|però|maar|seule?s?|rédig\S*|rédaction|clase|classe|turma|après|le|cours|del|corso|dispense|durante|nach|stuck|taken|until|than|could|should|worth|thing|things|stuff|everything|anything|something|made|make|get|got|went|over|out|up|down|if|can|will|may|might|there|where|into|via|etc|answers?|answer|ideas?|bugs?|errors?|tests?|files?|help|sources?|online|docs?|documentation|tutorials?|videos?|articles?|lecture|slides|piazza|internet|applicable|zero|null|nil|suspects|crew|floor|dorm|house)$/iu

const lower = (token: string) => token.toLowerCase().replace(/[.,;:!?'’"]+$/u, '')

/** A particle belongs to a name when a capital comes after it, or after the particles behind it. */
function leadsToCapital(tokens: string[], at: number): boolean {
  let next = at
  while (next < tokens.length && next < at + 2 && PARTICLES.test(tokens[next]!)) next += 1
  return CAPITAL.test(tokens[next] ?? '')
}

/** "Will Young", "May Chance": a word followed by a capitalised one that is no word of ours. */
function isWordName(tokens: string[]): boolean {
  const [first, second] = tokens
  if (!first || !second || !/^\p{Lu}\p{Ll}+$/u.test(first)) return false
  if (!(CAPITAL.test(second) || (PARTICLES.test(second) && leadsToCapital(tokens, 2)))) return false
  if (MONTHS.test(first)) return true
  return SHORT_NAMES.test(first) && !NOT_NAMES.has(lower(second))
}

/** Months that are given names, before a capital. */
const MONTHS = /^(?:April|May|June|August|Summer|Winter|Mar|Jan|Jun|Autumn|Dec)$/
/** Words that alone, as an entry of a list of people, are a given name. */
const ALSO_GIVEN = /^(?:April|May|June|Jun|August|Will)$/
/** Given names that are small words of the language. */
const SHORT_NAMES =
  /^(?:Ta|Oh|Na|Nada|Nil|Non|Solo|Zero|Ai|So|An|He|She|Do|Ed|My|See|Part|By|To|In|Or|No|Will|Both|On)$/
