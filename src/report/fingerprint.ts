/** GitHub hashes so many characters from the start of a line. */
const block = 100
const limit = 2000
const base = 37n

/**
 * GitHub's `primaryLocationLineHash`: what tells that an alert is the same one after lines above have moved. A
 * polynomial over the 100 characters from the line's start on, blanks left out, all line ends as LF, U+FFFF for
 * the end of the file, modulo 2^64; then how often that hash has come up. Source: github/codeql-action,
 * fingerprints.
 *
 * @param text the file
 * @param line the line, from 1
 * @returns the hash; undefined where there is no such line, or it stands too far down to be worth the work
 */
export function lineHash(text: string, line: number): string | undefined {
  if (line > limit) return
  const units = text.replace(/\r\n?/g, '\n').replace(/[ \t]/g, '')
  const seen = new Map<string, number>()
  let start = 0
  for (let number = 1; start >= 0 && start <= units.length; number++) {
    const hash = hashFrom(units, start)
    const times = (seen.get(hash) ?? 0) + 1
    seen.set(hash, times)
    if (number === line) return `${hash}:${times}`
    const end = units.indexOf('\n', start)
    start = end < 0 ? -1 : end + 1
  }
  return
}

function hashFrom(units: string, start: number): string {
  let hash = 0n
  for (let at = start; at < start + block; at++) {
    const unit = at < units.length ? units.charCodeAt(at) : at === units.length ? 0xffff : 0
    hash = BigInt.asUintN(64, hash * base + BigInt(unit))
  }
  return hash.toString(16)
}
