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
  const expired = new Set(waivers.filter(({until}) => until !== null && until < date))
  // Of several that fit, one that holds, and the first in the file.
  const inTurn = [...waivers.filter((waiver) => !expired.has(waiver)), ...expired]
  const places = new Map<string, number>()
  for (const [at, {rule, submission}] of inTurn.entries()) {
    const name = `${rule} ${submission}`
    if (!places.has(name)) places.set(name, at)
  }
  const used = new Set<Waiver>(expired)
  const waived = findings.map((finding) => {
    const {rule, submission, person} = finding
    const keys = submission === null ? [person] : (owners.get(submission) ?? [])
    const names = keys.flatMap((key) => {
      const owner = key === null ? undefined : people.get(key)
      return owner ? [owner.key, owner.name, owner.email, owner.login] : []
    })
    const found = [submission, ...names].flatMap((name) =>
      name === null ? [] : (places.get(`${rule} ${name}`) ?? []),
    )
    const waiver = found.length > 0 ? inTurn[Math.min(...found)]! : undefined
    if (waiver === undefined || expired.has(waiver)) return finding
    used.add(waiver)
    return {...finding, waived: waiver}
  })
  return {findings: waived, expired: [...expired], unused: waivers.filter((waiver) => !used.has(waiver))}
}
