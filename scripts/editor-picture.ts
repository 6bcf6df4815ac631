// Writes docs/editor.png: what Neovim shows of a finding in a real terminal (tmux), painted by Chromium. Needs Debian's
// neovim, tmux and chromium.
import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {editorFolder} from '../test/full/editor.ts'

const size = {columns: 92, rows: 16}
const text =
  '# Homework 3\n\nCollaborators: a few friends from my dorm\n\n## Problem 1\n\nThe gradient is zero.\n'

/** Starts the client, and opens the finding's words in a window once they are there. */
const script = `
vim.opt.termguicolors = true
vim.opt.background = 'light'
local client = vim.lsp.start_client({name = 'remark', cmd = {'node', 'server.mjs', '--stdio'}, root_dir = vim.fn.getcwd()})
vim.cmd('edit a.md')
vim.lsp.buf_attach_client(0, client)
vim.wait(90000, function() return #vim.diagnostic.get(0) > 0 end, 50)
vim.api.nvim_win_set_cursor(0, {3, 20})
vim.diagnostic.open_float({scope = 'line', border = 'single'})
vim.cmd('redraw!')
`

const folder = mkdtempSync(join(tmpdir(), 'headnote-picture-'))
const tmux = (...args: string[]) =>
  execFileSync('tmux', ['-L', 'headnote-picture', ...args], {encoding: 'utf8', cwd: folder})
try {
  editorFolder(folder, text)
  writeFileSync(join(folder, 'shown.lua'), script)
  const command = "nvim -u NONE -c 'luafile shown.lua'"
  tmux('new-session', '-d', '-x', `${size.columns}`, '-y', `${size.rows}`, command)
  tmux('set-option', '-ga', 'terminal-overrides', ',*:Tc')
  await new Promise((shown) => setTimeout(shown, 30_000))
  writeFileSync(join(folder, 'screen.html'), page(tmux('capture-pane', '-e', '-p')))
  const window = `--window-size=${Math.ceil(size.columns * 8.43) + 32},${size.rows * 19 + 32}`
  const picture = `--screenshot=${resolve('docs/editor.png')}`
  const flags = [
    '--headless',
    '--no-sandbox',
    '--hide-scrollbars',
    '--force-device-scale-factor=1',
    window,
    picture,
  ]
  execFileSync('chromium', [...flags, join(folder, 'screen.html')], {stdio: 'ignore'})
} finally {
  tmux('kill-server')
  rmSync(folder, {recursive: true, force: true})
}

function page(screen: string): string {
  const style = 'body{margin:16px;background:#fff;color:#1f2328;font:14px/19px "DejaVu Sans Mono",monospace}'
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><pre style="margin:0">${painted(screen)}</pre>`
}

/** A terminal's colours (SGR) as HTML. */
function painted(screen: string): string {
  let style: Record<string, string> = {}
  let out = ''
  for (const [index, part] of screen.split(/\u001b\[([\d;:]*)m/).entries()) {
    if (index % 2 === 1) style = restyled(style, part)
    else if (part !== '') {
      const css = Object.entries(style).map(([name, value]) => `${name}:${value}`)
      out += `<span style="${css.join(';')}">${part.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</span>`
    }
  }
  return out
}

function restyled(before: Record<string, string>, codes: string): Record<string, string> {
  const style = {...before}
  const parts = codes.split(/[;:]/).map(Number)
  for (let at = 0; at < parts.length; at++) {
    const code = parts[at]!
    if (code === 0) for (const name of Object.keys(style)) delete style[name]
    else if (code === 1) style['font-weight'] = 'bold'
    else if (code === 4) style['text-decoration'] = 'underline'
    else if (code === 39) delete style.color
    else if (code === 49) delete style.background
    else if (code === 38 || code === 48) {
      style[code === 38 ? 'color' : 'background'] = `rgb(${parts.slice(at + 2, at + 5).join(',')})`
      at += 4
    }
  }
  return style
}
