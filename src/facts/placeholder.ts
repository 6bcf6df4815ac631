import {isInstruction} from './label.ts'
import {NONE, PLACEHOLDER} from './lexicon/words.ts'

/** The marks before it are taken once and for all (`(?=(...))\1`), so that a long line of them is not tried in parts. */
const BRACKETED =
  /^(?=([\s*_"'`]*))\1(?:\[[^\]\n]*\]|<[^>\n]*>|\{[^}\n]*\}+|«[^»\n]*»|【[^】\n]*】|\([^)\n]*\)|\\_|(?<=_[\s*"'`]*)|\$\{[^}\n]*\})[\s.,;*_"'`]*$/u

/** An answer that is held back is none. */
export const HEDGED =
  /^\W*(?:(?:I\s+)?(?:would\s+|['’]d\s+)?(?:rather|prefer)\s+not\b|not\s+sure\b|no\s+comment\b|none\s*\?|nothing\s+to\s+see\b|I\s+(?:do\s+not|don['’]?t)\s+(?:know|remember)\W*$)/iu

/**
 * Whether a value is what a template left there.
 *
 * @param value the value as written
 * @returns true for blanks, marks and bracketed prompts; false for a bracketed name
 */
export function isPlaceholder(value: string): boolean {
  const bare = value
    .replace(/\b(?:login|email|name)@\S+/giu, 'email')
    .replace(/^[\s#*_"'`([{<«【]+|^[-–•]\s+|[\s*_"'`)\]}>».,;:】]+$/gu, '')
  if (/^\\*$/.test(bare)) return !/[-–—∅]/.test(value)
  if (/^[⁇?_.…\s]+$/u.test(bare)) return true
  if (/^(?:e\.\s?g\.|for\s+example|example\s*:|ex\s*:|such\s+as)/iu.test(bare)) return true
  if (OPTIONS.test(bare) || /^\{\{[^}]*\}\}$|^(?:TODO|TBD|FIXME|TBA)\b|^YOUR\s+ANSWER\b/u.test(value.trim()))
    return true
  if (isPromptWhole(value)) return true
  const rows = value.split('\n').filter((row) => row.trim() !== '')
  if (rows.length > 1 && rows.every((row) => /[:：]\s*$/u.test(row))) return true
  // A label with nothing behind it, and a choice left in brackets.
  if (
    /^[\p{L}\s/()]{2,40}[:：]$/u.test(value.trim()) ||
    /\[\s*[\p{L}\s']{2,20}\/[\p{L}\s']{2,20}\]/u.test(value)
  )
    return true
  const words = value
    .replace(/\b(?:login|email|name)@\S+/giu, 'email')
    .replace(/[[\](){}<>«»【】_*"`#]+/g, ' ')
    .replace(/^\s+|[\s.,;:]+$/g, '')
  if (isWholeAnswer(bare)) return false
  // "Tool: ____ Purpose: ____"
  if (/_{3,}/u.test(value) && value.split(/_{3,}/u).every((piece) => BETWEEN_BLANKS.test(piece.trimEnd())))
    return true
  if (BRACKETED.test(value)) return PLACEHOLDER.test(words) || isInstruction(bare) || PROMPT.test(bare)
  // Words such as "used AI" are an answer unless brackets or a blank ask for them.
  return PLACEHOLDER.test(words) && (words !== bare || !/\b(?:us(?:ed|ing)|ai|llm)\b/iu.test(words))
}

const BETWEEN_BLANKS = /^[\s,.;|]*[\p{L}\s/()]{0,30}[:：]?$/u

/** A prompt in brackets over several lines: "<place here one of the following: ...>". */
function isPromptWhole(value: string): boolean {
  if (OPEN_PROMPT.test(value)) return true
  const inside = /^\s*(?:<(.+)>|\[(.+)\]|\{(.+)\}|«(.+)»|\((.+)\))[\s.]*$/su.exec(value)
  const text = inside?.slice(1).find((one) => one !== undefined)
  return text !== undefined && /\n/.test(text) && isInstruction(text)
}

/** The prompt goes on past what was read, or holds others: "<choose one: "I worked with <names>"". */
const OPEN_PROMPT =
  /^\s*[<[{«(]\s*(?:please\s+)?(?:place|insert|choose|pick|select|enter|write|fill|list|give|describe|state)\b[^>\]}»)]*(?:$|[<[{«])/iu

/** "None", "Yes", "No collaborators" answer; "none / names" and "Yes / No" offer. */
function isWholeAnswer(bare: string): boolean {
  if (/^(?:(?:yes|no)[.!]?$|(?:(?:and|so|also)\s+)*no\s+\p{L})|\bno\s+(?:ai|llms?)\b/iu.test(bare))
    return true
  return (
    NONE.test(bare) &&
    bare.split(/\s+/).length <= 3 &&
    (!/[,/]|\bor\b/u.test(bare) || /^-?none-$|^no,\s*none$|^none\s*[,/]\s*none$|^n\s*\/\s*a\.?$/iu.test(bare))
  )
}

/** Options left as printed. */
const OPTIONS =
  /^(?:yes\s*(?:\/|or)\s*no|no\s*\/\s*yes|y\s*\/\s*n)\b|^(?:none|n\s*\/\s*a|no)\s*(?:\/|,?\s*\bor\b)\s*(?=.*\b(?:names?|list|tools?|purpose|describe|how|your|otherwise|yes)\b)/iu
const PROMPT =
  /\b(?:names?|your|list|here|insert|describe|if\s+any|e\.g\.|etc|tools?|purpose|replace|fill|write|enter|statement|collaborators?|partners?|place|choose|pick|models?)\b/iu
