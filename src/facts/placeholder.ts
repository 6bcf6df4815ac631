import {isInstruction} from './label.ts'
import {NONE, PLACEHOLDER} from './lexicon/words.ts'

const BRACKETED =
  /^[\s*_"'`]*(?:\[[^\]\n]*\]|<[^>\n]*>|\{[^}\n]*\}|«[^»\n]*»|【[^】\n]*】|\([^)\n]*\)|\\?_+|\$\{[^}\n]*\})[\s.,;*_"'`]*$/u

/**
 * Whether a value is what a template left there.
 *
 * @param value the value as written
 * @returns true for blanks, marks and bracketed prompts; false for a bracketed name
 */
export function isPlaceholder(value: string): boolean {
  const bare = value.replace(/^[\s*_"'`([{<«【]+|[\s*_"'`)\]}>».,;:】]+$/gu, '')
  if (bare === '') return !/[-–—∅]/.test(value)
  if (/^[⁇?_.…\s]+$/u.test(bare)) return true
  if (/^(?:e\.\s?g\.|for\s+example|example\s*:|ex\s*:|such\s+as)/iu.test(bare)) return true
  const none = NONE.exec(bare)
  if (
    none &&
    /^\s*(?:\/|or\b)/iu.test(bare.slice(none[0].length)) &&
    /\b(?:names?|list|tools?|purpose|describe|how|your|otherwise|yes)\b/iu.test(bare)
  )
    return true
  if (/^(?:(?:yes|no)[.!]?$|no\s+\p{L})/iu.test(bare)) return false
  if (NONE.test(bare) && bare.split(/\s+/).length <= 3 && !/[,/]|\bor\b/u.test(bare)) return false
  if (BRACKETED.test(value)) {
    return (
      PLACEHOLDER.test(bare) ||
      isInstruction(bare) ||
      /\b(?:names?|your|list|here|insert|describe|if\s+any|e\.g\.|etc|tool|replace|fill|write|enter|statement|collaborators?|partners?)\b/iu.test(
        bare,
      )
    )
  }
  if (NONE.test(bare) && !/[,/]|\bor\b|\byour\b/u.test(bare)) return false
  return PLACEHOLDER.test(bare)
}
