import path from 'node:path'
import {findPolicy} from '../node/config.ts'
import {readBytes} from '../node/files.ts'
import {show} from '../report/show.ts'
import {exitCodes} from '../report/tally.ts'
import {judgeBy} from './judge.ts'
import type {Command} from './program.ts'
import {ruleIds} from './rules.ts'
import {terminalWidth, wantsColor} from './terminal.ts'
import {UsageError} from './usage.ts'

interface ShowArgs {
  file: string
  policy?: string
  color?: boolean
}

/** `headnote show FILE` */
export const showCommand: Command<ShowArgs> = {
  command: 'show <file>',
  describe: 'Show what was understood of a file, with the evidence',
  builder: (yargs) =>
    yargs
      .positional('file', {type: 'string', demandOption: true, describe: 'The file'})
      .option('policy', {type: 'string', requiresArg: true, describe: 'Policy: an id or a file'}) as never,
  async handler({file, policy: named, color}) {
    const cwd = process.cwd()
    const policy = await findPolicy({policy: named, cwd, ruleIds})
    const bytes = await readBytes(path.resolve(cwd, file))
    if ('message' in bytes) throw new UsageError(`\`${file}\`: ${bytes.message}`)
    const report = await judgeBy(policy)(bytes, file)
    process.stdout.write(
      show(report, {color: wantsColor(color, process.stdout.isTTY === true), width: terminalWidth()}),
    )
    return report.outcome === 'unreadable' ? exitCodes.findings : exitCodes.clean
  },
}
