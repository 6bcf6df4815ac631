import type {AiVerdict} from './judge-ai.ts'
import type {PeopleVerdict} from './judge-people.ts'
import type {Evidence, NotCounted} from './model.ts'

/** One statement, judged. */
export interface Judged<Verdict> {
  verdict: Verdict
  evidence: Evidence
  where: 'top' | 'elsewhere'
  /** It is one of several rows of a table. */
  row?: boolean
}

/** Everything the statements say, in the order of the document. */
export interface Findings {
  people: Judged<PeopleVerdict>[]
  ai: Judged<AiVerdict>[]
  sources: Judged<boolean>[]
  pledge: Judged<boolean>[]
  authors: Judged<string[]>[]
  notCounted: NotCounted[]
}
