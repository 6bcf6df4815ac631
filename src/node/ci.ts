import {readFileSync} from 'node:fs'
import path from 'node:path'

/** What the environment tells of the CI job that a run is part of. */
export interface Ci {
  /** The run is part of a CI job. */
  ci: boolean
  /** Everybody can read the job's log: the repository is public, or the job does not say that it is not. */
  public: boolean
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
    public: isPublic(env),
    prefix: inside ? `${relative.split(path.sep).join('/')}/` : '',
    summary: env.GITHUB_STEP_SUMMARY || undefined,
  }
}

function isPublic(env: NodeJS.ProcessEnv): boolean {
  if (env.CI_PROJECT_VISIBILITY !== undefined) return env.CI_PROJECT_VISIBILITY === 'public'
  const event = env.GITHUB_EVENT_PATH
  if (event === undefined || event === '') return Boolean(env.GITHUB_ACTIONS)
  try {
    const text = readFileSync(event)
    if (text.length > byteLimit) return true
    const {repository} = JSON.parse(text.toString('utf8'))
    if (typeof repository?.visibility === 'string') return repository.visibility === 'public'
    // A job that does not say is treated as one that the world reads: names cannot be taken back.
    return repository?.private !== true
  } catch {
    return true
  }
}
