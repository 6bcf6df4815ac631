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
}

const SPELT: Record<string, string> = {ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe', æ: 'ae'}

/**
 * Take a name apart.
 *
 * @param name the name in any script and dress; "Last, First" is turned around
 * @returns its forms for comparing
 */
export function fold(name: string): Folded {
  const turned = name.normalize('NFKC').replace(/^\s*([^,]+),\s*([^,]+?)\s*$/u, '$2 $1')
  const plain = turned.toLowerCase().replace(/\s+/gu, ' ').trim()
  const tokens: string[] = []
  const hyphened = new Map<number, number>()
  for (const word of wordsOf(bare(plain))) {
    const parts = word.split(/[-‐‑–]/u).filter(Boolean)
    if (parts.length > 1)
      for (let part = 0; part < parts.length; part++) hyphened.set(tokens.length + part, part)
    tokens.push(...parts)
  }
  const foreign = /[^\P{L}\p{Script=Latin}]/u.test(plain)
  return {
    plain,
    tokens,
    spelt: splitAll(bare(plain.replace(/[äöüåøæ]/gu, (char) => SPELT[char] ?? char))),
    latin: foreign ? splitAll(anyAscii(plain).toLowerCase()) : tokens,
    foreign,
    hyphened,
  }
}

/** Diacritics go from letters that carry them as an accent; in scripts where marks are vowels they stay. */
function bare(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}]\p{M}*)\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/[^\p{ASCII}\P{Script=Latin}]/gu, (char) => anyAscii(char).toLowerCase())
}

const wordsOf = (text: string) =>
  text
    .replace(/['’ʼ‘`´]/gu, '')
    .split(/[^\p{L}\p{M}\p{N}\-‐‑–]+/u)
    .filter(Boolean)

const splitAll = (text: string) => wordsOf(text).flatMap((word) => word.split(/[-‐‑–]/u).filter(Boolean))
