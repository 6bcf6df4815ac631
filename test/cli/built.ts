import {execFileSync, spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The program as users run it. */
export const program = `${root}dist/headnote.js`

/** Build what is to be tried. */
export function build(): void {
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
  const {stdout, stderr, status} = spawnSync(process.execPath, [program, ...args], {
    cwd,
    input: more.input ?? '',
    encoding: 'utf8',
    env: {PATH: process.env.PATH, ...more.env},
  })
  return {stdout, stderr, status}
}
