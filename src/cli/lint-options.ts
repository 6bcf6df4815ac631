import {formats} from '../report/index.ts'
import type {Visibility} from '../report/options.ts'

/** The arguments of `lint`, as the command line gives them. */
export interface LintArgs {
  paths?: string[]
  /** What stands after `--`. */
  '--'?: string[]
  policy?: string
  config?: string
  assignment?: string
  unit: string
  format: string | string[]
  outputFile?: string
  quiet: boolean
  maxWarnings?: number
  errorOnUnmatchedPattern: boolean
  ignore: boolean
  color?: boolean
  stdinFilename?: string
  quotes?: boolean
  changed?: string
  staged: boolean
  shard?: string
  points?: number
  git: boolean
  cache: boolean
  cacheLocation?: string
  authors?: string
  fix: boolean
  fixDryRun: boolean
  visibility: Visibility
}

/** The flags of `lint`, in yargs' words; `direct.ts` reads them too. */
export const lintOptions = {
  policy: {
    type: 'string',
    requiresArg: true,
    describe: 'Policy: an id (see: headnote policies), a file, or - for stdin',
  },
  config: {
    type: 'string',
    requiresArg: true,
    describe: 'A headnote.yaml, instead of the nearest upward',
  },
  assignment: {
    type: 'string',
    requiresArg: true,
    describe: "Assignment of the policy (default: the one a file's folder is named after)",
  },
  unit: {
    type: 'string',
    requiresArg: true,
    default: 'file',
    describe: 'What is one submission: each file, or each folder named (folder)',
  },
  format: {
    alias: 'f',
    type: 'string',
    requiresArg: true,
    default: 'pretty',
    describe: `Report: NAME or NAME=FILE, several at once: ${Object.keys(formats).join(', ')}`,
  },
  'output-file': {
    alias: 'o',
    type: 'string',
    requiresArg: true,
    describe: 'Write the report that names no FILE to a file',
  },
  quiet: {type: 'boolean', default: false, describe: 'Report errors only'},
  'max-warnings': {type: 'number', requiresArg: true, describe: 'More warnings than this end with 1'},
  'error-on-unmatched-pattern': {
    type: 'boolean',
    default: true,
    describe: 'End with 2 when an argument matches nothing (--no-..: do not)',
  },
  ignore: {
    type: 'boolean',
    default: true,
    describe: 'Obey .gitignore and .headnoteignore (--no-ignore: do not)',
  },
  'stdin-filename': {type: 'string', requiresArg: true, describe: 'Name of what is read from stdin'},
  changed: {
    type: 'string',
    describe:
      'Only files changed since git commit BASE (default: the last commit; in CI the target branch, or that before the push)',
  },
  staged: {type: 'boolean', default: false, describe: 'Only files staged in git, as staged'},
  shard: {
    type: 'string',
    requiresArg: true,
    describe: 'i/n: judge this part of the files and write it as ndjson; see: headnote merge',
  },
  quotes: {
    type: 'boolean',
    describe: 'Show names and quotes, in CI of a public repository too (--no-quotes: never)',
  },
  git: {
    type: 'boolean',
    default: false,
    describe: 'Tell of commits that name an AI tool where the note says that none was used',
  },
  cache: {
    type: 'boolean',
    default: false,
    describe: 'Keep verdicts, and judge again only what differs in content, name, policy or version',
  },
  'cache-location': {
    type: 'string',
    requiresArg: true,
    describe: "Folder of the cache (default: the user's own); nobody else should be able to write there",
  },
  fix: {
    type: 'boolean',
    default: false,
    describe: 'Mend files first: put missing labels in, move statements to the top (see: headnote fix)',
  },
  'fix-dry-run': {type: 'boolean', default: false, describe: 'Show on stderr what --fix would change'},
  authors: {
    type: 'string',
    requiresArg: true,
    describe: "Gradescope's submission_metadata.json: its users are authors, not collaborators",
  },
  points: {type: 'number', requiresArg: true, describe: 'gradescope: points of each test'},
  visibility: {
    type: 'string',
    requiresArg: true,
    default: 'visible',
    choices: ['visible', 'hidden', 'after_due_date', 'after_published'],
    describe: 'gradescope: when students see the tests',
  },
} as const
