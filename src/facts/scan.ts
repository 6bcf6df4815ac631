import type {Block} from '../document.ts'
import {type Line, linesOf} from '../lines.ts'

/**
 * One combined look for a word that a statement cannot do without; only blocks around a hit are parsed. Without
 * the `u` flag, which makes this search twelve times as slow.
 */
const HIT =
  /collab|colab|partner|(?:group|team)[\s-]*m(?:ember|ate)|work(?:ed|ing)?\s+(?:with|alone|on\s+(?:this|my))|by\s+myself|on\s+my\s+own|discuss|consult|help|assist|acknowledg|chat\s?gpt|chat\s?gbt|chat\s?gtp|\bgpt|\bai\b|\ba\.i\b|gen\s?ai|\bllm|copilot|claude|gemini|deepseek|perplexity|codex|\bgrok\b|language model|chatbot|integrantes|合作|人工|\bia\b|\bki\b|oaicite|\bcursor\b|classmate/i

/** How many blocks after a hit may hold its value. */
const AFTER = 3
/** A body that speaks of nothing else is an essay; its hits are bounded. */
const MOST_HITS = 400

/**
 * The lines around every hit below the header, in runs that stood together.
 *
 * @param body the blocks after the header
 * @param extra what this course looks for besides; null for nothing
 * @returns runs of lines
 */
export function linesAroundHits(body: Iterable<Block>, extra: RegExp | null = null): Line[][] {
  const runs: Line[][] = []
  let number = 1_000_000
  let open: Line[] | null = null
  let left = 0
  let hits = 0
  for (const block of body) {
    number += 1
    if (block.kind === 'break' || block.kind === 'math') continue
    const hit = block.kind !== 'code' && hits < MOST_HITS && (HIT.test(block.text) || extra?.test(block.text))
    if (hit) {
      hits += 1
      left = AFTER
      open ??= []
    } else if (left === 0) {
      if (open) runs.push(open)
      open = null
      continue
    } else {
      left -= 1
    }
    open?.push(...linesOf(block, number))
  }
  if (open) runs.push(open)
  return runs
}
