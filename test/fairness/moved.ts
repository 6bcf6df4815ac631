import {lint} from '../../src/index.ts'

/** So many verdicts moved out of so many, with the first few that did. */
export interface Moved {
  moved: number
  of: number
  examples: string[]
}

/**
 * What must stay the same: statuses, places in the document, tools, how many people, and every finding.
 *
 * @param text the submission
 * @param path its name
 * @returns the verdict as one comparable line; names are left out
 */
export async function verdictOf(text: string, path: string): Promise<string> {
  const {facts, findings} = await lint(new TextEncoder().encode(text), {path})
  const {collaborators, ai} = facts!
  return [
    `people ${collaborators.status} ${collaborators.where} ${collaborators.people.length}`,
    `AI ${ai.status} ${ai.where} ${ai.tools.join('+')}`,
    findings.map(({rule, severity}) => `${rule}=${severity}`).join(' '),
  ].join('; ')
}

/**
 * Count one change.
 *
 * @param tally the shares by dress, tradition or neighbour
 * @param key which one was tried
 * @param before the verdict without the change
 * @param after the verdict with it
 * @param example what to look at if it moved
 */
export function count(
  tally: Map<string, Moved>,
  key: string,
  before: string,
  after: string,
  example: string,
): void {
  const entry = tally.get(key) ?? {moved: 0, of: 0, examples: []}
  entry.of++
  if (before !== after) {
    entry.moved++
    if (entry.examples.length < 3)
      entry.examples.push(`${JSON.stringify(example)}\n      was ${before}\n      is  ${after}`)
  }
  tally.set(key, entry)
}

/**
 * The table of a tally, printed, and its share over all.
 *
 * @param title what was changed
 * @param tally the shares
 * @returns moved verdicts over tried ones, from 0 to 1
 */
export function shareOf(title: string, tally: ReadonlyMap<string, Moved>): number {
  const rows = [...tally].sort(([, a], [, b]) => b.moved / b.of - a.moved / a.of)
  const moved = rows.reduce((sum, [, entry]) => sum + entry.moved, 0)
  const of = rows.reduce((sum, [, entry]) => sum + entry.of, 0)
  const lines = rows.map(([key, entry]) => {
    const share = `${entry.moved}/${entry.of}`.padStart(9)
    const examples = process.env.HEADNOTE_MOVED ? entry.examples.map((text) => `\n    ${text}`).join('') : ''
    return `  ${share}  ${percent(entry.moved / entry.of)}  ${key}${examples}`
  })
  console.info(`${title}: ${moved} of ${of} verdicts moved, ${percent(moved / of)}\n${lines.join('\n')}`)
  return moved / of
}

const percent = (rate: number): string => `${(100 * rate).toFixed(1)} %`.padStart(7)
