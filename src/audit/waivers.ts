import type {ClassFinding, Person, SubmissionReport, Waiver} from '../report/audit/model.ts'

/** A waiver file that cannot be followed; the message says which entry and why. */
export class WaiverError extends Error {
  override name = 'WaiverError'
}

const KEYS = ['submission', 'rule', 'reason', 'by', 'until']

/**
 * Check the data of waivers.yaml.
 *
 * @param data a list of `{submission, rule, reason, by, until?}`; `until` an ISO day
 * @param file its name, for messages
 * @param ruleIds the rules there are
 * @returns the waivers
 * @throws {WaiverError} a sentence that names the entry and the key
 */
export function checkWaivers(data: unknown, file: string, ruleIds: readonly string[]): Waiver[] {
  if (data === null || data === undefined) return []
  if (!Array.isArray(data)) {
    throw new WaiverError(`\`${file}\` must be a list of waivers: "- {submission, rule, reason, by, until}".`)
  }
  return data.map((entry: unknown, index) => {
    const where = `\`${file}\`, waiver ${index + 1}`
    if (typeof entry !== 'object' || entry === null) throw new WaiverError(`${where} is no waiver.`)
    const unknown = Object.keys(entry).find((key) => !KEYS.includes(key))
    if (unknown) throw new WaiverError(`${where}: there is no key \`${unknown}\`. Keys: ${KEYS.join(', ')}.`)
    const {submission, rule, reason, by, until} = entry as Record<string, unknown>
    for (const [key, value] of Object.entries({submission, rule, reason, by})) {
      if (typeof value !== 'string' || value.trim() === '') {
        throw new WaiverError(`${where}: \`${key}\` must be a text, and is not.`)
      }
    }
    if (!ruleIds.includes(rule as string)) {
      throw new WaiverError(`${where}: there is no rule \`${rule}\`. Known rules: ${ruleIds.join(', ')}.`)
    }
    if (until !== undefined && !(typeof until === 'string' && /^\d{4}-\d\d-\d\d$/.test(until))) {
      throw new WaiverError(`${where}: \`until\` must be a day such as 2026-12-31.`)
    }
    return {
      submission: submission as string,
      rule: rule as string,
      reason: reason as string,
      by: by as string,
      until: (until as string | undefined) ?? null,
    }
  })
}

/**
 * Lay waivers over findings.
 *
 * @param findings the findings; those that a waiver meets get it
 * @param waivers the waivers
 * @param date ISO day on which `until` is judged
 * @param submissions the submissions, and `people` the class: a waiver may name a submission or its student
 * @returns findings, the waivers that have expired, and those that met nothing
 */
export function waive(
  findings: ClassFinding[],
  waivers: Waiver[],
  date: string,
  {submissions, people}: {submissions: SubmissionReport[]; people: Map<string, Person>},
): {findings: ClassFinding[]; expired: Waiver[]; unused: Waiver[]} {
  const owners = new Map(submissions.map(({id, owners}) => [id, owners]))
  const expired = waivers.filter(({until}) => until !== null && until < date)
  const used = new Set<Waiver>()
  const meets = (waiver: Waiver, {rule, submission, person}: ClassFinding) => {
    if (waiver.rule !== rule) return false
    if (submission !== null && waiver.submission === submission) return true
    const keys = submission === null ? [person] : (owners.get(submission) ?? [])
    return keys.some((key) => {
      const owner = key === null ? undefined : people.get(key)
      return (
        owner !== undefined && [owner.key, owner.name, owner.email, owner.login].includes(waiver.submission)
      )
    })
  }
  const waived = findings.map((finding) => {
    const waiver = waivers.find((waiver) => meets(waiver, finding))
    if (waiver) used.add(waiver)
    return waiver && !expired.includes(waiver) ? {...finding, waived: waiver} : finding
  })
  return {findings: waived, expired, unused: waivers.filter((waiver) => !used.has(waiver))}
}
