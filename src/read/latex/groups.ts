import {blankSpans} from './mask.ts'

/** Nested deeper than this, braces hold no header. */
const DEPTH = 40
/** An argument longer than this has lost its brace; looked for further, it would cost a walk a macro. */
const LONGEST = 5000

/**
 * Where a group ends.
 *
 * @param text the source, comments blanked
 * @param at offset of its `{`
 * @param longest how far to look
 * @returns offset after its `}`, or -1 where there is none
 */
export function groupEnd(text: string, at: number, longest = LONGEST): number {
  let depth = 0
  const stop = Math.min(text.length, at + longest)
  for (let index = at; index < stop; index += 1) {
    const sign = text.charCodeAt(index)
    if (sign === 0x5c) index += 1
    else if (sign === 0x7b) depth += 1
    else if (sign === 0x7d && --depth === 0) return index + 1
  }
  return -1
}

/** One argument as it stands in the source. */
export interface Argument {
  text: string
  /** Offset of the text, without its brace. */
  at: number
}

/**
 * The arguments after a macro: brackets where they are optional, then groups.
 *
 * @param text the source, comments blanked
 * @param at offset after the macro's name
 * @param most how many groups may follow
 * @param longest how long one may be
 * @returns the groups, the text in brackets ('' where there are none), and the offset after all of them
 */
export function argumentsAt(
  text: string,
  at: number,
  most: number,
  longest = LONGEST,
): {groups: Argument[]; options: string; end: number} {
  const groups: Argument[] = []
  let options = ''
  let end = text[at] === '*' ? at + 1 : at
  for (;;) {
    const next = afterSpace(text, end)
    if (text[next] === '[') {
      const close = text.indexOf(']', next)
      if (close < 0 || close - next > 2000) break
      // Braces hold brackets: [title={Notes [1]}].
      const brace = text.slice(next, close).lastIndexOf('{')
      const inner = brace < 0 ? -1 : groupEnd(text, next + brace)
      const last = inner > close ? text.indexOf(']', inner) : close
      if (last < 0) break
      options += text.slice(next + 1, last)
      end = last + 1
    } else if (text[next] === '{' && groups.length < most) {
      const close = groupEnd(text, next, longest)
      if (close < 0) break
      groups.push({text: text.slice(next + 1, close - 1), at: next + 1})
      end = close
    } else {
      break
    }
  }
  return {groups, options, end}
}

/** After blanks and at most one line end: an empty line parts a macro from what follows. */
function afterSpace(text: string, at: number): number {
  const blanks = /[ \t]*(?:\ue000?[ \t]*\n[ \t]*)?/y
  blanks.lastIndex = at
  blanks.exec(text)
  return blanks.lastIndex
}

/**
 * Blank every brace without a partner, and those nested too deep, so that a parser meets sound groups only.
 *
 * @param text the source, comments blanked
 * @returns the same text, of the same length
 */
export function balanced(text: string): string {
  const open: number[] = []
  const stray: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === 0x5c) {
      at += 1
    } else if (sign === 0x7b) {
      open.push(at)
    } else if (sign === 0x7d) {
      if (open.length === 0) stray.push(at)
      else if (open.length > DEPTH) stray.push(open.pop()!, at)
      else open.pop()
    }
  }
  for (const at of open) stray.push(at)
  if (stray.length === 0) return text
  return blankSpans(
    text,
    stray.sort((one, other) => one - other).map((at) => ({from: at, to: at + 1})),
  )
}

/**
 * Blank what makes a stretch the target of a link, and keep the stretch: pandoc writes every heading so.
 *
 * @param text the source, comments blanked
 * @returns the same text, of the same length
 */
export function withoutTargets(text: string): string {
  const spans: {from: number; to: number}[] = []
  for (const {0: word, index} of text.matchAll(/\\hypertarget\s*\{[^{}\n]{0,300}\}\s*\{/g)) {
    const open = index + word.length
    const close = groupEnd(text, open - 1)
    if (close > 0) spans.push({from: index, to: open}, {from: close - 1, to: close})
  }
  return blankSpans(
    text,
    spans.sort((one, other) => one.from - other.from),
  )
}
