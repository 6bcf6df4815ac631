import {createHash} from 'node:crypto'
import type {Policy} from '../policy/model.ts'
import {harmless} from '../report/json.ts'
import {parseShard, type Shard, shardOf} from '../report/shard.ts'
import {version} from '../version.ts'
import type {Choice} from './choose.ts'
import type {LintArgs} from './lint-options.ts'
import {UsageError} from './usage.ts'

/** The first line of a shard of `lint`: what it must share with the others, and what `merge` cannot know else. */
export interface LintRun {
  headnote: string
  policy: Policy
  /** Hash of the paths of the whole run. */
  paths: string
  leftOut: number
  companions: string[]
  /** Names and quotes are left out. */
  hidden: boolean
  shard: Shard
  /** Files of this shard. */
  files: number
}

/**
 * Read `--shard`.
 *
 * @param text `i/n`
 * @returns the shard
 * @throws UsageError where it is none
 */
export function shardAsked(text: string): Shard {
  const shard = parseShard(text)
  if (!shard) throw new UsageError('--shard must be i/n with i from 1 to n, such as 2/4.')
  return shard
}

/**
 * Read `--shard` of `lint`, and refuse what only a whole run can do.
 *
 * @param args the command's arguments
 * @returns the shard; undefined where none is asked for
 * @throws UsageError for a flag that does not go with it
 */
export function lintShard(args: LintArgs): Shard | undefined {
  if (args.shard === undefined) return undefined
  const shard = shardAsked(args.shard)
  if (args.unit !== 'file')
    throw new UsageError('--shard parts files; with --unit folder name the folders of each part instead.')
  if (args.paths?.includes('-')) throw new UsageError('stdin is one file; it cannot be parted with --shard.')
  if (args.quiet || args.maxWarnings !== undefined)
    throw new UsageError('A shard holds all findings; give --quiet and --max-warnings to `headnote merge`.')
  const formats = [args.format].flat()
  // The default stands for what a shard can be.
  if (formats.length > 1 || !/^(?:pretty|ndjson(?:=.*)?)$/.test(formats[0] ?? ''))
    throw new UsageError(
      'A shard is written as ndjson; `headnote merge` makes the other formats of all of them.',
    )
  return shard
}

/**
 * The part of a choice that falls to a shard.
 *
 * @param choice the files of the whole run
 * @param shard the shard
 * @returns the same with its files alone
 */
export const partOf = (choice: Choice, {index, count}: Shard): Choice => ({
  ...choice,
  files: choice.files.filter(({path}) => shardOf(path, count) === index),
})

/**
 * The first line of a shard.
 *
 * @param shard the shard
 * @param whole the files of the whole run
 * @param policy what the course asks
 * @param hidden whether names and quotes are left out
 * @returns a line of ndjson
 */
export function runLine(shard: Shard, whole: Choice, policy: Policy, hidden: boolean): string {
  const run: LintRun = {
    headnote: version,
    policy,
    paths: createHash('sha256')
      .update(whole.files.map(({path}) => path).join('\0'))
      .digest('hex'),
    leftOut: whole.leftOut,
    companions: whole.companions,
    hidden,
    shard,
    files: partOf(whole, shard).files.length,
  }
  return `${harmless(JSON.stringify({lint: run}))}\n`
}
