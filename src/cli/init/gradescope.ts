import {chmodSync, existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {version} from '../../version.ts'
import {UsageError} from '../usage.ts'

/** What the autograder is made of. */
export interface GradescopeOptions {
  /** Files, folders or globs within the submission, each quoted for a shell. */
  paths: string
  /** Id of a shipped policy, or undefined where `policyText` holds one. */
  policy: string
  policyText: string | undefined
  points: number | undefined
  visibility: string
  /** A Linux executable of headnote; undefined to take the running program along with its Node. */
  executable: string | undefined
}

const setup = `\
#!/usr/bin/env bash
# All that is needed came in the zip: nothing is installed or downloaded.
chmod -R a+rX /autograder/source
chmod a+x /autograder/source/headnote /autograder/source/program/node 2>/dev/null || true
`

/** Starts the program with the Node that came along. */
const starter = `\
#!/bin/sh
here=$(dirname "$0")/program
exec "$here/node" "$here/headnote.js" "$@"
`

const fallback = JSON.stringify({
  score: 0,
  output: 'The header check could not run. This is no fault of the submission; please tell the course staff.',
  output_format: 'text',
  stdout_visibility: 'hidden',
  tests: [
    {
      name: 'Header check',
      status: 'failed',
      output: 'The check could not run. Nothing is known about this submission.',
      output_format: 'text',
    },
  ],
})

function runAutograder({paths, policy, policyText, points, visibility}: GradescopeOptions): string {
  const named = policyText === undefined ? policy : '"$here/source/policy.yaml"'
  const flags = [
    `--policy ${named}`,
    '--unit folder',
    ...(points === undefined ? [] : [`--points ${points}`]),
    `--visibility ${visibility}`,
  ].join(' ')
  return `\
#!/bin/sh
# Gradescope wants a results.json whatever happens: one that tells of a failure stands there from the start, and
# is replaced only by a whole report.
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$here/results"
cat >"$here/results/results.json" <<'END'
${fallback}
END
report="$here/results/headnote.json"
rm -f "$report"
set --
[ -f "$here/submission_metadata.json" ] && set -- --authors "$here/submission_metadata.json"
cd "$here/submission" || exit 0
"$here/source/headnote" ${paths} ${flags} --no-error-on-unmatched-pattern "$@" \\
  -f pretty -f gradescope="$report" </dev/null
# 0 and 1 are verdicts; all else is a failure of the check.
[ $? -le 1 ] && [ -s "$report" ] && mv -f "$report" "$here/results/results.json"
rm -f "$report"
exit 0
`
}

/**
 * Make the zip to upload as a Gradescope autograder. It holds the program and all it needs.
 *
 * @param file where to write it
 * @param options what the autograder does
 * @throws UsageError where there is no Linux program to take along
 */
export async function writeGradescope(file: string, options: GradescopeOptions): Promise<void> {
  const {zipSync} = await import('fflate')
  const text = (content: string) => new TextEncoder().encode(content)
  const run = {os: 3, attrs: (0o100755 << 16) >>> 0} as const
  const entries: Record<string, [Uint8Array, {os: number; attrs: number; level?: 0 | 6}]> = {
    'setup.sh': [text(setup), run],
    run_autograder: [text(runAutograder(options)), run],
  }
  if (options.policyText !== undefined) entries['policy.yaml'] = [text(options.policyText), run]
  if (options.executable !== undefined) {
    if (!existsSync(options.executable)) throw new UsageError(`There is no file \`${options.executable}\`.`)
    entries.headnote = [readFileSync(options.executable), run]
  } else {
    if (process.platform !== 'linux' || process.arch !== 'x64') {
      throw new UsageError(
        `Gradescope runs Linux on x64, and this is ${process.platform} on ${process.arch}, so the autograder needs another program than the one that runs here. Download headnote-linux-x64 from the release v${version} of headnote, then run this again with --executable headnote-linux-x64.`,
      )
    }
    const program = programFiles()
    entries.headnote = program === undefined ? [readFileSync(process.execPath), run] : [text(starter), run]
    if (program !== undefined) {
      entries['program/node'] = [readFileSync(process.execPath), run]
      for (const [name, bytes] of program) entries[`program/${name}`] = [bytes, run]
    }
  }
  writeFileSync(file, zipSync(entries as Parameters<typeof zipSync>[0]))
  chmodSync(file, 0o644)
}

/** The built program's own files; undefined where the program is one executable. */
function programFiles(): [string, Uint8Array][] | undefined {
  if (!/^node(?:js)?$/.test(path.basename(process.execPath))) return
  const folder = path.dirname(fileURLToPath(import.meta.url))
  const names = readdirSync(folder).filter((name) => /(?<!^index|^remark|^lib-.*)\.(?:js|wasm)$/.test(name))
  if (!names.includes('headnote.js')) {
    throw new UsageError(
      'Only the built program can make an autograder: npm run build, then node dist/headnote.js.',
    )
  }
  return [
    ['package.json', new TextEncoder().encode('{"type": "module"}\n')],
    ...names.map((name): [string, Uint8Array] => [name, readFileSync(path.join(folder, name))]),
  ]
}
