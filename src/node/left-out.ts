import {readdirSync, readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import ignore from 'ignore'
import {never} from './files.ts'
import {ignoreFiles} from './ignore-files.ts'

/** More files than a person reads through, and a bound for a folder of any size. */
const MOST = 1000

/** The word of an ignore file that leaves a path out. */
export interface LeftOutBy {
  /** The ignore file, relative to the working directory, with `/`. */
  file: string
  pattern: string
}

/**
 * Which ignore file leaves a file out; the nearest word counts, as in a run.
 *
 * @param file the file, relative to the working directory
 * @param cwd the working directory
 * @returns the pattern and where it stands; undefined where none of the files above it says so
 */
export function leftOutBy(file: string, cwd: string): LeftOutBy | undefined {
  const parts = file.split('/')
  let last: LeftOutBy | undefined
  for (let depth = 0; depth < parts.length; depth++) {
    const folder = parts.slice(0, depth).join('/')
    for (const name of ignoreFiles) {
      const rules = textOf(path.join(cwd, folder, name))
      if (rules === undefined) continue
      const {ignored, unignored, rule} = ignore().add(rules).test(parts.slice(depth).join('/'))
      if (ignored && rule) last = {file: folder ? `${folder}/${name}` : name, pattern: rule.pattern}
      else if (unignored) last = undefined
    }
  }
  return last
}

function textOf(file: string): string | undefined {
  try {
    return statSync(file).isFile() ? readFileSync(file, 'utf8') : undefined
  } catch {
    return undefined
  }
}

/**
 * All that lies in a folder, whether it is looked for or not.
 *
 * @param folder relative to the working directory
 * @param cwd the working directory
 * @returns paths with `/`, 1,000 at most; a folder that is never looked into ends in `/`
 */
export function everythingIn(folder: string, cwd: string): string[] {
  const found: string[] = []
  const walk = (at: string) => {
    for (const entry of readdirSync(at, {withFileTypes: true})) {
      if (found.length >= MOST) return
      const absolute = path.join(at, entry.name)
      const relative = path.relative(cwd, absolute).split(path.sep).join('/')
      if (never.has(entry.name)) found.push(`${relative}/`)
      else if (entry.isDirectory()) walk(absolute)
      else found.push(relative)
    }
  }
  try {
    walk(path.resolve(cwd, folder))
  } catch {
    // What cannot be opened is told by the run itself.
  }
  return found
}
