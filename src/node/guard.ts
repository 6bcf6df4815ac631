import {Worker} from 'node:worker_threads'

/** How often the process looks at itself, in milliseconds. */
const LOOK = 20

/**
 * Run a worker's script on a thread of this process, and pass on what it and the parent tell each other. Bun bounds
 * neither a thread's memory nor tells its time, so this process looks at its own and ends itself.
 *
 * @param script the worker's script
 * @param megabytes what the process may take
 * @param milliseconds what it may compute for one task
 */
export function guard(script: string, megabytes: number, milliseconds: number): void {
  const tell = (message: object) => process.send?.(message)
  let begun: NodeJS.CpuUsage | undefined
  const thread = new Worker(script, {stdout: true, stderr: true})
  thread.on('message', (reply: unknown) => {
    begun = undefined
    tell({reply})
  })
  thread.on('error', ({message}) => tell({broken: message}))
  thread.on('exit', () => process.exit(1))
  process.on('message', (task) => {
    begun = process.cpuUsage()
    thread.postMessage(task)
  })
  process.on('disconnect', () => process.exit())
  const watch = setInterval(() => {
    const beyond =
      process.memoryUsage.rss() > megabytes * 2 ** 20 ? 'memory' : spentSince(begun) > milliseconds && 'time'
    if (!beyond) return
    clearInterval(watch)
    tell({beyond})
    // An ordinary exit would wait for a thread that is busy.
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), 50)
  }, LOOK)
}

function spentSince(begun: NodeJS.CpuUsage | undefined): number {
  if (!begun) return 0
  const {user, system} = process.cpuUsage(begun)
  return (user + system) / 1000
}
