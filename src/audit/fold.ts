import anyAscii from 'any-ascii'

/** A name taken apart for comparing. */
export interface Folded {
  /** As written, in small letters, spaces and full width evened out. */
  plain: string
  /** Words without diacritics and marks; hyphens part words. */
  tokens: string[]
  /** The same with ä, ö, ü, å, ø spelt ae, oe, ue, aa, oe. */
  spelt: string[]
  /** Words in Latin letters; the same as `tokens` where the name is Latin already. */
  latin: string[]
  /** The name is written in a script other than Latin. */
  foreign: boolean
  /** Parts of words with a hyphen: the index in `tokens`, and which part it is, from 0. */
  hyphened: Map<number, number>
  /** `tokens` with "van der", "al", "Mac" and the like written together with the word they belong to. */
  glued: string[]
  /** `tokens` without such words, but for those that make a name of their own with the next. */
  free: string[]
}

const SPELT: Record<string, string> = {ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe', æ: 'ae'}

/** Chinese characters, of Japanese and Korean names too. */
export const HAN = /\p{Script=Han}/u

/** Words that belong to the next, and that people leave out. */
const PARTICLES = new Set(
  'van der den ten ter von zu zur de del della di da do das dos du des la le el al ibn bin bint'.split(' '),
)
/** Words that make one name with the next: nobody leaves them out. */
const BOUND = new Set('abdul abd abdel abdur abu mac mc'.split(' '))

/** What forms write for a given or family name that is not there. */
const NO_NAME = /\b(?:fnu|lnu)\b/gu

/**
 * The ways to read a name that holds another in brackets or quotes: "Xiaoming (Kevin) Wang" is Xiaoming Wang and Kevin
 * Wang. So is one that stands in characters and in Latin letters.
 *
 * @param name the name in any script and dress; "Last, First" is turned around
 * @returns each reading, taken apart; one for most names
 */
export function readings(name: string): Folded[] {
  const turned = turn(name.replace(/\bM(?:a\.|ª)(?=\s)/gu, 'Maria').normalize('NFKC'))
  const found = /^(.*?)\s*(?:\((.+?)\)|["“”„«](.+?)["“”»]|(?<=\s)['‘](.+?)['’](?=\s|$))\s*(.*)$/u.exec(turned)
  if (!found) return inBothScripts(turned).map(fold)
  const [, before = '', , , , after = ''] = found
  const inner = found[2] ?? found[3] ?? found[4] ?? ''
  const words = inner.match(/[\p{L}\p{M}'’-]+/gu) ?? []
  const bare = `${before} ${after}`.trim()
  // Pronouns, sections and roles are no names.
  if (bare === '' || words.join(' ') !== inner || inner.length < 2) return [fold(bare || inner)]
  if (words.length > 1 || isForeign(inner) !== isForeign(bare)) return [bare, inner].map(fold)
  if (inner.length < 3) return [fold(bare)]
  const rest = before.split(/\s+/u)
  const others = after !== '' ? [`${inner} ${after}`] : rest.map((_, at) => rest.with(at, inner).join(' '))
  return [bare, turned, ...others].map(fold)
}

/** "陈宇 Chen Yu" is one name twice; "David 陈" is one name. */
function inBothScripts(name: string): string[] {
  const characters = name.match(/[\p{Script=Han}·]{2,}/gu) ?? []
  const letters = name.replace(/[\p{Script=Han}·]+/gu, ' ').trim()
  const both = characters.length === 1 && !isForeign(letters) && wordsOf(letters).length > 1
  return both ? [letters, characters[0]!] : [name]
}

/**
 * Take a name apart.
 *
 * @param name the name in any script and dress; "Last, First" is turned around
 * @returns its forms for comparing
 */
export function fold(name: string): Folded {
  const written = initialled(turn(name.normalize('NFKC')))
  const lower = written.toLowerCase().replace(/\s+/gu, ' ').trim()
  const plain = once(lower.replace(NO_NAME, ' ').replace(/\s+/gu, ' ').trim())
  const tokens: string[] = []
  const hyphened = new Map<number, number>()
  for (const word of wordsOf(bare(plain))) {
    const parts = word.split(/[-‐‑–]/u).filter(Boolean)
    if (parts.length > 1)
      for (let part = 0; part < parts.length; part++) hyphened.set(tokens.length + part, part)
    // The article is written as it is spoken.
    tokens.push(...(parts.length > 1 && parts[0] === 'el' ? ['al', ...parts.slice(1)] : parts))
  }
  const foreign = isForeign(plain)
  return {
    plain,
    tokens,
    spelt: splitAll(bare(plain.replace(/[äöüåøæ]/gu, (char) => SPELT[char] ?? char))),
    latin: foreign ? splitAll(anyAscii(plain).toLowerCase()) : tokens,
    foreign,
    hyphened,
    glued: glue(tokens),
    free: freeOf(tokens),
  }
}

const turn = (name: string) => name.replace(/^\s*([^,]+),\s*([^,]+?)\s*$/u, '$2 $1')

const isForeign = (text: string) => /[^\P{L}\p{Script=Latin}]/u.test(text)

/** "JP Costa", "Sanne vd Meer": letters that stand for words each. "NG Wei" is a name in capitals. */
const initialled = (name: string) =>
  /\p{Ll}/u.test(name)
    ? name
        .replace(/\bv\.?\/?d\.?(?=\s)/gu, 'v d')
        .replace(/(?<![\p{L}\p{M}.])(?!NG\b)[B-DF-HJ-NP-TV-XZ]{2,3}(?![\p{L}\p{M}])/gu, (word) =>
          [...word].join(' '),
        )
    : name

/** A person of one name stands in many systems as "Hartono Hartono". */
const once = (name: string) => name.replace(/^(\S+) \1$/u, '$1')

function glue(tokens: string[]): string[] {
  const glued: string[] = []
  let before = ''
  for (const [at, word] of tokens.entries()) {
    const belongs = (PARTICLES.has(word) || BOUND.has(word)) && at < tokens.length - 1
    if (belongs) before += word === 'ibn' ? 'bin' : word
    else {
      glued.push(before + word)
      before = ''
    }
  }
  return glued
}

function freeOf(tokens: string[]): string[] {
  return glue(tokens.filter((word, at) => !PARTICLES.has(word) || at === tokens.length - 1))
}

/**
 * Diacritics go from letters that carry them as an accent, and vowel points from scripts that are written without; in
 * scripts where marks are vowels they stay.
 */
function bare(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}]\p{M}*)\p{M}+/gu, '')
    .replace(/(?<=[\p{Script=Arabic}\p{Script=Hebrew}]\p{M}*)\p{M}+|\u0640/gu, '')
    .replace(/е\u0308/gu, 'е')
    .normalize('NFC')
    .replace(/[^\p{ASCII}\P{Script=Latin}]/gu, (char) => anyAscii(char).toLowerCase())
}

const wordsOf = (text: string) =>
  text
    .replace(/['’ʼ‘`´]/gu, '')
    .split(/[^\p{L}\p{M}\p{N}\-‐‑–]+/u)
    .filter(Boolean)

const splitAll = (text: string) => wordsOf(text).flatMap((word) => word.split(/[-‐‑–]/u).filter(Boolean))
