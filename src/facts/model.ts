import type {Place} from '../document.ts'

/** A quoted piece of the submission and where it stands. */
export interface Evidence {
  quote: string
  place: Place
}

/** In the header, below it, or nowhere. */
export type Where = 'top' | 'elsewhere' | null

export type CollaboratorsStatus = 'named' | 'none' | 'staff' | 'unnamed' | 'placeholder' | 'missing'
export type AiStatus = 'described' | 'none' | 'no-tool' | 'no-use' | 'placeholder' | 'missing'

/** What the student says of people: see DESIGN, Statuses. */
export interface CollaboratorsFact {
  status: CollaboratorsStatus
  /** People named, as written, without the author and without staff. */
  people: string[]
  staff: string[]
  where: Where
  evidence: Evidence[]
}

/** What the student says of AI. `tools` are display names of the catalogue, `uses` verb families. */
export interface AiFact {
  status: AiStatus
  tools: string[]
  uses: string[]
  where: Where
  evidence: Evidence[]
}

/** A fact that is there or not. */
export interface PlainFact {
  status: 'given' | 'none' | 'missing'
  where: Where
  evidence: Evidence[]
}

export interface AuthorFact extends PlainFact {
  people: string[]
}

/** Two statements of one field that cannot both hold: the denial and the use. */
export interface Contradiction {
  field: 'collaborators' | 'ai'
  denial: Evidence
  use: Evidence
}

/** A sentence of the student's own that tells of something the policy may rule out. */
export interface Tell extends Evidence {
  kind: 'verify-answer' | 'full-solution' | 'share-solution'
}

/** Seen while looking for statements, and not counted, with the reason a person can check. */
export interface NotCounted extends Evidence {
  reason: string
}

/** A field whose only content is another file's name. */
export interface Pointer extends Evidence {
  field: 'collaborators' | 'ai'
}

/** A question that the course asks, and whether it was answered; its evidence is the question's line. */
export interface QuestionFact {
  question: string
  status: 'answered' | 'blank' | 'missing'
  evidence: Evidence[]
}

/** A problem of the work: its title, and the fields stated between it and the next. */
export interface ProblemFact extends Evidence {
  states: ('people' | 'ai' | 'sources' | 'time')[]
}

/** A member of a group, and whether the field speaks of them. */
export interface MemberFact {
  field: 'collaborators' | 'ai'
  name: string
  stated: boolean
}

/** All that was understood of one document. */
export interface Facts {
  collaborators: CollaboratorsFact
  ai: AiFact
  sources: PlainFact
  pledge: PlainFact
  author: AuthorFact
  /** Hard technical marks of pasted chatbot output. */
  traces: Evidence[]
  contradictions: Contradiction[]
  tells: Tell[]
  notCounted: NotCounted[]
  /** An AI tool stands in the people field and nobody else does. */
  toolAmongPeople: Evidence[]
  /** Other files a statement points to ("see README"). */
  pointers: Pointer[]
  /** How long the work took; these last four only where the policy asks for them. */
  time?: PlainFact
  questions?: QuestionFact[]
  /** Problems, where statements are asked at each or below the last. */
  problems?: ProblemFact[]
  members?: MemberFact[]
}
