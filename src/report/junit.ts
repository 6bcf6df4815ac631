import {sentences} from './each.ts'
import {safe} from './escape.ts'
import type {FileReport, Finding, Report} from './model.ts'
import type {FormatOptions} from './options.ts'
import {type FactName, factNames, spot} from './words.ts'

/**
 * The report as JUnit XML, in the dialect of Jenkins and Ant: a suite a file, a case for reading it, one for each
 * statement that the course asks for, and one for each other rule that found something. What was right is seen too,
 * and under the name it failed by, so that Jenkins and GitLab tell what is mended; a list of all rules would bury it.
 * An error fails its case, a warning skips it, since it does not fail the run.
 *
 * @param report the report of a run
 * @param options what the course asks, the folder of the run
 * @returns XML
 */
export function junit(report: Report, {asked, prefix}: FormatOptions): string {
  const suites = report.files.map((file) => suite(file, asked, prefix))
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

function suite(file: FileReport, asked: FactName[], prefix: string) {
  const cases = casesOf(file, asked).map((one) => testcase(file, one, prefix))
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

interface Case {
  name: string
  found: Finding[]
}

/** The cases of a file, always in this order; the rules about a statement begin with its name. */
function casesOf(file: FileReport, asked: FactName[]): Case[] {
  const cases = new Map<string, Case>([['file', {name: 'File can be read', found: []}]])
  for (const fact of asked) cases.set(fact, {name: factNames[fact], found: []})
  for (const finding of file.findings) {
    const {rule} = finding
    const about = rule.slice(0, rule.indexOf('-'))
    const key = cases.has(about) ? about : rule
    const one = cases.get(key) ?? {name: rule, found: []}
    one.found.push(finding)
    cases.set(key, one)
  }
  return [...cases.values()]
}

function testcase(file: FileReport, {name, found}: Case, prefix: string): {kind: string; text: string} {
  const path = xml(prefix + file.path)
  const open = `<testcase classname="${path}" name="${xml(name)}" file="${path}" time="0"`
  const worst = found.find(({severity}) => severity === 'error') ?? found[0]
  if (!worst) {
    if (file.outcome !== 'unreadable') return {kind: 'passed', text: `${open}/>`}
    return {kind: 'skipped', text: `${open}><skipped message="The file could not be read."/></testcase>`}
  }
  const text = found.map((finding) => told(file, finding)).join('; ')
  const message = xml(sentences({file, finding: worst}))
  if (worst.severity !== 'error') {
    return {
      kind: 'skipped',
      text: `${open}><skipped message="${xml(`${worst.severity}: `)}${message}"/></testcase>`,
    }
  }
  const kind = file.outcome === 'unreadable' ? 'error' : 'failure'
  return {
    kind,
    text: `${open}><${kind} type="${xml(worst.rule)}" message="${message}">${xml(text)}</${kind}></testcase>`,
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
