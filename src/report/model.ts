import type {Format, Place} from '../document.ts'
import type {Facts} from '../facts/model.ts'
import type {Severity} from '../rule.ts'

/** One violation, as printed. */
export interface Finding {
  rule: string
  severity: Exclude<Severity, 'off'>
  place: Place
  message: string
  /** The words to write. */
  advice: string
  /** The student's words that the finding is about; '' where something is absent. */
  quote: string
}

/** Where the header ends and why: for `show`. */
export interface HeaderEnd {
  /** Place of the first answer; null where the whole document is header. */
  place: Place | null
  reason: string
}

/** The verdict on one file. */
export interface FileReport {
  path: string
  format: Format | null
  outcome: 'clean' | 'findings' | 'unreadable'
  /** null where the file could not be read. */
  facts: Facts | null
  header: HeaderEnd | null
  findings: Finding[]
}

/** One folder judged as one submission: `--unit folder`. */
export interface Submission {
  path: string
  outcome: FileReport['outcome']
  /** The file that holds the work; null where none could be read. */
  main: string | null
  /** The file whose statement counts for each field; null where none states it. */
  counted: Record<'author' | 'collaborators' | 'ai' | 'sources' | 'pledge', string | null>
  /** Paths of all its files. */
  files: string[]
  /** What was understood of the whole; null where nothing could be read. */
  facts: Facts | null
}

/** Counts over a run. A file with infos only is clean. */
export interface Summary {
  files: number
  clean: number
  withFindings: number
  unreadable: number
  errors: number
  warnings: number
  infos: number
}

/** The report of a run: what `--format json` prints. */
export interface Report {
  headnote: string
  policy: string
  summary: Summary
  files: FileReport[]
  /** Only with `--unit folder`; the findings stand in `files`. */
  submissions?: Submission[]
}
