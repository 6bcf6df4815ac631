import path from 'node:path'
import {makeFolder, openOut, reportOptions, tell} from './audit.ts'
import {lintOptions} from './lint-options.ts'
import type {MergeLintArgs} from './merge-lint.ts'
import type {Command} from './program.ts'
import {UsageError} from './usage.ts'

interface MergeArgs extends MergeLintArgs {
  reports: string[]
  out?: string
  anonymise: boolean
  key?: string
  compare?: string
  force: boolean
}

/** `headnote merge REPORT..` */
export const mergeCommand: Command<MergeArgs> = {
  command: 'merge <reports..>',
  lacking: 'Say which reports of --shard to merge: headnote merge REPORT REPORT.',
  describe: 'Merge the shards of a lint or an audit into one report',
  builder: (yargs) => {
    const {format, quiet, points, visibility} = lintOptions
    return yargs
      .positional('reports', {
        type: 'string',
        array: true,
        demandOption: true,
        describe: 'The files that --shard wrote, in any order',
      })
      .options({
        ...reportOptions,
        out: {...reportOptions.out, demandOption: false, describe: 'Of an audit: folder of the report'},
        format,
        'output-file': lintOptions['output-file'],
        quiet,
        'max-warnings': lintOptions['max-warnings'],
        points,
        visibility,
      }) as never
  },
  handler: mergeShards,
}

async function mergeShards(args: MergeArgs): Promise<number> {
  const cwd = process.cwd()
  const {lintRunIn, mergeLint} = await import('./merge-lint.ts')
  if (args.reports.some((name) => lintRunIn(name) !== undefined)) {
    if (args.out !== undefined)
      throw new UsageError('These are shards of a lint; write their report with -f and -o, not with --out.')
    return mergeLint(args.reports, args)
  }
  if (args.out === undefined) throw new UsageError('Name the folder of the report: --out DIR.')
  const out = openOut(cwd, args.out, args.force)
  const [{joinRecords}, {readRecords}, {finish}] = await Promise.all([
    import('../audit/record.ts'),
    import('../node/journal.ts'),
    import('./class/finish.ts'),
  ])
  const parts = args.reports.map((name) => ({name, records: readRecords(path.resolve(cwd, name))}))
  const records = joinRecords(parts)
  makeFolder(out)
  const {anonymise, key, compare} = args
  return tell(await finish(records, {out, anonymise, key, compare}), out)
}
