/**
 * Sentences of a text. A full stop behind an initial or a title ends none.
 *
 * @param text running text; a line end counts as a space
 * @returns the sentences, trimmed
 */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .split(
      /(?<=[.!?。！？]["'”)]?)(?<!\b(?:\p{Lu}|Dr|Mr|Mrs|Ms|Prof|St|e\.g|i\.e|vs|etc|No|a\.i)\.)\s+(?=[\p{Lu}\p{Lo}"'“(\d])|(?<=[。！？])/u,
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}
