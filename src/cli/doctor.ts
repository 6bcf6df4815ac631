import {statSync} from 'node:fs'
import path from 'node:path'
import {ciOf} from '../node/ci.ts'
import {type SelectOptions, selectFiles} from '../node/files.ts'
import {everythingIn, leftOutBy} from '../node/left-out.ts'
import {filesAsked} from '../policy/asked.ts'
import {safe} from '../report/escape.ts'
import {byPath, exitCodes} from '../report/tally.ts'
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
  async handler({paths = [], policy: policyFile, config, ignore}) {
    const cwd = process.cwd()
    const say = (label: string, value: string) => process.stdout.write(`${label.padEnd(9)} ${safe(value)}\n`)
    say('headnote', version)
    say('node', `${process.version} on ${process.platform} ${process.arch}`)
    const policy = await policyOf({policy: policyFile, config})
    say('policy', `${policy.id} (${policy.course})`)
    const globs = filesAsked(policy)
    say('files', globs.length > 0 ? `documents, and ${globs.join(', ')}` : 'documents only')
    const {ci, public: open, fork} = ciOf(process.env, cwd)
    if (ci)
      say(
        'CI',
        `${open ? 'the public reads it: no names, no quotes' : 'private'}${fork ? '; from a fork: its ignore files are not obeyed' : ''}`,
      )
    const unread = unreadBy(judgeBy(policy))
    const all = await Promise.all(endings.map(async (ending) => [ending, await unread(ending)] as const))
    const named = (read: boolean) =>
      all.flatMap(([ending, message]) => ((message === undefined) === read ? ending : [])).join(', ')
    say('readers', named(true))
    say('not read', `${named(false)}, pictures: each is told as unreadable`)
    if (paths.length === 0) return exitCodes.clean
    // With a policy from outside nothing inside the tree is asked, nor in a fork's, as in a run.
    const obeyed = ignore && policyFile === undefined && !fork
    process.stdout.write('\n')
    const {lines, ignores, unmatched} = await verdicts(
      paths,
      {cwd, ignore: obeyed, files: globs, companions: !ignore},
      unread,
    )
    for (const [file, why] of lines) process.stdout.write(`${safe(file)}: ${safe(why)}\n`)
    for (const sentence of unmatched) process.stdout.write(`${safe(sentence)}\n`)
    if (ignores.length > 0) process.stdout.write(`Obeyed: ${safe(ignores.join(', '))}.\n`)
    return unmatched.length > 0 ? exitCodes.failed : exitCodes.clean
  },
}

/** What a run would do with each file, in path order, and the ignore files that had a word in it. */
async function verdicts(paths: string[], options: SelectOptions, unread: Unread) {
  const {cwd} = options
  const selection = await selectFiles(paths, options)
  const all = await selectFiles(paths, {...options, ignore: false, companions: true})
  const kept = new Set(selection.files.map((file) => file.path))
  const companions = new Set(selection.companions)
  const lines = new Map<string, string>()
  const ignores = new Set<string>()
  for (const one of paths.filter((name) => statSync(name, {throwIfNoEntry: false})?.isDirectory())) {
    for (const file of everythingIn(one, cwd)) {
      const why = file.endsWith('/')
        ? 'never looked into'
        : 'no document by its ending; name it, or put it under `files:` in the policy'
      lines.set(file, `left out: ${why}`)
    }
  }
  for (const {path: file, problem} of all.files) {
    const by = kept.has(file) || companions.has(file) ? undefined : leftOutBy(file, cwd)
    if (by) ignores.add(by.file)
    const message = problem?.message ?? (await unread(path.extname(file).slice(1).toLowerCase()))
    lines.set(
      file,
      by
        ? `left out by \`${by.pattern}\` in ${by.file}`
        : companions.has(file)
          ? 'left out: the work stands beside it; name it, or put it under `files:` in the policy'
          : !kept.has(file)
            ? 'left out: named by an ignore file'
            : message === undefined
              ? 'linted'
              : `unreadable: ${message}`,
    )
  }
  return {
    lines: [...lines].sort(([a], [b]) => byPath(a, b)),
    ignores: [...ignores].sort(byPath),
    unmatched: selection.unmatched,
  }
}

const endings = 'md, txt, py, ipynb, tex, pdf, docx, odt, html, rmd, qmd, typ, doc, rtf, pages'.split(', ')

/** Why files of an ending are not read; undefined where they are. */
type Unread = (ending: string) => Promise<string | undefined>

/** A few bytes of each format: what a reader is there for is not told to be unsupported. */
function unreadBy(judge: ReturnType<typeof judgeBy>): Unread {
  const known = new Map<string, Promise<string | undefined>>()
  const ask = async (ending: string) => {
    const {findings} = await judge(new TextEncoder().encode('Name: A\n'), `probe.${ending}`)
    return findings.find(({message}) => /not supported yet|is a picture/.test(message))?.message
  }
  return (ending) => {
    const told = known.get(ending) ?? ask(ending)
    known.set(ending, told)
    return told
  }
}
