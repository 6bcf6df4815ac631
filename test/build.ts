import {execFileSync} from 'node:child_process'

/** Build once before the tests: those of the command line run what users run. */
export default function build(): void {
  execFileSync(process.execPath, ['scripts/build.mjs', '--no-types'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
