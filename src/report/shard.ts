/** A part of a run: the files whose path falls to it. */
export interface Shard {
  /** From 1. */
  index: number
  count: number
}

/**
 * The shard that a path belongs to.
 *
 * @param path relative to the root of the run
 * @param count how many shards there are
 * @returns its index, from 1; FNV-1a of the path, so the same on every machine
 */
export function shardOf(path: string, count: number): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(path)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return (hash % count) + 1
}

/**
 * Read `i/n`.
 *
 * @param text what the command line says
 * @returns the shard; undefined where it is none
 */
export function parseShard(text: string): Shard | undefined {
  const [, index = 0, count = 0] = /^(\d{1,9})\/(\d{1,9})$/.exec(text)?.map(Number) ?? []
  return index < 1 || index > count ? undefined : {index, count}
}
