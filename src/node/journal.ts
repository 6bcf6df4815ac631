import {closeSync, existsSync, openSync, truncateSync, writeSync} from 'node:fs'
import {
  eachVerdict,
  identityOf,
  parseRecords,
  RecordError,
  type Records,
  type RunRecord,
} from '../audit/record.ts'
import type {AuditFile} from '../report/audit/model.ts'
import {harmless} from '../report/json.ts'
import {endOfLines, linesIn} from './lines.ts'

/** Where verdicts are kept while a run goes: what is written stays, however the run ends. */
export interface Journal {
  /** Paths whose verdicts a run that broke off has left. */
  kept: Set<string>
  add(file: AuditFile): void
  close(): void
}

/**
 * One record as a line.
 *
 * @param value the run, a verdict or the audit
 * @returns JSON with a line end
 */
export const recordLine = (value: {run: RunRecord} | {file: AuditFile} | {audit: unknown}): string =>
  `${harmless(JSON.stringify(value))}\n`

/**
 * Open the journal of a run.
 *
 * @param path the file
 * @param run the run
 * @param resume go on where the file ends; a file of another run is refused
 * @returns the journal
 * @throws {RecordError} where the file is of another run
 */
export function openJournal(path: string, run: RunRecord, resume: boolean): Journal {
  const kept = new Set<string>()
  const end = resume && existsSync(path) ? endOfLines(path) : 0
  if (end > 0) {
    // A line that was cut off by the end of the run must not run into the next.
    truncateSync(path, end)
    const before = eachVerdict(linesIn(path), path, (file) => kept.add(file.path))
    const same = identityOf(before) === identityOf(run)
    if (!same || JSON.stringify(before.shard) !== JSON.stringify(run.shard)) {
      throw new RecordError(
        `\`${path}\` is of another run: the export, the roster, the policy or a setting has changed. Start anew with --force.`,
      )
    }
  }
  const handle = openSync(path, end > 0 ? 'a' : 'w', 0o600)
  if (end === 0) writeSync(handle, recordLine({run}))
  return {
    kept,
    add: (file) => {
      writeSync(handle, recordLine({file}))
    },
    close: () => closeSync(handle),
  }
}

/**
 * Read a report.ndjson or the file of a shard.
 *
 * @param path the file
 * @returns its records
 * @throws {RecordError} where it is no such file
 */
export function readRecords(path: string): Records {
  return parseRecords(linesIn(path), path)
}
