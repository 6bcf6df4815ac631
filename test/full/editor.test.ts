import {execFileSync} from 'node:child_process'
import {copyFileSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, describe, expect, it} from 'vitest'
import {build} from '../cli/built.ts'
import {editorFolder} from './editor.ts'

const full = process.env.HEADNOTE_FULL === '1'

describe.runIf(full)('in Neovim, through unified-language-server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'headnote-editor-'))
  afterAll(() => rmSync(folder, {recursive: true, force: true}))

  it('a finding has its place, words and a quick fix that puts in a blank', {timeout: 600_000}, () => {
    build()
    editorFolder(folder, '# Homework 3\n\nAI assistants: none\n\n## Problem 1\n\nThe gradient is zero.\n')
    const script = fileURLToPath(new URL('editor.lua', import.meta.url))
    copyFileSync(script, join(folder, 'editor.lua'))
    execFileSync('nvim', ['--headless', '-u', 'NONE', '-c', 'luafile editor.lua'], {
      cwd: folder,
      timeout: 300_000,
      stdio: 'ignore',
    })
    const {diagnostics, kind, lines} = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'))
    expect(diagnostics).toEqual([
      {
        range: {start: {line: 0, character: 0}, end: {line: 0, character: 12}},
        severity: 2,
        source: 'headnote',
        code: 'collaborators-missing',
        message:
          'No collaborators line at the top.\nWrite the names of the people you worked with, or "Collaborators: none".',
        data: {expected: ['# Homework 3\n\nCollaborators: TODO (names, or none)']},
      },
    ])
    expect(kind).toBe('quickfix')
    expect(lines.slice(0, 5)).toEqual([
      '# Homework 3',
      '',
      'Collaborators: TODO (names, or none)',
      '',
      'AI assistants: none',
    ])
  })
})
