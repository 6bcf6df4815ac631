import type {Line} from '../lines.ts'
import {isInstruction} from './label.ts'

/** A quotation. */
const QUOTATION = /(?<![\p{L}\p{N}])(["“])([^"“”]{3,500}?)["”](?![\p{L}\p{N}])/gu
/** Stands in place of what is left out: no blank, since a gap of blanks parts columns, and no letter. */
export const BLANKED = '\u200b'
/** Shorter ones may be a title or a single answer. */
const SHORTEST = 8
/** "... and "no AI" are good answers": what a handout accepts. */
const OFFERED =
  /^\W{0,3}(?:(?:and|or)\s+["“][^"“”]{2,200}["”]\W{0,3})?(?:(?:is|are)\s+(?:\w+\s+){0,3}(?:fine|ok|okay|good|acceptable|enough|sufficient|valid|answers?)|suffices?\b|will\s+do\b)/iu
/** Words that give what follows as an example, or as what somebody else says. */
const TOLD =
  /\b(?:e\.\s?g\.?|for\s+(?:example|instance)|such\s+as|writes?|wrote|says?|said|claims?|reads?|like(?:\s+this)?|is|or)\W{0,3}$/iu
/** Words that do so in an order: "Include the following statement:". */
const ORDERED = /(?:\b(?:examples?|state[sd]?|sentences?|statements?|following)|[:：])\W{0,3}$/iu
const EXAMPLE =
  /\b(?:e\.\s?g\b|examples?|instance|samples?|writes?|say|states?|following|sentences?|said|looks?\s+like)/iu
/** The student speaks before the quotation: it is what the student asked or was told. */
const SPEAKS = /\b(?:I|we|my|our|[Pp]rompts?|[Aa]sked)\b/u

/**
 * Lines without what the handout quotes: the sentence to write, an example, the words of somebody else. Quotations
 * that answer a label ('AI: "I used none"') stay. What is left out is blanked at equal width, so that places stay true.
 *
 * @param lines lines in order
 * @returns the lines, those that hold such a quotation in a new state
 */
export function withoutSamples(lines: Line[]): Line[] {
  const result = [...lines]
  for (let first = 0; first < lines.length; ) {
    let after = first + 1
    while (after < lines.length && lines[after]!.block === lines[first]!.block) after += 1
    blankSamples(result, first, after)
    first = after
  }
  return result
}

function blankSamples(lines: Line[], first: number, after: number): void {
  const text = lines
    .slice(first, after)
    .map((line) => line.text)
    .join('\n')
  if (!/["“]/u.test(text)) return
  let shown = text
  for (const quotation of text.matchAll(QUOTATION)) {
    const before = shown.slice(Math.max(0, quotation.index - 200), quotation.index)
    const sentence = before.split(/(?<=[.!?])\s+(?=[\p{Lu}"“])/u).at(-1) ?? ''
    // A label on the line itself is what the quotation answers, unless it gives an example.
    const row = before.slice(before.lastIndexOf('\n') + 1)
    const said = (/[:：=]/u.test(row) ? row : sentence).replace(/\s+/g, ' ').trimEnd()
    if (/^[^.!?]{1,80}[:：=]\s*$/u.test(row) && !EXAMPLE.test(row)) continue
    const after = text.slice(quotation.index + quotation[0].length)
    const offered = OFFERED.test(after)
    if (quotation[2]!.length < SHORTEST && !offered) continue
    const gives = offered || TOLD.test(said) || (ORDERED.test(said) && isInstruction(said))
    if (!gives || SPEAKS.test(said)) continue
    const end = quotation.index + quotation[0].length
    shown =
      shown.slice(0, quotation.index) +
      shown.slice(quotation.index, end).replace(/[^\n]/g, BLANKED) +
      shown.slice(end)
  }
  if (shown === text) return
  for (const [offset, row] of shown.split('\n').entries())
    lines[first + offset] = {...lines[first + offset]!, text: row}
}
