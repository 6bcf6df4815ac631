import {sentences} from './each.ts'
import {safe} from './escape.ts'
import type {FileReport, Finding, Report} from './model.ts'
import type {FormatOptions, RuleText} from './options.ts'
import {spot} from './words.ts'

/**
 * The report as JUnit XML, in the dialect of Jenkins and Ant: a suite a file, a case a rule, so that what passed
 * is seen too. An error fails its case, a warning skips it, since it does not fail the run.
 *
 * @param report the report of a run
 * @param options the rules, the folder of the run
 * @returns XML
 */
export function junit(report: Report, {rules, prefix}: FormatOptions): string {
  const judged = rules.filter(({severity}) => severity !== 'off')
  const suites = report.files.map((file) => suite(file, judged, prefix))
  const count = (of: 'tests' | 'failures' | 'errors' | 'skipped') =>
    suites.reduce((sum, one) => sum + one[of], 0)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="headnote" tests="${count('tests')}" failures="${count('failures')}" errors="${count('errors')}" skipped="${count('skipped')}">`,
    ...suites.flatMap(({lines}) => lines),
    '</testsuites>',
    '',
  ].join('\n')
}

function suite(file: FileReport, rules: RuleText[], prefix: string) {
  const ids = new Set([...rules.map(({id}) => id), ...file.findings.map(({rule}) => rule)])
  const cases = [...ids].map((id) => testcase(file, id, prefix))
  const number = (kind: string) => cases.filter((one) => one.kind === kind).length
  const [tests, failures, errors, skipped] = [
    cases.length,
    number('failure'),
    number('error'),
    number('skipped'),
  ]
  const lines = [
    `  <testsuite name="${xml(prefix + file.path)}" tests="${tests}" failures="${failures}" errors="${errors}" skipped="${skipped}" time="0">`,
    ...cases.map(({text}) => `    ${text}`),
    '  </testsuite>',
  ]
  return {tests, failures, errors, skipped, lines}
}

function testcase(file: FileReport, id: string, prefix: string): {kind: string; text: string} {
  const path = xml(prefix + file.path)
  const open = `<testcase classname="${path}" name="${xml(id)}" file="${path}" time="0"`
  const found = file.findings.filter(({rule}) => rule === id)
  const first = found[0]
  if (!first) {
    if (file.outcome !== 'unreadable') return {kind: 'passed', text: `${open}/>`}
    return {kind: 'skipped', text: `${open}><skipped message="The file could not be read."/></testcase>`}
  }
  const text = found.map((finding) => told(file, finding)).join('; ')
  const message = xml(sentences({file, finding: first}))
  if (found.every(({severity}) => severity !== 'error')) {
    return {
      kind: 'skipped',
      text: `${open}><skipped message="${xml(`${first.severity}: `)}${message}"/></testcase>`,
    }
  }
  const kind = file.outcome === 'unreadable' ? 'error' : 'failure'
  return {
    kind,
    text: `${open}><${kind} type="${xml(id)}" message="${message}">${xml(text)}</${kind}></testcase>`,
  }
}

function told(file: FileReport, finding: Finding): string {
  return `${spot(finding.place)} ${sentences({file, finding})}`
}

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Text in XML 1.0, which has no way to write most control characters; GitLab follows `[[ATTACHMENT|`. */
function xml(text: string): string {
  return safe(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replaceAll('[[', '[ [')
    .replace(/[&<>"']/g, (char) => references[char] ?? char)
}
