import type {AiStatus, CollaboratorsStatus, Where} from '../src/facts/model.ts'
import type {FileReport} from '../src/report/model.ts'

export type Field = 'collaborators' | 'ai'

export const FIELDS: readonly Field[] = ['collaborators', 'ai']

/** What a careful reader says of one file; the fields of labels.jsonl. */
export interface Label {
  id: string
  file: string
  format: string
  collaborators: CollaboratorsStatus
  people: string[]
  ai: AiStatus
  tools: string[]
  where: Record<Field, Where>
  ambiguous: boolean
  provenance: string
  template: string
  note: string
  split?: 'tune' | 'report'
}

/** One label beside what the engine said of the file. */
export interface Case {
  label: Label
  report: FileReport
}

/** So many right out of so many. */
export interface Share {
  right: number
  of: number
}

/** The lower and upper end of a 95 % interval, from 0 to 1. */
export interface Interval {
  low: number
  high: number
}

/** One thing that the engine got wrong. */
export interface Miss {
  file: string
  about: Field | 'where' | 'people' | 'tools' | 'accusation'
  expected: string
  got: string
}

/** The score of one field. */
export interface FieldScore {
  /** Expected status, then given status, then how often. */
  confusion: Map<string, Map<string, number>>
  statuses: Share
  byFormat: Map<string, Share>
  byTemplate: Map<string, Share>
  /** Of the files with a statement (a placeholder is one), those where one was seen. */
  sensitivity: Share
  /** Of the files without, those where none was seen. */
  specificity: Share
  /** Among statements that exist and were seen. */
  where: Share
  /** Wrong accusations among the files whose label complies. */
  accused: Share
}

/** The score of a set of cases. */
export interface Score {
  cases: number
  ambiguous: number
  unsupported: string[]
  fields: Record<Field, FieldScore>
  people: Share
  invented: string[]
  tools: Share
  misses: Miss[]
}

const COMPLIES: Record<Field, ReadonlySet<string>> = {
  collaborators: new Set(['named', 'none', 'staff']),
  ai: new Set(['described', 'none']),
}

/**
 * The Wilson interval of a share: unlike the normal one it stays inside 0..1 and is honest for few cases.
 *
 * @param share so many right out of so many
 * @returns the 95 % interval; 0 to 1 where nothing was counted
 */
export function wilson({right, of}: Share): Interval {
  if (of === 0) return {low: 0, high: 1}
  const z = 1.959964
  const rate = right / of
  const base = 1 + (z * z) / of
  const middle = (rate + (z * z) / (2 * of)) / base
  const half = (z * Math.sqrt((rate * (1 - rate)) / of + (z * z) / (4 * of * of))) / base
  return {low: Math.max(0, middle - half), high: Math.min(1, middle + half)}
}

/**
 * A name reduced to what two spellings of it share: case, marks, width and punctuation are left out.
 *
 * @param name a person's name or login
 * @returns the key to compare by
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/^@/, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * The keys by which a tool's name may be met: catalogue names join several names with a slash and add a
 * remark in brackets ("Windsurf / Codeium", "Copilot (unspecified)"), which labels need not.
 *
 * @param tool a tool's name
 * @returns one key for each name
 */
export function toolKeys(tool: string): string[] {
  return tool
    .replace(/\([^)]*\)/g, ' ')
    .split('/')
    .map(nameKey)
    .filter((key) => key !== '')
}

/**
 * Whether the engine could not read the file because its format is still to come, which is no verdict.
 *
 * @param report the report of the file
 * @returns true where the format is not supported
 */
export function isUnsupported(report: FileReport): boolean {
  return (
    report.facts === null &&
    report.findings.some(({message}) => /not (?:yet )?supported|not read yet/i.test(message))
  )
}

/**
 * Compare labels with reports.
 *
 * @param cases labels beside reports; ambiguous ones are counted and left out, as are unsupported formats
 * @returns the score, with each miss
 */
export function score(cases: readonly Case[]): Score {
  const result: Score = {
    cases: 0,
    ambiguous: 0,
    unsupported: [],
    fields: {collaborators: emptyField(), ai: emptyField()},
    people: {right: 0, of: 0},
    invented: [],
    tools: {right: 0, of: 0},
    misses: [],
  }
  for (const one of cases) {
    if (isUnsupported(one.report)) result.unsupported.push(one.label.file)
    else if (one.label.ambiguous) result.ambiguous++
    else {
      result.cases++
      for (const field of FIELDS) scoreField(result, field, one)
      scorePeople(result, one)
      scoreTools(result, one)
    }
  }
  return result
}

/**
 * The mean of the clusters' shares: one course with many files weighs no more than one with few.
 *
 * @param clusters the share of each cluster
 * @returns the mean, from 0 to 1; NaN without clusters
 */
export function clusterMean(clusters: ReadonlyMap<string, Share>): number {
  let sum = 0
  for (const {right, of} of clusters.values()) sum += right / of
  return sum / clusters.size
}

function emptyField(): FieldScore {
  return {
    confusion: new Map(),
    statuses: {right: 0, of: 0},
    byFormat: new Map(),
    byTemplate: new Map(),
    sensitivity: {right: 0, of: 0},
    specificity: {right: 0, of: 0},
    where: {right: 0, of: 0},
    accused: {right: 0, of: 0},
  }
}

function scoreField({fields, misses}: Score, field: Field, {label, report}: Case): void {
  const tally = fields[field]
  const expected: string = label[field]
  const fact = report.facts?.[field]
  const got = fact?.status ?? 'unreadable'
  const right = got === expected

  const row = tally.confusion.get(expected) ?? new Map<string, number>()
  tally.confusion.set(expected, row.set(got, (row.get(got) ?? 0) + 1))
  count(tally.statuses, right)
  count(shareOf(tally.byFormat, label.format), right)
  count(shareOf(tally.byTemplate, label.template), right)
  if (!right) misses.push({file: label.file, about: field, expected, got})

  const seen = fact !== undefined && fact.status !== 'missing'
  if (expected === 'missing') count(tally.specificity, !seen)
  else {
    count(tally.sensitivity, seen)
    if (seen) {
      const place = label.where[field]
      count(tally.where, fact.where === place)
      if (fact.where !== place) {
        misses.push({
          file: label.file,
          about: 'where',
          expected: `${field} ${place}`,
          got: String(fact.where),
        })
      }
    }
  }

  if (!COMPLIES[field].has(expected)) return
  const accusation = report.findings.find(
    ({rule, severity}) => severity === 'error' && rule.startsWith(`${field}-`),
  )
  count(tally.accused, accusation !== undefined)
  if (accusation) misses.push({file: label.file, about: 'accusation', expected, got: accusation.rule})
}

function scorePeople({people, invented, misses}: Score, {label, report}: Case): void {
  const given = report.facts?.collaborators.people ?? []
  const givenKeys = new Set(given.map(nameKey))
  const labelKeys = new Set(label.people.map(nameKey))
  const lost = label.people.filter((name) => !givenKeys.has(nameKey(name)))
  const extra = given.filter((name) => !labelKeys.has(nameKey(name)))
  people.of += label.people.length
  people.right += label.people.length - lost.length
  for (const name of extra) invented.push(`${label.file}: ${name}`)
  if (lost.length + extra.length > 0) {
    misses.push({file: label.file, about: 'people', expected: list(label.people), got: list(given)})
  }
}

function scoreTools({tools, misses}: Score, {label, report}: Case): void {
  const given = report.facts?.ai.tools ?? []
  const givenKeys = new Set(given.flatMap(toolKeys))
  const lost = label.tools.filter((tool) => !toolKeys(tool).some((key) => givenKeys.has(key)))
  tools.of += label.tools.length
  tools.right += label.tools.length - lost.length
  if (lost.length > 0) {
    misses.push({file: label.file, about: 'tools', expected: list(label.tools), got: list(given)})
  }
}

function count(share: Share, right: boolean): void {
  share.of++
  if (right) share.right++
}

function shareOf(shares: Map<string, Share>, key: string): Share {
  const share = shares.get(key) ?? {right: 0, of: 0}
  shares.set(key, share)
  return share
}

function list(names: readonly string[]): string {
  return names.length === 0 ? '(none)' : names.join(', ')
}
