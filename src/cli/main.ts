#!/usr/bin/env node
import {version} from '../version.ts'

// A reader that went away (headnote . | head) is no failure of ours; the run goes on for its exit code, which under
// `set -o pipefail` is still heard.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return
  void import('../node/files.ts').then(({reasonOf}) => {
    process.stderr.write(`headnote: The report cannot be written: ${reasonOf(error)}.\n`)
    process.exit(2)
  })
})

const args = process.argv.slice(2)

// Hooks and installers ask for the version alone; they need not wait for the rest to load.
if (args.length === 1 && (args[0] === '--version' || args[0] === '-v')) {
  process.stdout.write(`${version}\n`)
} else if (process.send && args.length === 4 && args[0] === 'apart') {
  // An executable starts itself again to read a file under a bound.
  const {guard} = await import('../node/guard.ts')
  guard(args[1]!, Number(args[2]), Number(args[3]))
} else {
  process.exitCode = await run(args)
}

/** A plain lint run spares the loading of yargs and of all other commands. */
async function run(args: string[]): Promise<number> {
  const {directArgs, lintDirectly} = await import('./direct.ts')
  const direct = directArgs(args)
  return direct ? lintDirectly(direct) : (await import('./program.ts')).run(args)
}
