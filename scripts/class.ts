// Makes examples/class/report anew from the sample class, with the built program. With --check nothing is written;
// a report that differs is an error.
import {spawnSync} from 'node:child_process'
import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const kept = path.join(root, 'examples/class/report')
/** The records repeat what the tables hold, and are long. */
const shown = (name: string) => name !== 'report.ndjson'

const made = mkdtempSync(path.join(tmpdir(), 'headnote-class-'))
try {
  const asked = [
    '--roster',
    'roster.csv',
    '--waivers',
    'waivers.yaml',
    '--max-group-size',
    '3',
    '--date',
    '2026-10-01',
  ]
  const {status, stderr} = spawnSync(
    process.execPath,
    [
      path.join(root, 'dist/headnote.js'),
      'audit',
      'submissions',
      ...asked,
      '--policy',
      'mit-6.7960',
      '--out',
      made,
    ],
    {cwd: path.join(root, 'examples/class'), encoding: 'utf8'},
  )
  if (status !== 1) throw new Error(`The audit ended with ${status}, not with 1: ${stderr}`)
  if (process.argv.includes('--check')) {
    const names = [...new Set([...list(made), ...(existsSync(kept) ? list(kept) : [])])].filter(shown).sort()
    const stale = names.filter((name) => text(made, name) !== text(kept, name))
    if (stale.length > 0) {
      process.stderr.write(
        `Stale in examples/class/report: ${stale.join(', ')}. Run: npx tsx scripts/class.ts\n`,
      )
      process.exitCode = 1
    }
  } else {
    rmSync(kept, {recursive: true, force: true})
    cpSync(made, kept, {recursive: true, filter: (file) => shown(path.basename(file))})
  }
} finally {
  rmSync(made, {recursive: true, force: true})
}

function list(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
}

function text(folder: string, name: string): string | undefined {
  const file = path.join(folder, name)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
