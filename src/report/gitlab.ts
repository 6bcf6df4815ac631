import {findingsOf, hasLines, sentences} from './each.ts'
import {harmless} from './json.ts'
import type {Report} from './model.ts'
import type {FormatOptions} from './options.ts'

const severities = {error: 'major', warning: 'minor', info: 'info'}

/**
 * The report for GitLab's merge requests. Source: docs.gitlab.com, "Code Quality", report format.
 *
 * @param report the report of a run
 * @param options the folder of the run
 * @returns a JSON array; the fingerprints are unique, and stay when lines above move
 */
export function gitlab(report: Report, {prefix}: FormatOptions): string {
  const seen = new Map<string, number>()
  const issues = findingsOf(report).map((told) => {
    const {file, finding} = told
    const key = [prefix + file.path, finding.rule, finding.quote || finding.message].join('\0')
    const times = seen.get(key) ?? 0
    seen.set(key, times + 1)
    return {
      // GitLab does not show check_name.
      description: `${finding.rule}: ${sentences(told)}`,
      check_name: finding.rule,
      fingerprint: digest(`${key}\0${times}`),
      severity: severities[finding.severity],
      location: {path: prefix + file.path, lines: {begin: hasLines(told) ? finding.place.line : 1}},
    }
  })
  return `${harmless(JSON.stringify(issues, null, 2))}\n`
}

/** FNV-1a with 128 bits: two findings of one repository never meet by chance. */
function digest(text: string): string {
  let hash = 0x6c62272e07bb014262b821756295c58dn
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(128, (hash ^ BigInt(byte)) * 0x1000000000000000000013bn)
  }
  return hash.toString(16).padStart(32, '0')
}
