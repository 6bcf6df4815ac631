/** What a quick fix puts below the top line: blanks to fill in, never a statement that the student did not make. */
const blanks: Record<string, string> = {
  'collaborators-missing': 'Collaborators: TODO (names, or none)',
  'ai-missing': 'AI assistants: TODO (which and how, or none)',
}

/**
 * What to insert at the end of a line of Markdown or plain text, so that a missing statement is a blank to fill in.
 *
 * @param rule the rule of the finding
 * @param rows the lines of the file
 * @param line the line of the finding, from 1
 * @returns the text to insert; undefined where the rule has no blank, or the line is no place for one: front matter, a
 *   table, a fence, a heading that its next line underlines
 */
export function blankAfter(rule: string, rows: string[], line: number): string | undefined {
  const blank = blanks[rule]
  const [row = '', next = ''] = rows.slice(line - 1, line + 1)
  if (blank === undefined || !/^ {0,3}(?:#{1,6} |[\p{L}*_])/u.test(row) || /^\s*(?:=+|-+)\s*$/.test(next))
    return
  return `\n\n${blank}`
}
