import {openJournal} from '../../node/journal.ts'
import {startJudges} from '../../node/judges.ts'
import type {AuditFile} from '../../report/audit/model.ts'
import {safe} from '../../report/escape.ts'
import {shardOf} from '../../report/shard.ts'
import {unreadable} from '../../report/unreadable.ts'
import type {Prepared} from './prepare.ts'

/** How a run judges its files. */
export interface JudgeOptions {
  journal: string
  resume: boolean
  concurrency: number | undefined
  /** Whether a person looks at stderr. */
  shown: boolean
}

/**
 * Judge all files of a run, several at once; every verdict is on the disk before the next file is begun, and none stays
 * in memory.
 *
 * @param prepared the run
 * @param options the journal, and whether to go on with it
 * @returns how many verdicts the journal holds
 */
export async function judgeAll({run, files}: Prepared, options: JudgeOptions): Promise<number> {
  const {shard} = run
  const wanted = run.paths.filter((path) => !shard || shardOf(path, shard.count) === shard.index)
  const journal = openJournal(options.journal, run, options.resume)
  const queue = wanted.filter((path) => !journal.kept.has(path))
  const judges = startJudges(run.policy, options.concurrency)
  const bar = progress(queue.length, options.shown)
  let next = 0
  let held = wanted.length - queue.length
  const judge = async () => {
    for (let path = queue[next++]; path !== undefined; path = queue[next++]) {
      const file = files.get(path)
      if (!file) continue
      bar.begin(path)
      const bytes = file.problem ?? (await file.read())
      const verdict: AuditFile =
        'message' in bytes
          ? {...unreadable(path, bytes.message, bytes.advice), headerText: []}
          : await judges.judge(bytes, path)
      journal.add(verdict)
      held++
      bar.step()
    }
  }
  const interrupted = () => {
    process.stderr.write(`\nheadnote: ${held} verdicts are kept; go on with --resume.\n`)
    process.exit(130)
  }
  process.once('SIGINT', interrupted)
  try {
    await Promise.all(Array.from({length: judges.width}, judge))
  } finally {
    process.removeListener('SIGINT', interrupted)
    bar.end()
    journal.close()
  }
  return held
}

/** Rate, time left and the file being read, for a person who waits. */
function progress(total: number, shown: boolean) {
  const start = Date.now()
  let done = 0
  let last = 0
  let current = ''
  return {
    begin(path: string) {
      current = path
    },
    step() {
      done++
      const now = Date.now()
      if (!shown || now - start < 1000 || now - last < 150) return
      last = now
      const rate = done / ((now - start) / 1000)
      const left = Math.ceil((total - done) / rate)
      const line = `${done}/${total} files, ${rate.toFixed(0)} a second, ${left} s left: ${safe(current)}`
      process.stderr.write(`\r\u001b[K${line.slice(0, (process.stderr.columns ?? 80) - 1)}`)
    },
    end() {
      if (last > 0) process.stderr.write('\r\u001b[K')
    },
  }
}
