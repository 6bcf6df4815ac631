import {readFileSync} from 'node:fs'
import path from 'node:path'

/** What the environment tells of the CI job that a run is part of. */
export interface Ci {
  /** The run is part of a CI job. */
  ci: boolean
  /** Everybody can read the job's log: the repository is public, or the job does not say that it is not. */
  public: boolean
  /** The files come from a fork, by a pull request: whoever wrote them must not choose how they are judged. */
  fork: boolean
  /** Folder of the run relative to the repository's root, with a `/` at its end; '' at the root. */
  prefix: string
  /** GitHub's file for the job's summary. */
  summary: string | undefined
}

/** GitHub writes the whole event; even a large one is far below this. */
const byteLimit = 20_000_000

/**
 * Read the CI's variables. Sources: "Variables", docs.github.com and docs.gitlab.com.
 *
 * @param env the environment
 * @param cwd the working directory
 * @returns what they tell; a run outside CI is not public
 */
export function ciOf(env: NodeJS.ProcessEnv, cwd: string): Ci {
  const root = env.GITHUB_WORKSPACE || env.CI_PROJECT_DIR
  const relative = root ? path.relative(root, cwd) : ''
  const inside = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative)
  return {
    ci: Boolean(env.CI && env.CI !== 'false' && env.CI !== '0') || Boolean(env.GITHUB_ACTIONS),
    ...eventOf(env),
    prefix: inside ? `${relative.split(path.sep).join('/')}/` : '',
    summary: env.GITHUB_STEP_SUMMARY || undefined,
  }
}

function eventOf(env: NodeJS.ProcessEnv): {public: boolean; fork: boolean} {
  if (env.CI_PROJECT_VISIBILITY !== undefined) {
    const source = env.CI_MERGE_REQUEST_SOURCE_PROJECT_ID
    return {
      public: env.CI_PROJECT_VISIBILITY === 'public',
      fork: source !== undefined && source !== env.CI_MERGE_REQUEST_PROJECT_ID,
    }
  }
  // A job that does not say is treated as one that the world reads: names cannot be taken back.
  const unknown = {public: Boolean(env.GITHUB_ACTIONS), fork: false}
  if (!env.GITHUB_EVENT_PATH) return unknown
  const event = githubEvent(env.GITHUB_EVENT_PATH)
  if (!event) return {...unknown, public: true}
  const {repository, pull_request: pull, workflow_run: after} = event
  const shown =
    typeof repository?.visibility === 'string'
      ? repository.visibility === 'public'
      : repository?.private !== true
  const fork =
    (pull !== undefined && pull?.head?.repo?.id !== pull?.base?.repo?.id) ||
    // A run that follows another one checks out what that one was about.
    (after !== undefined && after?.head_repository?.id !== repository?.id)
  return {public: shown, fork}
}

/**
 * The commit that a branch stood at before the push that started the job.
 *
 * @param env the environment
 * @returns its hash, of zeros alone for a new branch; undefined where the job was not started by a push
 */
export function beforePush(env: NodeJS.ProcessEnv): string | undefined {
  if (env.CI_PIPELINE_SOURCE === 'push') return env.CI_COMMIT_BEFORE_SHA
  // The event of a pull request that got a commit has a `before` too.
  if (env.GITHUB_EVENT_NAME !== 'push' || !env.GITHUB_EVENT_PATH) return undefined
  const before = githubEvent(env.GITHUB_EVENT_PATH)?.before
  return typeof before === 'string' ? before : noCommit
}

/** What git and CI systems write where there is no commit. */
const noCommit = '0'.repeat(40)

/** The event that started a job; undefined where it cannot be read. */
function githubEvent(file: string) {
  try {
    const text = readFileSync(file)
    return text.length > byteLimit ? undefined : JSON.parse(text.toString('utf8'))
  } catch {
    return undefined
  }
}
