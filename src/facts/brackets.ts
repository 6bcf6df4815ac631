/**
 * Text without what its brackets hold. Nothing is looked for behind the last that closes: a text of brackets that only
 * open would be searched to its end from each.
 *
 * @param text the text
 * @param instead what stands in place of a bracket
 * @returns the text without "(...)"
 */
export function withoutBrackets(text: string, instead: string): string {
  const end = text.lastIndexOf(')') + 1
  return text.slice(0, end).replace(/\([^)]*\)/g, instead) + text.slice(end)
}
