import {isInstruction} from './label.ts'
import {isPlaceholder} from './placeholder.ts'
import {rawSentencesOf} from './sentences.ts'

/** Points printed behind a question. */
export const RUBRIC = /[[(]\s*\d+(?:\.\d+)?\s*(?:points?|pts?|marks?|%)\s*[\])]/giu

/** What is asked is no answer, unless the student asks. */
const isQuestion = (piece: string) => /[?？]\s*$/u.test(piece) && !/\b(?:I|my|we|none|no)\b/iu.test(piece)

/** "(e.g. grammar check with Grammarly)": a hint. */
export const EXAMPLES = /^\(\s*(?:e\.\s?g\b|for\s+example|for\s+instance|ex\s*[:.]|such\s+as)[^)]*\)$/iu

/** A title over further questions: "b. Judgment and verification". */
const TITLE = /^(?:[a-z]|\d{1,2})[.)]\s+\p{Lu}[\p{L}\s,&-]{3,50}$/u

/** A value without what the handout says: instructions, and template text in brackets. */
export function ownWords(written: string): string {
  const value = written.replace(RUBRIC, ' ')
  // A hint in brackets before the answer is the handout's too.
  const said = (pieces: string[]) => {
    const asks = pieces.some((piece) => isQuestion(piece) || isInstruction(piece))
    return pieces
      .filter((piece) => !(asks && TITLE.test(piece)))
      .filter((piece) => !EXAMPLES.test(piece))
      .filter((piece) => pieces.length === 1 || !isQuestion(piece))
      .filter((piece) => !isInstruction(piece.replace(/\s*\n\s*/g, ' ')))
      .filter((piece, _, rest) => rest.length === 1 || !(/^\(.*\)$/s.test(piece) && isPlaceholder(piece)))
      .join('\n\n')
  }
  // Where a line of the handout runs into the student's, the lines are looked at one by one.
  const rows = value.split(/\n+/)
  // A row that goes on with an instruction is no answer.
  const begins = rows.filter((_, at) => at === 0 || /[.?!:)\]>]["'”]?\s*$/u.test(rows[at - 1]!))
  return said(rawSentencesOf(value)) || said(begins)
}
