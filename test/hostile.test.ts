import {spawnSync} from 'node:child_process'
import {copyFileSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {beforeAll, expect, test} from 'vitest'
import {build, command, first, headnote} from './cli/built.ts'
import {makeHostile} from './fixtures/hostile/make.ts'
import {armedPdfs} from './fixtures/hostile/pdfs.ts'
import {folder} from './node/folder.ts'

beforeAll(build)

test('one run over all hostile files ends soon, reports every one, and reads the sound ones right', () => {
  const root = folder()
  const expected = makeHostile(root)
  // A source file is judged where it is named.
  const run = headnote(root, ['-f', 'ndjson', '.', 'spaces.py'])
  expect([run.status, run.stderr]).toEqual([1, ''])
  const files = run.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(files.map((file) => file.path).toSorted()).toEqual([...expected.keys()].toSorted())
  const wrong = files.filter(({path: name, outcome, findings}) => {
    const {outcome: wanted, says} = expected.get(name)!
    const told = findings[0]?.message ?? ''
    return (wanted !== 'any' && outcome !== wanted) || !(says?.test(told) ?? true)
  })
  expect(wrong.map(({path: name, outcome, findings}) => [name, outcome, findings[0]?.message])).toEqual([])
  expect(readdirSync(root).filter((name) => name.startsWith('RUN-BY'))).toEqual([])
}, 240_000)

test.each(['pretty', 'github', 'markdown', 'csv', 'junit'])(
  'nothing of a hostile file escapes into %s',
  (format) => {
    const marks = 'a\u001b[31m\u202e\u0085 ::error::x ##[error]y'
    const root = folder({
      'pset.md': `Collaborators: a few friends ${marks}\n\n::warning::z\n\nI used ChatGPT. ${marks}\n`,
    })
    writeFileSync(path.join(root, '::error file=x::\u001b]0;.md'), 'AI: ChatGPT\n')
    const {stdout} = headnote(root, ['-f', format, '.'])
    expect(stdout.replaceAll('\r\n', '\n')).not.toMatch(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
    )
    expect(stdout).not.toMatch(/##\[/)
    // GitHub's own format is made of workflow commands: ours begin with the severity and a file.
    for (const line of stdout.split('\n'))
      expect(line).not.toMatch(
        format === 'github' ? /^\s*::(?!(?:error|warning|notice|group|endgroup)\b)/ : /^\s*::/,
      )
  },
  60_000,
)

test('a run opens no socket, starts no program and writes no file', () => {
  const root = folder({
    'pset.md': 'Collaborators: none\nAI assistants: none\n',
    'report.pdf': 'no PDF',
    'page.html': '<img src="http://127.0.0.1:1/x.png"><p>Collaborators: none</p>',
    'watch.cjs': `
const refuse = (name) => () => { process.stderr.write('REFUSED ' + name + '\\n'); process.exit(9) }
for (const [module, names] of Object.entries({
  net: ['connect', 'createConnection'], dns: ['lookup', 'resolve'], http: ['request', 'get'], https: ['request', 'get'],
  child_process: ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'],
  fs: ['writeFileSync', 'writeFile', 'appendFileSync', 'createWriteStream', 'mkdirSync', 'renameSync', 'rmSync'],
})) {
  const own = require('node:' + module)
  for (const name of names) own[name] = refuse(module + '.' + name)
}
require('node:net').Socket.prototype.connect = refuse('Socket.connect')
require('node:module').syncBuiltinESMExports()
`,
  })
  const env = {NODE_OPTIONS: `--require ${path.join(root, 'watch.cjs')}`}
  const run = headnote(root, ['-f', 'json', 'pset.md', 'report.pdf', 'page.html'], {env})
  expect([run.status, run.stderr]).toEqual([1, ''])
  expect(JSON.parse(run.stdout).summary.files).toBe(3)
}, 60_000)

/** An executable starts itself anew for a PDF. */
const traced =
  command === process.execPath && spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0
const calls = [
  ...['execve', 'execveat', 'fork', 'vfork'],
  ...['socket', 'socketpair', 'connect', 'bind', 'listen', 'accept4', 'sendto', 'sendmsg', 'sendmmsg'],
  ...[
    'open',
    'openat',
    'creat',
    'truncate',
    'ftruncate',
    'rename',
    'renameat',
    'renameat2',
    'unlink',
    'unlinkat',
  ],
  ...[
    'mkdir',
    'mkdirat',
    'link',
    'linkat',
    'symlink',
    'symlinkat',
    'mknod',
    'mknodat',
    'chmod',
    'fchmodat',
    'chown',
  ],
]

test.runIf(traced)(
  'the system sees no socket, no program and no write but that of the report',
  () => {
    const root = folder({
      'hw/a.md': 'Collaborators: none\nAI assistants: none\n',
      'hw/a.html': '<img src="http://127.0.0.1:1/x.png"><p>Collaborators: none</p>',
      'hw/a.tex': '\\immediate\\write18{touch x}\\input{|"touch x"}Collaborators: none',
    })
    for (const name of ['pdf/form.pdf', 'docx/pandoc.docx', 'odt/libreoffice.odt'])
      copyFileSync(new URL(`fixtures/${name}`, import.meta.url), path.join(root, 'hw', path.basename(name)))
    for (const [name, [bytes]] of Object.entries(armedPdfs()))
      writeFileSync(path.join(root, 'hw', name), bytes)
    const watch = ['-f', '-qq', '-e', 'signal=none', '-e', `trace=${calls}`, '-o', 'trace']
    const run = spawnSync(
      'strace',
      [...watch, command, ...first, './hw/', '-f', 'json', '-o', 'report.json'],
      {
        cwd: root,
        encoding: 'utf8',
        env: {PATH: process.env.PATH},
      },
    )
    expect([run.status, run.stdout, run.stderr]).toEqual([1, '', ''])
    expect(JSON.parse(readFileSync(path.join(root, 'report.json'), 'utf8')).summary.files).toBe(10)
    const seen = readFileSync(path.join(root, 'trace'), 'utf8').trim().split('\n')
    expect(seen.length).toBeGreaterThan(20)
    const reading = /\bopen(?:at)?\(.*O_RDONLY|<\.\.\. open(?:at)? resumed>|"\/dev\/null"/
    expect(
      seen
        .filter((call) => !reading.test(call))
        .map((call) => call.replace(/^\d+ +/, '').replace(/\.json\.[\w-]+/g, '.json.ASIDE')),
    ).toEqual([
      expect.stringMatching(/^execve\(.* = 0$/),
      expect.stringMatching(/^openat\(AT_FDCWD, "\.report\.json\.ASIDE", O_WRONLY\|O_CREAT\|O_EXCL/),
      'rename(".report.json.ASIDE", "report.json") = 0',
    ])
  },
  120_000,
)

test('an output that cannot be written is told in a sentence', () => {
  const root = folder({'pset.md': 'Collaborators: none\n'})
  const run = headnote(root, ['pset.md', '-f', 'json', '-o', '/dev/full'])
  expect(run.status).toBe(2)
  expect(run.stderr).toBe('headnote: The report cannot be written: the disk is full.\n')
}, 60_000)
