// The entry of the GitHub Action; `npm run build:action` bundles it into action/. Sources: "Metadata syntax" and
// "Workflow commands", docs.github.com: an input is a variable INPUT_NAME, an output a line of a file.
import {appendFileSync} from 'node:fs'
import {failure} from '../report/github.ts'
import type {Summary} from '../report/model.ts'
import {emptySummary, exitCodes} from '../report/tally.ts'
import {lintPaths} from './lint.ts'
import type {LintArgs} from './lint-options.ts'
import {told} from './told.ts'
import {UsageError} from './usage.ts'

/** What `fail-on` may say, with the warnings that are let pass. */
const failing: Record<string, {maxWarnings?: number; never?: true}> = {
  error: {},
  warning: {maxWarnings: 0},
  never: {never: true},
}

process.exitCode = await run(process.env)

async function run(env: NodeJS.ProcessEnv): Promise<number> {
  try {
    const args = argsOf(env)
    const {code, unmatched, summary} = await lintPaths(args)
    if (code === exitCodes.failed) process.stdout.write(failure(unmatched.join(' ')))
    put(env, code, summary)
    return code === exitCodes.findings && modeOf(env).never ? exitCodes.clean : code
  } catch (error) {
    process.stdout.write(failure(told(error).split('\n', 1)[0]!))
    put(env, exitCodes.failed, emptySummary())
    return exitCodes.failed
  }
}

function argsOf(env: NodeJS.ProcessEnv): LintArgs {
  const input = (name: string) => env[`INPUT_${name.toUpperCase()}`]?.trim() || undefined
  const changed = input('changed')
  const sarif = input('sarif')
  const given = {
    policy: input('policy'),
    config: input('config'),
    assignment: input('assignment'),
    quotes: flag('quotes', input('quotes')),
    changed: changed === 'true' ? '' : changed === 'false' ? undefined : changed,
    maxWarnings: modeOf(env).maxWarnings,
  }
  return {
    // A file may be called `-`; there is no stdin to read.
    paths: lines(input('paths') ?? '.').map((path) => (path === '-' ? './-' : path)),
    format: ['github', ...(sarif === undefined ? [] : [`sarif=${sarif}`])],
    unit: input('unit') ?? 'file',
    quiet: false,
    errorOnUnmatchedPattern: true,
    ignore: true,
    staged: false,
    git: false,
    cache: false,
    fix: false,
    fixDryRun: false,
    visibility: 'visible',
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  }
}

function modeOf(env: NodeJS.ProcessEnv) {
  const asked = env['INPUT_FAIL-ON']?.trim() || 'error'
  const mode = Object.hasOwn(failing, asked) ? failing[asked] : undefined
  if (!mode) throw new UsageError(`fail-on is error, warning or never, and not \`${asked}\`.`)
  return mode
}

function flag(name: string, value: string | undefined): boolean | undefined {
  if (value === undefined) return undefined
  if (value === 'true' || value === 'false') return value === 'true'
  throw new UsageError(`${name} is true or false, and not \`${value}\`.`)
}

function lines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
}

function put(env: NodeJS.ProcessEnv, code: number, {files, errors, warnings, unreadable}: Summary): void {
  if (!env.GITHUB_OUTPUT) return
  const outcome =
    code === exitCodes.failed ? 'failed' : errors + warnings + unreadable > 0 ? 'findings' : 'clean'
  const values = {outcome, files, errors, warnings, unreadable}
  appendFileSync(
    env.GITHUB_OUTPUT,
    Object.entries(values)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  )
}
