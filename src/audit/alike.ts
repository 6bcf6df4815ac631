import distance from 'damerau-levenshtein'

/** A name less alike than this is not offered as the nearest. */
const LEAST = 0.72

/** Pairs of letters that one edit changes at most: those around two letters that change places. */
const PAIRS_OF_AN_EDIT = 3

/** A name as it stands, and with its words in order. */
type Forms = [string, string]

/** Names by their pairs of letters, to find the most alike without comparing each. */
export class Alike {
  private readonly names: Forms[]
  /** For either form: the places of the names that hold a pair. */
  private readonly holders: [Map<string, number[]>, Map<string, number[]>] = [new Map(), new Map()]

  constructor(names: string[][]) {
    this.names = names.map(formsOf)
    for (const [at, forms] of this.names.entries()) {
      for (const [form, holders] of this.holders.entries()) {
        for (const pair of pairsOf(forms[form]!)) {
          const places = holders.get(pair)
          if (places) places.push(at)
          else holders.set(pair, [at])
        }
      }
    }
  }

  /**
   * The names most alike.
   *
   * @param words the words of a name
   * @returns their places, in order; none where no name is alike enough
   */
  nearest(words: string[]): number[] {
    const forms = formsOf(words)
    const near = this.holders.flatMap((_, form) => this.sharing(form as 0 | 1, forms[form]!))
    let best = LEAST
    let places: number[] = []
    for (const at of [...new Set(near)].sort((a, b) => a - b)) {
      const [own, ordered] = this.names[at]!
      const alike = Math.max(distance(forms[0], own).similarity, distance(forms[1], ordered).similarity)
      if (alike < best) continue
      if (alike > best) places = []
      best = alike
      places.push(at)
    }
    return places
  }

  /** Names that share so many letters, and pairs of them, that they may be alike enough. */
  private sharing(form: 0 | 1, text: string): number[] {
    const shared = new Uint16Array(this.names.length)
    for (const pair of pairsOf(text)) for (const at of this.holders[form].get(pair) ?? []) shared[at]!++
    const found: number[] = []
    for (const [at, forms] of this.names.entries()) {
      const longer = Math.max(text.length, forms[form].length)
      const edits = Math.floor((1 - LEAST) * longer)
      if (shared[at]! < longer + 1 - PAIRS_OF_AN_EDIT * edits) continue
      if (longer - lettersInBoth(text, forms[form]) <= edits) found.push(at)
    }
    return found
  }
}

const formsOf = (words: string[]): Forms => [words.join(' '), [...words].sort().join(' ')]

/** Pairs of letters, the ends counted; one that comes again is numbered. */
function pairsOf(text: string): string[] {
  const met = new Map<string, number>()
  return Array.from({length: text.length + 1}, (_, at) => {
    const pair = `${text[at - 1] ?? ''}|${text[at] ?? ''}`
    const times = (met.get(pair) ?? 0) + 1
    met.set(pair, times)
    return times === 1 ? pair : `${pair}${times}`
  })
}

/** How many letters two texts share, wherever they stand. */
function lettersInBoth(a: string, b: string): number {
  let left = b
  for (const char of a) left = left.replace(char, '')
  return b.length - left.length
}
