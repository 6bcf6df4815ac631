import {closeSync, constants, type Dirent, fstatSync, openSync, readFileSync, type Stats} from 'node:fs'
import {lstat, readdir, realpath, stat} from 'node:fs/promises'
import path from 'node:path'
import {byPath} from '../report/tally.ts'
import {besideWork, isCompanion} from './companions.ts'
import {IgnoreFiles} from './ignore-files.ts'

/** Documents are found in folders and globs by these endings; source files only when asked for. */
export const documents = new Set([
  'md',
  'markdown',
  'txt',
  'ipynb',
  'tex',
  'pdf',
  'docx',
  'html',
  'htm',
  'rmd',
  'qmd',
  'typ',
  // Not read, and so reported: a submission must not go unseen.
  'doc',
  'odt',
  'rtf',
  'pages',
])
/** What makes a glob of an argument. */
const wild = /[*?[\]{}()!]/
/** Folders that are not looked into. */
export const never = new Set(['node_modules', '.git'])

/** Larger than what any reader takes; read into memory it could only end the run. */
const byteLimit = 100_000_000

/** A path that stands for no readable file, with the fact and what to do. */
export interface Problem {
  message: string
  advice: string
}

/** One path of the run; with a problem it is reported and not read. */
export interface Chosen {
  /** Relative to the working directory, with `/`. */
  path: string
  problem?: Problem
}

/** What paths, folders and globs come to. */
export interface Selection {
  /** In path order, each file once. */
  files: Chosen[]
  /** Documents that ignore files left out. */
  leftOut: number
  /** READMEs, licences and the like that were left out since they stand beside the work. */
  companions: string[]
  /** Files that are judged since they were named outright, though an ignore file leaves them out. */
  named: string[]
  /** A sentence for each argument that stands for no file. */
  unmatched: string[]
  /** For each path that a folder or glob came to, the folder that was searched. */
  roots: Map<string, string>
}

/** How to look for files. */
export interface SelectOptions {
  /** The working directory. */
  cwd: string
  /** Obey .gitignore and .headnoteignore. */
  ignore: boolean
  /** Globs of the policy: files that are submissions besides documents. */
  files: string[]
  /** Take in what stands beside the work too: a README, a licence. */
  companions: boolean
}

/**
 * Find the files that arguments of the command line stand for.
 *
 * @param args paths, folders and globs; a name that exists is never a glob
 * @param options where to look, and what to leave out
 * @returns the files in path order, what was left out, and what matched nothing
 */
export async function selectFiles(args: string[], options: SelectOptions): Promise<Selection> {
  const search = new Search(options)
  for (const arg of args) await search.take(arg)
  const companions = await search.settle()
  return {
    files: [...search.found.values()].sort((a, b) => byPath(a.path, b.path)),
    leftOut: search.leftOut.size,
    companions,
    named: [...search.named].sort(byPath),
    unmatched: search.unmatched,
    roots: search.roots,
  }
}

class Search {
  readonly found = new Map<string, Chosen>()
  readonly leftOut = new Set<string>()
  readonly named = new Set<string>()
  readonly unmatched: string[] = []
  readonly roots = new Map<string, string>()
  /** The folder that is searched right now. */
  root: string | undefined
  /** What may stand beside the work, by its path; added if it turns out to be the work. */
  readonly waiting = new Map<string, () => Promise<void>>()
  readonly ignores = new IgnoreFiles()
  /** How often a file was taken or left out; one that two arguments stand for counts twice. */
  kept = 0
  left = 0
  extra: ((relative: string) => boolean) | undefined

  constructor(readonly options: SelectOptions) {}

  async take(arg: string): Promise<void> {
    const absolute = path.resolve(this.options.cwd, arg)
    const link = await info(() => lstat(absolute))
    if (link) {
      const target = link.isSymbolicLink() ? await info(() => stat(absolute)) : link
      if (target?.isDirectory()) await this.expect(arg, () => this.folder(absolute), nothingIn(arg))
      // Named outright, a link is followed: whoever types it knows where it leads.
      else {
        await this.add(absolute, target, link.isSymbolicLink())
        const name = this.relative(absolute)
        const inside = !name.startsWith('../') && !path.isAbsolute(name)
        if (inside && (await this.ignored(absolute, this.options.cwd, false))) this.named.add(name)
      }
      return
    }
    if (!wild.test(arg)) this.unmatched.push(`There is no file or folder \`${arg}\`.`)
    else await this.expect(arg, () => this.glob(arg), `No file matches \`${arg}\`.`)
  }

  /** Look for the files of one argument; one that comes to none is no success, as when nothing was looked at. */
  async expect(arg: string, look: () => Promise<void>, nothing: string): Promise<void> {
    const {kept, left} = this
    await look()
    if (this.kept > kept) return
    this.unmatched.push(
      this.left > left
        ? `All documents in \`${arg}\` are left out by .gitignore or .headnoteignore. --no-ignore takes them in.`
        : nothing,
    )
  }

  async folder(root: string): Promise<void> {
    const tree = await realpath(root).catch(() => root)
    if (this.options.files.length > 0) await this.policyFiles(root)
    // The ignore files of the working directory hold for its folders too, but a folder named outright is wanted.
    const {cwd} = this.options
    const inside = root !== cwd && root.startsWith(cwd + path.sep)
    const base = inside && !(await this.ignored(root, cwd, true)) ? cwd : root
    const outer = this.root
    this.root = root
    await this.walk(root, tree, root, base)
    this.root = outer
  }

  async walk(folder: string, tree: string, root: string, base: string): Promise<void> {
    let entries: Dirent[]
    try {
      entries = await readdir(folder, {withFileTypes: true})
    } catch {
      const problem = {
        message: 'The folder cannot be opened.',
        advice: 'Give the right to read it, or leave it out.',
      }
      this.keep(folder, problem)
      return
    }
    for (const entry of entries) {
      if (never.has(entry.name)) continue
      const absolute = path.join(folder, entry.name)
      if (entry.isDirectory()) {
        if (await this.ignored(absolute, base, true)) await this.countUnder(absolute)
        else await this.walk(absolute, tree, root, base)
        continue
      }
      const asked = this.extra?.(path.relative(root, absolute))
      if (!asked && !isDocument(entry.name)) continue
      if (await this.ignored(absolute, base, false)) this.leave(absolute)
      else if (asked || this.options.companions || !isCompanion(entry.name))
        await this.entry(absolute, entry, tree)
      else {
        this.kept++
        this.waiting.set(this.relative(absolute), () => this.entry(absolute, entry, tree))
      }
    }
  }

  async entry(absolute: string, entry: Dirent, tree: string): Promise<void> {
    if (entry.isSymbolicLink()) return this.linked(absolute, tree)
    const known = entry.isFile()
    return this.add(absolute, known ? undefined : await info(() => lstat(absolute)), false, known)
  }

  /** Add what waits and has no work beside it; returns the paths of the rest, in order. */
  async settle(): Promise<string[]> {
    const names = [...this.waiting.keys()].filter((name) => !this.found.has(name))
    if (names.length === 0) return []
    const left = besideWork(names, this.found.keys())
    for (const name of names) if (!left.has(name)) await this.waiting.get(name)!()
    return [...left].sort(byPath)
  }

  /** Count the documents of a folder that is left out whole, so that none is lost in silence. */
  async countUnder(folder: string): Promise<void> {
    const entries = await readdir(folder, {withFileTypes: true}).catch((): Dirent[] => [])
    for (const entry of entries) {
      const absolute = path.join(folder, entry.name)
      if (entry.isDirectory() && !never.has(entry.name)) await this.countUnder(absolute)
      else if (!entry.isDirectory() && isDocument(entry.name)) this.leave(absolute)
    }
  }

  /** A link inside a tree: what it leads to must stand in the tree too. */
  async linked(absolute: string, tree: string): Promise<void> {
    const real = await realpath(absolute).catch(() => undefined)
    if (real !== undefined && !real.startsWith(tree + path.sep)) {
      this.keep(absolute, {
        message: 'This is a link to a file outside the folder; it was not followed.',
        advice: 'Hand in the file itself.',
      })
      return
    }
    const target = await info(() => stat(absolute))
    // A link to a folder inside the tree would show the same files twice.
    if (!target?.isDirectory()) await this.add(absolute, target, true)
  }

  async glob(pattern: string): Promise<void> {
    const {default: fastGlob} = await import('fast-glob')
    const matches = await fastGlob.glob(pattern.replaceAll('\\', '/'), {
      cwd: this.options.cwd,
      dot: true,
      onlyFiles: false,
      followSymbolicLinks: false,
      ignore: ['**/node_modules/**', '**/.git/**'],
      stats: false,
    })
    const tree = await realpath(this.options.cwd).catch(() => this.options.cwd)
    // `*.py` asks for source files by name; a bare `**` or `src/*` asks for the documents there.
    const parts = pattern.replaceAll('\\', '/').split('/')
    const fixed = parts.findIndex((part) => wild.test(part))
    this.root = path.resolve(this.options.cwd, parts.slice(0, fixed).join('/'))
    const byEnding = /\.[\w{},]+$/.test(pattern)
    for (const match of matches) {
      const absolute = path.resolve(this.options.cwd, match)
      const link = await info(() => lstat(absolute))
      if (!link) continue
      if (link.isDirectory()) {
        if (!pattern.includes('**')) await this.folder(absolute)
        continue
      }
      if (!byEnding && !isDocument(match)) continue
      if (await this.ignored(absolute, this.options.cwd, false)) this.leave(absolute)
      else if (link.isSymbolicLink()) await this.linked(absolute, tree)
      else await this.add(absolute, link, false)
    }
    this.root = undefined
  }

  /** Make the policy's `files:` globs known to the walk of one folder. */
  async policyFiles(root: string): Promise<void> {
    const {default: fastGlob} = await import('fast-glob')
    const matches = await fastGlob.glob(this.options.files, {
      cwd: root,
      dot: true,
      followSymbolicLinks: false,
      onlyFiles: false,
      ignore: ['**/node_modules/**', '**/.git/**'],
      caseSensitiveMatch: false,
    })
    const names = new Set(matches)
    this.extra = (relative) => names.has(relative.split(path.sep).join('/'))
  }

  /** Whether an ignore file between the base and the path leaves it out. */
  async ignored(absolute: string, base: string, folder: boolean): Promise<boolean> {
    return this.options.ignore && this.ignores.leaveOut(absolute, base, folder)
  }

  async add(absolute: string, stats: Stats | undefined, link: boolean, known = false): Promise<void> {
    if (known || stats?.isFile()) this.keep(absolute)
    else if (stats) {
      this.keep(absolute, {
        message: 'This is not a regular file, and was not opened.',
        advice: 'Hand in a regular file.',
      })
    } else {
      this.keep(absolute, {
        message: link ? 'This is a link to a file that does not exist.' : 'The file cannot be opened.',
        advice: 'Hand in the file itself.',
      })
    }
  }

  relative(absolute: string): string {
    return path.relative(this.options.cwd, absolute).split(path.sep).join('/') || '.'
  }

  leave(absolute: string): void {
    this.left++
    this.leftOut.add(absolute)
  }

  keep(absolute: string, problem?: Problem): void {
    this.kept++
    const relative = this.relative(absolute)
    if (this.found.has(relative)) return
    this.found.set(relative, problem ? {path: relative, problem} : {path: relative})
    if (this.root !== undefined) this.roots.set(relative, this.root)
  }
}

const nothingIn = (folder: string) =>
  `Nothing to lint in \`${folder}\`: in a folder, headnote looks for ${[...documents].join(', ')}. Name other files outright.`

/**
 * Whether a file is a document by its name: what is looked for in folders.
 *
 * @param name a name or path
 * @returns true for .md, .pdf and the like
 */
export function isDocument(name: string): boolean {
  return documents.has(path.extname(name).slice(1).toLowerCase())
}

/**
 * Whether a path is a zip's, which stands for what it holds.
 *
 * @param file a path
 * @returns true for .zip
 */
export const isZip = (file: string): boolean => /\.zip$/i.test(file)

async function info(look: () => Promise<Stats>): Promise<Stats | undefined> {
  return look().catch(() => undefined)
}

/**
 * Read a file's bytes. Synchronous calls inside: for many small files they cost a third of the others.
 *
 * @param file its path
 * @returns the bytes, or the problem where there is nothing to be had: no regular file, no right, too large
 */
export async function readBytes(file: string): Promise<Uint8Array | Problem> {
  let handle: number | undefined
  try {
    // A pipe put in the file's place meanwhile must not hold up the run.
    handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const stats = fstatSync(handle)
    if (!stats.isFile()) {
      return {message: 'This is not a regular file, and was not opened.', advice: 'Hand in a regular file.'}
    }
    if (stats.size > byteLimit) {
      return {
        message: 'The file is larger than 100 MB.',
        advice:
          'Hand in the header as a file of its own, or export the document anew without large pictures.',
      }
    }
    return readFileSync(handle)
  } catch (error) {
    if (file.includes('\ufffd')) {
      return {
        message: 'The name of the file is not valid UTF-8, so it cannot be opened.',
        advice: 'Give it a plain name.',
      }
    }
    return {
      message: `The file cannot be opened: ${reasonOf(error)}.`,
      advice: 'Give the right to read it, or hand it in again.',
    }
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

/**
 * Why the system refused, in plain words.
 *
 * @param error what a call of node:fs threw
 * @returns a clause without a full stop
 */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  const reasons: Record<string, string> = {
    EACCES: 'the right to do so is missing',
    EPERM: 'the right to do so is missing',
    ERR_ACCESS_DENIED: 'the right to do so is missing',
    ENOENT: 'there is no such file or folder',
    ENOTDIR: 'a part of the path is not a folder',
    EISDIR: 'it is a folder',
    ELOOP: 'its links run in a circle',
    EMFILE: 'too many files are open',
    ENAMETOOLONG: 'the name is too long',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read-only',
  }
  return reasons[code] ?? (code || (error instanceof Error ? error.message : String(error)))
}
