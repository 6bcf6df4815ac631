import {existsSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {Worker} from 'node:worker_threads'

/** What a thread made of a task could not be had: it took too long, too much memory, or the thread died. */
export class Stopped extends Error {
  override name = 'Stopped'
}

/** What one task may take; the time counts from when a thread has it. */
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
const START = 20_000

/**
 * Threads that run one script of the build.
 *
 * @param file the script; it posts `ready`, then a reply to each message
 * @param bounds what a task may take
 * @param width tasks that run at once at most
 * @returns the threads, started when needed; undefined where the script is not there (run from source)
 */
export function threadsOf(
  file: string,
  bounds: Bounds,
  width = Math.min(2, availableParallelism()),
): Threads | undefined {
  if (!existsSync(file)) return undefined
  const idle = Array.from({length: width}, () => new Lane(file, bounds))
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

/** One place for a thread; the thread in it is replaced when it had to be stopped. */
class Lane {
  private thread: Worker | undefined

  constructor(
    private readonly file: string,
    private readonly bounds: Bounds,
  ) {}

  async run(task: object): Promise<unknown> {
    if (!this.thread) {
      this.thread = new Worker(this.file, {
        resourceLimits: {maxOldGenerationSizeMb: this.bounds.megabytes},
        stdout: true,
        stderr: true,
      })
      await this.reply(this.thread, START)
    }
    this.thread.postMessage(task)
    return this.reply(this.thread, this.bounds.milliseconds)
  }

  private reply(thread: Worker, milliseconds: number): Promise<unknown> {
    thread.ref()
    return new Promise((resolve, reject) => {
      const settle = (end: () => void) => {
        clearTimeout(timer)
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
      const fail = (error: Error & {code?: string}) =>
        stop(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? `Reading the file took more than ${this.bounds.megabytes} MB of memory.`
            : `The reader broke off: ${error.message.split('\n', 1)[0]}.`,
        )
      const gone = () => stop('The reader ended without a word.')
      const timer = setTimeout(
        () => stop(`Reading the file took longer than ${milliseconds / 1000} seconds.`),
        milliseconds,
      )
      thread.on('message', take).on('error', fail).on('exit', gone)
    })
  }
}
