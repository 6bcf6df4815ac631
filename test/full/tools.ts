import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const cache = fileURLToPath(new URL('../../node_modules/.cache/headnote/', import.meta.url))

/**
 * A program of npm that is too big, or too far from what is shipped, to be installed with the project.
 *
 * @param name the package
 * @param version its version
 * @returns the folder that holds its node_modules, kept for the next run
 */
export function npmTool(name: string, version: string): string {
  const folder = join(cache, `${name.replace('/', '+')}@${version}`)
  if (!existsSync(join(folder, 'node_modules', name, 'package.json'))) {
    mkdirSync(folder, {recursive: true})
    writeFileSync(join(folder, 'package.json'), '{}\n')
    execFileSync('npm', ['install', '--silent', '--ignore-scripts', '--no-audit', `${name}@${version}`], {
      cwd: folder,
      stdio: 'ignore',
    })
  }
  return folder
}
