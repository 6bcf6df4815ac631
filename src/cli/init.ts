import {chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {render} from '../compose.ts'
import {findPolicy, nearestConfig} from '../node/config.ts'
import {reasonOf} from '../node/files.ts'
import type {Policy} from '../policy/model.ts'
import {samples} from '../policy/sample.ts'
import {defaultPolicy} from '../policy/shipped.ts'
import {policyTemplate} from '../policy/template.ts'
import {safe} from '../report/escape.ts'
import {exitCodes} from '../report/tally.ts'
import {version} from '../version.ts'
import {shellWord, type TemplateFile, templates} from './init/templates.ts'
import type {Command} from './program.ts'
import {ruleIds} from './rules.ts'
import {stdinMark, UsageError} from './usage.ts'

interface InitArgs {
  target?: string
  paths?: string[]
  policy?: string
  force: boolean
  out?: string
  points?: number
  visibility: string
  executable?: string
  package: string
  ci?: string | string[]
}

const targets = ['policy', 'page', 'gradescope', ...Object.keys(templates)]

/** `headnote init TARGET` */
export const initCommand: Command<InitArgs> = {
  command: 'init [target] [paths..]',
  describe: `Write headnote.yaml and a header template, or the files of a TARGET: ${targets.join(', ')}`,
  builder: (yargs) =>
    yargs
      .positional('target', {
        type: 'string',
        choices: targets,
        describe: 'Where it runs; policy: a headnote.yaml to start from; none: that, and a header template',
      })
      .positional('paths', {type: 'string', array: true, describe: 'What to lint there (default: .)'})
      .options({
        policy: {
          type: 'string',
          describe:
            'Policy, an id or a file, that the files written name (default: the nearest headnote.yaml; gradescope, classroom50 and page take it along, or else mit-6.7960); without TARGET: the course to extend',
        },
        ci: {
          type: 'string',
          requiresArg: true,
          choices: Object.keys(templates),
          describe: 'Without TARGET: files for CI and hooks to write too; several: --ci A --ci B',
        },
        out: {type: 'string', requiresArg: true, describe: 'Folder to write to (default: here)'},
        force: {type: 'boolean', default: false, describe: 'Overwrite files that are there'},
        points: {type: 'number', requiresArg: true, describe: 'gradescope, classroom50: points of each test'},
        visibility: {
          type: 'string',
          requiresArg: true,
          default: 'visible',
          choices: ['visible', 'hidden', 'after_due_date', 'after_published'],
          describe: 'gradescope: when students see the tests',
        },
        package: {
          type: 'string',
          requiresArg: true,
          default: `headnote@${version}`,
          describe: 'What the files written have npm install: a git URL, or the address of a tarball',
        },
        executable: {
          type: 'string',
          requiresArg: true,
          describe: 'gradescope: the Linux executable of headnote, where this machine is no Linux',
        },
      }) as never,
  async handler(args) {
    const {force} = args
    if (args.policy === stdinMark)
      throw new UsageError(
        '`-` (stdin) is no policy that the files written could name; give an id or a file to --policy.',
      )
    const target = args.target ?? (args.policy === '' ? 'policy' : undefined)
    const folder = path.resolve(args.out ?? '.')
    if (target === undefined) return startCourse(args, folder)
    if (args.ci !== undefined)
      throw new UsageError('--ci goes with headnote init alone; a TARGET says already what to write.')
    if (target === 'policy') {
      const file = path.join(folder, 'headnote.yaml')
      refuse([file], force)
      write(file, {path: file, text: policyTemplate})
      tell([file], ['Change what differs, then read it back: headnote policies show ./headnote.yaml'])
      return exitCodes.clean
    }
    const list = args.paths?.length ? args.paths : ['.']
    const paths = list.map(shellWord).join(' ')
    // What takes its policy along takes the one that would decide here.
    const closed = ['page', 'gradescope', 'classroom50'].includes(target)
    const near = closed ? nearestConfig(process.cwd()) : undefined
    const policy = args.policy || near || defaultPolicy.id
    // A mistake in the policy is told here, not by every submission of a class.
    const course = await findPolicy({policy, cwd: process.cwd(), ruleIds})
    const isFile = statSync(policy, {throwIfNoEntry: false})?.isFile() === true
    const policyText = isFile ? readFileSync(policy, 'utf8') : undefined
    const which = `Its policy: ${policyText === undefined ? policy : safe(path.relative('', policy))}.`
    if (target === 'page') {
      const file = path.join(folder, 'headnote.html')
      refuse([file], force)
      const {writePage} = await import('./init/page.ts')
      mkdirSync(folder, {recursive: true})
      await writePage(course, file)
      tell(
        [file],
        [which, 'Give it to your students: one file, opened in any browser; nothing is sent anywhere.'],
      )
      return exitCodes.clean
    }
    if (target === 'gradescope') {
      const file = path.join(folder, 'autograder.zip')
      refuse([file], force)
      const {writeGradescope} = await import('./init/gradescope.ts')
      const {points, visibility, executable} = args
      mkdirSync(folder, {recursive: true})
      await writeGradescope(file, {
        paths,
        policy,
        policyText,
        points,
        visibility,
        executable,
      })
      tell(
        [file],
        [which, 'Upload it: Gradescope, Configure Autograder. An assignment for PDFs has no autograder; add'],
      )
      process.stdout.write(
        '  a second programming assignment of 0 points, "header check", that takes the same PDF.\n',
      )
      return exitCodes.clean
    }
    const template = templates[target]
    if (!template) throw new UsageError(`There is no target \`${target}\`. Targets: ${targets.join(', ')}.`)
    const asked = closed || !args.policy ? undefined : seenFrom(folder, policy, policyText)
    const files = template.files({
      version,
      source: args.package,
      list,
      paths,
      policy,
      policyText,
      points: args.points ?? 0,
      asked,
    })
    const written = files.map((file) => path.join(folder, file.path))
    refuse(written, force)
    for (const file of files) write(path.join(folder, file.path), file)
    tell(written, [...(closed ? [which] : []), ...template.next])
    return exitCodes.clean
  },
}

/** A headnote.yaml, a header for students to fill in, and the files of the CI systems that were chosen. */
async function startCourse(
  {policy, ci, force, points, package: source}: InitArgs,
  folder: string,
): Promise<number> {
  const course = await findPolicy({policy: policy ?? defaultPolicy.id, cwd: process.cwd(), ruleIds})
  const extended = policy === undefined ? '' : `headnote: 1\nextends: ${JSON.stringify(policy)}\n`
  const chosen = [ci ?? []].flat().map((name) => templates[name]!)
  const policyText = extended || policyTemplate
  const values = {
    version,
    source,
    list: ['.'],
    paths: '.',
    policy: defaultPolicy.id,
    policyText,
    points: points ?? 0,
    asked: undefined,
  }
  const files: TemplateFile[] = [
    {path: 'headnote.yaml', text: policyText},
    {path: headerFile, text: blankHeader(course)},
    ...chosen.flatMap((template) => template.files(values)),
  ]
  const written = files.map((file) => path.join(folder, file.path))
  const twice = written.find((file, index) => written.indexOf(file) !== index)
  if (twice !== undefined)
    throw new UsageError(`Two of the targets write \`${path.relative('', twice)}\`; choose one.`)
  refuse(written, force)
  for (const file of files) write(path.join(folder, file.path), file)
  tell(written, [
    'Change headnote.yaml where your course differs, then read it back: headnote policies show ./headnote.yaml',
    `Students copy ${headerFile} to the top of their work.`,
    ...chosen.flatMap(({next}) => next),
  ])
  return exitCodes.clean
}

/** A policy as files in a folder name it: an id as it is, a file by its path from there. */
function seenFrom(folder: string, policy: string, text: string | undefined): string {
  if (text === undefined) return policy
  const file = path.relative(folder, path.resolve(policy)).split(path.sep).join('/')
  if (file.startsWith('../') || path.isAbsolute(file)) {
    throw new UsageError(
      `\`${policy}\` stands outside of \`${path.relative('', folder) || '.'}\`, where the files written could not find it. Copy it there.`,
    )
  }
  return `./${file}`
}

/** Its ending is that of no document, so that a run over the folder does not take it for a submission. */
const headerFile = 'header.template'

function blankHeader(course: Policy): string {
  const {lines} = samples(course, true)[0] ?? {lines: []}
  return render(
    lines.map(({label}) => ({label, value: ''})),
    'md',
  )
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
