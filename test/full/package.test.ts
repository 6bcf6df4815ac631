import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {build} from 'esbuild'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {version} from '../../src/version.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

// Packing builds and installing asks the registry.
describe.runIf(process.env.HEADNOTE_FULL)('the package, installed into an empty folder', () => {
  // A path as students have it.
  const folder = mkdtempSync(path.join(tmpdir(), 'headnote problème 3 '))
  const installed = path.join(folder, 'node_modules/headnote')
  let packed: {filename: string; files: {path: string}[]}

  beforeAll(() => {
    const told = npm(root, ['pack', '--json', '--pack-destination', folder])
    packed = JSON.parse(told)[0]
    writeFileSync(path.join(folder, 'package.json'), '{"private": true, "type": "module"}\n')
    npm(folder, ['install', '--ignore-scripts', '--no-audit', '--no-fund', `./${packed.filename}`])
    writeFileSync(
      path.join(folder, 'pset.md'),
      '# Problem set 3\r\n\r\nCollaborators: Ben Okafor\r\nAI assistants: ChatGPT\r\n\r\n## Problem 1\r\n\r\nx\r\n',
    )
  }, 300_000)

  afterAll(() => rmSync(folder, {recursive: true, force: true}))

  test('holds what runs, and its papers', () => {
    const rest = packed.files.map(({path: name}) => name).filter((name) => !name.startsWith('dist/'))
    expect(rest.toSorted()).toEqual(['CHANGELOG.md', 'LICENSE', 'NOTICE', 'README.md', 'package.json'])
    expect(packed.files.some(({path: name}) => /\.(?:ts|map|tmp)$/.test(name.replace(/\.d\.ts$/, '')))).toBe(
      false,
    )
  })

  test('is under 60 MB with all that it brings', () => {
    const bytes = sizeOf(path.join(folder, 'node_modules'))
    expect(bytes).toBeGreaterThan(1_000_000)
    expect(bytes).toBeLessThan(60_000_000)
  })

  test('runs by its name, with no build step', () => {
    const run = npx(['headnote', 'pset.md'])
    expect([run.stderr, run.status]).toEqual(['', 1])
    expect(run.stdout.replaceAll('\r\n', '\n')).toContain('does not say how ChatGPT was used')
    expect(npx(['headnote', '--version']).stdout.trim()).toBe(version)
    expect(npx(['headnote', 'rules']).status).toBe(0)
  }, 60_000)

  test('reads a PDF, for which it finds its WebAssembly', () => {
    writeFileSync(
      path.join(folder, 'ü é.pdf'),
      readFileSync(path.join(root, 'test/fixtures/pdf/two-pages.pdf')),
    )
    expect(npx(['headnote', 'ü é.pdf']).stdout).toContain('Ben Okafor')
  }, 60_000)

  test('the program of docs/library.md runs in Node', () => {
    writeFileSync(path.join(folder, 'node.js'), example('In Node'))
    const run = spawnSync(process.execPath, ['node.js'], {cwd: folder, encoding: 'utf8'})
    expect([run.stderr, run.status]).toEqual(['', 0])
    const lines = run.stdout.trim().split('\n')
    expect(lines[0]).toBe("findings [ 'Ben Okafor' ] [")
    expect(run.stdout).toContain("'4: The AI-usage note does not say how ChatGPT was used. (ai-no-use)'")
  }, 60_000)

  test('the program of docs/library.md is bundled for a browser and needs nothing of Node', async () => {
    const entry = path.join(folder, 'browser.js')
    writeFileSync(entry, example('In a browser'))
    const bundle = path.join(folder, 'bundle.mjs')
    await build({
      entryPoints: [entry],
      outfile: bundle,
      bundle: true,
      format: 'esm',
      platform: 'browser',
      logLevel: 'error',
    })
    // What a browser has not is taken away first.
    writeFileSync(
      path.join(folder, 'page.mjs'),
      `import {readFileSync} from 'node:fs'
const wasm = readFileSync(${JSON.stringify(path.join(installed, 'dist/pdfium.wasm'))})
const pdf = readFileSync('ü é.pdf')
globalThis.fetch = async (name) => name === 'pdfium.wasm' ? new Response(wasm) : Promise.reject(name)
const write = console.log
for (const name of ['process', 'Buffer', 'setImmediate', 'global']) delete globalThis[name]
await import(${JSON.stringify(pathToFileURL(bundle).href)})
const text = await check(new File(['Collaborators: Ben Okafor\\nAI: none\\n'], 'pset.md'))
const paper = await check(new File([pdf], 'paper.pdf'))
write(JSON.stringify([text, paper].map(({facts}) => facts.collaborators.people)))
`,
    )
    const run = spawnSync(process.execPath, ['page.mjs'], {cwd: folder, encoding: 'utf8'})
    expect([run.stderr, run.stdout]).toEqual(['', '[["Ben Okafor"],["Ben Okafor"]]\n'])
  }, 60_000)

  test.each(['publint', 'attw'])(
    '%s finds nothing to say',
    (tool) => {
      const tarball = path.join(folder, packed.filename)
      const run = npx(
        tool === 'publint'
          ? ['publint', '--strict', root]
          : ['--yes', '@arethetypeswrong/cli@0.18.5', tarball, '--profile', 'esm-only', '--no-emoji'],
        root,
      )
      expect([run.status, run.status === 0 ? '' : run.stdout + run.stderr]).toEqual([0, ''])
    },
    300_000,
  )

  function npx(args: string[], cwd = folder) {
    return spawnSync('npx', args, {cwd, encoding: 'utf8', shell: process.platform === 'win32'})
  }
})

function npm(cwd: string, args: string[]): string {
  return execFileSync('npm', args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  })
}

/** The program under a heading of the page about the library. */
function example(heading: string): string {
  const page = readFileSync(path.join(root, 'docs/library.md'), 'utf8')
  return new RegExp(`^## ${heading}$[\\s\\S]*?^\`\`\`js\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page)![1]!
}

function sizeOf(folder: string): number {
  let bytes = 0
  for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true})) {
    if (entry.isFile()) bytes += statSync(path.join(entry.parentPath, entry.name)).size
  }
  return bytes
}
