import {parseArgs} from 'node:util'
import {tuneEngine} from '../node/engine.ts'
import {lintPaths} from './lint.ts'
import {type LintArgs, lintOptions} from './lint-options.ts'
import {orTold} from './told.ts'
import {stdinMark} from './usage.ts'

/**
 * The arguments of a plain lint run, read without yargs, whose loading costs as much as linting a file does.
 * Whatever is unusual is left to yargs, which knows the commands, the help and the words for mistakes.
 *
 * @param args the arguments after the program's name
 * @returns what yargs would give; null where yargs is to look
 */
export function directArgs(args: string[]): LintArgs | null {
  let read: ReturnType<typeof parse>
  try {
    read = parse(args)
  } catch {
    return null
  }
  const {values, positionals} = read
  // A command has neither dot nor slash; a folder without them is told from a command by yargs.
  if (!positionals.every((path) => path === '-' || /[./\\]/.test(path))) return null
  if (positionals.length === 0 || values.visibility !== undefined || values.changed !== undefined) return null
  const defaults = Object.entries(lintOptions).flatMap(([name, option]) =>
    'default' in option ? [[camel(name), option.default]] : [],
  )
  const given = Object.entries(values).map(([name, value]) => [camel(name), converted(name, value)])
  return {...Object.fromEntries(defaults), ...Object.fromEntries(given), paths: positionals.map(marked)}
}

/**
 * Lint what plain arguments name.
 *
 * @param args what `directArgs` gave
 * @returns the exit code
 */
export function lintDirectly(args: LintArgs): Promise<number> {
  tuneEngine()
  return orTold(async () => (await lintPaths(args)).code)
}

function parse(args: string[]) {
  const options = Object.entries({...lintOptions, color: {type: 'boolean'}} as const).map(
    ([name, option]) => [
      name,
      {
        type: option.type === 'boolean' ? 'boolean' : 'string',
        ...('alias' in option ? {short: option.alias} : {}),
      } as const,
    ],
  )
  const seen = parseArgs({
    args,
    options: Object.fromEntries(options),
    allowPositionals: true,
    allowNegative: true,
    tokens: true,
  })
  const names = seen.tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []))
  // What is said twice, and what stands behind `--`, has a meaning that yargs knows.
  if (new Set(names).size < names.length || args.includes('--')) throw new Error('for yargs')
  return seen as {values: Record<string, string | boolean | undefined>; positionals: string[]}
}

function converted(name: string, value: string | boolean | undefined): unknown {
  const option = Object.entries(lintOptions).find(([own]) => own === name)?.[1]
  return option?.type === 'number'
    ? value === ''
      ? Number.NaN
      : Number(value)
    : value === '-'
      ? stdinMark
      : value
}

const marked = (path: string) => (path === '-' ? stdinMark : path)

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
