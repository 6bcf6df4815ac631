import {filesAsked} from '../policy/asked.ts'
import {safe} from '../report/escape.ts'
import type {FileReport} from '../report/model.ts'
import {exitCodes} from '../report/tally.ts'
import {counted} from '../report/words.ts'
import {chooseFiles} from './choose.ts'
import {judgeBy} from './judge.ts'
import {difference, mend, mending} from './mend.ts'
import {policyOf} from './policy.ts'
import type {Command} from './program.ts'
import {wantsColor} from './terminal.ts'
import {stdinMark, UsageError} from './usage.ts'

interface FixArgs {
  paths?: string[]
  '--'?: string[]
  policy?: string
  config?: string
  assignment?: string
  dryRun: boolean
  stdinFilename?: string
  ignore: boolean
  color?: boolean
}

/** `headnote fix [paths..]` */
export const fixCommand: Command<FixArgs> = {
  command: 'fix <paths..>',
  lacking: 'Say which file to mend: headnote fix FILE.',
  describe: 'Put missing labels in, to be filled in, and move statements to the top',
  builder: (yargs) =>
    yargs
      .positional('paths', {type: 'string', array: true, describe: 'Files, folders or globs; - reads stdin'})
      .options({
        'dry-run': {type: 'boolean', default: false, describe: 'Show the difference, write nothing'},
        policy: {type: 'string', requiresArg: true, describe: 'Policy: an id or a file'},
        config: {type: 'string', requiresArg: true, describe: 'A headnote.yaml'},
        assignment: {type: 'string', requiresArg: true, describe: 'Assignment of the policy'},
        'stdin-filename': {type: 'string', requiresArg: true, describe: 'Name of what is read from stdin'},
        ignore: {type: 'boolean', default: true, describe: 'Obey .gitignore and .headnoteignore'},
      }) as never,
  handler: fixPaths,
}

async function fixPaths(args: FixArgs): Promise<number> {
  const paths = [...(args.paths ?? []), ...(args['--'] ?? [])]
  const stdin = paths.includes(stdinMark)
  if (stdin && paths.length > 1) throw new UsageError('`-` (stdin) cannot be mixed with other paths.')
  const policy = await policyOf(args, stdin)
  const color = wantsColor(args.color, process.stdout.isTTY === true)
  if (stdin)
    return fixStdin(args.stdinFilename ?? 'stdin.md', {policy, judge: judgeBy(policy)}, args.dryRun, color)
  const cwd = process.cwd()
  const choice = await chooseFiles({
    paths,
    cwd,
    ignore: args.ignore,
    files: filesAsked(policy),
    companions: !args.ignore,
    wholes: false,
    changed: undefined,
    staged: false,
  })
  for (const sentence of choice.unmatched) process.stderr.write(`headnote: ${safe(sentence)}\n`)
  let failed = choice.unmatched.length > 0
  let idle = 0
  let open = 0
  let wrong = false
  const source = mending(choice, {
    policy,
    judge: judgeBy(policy, [], [], choice.beside),
    cwd,
    dry: args.dryRun,
    color,
    tell: (text) => {
      if (args.dryRun) process.stdout.write(text)
      else {
        failed = true
        process.stderr.write(text)
      }
    },
    told: ({did, left, open: more, report}, name) => {
      if (more) open++
      if (hasErrors(report)) wrong = true
      if (did.length + left.length === 0) idle++
      if (!args.dryRun) for (const sentence of did) process.stdout.write(`${safe(name)}: ${sentence}\n`)
      for (const sentence of left) process.stderr.write(`${safe(name)}: ${sentence}\n`)
    },
  })
  for (const {path, problem} of source.files) {
    const bytes = problem ?? (await source.read(path))
    if (!('message' in bytes)) continue
    failed = true
    process.stderr.write(`headnote: ${safe(path)}: ${safe(bytes.message)}\n`)
  }
  if (idle > 0) process.stderr.write(`Nothing to put in or move in ${counted(idle, 'file')}.\n`)
  if (open > 0) process.stderr.write(stillOpen(open))
  if (failed) return exitCodes.failed
  return wrong ? exitCodes.findings : exitCodes.clean
}

const hasErrors = ({findings}: FileReport) => findings.some(({severity}) => severity === 'error')

const stillOpen = (files: number) =>
  files === 1
    ? '1 file still needs words of yours; run headnote on it to see which.\n'
    : `${files} files still need words of yours; run headnote on them to see which.\n`

/**
 * An editor pipes its buffer through: what comes out is the whole file, changed or not. It ends in 0 whatever is still
 * open, since editors throw away what comes with another number.
 */
async function fixStdin(
  name: string,
  run: Parameters<typeof mend>[2],
  dry: boolean,
  color: boolean,
): Promise<number> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  const bytes = new Uint8Array(Buffer.concat(chunks))
  const {bytes: after, did, left, open} = await mend(bytes, name, run)
  for (const sentence of left) process.stderr.write(`${safe(name)}: ${sentence}\n`)
  if (open) process.stderr.write(stillOpen(1))
  if (!dry) process.stdout.write(after)
  else if (did.length > 0) process.stdout.write(difference(name, bytes, after, color))
  return exitCodes.clean
}
