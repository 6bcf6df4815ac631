import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {chromium} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {version} from '../../src/version.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

const chromiumPath = process.env.CHROMIUM ?? '/usr/bin/chromium'

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

  // The matrix of systems has no Chromium at this place; there the page's own test is not run either.
  test.runIf(existsSync(chromiumPath))(
    'the program of docs/library.md runs in a browser',
    async () => {
      const entry = path.join(folder, 'browser.js')
      writeFileSync(entry, example('In a browser'))
      const {outputFiles} = await build({
        entryPoints: [entry],
        bundle: true,
        write: false,
        platform: 'browser',
        logLevel: 'error',
      })
      const served: Record<string, {contentType: string; body: string | Buffer}> = {
        '/': {contentType: 'text/html', body: '<script src="bundle.js"></script>'},
        '/bundle.js': {contentType: 'text/javascript', body: outputFiles[0]!.text},
        '/pdfium.wasm': {
          contentType: 'application/wasm',
          body: readFileSync(path.join(installed, 'dist/pdfium.wasm')),
        },
      }
      const browser = await chromium.launch({
        executablePath: chromiumPath,
        args: ['--headless', '--no-sandbox'],
      })
      try {
        const page = await browser.newPage()
        await page.route('**', (route) =>
          route.fulfill(served[new URL(route.request().url()).pathname] ?? {status: 404}),
        )
        await page.goto('http://headnote.test/')
        const pdf = readFileSync(path.join(root, 'test/fixtures/pdf/two-pages.pdf')).toString('base64')
        const people = await page.evaluate(`(async () => {
        const pdf = Uint8Array.from(atob(${JSON.stringify(pdf)}), (char) => char.charCodeAt(0))
        const reports = [
          await check(new File(['Collaborators: Ben Okafor\\nAI: none\\n'], 'pset.md')),
          await check(new File([pdf], 'paper.pdf')),
        ]
        return reports.map(({facts, findings}) => facts?.collaborators.people ?? findings[0].message)
      })()`)
        expect(people).toEqual([['Ben Okafor'], ['Ben Okafor']])
      } finally {
        await browser.close()
      }
    },
    120_000,
  )

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
