import type {Evidence} from '../facts/model.ts'
import type {PolicyField} from './model.ts'

const folded = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * Whether a statement uses fixed words. Case, signs and line ends do not matter.
 *
 * @param statement the student's words
 * @param phrase the words the course asks for
 * @returns true where they stand in it
 */
export function holdsWords(statement: string, phrase: string): boolean {
  return ` ${folded(statement)} `.includes(` ${folded(phrase)} `)
}

/** Stems by which a student may speak of an exempt use. */
const stems: Record<string, string> = {
  spelling: 'spell|typo|proofread|orthograph',
  grammar: 'gramma|wording|proofread|punctuat',
  translation: 'translat',
  formatting: 'format|latex|typeset',
}

/** What AI is used for beside a use that needs no mention: then the use counts. */
const substance =
  /\b(?:debug|cod(?:e|ing)|writ(?:e|ing)|wrote|draft|solv|explain|answer|proof\b|implement|generat|idea|brainstorm|research|summar|check(?:ed)?\s+(?:my\s+)?(?:answer|proof|work))/iu

/**
 * Whether a statement tells of a use that the course does not want stated (`ai.exempt`), and of no other.
 *
 * @param field the AI field
 * @param use the student's words
 * @returns true where nothing more is told
 */
export function isExemptUse(field: PolicyField | undefined, use: Evidence | undefined): boolean {
  if (!field || !use || field.exempt.length === 0) return false
  const own = field.exempt.map((word) => stems[word.toLowerCase()] ?? folded(word).replaceAll(' ', '\\s+'))
  if (!new RegExp(`(?<!\\p{L})(?:${own.join('|')})`, 'iu').test(use.quote)) return false
  return !substance.test(use.quote)
}
