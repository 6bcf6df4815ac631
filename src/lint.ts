import {type Document, type Place, Unreadable} from './document.ts'
import {understand} from './facts/index.ts'
import {splitHeader} from './header.ts'
import {policyFor} from './policy/asked.ts'
import type {Policy} from './policy/model.ts'
import {askedBy, exemptOf, labelsOf} from './policy/reading.ts'
import {severityOf} from './policy/severity.ts'
import type {FileReport, Finding} from './report/model.ts'
import type {CommitMark, Complaint, Evidence, Rule, RuleContext} from './rule.ts'

/** What the flow is given from outside: it knows no reader and no rule by itself. */
export interface Parts {
  path: string
  policy: Policy
  rules: Rule[]
  /** Authors known from elsewhere. */
  authors?: string[]
  /** Commits that name an AI tool, where they are asked for. */
  commits?: CommitMark[]
  read: () => Promise<Document>
}

type Understood = Required<Pick<FileReport, 'format' | 'facts' | 'header'>> & {top: Place}

/**
 * The whole way of one file: read, header, facts, rules, report.
 *
 * @param parts the file's reader, the rules and the policy
 * @returns the verdict; a file that cannot be read is a verdict too
 */
export async function lintDocument(parts: Parts): Promise<FileReport> {
  const {path, rules} = parts
  const policy = policyFor(parts.policy, path)
  let understood: Understood & {facts: NonNullable<FileReport['facts']>}
  try {
    understood = understandEnough(await parts.read(), policy, parts)
  } catch (error) {
    return unreadable(path, policy, asUnreadable(error))
  }
  const {format, header, facts, top} = understood
  const findings = findingsOf({facts, policy, top, commits: parts.commits ?? []}, rules).map(
    ({finding}) => finding,
  )
  const outcome = findings.some(({severity}) => severity !== 'info') ? 'findings' : 'clean'
  return {path, format, outcome, facts, header, findings}
}

/**
 * What the rules say of facts.
 *
 * @param context the facts, the policy and where the header begins
 * @param rules the rules
 * @returns the findings in the order of the document, with the evidence that each stands on
 */
export function findingsOf(
  context: RuleContext,
  rules: Rule[],
): {finding: Finding; at: Evidence | undefined}[] {
  const {facts, policy, top} = context
  const found: {finding: Finding; at: Evidence | undefined}[] = []
  for (const rule of rules) {
    rule.check(context, (complaint) => {
      const severity = severityOf(rule, complaint, facts, policy)
      if (severity !== 'off')
        found.push({finding: finding(rule.id, severity, complaint, top, policy), at: complaint.at})
    })
  }
  return found.sort((a, b) => byPlaceThenRule(a.finding, b.finding))
}

/** The brief part of a document is enough where no rule complains of it; statements at each problem need all of it. */
function understandEnough(document: Document, policy: Policy, {authors = [], rules}: Parts) {
  if (document.brief && !additionsOf(policy).asked?.problems) {
    const {brief: blocks, format} = document
    const {facts, top, ...rest} = understandDocument({format, blocks}, policy, authors)
    if (findingsOf({facts, policy, top, commits: []}, rules).length === 0) return {facts, top, ...rest}
  }
  return understandDocument(document, policy, authors)
}

function understandDocument(document: Document, policy: Policy, authors: string[]) {
  const {header, body, end} = splitHeader(document)
  const first = header[0]
  const words = first?.text.split(/\r\n|\r|\n/, 1)[0] ?? ''
  const line = first?.line ?? 1
  const top: Place = {
    line,
    column: 1,
    endLine: line,
    endColumn: words.length + 1,
    page: first?.page ?? (document.format === 'pdf' ? 1 : null),
    cell: first?.cell ?? null,
  }
  const facts = understand({format: document.format, header, body}, {authors, ...additionsOf(policy)})
  return {format: document.format, facts, header: end, top}
}

/** Worked out once for a policy: labels that a class writes again and again are remembered with it. */
const additions = new WeakMap<Policy, ReturnType<typeof addedBy>>()

function additionsOf(policy: Policy) {
  let added = additions.get(policy)
  if (!added) {
    added = addedBy(policy)
    additions.set(policy, added)
  }
  return added
}

function addedBy(policy: Policy) {
  return {labels: labelsOf(policy), exempt: exemptOf(policy), ...askedBy(policy)}
}

function finding(
  rule: string,
  severity: Finding['severity'],
  complaint: Complaint,
  top: Place,
  policy: Policy,
): Finding {
  return {
    rule,
    severity,
    place: complaint.at?.place ?? top,
    message: complaint.message,
    advice: [complaint.advice, policy.hints[rule]].filter(Boolean).join(' '),
    quote: complaint.at?.quote ?? '',
  }
}

/** A reader's library may throw anything on hostile bytes: the file is then one line of the report, not the end of the run. */
function asUnreadable(error: unknown): Unreadable {
  if (error instanceof Unreadable) return error
  const reason = (error instanceof Error ? error.message : String(error))
    .split('\n', 1)[0]
    ?.replace(/\.$/, '')
  return new Unreadable(
    'corrupt',
    `The file could not be read: ${reason || 'the reason is not known'}.`,
    'Open the file in the program that made it, save it again and hand in the new copy.',
  )
}

function unreadable(path: string, policy: Policy, {message, advice, page}: Unreadable): FileReport {
  const rule = 'file-unreadable'
  const asked = policy.rules[rule]
  // A file that nobody could judge must not vanish from the report, whatever the policy switches off.
  const severity = asked === undefined || asked === 'off' ? 'error' : asked
  const place: Place = {line: 1, column: 1, endLine: 1, endColumn: 1, page, cell: null}
  const findings = [finding(rule, severity, {message, advice}, place, policy)]
  return {path, format: null, outcome: 'unreadable', facts: null, header: null, findings}
}

function byPlaceThenRule(a: Finding, b: Finding): number {
  return (
    (a.place.page ?? 0) - (b.place.page ?? 0) ||
    (a.place.cell ?? 0) - (b.place.cell ?? 0) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  )
}
