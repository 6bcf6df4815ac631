import {isInstruction} from './label.ts'
import {ALONE, HELPED_BY, TOGETHER} from './lexicon/words.ts'
import {isPlaceholder} from './placeholder.ts'
import {rawSentencesOf} from './sentences.ts'
import {AI_WORD, findTools} from './tools.ts'

/** Points printed behind a question. */
export const RUBRIC =
  /[[(]\s*\d+(?:\.\d+)?\s*(?:points?|pts?|marks?|%)\s*[\])]|[[(]\s*[-–−∞\d.]{0,6}\s*points?\s+if\b[^\])]{0,40}[\])]/giu

/** A full name, a colon and what its bearer did; an address behind the colon is the bearer's. */
export const NAME_AND_DEED =
  /^\W*(\p{Lu}(?!\p{Lu}{2})[\p{L}\p{M}.'’-]*(?:\s(?:\p{Lu}(?!\p{Lu}{2})[\p{L}\p{M}.'’-]*|de|da|van|von|bin|al)){1,4}):\s+(?!.*@)[\p{L}\d]/u

/** What is asked is no answer, unless the student asks. */
const isQuestion = (piece: string) => /[?？]\s*$/u.test(piece) && !/\b(?:I|my|we|none|no)\b/iu.test(piece)

const PLEDGES =
  /^\W*(?:\w\)\s*)?(?:(?:up)?on\s+my\s+honou?r|I\s+(?:hereby\s+)?(?:certify|pledge|affirm|attest|declare|confirm|promise|swear|acknowledge\s+(?:that|and\s+(?:accept|agree))|accept\b|understand|agree|have\s+(?:abided|followed|read|adhered|complied|neither))|by\s+(?:submitting|signing|turning))\b/iu

/** A pledge of honesty below an answer, which names neither people nor a use. */
function isPledge(sentence: string): boolean {
  return (
    PLEDGES.test(sentence) &&
    !AI_WORD.test(sentence) &&
    findTools(sentence, 'ai').length === 0 &&
    ![TOGETHER, HELPED_BY, ALONE].some((cue) => cue.test(sentence.replace(PLEDGES, '')))
  )
}

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
      .filter((piece) => !EXAMPLES.test(piece) && !isPledge(piece))
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
