import {execFileSync, spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The program as it is built. */
export const program = `${root}dist/headnote.js`

/** An executable to try in its place; test/full/executable.test.ts runs all these tests once more with one. */
const executable = process.env.HEADNOTE_EXECUTABLE

/** The program as users run it: a command and its first arguments. */
export const [command, ...first] = executable ? [executable] : ([process.execPath, program] as const)

/** Build what is to be tried. */
export function build(): void {
  if (executable) return
  execFileSync(process.execPath, ['scripts/build.mjs', '--no-types'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** Run the program in a folder and wait for its end. */
export function headnote(
  cwd: string,
  args: string[],
  more: {input?: string; env?: Record<string, string>} = {},
) {
  const {stdout, stderr, status} = spawnSync(command, [...first, ...args], {
    cwd,
    input: more.input ?? '',
    encoding: 'utf8',
    env: {PATH: process.env.PATH, ...more.env},
  })
  return {stdout, stderr, status}
}
