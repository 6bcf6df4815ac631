import {lstat} from 'node:fs/promises'
import {structuredPatch} from 'diff'
import pc from 'picocolors'
import {type Fixed, fixHeader} from '../fix.ts'
import {reasonOf} from '../node/files.ts'
import {replaceFile} from '../node/replace.ts'
import {policyFor} from '../policy/asked.ts'
import {assignmentOf} from '../policy/assignment.ts'
import type {Policy} from '../policy/model.ts'
import {safe} from '../report/escape.ts'
import type {Choice} from './choose.ts'
import type {Judge} from './judge.ts'

/** How a run mends files. */
export interface MendOptions {
  policy: Policy
  judge: Judge
  cwd: string
  /** Nothing is written; the difference is told. */
  dry: boolean
  /** Takes a dry run's differences, and what could not be written. */
  tell: (text: string) => void
  color: boolean
  /** Hears of each file what was done and what was left. */
  told?: (fixed: Fixed, name: string) => void
}

/**
 * Mend one file's bytes.
 *
 * @param bytes the file
 * @param name its name
 * @param options the run
 * @returns what was done
 */
export function mend(
  bytes: Uint8Array,
  name: string,
  {policy, judge}: Pick<MendOptions, 'policy' | 'judge'>,
): Promise<Fixed> {
  const own = policyFor(assignmentOf(policy, name), name)
  return fixHeader(bytes, name, own, (now) => judge(now, name))
}

/**
 * A choice of files that mends each when it is read.
 *
 * @param choice the files of the run
 * @param options how to mend
 * @returns the same files; what is read is the mended content, written already unless the run is dry
 */
export function mending(choice: Choice, options: MendOptions): Choice {
  const {cwd, dry, tell, color, told} = options
  return {
    ...choice,
    async read(file) {
      const bytes = await choice.read(file)
      if ('message' in bytes) return bytes
      const fixed = await mend(bytes, file, options)
      if (fixed.did.length === 0) {
        told?.(fixed, file)
        return fixed.bytes
      }
      if (dry) tell(difference(file, bytes, fixed.bytes, color))
      else {
        try {
          // Who made the link chose which file is changed, and it may be anyone's.
          if ((await lstat(`${cwd}/${file}`)).isSymbolicLink()) {
            tell(`headnote: ${safe(file)} is a link, and is not changed; name the file itself.\n`)
            return bytes
          }
          await replaceFile(`${cwd}/${file}`, fixed.bytes)
        } catch (error) {
          tell(`headnote: ${safe(file)} cannot be changed: ${safe(reasonOf(error))}.\n`)
          return bytes
        }
      }
      told?.(fixed, file)
      return fixed.bytes
    },
  }
}

/**
 * The difference between two states of a file, as `diff -u` shows it.
 *
 * @param name the file's name
 * @param before its content
 * @param after its content mended
 * @param color whether to use colours
 * @returns harmless lines
 */
export function difference(name: string, before: Uint8Array, after: Uint8Array, color: boolean): string {
  const {red, green, cyan, bold} = pc.createColors(color)
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n')
  const {hunks} = structuredPatch(name, name, text(before), text(after), '', '', {context: 2})
  const lines = [bold(`--- ${safe(name)}`), bold(`+++ ${safe(name)} (fixed)`)]
  for (const {oldStart, oldLines, newStart, newLines, lines: rows} of hunks) {
    lines.push(cyan(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`))
    for (const row of rows) {
      const shown = row.charAt(0) + safe(row.slice(1))
      lines.push(row.startsWith('+') ? green(shown) : row.startsWith('-') ? red(shown) : shown)
    }
  }
  return `${lines.join('\n')}\n`
}
