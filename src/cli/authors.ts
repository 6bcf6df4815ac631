import {readFileSync} from 'node:fs'
import {reasonOf} from '../node/files.ts'
import {UsageError} from './usage.ts'

/**
 * The authors that a file of the hand-in system names: the members of a group are no collaborators of each other.
 * Source: gradescope-autograders.readthedocs.io, "Submission metadata": `users[].name`.
 *
 * @param file a submission_metadata.json; undefined for none
 * @returns names; none where the file is not of that kind, which is said on stderr
 * @throws UsageError where the file cannot be read
 */
export function authorsIn(file: string | undefined): string[] {
  if (file === undefined) return []
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(`\`${file}\` cannot be read: ${reasonOf(error)}.`)
  }
  try {
    const {users} = JSON.parse(text)
    return users.flatMap(({name}: {name?: unknown}) => (typeof name === 'string' ? [name] : []))
  } catch {
    process.stderr.write('headnote: --authors: the file names no users; it is not used.\n')
    return []
  }
}
