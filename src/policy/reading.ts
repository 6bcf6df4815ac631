import type {Asked} from '../facts/asked.ts'
import type {Policy, PolicyField} from './model.ts'

const labelled = ['people', 'ai', 'sources'] as const

/**
 * The labels that a course uses besides those known to everyone.
 *
 * @param policy the policy
 * @returns labels by the kind of field whose value stands behind them
 */
export function labelsOf(policy: Policy): Record<string, string[]> {
  const labels: Record<string, string[]> = {}
  for (const kind of labelled) {
    labels[kind] = Object.values(policy.fields).flatMap((field) =>
      field.kind === kind ? [...field.labels, ...labelOf(field)] : [],
    )
  }
  return labels
}

/** Fixed words such as "sources consulted: none" bring a label. */
function labelOf({none}: PolicyField): string[] {
  const label = typeof none === 'object' ? /^([^:]{1,60}):/.exec(none.phrase)?.[1] : undefined
  return label === undefined ? [] : [label]
}

/**
 * The people and roles that a course need not see listed.
 *
 * @param policy the policy
 * @returns their words, as the policy writes them
 */
export function exemptOf(policy: Policy): string[] {
  return Object.values(policy.fields)
    .filter((field) => field.kind === 'people')
    .flatMap((field) => field.exempt)
}

/**
 * What has to be looked for only because this course asks for it.
 *
 * @param policy the policy of the file
 * @returns `asked` for the reading of the facts; nothing where every field is one that is always read
 */
export function askedBy(policy: Policy): {asked?: Asked} {
  const fields = Object.values(policy.fields).filter(
    ({required, at}) => required !== 'never' && at !== 'form',
  )
  const of = (kind: string) => fields.filter((field) => field.kind === kind)
  const pledge = of('pledge')[0]
  const asked: Asked = {
    time: of('time').length > 0,
    pledge: pledge ? (pledge.text ?? '') : null,
    author: of('identity').some(({absent}) => !absent),
    questions: of('questions').flatMap(({ask}) => ask ?? []),
    problems: fields.some(({at}) => at === 'problem' || at === 'end'),
    phrases: phrasesOf(fields),
    labels: fields.flatMap(({kind, labels}) => [
      ...(kind === 'identity' ? [] : labels),
      ...(kind === 'sources' ? ['sources', 'references', 'citations'] : []),
    ]),
    perMember: fields.flatMap(({kind, per}) =>
      per === 'member' && (kind === 'ai' || kind === 'people')
        ? [kind === 'ai' ? 'ai' : 'collaborators']
        : [],
    ),
  }
  const any =
    asked.time ||
    asked.pledge !== null ||
    asked.author ||
    asked.problems ||
    Object.keys(asked.phrases).length > 0 ||
    [asked.questions, asked.labels, asked.perMember].some((list) => list.length > 0)
  return any ? {asked} : {}
}

const factOf = {people: 'collaborators', ai: 'ai', sources: 'sources'} as const

function phrasesOf(fields: PolicyField[]): Asked['phrases'] {
  const phrases: Asked['phrases'] = {}
  for (const {kind, none} of fields) {
    if (typeof none === 'object' && (kind === 'people' || kind === 'ai' || kind === 'sources'))
      phrases[factOf[kind]] = none.phrase
  }
  return phrases
}
