import {type AST, RegExpParser} from '@eslint-community/regexpp'

/** Tried for a class of characters, the likely first. */
const SIGNS = [...'a 1A-.:,\n\t*_#|([{<"\'/\\=@é中']
/** Ends every text, so that no search succeeds at the end. */
const END = '\u0001'
/** Of one class of characters. */
const MOST_SIGNS = 3

/** A text that is hard for an expression: the beginning, and what is repeated after it. */
export interface Pump {
  start: string
  body: string
}

/**
 * Texts that make an expression slow if any do: for each part that may be repeated without end, what leads to it once
 * or again and again, and that part.
 *
 * @param source the expression
 * @param flags its flags
 * @returns the texts, each once
 */
export function pumpsOf(source: string, flags: string): Pump[] {
  const pumps = new Map<string, Pump>()
  const put = (start: string, body: string) => {
    if (body !== '') pumps.set(JSON.stringify([start, body]), {start, body})
  }
  const unicode = flags.includes('u')
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, {unicode})
  const sample = new Sampler(unicode ? 'iu' : 'i')
  const visit = (alternatives: AST.Alternative[], before: string): void => {
    for (const {elements} of alternatives) {
      let start = before
      for (const element of elements) {
        if (element.type === 'Quantifier' && element.max > MOST_TIMES) {
          for (const body of sample.all(element.element)) {
            put('', body)
            put(start, body)
            put('', start + body)
          }
          put('', start)
        }
        const inner = element.type === 'Quantifier' ? element.element : element
        if ('alternatives' in inner) visit(inner.alternatives, start)
        start += sample.one(element)
      }
      put('', start)
    }
  }
  visit(pattern.alternatives, '')
  return [...pumps.values()]
}

/** A part that may be repeated so often is taken for one without a bound. */
const MOST_TIMES = 200

/**
 * A text of a pump.
 *
 * @param pump what is repeated
 * @param length of the text, nearly
 * @returns the text
 */
export function pumped({start, body}: Pump, length: number): string {
  return start + body.repeat(Math.ceil(length / body.length)) + END
}

class Sampler {
  private readonly known = new Map<string, string[]>()

  constructor(private readonly flags: string) {}

  /** A short text that a part matches. */
  one(node: AST.Element): string {
    return this.all(node)[0] ?? ''
  }

  /** Short texts that a part matches, different ones where it has branches. */
  all(node: AST.Element | AST.QuantifiableElement): string[] {
    switch (node.type) {
      case 'Character':
        return [String.fromCodePoint(node.value)]
      case 'CharacterSet':
      case 'CharacterClass':
        return this.signs(node.raw)
      case 'Group':
      case 'CapturingGroup':
        return node.alternatives.slice(0, MOST_SIGNS).flatMap(({elements}) => this.sequence(elements))
      case 'Quantifier':
        return this.all(node.element).map((text) => text.repeat(Math.max(1, node.min)))
      default:
        return ['']
    }
  }

  private sequence(elements: AST.Element[]): string[] {
    const texts = elements.map((element) => this.all(element))
    const first = texts.map(([text = '']) => text).join('')
    // One that varies a single part at a time.
    const others = texts.length === 1 ? texts[0]!.slice(1) : []
    return [first, ...others]
  }

  private signs(raw: string): string[] {
    const known = this.known.get(raw)
    if (known) return known
    const expression = new RegExp(`^${raw}$`, this.flags)
    const signs = SIGNS.filter((sign) => expression.test(sign)).slice(0, MOST_SIGNS)
    this.known.set(raw, signs)
    return signs
  }
}
