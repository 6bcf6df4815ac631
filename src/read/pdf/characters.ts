/** Spacing accents that old TeX fonts and some exporters draw apart from their letter. */
const COMBINING: Record<string, string> = {
  '`': '\u0300',
  '´': '\u0301',
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '¯': '\u0304',
  '˘': '\u0306',
  '˙': '\u0307',
  '¨': '\u0308',
  '˚': '\u030a',
  '˝': '\u030b',
  ˇ: '\u030c',
  '¸': '\u0327',
  '˛': '\u0328',
}

/**
 * The text of one code that PDFium reports, safe to print.
 *
 * @param code What PDFium says is a Unicode value; any 32 bits may come.
 * @returns The character in compatibility form (a ligature falls apart), a blank for white space, '' for
 *   what is no character: controls, surrogates, non-characters, invisible formatting.
 */
export function readableCharacter(code: number): string {
  if (code > 0x20 && code < 0x7f) return String.fromCharCode(code)
  if (code === 0x20 || code === 0xa0 || (code >= 0x09 && code <= 0x0d)) return ' '
  if (code === 0xad) return '-'
  if (code < 0xa0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return ''
  if ((code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef) || code === 0xfffd) return ''
  const character = String.fromCodePoint(code)
  if (character in COMBINING) return character
  if (/\p{Cf}|\p{Co}/u.test(character)) return ''
  const plain = character.normalize('NFKC')
  return /^\s+$/.test(plain) ? ' ' : plain
}

/**
 * Whether a character can be an accent drawn apart.
 *
 * @param text One character.
 * @returns True for spacing accents and combining marks.
 */
export function isAccent(text: string): boolean {
  return text in COMBINING || /^\p{M}$/u.test(text)
}

/**
 * Puts an accent on its letter.
 *
 * @param letter A letter; a dotless i or j takes an accent as its plain form.
 * @param accent An accent for which `isAccent` holds.
 * @returns The accented letter, composed where Unicode has it.
 */
export function accented(letter: string, accent: string): string {
  const base = letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter
  return (base + (COMBINING[accent] ?? accent)).normalize('NFC')
}
