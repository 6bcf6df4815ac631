import picocolors from 'picocolors'
import type {Evidence} from '../facts/model.ts'
import {quoted, safe, withoutCommands, wrap} from './escape.ts'
import type {FileReport, Submission} from './model.ts'
import {type FactName, factNames, spotInWords, understood} from './words.ts'

/** What `show` is told of the terminal and the course. */
export interface ShowOptions {
  color: boolean
  /** Columns of the terminal. */
  width: number
  /** Sentences of the course for the reader. */
  notes: string[]
  /** The facts that the policy asks for: their silence is told too. */
  asked: FactName[]
}

/**
 * How the files of a folder were read as one submission: which holds the work, and which each statement was taken
 * from. The head of what `headnote show FOLDER` prints.
 *
 * @param unit the submission
 * @param options colour and columns of the terminal
 * @returns lines of text, harmless to a terminal
 */
export function showUnit(unit: Submission, options: {color: boolean; width: number}): string {
  const paint = picocolors.createColors(options.color)
  const width = Math.max(40, Math.min(options.width, 100))
  const {main, counted, facts} = unit
  const files = `${unit.files.length} ${unit.files.length === 1 ? 'file' : 'files'}`
  const sentences = [
    main === null
      ? `${files}, and none of them can be read.`
      : `${files}, one submission. The work is \`${main}\`: of the documents that are no README, the one named like a submission, else by its format, else the one nearest the top.`,
    ...(Object.keys(factNames) as FactName[]).map((name) =>
      counted[name] === null
        ? `${factNames[name]}: stated in none of them`
        : `${factNames[name]}: ${facts?.[name].status ?? ''}, from \`${counted[name]}\``,
    ),
  ]
  const lines = sentences.flatMap((sentence) => wrap(safe(sentence), width - 2).map((line) => `  ${line}`))
  return withoutCommands(`${[paint.underline(safe(`${unit.path}/`)), ...lines].join('\n')}\n`)
}

/**
 * What was understood of one file, with the evidence for it: the output of `headnote show`.
 *
 * @param file the verdict on the file
 * @param options the terminal and the course
 * @returns lines of text, harmless to a terminal
 */
export function show(file: FileReport, options: ShowOptions): string {
  const paint = picocolors.createColors(options.color)
  const width = Math.max(40, Math.min(options.width, 100))
  const lines = [`${paint.underline(safe(file.path))}${file.format ? `  ${paint.dim(file.format)}` : ''}`]
  const say = (text: string, indent: number) => {
    for (const line of wrap(safe(text), width - indent)) lines.push(' '.repeat(indent) + line)
  }
  const cite = ({quote, place}: Evidence) => {
    for (const line of quoted(quote, width - 6)) lines.push(`${paint.dim('    |')} ${line}`)
    lines.push(paint.dim(`      ${spotInWords(place)}`))
  }
  const {facts, header} = file
  if (!facts) {
    for (const {message, advice} of file.findings) {
      say(message, 2)
      say(advice, 2)
    }
    return withoutCommands(`${lines.join('\n')}\n`)
  }
  const silent: string[] = []
  for (const name of Object.keys(factNames) as FactName[]) {
    const {status, where, evidence} = facts[name]
    if (status === 'missing' && !options.asked.includes(name)) {
      silent.push(factNames[name].toLowerCase())
      continue
    }
    const value = understood(facts, name)
    const place = where === 'elsewhere' ? ', below the header' : ''
    lines.push('', `  ${paint.bold(factNames[name])}: ${status}${place}`)
    if (status !== 'missing' && value !== status) say(value, 4)
    for (const piece of evidence) cite(piece)
  }
  if (silent.length > 0) {
    lines.push('')
    say(`Not stated, and not asked for: ${silent.join(', ')}.`, 2)
  }
  if (facts.time) {
    lines.push('', `  ${paint.bold('Time spent')}: ${facts.time.status}`)
    for (const piece of facts.time.evidence) cite(piece)
  }
  for (const {question, status, evidence} of facts.questions ?? []) {
    lines.push('')
    say(`${question} ${status}`, 2)
    for (const piece of evidence) cite(piece)
  }
  for (const {quote, states} of facts.problems ?? []) {
    lines.push('')
    say(`${quote}: ${states.join(', ') || 'nothing stated'}`, 2)
  }
  if (header) {
    lines.push('', `  ${paint.bold('Header')}`)
    say(header.place ? `ends before ${spotInWords(header.place)}: ${header.reason}` : header.reason, 4)
  }
  const asides: [string, Evidence[]][] = [
    ['Marks of pasted chatbot output', facts.traces],
    [
      'Says "none" here, and tells of a use there',
      facts.contradictions.flatMap(({denial, use}) => [denial, use]),
    ],
    ['Own words about help that a course may rule out', facts.tells],
    ['AI tool named among the people', facts.toolAmongPeople],
    ['Points to another file, which was not read', facts.pointers],
  ]
  for (const [title, pieces] of asides) {
    if (pieces.length === 0) continue
    lines.push('', `  ${paint.bold(title)}`)
    for (const piece of pieces) cite(piece)
  }
  if (facts.notCounted.length > 0) {
    lines.push('', `  ${paint.bold('Seen and not counted')}`)
    for (const piece of facts.notCounted) {
      for (const line of quoted(piece.quote, width - 6)) lines.push(`${paint.dim('    |')} ${line}`)
      say(`${piece.reason}, ${spotInWords(piece.place)}`, 6)
    }
  }
  for (const note of options.notes) {
    lines.push('')
    say(note, 2)
  }
  return withoutCommands(`${lines.join('\n')}\n`)
}
