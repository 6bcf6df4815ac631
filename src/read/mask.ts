/**
 * Blank every match at equal width: letters become spaces, line ends stay, so that every place after the
 * match stays true.
 *
 * @param text the source
 * @param pattern what must not count; needs the `g` flag
 * @returns the text, of the same length and with the same lines
 */
export function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => match.replace(/[^\r\n]/g, ' '))
}
