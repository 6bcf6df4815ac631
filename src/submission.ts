import type {Evidence, Facts} from './facts/model.ts'
import {findingsOf} from './lint.ts'
import {isNamedBy} from './policy/asked.ts'
import {kindOfFact, type Policy, type PolicyField} from './policy/model.ts'
import type {FileReport, Finding, Submission} from './report/model.ts'
import type {Rule} from './rule.ts'

/** The fullest statement counts, whichever file holds it; see DESIGN, Statuses. */
const fullest: Record<keyof Submission['counted'], readonly string[]> = {
  author: ['given', 'none', 'missing'],
  collaborators: ['named', 'unnamed', 'staff', 'none', 'placeholder', 'missing'],
  ai: ['described', 'no-use', 'no-tool', 'none', 'placeholder', 'missing'],
  sources: ['given', 'none', 'missing'],
  pledge: ['given', 'none', 'missing'],
}

/** A file of this name stands beside the work and is not it. */
const beside =
  /^(?:readme|collaborat\w*|ai[\w -]*|acknowledge?ments?|licen[cs]e|copying|notes?|changelog|contributing|code[-_]of[-_]conduct|cmakelists|requirements(?:[-_.]\w+)*?)(?:\.\w+)?$/i
const isWork =
  /^(?:main|index|report|write-?up|p-?set\w*|problem[-_ ]?set\w*|hw\w*|homework\w*|assignment\w*|solutions?|answers?|submission|project|lab\w*)(?:[-_ .]|$)/i
const formats = ['pdf', 'notebook', 'docx', 'odt', 'latex', 'markdown', 'html', 'text']

/**
 * Judge the files of one folder as one submission: each field is taken from the file that states it most fully, or,
 * where the policy names a file for it, from that file. Findings stand in the file they are about; what is missing
 * stands in the main document.
 *
 * @param path the folder
 * @param files the verdicts on its files, in path order
 * @param policy what the course asks
 * @param rules the rules
 * @param declared files of it that were not handed in with it; they count wherever the policy looks
 * @returns the submission, and its files with the findings of the whole in place of their own
 */
export function judgeSubmission(
  path: string,
  files: FileReport[],
  policy: Policy,
  rules: Rule[],
  declared: ReadonlySet<string> = new Set(),
): {submission: Submission; files: FileReport[]} {
  const read = files.filter((file): file is Read => file.facts !== null)
  const names = files.map((file) => file.path)
  const main = mainOf(read, policy, declared)
  if (!main) {
    const counted = {author: null, collaborators: null, ai: null, sources: null, pledge: null}
    return {submission: {path, outcome: 'unreadable', main: null, counted, files: names, facts: null}, files}
  }
  const own = unitPolicy(policy)
  const ordered = [main, ...read.filter((file) => file !== main)]
  const leads = Object.fromEntries(
    Object.entries(kindOfFact).map(([fact, kind]) => [
      fact,
      lead(fact as keyof typeof kindOfFact, kind, ordered, own, declared),
    ]),
  ) as Record<keyof typeof kindOfFact, Read | undefined>
  const facts = merged(ordered, main, leads)
  const unread = read.length < files.length
  const top = {
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    page: main.format === 'pdf' ? 1 : null,
    cell: null,
  }
  const found = new Map<string, Finding[]>()
  for (const {finding, at} of findingsOf({facts, policy: own, top}, rules)) {
    // What is missing may stand in the file that could not be read.
    if (unread && finding.rule.endsWith('-missing')) continue
    const holder = at && ordered.find((file) => holds(file.facts, at))
    const place = (holder ?? main).path
    const elsewhere = elsewhereOf(finding, ordered)
    found.set(place, [...(found.get(place) ?? []), elsewhere ? {...finding, advice: elsewhere} : finding])
  }
  const judged = files.map((file) => {
    if (file.facts === null) return file
    const findings = found.get(file.path) ?? []
    return {...file, findings, outcome: outcomeOf(findings)}
  })
  const counted = Object.fromEntries(
    Object.entries(leads).map(([fact, file]) => [
      fact,
      file && file.facts[fact as keyof typeof kindOfFact].status !== 'missing' ? file.path : null,
    ]),
  ) as Submission['counted']
  const outcome = judged.some((file) => file.outcome !== 'clean') ? ('findings' as const) : ('clean' as const)
  return {submission: {path, outcome, main: main.path, counted, files: names, facts}, files: judged}
}

type Read = FileReport & {facts: Facts}

const outcomeOf = (findings: Finding[]) =>
  findings.some(({severity}) => severity !== 'info') ? ('findings' as const) : ('clean' as const)

/** The document the work is in: by its name, then by its format, then the one nearest the top of the folder. */
function mainOf(files: Read[], policy: Policy, declared: ReadonlySet<string>): Read | undefined {
  const fields = Object.values(policy.fields)
  const rank = ({path, format}: Read): number[] => {
    const name = path.replace(/^.*\//, '')
    return [
      declared.has(path) ? 1 : 0,
      fields.some((field) => isNamedBy(field, path)) || beside.test(name) ? 1 : 0,
      isCode(path, format) ? 1 : 0,
      isWork.test(name) ? 0 : 1,
      formats.indexOf(format ?? 'text'),
      path.split('/').length,
    ]
  }
  return files.map((file) => ({file, rank: rank(file)})).sort((a, b) => compare(a.rank, b.rank))[0]?.file
}

function compare(a: number[], b: number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : a[at]! - b[at]!
}

const isCode = (path: string, format: string | null) =>
  format === 'text' && !/\.(?:te?xt|rst|org)$/i.test(path)

/** A field that stands in the work and in a file beside it is one field of the whole. */
function unitPolicy(policy: Policy): Policy {
  const entries = Object.entries(policy.fields)
  const inWork = new Set(entries.filter(([, {at}]) => !at.startsWith('file:')).map(([, {kind}]) => kind))
  return {
    ...policy,
    fields: Object.fromEntries(
      entries.filter(([, {at, kind}]) => !at.startsWith('file:') || !inWork.has(kind)),
    ),
  }
}

/** The file whose statement counts for a field: the fullest; the main document where two are alike. */
function lead(
  fact: keyof typeof kindOfFact,
  kind: PolicyField['kind'],
  files: Read[],
  policy: Policy,
  declared: ReadonlySet<string>,
): Read | undefined {
  const field = Object.values(policy.fields).find((one) => one.kind === kind)
  const allowed = field?.at.startsWith('file:')
    ? files.filter(({path}) => declared.has(path) || isNamedBy(field, path))
    : files
  const rank = ({facts}: Read) => fullest[fact].indexOf(facts[fact].status)
  return allowed.reduce<Read | undefined>(
    (best, file) => (best && rank(best) <= rank(file) ? best : file),
    undefined,
  )
}

const nothing = {status: 'missing' as const, where: null, evidence: []}

function merged(files: Read[], main: Read, leads: Record<keyof typeof kindOfFact, Read | undefined>): Facts {
  const all = <Item>(of: (facts: Facts) => Item[]) => files.flatMap(({facts}) => of(facts))
  const timed = files.find(({facts}) => facts.time?.status === 'given')
  return {
    ...main.facts,
    author: leads.author?.facts.author ?? {...nothing, people: []},
    collaborators: leads.collaborators?.facts.collaborators ?? {...nothing, people: [], staff: []},
    ai: leads.ai?.facts.ai ?? {...nothing, tools: [], uses: []},
    sources: leads.sources?.facts.sources ?? nothing,
    pledge: leads.pledge?.facts.pledge ?? nothing,
    ...(timed?.facts.time ? {time: timed.facts.time} : {}),
    traces: all(({traces}) => traces),
    contradictions: all(({contradictions}) => contradictions),
    tells: all(({tells}) => tells),
    notCounted: all(({notCounted}) => notCounted),
    toolAmongPeople: leads.collaborators?.facts.toolAmongPeople ?? [],
    pointers: main.facts.pointers,
  }
}

/** The advice on what is missing, where another file of the submission holds it. */
function elsewhereOf({rule, advice}: Finding, files: Read[]): string | undefined {
  const fact = Object.keys(kindOfFact).find((name) => rule === `${name}-missing`) as
    | keyof typeof kindOfFact
    | undefined
  const holder = fact && files.find(({facts}) => facts[fact].status !== 'missing')
  return holder && `${advice} One stands in ${holder.path}, where the course does not look for it.`
}

/** Whether a piece of evidence is one of a file's own. */
function holds(facts: Facts, at: Evidence): boolean {
  const {contradictions, questions = [], problems = [], time} = facts
  const lists: Evidence[][] = [
    ...Object.keys(kindOfFact).map((fact) => facts[fact as keyof typeof kindOfFact].evidence),
    time?.evidence ?? [],
    facts.traces,
    facts.tells,
    facts.toolAmongPeople,
    facts.pointers,
    problems,
    contradictions.flatMap(({denial, use}) => [denial, use]),
    questions.flatMap(({evidence}) => evidence),
  ]
  return lists.some((list) => list.includes(at))
}
