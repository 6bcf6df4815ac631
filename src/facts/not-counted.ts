import type {Findings} from './findings.ts'
import {isInstruction} from './label.ts'
import {sentencesOf} from './sentences.ts'
import type {Statement} from './statements.ts'

const DESCRIBE =
  /^\W*(?:please\s+)?(?:describe|list|state|explain|name|document|disclose|declare|indicate|specify)\b/iu

/** A section of rules under a heading of ours: the handout's policy, not an unfilled field. */
export function isPolicy(statement: Statement, found: Findings): boolean {
  const sentences = sentencesOf(statement.value)
  const rules = sentences.filter(
    (sentence) =>
      isInstruction(sentence) &&
      /\b(?:may|must|should|allowed|permitted|prohibited|encouraged|expected|forbidden|can(?:not)?)\b/iu.test(
        sentence,
      ),
  )
  if (
    rules.length === 0 ||
    sentences.some((sentence) => !isInstruction(sentence) && /\b(?:I|we|my|none)\b/iu.test(sentence))
  )
    return false
  if (rules.length * 2 < sentences.length) return false
  // A heading that only says what to write there is a field left blank.
  if (statement.heading && DESCRIBE.test(sentences[0] ?? '')) return false
  // A blank field above the policy's text is a blank field.
  if (!statement.inline && !statement.heading) return false
  found.notCounted.push({
    ...statement.evidence,
    reason: 'it is the text of a policy or an instruction, not a statement',
  })
  return true
}

/** Below the header a heading such as "Using AI" may be a product's feature. */
export function isProduct(statement: Statement, found: Findings): boolean {
  const {value} = statement
  if (/\b(?:I|we|my|our|was|were|used|assisted|helped|none)\b/iu.test(value) || value.split(/\s+/).length < 6)
    return false
  if (
    !/\b(?:sends?|prints?|enables?|uses|configure|flag|api|users?|install|click|powered|app|billed)\b/iu.test(
      value,
    )
  )
    return false
  found.notCounted.push({
    ...statement.evidence,
    reason: 'it tells of AI in a product, not of a use by the student',
  })
  return true
}
