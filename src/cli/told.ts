import {PolicyError} from '../policy/checker.ts'
import {safe} from '../report/escape.ts'
import {exitCodes} from '../report/tally.ts'
import {UsageError} from './usage.ts'

/** Errors whose message is a sentence for the user, by name: most of their rooms load only when asked for. */
const ofInput = new Set([
  'ExportError',
  'LayoutError',
  'OutputError',
  'RecordError',
  'RosterError',
  'TableError',
  'WaiverError',
])

/**
 * Run a command; what it cannot do is told on stderr.
 *
 * @param work the command
 * @returns its exit code, or that of a failure
 */
export async function orTold(work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (error) {
    process.stderr.write(`${told(error)}\n`)
    return exitCodes.failed
  }
}

/**
 * What is said of an error.
 *
 * @param error what a command threw
 * @returns harmless text: a sentence, below it perhaps where to read more
 */
export function told(error: unknown): string {
  const message = safe(error instanceof Error ? error.message : String(error))
  if (error instanceof UsageError) return `headnote: ${message}\nSee: headnote --help`
  if (error instanceof PolicyError || (error instanceof Error && ofInput.has(error.name)))
    return `headnote: ${message}`
  if (error instanceof Error && error.name === 'YError') return `headnote: ${message}\nSee: headnote --help`
  return `headnote: this should not happen, please report it: ${message}`
}
