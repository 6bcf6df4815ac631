import type {Finding} from './model.ts'
import type {FactName} from './words.ts'

/** What the documentation of a rule says: SARIF and the readers of hidden quotes are given it. */
export interface RuleText {
  id: string
  severity: 'off' | Finding['severity']
  summary: string
  why: string
  fix: string
}

/** Who sees a test of Gradescope. */
export type Visibility = 'visible' | 'hidden' | 'after_due_date' | 'after_published'

/** What a formatter may be told. */
export interface FormatOptions {
  color: boolean
  /** Columns of the terminal. */
  width: number
  /** The facts that the policy asks for. */
  asked: FactName[]
  /** Files that ignore files left out. */
  leftOut: number
  /** Sentences of the policy for the reader. */
  notes: string[]
  /** The rules there are. */
  rules: RuleText[]
  /** Folder of the run relative to the repository's root, with a `/` at its end; '' at the root. */
  prefix: string
  /** A summary of the job is written beside the report. */
  summary: boolean
  /**
   * The text of a file, for columns in bytes and for hashes of lines.
   *
   * @param path the file, as in the report
   * @returns its text; undefined where it has none (a PDF, stdin)
   */
  source(path: string): string | undefined
  /** Points of a Gradescope test; undefined for a check without points. */
  points: number | undefined
  visibility: Visibility
}
