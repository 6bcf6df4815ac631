import {statSync} from 'node:fs'
import path from 'node:path'
import {rules} from '../../rules/index.ts'
import {ciOf} from '../node/ci.ts'
import {isZip, readBytes} from '../node/files.ts'
import {factsAsked, filesAsked} from '../policy/asked.ts'
import {assignmentOf} from '../policy/assignment.ts'
import {notesOf} from '../policy/describe.ts'
import type {Policy} from '../policy/model.ts'
import type {FileReport} from '../report/model.ts'
import {type ShowOptions, show, showUnit} from '../report/show.ts'
import {exitCodes} from '../report/tally.ts'
import {unreadable} from '../report/unreadable.ts'
import {judgeSubmission} from '../submission.ts'
import {chooseFiles} from './choose.ts'
import {judgeBy} from './judge.ts'
import {policyOf} from './policy.ts'
import type {Command} from './program.ts'
import {terminalWidth, wantsColor} from './terminal.ts'
import {UsageError} from './usage.ts'

interface ShowArgs {
  file: string
  policy?: string
  assignment?: string
  color?: boolean
}

/** `headnote show FILE` */
export const showCommand: Command<ShowArgs> = {
  command: 'show <file>',
  lacking: 'Say which file or folder to show: headnote show FILE.',
  describe: 'Show what was understood of a file or folder, with the evidence',
  builder: (yargs) =>
    yargs
      .positional('file', {type: 'string', demandOption: true, describe: 'The file, or a folder or zip'})
      .options({
        policy: {type: 'string', requiresArg: true, describe: 'Policy: an id, a file, or - for stdin'},
        assignment: {
          type: 'string',
          requiresArg: true,
          describe: "Assignment: a name under the policy's assignments",
        },
      }) as never,
  async handler({file, policy: named, assignment, color}) {
    const cwd = process.cwd()
    const policy = await policyOf({policy: named, assignment})
    const folder =
      isZip(file) || statSync(path.resolve(cwd, file), {throwIfNoEntry: false})?.isDirectory() === true
    const told = {
      color: wantsColor(color, process.stdout.isTTY === true),
      width: terminalWidth(),
      notes: notesOf(policy),
      asked: factsAsked(assignmentOf(policy, file), folder),
    }
    if (folder) return showFolder(file, policy, told, named === undefined && !ciOf(process.env, cwd).fork)
    const bytes = await readBytes(path.resolve(cwd, file))
    if ('message' in bytes) throw new UsageError(`\`${file}\`: ${bytes.message}`)
    const report = await judgeBy(policy)(bytes, file)
    process.stdout.write(show(report, told))
    return report.outcome === 'unreadable' ? exitCodes.findings : exitCodes.clean
  },
}

/** A folder or zip is shown as one submission, then file by file; of the same files as a run would take. */
async function showFolder(
  folder: string,
  policy: Policy,
  told: ShowOptions,
  ignore: boolean,
): Promise<number> {
  const {files, read, beside, unmatched} = await chooseFiles({
    paths: [folder],
    cwd: process.cwd(),
    ignore,
    files: filesAsked(policy),
    companions: true,
    wholes: true,
    changed: undefined,
    staged: false,
  })
  if (files.length === 0) throw new UsageError(unmatched[0] ?? `Nothing to show in \`${folder}\`.`)
  const judge = judgeBy(policy, [], [], beside)
  const verdicts: FileReport[] = []
  for (const {path: name, problem} of files) {
    const bytes = problem ?? (await read(name))
    verdicts.push(
      'message' in bytes ? unreadable(name, bytes.message, bytes.advice) : await judge(bytes, name),
    )
  }
  const own = assignmentOf(policy, files[0]!.path)
  const unit = folder.replace(/\/+$/, '')
  const {submission} = judgeSubmission(unit, verdicts, own, rules)
  const shown = verdicts.map((file, index) =>
    show(file, {...told, notes: index === verdicts.length - 1 ? told.notes : []}),
  )
  process.stdout.write([showUnit(submission, told), ...shown].join('\n'))
  return submission.outcome === 'unreadable' ? exitCodes.findings : exitCodes.clean
}
