import {type ChildProcess, spawn} from 'node:child_process'
import {EventEmitter} from 'node:events'
import type {Bounds} from './apart.ts'

/** A message of the process's guard. */
interface Told {
  reply?: unknown
  broken?: string
  beyond?: 'memory' | 'time'
}

/** The names that errors of threads have, and one for what no thread tells. */
const codes = {memory: 'ERR_WORKER_OUT_OF_MEMORY', time: 'TOO_LONG'}

/** A worker's script in a process of its own, told and heard as a thread is: `message`, `error` and `exit`. */
export class ProcessApart extends EventEmitter {
  private readonly child: ChildProcess

  /**
   * @param program the command that runs headnote
   * @param script the worker's script
   * @param bounds what a task may take
   */
  constructor([command, ...args]: string[], script: string, {megabytes, milliseconds}: Bounds) {
    super()
    this.child = spawn(command!, [...args, 'apart', script, String(megabytes), String(milliseconds)], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
      windowsHide: true,
    })
    this.child.on('message', ({reply, broken, beyond}: Told) => {
      if (beyond) this.emit('error', Object.assign(new Error(beyond), {code: codes[beyond]}))
      else if (broken !== undefined) this.emit('error', new Error(broken))
      else this.emit('message', reply)
    })
    this.child.on('error', (error) => this.emit('error', error))
    this.child.on('exit', () => this.emit('exit'))
  }

  postMessage(task: object): void {
    this.child.send(task)
  }

  ref(): void {
    this.child.ref()
    // Bun's channel goes with the child.
    this.child.channel?.ref?.()
  }

  unref(): void {
    this.child.unref()
    this.child.channel?.unref?.()
  }

  terminate(): void {
    this.child.kill('SIGKILL')
  }
}
