import {safe} from '../escape.ts'

/** Finished HTML or SVG. */
export class Markup {
  constructor(readonly text: string) {}
}

type Value = Markup | string | number | null | false | undefined | readonly (Markup | string)[]

/**
 * A piece of HTML: what stands in `${}` is text and is escaped, unless it is a piece itself.
 *
 * @param pieces the template's own text
 * @param values strings and numbers, pieces, lists of them; null, undefined and false are nothing
 * @returns the piece
 */
export function html(pieces: TemplateStringsArray, ...values: Value[]): Markup {
  return new Markup(pieces.reduce((text, piece, at) => text + written(values[at - 1]) + piece))
}

function written(value: Value): string {
  if (value === null || value === undefined || value === false) return ''
  if (value instanceof Markup) return value.text
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return escaped(value)
  return value.map(written).join('')
}

/** Control and bidi characters would act in a browser too; they are spelt out. Line ends stay, for `pre`. */
function escaped(text: string): string {
  const lines = text.split(/\r\n|[\r\n]/).map((line) => safe(line.replaceAll('\t', '    ')))
  return lines
    .join('\n')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
