import {existsSync} from 'node:fs'
import path from 'node:path'
import {ciOf} from '../node/ci.ts'
import {selectFiles} from '../node/files.ts'
import {filesAsked} from '../policy/asked.ts'
import {safe} from '../report/escape.ts'
import {exitCodes} from '../report/tally.ts'
import {version} from '../version.ts'
import {judgeBy} from './judge.ts'
import {policyOf} from './policy.ts'
import type {Command} from './program.ts'

/** `headnote doctor [paths..]` */
export const doctorCommand: Command<{paths?: string[]; policy?: string; config?: string; ignore: boolean}> = {
  command: 'doctor [paths..]',
  describe: 'Tell version, policy and readers, and why files are left out',
  builder: (yargs) =>
    yargs
      .positional('paths', {type: 'string', array: true, describe: 'Files or folders to look at'})
      .options({
        policy: {type: 'string', requiresArg: true, describe: 'Policy: an id or a file'},
        config: {type: 'string', requiresArg: true, describe: 'A headnote.yaml'},
        ignore: {type: 'boolean', default: true, describe: 'Obey .gitignore and .headnoteignore'},
      }) as never,
  async handler({paths = [], policy: named, config, ignore}) {
    const cwd = process.cwd()
    const say = (label: string, value: string) => process.stdout.write(`${label.padEnd(9)} ${safe(value)}\n`)
    say('headnote', version)
    say('node', `${process.version} on ${process.platform} ${process.arch}`)
    const policy = await policyOf({policy: named, config})
    say('policy', `${policy.id} (${policy.course})`)
    const globs = filesAsked(policy)
    say('files', globs.length > 0 ? `documents, and ${globs.join(', ')}` : 'documents only')
    const {ci, public: open, fork} = ciOf(process.env, cwd)
    if (ci)
      say(
        'CI',
        `${open ? 'the public reads it: no names, no quotes' : 'private'}${fork ? '; from a fork: its ignore files are not obeyed' : ''}`,
      )
    say('readers', await readers(judgeBy(policy)))
    if (paths.length === 0) return exitCodes.clean
    // With a policy from outside nothing inside the tree is asked, nor in a fork's, as in a run.
    const obeyed = ignore && named === undefined && !fork
    const selection = await selectFiles(paths, {cwd, ignore: obeyed, files: globs})
    const all = await selectFiles(paths, {cwd, ignore: false, files: globs})
    const kept = new Set(selection.files.map((file) => file.path))
    process.stdout.write('\n')
    for (const file of all.files) {
      const why =
        file.problem?.message ?? (kept.has(file.path) ? 'linted' : 'left out: named by an ignore file')
      process.stdout.write(`${safe(file.path)}: ${safe(why)}\n`)
    }
    for (const sentence of selection.unmatched) process.stdout.write(`${safe(sentence)}\n`)
    const ignores = ['.gitignore', '.headnoteignore'].filter((name) => existsSync(path.join(cwd, name)))
    if (obeyed && ignores.length > 0) process.stdout.write(`Obeyed here: ${ignores.join(', ')}.\n`)
    return exitCodes.clean
  },
}

/** A byte or two of each format: what a reader is there for is not told to be unsupported. */
async function readers(judge: ReturnType<typeof judgeBy>): Promise<string> {
  const endings = ['md', 'txt', 'py', 'ipynb', 'tex', 'pdf', 'docx', 'odt', 'html', 'rmd', 'qmd', 'typ']
  const told = await Promise.all(
    endings.map(async (ending) => {
      const {findings} = await judge(new TextEncoder().encode('Name: A\n'), `probe.${ending}`)
      return findings.some(({message}) => /cannot be read yet|not supported/i.test(message))
        ? `${ending} (not yet)`
        : ending
    }),
  )
  return told.join(', ')
}
