/** A sentence ends at its stop, unless that belongs to an initial, a title, a short form or a list's number. */
const STOP =
  /(?<=[.!?。！？]["'”)*_]{0,3})(?<!\b(?:\p{Lu}|Dr|Mr|Mrs|Ms|Prof|Lt|Col|Maj|Capt|Sgt|St|Muh|Moh|Mohd|Md|Wm|Abd|Jr|Sr|e\.g|i\.e|vs|etc|No|a\.i)\.|^[a-z\d]\.)\s+(?=[\p{Lu}\p{Lo}"'“(\d])|(?<=\s[:;]-?[()DP])\s+(?=\p{Lu})|(?<=[。！？])/u

/**
 * Sentences of a text. A blank line ends one; a single line end is a space, since lines wrap.
 *
 * @param text running text
 * @returns the sentences, trimmed, each on one line
 */
export function sentencesOf(text: string): string[] {
  return rawSentencesOf(text).map((sentence) => sentence.replace(/\s*\n\s*/g, ' '))
}

/**
 * Sentences of a text with their line ends kept, for values in which a line may hold a name.
 *
 * @param text running text
 * @returns the sentences, trimmed
 */
export function rawSentencesOf(text: string): string[] {
  return text
    .split(/\n\n/)
    .flatMap((paragraph) => paragraph.split(STOP))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}
