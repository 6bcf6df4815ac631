import {counted} from '../words.ts'
import {type ArticleParts, article, findingItem, partsOf} from './article.ts'
import {graph} from './graph.ts'
import {html, Markup} from './markup.ts'
import type {Audit, Edge, SubmissionReport} from './model.ts'
import {script} from './script.ts'
import {style} from './style.ts'
import {lostFiles, matchWords, namer, placed, type Standing, standing} from './words.ts'

/** So many items of a list stand open; the others wait behind a click, lest the table be pushed out of sight. */
const openItems = 12

/** Class rules ask a person to look; they stand in a list of their own. */
const looks = [
  'person-unreciprocated',
  'person-unknown',
  'group-too-large',
  'submission-missing',
  'help-forbidden',
]

const good = new Set(['named', 'none', 'staff', 'described'])
const middling = new Set(['unnamed', 'unread', 'no-submission'])
const chip = (status: string) =>
  html`<span class="chip ${good.has(status) ? 'ok' : middling.has(status) ? 'warning' : 'error'}">${status}</span>`

/**
 * The report of an audit as one HTML file: no script is needed to read it, and nothing is loaded.
 *
 * @param audit the audit
 * @returns the page in pieces, a submission each: of a large class it is never held whole
 */
export async function page(audit: Audit): Promise<Iterable<string>> {
  const {settings} = audit
  const name = namer(audit)
  const parts = partsOf(audit, name)
  const anchors = new Map(audit.submissions.map(({id}, at) => [id, `s${at + 1}`]))
  const policy = `default-src 'none'; style-src '${await hash(style)}'; script-src '${await hash(script)}'; img-src data:; base-uri 'none'; form-action 'none'`
  const before = html`<!doctype html>
<html lang="en" data-run="${settings.policyHash}-${settings.date}-${String(audit.submissions.length)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>headnote: audit of ${counted(audit.submissions.length, 'submission')}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<header>
<h1>Headers of a class</h1>
<p class="soft">${counted(audit.submissions.length, 'submission')}, policy ${settings.policy}, ${settings.date}. A finding is about a header and never about honesty; each is for a person to look at.</p>
${cards(audit)}
<nav aria-label="Parts of the report"><ul>${[
    ['#look', 'Please look'],
    ['#table', 'Students'],
    ['#who', 'Who lists whom'],
    ['#tools', 'AI tools'],
    ['#unread', 'Not read'],
    ['#settings', 'Settings'],
    ['#submissions', 'Submissions'],
  ].map(([to = '', words = '']) => html`<li><a href="${to}">${words}</a></li>`)}</ul></nav>
</header>
<main>
${lookList(audit, anchors)}
${studentTable(audit, anchors, parts)}
<section id="who"><h2>Who lists whom</h2>${graph(audit) ?? html`<p>Nobody lists anybody.</p>`}${edgeTable(audit, name)}${groupList(audit, name)}</section>
${toolCharts(audit)}
${unreadList(audit)}
${waiverList(audit)}
${changeList(audit, name)}
${settingsList(audit)}
<section id="submissions"><h2>Submissions</h2>`
  const after = html`</section>
</main>
<script>${new Markup(script)}</script>
</body>
</html>
`
  function* pieces() {
    yield before.text
    for (const submission of audit.submissions)
      yield article(submission, anchors.get(submission.id)!, parts).text
    yield after.text
  }
  return pieces()
}

async function hash(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return `sha256-${btoa(String.fromCharCode(...bytes))}`
}

function cards(audit: Audit): Markup {
  const states = audit.submissions.map((submission) => [
    standing(submission, 'collaborators').status,
    standing(submission, 'ai').status,
  ])
  const both = states.filter((pair) => pair.every((status) => good.has(status))).length
  const some = (field: 0 | 1, ...wanted: string[]) =>
    states.filter((pair) => wanted.includes(pair[field]!)).length
  const unread = audit.submissions.filter(({read}) => read !== 'read').length
  const all: [string, number][] = [
    ['submissions', audit.submissions.length],
    ['state both', both],
    ['collaborators missing', some(0, 'missing')],
    ['AI note missing', some(1, 'missing')],
    ['blank or template', states.filter((pair) => pair.includes('placeholder')).length],
    ['not read, or in part', unread + lostFiles(audit).length],
    ['not placed on the roster', strangersOf(audit).size],
    ['without submission', audit.withoutSubmission.length],
  ]
  return html`<dl class="cards">${all.map(([words, n]) => html`<div><dt>${words}</dt><dd>${n}</dd></div>`)}</dl>`
}

/** Keys of those who handed in and are not on the roster; nobody where there is none. */
const strangersOf = ({settings, people}: Audit): ReadonlySet<string> =>
  new Set(people.flatMap(({key, listed}) => (settings.roster && !listed ? [key] : [])))

function lookList(audit: Audit, anchors: Map<string, string>): Markup {
  const found = audit.findings
    .filter(({rule, waived}) => looks.includes(rule) && waived === null)
    .sort((a, b) => looks.indexOf(a.rule) - looks.indexOf(b.rule))
  const items = found.map((finding) => {
    const to = finding.submission === null ? undefined : anchors.get(finding.submission)
    const item = findingItem(finding)
    return to
      ? new Markup(item.text.replace(/<\/li>$/, ` <a href="#${to}">See the submission</a></li>`))
      : item
  })
  return html`<section id="look"><h2>Please look</h2>${
    items.length > 0
      ? html`<ul>${items.slice(0, openItems)}</ul>${items.length > openItems ? html`<details><summary>${String(items.length - openItems)} more</summary><ul>${items.slice(openItems)}</ul></details>` : null}`
      : html`<p>Nothing between the submissions asks for a look.</p>`
  }</section>`
}

function studentTable(audit: Audit, anchors: Map<string, string>, parts: ArticleParts): Markup {
  const strangers = strangersOf(audit)
  const absent = audit.withoutSubmission.map(
    (
      key,
    ) => html`<tr data-kinds="no-submission" data-id="${key}"><td>${parts.name(key)}</td><td>${chip('no-submission')}</td><td></td><td data-key="0"></td><td data-live hidden></td></tr>
`,
  )
  return html`<section id="table"><h2>Students</h2>
<div class="tools" data-live hidden>
<label>Find <input id="find" type="search" autocomplete="off"></label>
<label>Show <select id="status"><option value="">all</option><option value="open">not yet reviewed</option><option value="findings">with findings</option>${[
    'missing',
    'placeholder',
    'unnamed',
    'no-tool',
    'no-use',
    'unread',
    'no-submission',
    ...(strangers.size > 0 ? ['not-on-roster'] : []),
  ].map((kind) => html`<option>${kind}</option>`)}</select></label>
<span id="count" role="status" class="soft"></span>
<span class="soft"><kbd>j</kbd> <kbd>k</kbd> move, <kbd>x</kbd> reviewed, <kbd>/</kbd> find</span>
</div>
<div class="wide" role="region" aria-label="Table of students" tabindex="0"><table id="students">
<thead><tr><th scope="col" data-sort="1">Student</th><th scope="col" data-sort="1">Collaborators</th><th scope="col" data-sort="1">AI</th><th scope="col" data-sort="1">Findings</th><th scope="col" data-live hidden>Reviewed</th></tr></thead>
<tbody>
${audit.submissions.map((submission) => studentRow(submission, anchors.get(submission.id)!, parts, strangers))}${absent}</tbody></table></div></section>`
}

function studentRow(
  submission: SubmissionReport,
  anchor: string,
  parts: ArticleParts,
  strangers: ReadonlySet<string>,
): Markup {
  const findings = (parts.findings.get(submission.id) ?? []).filter(
    ({waived, severity}) => waived === null && severity !== 'info',
  )
  const collaborators = standing(submission, 'collaborators')
  const ai = standing(submission, 'ai')
  const who = submission.owners.map(parts.name).join(', ') || submission.id
  const strange = submission.owners.some((key) => strangers.has(key))
  const kinds = [collaborators.status, ai.status, findings.length > 0 ? 'findings' : 'clean']
  if (strange) kinds.push('not-on-roster')
  // Beside each quote stands its file.
  const path = collaborators.evidence || ai.evidence ? undefined : submission.paths[0]
  const rules = [...new Set(findings.map(({rule, severity}) => `${severity} ${rule}`))]
  return html`<tr data-kinds="${kinds.join(' ')}" data-id="${submission.id}"><td data-key="${who}"><a href="#${anchor}">${who}</a>${strange ? html` <span class="chip warning">not on the roster</span>` : null}${path === undefined ? null : html`<span class="at">${path}</span>`}</td><td data-key="${collaborators.status}">${cell(collaborators, submission.facts?.collaborators.people ?? [])}</td><td data-key="${ai.status}">${cell(ai, submission.facts?.ai.tools ?? [])}</td><td data-key="${String(findings.length)}">${rules.map(
    (entry) => {
      const [severity = '', rule = ''] = entry.split(' ')
      return html`<span class="chip ${severity}">${rule}</span> `
    },
  )}</td><td data-live hidden><input type="checkbox" aria-label="Reviewed: ${who}"></td></tr>
`
}

function cell({status, where, evidence}: Standing, names: string[]): Markup {
  return html`${chip(status)} ${names.slice(0, 8).join(', ')}${evidence ? html`<br><q>${evidence.quote.slice(0, 200)}</q><span class="at">${placed({...evidence, path: evidence.path.split('/').at(-1) ?? evidence.path})}${where === 'elsewhere' ? ', below the top' : where === 'form' ? ', by form' : ''}</span>` : null}`
}

function edgeTable(audit: Audit, name: (key: string) => string): Markup | null {
  if (audit.edges.length === 0) return null
  const back = ({reciprocal, person}: Edge) =>
    reciprocal === null ? (person === null ? '' : 'cannot tell') : reciprocal ? 'yes' : 'no'
  return html`<details><summary>The same as a table (${counted(audit.edges.length, 'name')})</summary><div class="wide" role="region" aria-label="Table of who lists whom" tabindex="0"><table><thead><tr><th scope="col">Who</th><th scope="col">Wrote</th><th scope="col">Meant</th><th scope="col">How it was matched</th><th scope="col">Listed back</th></tr></thead><tbody>${audit.edges.map(
    (edge) =>
      html`<tr><td>${edge.from.map(name).join(', ')}</td><td>${edge.rawName}</td><td>${edge.person === null ? '' : name(edge.person)}</td><td>${matchWords[edge.kind]}${edge.candidates.length > 0 ? `: ${edge.candidates.map(name).join(', ')}` : ''}</td><td>${back(edge)}</td></tr>`,
  )}</tbody></table></div></details>`
}

function groupList(audit: Audit, name: (key: string) => string): Markup | null {
  if (audit.groups.length === 0) return null
  return html`<details><summary>${counted(audit.groups.length, 'group')} that the lists make</summary><ul>${audit.groups.map(
    (group) => html`<li>${String(group.length)}: ${group.map(name).join(', ')}</li>`,
  )}</ul></details>`
}

function toolCharts(audit: Audit): Markup {
  const of = (field: 'tools' | 'uses') => {
    const count = new Map<string, number>()
    for (const {facts} of audit.submissions) {
      for (const item of new Set(facts?.ai[field] ?? [])) count.set(item, (count.get(item) ?? 0) + 1)
    }
    return [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  }
  return html`<section id="tools"><h2>AI tools and uses</h2>${bars('Submissions that name a tool', of('tools'))}${bars('What it was used for', of('uses'))}</section>`
}

function bars(title: string, rows: [string, number][]): Markup {
  if (rows.length === 0) return html`<p>${title}: none.</p>`
  const most = Math.max(...rows.map(([, n]) => n))
  return html`<figure><figcaption>${title}</figcaption><svg class="bars" viewBox="0 0 640 ${rows.length * 24 + 4}" role="img" aria-label="${title}: ${rows.map(([item, n]) => `${item} ${n}`).join(', ')}">${rows.map(
    ([item, n], at) =>
      html`<text x="0" y="${at * 24 + 16}">${item}</text><rect x="170" y="${at * 24 + 4}" width="${Math.round((n / most) * 420)}" height="16" rx="3"/><text x="${178 + Math.round((n / most) * 420)}" y="${at * 24 + 16}">${n}</text>`,
  )}</svg></figure>`
}

function unreadList(audit: Audit): Markup {
  return html`<section id="unread"><h2>Not read</h2>${
    audit.notRead.length > 0
      ? html`<ul>${audit.notRead.map(({path, reason}) => html`<li><b>${path}</b>: ${reason}</li>`)}</ul>`
      : html`<p>All files were read.</p>`
  }</section>`
}

function waiverList(audit: Audit): Markup | null {
  const waived = audit.findings.filter(({waived}) => waived !== null)
  if (waived.length + audit.expired.length + audit.unusedWaivers.length === 0) return null
  const told = ({submission, rule, by, until, reason}: Audit['expired'][number]) =>
    `${submission}, ${rule}: ${reason} (${by}${until === null ? '' : `, until ${until}`})`
  return html`<section id="waivers"><h2>Waivers</h2><ul>${waived.map(findingItem)}${audit.expired.map((waiver) => html`<li><span class="chip warning">expired</span> ${told(waiver)}</li>`)}${audit.unusedWaivers.map((waiver) => html`<li><span class="chip">met nothing</span> ${told(waiver)}</li>`)}</ul></section>`
}

function changeList(audit: Audit, name: (key: string) => string): Markup | null {
  if (audit.changes.length === 0) return null
  return html`<section id="changes"><h2>Changes against the earlier audit</h2><ul>${audit.changes.map(({person, what}) => html`<li>${name(person)}: ${what}</li>`)}</ul></section>`
}

function settingsList({settings, people}: Audit): Markup {
  const rows: [string, string][] = [
    ['headnote', settings.headnote],
    ['policy', `${settings.policy} (${settings.policyHash})`],
    ['layout', settings.layout],
    [
      'roster',
      settings.roster
        ? counted(people.filter(({listed, staff}) => listed && !staff).length, 'student')
        : 'none given',
    ],
    ['largest group', settings.maxGroupSize === null ? 'no bound' : String(settings.maxGroupSize)],
    ['technical marks of chat tools', settings.traces ? 'shown' : 'not looked at'],
    ['names', settings.anonymised ? 'pseudonyms' : 'as they are'],
    ['date', settings.date],
  ]
  return html`<section id="settings"><h2>Settings</h2><table>${rows.map(([key, value]) => html`<tr><th scope="row">${key}</th><td>${value}</td></tr>`)}</table></section>`
}
