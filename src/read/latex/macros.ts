import {argumentsAt, groupEnd} from './groups.ts'

/** A macro the file defines itself. */
export interface Macro {
  name: string
  /** How many arguments it takes. */
  takes: number
  /** Whether the first is optional. */
  optional: boolean
  body: string
  /** Offset of the body in the file. */
  at: number
  /** Offsets of the whole definition. */
  from: number
  to: number
}

const DEFINITION =
  /\\(?:(?:re)?newcommand|providecommand|DeclareRobustCommand|(?:New|Renew|Provide|Declare)DocumentCommand|[gex]?def)(?![A-Za-z])/g
const NAME = /\*?\s*(?:\{\s*)?\\([A-Za-z@]+)\s*\}?/y
const MOST = 2000
/** The body of a macro may be a whole title page. */
const LONGEST = 60_000

/**
 * The macros a file defines, in order.
 *
 * @param text the source, comments blanked
 * @returns the definitions that are sound, from the first 2000
 */
export function macrosIn(text: string): Macro[] {
  const macros: Macro[] = []
  DEFINITION.lastIndex = 0
  let tries = 0
  for (let word = DEFINITION.exec(text); word && tries < MOST; word = DEFINITION.exec(text)) {
    tries += 1
    const macro = macroAt(text, word.index, word[0])
    if (!macro) continue
    macros.push(macro)
    DEFINITION.lastIndex = macro.to
  }
  return macros
}

function macroAt(text: string, from: number, word: string): Macro | null {
  NAME.lastIndex = from + word.length
  const name = NAME.exec(text)?.[1]
  if (name === undefined) return null
  const after = NAME.lastIndex
  if (word.endsWith('def')) {
    const parameters = /\s*((?:#\d[^#{}\\\n]{0,10})*)/y
    parameters.lastIndex = after
    const takes = parameters.exec(text)?.[1]?.match(/#\d/g)?.length ?? 0
    const open = parameters.lastIndex
    const to = text[open] === '{' ? groupEnd(text, open, LONGEST) : -1
    if (to < 0) return null
    return {name, takes, optional: false, body: text.slice(open + 1, to - 1), at: open + 1, from, to}
  }
  if (word.endsWith('DocumentCommand')) {
    const {groups, end} = argumentsAt(text, after, 2, LONGEST)
    const [spec, body] = groups
    if (!spec || !body || !/^[\smo]*$/.test(spec.text)) return null
    const takes = spec.text.replace(/\s/g, '').length
    return {name, takes, optional: /^\s*o/.test(spec.text), body: body.text, at: body.at, from, to: end}
  }
  const {groups, end} = argumentsAt(text, after, 1, LONGEST)
  const body = groups[0]
  if (!body) return null
  const brackets = text.slice(after, body.at - 1).match(/\[[^\]]*\]/g) ?? []
  const takes = Number(/\d/.exec(brackets[0] ?? '')?.[0] ?? 0)
  return {name, takes, optional: brackets.length > 1, body: body.text, at: body.at, from, to: end}
}

const JOINED =
  /^(ai|llm|genai|chatgpt|group|team|worked|collaboration|study|lab|student|your)(?=(?:usage|used?|tools?|statement|disclosure|declaration|acknowledg\w+|assist\w+|members?|mates?|with|note|partners?|group|names?|help)$)/i

/**
 * A macro's name as the label it stands for: `\aiUsage` is "ai Usage".
 *
 * @param name the name without its backslash
 * @returns the words
 */
export function labelOf(name: string): string {
  return name
    .replace(/[@_*]+/g, ' ')
    .replace(/AI(?=[a-z])|[a-z](?=[A-Z])|[A-Z](?=[A-Z][a-z])/g, '$& ')
    .replace(JOINED, '$1 ')
    .trim()
}
