import distance from 'damerau-levenshtein'
import type {Match, MatchKind, Person} from '../report/audit/model.ts'
import {type Folded, fold} from './fold.ts'
import {isNickname, nicknamesOf} from './nicknames.ts'

/** How sure each way of matching is. From 0.85 on a match may be held against somebody; below it may only help. */
const SCORES: Record<MatchKind, number> = {
  exact: 1,
  id: 1,
  folded: 0.98,
  order: 0.96,
  squashed: 0.94,
  short: 0.9,
  transliterated: 0.8,
  initials: 0.8,
  nickname: 0.8,
  login: 0.75,
  typo: 0.75,
  'first-name': 0.6,
  ambiguous: 0.5,
  nearest: 0.3,
  none: 0,
}

/** Matches this sure may be the ground of a finding about reciprocity. */
export const certain = 0.85

/** A name less alike than this is not offered as the nearest. */
const ALIKE = 0.72

interface Known {
  person: Person
  name: Folded
  ids: string[]
  /** The name in Latin letters, as it stands and with its words in order. */
  latin: [string, string]
}

/** The people of a class, to find whom a written name means. */
export class Directory {
  private readonly known: Known[]
  /** Places in `known` by what a written name must share with the person to mean them in any way. */
  private readonly index = new Map<string, number[]>()
  /** A class writes the same names over and over. */
  private readonly met = new Map<string, Match>()

  constructor(people: Person[]) {
    this.known = people.map((person) => {
      const name = fold(person.name)
      return {person, name, ids: idsOf(person), latin: latinOf(name)}
    })
    for (const [at, {name, ids}] of this.known.entries()) {
      for (const clue of new Set(cluesOf(name, [...ids, ...loginsOf(name.latin), ...loginsOf(name.spelt)]))) {
        const places = this.index.get(clue)
        if (places) places.push(at)
        else this.index.set(clue, [at])
      }
    }
  }

  /**
   * Whom a name means. The ways are tried from the surest on; the first that meets anybody decides, and where it
   * meets several the name stays ambiguous. What is merely alike is offered, never taken.
   *
   * @param written the name as written
   * @returns the match; `person` is null unless exactly one person can be meant
   */
  match(written: string): Match {
    const match = this.met.get(written) ?? this.find(written)
    this.met.set(written, match)
    return match
  }

  private find(written: string): Match {
    const name = fold(written)
    const id = written.trim().toLowerCase().replace(/^@/, '')
    const near = this.near(cluesOf(name, [id, loginIn(id)]))
    for (const [kind, meets] of ways) {
      const met = near.filter((known) => meets(name, known, id))
      if (met.length === 1) {
        return {kind, person: met[0]!.person.key, score: SCORES[kind], candidates: []}
      }
      if (met.length > 1) {
        const candidates = met.map(({person}) => person.key)
        return {kind: 'ambiguous', person: null, score: SCORES.ambiguous, candidates}
      }
    }
    const candidates = this.nearest(name)
    return candidates.length > 0
      ? {kind: 'nearest', person: null, score: SCORES.nearest, candidates}
      : {kind: 'none', person: null, score: 0, candidates: []}
  }

  /** Everybody who shares a clue, in the order of the class. */
  private near(clues: string[]): Known[] {
    const places = new Set(clues.flatMap((clue) => this.index.get(clue) ?? []))
    return [...places].sort((a, b) => a - b).map((at) => this.known[at]!)
  }

  private nearest(name: Folded): string[] {
    let best = ALIKE
    let candidates: string[] = []
    const [text, sorted] = latinOf(name)
    for (const {person, latin} of this.known) {
      const [short, long] = [text.length, latin[0].length].sort((a, b) => a - b) as [number, number]
      // Letters that one of them has too many are edits already.
      if (short < best * long) continue
      const alike = Math.max(distance(text, latin[0]).similarity, distance(sorted, latin[1]).similarity)
      if (alike < best) continue
      if (alike > best) candidates = []
      best = alike
      candidates.push(person.key)
    }
    return candidates.slice(0, 3)
  }
}

const latinOf = ({latin}: Folded): [string, string] => [latin.join(' '), [...latin].sort().join(' ')]

/**
 * What two names share that mean one person in any of the ways below: a word, the whole written together, a login, or
 * a given name that one of them shortens. The ways then decide; this only spares them the rest of the class.
 */
function cluesOf({plain, tokens, spelt, latin}: Folded, ids: string[]): string[] {
  const given = tokens[0] ?? ''
  return [
    `plain ${plain}`,
    ...ids.map((id) => `id ${id}`),
    ...[...tokens, ...spelt, ...latin].map((word) => `word ${word}`),
    ...[...turns(tokens), ...turns(latin)].map((words) => `word ${words.join('')}`),
    ...[given, ...nicknamesOf(given)].map((name) => `word ${name}`),
  ]
}

/** Words turned around at any of them: "Ada Byrne", "Byrne Ada". */
const turns = (words: string[]) => words.map((_, at) => [...words.slice(at), ...words.slice(0, at)])

type Way = (name: Folded, known: Known, id: string) => boolean

const ways: [MatchKind, Way][] = [
  ['id', (_, {ids}, id) => ids.includes(id)],
  ['exact', (name, known) => name.plain !== '' && name.plain === known.name.plain],
  ['folded', (name, known) => sameWords(name, known.name, (words) => words.join(' '))],
  ['order', (name, known) => sameWords(name, known.name, (words) => [...words].sort().join(' '))],
  ['squashed', squashed],
  ['short', (name, known) => isShort(name, known.name)],
  ['initials', (name, known) => isInitials(name.tokens, known.name.tokens)],
  ['nickname', (name, known) => isNicknamed(name.tokens, known.name.tokens)],
  ['transliterated', (name, known) => isTransliterated(name, known.name)],
  ['typo', (name, known) => isTypo(name.tokens, known.name.tokens)],
  ['login', (_, {name}, id) => isLogin(loginIn(id), name)],
  ['first-name', (name, known) => isPart(name, known.name)],
]

function idsOf(person: Person): string[] {
  const email = person.email?.toLowerCase() ?? ''
  return [email, email.replace(/@.*$/, ''), person.login, person.sid]
    .filter((id) => id !== null && id !== '')
    .map((id) => String(id).toLowerCase())
}

function sameWords(a: Folded, b: Folded, form: (words: string[]) => string): boolean {
  if (a.tokens.length === 0) return false
  return form(a.tokens) === form(b.tokens) || (!a.foreign && !b.foreign && form(a.spelt) === form(b.spelt))
}

/** `doejane`, `janedoe`: one word that is all words of a name, turned around at any of them. */
function squashed(name: Folded, known: Known): boolean {
  const written = name.tokens.join('')
  const words = known.name.tokens
  if (written.length < 2 || words.length === 0) return false
  for (const turned of turns(words)) {
    if (turned.join('') !== written) continue
    // "An Na Li" is not "Anna Li": with blanks on both sides the words must be the same.
    if (name.tokens.length === 1 || words.length === 1) return true
    return name.hyphened.size > 0 || known.name.hyphened.size > 0 || name.foreign
  }
  return false
}

/** Middle names or a second surname left out on one side; what both have must be the same. */
function isShort(name: Folded, known: Folded): boolean {
  const [less, more] = name.tokens.length <= known.tokens.length ? [name, known] : [known, name]
  const words = less.tokens.filter((word) => word.length > 1)
  if (words.length < 2 || less.tokens.length === more.tokens.length) return false
  // A shorter name must hold the other's first word, else a brother with the same surnames would be met.
  if (!less.tokens.includes(more.tokens[0]!) && !less.tokens.includes(more.tokens.at(-1)!)) return false
  if (!subset(less.tokens, more.tokens)) return false
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

/** What stands before a name, written with a hyphen or left out. */
const ARTICLE = /^(?:al|el|ul|ad|an|ar|as|ash|at)$/

function subset(words: string[], of: string[]): boolean {
  const left = [...of]
  return words.every((word) => {
    let at = left.indexOf(word)
    // An initial stands for the middle name it begins.
    if (at < 0)
      at = left.findIndex((other) =>
        other.length === 1 ? word.startsWith(other) : word.length === 1 && other.startsWith(word),
      )
    if (at < 0) return false
    left.splice(at, 1)
    return true
  })
}

function isInitials(written: string[], known: string[]): boolean {
  if (written.length < 2 || known.length < 2) return false
  const whole = written.filter((word) => word.length > 1)
  if (whole.length === written.length) return whole.length > 2 && isMiddle(written, known)
  if (whole.length === 0 || !whole.every((word) => known.includes(word))) return false
  // The first and last words must both be spoken for, or any cousin would be met.
  return subset(written, known) && written.length >= Math.min(2, known.length)
}

/** "Arjun Kumar Mehta" where the roster has "Arjun K. Mehta": first and last words the same. */
const isMiddle = (written: string[], known: string[]) =>
  written.length === known.length &&
  written[0] === known[0] &&
  written.at(-1) === known.at(-1) &&
  subset(written, known)

function isNicknamed(written: string[], known: string[]): boolean {
  if (written.length < 2 || known.length < 2) return false
  const first = known[0]!
  if (!isNickname(written[0]!, first)) return false
  const rest = written.slice(1).filter((word) => word.length > 1)
  return rest.length > 0
    ? rest.every((word) => known.slice(1).includes(word)) && rest.includes(known.at(-1)!)
    : known.at(-1)!.startsWith(written.at(-1)!)
}

/** One side in Latin letters, the other not. Two names of one script are never compared by their sound. */
function isTransliterated(name: Folded, known: Folded): boolean {
  if (name.foreign === known.foreign) return false
  const a = name.latin
  const b = known.latin
  if (a.length === 0 || b.length === 0) return false
  if ([...a].sort().join(' ') === [...b].sort().join(' ')) return true
  // A name without blanks, as Chinese ones are, is one word in Latin letters too.
  const [one, many] = a.length === 1 ? [a, b] : [b, a]
  return one.length === 1 && turns(many).some((words) => words.join('') === one[0])
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

/** `rsmith42@uni.example`: the part that is made of a name. */
const loginIn = (id: string) => id.replace(/@.*$/, '').replace(/\d{1,3}$/, '')

const isLogin = (id: string, {latin, spelt}: Folded) => loginsOf(latin).has(id) || loginsOf(spelt).has(id)

function loginsOf(words: string[]): Set<string> {
  const first = words[0] ?? ''
  const last = words.at(-1) ?? ''
  if (words.length < 2) return new Set()
  return new Set([
    `${first[0]}${last}`,
    `${first}${last[0]}`,
    `${last}${first[0]}`,
    ...['.', '_', '-'].flatMap((mark) => [`${first}${mark}${last}`, `${last}${mark}${first}`]),
  ])
}

/** One word alone, which is a word of the name or the short form of its first. */
function isPart(name: Folded, known: Folded): boolean {
  const [word, ...more] = name.tokens
  if (!word || more.length > 0 || word.length < 2) return false
  return known.tokens.includes(word) || known.spelt.includes(word) || isNickname(word, known.tokens[0] ?? '')
}
