import {existsSync, mkdirSync, readdirSync, rmSync} from 'node:fs'
import path from 'node:path'
import {reasonOf} from '../node/files.ts'
import type {Audit} from '../report/audit/model.ts'
import {lostFiles} from '../report/audit/words.ts'
import {safe} from '../report/escape.ts'
import {exitCodes} from '../report/tally.ts'
import {counted} from '../report/words.ts'
import type {Command} from './program.ts'
import {UsageError} from './usage.ts'

export interface AuditArgs {
  export: string
  out: string
  roster?: string
  layout: string
  layoutRegex?: string
  map?: string
  declarations?: string
  policy?: string
  config?: string
  maxGroupSize?: number
  traces: boolean
  waivers?: string
  compare?: string
  anonymise: boolean
  key?: string
  shard?: string
  resume: boolean
  force: boolean
  concurrency?: number
  date?: string
}

const text = (describe: string) => ({type: 'string', requiresArg: true, describe}) as const

/** Options that say how the report is written; `merge` has them too. */
export const reportOptions = {
  out: {...text('Folder of the report'), demandOption: true},
  anonymise: {
    type: 'boolean',
    default: false,
    describe: 'Pseudonyms in place of names; the key goes to key.csv',
  },
  key: text('A key.csv of an earlier run, to keep its pseudonyms'),
  compare: text('DIR of an earlier audit: say who changed'),
  force: {type: 'boolean', default: false, describe: 'Overwrite the report in --out'},
} as const

/** `headnote audit EXPORT --out DIR` */
export const auditCommand: Command<AuditArgs> = {
  command: 'audit <export>',
  lacking: 'Say which export of the class to audit, a folder or a zip: headnote audit EXPORT --out DIR.',
  describe: 'Audit a class: a downloaded export, as a folder or a zip',
  builder: (yargs) =>
    yargs
      .positional('export', {type: 'string', demandOption: true, describe: 'The export: a folder or a zip'})
      .options({
        ...reportOptions,
        roster: text('CSV of the class'),
        layout: {...text('auto, or the system the export is of'), default: 'auto'},
        'layout-regex': text('Pattern of paths with groups: student, login, email, id, late'),
        map: text('CSV of path and student, for what the layout does not tell'),
        declarations: text('CSV of a form on which students declared later'),
        policy: text('Policy: an id (see: headnote policies) or a file'),
        config: text('A headnote.yaml, instead of the nearest upward'),
        'max-group-size': {type: 'number', requiresArg: true, describe: 'Largest group, the author counted'},
        traces: {type: 'boolean', default: false, describe: 'Show technical marks of chat tools'},
        waivers: text('waivers.yaml: findings that a person decided on'),
        shard: text('i/n: judge this part only; see: headnote merge'),
        resume: {type: 'boolean', default: false, describe: 'Go on with a run that broke off'},
        concurrency: {type: 'number', requiresArg: true, describe: 'Files judged at once'},
        date: text('Day on which waivers are judged, YYYY-MM-DD; today'),
      }) as never,
  handler: auditClass,
}

async function auditClass(args: AuditArgs): Promise<number> {
  for (const [name, value] of [
    ['--max-group-size', args.maxGroupSize],
    ['--concurrency', args.concurrency],
  ] as const) {
    if (value !== undefined && !(Number.isInteger(value) && value >= 1)) {
      throw new UsageError(`${name} must be a whole number from 1.`)
    }
  }
  if (args.date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(args.date)) {
    throw new UsageError('--date must be a day such as 2026-12-31.')
  }
  const cwd = process.cwd()
  const out = openOut(cwd, args.out, args.force || args.resume)
  const [{joinRecords}, {readRecords}, {prepare}, {judgeAll}, {finish}] = await Promise.all([
    import('../audit/record.ts'),
    import('../node/journal.ts'),
    import('./class/prepare.ts'),
    import('./class/judge.ts'),
    import('./class/finish.ts'),
  ])
  const prepared = await prepare(args, cwd, out)
  makeFolder(out)
  const {shard} = prepared.run
  const journal = path.join(out, shard ? `shard-${shard.index}-of-${shard.count}.ndjson` : '.audit.ndjson')
  const judged = await judgeAll(prepared, {
    journal,
    resume: args.resume,
    concurrency: args.concurrency,
    shown: process.stderr.isTTY === true,
  })
  if (shard) {
    process.stdout.write(
      `Shard ${shard.index}/${shard.count}: ${counted(judged, 'file')} judged, in ${journal}.\n`,
    )
    return exitCodes.clean
  }
  const records = joinRecords([{name: journal, records: readRecords(journal)}])
  const audit = await finish(records, {out, anonymise: args.anonymise, key: args.key, compare: args.compare})
  rmSync(journal, {force: true})
  return tell(audit, out)
}

/**
 * Look at the folder of a report before any work is done.
 *
 * @param cwd the working directory
 * @param out `--out`
 * @param allowed whether what is there may be overwritten
 * @returns its path
 * @throws UsageError where it holds something already
 */
export function openOut(cwd: string, out: string, allowed: boolean): string {
  const folder = path.resolve(cwd, out)
  let held: string[] = []
  try {
    held = existsSync(folder) ? readdirSync(folder) : []
  } catch (error) {
    throw new UsageError(`--out \`${out}\` cannot be used: ${reasonOf(error)}.`)
  }
  if (held.includes('.audit.ndjson') && !allowed) {
    throw new UsageError(
      `\`${out}\` holds the verdicts of a run that broke off. Go on with it by --resume, or start anew with --force.`,
    )
  }
  // Shards of one run may share a folder.
  const strange = held.filter((name) => !/^shard-\d+-of-\d+\.ndjson$/.test(name))
  if (strange.length > 0 && !allowed) {
    throw new UsageError(
      `\`${out}\` holds files already. Name another folder, or overwrite the report with --force.`,
    )
  }
  return folder
}

/**
 * Make the folder of a report.
 *
 * @param folder its path
 * @throws UsageError where it cannot be made
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, {recursive: true, mode: 0o700})
  } catch (error) {
    throw new UsageError(`\`${folder}\` cannot be made: ${reasonOf(error)}.`)
  }
}

/**
 * Tell how an audit went.
 *
 * @param audit the audit
 * @param out the folder of its report
 * @returns the exit code
 */
export function tell(audit: Audit, out: string): number {
  const {settings, submissions, findings, notRead, withoutSubmission} = audit
  const read = submissions.filter(({read}) => read !== 'unread').length
  const open = findings.filter(({waived}) => waived === null)
  const errors = open.filter(({severity}) => severity === 'error').length
  const warnings = open.filter(({severity}) => severity === 'warning').length
  if (read === 0) process.stdout.write('Nothing was read: no submission could be judged.\n')
  else {
    process.stdout.write(
      `${counted(submissions.length, 'submission')}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ` +
        `${counted(notRead.length, 'file')} not read` +
        `${settings.roster ? `, ${withoutSubmission.length} of the roster without submission` : ''}.\n`,
    )
  }
  const listed = new Map(audit.people.map(({key, listed}) => [key, listed]))
  const strange = submissions.filter(({owners}) => !owners.some((key) => listed.get(key)))
  if (settings.roster && strange.length > 0) {
    process.stdout.write(
      `Of ${counted(strange.length, 'submission')} the student is not told for certain, first \`${safe(strange[0]!.paths[0] ?? strange[0]!.id)}\`; ` +
        '--map, a CSV with the columns path and student and a row for each of these, tells.\n',
    )
  }
  process.stdout.write(`Report: ${path.join(out, 'report.html')}\n`)
  // What is part of a submission speaks by its findings, which a waiver may cover; what stands outside has none.
  const lost = lostFiles(audit).length
  return read === 0 || errors > 0 || lost > 0 ? exitCodes.findings : exitCodes.clean
}
