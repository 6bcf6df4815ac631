/** Draws that are the same for the same seed on every machine. */
export interface Draw {
  /** A number from 0 up to 1. */
  next(): number
  /** One of a list that is not empty. */
  pick<T>(from: readonly T[]): T
  /** So many different ones of a list, in drawn order; all of a shorter list. */
  some<T>(from: readonly T[], count: number): T[]
  /** True so often out of one. */
  chance(rate: number): boolean
}

/**
 * A small generator with a seed (mulberry32).
 *
 * @param seed any whole number
 * @returns its draws
 */
export function drawsOf(seed: number): Draw {
  let state = Math.imul(seed, 0x9e3779b1) | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    pick: (from) => from[Math.floor(next() * from.length)]!,
    some: (from, count) => {
      const left = [...from]
      const drawn = []
      while (drawn.length < count && left.length > 0) {
        drawn.push(...left.splice(Math.floor(next() * left.length), 1))
      }
      return drawn
    },
    chance: (rate) => next() < rate,
  }
}
