import {rules} from '../../rules/index.ts'
import {factsAsked} from '../policy/asked.ts'
import {notesOf} from '../policy/describe.ts'
import type {Policy, PolicyField} from '../policy/model.ts'
import type {FormatOptions, Visibility} from '../report/options.ts'
import {sourceIn} from './reports.ts'
import {terminalWidth, wantsColor} from './terminal.ts'

/** What the end of a report depends on, beside its files. */
export interface Ending {
  policy: Policy
  /** No name and no quote is shown. */
  hidden: boolean
  /** Folders are judged as submissions. */
  folder: boolean
  leftOut: number
  /** Paths that were left out beside the work. */
  companions: string[]
  toTerminal: boolean
  color: boolean | undefined
  prefix: string
  /** GitHub's file for the job's summary. */
  summary: string | undefined
  points: number | undefined
  visibility: Visibility
}

/**
 * What formatters are told when all files are judged.
 *
 * @param ending how the run went
 * @returns their options
 */
export function closing(ending: Ending): FormatOptions {
  const {
    policy,
    hidden,
    folder,
    leftOut,
    companions,
    toTerminal,
    color,
    prefix,
    summary,
    points,
    visibility,
  } = ending
  return {
    color: wantsColor(color, toTerminal),
    width: terminalWidth(),
    asked: hidden ? [] : factsAsked(policy, folder),
    leftOut,
    notes: [
      ...notesOf(policy),
      ...(folder ? [] : besideNotes(policy)),
      ...companionsNote(companions),
      ...(hidden ? [hiddenNote] : []),
    ],
    rules,
    prefix,
    summary: summary !== undefined,
    source: sourceIn(process.cwd()),
    points,
    visibility,
  }
}

/** Judged one by one, no file is told to lack what another should hold. */
function besideNotes({fields}: Policy): string[] {
  const wanted = Object.values(fields).filter(
    ({at, required}) => at.startsWith('file:') && required === 'always',
  )
  return [...new Set(wanted.map(({at}) => at))].map((place) => {
    const kinds = wanted.filter(({at}) => at === place).map(({kind}) => nouns[kind])
    return `The course looks for ${kinds.join(', ')} in a file "${place.slice('file:'.length)}". Whether there is one is told with --unit folder only.`
  })
}

function companionsNote(companions: string[]): string[] {
  if (companions.length === 0) return []
  const more = companions.length > 3 ? ` and ${companions.length - 3} more` : ''
  return [
    `Not judged, since the work stands beside: ${companions.slice(0, 3).join(', ')}${more}. Name them to judge them.`,
  ]
}

const nouns: Record<PolicyField['kind'], string> = {
  people: 'collaborators',
  ai: 'AI use',
  sources: 'sources',
  pledge: 'a pledge',
  time: 'time spent',
  questions: 'answers to its questions',
  identity: 'a name',
}

const hiddenNote = 'Names and quotes are not shown, since the public may read this (--quotes shows them).'
