import {closeSync, existsSync, openSync, readFileSync, truncateSync, writeSync} from 'node:fs'
import {identityOf, parseRecords, RecordError, type Records, type RunRecord} from '../audit/record.ts'
import type {AuditFile} from '../report/audit/model.ts'
import {harmless} from '../report/json.ts'

/** Where verdicts are kept while a run goes: what is written stays, however the run ends. */
export interface Journal {
  /** Verdicts of a run that broke off. */
  kept: AuditFile[]
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
  const old = resume && existsSync(path) ? readFileSync(path) : undefined
  const end = old ? old.lastIndexOf(0x0a) + 1 : 0
  let kept: AuditFile[] = []
  if (old && end > 0) {
    const before = parseRecords(old.subarray(0, end).toString('utf8'), path)
    const same = identityOf(before.run) === identityOf(run)
    if (!same || JSON.stringify(before.run.shard) !== JSON.stringify(run.shard)) {
      throw new RecordError(
        `\`${path}\` is of another run: the export, the roster, the policy or a setting has changed. Start anew with --force.`,
      )
    }
    kept = before.files
    // A line that was cut off by the end of the run must not run into the next.
    truncateSync(path, end)
  }
  const handle = openSync(path, old && end > 0 ? 'a' : 'w', 0o600)
  if (!old || end === 0) writeSync(handle, recordLine({run}))
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
  return parseRecords(readFileSync(path, 'utf8'), path)
}
