import {findingsOf, hasLines, sentences, type Told, uriOf, worstFirst} from './each.ts'
import {safe} from './escape.ts'
import {lineHash} from './fingerprint.ts'
import {harmless} from './json.ts'
import type {Report} from './model.ts'
import type {FormatOptions, RuleText} from './options.ts'
import {spotInWords} from './words.ts'

/** GitHub refuses a run with more results. */
const most = 25_000
/** And descriptions longer than this. */
const longest = 1024

const levels = {error: 'error', warning: 'warning', info: 'note', off: 'none'}

/**
 * The report as SARIF 2.1.0, as GitHub's code scanning reads it. Source: the OASIS standard, and "SARIF support
 * for code scanning", docs.github.com.
 *
 * @param report the report of a run
 * @param options the rules, the folder of the run, and the texts of files for the fingerprints
 * @returns JSON, with a line end
 */
export function sarif(report: Report, options: FormatOptions): string {
  const all = findingsOf(report)
  const kept = all.length > most ? worstFirst(all).slice(0, most) : all
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'headnote',
            version: report.headnote,
            semanticVersion: report.headnote,
            rules: options.rules.map(described),
          },
        },
        automationDetails: {id: 'headnote/'},
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            ...(kept.length < all.length && {
              toolExecutionNotifications: [
                {level: 'note', message: {text: `${all.length - kept.length} findings more are left out.`}},
              ],
            }),
          },
        ],
        results: kept.map((told) => result(told, options)),
      },
    ],
  }
  return `${harmless(JSON.stringify(log, null, 2))}\n`
}

function described({id, severity, summary, why, fix}: RuleText) {
  return {
    id,
    name: id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: {text: summary.slice(0, longest)},
    fullDescription: {text: why.slice(0, longest)},
    help: {text: fix, markdown: `${why}\n\n${fix}`},
    defaultConfiguration: {level: levels[severity]},
    properties: {tags: ['header', 'disclosure']},
  }
}

function result(told: Told, {rules, prefix, source}: FormatOptions) {
  const {file, finding} = told
  const {line, column, endLine, endColumn} = finding.place
  const index = rules.findIndex(({id}) => id === finding.rule)
  const inLines = hasLines(told)
  const text = inLines ? source(file.path) : undefined
  const hash = text === undefined ? undefined : lineHash(text, line)
  return {
    ruleId: finding.rule,
    ...(index >= 0 && {ruleIndex: index}),
    level: levels[finding.severity],
    // In SARIF `[words](address)` is a link, and a student wrote these words.
    message: {text: sentences(told).replaceAll('](', '] (')},
    locations: [
      {
        physicalLocation: {
          artifactLocation: {uri: uriOf(prefix + file.path)},
          region: inLines
            ? {startLine: line, startColumn: column, endLine, endColumn: Math.max(endColumn, 1)}
            : {startLine: 1, startColumn: 1, endLine: 1, endColumn: 2},
        },
        ...(!inLines &&
          file.format !== null && {
            logicalLocations: [{name: spotInWords(finding.place), kind: 'member'}],
          }),
      },
    ],
    partialFingerprints: {
      ...(hash !== undefined && {primaryLocationLineHash: hash}),
      'headnote/v1': safe(`${file.path}:${finding.rule}`),
    },
  }
}
