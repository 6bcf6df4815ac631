import {chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {findPolicy} from '../node/config.ts'
import {reasonOf} from '../node/files.ts'
import {defaultPolicy} from '../policy/shipped.ts'
import {policyTemplate} from '../policy/template.ts'
import {safe} from '../report/escape.ts'
import {exitCodes} from '../report/tally.ts'
import {version} from '../version.ts'
import {type TemplateFile, templates} from './init/templates.ts'
import type {Command} from './program.ts'
import {ruleIds} from './rules.ts'
import {UsageError} from './usage.ts'

interface InitArgs {
  target?: string
  paths?: string[]
  policy?: string
  force: boolean
  out?: string
  points?: number
  visibility: string
  executable?: string
}

const targets = ['policy', 'page', 'gradescope', ...Object.keys(templates)]

/** `headnote init TARGET` */
export const initCommand: Command<InitArgs> = {
  command: 'init [target] [paths..]',
  describe: `Write the files to run headnote from: ${targets.join(', ')}`,
  builder: (yargs) =>
    yargs
      .positional('target', {
        type: 'string',
        choices: targets,
        describe: 'Where it runs; policy: a headnote.yaml to start from',
      })
      .positional('paths', {type: 'string', array: true, describe: 'What to lint there (default: .)'})
      .options({
        policy: {
          type: 'string',
          describe:
            'gradescope, classroom50: policy, an id or a file (default: mit-6.7960); alone: the same as init policy',
        },
        out: {type: 'string', requiresArg: true, describe: 'Folder to write to (default: here)'},
        force: {type: 'boolean', default: false, describe: 'Overwrite files that are there'},
        points: {type: 'number', requiresArg: true, describe: 'gradescope: points of each test'},
        visibility: {
          type: 'string',
          requiresArg: true,
          default: 'visible',
          choices: ['visible', 'hidden', 'after_due_date', 'after_published'],
          describe: 'gradescope: when students see the tests',
        },
        executable: {
          type: 'string',
          requiresArg: true,
          describe: 'gradescope: the Linux executable of headnote, where this machine is no Linux',
        },
      }) as never,
  async handler(args) {
    const {force} = args
    const target = args.target ?? (args.policy === '' ? 'policy' : undefined)
    if (target === undefined) throw new UsageError(`Which target? Targets: ${targets.join(', ')}.`)
    const folder = path.resolve(args.out ?? '.')
    const policy = args.policy || defaultPolicy.id
    if (target === 'policy') {
      const file = path.join(folder, 'headnote.yaml')
      refuse([file], force)
      write(file, {path: file, text: policyTemplate})
      tell([file], ['Change what differs, then read it back: headnote policies show ./headnote.yaml'])
      return exitCodes.clean
    }
    const paths = (args.paths?.length ? args.paths : ['.']).map(shellWord).join(' ')
    // A mistake in the policy is told here, not by every submission of a class.
    const course = await findPolicy({policy, cwd: process.cwd(), ruleIds})
    const policyText = existsSync(policy) ? readFileSync(policy, 'utf8') : undefined
    if (target === 'page') {
      const file = path.join(folder, 'headnote.html')
      refuse([file], force)
      const {writePage} = await import('./init/page.ts')
      mkdirSync(folder, {recursive: true})
      await writePage(course, file)
      tell([file], ['Give it to your students: one file, opened in any browser; nothing is sent anywhere.'])
      return exitCodes.clean
    }
    if (target === 'gradescope') {
      const file = path.join(folder, 'autograder.zip')
      refuse([file], force)
      const {writeGradescope} = await import('./init/gradescope.ts')
      const {points, visibility, executable} = args
      mkdirSync(folder, {recursive: true})
      await writeGradescope(file, {paths, policy, policyText, points, visibility, executable})
      tell(
        [file],
        ['Upload it: Gradescope, Configure Autograder. An assignment for PDFs has no autograder; add'],
      )
      process.stdout.write(
        '  a second programming assignment of 0 points, "header check", that takes the same PDF.\n',
      )
      return exitCodes.clean
    }
    const template = templates[target]
    if (!template) throw new UsageError(`There is no target \`${target}\`. Targets: ${targets.join(', ')}.`)
    const named = policyText === undefined ? shellWord(policy) : 'policy.yaml'
    const files: TemplateFile[] = template.files({version, paths, policy: named})
    if (target === 'classroom50' && policyText !== undefined) {
      files.push({path: 'classroom50/policy.yaml', text: policyText})
    }
    const written = files.map((file) => path.join(folder, file.path))
    refuse(written, force)
    for (const file of files) write(path.join(folder, file.path), file)
    tell(written, template.next)
    return exitCodes.clean
  },
}

function refuse(files: string[], force: boolean): void {
  const there = files.find((file) => existsSync(file))
  if (there !== undefined && !force) {
    throw new UsageError(`\`${path.relative('', there)}\` is there already; --force overwrites it.`)
  }
}

function write(file: string, {text, executable}: TemplateFile): void {
  try {
    mkdirSync(path.dirname(file), {recursive: true})
    writeFileSync(file, text)
    if (executable) chmodSync(file, 0o755)
  } catch (error) {
    throw new UsageError(`\`${path.relative('', file)}\` cannot be written: ${reasonOf(error)}.`)
  }
}

function tell(files: string[], next: string[]): void {
  for (const file of files) process.stdout.write(`wrote ${safe(path.relative('', file))}\n`)
  for (const line of next) process.stdout.write(`  ${line}\n`)
}

/** A word as a POSIX shell reads it back. */
function shellWord(word: string): string {
  return /^[\w./:@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
