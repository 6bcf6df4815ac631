import type {Severity} from '../rule.ts'
import type {Policy, PolicyField} from './model.ts'

/** A policy that cannot be used; the message is a plain sentence that names the file and the key. */
export class PolicyError extends Error {
  override name = 'PolicyError'
}

const severities = ['off', 'info', 'warning', 'error'] as const
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

/** Policies that extend each other in a ring would never end; no course needs a longer chain. */
const deepest = 8

type Mapping = Record<string, unknown>
type Check<T> = (value: unknown, at: string) => T

/**
 * Check a policy and fill in its defaults.
 *
 * @param value the policy as data, as it stands in its file
 * @param name the file's name, for messages
 * @param resolve gives the policy that `extends` names, as data; undefined where there is none
 * @param ruleIds ids of the rules there are
 * @returns the policy with every default filled in, merged field by field over the one it extends
 * @throws PolicyError when something in it is unknown or of the wrong kind
 */
export function validatePolicy(
  value: unknown,
  name: string,
  resolve: (id: string) => unknown,
  ruleIds: readonly string[],
): Policy {
  return new Validator(name, resolve, ruleIds).policy(value, [])
}

class Validator {
  constructor(
    readonly name: string,
    readonly resolve: (id: string) => unknown,
    readonly ruleIds: readonly string[],
  ) {}

  policy(value: unknown, chain: string[]): Policy {
    if (value === null || value === undefined)
      this.fail('the file is empty. A policy begins with `headnote: 1`.')
    const given = this.mapping(value, 'the policy', [
      'headnote',
      'id',
      'course',
      'source',
      'url',
      'assurance',
      'extends',
      'fields',
      'forbidden',
      'groupSubmission',
      'tells',
      'rules',
      'hints',
      'files',
      'notLinted',
    ])
    if (given.headnote !== 1) {
      this.fail(
        given.headnote === undefined
          ? 'the line `headnote: 1` is missing; it tells which version of the policy format the file is written in.'
          : `\`headnote\` must be 1, the version of the policy format, and is ${shown(given.headnote)}.`,
      )
    }
    const base = given.extends === undefined ? undefined : this.base(given.extends, chain)
    if (!base && given.fields === undefined)
      this.fail('`fields` is missing, and nothing is extended. Add `fields:` or `extends:`.')
    if (given.groupSubmission !== undefined) this.groupSubmission(given.groupSubmission)

    const policy: Policy = {
      id: this.optional(given.id, 'id', this.text) ?? stem(this.name),
      course: this.optional(given.course, 'course', this.text) ?? base?.course ?? '',
      fields: {...base?.fields},
      forbidden: {...base?.forbidden, ...this.levels(given.forbidden, 'forbidden', uses, 'uses')},
      tells: this.optional(given.tells, 'tells', this.severity) ?? base?.tells ?? 'info',
      rules: {...base?.rules, ...this.levels(given.rules, 'rules', this.ruleIds, 'rules')},
      hints: {...base?.hints, ...this.hints(given.hints)},
      files: this.optional(given.files, 'files', this.texts) ?? base?.files ?? [],
      notLinted: this.optional(given.notLinted, 'notLinted', this.texts) ?? base?.notLinted ?? [],
    }
    for (const key of ['source', 'url', 'assurance'] as const) {
      const words = this.optional(given[key], key, this.text) ?? base?.[key]
      if (words !== undefined) policy[key] = words
    }
    if (given.fields !== undefined) {
      const fields = this.mapping(given.fields, 'fields')
      if (!base && Object.keys(fields).length === 0) this.fail('`fields` is empty; name at least one field.')
      for (const [key, field] of Object.entries(fields)) {
        policy.fields[key] = this.field(field, `fields.${key}`, base?.fields[key])
      }
    }
    return policy
  }

  base(value: unknown, chain: string[]): Policy {
    const id = this.text(value, 'extends')
    if (chain.includes(id) || chain.length >= deepest) {
      this.fail(`\`extends\` runs in a circle: ${[...chain, id].map((link) => `\`${link}\``).join(', ')}.`)
    }
    const found = this.resolve(id)
    if (found === undefined) {
      this.fail(
        `\`extends\` names \`${id}\`, and there is no such policy. Give the id of a shipped policy (see: headnote policies) or a path beginning with ./`,
      )
    }
    return new Validator(id, this.resolve, this.ruleIds).policy(found, [...chain, id])
  }

  field(value: unknown, at: string, base: PolicyField | undefined): PolicyField {
    const given = this.mapping(value, at, [
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
      'severity',
      'note',
    ])
    const kind =
      this.optional(given.kind, `${at}.kind`, (kind, at) => this.oneOf(kind, at, kinds)) ?? base?.kind
    if (kind === undefined) this.fail(`\`kind\` is missing in ${at}. Known kinds: ${kinds.join(', ')}.`)
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
    if (given.note !== undefined) field.note = this.text(given.note, `${at}.note`)
    if (given.severity !== undefined) {
      field.severity =
        typeof given.severity === 'string'
          ? this.severity(given.severity, `${at}.severity`)
          : this.levels(given.severity, `${at}.severity`, complaints, 'keys')
    }
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

  groupSubmission(value: unknown): void {
    const given = this.mapping(value, 'groupSubmission', ['max'])
    if (given.max !== undefined && this.count(given.max, 'groupSubmission.max') < 1) {
      this.fail('`groupSubmission.max` must be 1 or more.')
    }
  }

  hints(value: unknown): Record<string, string> {
    if (value === undefined) return {}
    const given = this.mapping(value, 'hints', this.ruleIds, 'rules')
    return Object.fromEntries(
      Object.entries(given).map(([id, words]) => [id, this.text(words, `hints.${id}`)]),
    )
  }

  levels(value: unknown, at: string, keys: readonly string[], noun: string): Record<string, Severity> {
    if (value === undefined) return {}
    const given = this.mapping(value, at, keys, noun)
    return Object.fromEntries(
      Object.entries(given).map(([key, level]) => [key, this.severity(level, `${at}.${key}`)]),
    )
  }

  place: Check<string> = (value, at) => {
    const place = this.text(value, at)
    if (!/^(?:top|end|problem|anywhere|form|file:.+)$/.test(place)) {
      this.fail(
        `\`${at}\` is ${shown(value)}. Known places: top, end, problem, anywhere, form, and file: followed by a glob.`,
      )
    }
    return place
  }

  none: Check<PolicyField['none']> = (value, at) => {
    if (typeof value === 'object' && value !== null) {
      return {phrase: this.text(this.mapping(value, at, ['phrase']).phrase, `${at}.phrase`)}
    }
    return this.oneOf(value, at, ['any', 'not-accepted'] as const)
  }

  severity: Check<Severity> = (value, at) => {
    // YAML 1.1 tools write the level off as a boolean.
    if (value === false) return 'off'
    return this.oneOf(value, at, severities)
  }

  text: Check<string> = (value, at) => {
    if (typeof value !== 'string' || value.trim() === '')
      this.fail(`\`${at}\` must be text, and is ${shown(value)}.`)
    return value
  }

  texts: Check<string[]> = (value, at) => {
    if (!Array.isArray(value)) this.fail(`\`${at}\` must be a list, and is ${shown(value)}.`)
    return value.map((item, index) => this.text(item, `${at}[${index}]`))
  }

  count: Check<number> = (value, at) => {
    if (!Number.isInteger(value) || (value as number) < 0) {
      this.fail(`\`${at}\` must be a whole number from 0, and is ${shown(value)}.`)
    }
    return value as number
  }

  oneOf<K extends string>(value: unknown, at: string, known: readonly K[]): K {
    if (!known.includes(value as K))
      this.fail(`\`${at}\` is ${shown(value)}. Known values: ${known.join(', ')}.`)
    return value as K
  }

  optional<T>(value: unknown, at: string, check: Check<T>): T | undefined {
    return value === undefined ? undefined : check(value, at)
  }

  mapping(value: unknown, at: string, known?: readonly string[], noun = 'keys'): Mapping {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.fail(
        `${at === 'the policy' ? at : `\`${at}\``} must be a mapping of keys to values, and is ${shown(value)}.`,
      )
    }
    for (const key of known ? Object.keys(value) : []) {
      if (known?.includes(key)) continue
      const near = nearest(key, known ?? [])
      this.fail(
        `unknown ${noun.slice(0, -1)} \`${key}\`${at === 'the policy' ? '' : ` in ${at}`}.` +
          `${near ? ` Did you mean \`${near}\`?` : ''} Known ${noun}: ${known?.join(', ')}.`,
      )
    }
    return value as Mapping
  }

  fail(message: string): never {
    throw new PolicyError(`${this.name}: ${message}`)
  }
}

function shown(value: unknown): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  return `\`${String(value).slice(0, 60)}\``
}

function stem(name: string): string {
  return name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')
}

/** The known word that a misspelt one was probably meant to be: same letters but for one or two. */
function nearest(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined
  let least = Math.min(3, Math.ceil(word.length / 2))
  for (const candidate of known) {
    const distance = edits(word.toLowerCase(), candidate.toLowerCase())
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}

function edits(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3 || a.length > 60) return 99
  let row = Array.from({length: b.length + 1}, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    }
    row = next
  }
  return row[b.length]!
}
