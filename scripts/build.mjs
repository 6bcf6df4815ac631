// Builds dist/: the command line (headnote.js), the library (index.js), their types, the page, the schemas
// and PDFium's wasm. Two bundles, because the command line may use node: modules and the library may not.
import {execFileSync} from 'node:child_process'
import {chmod, copyFile, mkdir, rename, rm} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {buildPage} from './build-web.mjs'
import {bundled, withRequire} from './bundled.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

// Built aside and moved into place, so that a program started meanwhile finds the old build or the new one.
const aside = `dist.${process.pid}.tmp`
const shared = {...bundled, outdir: aside}

try {
  await mkdir(aside, {recursive: true})
  await Promise.all([
    build({
      ...shared,
      entryPoints: {
        headnote: 'src/cli/main.ts',
        'lint-worker': 'src/node/lint-worker.ts',
        'audit-worker': 'src/node/audit-worker.ts',
      },
      chunkNames: 'cli-[name]-[hash]',
      banner: withRequire,
    }),
    build({
      ...shared,
      // It runs in a browser too: dependencies in the variant that asks neither for Node nor for a document.
      platform: 'browser',
      conditions: ['worker'],
      alias: {'@hyzyla/pdfium': './node_modules/@hyzyla/pdfium/dist/index.esm.js'},
      // PDFium asks for it in Node only; "browser" in package.json tells bundlers so.
      external: ['module'],
      entryPoints: {index: 'src/index.ts', remark: 'src/remark.ts'},
      chunkNames: 'lib-[name]-[hash]',
    }),
    copyFile('src/report/report.schema.json', `${aside}/report.schema.json`),
    copyFile('rules/policies/policy.schema.json', `${aside}/policy.schema.json`),
    copyFile('node_modules/@hyzyla/pdfium/dist/pdfium.wasm', `${aside}/pdfium.wasm`),
    buildPage(`${aside}/page.html`),
  ])
  if (!process.argv.includes('--no-types')) {
    execFileSync('node_modules/.bin/tsc', ['-p', 'tsconfig.build.json', '--outDir', `${aside}/types`], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
  }
  await chmod(`${aside}/headnote.js`, 0o755)
  await putInPlace()
} finally {
  await rm(aside, {recursive: true, force: true})
}

/** Two builds at once (tests beside an install) may meet here; the later one wins. */
async function putInPlace() {
  for (let tries = 5; ; tries--) {
    await rm('dist', {recursive: true, force: true})
    try {
      return await rename(aside, 'dist')
    } catch (error) {
      if (tries === 0 || (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST')) throw error
    }
  }
}
