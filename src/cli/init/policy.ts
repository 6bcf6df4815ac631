import {existsSync, writeFileSync} from 'node:fs'
import {reasonOf} from '../../node/files.ts'
import {policyTemplate} from '../../policy/template.ts'
import {UsageError} from '../usage.ts'

/**
 * Write a commented policy file to start from. A file that is there is never replaced.
 *
 * @param file where it is written
 * @throws UsageError where a file is there already, or none can be written
 */
export function writePolicy(file: string): void {
  if (existsSync(file))
    throw new UsageError(`\`${file}\` is there already, and was left as it is. Name another file.`)
  try {
    writeFileSync(file, policyTemplate, {flag: 'wx'})
  } catch (error) {
    throw new UsageError(`\`${file}\` cannot be written: ${reasonOf(error)}.`)
  }
}
