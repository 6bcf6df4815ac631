import {existsSync, readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import type Yaml from 'yaml'
import {allPolicies} from '../policy/library.ts'
import type {Policy} from '../policy/model.ts'
import {nearest} from '../policy/nearest.ts'
import {defaultPolicy} from '../policy/shipped.ts'
import {PolicyError, validatePolicy} from '../policy/validate.ts'
import {reasonOf} from './files.ts'

/** Where a run's policy comes from. */
export interface ConfigOptions {
  /** `--policy`: the id of a shipped policy, a file, or - for stdin. */
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
 * The policy of a run: the one named, else that of the nearest headnote.yaml upward, up to the root of the
 * repository, else MIT 6.7960's.
 *
 * @param options what was named, and where to look
 * @returns the policy, checked, with its defaults
 * @throws PolicyError with a sentence for the user
 */
export async function findPolicy(options: ConfigOptions): Promise<Policy> {
  const {policy, config, cwd} = options
  if (policy === '-') return readPolicy({name: '<stdin>', text: await stdinText()}, options)
  if (policy !== undefined) {
    // An id wins over a file of that name, so that nothing in a linted tree can take its place.
    const own = policy === defaultPolicy.id ? defaultPolicy : (await allPolicies()).get(policy)
    if (own) return own
    if (!/[./\\]/.test(policy) || !existsSync(path.resolve(cwd, policy))) {
      const ids = [...(await allPolicies()).keys()]
      const near = nearest(policy, ids)
      throw new PolicyError(
        `There is no policy \`${policy}\`: no file, and none of the shipped ones.${near ? ` Did you mean \`${near}\`?` : ''} Shipped policies: ${ids.join(', ')}.`,
      )
    }
  }
  const named = policy ?? config
  const file = named === undefined ? nearestConfig(cwd) : path.resolve(cwd, named)
  return file === undefined ? defaultPolicy : readPolicy({file}, options)
}

/**
 * The nearest headnote.yaml. A repository speaks for itself: what lies above its root is not part of it.
 *
 * @param cwd where the search upward begins
 * @returns its path; undefined where there is none
 */
export function nearestConfig(cwd: string): string | undefined {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    const file = path.join(folder, fileName)
    if (stands(file)) return file
    if (stands(path.join(folder, '.git')) || folder === path.dirname(folder)) return
  }
}

/** Under Node's permission model even to ask after a file is refused; what cannot be read speaks for nobody. */
function stands(file: string): boolean {
  try {
    return existsSync(file)
  } catch {
    return false
  }
}

async function readPolicy(
  source: {file: string} | {name: string; text: string},
  {cwd, ruleIds}: ConfigOptions,
): Promise<Policy> {
  const shipped = await allPolicies()
  const files = new PolicyFiles(cwd, (await import('yaml')).default)
  const first = 'file' in source ? files.load(source.file) : files.parse(source.name, source.text, cwd)
  let folder = first.folder
  try {
    return validatePolicy(
      first.value,
      first.name,
      (id) => {
        const own = shipped.get(id)
        if (own) return {name: id, value: {headnote: 1, ...own}}
        if (!/[./\\]/.test(id)) return undefined
        const absolute = path.resolve(folder, id)
        if (!existsSync(absolute)) return undefined
        // A chain of relative paths is followed from file to file, as a reader of the files would.
        const loaded = files.load(absolute)
        folder = loaded.folder
        return loaded
      },
      await ruleIds(),
    )
  } catch (error) {
    throw error instanceof PolicyError ? files.placed(error) : error
  }
}

/** What stands on stdin, as far as a policy may be long. */
async function stdinText(): Promise<string> {
  let text = ''
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    text += chunk
    if (text.length > byteLimit) break
  }
  return text
}

interface Loaded {
  name: string
  folder: string
  value: unknown
}

/** The files of one policy, parsed; they tell where in them a key stands. */
class PolicyFiles {
  readonly lines = new Map<string, (at: string) => number | undefined>()

  constructor(
    readonly cwd: string,
    readonly yaml: typeof Yaml,
  ) {}

  load(absolute: string): Loaded {
    const name = path.relative(this.cwd, absolute) || absolute
    try {
      const stats = statSync(absolute)
      if (!stats.isFile()) throw new PolicyError('this is not a regular file.', name)
      if (stats.size > byteLimit) throw new PolicyError('a policy larger than 256 kB is not read.', name)
      return this.parse(name, readFileSync(absolute, 'utf8'), path.dirname(absolute))
    } catch (error) {
      if (error instanceof PolicyError) throw error
      throw new PolicyError(`the policy cannot be read: ${reasonOf(error)}.`, name)
    }
  }

  parse(name: string, text: string, folder: string): Loaded {
    if (text.length > byteLimit) throw new PolicyError('a policy larger than 256 kB is not read.', name)
    try {
      const document = this.yaml.parseDocument(text, {schema: 'core', merge: false, prettyErrors: false})
      const lineAt = (offset: number) => text.slice(0, offset).split('\n').length
      const error = document.errors[0]
      if (error)
        throw new PolicyError(`this is not YAML: ${sentence(error.message)}`, name, '', lineAt(error.pos[0]))
      this.lines.set(name, (at) => {
        const offset = keyOffset(document.contents, at)
        return offset === undefined ? undefined : lineAt(offset)
      })
      return {name, folder, value: document.toJS({maxAliasCount: 50})}
    } catch (error) {
      if (error instanceof PolicyError) throw error
      throw new PolicyError(`this is not YAML: ${sentence(String((error as Error).message))}`, name)
    }
  }

  /** The same error with the line of the key it is about, or of the nearest key above that is there. */
  placed({problem, file, at}: PolicyError): PolicyError {
    const lineOf = this.lines.get(file)
    let line: number | undefined
    for (let key = at; lineOf && line === undefined && key !== ''; key = key.replace(/(?:\.|\[)?[^.[]*$/, ''))
      line = lineOf(key)
    return new PolicyError(problem, file, at, line)
  }
}

/** Where a key such as `fields.ai.kind` or `files[1]` stands; keys may hold dots themselves. */
function keyOffset(node: unknown, at: string): number | undefined {
  const {items, range} = (node ?? {}) as {items?: unknown[]; range?: [number, number, number]}
  if (at === '') return range?.[0]
  for (const [index, item] of (items ?? []).entries()) {
    const pair = item as {key?: {value?: unknown; range?: [number, number, number]}; value?: unknown}
    if (pair?.key?.range === undefined) {
      if (at.startsWith(`[${index}]`)) return keyOffset(item, at.slice(`[${index}]`.length))
      continue
    }
    const key = String(pair.key.value)
    if (at === key) return pair.key.range[0]
    if (!at.startsWith(key) || !/[.[]/.test(at[key.length] ?? '')) continue
    const inner = keyOffset(pair.value, at.slice(key.length).replace(/^\./, ''))
    if (inner !== undefined) return inner
  }
  return undefined
}

function sentence(message: string): string {
  const first = message.split('\n', 1)[0]?.trim() ?? ''
  return /[.!?]$/.test(first) ? first : `${first}.`
}
