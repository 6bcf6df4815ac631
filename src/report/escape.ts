// What a terminal or a CI log would act on instead of show: control characters, marks that reorder a line,
// line separators, invisible tags, halves of a surrogate pair.
const acted =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}\p{Cs}]/gu

/**
 * Make foreign text harmless in a terminal and in a CI log, and still readable.
 *
 * @param text text of a submission, a file's name, anything not our own
 * @returns one line; what would act is spelt out as `\u{..}`, and Azure's and GitHub's `##[` marks are broken up
 */
export function safe(text: string): string {
  return text
    .replace(acted, (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`)
    .replace(/##(?=\[|vso\[)/gi, '# #')
}

/**
 * Break up workflow commands: GitHub's runner obeys a line that begins, after blanks, with `::`.
 *
 * @param text finished output
 * @returns the same lines, none of which begins with `::`
 */
export function withoutCommands(text: string): string {
  return text.replace(/^([^\S\n]*):(?=:)/gm, '$1: ')
}

/**
 * A quoted piece as lines to stand behind a gutter.
 *
 * @param quote words of a submission, possibly over several lines
 * @param width columns there are for a line
 * @param most lines shown at most
 * @returns harmless lines, cut where they are too long or too many
 */
export function quoted(quote: string, width: number, most = 3): string[] {
  const lines = quote
    .split(/\r\n|[\r\n]/)
    .map((line) => safe(line.replace(/\t/g, ' ').trim()))
    .filter((line) => line !== '')
  const kept = lines.slice(0, most).map((line) => cut(line, width))
  if (lines.length > most) kept[most - 1] = cut(`${kept[most - 1]} …`, width)
  return kept
}

/**
 * Columns a text takes in a terminal.
 *
 * @param text harmless text
 * @returns its width: CJK and emoji take two columns, combining marks none
 */
export function columns(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  let sum = 0
  for (const char of text) sum += widthOf(char)
  return sum
}

function widthOf(char: string): number {
  if (/^[\p{M}\p{Cf}]$/u.test(char)) return 0
  const wide =
    /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u
  return wide.test(char) ? 2 : 1
}

/**
 * Cut a text to a width.
 *
 * @param text harmless text
 * @param width columns there are
 * @returns the text, ended by … where some of it is gone
 */
export function cut(text: string, width: number): string {
  if (columns(text) <= width) return text
  let kept = ''
  let sum = 1
  for (const char of text) {
    sum += widthOf(char)
    if (sum > width) break
    kept += char
  }
  return `${kept.trimEnd()}…`
}

/**
 * Break a text into lines at blanks; a word longer than a line is broken within.
 *
 * @param text harmless text
 * @param width columns of a line
 * @returns the lines, at least one
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (let word of text.split(/\s+/)) {
    if (line !== '' && columns(line) + 1 + columns(word) > width) {
      lines.push(line)
      line = ''
    }
    while (columns(word) > width) {
      let head = ''
      for (const char of word) {
        if (head !== '' && columns(head + char) > width) break
        head += char
      }
      lines.push(head)
      word = word.slice(head.length)
    }
    line = line === '' ? word : `${line} ${word}`
  }
  if (line !== '' || lines.length === 0) lines.push(line)
  return lines
}
