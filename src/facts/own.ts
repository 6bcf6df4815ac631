import {isInstruction} from './label.ts'
import {isPlaceholder} from './placeholder.ts'
import {rawSentencesOf} from './sentences.ts'

/** A value without what the handout says: instructions, and template text in brackets. */
export function ownWords(value: string): string {
  // A hint in brackets before the answer is the handout's too.
  const said = (pieces: string[]) =>
    pieces
      .filter((piece) => !isInstruction(piece.replace(/\s*\n\s*/g, ' ')))
      .filter((piece, _, rest) => rest.length === 1 || !(/^\(.*\)$/s.test(piece) && isPlaceholder(piece)))
      .join('\n\n')
  // Where a line of the handout runs into the student's, the lines are looked at one by one.
  return said(rawSentencesOf(value)) || said(value.split(/\n+/))
}
