import type {Block} from '../document.ts'
import {type Line, linesOf} from '../lines.ts'
import {alternativesOf, either} from './either.ts'
import {HITS_ABROAD} from './lexicon/languages.ts'
import {MAY_BEAR_MARK} from './tells.ts'

// No expression here has the `u` flag, which makes such a search twelve times as slow.

/** Words that stand in labels and AI notes, and elsewhere rarely. */
const TELLING =
  /collab|colab|group[\s-]*m(?:ember|ate)|team[\s-]*m(?:ember|ate)|worked\s+with|chat\s?gpt|chat\s?gbt|chat\s?gtp|\bgpt|\bai\b|\ba\.i\b|gen\s?ai|\bllm|copilot|claude|gemini|deepseek|perplexity|codex|\bgrok\b|language model|chatbot|integrantes|合作|人工|\(with\s|\bia\b|\bki\b|oaicite|\bcursor\b|classmate/i
/** Words that an answer uses too: they count where the student speaks, or where a label may stand. */
const COMMON =
  /partner|work(?:ed|ing)?\s+(?:with|alone|on\s+(?:this|my))|by\s+myself|on\s+my\s+own|independently|individually|discuss|consult|help|assist|acknowledg|talk|together|team\s?work|study\s+group|working\s+group|homework\s+group|project\s+group|set\s+group|peers\b|fellow\s+student|other\s+students|bounced|brainstorm|compared|thank|documentation\s+statement|credit|nobody|people\s+(?:and|&)\s+(?:ai\s+)?tools/gi
const ABROAD = new RegExp(HITS_ABROAD, 'i')
/** One combined look for all, marks of chatbots too; only blocks around a hit are parsed. */
const HIT = new RegExp(
  either([TELLING, COMMON, MAY_BEAR_MARK, new RegExp(HITS_ABROAD)].flatMap(alternativesOf)),
  'i',
)

/** The student speaks of the work, or a label or question stands near. */
const SPEAKS =
  /[:：?？*_|=#]|\b(?:I|we|my|our|me|us|mine|myself|ourselves|you|your|students?|nobody|none|alone|homework|assignment|pset|problem\s+set|lab|project|work|by|author)\b/i
/** What may stand before the word where it opens a sentence: "Was also discussed with", "With no help". */
const OPENS = /^\W*(?:(?:\w+ly|also|was|were|in|with|no|without|the|not|any|some|all|this)\s+)*$/i
/** A sentence this short may be a label. */
const SHORT = 60
const ENDS = ['.', '!', '?', '\n']
/** So far a sentence is looked at on either side of a word, and so many words of a paragraph are looked at. */
const REACH = 300
const MOST_LOOKS = 40

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
    const hit = block.kind !== 'code' && hits < MOST_HITS && (isHit(block) || extra?.test(block.text))
    if (hit) {
      hits += 1
      left = isProse(block) ? Math.max(0, left - 1) : AFTER
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

function isHit({kind, text}: Block): boolean {
  if (!HIT.test(text)) return false
  return (
    kind !== 'paragraph' ||
    TELLING.test(text) ||
    MAY_BEAR_MARK.test(text) ||
    ABROAD.test(text) ||
    speaks(text)
  )
}

/** Whether a common word of a paragraph stands in a sentence that may be a statement or a label. */
function speaks(text: string): boolean {
  let looks = 0
  for (const {index} of text.matchAll(COMMON)) {
    looks += 1
    if (looks > MOST_LOOKS) return true
    const near = text.slice(Math.max(0, index - REACH), index)
    const before = near.slice(Math.max(...ENDS.map((end) => near.lastIndexOf(end))) + 1)
    const sentence = before + text.slice(index, index + REACH).split(/[.!?\n]/, 1)[0]
    if (sentence.length < SHORT || OPENS.test(before) || SPEAKS.test(sentence)) return true
  }
  return false
}

/** A paragraph of sentences, which asks for nothing and so has no value below it. */
function isProse({kind, text}: Block): boolean {
  return (
    kind === 'paragraph' &&
    text.length > 2 * SHORT &&
    !/[:：?？*_|=#]|\b(?:you|your|please|list|state|describe|students?)\b/i.test(text)
  )
}
