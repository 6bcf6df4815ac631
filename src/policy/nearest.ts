/**
 * The known word that a misspelt one was probably meant to be: the same letters but for one or two.
 *
 * @param word the word as written
 * @param known the words there are
 * @returns the nearest one, or undefined where none is near
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined
  let least = Math.min(3, Math.max(2, Math.ceil(word.length / 2)))
  for (const candidate of known) {
    const distance = edits(word.toLowerCase(), candidate.toLowerCase())
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}

function edits(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3 || a.length > 60) return 99
  let row = Array.from({length: b.length + 1}, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    }
    row = next
  }
  return row[b.length]!
}
