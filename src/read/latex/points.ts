/** Offsets of a text as lines and columns, both from 1. */
export class Points {
  private readonly starts: number[] = [0]

  /** @param text the whole file, line ends as "\n" */
  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1)
  }

  /**
   * @param offset from 0, in UTF-16 units
   * @returns its line and column
   */
  at(offset: number): {line: number; column: number} {
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
