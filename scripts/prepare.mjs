// npm runs this where the package is installed from git, as pre-commit does. Under `npm install -g git+..` npm leaves
// out the build's own packages; then they are installed first, from the lock file, and nothing is printed to stdout.
import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const cwd = fileURLToPath(new URL('..', import.meta.url))
const options = {cwd, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32'}

if (!existsSync(new URL('../node_modules/esbuild', import.meta.url))) {
  const {npm_config_global: _, ...env} = process.env
  execFileSync('npm', ['ci', '--no-global', '--include=dev', '--ignore-scripts', '--no-audit'], {
    ...options,
    env,
  })
}
execFileSync('npm', ['run', 'build'], options)
