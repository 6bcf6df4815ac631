import path from 'node:path'
import {besideOf, treesOf} from '../node/beside.ts'
import {isZip, type Problem, readBytes, reasonOf, type Selection, selectFiles} from '../node/files.ts'
import type {Sources} from '../node/zips.ts'
import {safe} from '../report/escape.ts'
import {UsageError} from './usage.ts'

/** What the command line says of the files to judge. */
export interface Wanted {
  /** Files, folders and globs. */
  paths: string[]
  cwd: string
  /** Obey .gitignore and .headnoteignore. */
  ignore: boolean
  /** Globs of the policy. */
  files: string[]
  /** Take in a README, a licence and the like beside the work too. */
  companions: boolean
  /** Each folder that is named is one submission. */
  wholes: boolean
  /** `--changed`, with its base or ''; undefined where not given. */
  changed: string | undefined
  /** `--staged` */
  staged: boolean
}

/** The files of a run, and how to read them. */
export interface Choice extends Selection, Sources {}

/**
 * Choose the files of a run. git is started only where `--changed` or `--staged` asks for it.
 *
 * @param wanted what the command line says
 * @returns the files in path order
 * @throws UsageError where git cannot answer
 */
export async function chooseFiles(wanted: Wanted): Promise<Choice> {
  const {cwd, staged, wholes} = wanted
  const read = (file: string) => readBytes(path.join(cwd, file))
  const besideIn = ({files, roots}: Selection) => {
    const treeOf = treesOf(files.map((file) => path.resolve(cwd, file.path)))
    return (file: string) => {
      const absolute = path.resolve(cwd, file)
      const root = roots.get(file)
      return besideOf(absolute, (wholes && root) || treeOf(absolute, root))
    }
  }
  if (wanted.changed === undefined && !staged) {
    const chosen = await select(wanted, wanted.paths)
    const selection = {...chosen, read, beside: besideIn(chosen)}
    if (!selection.files.some((file) => isZip(file.path))) return selection
    const {withZipsOpened} = await import('../node/zips.ts')
    return {...selection, ...(await withZipsOpened(selection, cwd, wanted.files))}
  }
  if (wanted.changed !== undefined && staged) {
    throw new UsageError('--changed and --staged each choose the files; give one of them.')
  }
  const git = await import('../node/git.ts')
  try {
    const {base, paths} = await baseAndPaths(wanted, git.isCommit)
    const touched = staged ? await git.stagedFiles(cwd) : await git.changedFiles(cwd, base)
    const selection = await select(wanted, paths.length > 0 ? paths : ['.'])
    if (!touched) {
      process.stderr.write(
        'headnote: the commit before this push is not here to compare with, so all files are judged (a new branch, or actions/checkout without fetch-depth: 0).\n',
      )
    }
    return {
      files: touched ? selection.files.filter((file) => touched.has(file.path)) : selection.files,
      leftOut: selection.leftOut,
      named: selection.named,
      companions: selection.companions.filter((file) => !touched || touched.has(file)),
      // A folder in which nothing changed is what one hopes for.
      unmatched: [],
      roots: selection.roots,
      beside: besideIn(selection),
      read: staged ? (file) => fromIndex(git.stagedBytes, cwd, file) : read,
    }
  } catch (error) {
    if (error instanceof git.GitError) throw new UsageError(error.message)
    throw error
  }
}

async function select({cwd, ignore, files, companions}: Wanted, paths: string[]): Promise<Selection> {
  const selection = await selectFiles(paths, {cwd, ignore, files, companions})
  if (selection.named.length > 0) await tellNamed(selection.named, cwd)
  return selection
}

/** Whoever names what the course leaves out may not know; what git leaves out (a PDF that was made) is no news. */
async function tellNamed(named: string[], cwd: string): Promise<void> {
  const {leftOutBy} = await import('../node/left-out.ts')
  const left = named.filter((file) => leftOutBy(file, cwd)?.file.endsWith('.headnoteignore'))
  if (left.length === 0) return
  const more = left.length > 3 ? ` and ${left.length - 3} more` : ''
  process.stderr.write(
    `headnote: named, and so judged though .headnoteignore leaves them out: ${safe(left.slice(0, 3).join(', '))}${more}.\n`,
  )
}

/** `--changed hw3` means the folder: the word after the flag is a base only where git knows it as a commit. */
async function baseAndPaths(
  {changed, paths, cwd}: Wanted,
  isCommit: (cwd: string, name: string) => Promise<boolean>,
): Promise<{base: string | undefined; paths: string[]}> {
  if (!changed) return {base: undefined, paths}
  if (await isCommit(cwd, changed)) return {base: changed, paths}
  const {existsSync} = await import('node:fs')
  return existsSync(path.resolve(cwd, changed))
    ? {base: undefined, paths: [changed, ...paths]}
    : {base: changed, paths}
}

async function fromIndex(
  stagedBytes: (cwd: string, file: string) => Promise<Uint8Array>,
  cwd: string,
  file: string,
): Promise<Uint8Array | Problem> {
  try {
    return await stagedBytes(cwd, file)
  } catch (error) {
    return {
      message: `The staged file cannot be read: ${reasonOf(error)}.`,
      advice: 'Stage it again with git add.',
    }
  }
}
