import type {Line} from '../lines.ts'

/** A box with a mark in it. */
export const TICKED = /\[\s*[xX✓✔*]\s*\]|\(\s*[xX✓✔]\s*\)|☑|☒|✅|🗹|■|⊠/u
const BOX = /(\[\s*[xX✓✔*]\s*\]|\(\s*[xX✓✔]\s*\)|☑|☒|✅|🗹|■|⊠)|\[\s*\]|\(\s\)|☐|□|⬜|◻|❏/gu

/**
 * Whether a line is a box that is ticked.
 *
 * @param line the line; a task-list item knows its box, other text shows it at its beginning
 * @returns true ticked, false empty, null where it is no box
 */
export function tickOf(line: Line): boolean | null {
  if (line.checked !== null) return line.checked
  const mark = /^[\s*•–—-]*(\[\s*[xX✓✔*]?\s*\]|\(\s*[xX✓✔]?\s*\)|[☑☒✅🗹■⊠☐□⬜◻❏])/u.exec(line.text)?.[1]
  return mark === undefined || mark === '()' ? null : TICKED.test(mark)
}

/**
 * What is chosen in a value that prints its options with boxes: "[ ] Yes [x] No" says "No".
 *
 * @param value the value as written
 * @returns the text beside the ticked boxes, '' where none is ticked, the value itself where it has no boxes
 */
export function chosenIn(value: string): string {
  const boxes = [...value.matchAll(BOX)]
  if (boxes.length === 0) return value
  const boxFirst = /^[\s*•–—-]*$/u.test(value.slice(0, boxes[0]!.index))
  if (boxes.length === 1 && !boxFirst) return value
  const last = boxes.at(-1)!
  // Behind the last of boxes that follow their options, the answer goes on.
  const trailing = boxFirst ? '' : value.slice(last.index + last[0].length)
  return boxes
    .flatMap((box, index) => {
      if (box[1] === undefined) return []
      const end = box.index + box[0].length
      const after = value.slice(end, boxes[index + 1]?.index)
      const previous = boxes[index - 1]
      return [boxFirst ? after : value.slice(previous ? previous.index + previous[0].length : 0, box.index)]
    })
    .concat(boxes.some((box) => box[1] !== undefined) ? [trailing] : [])
    .map((option) => option.replace(/[\s*•–—-]+$/u, ''))
    .join('\n')
    .trim()
}
