import type {AiStatus, CollaboratorsStatus} from '../src/facts/model.ts'
import {AI_TICKS, AI_VALUES, COMBINED_VALUES, FREE_AI, TOOL_SPELLINGS} from './headers/ai.ts'
import {
  CODE_DRESSES,
  type Dress,
  FINISHES,
  type Field,
  FRONT_MATTER,
  MARKDOWN_DRESSES,
  TEXT_DRESSES,
} from './headers/dresses.ts'
import {AI_LABELS, COMBINED_LABELS, OTHER_FIELDS, PEOPLE_LABELS} from './headers/labels.ts'
import {ASSISTANTS, AUTHORS, AWKWARD, STAFF, TRADITIONS, type Tradition} from './headers/names.ts'
import {ANSWERS, NEIGHBOURS, type Neighbour, TITLES} from './headers/neighbours.ts'
import {FREE_PEOPLE, PEOPLE_TICKS, PEOPLE_VALUES, SEPARATORS} from './headers/people.ts'
import {type Draw, drawsOf} from './headers/random.ts'
import type {Label} from './score.ts'

/** The parts a generated header is made of, to see at once which class of them is read wrong. */
export const PARTS = [
  'people label',
  'people value',
  'AI label',
  'AI value',
  'dress',
  'finish',
  'neighbour',
  'names',
] as const
export type Part = (typeof PARTS)[number]

/** A header put together, and what it means. */
export interface Generated {
  label: Label
  text: string
  parts: Partial<Record<Part, string>>
}

/** What a statement says, before it is dressed. */
export interface Meaning {
  collaborators: CollaboratorsStatus
  people: string[]
  ai: AiStatus
  tools: string[]
  /** Labels with their values; sentences stand alone. */
  fields: Field[]
  sentences: string[]
  parts: Partial<Record<Part, string>>
}

/** Which wordings may be drawn: three of four to tune on, the fourth to report on; all where absent. */
export type Split = 'tune' | 'report' | undefined

const PEOPLE_WEIGHTS: readonly (readonly [CollaboratorsStatus, number])[] = [
  ['named', 0.36],
  ['none', 0.2],
  ['placeholder', 0.12],
  ['staff', 0.07],
  ['unnamed', 0.08],
  ['missing', 0.17],
]
const AI_WEIGHTS: readonly (readonly [AiStatus, number])[] = [
  ['described', 0.32],
  ['none', 0.2],
  ['placeholder', 0.12],
  ['no-use', 0.1],
  ['no-tool', 0.08],
  ['missing', 0.18],
]

/**
 * Headers with known meaning, the same for the same seed.
 *
 * @param seed any whole number
 * @param count how many
 * @param split which wordings may be drawn
 * @returns the headers in order
 */
export function generateHeaders(seed: number, count: number, split?: Split): Generated[] {
  return Array.from({length: count}, (_, index) => {
    const draw = drawsOf(seed * 1_000_003 + index)
    const meaning = meaningOf(draw, split)
    const dress = dressFor(meaning, draw)
    return dressed(`gen-${seed}-${index}`, meaning, dress, draw)
  })
}

/**
 * What one header is to say.
 *
 * @param draw the draws
 * @param split which wordings may be drawn
 * @returns statuses, names, and the labels and sentences that say so
 */
export function meaningOf(draw: Draw, split?: Split): Meaning {
  const meaning: Meaning = {
    collaborators: weighted(draw, PEOPLE_WEIGHTS),
    people: [],
    ai: weighted(draw, AI_WEIGHTS),
    tools: [],
    fields: [],
    sentences: [],
    parts: {},
  }
  if (draw.chance(0.07)) combined(meaning, draw, split)
  else {
    people(meaning, draw, split)
    ai(meaning, draw, split)
    if (draw.chance(0.2)) meaning.fields.reverse()
  }
  return meaning
}

function people(meaning: Meaning, draw: Draw, split: Split): void {
  const status = meaning.collaborators
  if (status === 'missing') return
  const ticks = part(PEOPLE_TICKS, split).filter(([means]) => means === status)
  const label = draw.pick(part(PEOPLE_LABELS, split))
  const tick = ticks.length > 0 && draw.chance(0.06) ? tickText(draw, draw.pick(ticks)[1]) : null
  const wording = tick ?? draw.pick(part(PEOPLE_VALUES[status], split))
  const value = withPeople(wording, meaning, draw)
  meaning.parts['people value'] = `${status}: ${wording}`
  if (!tick && FREE_PEOPLE.test(wording) && draw.chance(0.45)) {
    meaning.sentences.push(value)
    meaning.parts['people label'] = '(free sentence)'
  } else {
    meaning.fields.push({label, value})
    meaning.parts['people label'] = label
  }
}

function ai(meaning: Meaning, draw: Draw, split: Split): void {
  const status = meaning.ai
  if (status === 'missing') return
  const ticks = part(AI_TICKS, split).filter(([means]) => means === status)
  // A label that names a tool answers which: a bare "yes" beside it could be read either way.
  const labels = part(AI_LABELS, split).filter((label) => status !== 'no-tool' || !/gpt/i.test(label))
  const label = draw.pick(labels)
  const tick = ticks.length > 0 && draw.chance(0.06) ? tickText(draw, draw.pick(ticks)[1]) : null
  const wording = tick ?? draw.pick(part(AI_VALUES[status], split))
  const free = !tick && FREE_AI.test(wording) && draw.chance(0.45)
  const value = withTools(wording, meaning, draw, free)
  meaning.parts['AI value'] = `${status}: ${wording}`
  if (free) {
    meaning.sentences.push(value)
    meaning.parts['AI label'] = '(free sentence)'
  } else {
    meaning.fields.push({label, value})
    meaning.parts['AI label'] = label
  }
}

function combined(meaning: Meaning, draw: Draw, split: Split): void {
  const wording = draw.pick(part(COMBINED_VALUES, split))
  const label = draw.pick(part(COMBINED_LABELS, split))
  meaning.collaborators = wording.people
  meaning.ai = wording.ai
  const value = withTools(withPeople(wording.text, meaning, draw), meaning, draw, false)
  meaning.fields.push({label, value})
  meaning.parts = {
    ...meaning.parts,
    'people label': `(both) ${label}`,
    'AI label': `(both) ${label}`,
    'people value': `(both) ${wording.text}`,
    'AI value': `(both) ${wording.text}`,
  }
}

/** Names put into a wording; the label learns who was named. */
function withPeople(wording: string, meaning: Meaning, draw: Draw): string {
  const text = wording.replace('{staff}', draw.pick(STAFF)).replace('{ta}', draw.pick(ASSISTANTS))
  const wanted = ['{1}', '{2}', '{3}'].filter((slot) => text.includes(slot)).length
  const list = text.includes('{all}')
  if (wanted === 0 && !list) return text
  const plainList = /^[([]?\{all\}[)\].]?$|^\{1\}$/.test(text)
  const traditions = Object.keys(TRADITIONS) as Tradition[]
  const tradition = draw.pick(traditions.filter((name) => plainList || !AWKWARD.has(name)))
  const several = list ? draw.pick([1, 2, 2, 2, 3, 3, 4, 5]) : wanted
  const names = draw.some<string>(TRADITIONS[tradition], several)
  // A small pool is filled up from another tradition: classes are mixed as well.
  while (names.length < several) names.push(...draw.some<string>(TRADITIONS.english, several - names.length))
  meaning.people = names
  meaning.parts.names = tradition
  const separators = tradition === 'surnameFirst' ? (['; ', '\n'] as const) : SEPARATORS
  return text
    .replace('{all}', joined(names, draw.pick(separators)))
    .replace(/\{([123])\}/g, (_, number: string) => names[Number(number) - 1]!)
}

function joined(names: readonly string[], separator: string): string {
  if (names.length === 2 && separator === ', and ') return names.join(' and ')
  if (names.length > 2 && (separator === ' and ' || separator === ', and ' || separator === ' & ')) {
    return `${names.slice(0, -1).join(', ')}${separator}${names.at(-1)}`
  }
  return names.join(separator)
}

function withTools(wording: string, meaning: Meaning, draw: Draw, free: boolean): string {
  // Without a label even a reader takes some of these names for a person's.
  const known = TOOL_SPELLINGS.filter(([, name]) => !free || !/^(?:Kimi|OpenAI Codex)$/.test(name))
  const first = draw.pick(known)
  const second = draw.pick(known.filter(([, name]) => !name.includes(first[1]) && !first[1].includes(name)))
  if (wording.includes('{t}')) meaning.tools.push(first[1])
  if (wording.includes('{u}')) meaning.tools.push(second[1])
  return wording.replace('{t}', first[0]).replace('{u}', second[0])
}

const TICKS = [
  {mark: ['- [x] ', '- [ ] '], between: '\n'},
  {mark: ['- [X] ', '- [ ] '], between: '\n'},
  {mark: ['[x] ', '[ ] '], between: '    '},
  {mark: ['☒ ', '☐ '], between: '  '},
  {mark: ['☑ ', '☐ '], between: '\n'},
  {mark: ['(x) ', '( ) '], between: '   '},
] as const

function tickText(draw: Draw, options: readonly (readonly [boolean, string])[]): string {
  const {mark, between} = draw.pick(TICKS)
  return options.map(([ticked, text]) => `${ticked ? mark[0] : mark[1]}${text}`).join(between)
}

const DRESSES: readonly Dress[] = [...MARKDOWN_DRESSES, FRONT_MATTER, ...TEXT_DRESSES, ...CODE_DRESSES]

/**
 * Whether a dress can hold what a header says without changing it.
 *
 * @param dress the dress
 * @param meaning what is said
 * @returns false where a value would turn into markup
 */
export function fits(dress: Dress, meaning: Meaning): boolean {
  return meaning.fields.every(({value}) => (dress.long || !value.includes('\n')) && !dress.unfit?.test(value))
}

function dressFor(meaning: Meaning, draw: Draw): Dress {
  return draw.pick(DRESSES.filter((dress) => fits(dress, meaning)))
}

/**
 * The whole submission.
 *
 * @param id its name
 * @param meaning what its header says
 * @param dress how the header is set
 * @param draw the draws for all that stands beside it
 * @param plain true for no neighbours, nothing at the end and no change of bytes
 * @returns the text with its label
 */
export function dressed(id: string, meaning: Meaning, dress: Dress, draw: Draw, plain = false): Generated {
  const code = CODE_DRESSES.find(({name}) => name === dress.name)
  const neighbour = plain || draw.chance(0.55) ? null : draw.pick(Object.keys(NEIGHBOURS) as Neighbour[])
  const others = draw.some(OTHER_FIELDS, draw.pick([0, 0, 1, 2]))
  const before: Field[] = [{label: 'Name', value: draw.pick(AUTHORS)}]
  const after: Field[] = []
  for (const [label, values] of others) {
    const field = {label, value: draw.pick(values)}
    if (draw.chance(0.5)) before.push(field)
    else after.push(field)
  }
  const atEnd = !plain && !code && dress !== FRONT_MATTER && draw.chance(0.07)
  const statements = {fields: atEnd ? [] : meaning.fields, sentences: atEnd ? [] : meaning.sentences}
  const header = headerText(
    dress,
    [...before, ...statements.fields, ...after],
    statements.sentences,
    neighbour,
    draw,
  )
  const tail = atEnd ? [dress.write(meaning.fields), ...meaning.sentences] : []
  const text = code
    ? `${code.around(header)}\n\n${CODE[dress.extension] ?? ''}\n`
    : `${[header, ...bodyOf(dress, neighbour, draw), ...tail].filter((piece) => piece !== '').join('\n\n')}\n`
  const finish = plain ? 'as written' : draw.chance(0.7) ? 'as written' : draw.pick(Object.keys(FINISHES))
  const place = atEnd ? 'elsewhere' : 'top'
  return {
    text: FINISHES[finish]!(text),
    parts: {...meaning.parts, dress: dress.name, finish, neighbour: neighbour ?? '(none)'},
    label: {
      id,
      file: `${id}.${dress.extension}`,
      format: dress.extension === 'md' ? 'markdown' : 'text',
      collaborators: meaning.collaborators,
      people: meaning.people,
      ai: meaning.ai,
      tools: [...new Set(meaning.tools)],
      where: {
        collaborators: meaning.collaborators === 'missing' ? null : place,
        ai: meaning.ai === 'missing' ? null : place,
      },
      ambiguous: false,
      provenance: 'generated',
      template: dress.name,
      note: '',
    },
  }
}

function headerText(
  dress: Dress,
  fields: readonly Field[],
  sentences: readonly string[],
  neighbour: Neighbour | null,
  draw: Draw,
): string {
  const title = draw.pick(TITLES)
  const head = dress.extension === 'md' ? `# ${title}` : title
  const set = dress.write(fields)
  const beside =
    neighbour === 'policy' || neighbour === 'example' || (neighbour === 'comment' && dress.extension === 'md')
      ? quoteFor(dress, draw.pick(NEIGHBOURS[neighbour]))
      : null
  // Behind an open label a sentence would be its value, so it stands before where one is open.
  const open = fields.some(({value}) => value === '')
  const body = open || draw.chance(0.5) ? [...sentences, set] : [set, ...sentences]
  if (beside) body.splice(draw.chance(0.5) ? 0 : body.length, 0, beside)
  const parts =
    dress === FRONT_MATTER ? [set, head, ...body.filter((piece) => piece !== set)] : [head, ...body]
  return parts.join('\n\n')
}

/** The quote mark is Markdown's own. */
const quoteFor = (dress: Dress, text: string) => (dress.extension === 'md' ? text : text.replace(/^> /, ''))

function bodyOf(dress: Dress, neighbour: Neighbour | null, draw: Draw): string[] {
  const markdown = dress.extension === 'md'
  const word = draw.pick(['Problem', 'Question', 'Exercise'])
  const head = (number: number) => `${markdown ? '## ' : ''}${word} ${number}${markdown ? '' : '.'}`
  const asked = neighbour === 'problems' ? [draw.pick(NEIGHBOURS.problems)] : []
  const code = neighbour === 'code' ? draw.pick(NEIGHBOURS.code) : null
  const fence =
    code === null ? [] : [markdown ? `\`\`\`python\n${code}\n\`\`\`` : code.replace(/^/gm, '    ')]
  const references =
    neighbour === 'references'
      ? [`${markdown ? '## ' : ''}References`, NEIGHBOURS.references.map((text) => `- ${text}`).join('\n')]
      : []
  return [head(1), ...asked, draw.pick(ANSWERS), head(2), draw.pick(ANSWERS), ...fence, ...references]
}

const CODE: Partial<Record<Dress['extension'], string>> = {
  py: 'import sys\n\ndef area(w, h):\n    return w * h',
  java: 'public class Stack {\n    private int size;\n}',
  c: '#include <stdio.h>\n\nint main(void) { return 0; }',
  m: 'x = linspace(0, 1, 50);\nplot(x, x.^2)',
  sql: 'SELECT name FROM courses WHERE credits > 3;',
}

function weighted<T>(draw: Draw, weights: readonly (readonly [T, number])[]): T {
  let left = draw.next()
  for (const [value, weight] of weights) {
    left -= weight
    if (left < 0) return value
  }
  return weights[0]![0]
}

function part<T>(wordings: readonly T[], split: Split): readonly T[] {
  if (split === undefined) return wordings
  return wordings.filter((_, index) => (index % 4 === 3) === (split === 'report'))
}
