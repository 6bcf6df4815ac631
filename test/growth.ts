/** Below this much processor time, in milliseconds, the noise of a machine outweighs the growth. */
const FLOOR = 200
const ROUNDS = 3
/** What looks like more than linear work is measured again: a full collection of garbage may have come between. */
const TRIES = 3

/**
 * By how much the processor time of some work grows when its input is made eight times as long: about 8 where the work
 * is linear, 64 where it is quadratic. The best of three rounds each, so that a busy machine makes no work look slow.
 *
 * @param size half of it is the length of the smaller input, four times it that of the larger
 * @param work what to measure, at a given length
 * @returns the growth; 0 where the larger input costs too little to tell
 */
export async function growth(size: number, work: (size: number) => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let tries = 0; tries < TRIES && least >= LINEAR; tries += 1) {
    const large = await leastOf(4 * size, work)
    if (large < FLOOR) return 0
    least = Math.min(least, large / (await leastOf(size / 2, work)))
  }
  return least
}

/** More than this is no linear work, however busy the machine and its garbage collector are. */
export const LINEAR = 30

async function leastOf(size: number, work: (size: number) => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = process.cpuUsage()
    await work(size)
    const {user, system} = process.cpuUsage(start)
    least = Math.min(least, (user + system) / 1000)
    if (least < FLOOR / 4) break
  }
  return least
}
