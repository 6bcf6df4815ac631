import path from 'node:path'
import {reasonOf} from '../node/files.ts'
import {makeFolder, openOut, reportOptions, tell} from './audit.ts'
import type {Command} from './program.ts'
import {UsageError} from './usage.ts'

interface MergeArgs {
  reports: string[]
  out: string
  anonymise: boolean
  key?: string
  compare?: string
  force: boolean
}

/** `headnote merge REPORT.. --out DIR` */
export const mergeCommand: Command<MergeArgs> = {
  command: 'merge <reports..>',
  describe: 'Merge the shards of an audit into one report',
  builder: (yargs) =>
    yargs
      .positional('reports', {
        type: 'string',
        array: true,
        demandOption: true,
        describe: 'The files that --shard wrote, in any order',
      })
      .options(reportOptions) as never,
  handler: mergeShards,
}

async function mergeShards(args: MergeArgs): Promise<number> {
  const cwd = process.cwd()
  const out = openOut(cwd, args.out, args.force)
  const [{joinRecords}, {readRecords}, {finish}] = await Promise.all([
    import('../audit/record.ts'),
    import('../node/journal.ts'),
    import('./class/finish.ts'),
  ])
  const parts = args.reports.map((name) => {
    try {
      return {name, records: readRecords(path.resolve(cwd, name))}
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error
      throw new UsageError(`\`${name}\` cannot be opened: ${reasonOf(error)}.`)
    }
  })
  const records = joinRecords(parts)
  makeFolder(out)
  const {anonymise, key, compare} = args
  return tell(await finish(records, {out, anonymise, key, compare}), out)
}
