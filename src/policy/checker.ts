import type {Severity} from '../rule.ts'
import {nearest} from './nearest.ts'

/** A policy that cannot be used; the message is a plain sentence that names the file and the key. */
export class PolicyError extends Error {
  override name = 'PolicyError'
  /**
   * @param problem the sentence, without the file's name
   * @param file the file's name
   * @param at the key it is about, as `fields.ai.kind`; '' for the whole file
   * @param line its line in the file, from 1, where that is known
   */
  constructor(
    readonly problem: string,
    readonly file = '',
    readonly at = '',
    line?: number,
  ) {
    super([file, line === undefined ? '' : `line ${line}`, problem].filter(Boolean).join(': '))
  }
}

const severities = ['off', 'info', 'warning', 'error'] as const

export type Mapping = Record<string, unknown>
type Check<T> = (value: unknown, at: string) => T

/** Checks values of a policy file; what is wrong is thrown as a sentence that names the key. */
export class Checker {
  constructor(readonly name: string) {}

  severity: Check<Severity> = (value, at) => {
    // YAML 1.1 tools write the level off as a boolean.
    if (value === false) return 'off'
    return this.oneOf(value, at, severities)
  }

  text: Check<string> = (value, at) => {
    if (typeof value !== 'string' || value.trim() === '')
      this.fail(`\`${at}\` must be text, and is ${shown(value)}.`, at)
    return value
  }

  texts: Check<string[]> = (value, at) => {
    if (!Array.isArray(value)) this.fail(`\`${at}\` must be a list, and is ${shown(value)}.`, at)
    return value.map((item, index) => this.text(item, `${at}[${index}]`))
  }

  count: Check<number> = (value, at) => {
    if (!Number.isInteger(value) || (value as number) < 0) {
      this.fail(`\`${at}\` must be a whole number from 0, and is ${shown(value)}.`, at)
    }
    return value as number
  }

  truth: Check<boolean> = (value, at) => {
    if (typeof value !== 'boolean') this.fail(`\`${at}\` must be true or false, and is ${shown(value)}.`, at)
    return value
  }

  oneOf<K extends string>(value: unknown, at: string, known: readonly K[]): K {
    if (!known.includes(value as K)) {
      const near = typeof value === 'string' ? nearest(value, known) : undefined
      this.fail(
        `\`${at}\` is ${shown(value)}.${near ? ` Did you mean \`${near}\`?` : ''} Known values: ${known.join(', ')}.`,
        at,
      )
    }
    return value as K
  }

  optional<T>(value: unknown, at: string, check: Check<T>): T | undefined {
    return value === undefined ? undefined : check(value, at)
  }

  mapping(value: unknown, at: string, known?: readonly string[], noun = 'keys'): Mapping {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.fail(
        `${at === '' ? 'the policy' : `\`${at}\``} must be a mapping of keys to values, and is ${shown(value)}.`,
        at,
      )
    }
    for (const key of known ? Object.keys(value) : []) {
      if (known?.includes(key)) continue
      const near = nearest(key, known ?? [])
      this.fail(
        `unknown ${noun.slice(0, -1)} \`${key}\`${at === '' ? '' : ` in ${at}`}.` +
          `${near ? ` Did you mean \`${near}\`?` : ''} Known ${noun}: ${known?.join(', ')}.`,
        at === '' ? key : `${at}.${key}`,
      )
    }
    return value as Mapping
  }

  fail(problem: string, at = ''): never {
    throw new PolicyError(problem, this.name, at)
  }
}

/** A value as a sentence names it. */
export function shown(value: unknown): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  return `\`${String(value).slice(0, 60)}\``
}
