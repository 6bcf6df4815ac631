import {Checker, type Mapping, PolicyError, shown} from './checker.ts'
import {alternativesOf} from './glob.ts'
import type {Policy, PolicyField} from './model.ts'

export {PolicyError}

const kinds = ['people', 'ai', 'sources', 'pledge', 'time', 'questions', 'identity'] as const
const needs = [
  'name',
  'id',
  'nature',
  'given',
  'tool',
  'model',
  'purpose',
  'extent',
  'where',
  'prompts',
  'transcript',
  'date',
  'verification',
  'link',
  'hours',
  'signature',
] as const
const uses = [
  'verify-answer',
  'full-solution',
  'share-solution',
  'copy-text',
  'generate-code',
  'paste-problem',
  'online-solutions',
  'outside-class',
  'keep-notes',
] as const
const complaints = ['missing', 'placeholder', 'misplaced', 'incomplete'] as const

/** The keys that one assignment may set for itself. */
const assignmentKeys = ['course', 'fields', 'forbidden', 'tells', 'rules', 'hints', 'files', 'notLinted']
const policyKeys = [
  'headnote',
  'id',
  'source',
  'url',
  'assurance',
  'extends',
  'groupSubmission',
  ...assignmentKeys,
  'assignments',
]
const fieldKeys = [
  'kind',
  'required',
  'at',
  'none',
  'needs',
  'minSentences',
  'max',
  'exempt',
  'use',
  'labels',
  'text',
  'ask',
  'absent',
  'per',
  'severity',
  'note',
]

/** Policies that extend each other in a ring would never end; no course needs a longer chain. */
const deepest = 8

/**
 * Check a policy and fill in its defaults.
 *
 * @param value the policy as data, as it stands in its file
 * @param name the file's name, for messages
 * @param resolve gives the policy that `extends` names, as data, and its file's name; undefined where there is none
 * @param ruleIds ids of the rules there are
 * @returns the policy with every default filled in, merged field by field over the one it extends
 * @throws PolicyError when something in it is unknown or of the wrong kind
 */
export function validatePolicy(
  value: unknown,
  name: string,
  resolve: (id: string) => {name: string; value: unknown} | undefined,
  ruleIds: readonly string[],
): Policy {
  return new Validator(name, resolve, ruleIds).policy(value, [name])
}

class Validator extends Checker {
  /** What single assignments ask otherwise, by name, and whose file says so. */
  readonly differences = new Map<string, {given: Mapping; by: Validator}[]>()

  constructor(
    name: string,
    readonly resolve: (id: string) => {name: string; value: unknown} | undefined,
    readonly ruleIds: readonly string[],
  ) {
    super(name)
  }

  policy(value: unknown, chain: string[]): Policy {
    if (value === null || value === undefined)
      this.fail('the file is empty. A policy begins with `headnote: 1`.')
    const given = this.mapping(value, '', policyKeys)
    if (given.headnote !== 1) {
      this.fail(
        given.headnote === undefined
          ? 'the line `headnote: 1` is missing; it tells which version of the policy format the file is written in.'
          : `\`headnote\` must be 1, the version of the policy format, and is ${shown(given.headnote)}.`,
        'headnote',
      )
    }
    const base = given.extends === undefined ? undefined : this.base(given.extends, chain)
    if (!base && given.fields === undefined)
      this.fail('`fields` is missing, and nothing is extended. Add `fields:` or `extends:`.')

    const policy = this.merged(given, '', {
      ...(base ?? emptyPolicy),
      id: this.optional(given.id, 'id', this.text) ?? stem(this.name),
    })
    if (Object.keys(policy.fields).length === 0)
      this.fail('`fields` is empty; name at least one field.', 'fields')
    for (const key of ['source', 'url', 'assurance'] as const) {
      const words = this.optional(given[key], key, this.text)
      if (words !== undefined) policy[key] = words
    }
    if (policy.url !== undefined && !/^https?:\/\/\S+$/.test(policy.url))
      this.fail('`url` must be a web address that begins with https://.', 'url')
    if (given.groupSubmission !== undefined) policy.groupSubmission = this.group(given.groupSubmission)
    this.assignments(given.assignments, policy)
    return policy
  }

  /** What a policy or one assignment of it says, over what holds without it. */
  merged(given: Mapping, at: string, base: Policy): Policy {
    const key = (name: string) => (at === '' ? name : `${at}.${name}`)
    const fields = {...base.fields}
    if (given.fields !== undefined) {
      for (const [name, field] of Object.entries(this.mapping(given.fields, key('fields')))) {
        fields[name] = this.field(field, key(`fields.${name}`), base.fields[name])
      }
    }
    const list = (name: 'files' | 'notLinted') =>
      this.optional(given[name], key(name), this.texts) ?? base[name]
    return {
      ...base,
      course: this.optional(given.course, key('course'), this.text) ?? base.course,
      fields,
      forbidden: {...base.forbidden, ...this.levels(given.forbidden, key('forbidden'), uses, 'uses')},
      tells: this.optional(given.tells, key('tells'), this.severity) ?? base.tells,
      rules: {...base.rules, ...this.levels(given.rules, key('rules'), this.ruleIds, 'rules')},
      hints: {...base.hints, ...this.hints(given.hints, key('hints'))},
      files: list('files'),
      notLinted: list('notLinted'),
    }
  }

  base(value: unknown, chain: string[]): Policy {
    const id = this.text(value, 'extends')
    const found = this.resolve(id)
    if (found === undefined) {
      this.fail(
        `\`extends\` names \`${id}\`, and there is no such policy. Give the id of a shipped policy (see: headnote policies) or a path beginning with ./`,
        'extends',
      )
    }
    if (chain.includes(found.name) || chain.length > deepest) {
      const links = [...chain, found.name].map((link) => `\`${link}\``).join(', ')
      this.fail(`\`extends\` runs in a circle: ${links}.`, 'extends')
    }
    const validator = new Validator(found.name, this.resolve, this.ruleIds)
    const policy = validator.policy(found.value, [...chain, found.name])
    for (const [name, differences] of validator.differences) this.differences.set(name, differences)
    return policy
  }

  /** Fill in `policy.assignments`: the differences of the policies extended first, then those of this one. */
  assignments(value: unknown, policy: Policy): void {
    for (const [name, own] of Object.entries(value === undefined ? {} : this.mapping(value, 'assignments'))) {
      const given = this.mapping(own, `assignments.${name}`, assignmentKeys)
      this.differences.set(name, [...(this.differences.get(name) ?? []), {given, by: this}])
    }
    const {assignments: _, ...whole} = policy
    for (const [name, differences] of this.differences) {
      policy.assignments = {
        ...policy.assignments,
        [name]: differences.reduce(
          (before, {given, by}) => by.merged(given, `assignments.${name}`, before),
          whole,
        ),
      }
    }
  }

  field(value: unknown, at: string, base: PolicyField | undefined): PolicyField {
    const given = this.mapping(value, at, fieldKeys)
    const kind =
      this.optional(given.kind, `${at}.kind`, (kind, at) => this.oneOf(kind, at, kinds)) ?? base?.kind
    if (kind === undefined) this.fail(`\`kind\` is missing in ${at}. Known kinds: ${kinds.join(', ')}.`, at)
    const field: PolicyField = {
      ...base,
      kind,
      required:
        this.optional(given.required, `${at}.required`, (value, at) =>
          this.oneOf(value, at, ['always', 'when-used', 'never'] as const),
        ) ??
        base?.required ??
        'always',
      at: this.optional(given.at, `${at}.at`, this.place) ?? base?.at ?? 'top',
      none: this.optional(given.none, `${at}.none`, this.none) ?? base?.none ?? 'any',
      needs:
        this.optional(given.needs, `${at}.needs`, (value, at) =>
          this.texts(value, at).map((need) => this.oneOf(need, at, needs)),
        ) ??
        base?.needs ??
        [],
      exempt: this.optional(given.exempt, `${at}.exempt`, this.texts) ?? base?.exempt ?? [],
      labels: this.optional(given.labels, `${at}.labels`, this.texts) ?? base?.labels ?? [],
    }
    if (given.max !== undefined) field.max = this.count(given.max, `${at}.max`)
    if (given.minSentences !== undefined)
      field.minSentences = this.count(given.minSentences, `${at}.minSentences`)
    if (given.use !== undefined) field.use = this.use(given.use, `${at}.use`)
    if (given.text !== undefined) field.text = this.text(given.text, `${at}.text`)
    if (given.ask !== undefined) field.ask = this.texts(given.ask, `${at}.ask`)
    if (given.absent !== undefined) field.absent = this.truth(given.absent, `${at}.absent`)
    if (given.per !== undefined) field.per = this.oneOf(given.per, `${at}.per`, ['member'] as const)
    if (given.note !== undefined) field.note = this.text(given.note, `${at}.note`)
    if (given.severity !== undefined) {
      field.severity =
        typeof given.severity === 'object'
          ? this.levels(given.severity, `${at}.severity`, complaints, 'keys')
          : this.severity(given.severity, `${at}.severity`)
    }
    if (kind === 'questions' && !field.ask?.length)
      this.fail(`\`${at}.ask\` is missing: a field of questions names them.`, at)
    return field
  }

  use(value: unknown, at: string): NonNullable<PolicyField['use']> {
    const given = this.mapping(value, at, ['default', 'except'])
    const use: NonNullable<PolicyField['use']> = {
      default: this.oneOf(given.default, `${at}.default`, ['allowed', 'forbidden'] as const),
    }
    if (given.except !== undefined) use.except = this.texts(given.except, `${at}.except`)
    return use
  }

  group(value: unknown): NonNullable<Policy['groupSubmission']> {
    const given = this.mapping(value, 'groupSubmission', ['max'])
    if (given.max === undefined) return {}
    const max = this.count(given.max, 'groupSubmission.max')
    if (max < 1) this.fail('`groupSubmission.max` must be 1 or more.', 'groupSubmission.max')
    return {max}
  }

  hints(value: unknown, at: string): Record<string, string> {
    if (value === undefined) return {}
    const given = this.mapping(value, at, this.ruleIds, 'rules')
    return Object.fromEntries(
      Object.entries(given).map(([id, words]) => [id, this.text(words, `${at}.${id}`)]),
    )
  }

  levels(value: unknown, at: string, keys: readonly string[], noun: string) {
    if (value === undefined) return {}
    const given = this.mapping(value, at, keys, noun)
    return Object.fromEntries(
      Object.entries(given).map(([key, level]) => [key, this.severity(level, `${at}.${key}`)]),
    )
  }

  place = (value: unknown, at: string): string => {
    const place = this.text(value, at)
    if (!/^(?:top|end|problem|anywhere|form|file:.+)$/.test(place)) {
      this.fail(
        `\`${at}\` is ${shown(value)}. Known places: top, end, problem, anywhere, form, and file: followed by a glob.`,
        at,
      )
    }
    const glob = place.startsWith('file:') ? place.slice('file:'.length) : ''
    if (/[[\]]/.test(glob) || alternativesOf(glob) === undefined)
      this.fail(`\`${at}\` is ${shown(value)}. A glob may hold *, **, ? and a few of {a,b}, and no more.`, at)
    return place
  }

  none = (value: unknown, at: string): PolicyField['none'] => {
    if (typeof value === 'object' && value !== null) {
      return {phrase: this.text(this.mapping(value, at, ['phrase']).phrase, `${at}.phrase`)}
    }
    return this.oneOf(value, at, ['any', 'not-accepted'] as const)
  }
}

const emptyPolicy: Policy = {
  id: '',
  course: '',
  fields: {},
  forbidden: {},
  tells: 'info',
  rules: {},
  hints: {},
  files: [],
  notLinted: [],
}

function stem(name: string): string {
  return name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')
}
