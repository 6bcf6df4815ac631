import {statSync} from 'node:fs'
import path from 'node:path'
import {isZip} from '../node/files.ts'
import {assignmentOf} from '../policy/assignment.ts'
import type {Policy} from '../policy/model.ts'
import type {FileReport, Submission} from '../report/model.ts'
import {byPath} from '../report/tally.ts'
import type {Rule} from '../rule.ts'
import {judgeSubmission} from '../submission.ts'

/** What folders are judged by. */
interface Units {
  /** The arguments of the run. */
  paths: string[]
  policy: Policy
  rules: Rule[]
  /** All files are one submission, wherever they lie: `-f gradescope`. */
  together: boolean
}

/**
 * Judge each folder as one submission (`--unit folder`). A folder or zip that was named is one; a file that was named, or
 * that a glob matched, belongs to the folder it lies in.
 *
 * @param verdicts the verdicts on the files, one by one
 * @param units what they are judged by
 * @param submissions filled with one entry a folder, in path order
 * @returns the same files in path order, with the findings of their folders
 */
export async function* asSubmissions(
  verdicts: AsyncIterable<FileReport> | Iterable<Promise<FileReport>>,
  {paths, policy, rules, together}: Units,
  submissions: Submission[],
): AsyncGenerator<FileReport> {
  const roots = paths
    .filter((name) => isZip(name) || statSync(name, {throwIfNoEntry: false})?.isDirectory())
    .map((name) => path.relative('', path.resolve(name)).split(path.sep).join('/') || '.')
    .sort((a, b) => b.length - a.length)
  const units = new Map<string, FileReport[]>()
  for await (const file of verdicts) {
    const root = roots.find((one) => one === '.' || file.path.startsWith(`${one}/`))
    const unit = together ? '.' : (root ?? path.posix.dirname(file.path))
    units.set(unit, [...(units.get(unit) ?? []), file])
  }
  const judged = [...units]
    .sort(([a], [b]) => byPath(a, b))
    .flatMap(([unit, files]) => {
      const own = assignmentOf(policy, files[0]?.path ?? unit)
      const {submission, files: judged} = judgeSubmission(unit, files, own, rules)
      submissions.push(submission)
      return judged
    })
  yield* judged.sort((a, b) => byPath(a.path, b.path))
}
