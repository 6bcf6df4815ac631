import {execFile} from 'node:child_process'
import path from 'node:path'
import {promisify} from 'node:util'
import type {Commit} from '../history.ts'
import {beforePush} from './ci.ts'

const run = promisify(execFile)

/** Names of all files of a large repository fit in here. */
const byteLimit = 200_000_000

/** git is not there, or refuses; the message says what, in a sentence. */
export class GitError extends Error {
  override name = 'GitError'
}

/**
 * Files that differ from a commit: committed since, staged, changed or new and not ignored.
 *
 * @param cwd the working directory, within a repository
 * @param base a commit; what the branch has not in common with it counts. undefined: the branch that a pull or
 *   merge request goes to, or the commit before a push, where CI tells it, else the last commit
 * @param env the environment
 * @returns paths relative to `cwd`, with `/`; undefined where the commit before a push is not here to compare with
 * @throws GitError where there is no git, no repository or no such commit
 */
export async function changedFiles(
  cwd: string,
  base: string | undefined,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Set<string> | undefined> {
  const asked = base ?? targetOf(env)
  const pushed = asked === undefined ? beforePush(env) : undefined
  // A new branch, a shallow clone, a history written anew.
  if (pushed !== undefined && !(await isCommit(cwd, pushed))) return undefined
  const target = asked ?? pushed ?? 'HEAD'
  const from = await forkPoint(cwd, target)
  const [tracked, fresh] = await Promise.all([
    git(cwd, [
      'diff',
      '--name-only',
      '--relative',
      '-z',
      '--no-renames',
      '--diff-filter=d',
      '--no-ext-diff',
      from,
      '--',
    ]),
    git(cwd, ['ls-files', '--others', '--exclude-standard', '-z']),
  ])
  return new Set([...names(tracked), ...names(fresh)])
}

/**
 * Files that stand in the index otherwise than in the last commit.
 *
 * @param cwd the working directory, within a repository
 * @returns paths relative to `cwd`, with `/`
 * @throws GitError where there is no git or no repository
 */
export async function stagedFiles(cwd: string): Promise<Set<string>> {
  // Outside of a repository `git diff` compares files, and complains of a flag instead.
  await git(cwd, ['rev-parse', '--git-dir'])
  return new Set(
    names(
      await git(cwd, [
        'diff',
        '--cached',
        '--name-only',
        '--relative',
        '-z',
        '--no-renames',
        '--diff-filter=d',
        '--no-ext-diff',
      ]),
    ),
  )
}

/**
 * A file as it would be committed, which may differ from the one in the working tree.
 *
 * @param cwd the working directory
 * @param file relative to it
 * @returns its bytes in the index
 * @throws GitError where the index has no such file
 */
export async function stagedBytes(cwd: string, file: string): Promise<Uint8Array> {
  return git(cwd, ['cat-file', 'blob', `:./${file}`])
}

/**
 * Whether a word of the command line names a commit.
 *
 * @param cwd the working directory
 * @param name a word
 * @returns true where git knows such a commit
 */
export async function isCommit(cwd: string, name: string): Promise<boolean> {
  return git(cwd, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]).then(
    () => true,
    () => false,
  )
}

/** A course's repository has fewer; a large project is not a submission. */
const mostCommits = 2000

/**
 * The history of what is checked out, the newest first.
 *
 * @param cwd the working directory, within a repository
 * @returns the commits; none in a repository without any
 * @throws GitError where there is no git or no repository
 */
export async function history(cwd: string): Promise<Commit[]> {
  if (!(await isCommit(cwd, 'HEAD'))) {
    await git(cwd, ['rev-parse', '--git-dir'])
    return []
  }
  const format = '--format=%h%x01%an <%ae>%x01%cn <%ce>%x01%B'
  const told = await git(cwd, ['log', '-z', '--no-mailmap', `--max-count=${mostCommits}`, format])
  return told
    .toString('utf8')
    .split('\0')
    .filter(Boolean)
    .map((text) => {
      const [id = '', author = '', committer = '', ...rest] = text.split('\u0001')
      return {id, people: [author, committer], message: rest.join(' ')}
    })
}

/** The commit that a branch left its target at; the target itself in a clone too shallow to tell. */
async function forkPoint(cwd: string, target: string): Promise<string> {
  if (target.startsWith('-') || !(await isCommit(cwd, target))) {
    await git(cwd, ['rev-parse', '--git-dir'])
    throw new GitError(
      `git knows no commit \`${target}\` here. In CI, fetch it first (actions/checkout: fetch-depth: 0).`,
    )
  }
  const common = await git(cwd, ['merge-base', target, 'HEAD']).catch(() => Buffer.from(target))
  return common.toString('utf8').trim()
}

function targetOf(env: NodeJS.ProcessEnv): string | undefined {
  if (env.GITHUB_BASE_REF) return `origin/${env.GITHUB_BASE_REF}`
  return env.CI_MERGE_REQUEST_DIFF_BASE_SHA || undefined
}

function names(output: Buffer): string[] {
  return output
    .toString('utf8')
    .split('\0')
    .filter(Boolean)
    .map((name) => name.split(path.sep).join('/'))
}

async function git(cwd: string, args: string[]): Promise<Buffer> {
  try {
    // A repository's own settings may name programs for git to run; none of them is wanted for reading.
    const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false']
    const {stdout} = await run('git', [...safe, ...args], {cwd, encoding: 'buffer', maxBuffer: byteLimit})
    return stdout
  } catch (error) {
    const {code, stderr} = error as NodeJS.ErrnoException & {stderr?: Buffer}
    if (code === 'ENOENT') throw new GitError('git is not installed, or not in PATH.')
    const said = stderr
      ?.toString('utf8')
      .trim()
      .split('\n', 1)[0]
      ?.replace(/^fatal: /, '')
    throw new GitError(`git: ${said || 'it failed'}.`.replace(/\.\.$/, '.'))
  }
}
