import {spawnSync} from 'node:child_process'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {rosterOf} from '../../scripts/classes.ts'
import {build, program} from '../cli/built.ts'
import {makeHostileClass} from '../fixtures/hostile-class/make.ts'
import {folder} from '../node/folder.ts'

beforeAll(build)

const traced = [
  'execve,execveat,socket,connect,bind,sendto,sendmsg',
  'open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat,rmdir',
  'truncate,chmod,fchmodat,chown,mknod,mknodat',
].join(',')

describe.runIf(process.env.HEADNOTE_FULL && spawnSync('strace', ['-V']).status === 0)('the system', () => {
  test('is asked for nothing outside DIR while a hostile class is audited', async () => {
    const cwd = folder()
    mkdirSync(path.join(cwd, 'class'))
    const {all} = await makeHostileClass(path.join(cwd, 'class'))
    writeFileSync(path.join(cwd, 'roster.csv'), rosterOf(all))
    const log = path.join(folder(), 'strace.txt')
    const audit = [program, 'audit', 'class', '--roster', 'roster.csv', '--out', 'out']
    const run = spawnSync(
      'strace',
      ['-f', '--seccomp-bpf', '-s', '4096', '-e', `trace=${traced}`, '-o', log, process.execPath, ...audit],
      {cwd, encoding: 'utf8', env: {PATH: process.env.PATH}},
    )
    expect([run.status, run.stderr]).toEqual([1, ''])
    const calls = readFileSync(log, 'utf8').split('\n').flatMap(call)
    // The trace saw the run: the program's start, the report, and a document of the class.
    expect(calls.filter(({name}) => name === 'execve').length).toBe(1)
    expect(calls.some(({text}) => text.includes('report.html'))).toBe(true)
    expect(calls.some(({text}) => text.includes('ps4.pdf'))).toBe(true)

    const outside = calls.filter(({name, text}) => {
      if (name === 'execve') return !text.includes(process.execPath)
      if (/^(?:socket|connect|bind|send)/.test(name)) return true
      const [file = ''] = [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, inner]) => inner!)
      if (/^(?:open|openat)$/.test(name) && !/O_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND)/.test(text)) {
        return /^\/etc\/(?:passwd|shadow)/.test(file)
      }
      const at = path.resolve(cwd, file)
      return at !== path.join(cwd, 'out') && !at.startsWith(path.join(cwd, 'out') + path.sep)
    })
    expect(outside.map(({text}) => text)).toEqual([])
  }, 600_000)
})

/** One finished call of a line such as `123 openat(AT_FDCWD, "x", O_RDONLY) = 3`. */
function call(line: string): {name: string; text: string}[] {
  const [, name, text] = /^\d+\s+(\w+)\((.*)$/.exec(line) ?? []
  return name && text !== undefined ? [{name, text}] : []
}
