import type {Place} from '../document.ts'
import type {Facts} from '../facts/model.ts'

/** The facts that a person is shown, in the order of a header, with their names in plain words. */
export const factNames = {
  author: 'Author',
  collaborators: 'Collaborators',
  ai: 'AI use',
  sources: 'Sources',
  pledge: 'Pledge',
} as const

export type FactName = keyof typeof factNames

/**
 * What was understood of one fact, in plain words.
 *
 * @param facts all facts of a file
 * @param name the fact
 * @returns a short phrase, not yet harmless
 */
export function understood(facts: Facts, name: FactName): string {
  if (name === 'collaborators') {
    const {status, people, staff} = facts.collaborators
    const beside = staff.length > 0 ? `staff: ${staff.join(', ')}` : ''
    if (status === 'named') return [people.join(', '), beside].filter(Boolean).join('; ') || status
    if (status === 'none') return 'none'
    if (status === 'staff') return beside || 'staff only'
    if (status === 'unnamed') return 'worked with others, names nobody'
    return status === 'placeholder' ? 'not filled in' : 'nothing stated'
  }
  if (name === 'ai') {
    const {status, tools, uses} = facts.ai
    const used = tools.join(', ')
    if (status === 'described') return (uses.length > 0 ? `${used} (${uses.join(', ')})` : used) || status
    if (status === 'none') return 'none'
    if (status === 'no-tool') return 'used, not said which'
    if (status === 'no-use') return `${used || 'used'}, not said how`
    return status === 'placeholder' ? 'not filled in' : 'nothing stated'
  }
  const {status} = facts[name]
  if (status === 'none') return 'none'
  if (status === 'missing') return 'nothing stated'
  return name === 'author' && facts.author.people.length > 0 ? facts.author.people.join(', ') : 'given'
}

/**
 * A place as a person looks it up.
 *
 * @param place the place
 * @returns `3:1`; `p2:3:1` on page 2 of a PDF, `c2:3:1` in cell 2 of a notebook
 */
export function spot(place: Place): string {
  const part = place.page !== null ? `p${place.page}:` : place.cell !== null ? `c${place.cell}:` : ''
  return `${part}${place.line}:${place.column}`
}

/**
 * A place in words.
 *
 * @param place the place
 * @returns `line 3`, `page 2, line 3` or `cell 2, line 3`
 */
export function spotInWords(place: Place): string {
  const part =
    place.page !== null ? `page ${place.page}, ` : place.cell !== null ? `cell ${place.cell}, ` : ''
  return `${part}line ${place.line}`
}

/**
 * A number with its noun.
 *
 * @param n the number
 * @param noun the noun, singular
 * @returns `1 file`, `2 files`
 */
export function counted(n: number, noun: string): string {
  return `${grouped(n)} ${noun}${n === 1 ? '' : 's'}`
}

/**
 * A number with commas. Not `toLocaleString`: its first call loads tables that cost a tenth of a short run.
 *
 * @param n a whole number
 * @returns `12,345`
 */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
