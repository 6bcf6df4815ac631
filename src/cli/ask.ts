import * as prompts from '@clack/prompts'
import {
  type Disclosure,
  type HeaderFormat,
  headerFormats,
  labelFor,
  parseAi,
  parsePeople,
} from '../compose.ts'
import {spokenField} from '../policy/asked.ts'
import {fieldOf, type Policy} from '../policy/model.ts'
import {safe} from '../report/escape.ts'

/** Answers of a student at a terminal. */
export interface Answers {
  said: Disclosure
  format: HeaderFormat
}

// The header goes to stdout, so that it can be piped; questions go where a person looks.
const terminal = {output: process.stderr}

/**
 * Ask for what a header of the course holds.
 *
 * @param policy the course
 * @param format the format, where it is chosen already
 * @returns the answers; undefined where the student broke off
 */
export async function askHeader(policy: Policy, format?: HeaderFormat): Promise<Answers | undefined> {
  // A terminal that does not know its size says 0, which would show a letter a line.
  if (!process.stderr.columns)
    Object.defineProperty(process.stderr, 'columns', {value: 80, writable: true, configurable: true})
  prompts.intro(safe(`A header for ${policy.course || policy.id}`), terminal)
  const said: Disclosure = {}
  const people = await ask('people', policy, 'Who did you work with?', 'Ben Okafor, Chen Wei (empty: nobody)')
  if (people === undefined) return
  if (people !== null) said.collaborators = parsePeople(people)
  const ai = await ask(
    'ai',
    policy,
    'Which AI did you use, and what for?',
    'ChatGPT: to debug problem 2 (empty: none)',
  )
  if (ai === undefined) return
  if (ai !== null) said.ai = parseAi(ai)
  if (fieldOf(policy, 'sources')) {
    const sources = await ask('sources', policy, 'Which sources did you use?', 'empty: none')
    if (sources === undefined) return
    if (sources !== null) said.sources = sources
  }
  if (spokenField(policy, 'time')) {
    const time = await prompts.text({
      message: `${safe(labelFor('time', policy))}.`,
      placeholder: '5 hours',
      ...terminal,
    })
    if (prompts.isCancel(time)) return
    said.time = time ?? ''
  }
  for (const question of spokenField(policy, 'questions')?.ask ?? []) {
    const answer = await prompts.text({message: safe(question), ...terminal})
    if (prompts.isCancel(answer)) return
    said.answers = [...(said.answers ?? []), answer ?? '']
  }
  const pledge = fieldOf(policy, 'pledge')?.text
  if (pledge) {
    const signed = await prompts.confirm({message: `Do you sign this? ${safe(pledge)}`, ...terminal})
    if (prompts.isCancel(signed)) return
    said.pledge = signed
  }
  const chosen =
    format ??
    (await prompts.select({
      message: 'For which kind of document?',
      options: headerFormats.map((value) => ({value, label: value})),
      ...terminal,
    }))
  if (prompts.isCancel(chosen)) return
  prompts.outro('Here it is. Paste it at the top of your document.', terminal)
  return {said, format: chosen}
}

/** One question; null where the course asks for the field elsewhere, undefined where the student broke off. */
async function ask(
  kind: 'people' | 'ai' | 'sources',
  policy: Policy,
  message: string,
  placeholder: string,
): Promise<string | null | undefined> {
  const asked = fieldOf(policy, kind)
  if (asked && asked.required !== 'never' && !spokenField(policy, kind)) return null
  const needs = asked && asked.needs.length > 0 ? ` The course asks for: ${asked.needs.join(', ')}.` : ''
  const answer = await prompts.text({
    message: safe(`${labelFor(kind, policy)}. ${message}${needs}`),
    placeholder,
    ...terminal,
  })
  return prompts.isCancel(answer) ? undefined : (answer ?? '')
}
