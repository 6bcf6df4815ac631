import {existsSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {Worker} from 'node:worker_threads'
import {ProcessApart} from './process.ts'

/** What a thread made of a task could not be had: it took too long, too much memory, or the thread died. */
export class Stopped extends Error {
  override name = 'Stopped'
}

/** What one task may take from when a thread has it: time of the processor, so that a busy machine fails no file. */
export interface Bounds {
  milliseconds: number
  megabytes: number
}

/** Runs tasks on threads of their own. They never keep the process alive while idle. */
export interface Threads {
  /** One task; rejects with Stopped where it went beyond its bounds, and the next finds a fresh thread. */
  run(task: object): Promise<unknown>
}

/** A thread needs as long to load as the machine is busy; that is no fault of the file. */
const START = 60_000
/** How often a thread at work is looked at. */
const LOOK = 100
/** A task whose thread hardly runs is waited for so many times as long as it may compute, and no longer. */
const PATIENCE = 10

/** The command to start headnote as an executable by itself; undefined where Node runs it. */
const executable = /^file:\/+(?:\$bunfs|B:\/~BUN)\//.test(import.meta.url) ? [process.execPath] : undefined

/**
 * Threads that run one script of the build.
 *
 * @param file the script; it posts `ready`, then a reply to each message
 * @param bounds what a task may take
 * @param width tasks that run at once at most
 * @param program the command of an executable, which runs the script in processes, since Bun bounds no thread
 * @returns the threads, started when needed; undefined where the script is not there (run from source)
 */
export function threadsOf(
  file: string,
  bounds: Bounds,
  width = Math.min(2, availableParallelism()),
  program = executable,
): Threads | undefined {
  if (!existsSync(file)) return undefined
  const pace = new Pace()
  const idle = Array.from({length: width}, () => new Lane(file, bounds, pace, program))
  const waiting: ((lane: Lane) => void)[] = []
  return {
    async run(task) {
      const lane = idle.pop() ?? (await new Promise<Lane>((free) => waiting.push(free)))
      try {
        return await lane.run(task)
      } finally {
        const next = waiting.shift()
        if (next) next(lane)
        else idle.push(lane)
      }
    },
  }
}

/**
 * Tells how long a thread computed. Node 20 counts the processor's time for all threads together, so a span of it is
 * divided among those that were at work.
 */
class Pace {
  private readonly meters = new Set<{spent: number}>()
  private last = process.cpuUsage()

  /** Begin to count for one more thread. */
  begin(): {spent: number} {
    this.look()
    const meter = {spent: 0}
    this.meters.add(meter)
    return meter
  }

  look(): void {
    const {user, system} = process.cpuUsage(this.last)
    this.last = process.cpuUsage()
    for (const meter of this.meters) meter.spent += (user + system) / 1000 / this.meters.size
  }

  end(meter: {spent: number}): void {
    this.look()
    this.meters.delete(meter)
  }
}

/** One place for a thread; the thread in it is replaced when it had to be stopped. */
class Lane {
  private thread: Worker | ProcessApart | undefined

  constructor(
    private readonly file: string,
    private readonly bounds: Bounds,
    private readonly pace: Pace,
    private readonly program: string[] | undefined,
  ) {}

  async run(task: object): Promise<unknown> {
    if (!this.thread) {
      this.thread = this.start()
      await this.reply(this.thread, START, START)
    }
    this.thread.postMessage(task)
    const {milliseconds} = this.bounds
    return this.reply(this.thread, milliseconds, PATIENCE * milliseconds)
  }

  private start(): Worker | ProcessApart {
    const {file, program, bounds} = this
    if (program) return new ProcessApart(program, file, bounds)
    const thread = new Worker(file, {
      resourceLimits: {maxOldGenerationSizeMb: bounds.megabytes},
      stdout: true,
      stderr: true,
    })
    // What it says by the way is no part of the report. Left unread, one word of it would keep the run from its end.
    thread.stdout.destroy()
    thread.stderr.destroy()
    return thread
  }

  private reply(thread: Worker | ProcessApart, milliseconds: number, patience: number): Promise<unknown> {
    thread.ref()
    return new Promise((resolve, reject) => {
      let open = true
      const since = performance.now()
      const meter = this.pace.begin()
      const settle = (end: () => void) => {
        open = false
        clearInterval(timer)
        this.pace.end(meter)
        thread.off('message', take).off('error', fail).off('exit', gone)
        thread.unref()
        end()
      }
      const stop = (reason: string) => {
        this.thread = undefined
        settle(() => reject(new Stopped(reason)))
        // A last word of a thread that is being ended must not end the run.
        thread.on('error', () => {})
        void thread.terminate()
      }
      const take = (value: unknown) => settle(() => resolve(value))
      const tooLong = `Reading the file took longer than ${milliseconds / 1000} seconds.`
      const fail = (error: Error & {code?: string}) =>
        stop(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? `Reading the file took more than ${this.bounds.megabytes} MB of memory.`
            : error.code === 'TOO_LONG'
              ? tooLong
              : `The reader broke off: ${error.message.split('\n', 1)[0]}.`,
        )
      const gone = () => stop('The reader ended without a word.')
      const timer = setInterval(() => {
        this.pace.look()
        // A process counts for itself.
        const spent = thread instanceof Worker ? meter.spent : 0
        const reason =
          spent >= milliseconds
            ? tooLong
            : performance.now() - since >= patience &&
              `The reader gave no answer within ${patience / 1000} seconds.`
        // An answer may lie there unheard, where this thread was at work on another file.
        if (reason) setImmediate(() => open && stop(reason))
      }, LOOK)
      thread.on('message', take).on('error', fail).on('exit', gone)
    })
  }
}
