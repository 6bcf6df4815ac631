import type {Foreign} from './weave.ts'

/** Offsets of a text as lines and columns, both from 1. */
export class Points {
  private readonly starts: number[] = [0]

  /**
   * @param text the whole file, line ends as "\n"
   * @param foreign stretches of other files among which its offsets are counted
   */
  constructor(
    text: string,
    private readonly foreign: readonly Foreign[] = [],
  ) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1)
  }

  /**
   * @param offset from 0, in UTF-16 units
   * @returns its line and column
   */
  at(offset: number): {line: number; column: number} {
    return this.ownAt(this.ownOffset(offset))
  }

  /** The offset in the file itself; in a stretch of another file, that of the macro that brought it in. */
  private ownOffset(offset: number): number {
    let own = offset
    for (const {from, to, at, length} of this.foreign) {
      if (offset < from) break
      if (offset < to) return at
      own += length - (to - from)
    }
    return own
  }

  private ownAt(offset: number): {line: number; column: number} {
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: offset - this.starts[low]! + 1}
  }
}
