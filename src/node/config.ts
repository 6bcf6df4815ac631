import {existsSync, readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import type {Policy} from '../policy/model.ts'
import {defaultPolicy, shipped} from '../policy/shipped.ts'
import {PolicyError, validatePolicy} from '../policy/validate.ts'
import {reasonOf} from './files.ts'

/** Where a run's policy comes from. */
export interface ConfigOptions {
  /** `--policy`: the id of a shipped policy, or a file. */
  policy?: string | undefined
  /** `--config`: a headnote.yaml named outright. */
  config?: string | undefined
  /** Where the search for a headnote.yaml begins. */
  cwd: string
  /** Ids of the rules there are; asked for only when a policy file is read. */
  ruleIds: () => Promise<readonly string[]>
}

const fileName = 'headnote.yaml'

/** A policy is a page of text; more is a mistake or malice. */
const byteLimit = 256_000

/**
 * The policy of a run: the one named, else that of the nearest headnote.yaml upward, else MIT 6.7960's.
 *
 * @param options what was named, and where to look
 * @returns the policy, checked, with its defaults
 * @throws PolicyError with a sentence for the user
 */
export async function findPolicy(options: ConfigOptions): Promise<Policy> {
  const {policy, config, cwd} = options
  if (policy !== undefined) {
    const own = Object.hasOwn(shipped, policy) ? shipped[policy] : undefined
    // An id wins over a file of that name, so that nothing in a linted tree can take its place.
    if (own) return own
    if (!/[./\\]/.test(policy) || !existsSync(path.resolve(cwd, policy))) {
      throw new PolicyError(
        `There is no policy \`${policy}\`: no file, and none of the shipped ones. Shipped policies: ${Object.keys(shipped).join(', ')}.`,
      )
    }
    return readPolicy(path.resolve(cwd, policy), cwd, await options.ruleIds())
  }
  const file = config === undefined ? nearest(cwd) : path.resolve(cwd, config)
  return file === undefined ? defaultPolicy : readPolicy(file, cwd, await options.ruleIds())
}

function nearest(cwd: string): string | undefined {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    const file = path.join(folder, fileName)
    if (existsSync(file)) return file
    if (folder === path.dirname(folder)) return
  }
}

async function readPolicy(file: string, cwd: string, ruleIds: readonly string[]): Promise<Policy> {
  const {default: yaml} = await import('yaml')
  const load = (absolute: string): unknown => {
    const name = path.relative(cwd, absolute) || absolute
    let text: string
    try {
      const stats = statSync(absolute)
      if (!stats.isFile()) throw new PolicyError(`${name}: this is not a regular file.`)
      if (stats.size > byteLimit) throw new PolicyError(`${name}: a policy larger than 256 kB is not read.`)
      text = readFileSync(absolute, 'utf8')
    } catch (error) {
      if (error instanceof PolicyError) throw error
      throw new PolicyError(`${name}: the policy cannot be read: ${reasonOf(error)}.`)
    }
    try {
      const document = yaml.parseDocument(text, {schema: 'core', merge: false, prettyErrors: false})
      const error = document.errors[0]
      if (error) {
        const line = text.slice(0, error.pos[0]).split('\n').length
        throw new PolicyError(`${name}: line ${line} is not YAML: ${sentence(error.message)}`)
      }
      return document.toJS({maxAliasCount: 50})
    } catch (error) {
      if (error instanceof PolicyError) throw error
      throw new PolicyError(`${name}: this is not YAML: ${sentence(String((error as Error).message))}`)
    }
  }
  let folder = path.dirname(file)
  const resolve = (id: string): unknown => {
    const own = Object.hasOwn(shipped, id) ? shipped[id] : undefined
    if (own) return {headnote: 1, ...own}
    if (!/[./\\]/.test(id)) return undefined
    const absolute = path.resolve(folder, id)
    if (!existsSync(absolute)) return undefined
    // A chain of relative paths is followed from file to file, as a reader of the files would.
    folder = path.dirname(absolute)
    return load(absolute)
  }
  return validatePolicy(load(file), path.relative(cwd, file) || file, resolve, ruleIds)
}

function sentence(message: string): string {
  const first = message.split('\n', 1)[0]?.trim() ?? ''
  return /[.!?]$/.test(first) ? first : `${first}.`
}
