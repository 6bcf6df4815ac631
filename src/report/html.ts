import {sentences} from './each.ts'
import {safe} from './escape.ts'
import type {FileReport, Finding, Report} from './model.ts'
import type {FormatOptions} from './options.ts'
import {counted, factNames, spotInWords, understood} from './words.ts'

/** The page's whole style; its SHA-256 stands in the policy below, so nothing else can style or run. */
const style = `
:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.4rem}h2{font-size:1rem;overflow-wrap:anywhere;margin:0;display:inline}
details{border-top:1px solid #8886;padding:.6rem 0}summary{cursor:pointer}
blockquote{margin:.3rem 0;padding-left:.8rem;border-left:3px solid #888;overflow-wrap:anywhere}
.level{font-weight:600}.error,.unreadable{color:#c22}.warning{color:#a60}.info{color:#27c}.clean{color:#183}
small,.place{opacity:.75}dt{font-weight:600}dd{margin:0 0 .3rem 1rem}
@media (prefers-color-scheme:dark){.error,.unreadable{color:#f77}.warning{color:#fb5}.info{color:#8bf}.clean{color:#7d9}}
@media print{details{break-inside:avoid}}
`

/** SHA-256 of the style in Base64; a test holds the two together. */
const styleHash = 'V4hFM0dz6ANOYvZPBJ/9XN7Y6FW8GNtNqfbT3QTa9jY='

/**
 * The report as one page that loads nothing and runs nothing.
 *
 * @param report the report of a run
 * @param options what the policy asks, and its notes
 * @returns HTML
 */
export function html(report: Report, options: FormatOptions): string {
  const {files, clean, withFindings, unreadable, errors, warnings} = report.summary
  const faulty = report.files.filter(({outcome}) => outcome !== 'clean')
  const fine = report.files.filter(({outcome}) => outcome === 'clean')
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<title>headnote report</title>',
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<h1>headnote report</h1>',
    `<p>${counted(files, 'file')}: ${clean} clean, ${withFindings} with findings (${counted(errors, 'error')}, ${counted(warnings, 'warning')}), ${unreadable} unreadable. Policy: ${escaped(report.policy)}.</p>`,
    ...[...faulty, ...fine].map((file) => section(file, options)),
    `<p><small>This checks the header only; it is not a grade. ${options.notes.map(escaped).join(' ')} headnote ${escaped(report.headnote)}</small></p>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function section(file: FileReport, {asked}: FormatOptions): string {
  const level = file.outcome === 'findings' ? 'with findings' : file.outcome
  const mark = file.outcome === 'findings' ? 'error' : file.outcome
  const {facts} = file
  const stated = facts
    ? asked.flatMap((name) => [
        `<dt>${factNames[name]}</dt><dd>${escaped(understood(facts, name))}</dd>`,
        ...facts[name].evidence
          .slice(0, 1)
          .map(
            ({quote, place}) =>
              `<dd>${quoted(quote)}<span class="place">${escaped(spotInWords(place))}</span></dd>`,
          ),
      ])
    : []
  return [
    `<details${file.outcome === 'clean' ? '' : ' open'}>`,
    `<summary><h2>${escaped(file.path)}</h2> <span class="level ${mark}">${level}</span></summary>`,
    ...file.findings.map((finding) => item(file, finding)),
    stated.length > 0 ? `<dl>${stated.join('')}</dl>` : '',
    '</details>',
  ]
    .filter(Boolean)
    .join('\n')
}

function item(file: FileReport, finding: Finding): string {
  const level = file.outcome === 'unreadable' ? 'unreadable' : finding.severity
  const text = escaped(sentences({file, finding}))
  const place = file.outcome === 'unreadable' ? '' : `, ${escaped(spotInWords(finding.place))}`
  const quote = finding.quote.trim() === '' ? '' : quoted(finding.quote)
  return `<p><span class="level ${level}">${level}</span> ${text} <small>${escaped(finding.rule)}${place}</small></p>${quote}`
}

function quoted(quote: string): string {
  const lines = quote.split(/\r\n|[\r\n]/).slice(0, 20)
  return `<blockquote>${lines.map((line) => escaped(line.slice(0, 1000))).join('<br>')}</blockquote>`
}

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return safe(text).replace(/[&<>"']/g, (char) => references[char] ?? char)
}
