import type {Policy, PolicyField} from './model.ts'

/**
 * What a course asks, in sentences that tell a student what to write.
 *
 * @param policy the policy
 * @returns a paragraph a field, in the order of the policy, then what the course says of help and of disclosing
 */
export function describe(policy: Policy): string[] {
  const paragraphs = Object.values(policy.fields).map((field) => describeField(field))
  const forbidden = Object.entries(policy.forbidden).filter(([, level]) => level !== 'off')
  if (forbidden.length > 0)
    paragraphs.push(`Ruled out, whoever helps: ${forbidden.map(([use]) => uses[use] ?? use).join('; ')}.`)
  if (policy.groupSubmission?.max !== undefined)
    paragraphs.push(`A group that hands in together has at most ${policy.groupSubmission.max} members.`)
  if (policy.notLinted.length > 0)
    paragraphs.push(`Asked as well, and not checked by headnote: ${policy.notLinted.join('; ')}.`)
  if (policy.assurance) paragraphs.push(policy.assurance)
  for (const [name, own] of Object.entries(policy.assignments ?? {})) {
    const changed = Object.entries(own.fields).filter(([key, field]) => !same(field, policy.fields[key]))
    const words = changed.map(([, field]) => describeField(field))
    paragraphs.push(`For ${name}: ${words.join(' ') || 'the same is written.'}`)
  }
  return paragraphs
}

/**
 * What a reader of a report should know of the course: its own words, where they stand, and what was not checked.
 *
 * @param policy the policy
 * @returns sentences, not yet harmless
 */
export function notesOf({assurance, url, notLinted}: Policy): string[] {
  return [
    ...(assurance ? [assurance] : []),
    ...(url ? [`The rules of the course: ${url}`] : []),
    ...(notLinted.length > 0 ? [`Asked by the course and not checked here: ${notLinted.join('; ')}.`] : []),
  ]
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

const uses: Record<string, string> = {
  'verify-answer': 'asking whether an answer is right',
  'full-solution': 'being given a full solution',
  'share-solution': 'sharing a full solution',
  'copy-text': 'copying text word for word',
  'generate-code': 'code written by someone or something else',
  'paste-problem': 'giving the problem to an AI',
  'online-solutions': 'looking up solutions',
  'outside-class': 'help from outside the class',
  'keep-notes': 'notes taken away from a discussion',
}

function describeField(field: PolicyField): string {
  if (field.absent) return 'Leave your own name out: the work is graded without names.'
  if (field.use?.default === 'forbidden') {
    const except = field.use.except?.length ? `, except ${field.use.except.join(', ')}` : ''
    const none = field.required === 'always' ? ` ${silence(field)}` : ''
    return `Using AI is ruled out${except}. Where it was used all the same, say so.${none}${exemptions(field)}`
  }
  if (field.required === 'never')
    return `${subjects[field.kind]} need not be stated${wanted(field) ? `; welcome: ${wanted(field)}` : ''}.`
  const asked = `${placeOf(field)}, ${request(field)}`
  // A sentence to copy brings its own full stop.
  const sentences = [/[.!?]"$/.test(asked) ? asked : `${asked}.`]
  if (field.per === 'member') sentences.push('Each member of a group states it.')
  if (field.minSentences !== undefined && field.minSentences > 1)
    sentences.push(`Write at least ${field.minSentences} sentences.`)
  if (field.max !== undefined)
    sentences.push(`At most ${field.max === 1 ? 'one person' : `${field.max} people`} may be named.`)
  sentences.push(silence(field) + exemptions(field))
  return sentences.filter(Boolean).join(' ').trim()
}

const subjects: Record<PolicyField['kind'], string> = {
  people: 'Collaborators',
  ai: 'AI use',
  sources: 'Sources',
  pledge: 'A pledge',
  time: 'Time spent',
  questions: 'Answers to the questions',
  identity: 'A name',
}

function placeOf({at}: PolicyField): string {
  if (at.startsWith('file:')) return `In a file \`${at.slice('file:'.length)}\``
  const places: Record<string, string> = {
    top: 'At the top, before the first answer',
    end: 'At the end, after the last answer',
    problem: 'At every problem',
    anywhere: 'Anywhere in the work',
    form: "On the course's own form, which headnote does not see",
  }
  return places[at] ?? at
}

function request(field: PolicyField): string {
  const beside = wanted(field)
  switch (field.kind) {
    case 'people':
      return `name the people you worked with${beside && `: ${beside}`}`
    case 'ai':
      return `state your use of AI${beside && `: ${beside}`}`
    case 'sources':
      return `name the sources you used${beside && `: ${beside}`}`
    case 'pledge':
      return field.text ? `copy and keep to this sentence: "${field.text}"` : 'state the honor pledge'
    case 'time':
      return 'write how long the work took'
    case 'questions':
      return `answer ${(field.ask ?? []).map((question) => `"${question}"`).join(' ')} with yes or no, and with details where it is yes`
    case 'identity':
      return `write ${field.needs.includes('id') ? 'your name and id' : 'your name'}`
  }
}

const details: Record<string, string> = {
  name: '',
  id: 'their ids',
  nature: 'how they helped',
  given: 'whom you helped',
  tool: 'which AI',
  model: 'the exact model',
  purpose: 'what for',
  extent: 'how far its output went into the work',
  where: 'in which parts',
  prompts: 'the prompts',
  transcript: 'the transcript of the chat',
  date: 'the date',
  verification: 'how you checked it',
  link: 'a link or reference',
  hours: '',
  signature: 'a signature',
}

function wanted({kind, needs}: PolicyField): string {
  return needs
    .map((need) => (need === 'nature' && kind === 'ai' ? 'how it helped' : details[need]))
    .filter(Boolean)
    .join(', ')
}

const nothing: Partial<Record<PolicyField['kind'], [none: string, write: string]>> = {
  people: ['nobody', 'Collaborators: none'],
  ai: ['none', 'AI assistants: none'],
  sources: ['none', 'Sources: none'],
}

/** What holds where there is nothing to tell. */
function silence(field: PolicyField): string {
  const [none, write] = nothing[field.kind] ?? []
  if (none === undefined || write === undefined) return ''
  if (field.required === 'when-used') return `Where there was ${none}, nothing need be written.`
  if (field.none === 'not-accepted') return 'A statement that says "none" is not accepted.'
  return field.none === 'any'
    ? `Where there was ${none}, write "${write}".`
    : `Where there was ${none}, write exactly: "${field.none.phrase}"`
}

function exemptions({kind, exempt}: PolicyField): string {
  if (exempt.length === 0) return ''
  return ` No mention is needed ${kind === 'ai' ? 'for' : 'of'}: ${exempt.join(', ')}.`
}
