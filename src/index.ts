import {rules} from '../rules/index.ts'
import {lintDocument} from './lint.ts'
import {allPolicies} from './policy/library.ts'
import type {Policy} from './policy/model.ts'
import {defaultPolicy} from './policy/shipped.ts'
import {read} from './read/index.ts'
import type {FileReport} from './report/model.ts'
import type {CommitMark} from './rule.ts'

export type {Format, Place} from './document.ts'
export type {
  AiFact,
  AiStatus,
  AuthorFact,
  CollaboratorsFact,
  CollaboratorsStatus,
  Contradiction,
  Evidence,
  Facts,
  NotCounted,
  PlainFact,
  Tell,
  Where,
} from './facts/model.ts'
export type {Policy, PolicyField} from './policy/model.ts'
export type {FileReport, Finding, HeaderEnd, Report, Summary} from './report/model.ts'
export type {CommitMark, Severity} from './rule.ts'

export {allPolicies}

/** What `lint` may be told beside the bytes. */
export interface LintOptions {
  /** The file's name, with folders or without: its extension helps to choose the reader. */
  path: string
  /** What the course asks; MIT 6.7960 where absent. */
  policy?: Policy
  /** Authors known from elsewhere, such as the members of a group: no collaborators of their own. */
  authors?: string[]
  /** Commits that name an AI tool; the rule `ai-history` tells of them where the note says that none was used. */
  commits?: CommitMark[]
  /** Gives the bytes of pdfium's WebAssembly where it cannot be found by itself (a browser). */
  wasm?: () => Promise<Uint8Array>
  /** Gives a file beside this one, which LaTeX may input; null where there is none. */
  readBeside?: (path: string) => Promise<Uint8Array | null>
}

/**
 * Lint the header of one submission.
 *
 * @param bytes the file as it is
 * @param options the file's name, the policy
 * @returns facts and findings; a file that cannot be read is reported, never thrown
 */
export async function lint(bytes: Uint8Array, options: LintOptions): Promise<FileReport> {
  const {path, policy = defaultPolicy, authors = [], commits = [], wasm, readBeside} = options
  return lintDocument({
    path,
    policy,
    rules,
    authors,
    commits,
    read: () => read(bytes, {path, ...(wasm ? {wasm} : {}), ...(readBeside ? {readBeside} : {})}),
  })
}

/**
 * Check a course's policy and fill in its defaults.
 *
 * @param data what a policy file holds, parsed: from YAML, JSON or written out
 * @returns the policy, to be given to `lint`
 * @throws PolicyError with a sentence that names the key and what is known
 */
export async function policyFrom(data: unknown): Promise<Policy> {
  const [{validatePolicy}, shipped] = await Promise.all([import('./policy/validate.ts'), allPolicies()])
  const resolve = (id: string) => {
    const own = shipped.get(id)
    return own && {name: id, value: {headnote: 1, ...own}}
  }
  return validatePolicy(
    data,
    'policy',
    resolve,
    rules.map(({id}) => id),
  )
}
