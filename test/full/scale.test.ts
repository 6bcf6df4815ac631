import {type ChildProcess, execFileSync, spawn, spawnSync} from 'node:child_process'
import {chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {hostname} from 'node:os'
import path from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {rosterOf, students, writeClass} from '../../scripts/classes.ts'
import {build, program} from '../cli/built.ts'
import {contents, folder} from '../node/folder.ts'

const recipes = fileURLToPath(new URL('../../examples/scale/', import.meta.url))
const has = (name: string, ...args: string[]) => spawnSync(name, args).status === 0
const audit = ['--roster', 'roster.csv', '--date', '2026-10-01']

beforeAll(build)

/** A class, its one report, and `headnote` on the path. */
function laid(): {cwd: string; env: Record<string, string>; run(command: string, ...args: string[]): string} {
  const cwd = folder({'bin/headnote': `#!/bin/sh\nexec ${process.execPath} ${program} "$@"\n`})
  chmodSync(path.join(cwd, 'bin/headnote'), 0o755)
  mkdirSync(path.join(cwd, 'class'))
  const all = students(40)
  writeClass(path.join(cwd, 'class'), all, ['md', 'pdf', 'ipynb', 'txt'])
  writeFileSync(path.join(cwd, 'roster.csv'), rosterOf(all))
  const env = {PATH: `${path.join(cwd, 'bin')}:${process.env.PATH}`, HOME: cwd}
  spawnSync('headnote', ['audit', 'class', '--out', 'whole', ...audit], {cwd, env})
  return {
    cwd,
    env,
    run(command, ...args) {
      const {stdout, stderr} = spawnSync(command, args, {cwd, env, encoding: 'utf8'})
      return stdout + stderr
    },
  }
}

describe.runIf(process.env.HEADNOTE_FULL)('the recipes for many processors', () => {
  test.runIf(has('parallel', '--version'))(
    'GNU parallel gives the bytes of one run',
    () => {
      const {cwd, run} = laid()
      expect(run(path.join(recipes, 'parallel.sh'), 'class', 'dir', '5', ...audit)).toContain(
        '40 submissions:',
      )
      expect(readdirSync(path.join(cwd, 'dir/parts')).length).toBe(5)
      expect(contents(path.join(cwd, 'dir/report'))).toEqual(contents(path.join(cwd, 'whole')))
    },
    300_000,
  )

  test('a matrix of CI gives the report of one run', () => {
    const {cwd, run} = laid()
    const {jobs} = parse(readFileSync(path.join(recipes, 'matrix.yml'), 'utf8'))
    const command = (job: string) => {
      const {run} = jobs[job].steps.find((step: {run?: string}) => step.run)
      return run.replace('npx --yes headnote@0.1.0', 'headnote').replace('submissions', 'class')
    }
    for (const part of jobs.part.strategy.matrix.part)
      run('bash', '-c', command('part').replaceAll(/\$\{\{ matrix\.part \}\}/g, String(part)))
    expect(readdirSync(cwd).filter((name) => name.startsWith('part-'))).toEqual(
      [1, 2, 3, 4].map((part) => `part-${part}.ndjson`),
    )
    run('bash', '-c', command('merged'))
    run('headnote', 'class', '-f', 'json=whole.json')
    expect(readFileSync(path.join(cwd, 'report.json'), 'utf8')).toBe(
      readFileSync(path.join(cwd, 'whole.json'), 'utf8'),
    )
  }, 900_000)

  const slurm = ['slurmctld', 'slurmd', 'munged'].every((name) => has(name, '-V')) && process.getuid?.() === 0
  test.runIf(slurm)(
    'a Slurm array gives the bytes of one run',
    async () => {
      const {cwd, env} = laid()
      Object.assign(env, await cluster(path.join(cwd, 'slurm')))
      const args = ['class', path.join(cwd, 'dir'), '4', ...audit]
      const told = spawnSync(path.join(recipes, 'slurm.sh'), args, {cwd, env, encoding: 'utf8'})
      expect([told.stdout, told.stderr, told.status]).toEqual([
        expect.stringMatching(/^Submitted batch job \d+\n$/),
        '',
        0,
      ])
      const done = path.join(cwd, 'dir/report/report.ndjson')
      for (let seconds = 0; seconds < 600 && !existsSync(done); seconds++) await wait(1000)
      const parts = [1, 2, 3, 4].map((part) => readFileSync(path.join(cwd, `dir/part-${part}.log`), 'utf8'))
      expect(parts.map((log) => /^Shard (\d\/4): \d+ files judged/.exec(log)?.[1])).toEqual([
        '1/4',
        '2/4',
        '3/4',
        '4/4',
      ])
      expect(readFileSync(path.join(cwd, 'dir/merge.log'), 'utf8')).toContain('40 submissions:')
      expect(contents(path.join(cwd, 'dir/report'))).toEqual(contents(path.join(cwd, 'whole')))
    },
    400_000,
  )
})

const daemons: ChildProcess[] = []
afterAll(() => {
  for (const daemon of daemons) daemon.kill()
})

/** A cluster of this machine alone: munge, the controller, one node. */
async function cluster(root: string): Promise<Record<string, string>> {
  mkdirSync(path.join(root, 'state'), {recursive: true})
  mkdirSync(path.join(root, 'spool'))
  mkdirSync(path.join(root, 'munge'))
  const own = Number(execFileSync('id', ['-u', 'munge'], {encoding: 'utf8'}))
  chownSync(path.join(root, 'munge'), own, -1)
  // munged trusts no socket whose folder is closed to others.
  for (const at of [path.dirname(root), root, path.join(root, 'munge')]) chmodSync(at, 0o755)
  const socket = path.join(root, 'munge/socket')
  const munge = ['-F', '--force', '-S', socket, '--pid-file', path.join(root, 'munge/pid')]
  const files = ['--log-file', path.join(root, 'munge/log'), '--seed-file', path.join(root, 'munge/seed')]
  daemons.push(spawn('runuser', ['-u', 'munge', '--', 'munged', ...munge, ...files], {stdio: 'ignore'}))
  const config = path.join(root, 'slurm.conf')
  const [cpus = 'CPUs=1'] = /CPUs=\d+/.exec(execFileSync('slurmd', ['-C'], {encoding: 'utf8'})) ?? []
  writeFileSync(
    config,
    `ClusterName=headnote
SlurmctldHost=${hostname()}(127.0.0.1)
SlurmUser=root
SlurmctldPort=16817
SlurmdPort=16818
AuthType=auth/munge
AuthInfo=socket=${socket}
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
ReturnToService=2
StateSaveLocation=${root}/state
SlurmdSpoolDir=${root}/spool
SlurmctldPidFile=${root}/ctld.pid
SlurmdPidFile=${root}/d.pid
NodeName=${hostname()} NodeAddr=127.0.0.1 ${cpus} State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES State=UP
`,
  )
  for (let at = 0; at < 50 && !existsSync(socket); at++) await wait(100)
  const env = {...process.env, SLURM_CONF: config}
  daemons.push(spawn('slurmctld', ['-D', '-f', config], {env, stdio: 'ignore'}))
  daemons.push(spawn('slurmd', ['-D', '-f', config], {env, stdio: 'ignore'}))
  for (let at = 0; at < 60; at++) {
    const {stdout} = spawnSync('sinfo', ['-h', '-o', '%t'], {env, encoding: 'utf8'})
    if (/^idle/.test(stdout)) return {SLURM_CONF: config}
    await wait(500)
  }
  throw new Error('Slurm did not start.')
}
