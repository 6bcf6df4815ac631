import {readFileSync} from 'node:fs'
import {openOutput} from '../../node/output.ts'
import type {Policy} from '../../policy/model.ts'
import {lockPage} from '../../web/lock.ts'

/**
 * Write the page of one course: one HTML file that students open, with no choice left to get wrong.
 *
 * @param policy the course
 * @param file where it is written
 * @throws what node:fs throws where the built page is not beside the program, or the file cannot be written
 */
export async function writePage(policy: Policy, file: string): Promise<void> {
  // The build puts both side by side.
  const page = readFileSync(new URL('./page.html', import.meta.url), 'utf8')
  const output = await openOutput(file)
  try {
    await output.write(lockPage(page, policy))
    await output.finish()
  } catch (error) {
    await output.abandon()
    throw error
  }
}
