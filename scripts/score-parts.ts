import {PARTS, type Part} from './generate-headers.ts'
import {type Case, nameKey, type Share} from './score.ts'

/** A case together with the parts its header was made of. */
export interface PartedCase extends Case {
  parts: Partial<Record<Part, string>>
}

/** How one wording, dress or tradition fared. */
export interface Fared {
  part: Part
  wording: string
  share: Share
  /** What the engine said instead, with how often, the most frequent first. */
  instead: [string, number][]
}

/**
 * How each part fared: a label and a value by the status of their own field, all else by both fields;
 * names by the people found as well.
 *
 * @param cases labels, reports and parts
 * @returns every part that was met, the one that lost most first
 */
export function faredOf(cases: readonly PartedCase[]): Fared[] {
  const fared = new Map<string, Fared & {counts: Map<string, number>}>()
  for (const one of cases) {
    for (const part of PARTS) {
      const wording = one.parts[part]
      if (wording === undefined) continue
      const key = `${part}\n${wording}`
      const entry = fared.get(key) ?? {
        part,
        wording,
        share: {right: 0, of: 0},
        instead: [],
        counts: new Map<string, number>(),
      }
      const wrong = wrongOf(part, one)
      entry.share.of++
      if (wrong === null) entry.share.right++
      else entry.counts.set(wrong, (entry.counts.get(wrong) ?? 0) + 1)
      fared.set(key, entry)
    }
  }
  return [...fared.values()]
    .map(({counts, ...entry}) => ({...entry, instead: [...counts].sort((a, b) => b[1] - a[1])}))
    .sort((a, b) => lost(b) - lost(a) || a.share.of - b.share.of)
}

const lost = ({share}: Fared): number => share.of - share.right

function wrongOf(part: Part, {label, report}: PartedCase): string | null {
  const people = report.facts?.collaborators
  const ai = report.facts?.ai
  if (part.startsWith('AI')) return ai?.status === label.ai ? null : `${label.ai} as ${ai?.status}`
  const rightPeople = people?.status === label.collaborators
  if (!rightPeople) return `${label.collaborators} as ${people?.status}`
  if (part === 'names' || part === 'people value') {
    const given = people.people.map(nameKey)
    const known = label.people.map(nameKey)
    const missed = known.filter((name) => !given.includes(name)).length
    const invented = given.filter((name) => !known.includes(name)).length
    return missed + invented === 0 ? null : `names: ${missed} lost, ${invented} invented`
  }
  if (part === 'people label') return null
  return ai?.status === label.ai ? null : `AI ${label.ai} as ${ai?.status}`
}
