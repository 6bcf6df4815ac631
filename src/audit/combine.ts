import type {Facts} from '../facts/model.ts'
import type {AuditFile, ReadStatus} from '../report/audit/model.ts'
import type {FileReport, Finding, Submission} from '../report/model.ts'

/** All files of one submission, as one. */
export interface Combined {
  read: ReadStatus
  facts: Facts | null
  collaboratorsPath: string | null
  aiPath: string | null
  /** The findings that hold for the submission as a whole, with the file of each. */
  findings: {path: string; finding: Finding}[]
  /** Files that hold code and no statement: they say nothing either way. */
  silent: string[]
}

/** Judges files as one submission, however many they are. */
export type JudgeWhole = (files: FileReport[]) => {submission: Submission; files: FileReport[]}

/**
 * Judge the files of a submission as one: a statement in any of them is a statement of the submission.
 *
 * @param files the verdicts, in path order
 * @param isDocument whether a path is a document, rather than code that a document comes with
 * @param whole judges those that count as one
 * @returns facts and findings over all of them
 */
export function combine(
  files: AuditFile[],
  isDocument: (path: string) => boolean,
  whole: JudgeWhole,
): Combined {
  const documents = files.filter(({path}) => isDocument(path))
  const told = files.filter(({path, facts}) => !isDocument(path) && facts !== null && states(facts))
  // Code alone is a submission too: then its silence counts.
  const counted = documents.length + told.length > 0 ? [...documents, ...told] : files
  const read = counted.filter(({facts}) => facts !== null)
  const silent = files.filter((file) => !counted.includes(file)).map(({path}) => path)
  const {submission, files: judged} = whole(counted)
  return {
    read: read.length === 0 ? 'unread' : read.length < counted.length ? 'partly' : 'read',
    facts: submission.facts,
    collaboratorsPath: submission.counted.collaborators,
    aiPath: submission.counted.ai,
    findings: judged.flatMap(({path, findings}) => findings.map((finding) => ({path, finding}))),
    silent,
  }
}

const states = ({collaborators, ai}: Facts) => collaborators.status !== 'missing' || ai.status !== 'missing'
