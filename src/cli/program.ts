import {existsSync} from 'node:fs'
import yargs, {type CommandModule} from 'yargs'
import {nearest} from '../policy/nearest.ts'
import {exitCodes} from '../report/tally.ts'
import {version} from '../version.ts'
import {auditCommand} from './audit.ts'
import {wordsAfter} from './complete.ts'
import {doctorCommand} from './doctor.ts'
import {explainCommand} from './explain.ts'
import {fixCommand} from './fix.ts'
import {headerCommand} from './header.ts'
import {initCommand} from './init.ts'
import {lintCommand} from './lint.ts'
import {mergeCommand} from './merge.ts'
import {mistake} from './mistakes.ts'
import {policiesCommand} from './policies.ts'
import {rulesCommand} from './rules.ts'
import {showCommand} from './show.ts'
import {orTold} from './told.ts'
import {stdinMark, UsageError} from './usage.ts'

/** The argument by which the shell's script asks for words. */
const completionKey = '--get-yargs-completions'

/** A command: yargs' own, whose handler gives the number the run ends with. */
export type Command<T> = Omit<CommandModule<object, T>, 'handler'> & {
  handler: (args: T) => Promise<number>
  /** What to say where it is given nothing to work on. */
  lacking?: string
}

/**
 * Run the command line.
 *
 * @param args the arguments after the program's name
 * @returns the exit code: 0, 1 or 2; see `exitCodes`
 */
export async function run(args: string[]): Promise<number> {
  let code: number = exitCodes.clean
  const completing = args[0] === completionKey && args.length > 2
  if (completing) {
    const words = (await wordsAfter(args.at(-2))).filter((word) => word.startsWith(args.at(-1)!))
    if (words.length > 0) {
      process.stdout.write(`${words.join('\n')}\n`)
      return code
    }
  }
  // A line without a command lints.
  const plain = completing && args.at(-1)!.startsWith('-') && !/^[a-z]+$/.test(args[2]!)
  const line = plain ? [...args.slice(0, 2), 'lint', ...args.slice(2)] : args
  // yargs drops a lone dash; no argument can hold NUL, so the mark means nothing else.
  const program = yargs(line.map((arg) => (arg === '-' ? stdinMark : arg)))
    .scriptName('headnote')
    .usage('Check the header of course submissions: collaborators and AI use.')
    .parserConfiguration({
      'parse-numbers': true,
      'parse-positional-numbers': false,
      'dot-notation': false,
      // Names that begin with a dash stand after `--`.
      'populate--': true,
    })
    .version(version)
    .alias('version', 'v')
    .help()
    .alias('help', 'h')
    .option('color', {type: 'boolean', describe: 'Use colours (--no-color: none)', global: true})
    .epilogue(
      'Exit: 0 nothing to fix; 1 findings at error level, too many warnings or an unreadable file; 2 could not run.',
    )
    .completion('completion', 'Print a script that completes words in bash or zsh')
    .strict()
    .wrap(Math.min(process.stdout.columns ?? 80, 100))
    // Having completed a word, yargs would go on to judge the unfinished line if it could not end the process.
    .exitProcess(completing || args[0] === 'completion')
    .fail((message, error) => {
      if (error) throw error
      const named = args.find((arg) => commands.has(arg))
      // Its types leave it out: the options of the command that is running, by name.
      const {key} = (program as unknown as {getOptions(): {key: Record<string, boolean>}}).getOptions()
      const known = {
        command: named ?? '',
        lacking: named === undefined ? undefined : commands.get(named),
        options: Object.keys(key),
      }
      throw new UsageError(mistake(message, args, known))
    })
  const commands = new Map<string, string | undefined>()
  const add = <T>({handler, lacking, ...command}: Command<T>) => {
    for (const words of [command.command ?? []].flat()) {
      const [name = ''] = words.split(' ')
      if (name !== '$0') commands.set(name, lacking)
    }
    program.command({
      ...command,
      handler: async (args) => {
        code = await handler(args as unknown as T)
      },
    } as CommandModule)
  }
  add(lintCommand)
  add(showCommand)
  add(headerCommand)
  add(fixCommand)
  add(initCommand)
  add(doctorCommand)
  add(explainCommand)
  add(rulesCommand)
  add(policiesCommand)
  add(auditCommand)
  add(mergeCommand)
  return orTold(async () => {
    await program.parseAsync()
    const [first = ''] = args
    // A misspelt command is taken for a path.
    const meant = code === exitCodes.failed && !existsSync(first) && !commands.has(first)
    const near = meant ? nearest(first, [...commands.keys()]) : undefined
    if (near) process.stderr.write(`headnote: Did you mean the command \`headnote ${near}\`?\n`)
    return code
  })
}
