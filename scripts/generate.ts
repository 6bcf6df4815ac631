// Writes what is derived: src/policy/shipped.ts and courses.ts from rules/policies/*.yaml, src/version.ts from
// package.json, the README's rule table and docs/messages.md from rules/. With --check nothing is written; a stale file is an error.
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {parse} from 'yaml'
import type {Policy} from '../src/policy/model.ts'
import {validatePolicy} from '../src/policy/validate.ts'
import type {Rule} from '../src/rule.ts'

const root = new URL('../', import.meta.url)
const note = '// Written by scripts/generate.ts (npm run generate); do not edit.\n'

const rules = existsSync(new URL('rules/index.ts', root))
  ? ((await import(new URL('rules/index.ts', root).href)) as {rules: Rule[]}).rules
  : []

const preset = 'mit-6.7960'
const {[preset]: presetPolicy, ...others} = policies()

const stale = [
  put(
    'src/policy/shipped.ts',
    policyModule(
      'The policy of a run that names none.',
      `export const defaultPolicy: Policy = ${data(presetPolicy)}`,
    ),
  ),
  put(
    'src/policy/courses.ts',
    policyModule(
      'The other policies that come with headnote, by id; loaded when one is asked for.',
      `export const courses: Record<string, Policy> = ${data(others)}`,
    ),
  ),
  put('src/version.ts', version()),
  put('README.md', readme()),
  // It judges by the policies, and so comes after them.
  put('docs/messages.md', await (await import('./messages.ts')).messages()),
].filter((path) => path !== undefined)

if (process.argv.includes('--check') && stale.length > 0) {
  process.stderr.write(`Stale: ${stale.join(', ')}. Run: npm run generate\n`)
  process.exitCode = 1
}

/** The shipped policies by id, checked and with their defaults. */
function policies(): Record<string, Policy> {
  const folder = new URL('rules/policies/', root)
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
  const raw = new Map(
    names.map((name) => [name.replace(/\.yaml$/, ''), parse(readFileSync(new URL(name, folder), 'utf8'))]),
  )
  const all: Record<string, Policy> = {}
  for (const [id, value] of raw) {
    all[id] = validatePolicy(
      value,
      `rules/policies/${id}.yaml`,
      (base) => (raw.has(base) ? {name: `rules/policies/${base}.yaml`, value: raw.get(base)} : undefined),
      rules.map((rule) => rule.id),
    )
    if (all[id].id !== id) throw new Error(`rules/policies/${id}.yaml: its id must be its file's name`)
  }
  return all
}

function policyModule(docstring: string, source: string): string {
  return `${note}import type {Policy} from './model.ts'\n\n/** ${docstring} */\n${source}\n`
}

function data(value: unknown): string {
  return JSON.stringify(value, null, 2)
}

function version(): string {
  const {version} = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
  return `${note}/** The version of this package. */\nexport const version = '${version}'\n`
}

function readme(): string | undefined {
  const path = new URL('README.md', root)
  if (!existsSync(path) || rules.length === 0) return
  const rows = rules.map(
    (rule) => `| \`${rule.id}\` | ${rule.severity} | ${rule.summary.replaceAll('|', '\\|')} |`,
  )
  const table = ['| Rule | Default | What it says |', '| --- | --- | --- |', ...rows].join('\n')
  return readFileSync(path, 'utf8').replace(
    /(<!-- rules:begin -->\n)[\s\S]*?(<!-- rules:end -->)/,
    (_, begin: string, end: string) => `${begin}\n${table}\n\n${end}`,
  )
}

/** Write a file where it differs; the path when it does. */
function put(path: string, text: string | undefined): string | undefined {
  const url = new URL(path, root)
  if (text === undefined || (existsSync(url) && readFileSync(url, 'utf8') === text)) return
  if (!process.argv.includes('--check')) writeFileSync(url, text)
  return path
}
