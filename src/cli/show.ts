import path from 'node:path'
import {readBytes} from '../node/files.ts'
import {notesOf} from '../policy/describe.ts'
import {show} from '../report/show.ts'
import {exitCodes} from '../report/tally.ts'
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
  describe: 'Show what was understood of a file, with the evidence',
  builder: (yargs) =>
    yargs.positional('file', {type: 'string', demandOption: true, describe: 'The file'}).options({
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
    const bytes = await readBytes(path.resolve(cwd, file))
    if ('message' in bytes) throw new UsageError(`\`${file}\`: ${bytes.message}`)
    const report = await judgeBy(policy)(bytes, file)
    process.stdout.write(
      show(report, {
        color: wantsColor(color, process.stdout.isTTY === true),
        width: terminalWidth(),
        notes: notesOf(policy),
      }),
    )
    return report.outcome === 'unreadable' ? exitCodes.findings : exitCodes.clean
  },
}
