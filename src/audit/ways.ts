import type {MatchKind} from '../report/audit/model.ts'
import {type Folded, HAN} from './fold.ts'
import {isNickname} from './nicknames.ts'
import {syllabic} from './syllables.ts'

/** What is held against the person as it stands, and not taken apart. */
interface Given {
  /** The name as written, in small letters. */
  id: string
  /** The person's e-mail, logins and numbers. */
  ids: string[]
  /** The name as written, with all its readings, evened out; and the person's. */
  written: string
  whole: string
}

type Way = (name: Folded, known: Folded, given: Given) => boolean

/** How a written name can mean a person, the surest first; who is met by way of `nearest` is offered only. */
export const ways: [MatchKind, Way][] = [
  ['id', (_, __, {id, ids}) => ids.includes(id)],
  // Two students may share one reading of their names, and differ in the whole.
  ['exact', (_, __, {written, whole}) => written !== '' && written === whole],
  ['exact', (name, known) => name.plain !== '' && name.plain === known.plain],
  ['folded', (name, known) => sameWords(name, known, (words) => words.join(' '))],
  ['order', (name, known) => sameWords(name, known, inOrder)],
  ['squashed', isSquashed],
  ['short', isShort],
  [
    'initials',
    (name, known) => isInitials(name.tokens, known.tokens) || isInitials(known.tokens, name.tokens),
  ],
  ['nickname', (name, known) => isNicknamed(name.tokens, known.tokens)],
  [
    'transliterated',
    (name, known) => (!inCharacters(name, known) && isTransliterated(name, known)) || isRespaced(name, known),
  ],
  ['nearest', (name, known) => inCharacters(name, known) && isTransliterated(name, known)],
  ['typo', (name, known) => isTypo(name.tokens, known.tokens)],
  ['login', (_, known, {id}) => loginsOf(known).has(loginIn(id))],
  ['first-name', isPart],
  ['nearest', isPartInOtherScript],
]

/**
 * Words turned around at any of them: "Ada Byrne", "Byrne Ada".
 *
 * @param words the words of a name
 * @returns each turn of them
 */
export const turns = (words: string[]): string[][] =>
  words.map((_, at) => [...words.slice(at), ...words.slice(0, at)])

const inOrder = (words: string[]) => [...words].sort().join(' ')

function sameWords(a: Folded, b: Folded, form: (words: string[]) => string): boolean {
  if (a.tokens.length === 0) return false
  return form(a.tokens) === form(b.tokens) || (!a.foreign && !b.foreign && form(a.spelt) === form(b.spelt))
}

/** `doejane`, `janedoe`: one word that is all words of a name, turned around at any of them; "Sanne Vandermeer". */
function isSquashed(name: Folded, known: Folded): boolean {
  if (name.tokens.join('').length < 2 || known.tokens.length === 0) return false
  if (known.glued.length > 1 && inOrder(name.glued) === inOrder(known.glued)) return true
  // "An Na Li" is not "Anna Li": with blanks on both sides the words must be the same.
  const apart = name.tokens.length > 1 && known.tokens.length > 1
  if (apart && name.hyphened.size === 0 && known.hyphened.size === 0 && !name.foreign) return false
  const [one, other] = known.tokens.length === 1 ? [known, name] : [name, known]
  return turns(other.tokens).some((words) => words.join('') === one.tokens.join(''))
}

/** Middle names or a second surname left out on one side; what both have must be the same. */
function isShort(name: Folded, known: Folded): boolean {
  return isShortOf(name, known) || isShortWithout(name, known)
}

function isShortOf(name: Folded, known: Folded): boolean {
  const [less, more] = name.tokens.length <= known.tokens.length ? [name, known] : [known, name]
  const words = less.tokens.filter(isWhole)
  if (words.length < 2 || less.tokens.length === more.tokens.length) return false
  if (!subset(less.tokens, more.tokens) || !isCalled(less.tokens, more.tokens)) return false
  if (more.glued[0] !== more.tokens[0] && !less.glued.includes(more.glued[0]!)) return false
  return less.tokens.every((word, at) => {
    const index = more.tokens.indexOf(word)
    // Half of Jean-Pierre or Min-jun is another given name; half of García-López is the same surname.
    const part = more.hyphened.get(index)
    const surname =
      part === 0 && index > 0 && !more.tokens.some((_, other) => other > index && !more.hyphened.has(other))
    const article = ARTICLE.test(more.tokens[index - 1] ?? '')
    return part === undefined || less.hyphened.has(at) || article || (surname && word.length > 3)
  })
}

/** The same where "van der" and the like are written together, or left out altogether by one of them. */
function isShortWithout(name: Folded, known: Folded): boolean {
  if (isHyphened(name) || isHyphened(known)) return false
  const plain = [name, known].some(({glued, free}) => glued.join() === free.join())
  const forms = plain ? (['glued', 'free'] as const) : (['glued'] as const)
  return forms.some((form) => {
    const [less, more] = byLength(name[form], known[form])
    return less.length > 1 && less.every(isWhole) && subset(less, more) && isCalled(less, more)
  })
}

/** Holds a word of parts, of which the first is no article. */
const isHyphened = ({tokens, hyphened}: Folded) =>
  [...hyphened].some(([at, part]) => part === 0 && !ARTICLE.test(tokens[at]!))

const byLength = (a: string[], b: string[]) => (a.length <= b.length ? ([a, b] as const) : ([b, a] as const))

const isWhole = (word: string) => word.length > 1

/**
 * Whether a shorter form of a name still tells whom it means: a relative shares the surnames, and a father's name is
 * part of his child's.
 */
function isCalled(less: string[], more: string[]): boolean {
  const parts = syllabic(more)
  const called = parts.length > 0 ? parts.flatMap(({called}) => called) : [more[0]!]
  return called.every((word) => less.includes(word))
}

/** What stands before a name, written with a hyphen or left out. */
const ARTICLE = /^(?:al|el|ul|ad|an|ar|as|ash|at)$/

function subset(words: string[], of: string[]): boolean {
  const left = [...of]
  return words.every((word) => {
    let at = left.indexOf(word)
    // An initial stands for the middle name it begins.
    if (at < 0) at = left.findIndex((other) => begins(word, other))
    if (at < 0) return false
    left.splice(at, 1)
    return true
  })
}

const begins = (a: string, b: string) =>
  b.length === 1 ? a.startsWith(b) : a.length === 1 && b.startsWith(a)

function isInitials(written: string[], known: string[]): boolean {
  if (written.length < 2 || known.length < 2) return false
  const whole = written.filter(isWhole)
  if (whole.length === written.length) return whole.length > 2 && isMiddle(written, known)
  if (whole.length === 0 || !whole.every((word) => known.includes(word))) return false
  // The given name must be spoken for, or any relative would be met.
  const called = [known[0]!, ...syllabic(known).map(({called}) => called[0]!)].at(-1)!
  return subset(written, known) && written.some((word) => word === called || begins(word, called))
}

/** "Arjun Kumar Mehta" where the roster has "Arjun K. Mehta": first and last words the same. */
const isMiddle = (written: string[], known: string[]) =>
  written.length === known.length &&
  written[0] === known[0] &&
  written.at(-1) === known.at(-1) &&
  subset(written, known)

function isNicknamed(written: string[], known: string[]): boolean {
  if (written.length < 2 || known.length < 2) return false
  // The family name first on one side, and last on the other.
  if (written.length === 2 && known.length === 2 && written[1] === known[0])
    return isNickname(written[0]!, known[1]!)
  if (!isNickname(written[0]!, known[0]!)) return false
  const rest = written.slice(1).filter(isWhole)
  return rest.length > 0
    ? rest.every((word) => known.slice(1).includes(word)) && rest.includes(known.at(-1)!)
    : known.at(-1)!.startsWith(written.at(-1)!)
}

/** Many characters share one sound, and their sound is another in each language: it tells of nobody for certain. */
const inCharacters = (name: Folded, known: Folded) => HAN.test(name.plain) || HAN.test(known.plain)

/** One side in Latin letters, the other not. Two names of one script are never compared by their sound. */
function isTransliterated(name: Folded, known: Folded): boolean {
  if (name.foreign === known.foreign) return false
  const [less, more] = byLength(name.latin, known.latin)
  if (less.length === 0) return false
  if (inOrder(less) === inOrder(more)) return true
  // A name without blanks, as Chinese ones are, is one word in Latin letters too.
  if (less.length === 1) return turns(more).some((words) => words.join('') === less[0])
  return isCalled(less, more) && subset(less, more) && less.every(isWhole)
}

/** "Park Ji Hoon", "Jihoon Park": syllables of a given name written apart or together. */
function isRespaced(name: Folded, known: Folded): boolean {
  const [less, more] = byLength(name.tokens, known.tokens)
  return syllabic(more).some(({family, given}) => inOrder(less) === inOrder([family, given.join('')]))
}

/**
 * A slip of the fingers: two letters changed places, or one typed twice or once too few. Other single edits make
 * other names (Petersen and Pedersen, Maria and Mario), so those are only offered as nearest.
 */
function isTypo(written: string[], known: string[]): boolean {
  if (written.length < 2 || written.length !== known.length) return false
  const differing = written.flatMap((word, at) => (word === known[at] ? [] : [at]))
  const at = differing[0]
  if (differing.length !== 1 || at === undefined) return false
  const a = written[at]!
  const b = known[at]!
  if (Math.min(a.length, b.length) < 5) return false
  if (swapped(a, b)) return true
  return at > 0 && doubled(a, b)
}

function swapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const at = [...a].findIndex((char, index) => char !== b[index])
  const inside = at > 0 && at + 2 < a.length
  return inside && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

const doubled = (a: string, b: string) =>
  Math.abs(a.length - b.length) === 1 && a.replace(/(.)\1/gu, '$1') === b.replace(/(.)\1/gu, '$1')

/**
 * The part of a login that is made of a name.
 *
 * @param id a login or e-mail
 * @returns it without its host and its number: `rsmith` of `rsmith42@uni.example`
 */
export const loginIn = (id: string): string => id.replace(/@.*$/, '').replace(/\d{1,3}$/, '')

/**
 * The logins that systems make of a name.
 *
 * @param name the name
 * @returns the logins in small letters
 */
export function loginsOf({tokens, latin, spelt, glued, hyphened}: Folded): Set<string> {
  // Of Jean-Pierre Dubois a login has Dubois, never Pierre.
  const surnames = tokens.filter((_, at) => at > 0 && !(hyphened.get(at) === 1 && at === 1))
  const forms = [
    HAN.test(tokens.join('')) ? tokens : latin,
    spelt,
    glued,
    tokens.length === latin.length ? [tokens[0] ?? '', ...surnames] : latin,
  ]
  const apart = new Map(forms.map((words) => [words.join(' '), words]))
  return new Set([...apart.values()].flatMap(loginsOfWords))
}

function loginsOfWords(words: string[]): string[] {
  const first = words[0] ?? ''
  const last = words.at(-1) ?? ''
  if (words.length < 2) return []
  const initials = (of: string[]) => of.map((word) => word[0]).join('')
  return [
    `${first}${last[0]}`,
    `${last}${first[0]}`,
    `${initials(words.slice(0, -1))}${last}`,
    `${initials(words.slice(1))}${first}`,
    ...words
      .slice(1)
      .flatMap((word) => [
        `${first[0]}${word}`,
        ...['', '.', '_', '-'].map((mark) => `${first}${mark}${word}`),
      ]),
    ...['.', '_', '-'].flatMap((mark) => [`${last}${mark}${first}`, `${first[0]}${mark}${last}`]),
  ]
}

/** Words that half a tradition bears: alone they name nobody. */
const SHARED = new Set('bin ibn bint kaur singh thi van von de da al'.split(' '))

/** One word alone, which is a word of the name or the short form of its first. */
function isPart(name: Folded, known: Folded): boolean {
  const [word, ...more] = name.tokens
  if (!word || more.length > 0 || word.length < 2 || SHARED.has(word)) return false
  const parts = syllabic(known.tokens)
  if (parts.length > 0)
    return parts.some(({family, called}) => word === family || (called.length === 1 && word === called[0]))
  return known.tokens.includes(word) || known.spelt.includes(word) || isNickname(word, known.tokens[0] ?? '')
}

/** The same of a name in another alphabet: "Ivanov" of Иван Иванов. */
function isPartInOtherScript(name: Folded, known: Folded): boolean {
  const [word, ...more] = name.latin
  if (!word || more.length > 0 || word.length < 2) return false
  return name.foreign !== known.foreign && known.latin.includes(word)
}
