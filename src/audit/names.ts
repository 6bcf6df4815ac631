import type {Match, MatchKind, Person} from '../report/audit/model.ts'
import {Alike} from './alike.ts'
import {type Folded, fold, readings} from './fold.ts'
import {nicknamesOf} from './nicknames.ts'
import {loginIn, loginsOf, turns, ways} from './ways.ts'

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

/** One reading of the name of a person. */
interface Known {
  person: Person
  name: Folded
  ids: string[]
  /** The name with all its readings, evened out. */
  whole: string
}

/** The people of a class, to find whom a written name means. */
export class Directory {
  private readonly known: Known[]
  /** Places in `known` by what a written name must share with the person to mean them in any way. */
  private readonly index = new Map<string, number[]>()
  private readonly alike: Alike
  /** A class writes the same names over and over. */
  private readonly met = new Map<string, Match>()

  constructor(people: Person[]) {
    this.known = people.flatMap((person) => {
      const ids = idsOf(person)
      const whole = fold(person.name).plain
      return readings(person.name).map((name) => ({person, name, ids, whole}))
    })
    for (const [at, {name, ids}] of this.known.entries()) {
      for (const clue of new Set(cluesOf(name, [...ids, ...loginsOf(name)]))) {
        const places = this.index.get(clue)
        if (places) places.push(at)
        else this.index.set(clue, [at])
      }
    }
    this.alike = new Alike(this.known.map(({name}) => name.latin))
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
    const names = readings(written)
    const {plain} = fold(written)
    const id = written.trim().toLowerCase().replace(/^@/, '')
    const near = this.near(names.flatMap((name) => cluesOf(name, [id, loginIn(id)])))
    for (const [kind, meets] of ways) {
      const met = keysOf(
        near.filter(({name, ...of}) => names.some((own) => meets(own, name, {id, written: plain, ...of}))),
      )
      if (kind === 'nearest' && met.length > 0) return offer(met)
      if (met.length === 1) return {kind, person: met[0]!, score: SCORES[kind], candidates: []}
      if (met.length > 1) return {kind: 'ambiguous', person: null, score: SCORES.ambiguous, candidates: met}
    }
    const alike = keysOf(this.alike.nearest(names[0]!.latin).map((at) => this.known[at]!))
    return alike.length > 0 ? offer(alike) : {kind: 'none', person: null, score: 0, candidates: []}
  }

  /** Everybody who shares a clue, in the order of the class. */
  private near(clues: string[]): Known[] {
    const places = new Set(clues.flatMap((clue) => this.index.get(clue) ?? []))
    return [...places].sort((a, b) => a - b).map((at) => this.known[at]!)
  }
}

const offer = (keys: string[]): Match => ({
  kind: 'nearest',
  person: null,
  score: SCORES.nearest,
  candidates: keys.slice(0, 3),
})

const keysOf = (known: Known[]) => [...new Set(known.map(({person}) => person.key))]

/**
 * What two names share that mean one person in any of the ways: a word, the whole written together, a login, or a
 * given name that one of them shortens. The ways then decide; this only spares them the rest of the class.
 */
function cluesOf({plain, tokens, spelt, latin, glued}: Folded, ids: string[]): string[] {
  const words = [...tokens, ...spelt, ...latin, ...glued]
  const together = [...turns(tokens), ...turns(latin)].map((turned) => turned.join(''))
  return [
    `plain ${plain}`,
    ...ids.map((id) => `id ${id}`),
    ...[...words, ...together, ...tokens.flatMap(nicknamesOf)].map((word) => `word ${word}`),
  ]
}

function idsOf(person: Person): string[] {
  const email = person.email?.toLowerCase() ?? ''
  return [email, email.replace(/@.*$/, ''), person.login, person.sid]
    .filter((id) => id !== null && id !== '')
    .map((id) => String(id).toLowerCase())
}
