import type {Findings} from './findings.ts'
import {isInstruction} from './label.ts'
import {mayBeAbroad} from './lexicon/languages.ts'
import {isPlaceholder} from './placeholder.ts'
import {sentencesOf} from './sentences.ts'
import type {Statement} from './statements.ts'
import {findTools} from './tools.ts'

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
  if (
    /\b(?:I|we|my|our|was|were|used|assisted|helped|consulted|asked|none)\b/iu.test(value) ||
    value.split(/\s+/).length < 6
  )
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

/** The student speaks, or a deed is told. */
const SPEAKS =
  /\b(?:I|we|my|our|me|us|used|using|asked|helped|assisted|generated|consulted|worked|discussed|wrote|none|nobody|nothing|no|not|yes|friends?|classmates?|peers?|students?)\b/iu

/**
 * Below the header a label may belong to a product or a guide ("Collaborators: click to expand"): a value that
 * neither names anybody nor speaks of the work is left out.
 *
 * @param statement a statement under a label
 * @param status what its value was judged to say
 * @param found where it is noted
 * @returns true where it does not count
 */
export function isElse(statement: Statement, status: string, found: Findings): boolean {
  const {value, where} = statement
  if (where === 'top' || value === '' || SPEAKS.test(value) || mayBeAbroad(value)) return false
  if (findTools(statement.label, 'ai').length > 0 || ASKS_STUDENT.test(statement.label)) return false
  const words = value.split(/\s+/).length
  const vague =
    status === 'unnamed' || status === 'no-tool' || (status === 'placeholder' && !isPlaceholder(value))
  const listed =
    status === 'described' && words > 3 && !OPENS_WITH_TOOL.test(value) && !/^\W*tools?\s*[:=]/iu.test(value)
  const unlike = status === 'named' && words > 4 && /[{}/=]|\b(?:add|click|select)\b/iu.test(value)
  if (!((vague && words > 2 && !/^\W*[[(<{_]/u.test(value)) || listed || unlike)) return false
  found.notCounted.push({...statement.evidence, reason: 'it tells of no person and of no use by the student'})
  return true
}

/** A label that can only ask a student. */
const ASKS_STUDENT =
  /\b(?:you|declar\w*|disclos\w*|acknowledg\w*|statement|used|vous|usted|você|sie)\b|(?<![a-zà-ɏ])(?:déclaration|erklärung|declaración|declaração)(?![a-zà-ɏ])/iu

/** "ChatGPT (free): to fix the loop". */
const OPENS_WITH_TOOL = /^\W*\p{Lu}[\w.-]*(?:\s[\w.-]+){0,2}\s*(?:[:(,–—-]|for\b|to\b)/u
