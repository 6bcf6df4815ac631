// Builds dist/: the command line (headnote.js), the library (index.js), their types, the page, the schemas
// and PDFium's wasm. Two bundles, because the command line may use node: modules and the library may not.
import {execFileSync} from 'node:child_process'
import {chmod, copyFile, mkdir, readFile, rename, rm} from 'node:fs/promises'
import {resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {buildPage} from './build-web.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

// Built aside and moved into place, so that a program started meanwhile finds the old build or the new one.
const aside = `dist.${process.pid}.tmp`
const shared = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // jsonc-parser's main is UMD, whose require esbuild cannot follow.
  mainFields: ['module', 'main'],
  splitting: true,
  minify: true,
  legalComments: 'linked',
  logLevel: 'warning',
  outdir: aside,
  plugins: [{name: 'rules without examples', setup: leaveOutExamples}],
}

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
      // Some dependencies are CommonJS and ask for node's own modules at run time.
      banner: {
        js: "import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);",
      },
    }),
    build({
      ...shared,
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

/**
 * A rule is one file with its examples; a run that judges needs the check only. So whoever imports the rules gets
 * them without examples, except `rules` and `explain`, which print them and load them for it.
 */
function leaveOutExamples(build) {
  build.onResolve({filter: /\/rules\/index\.ts$/}, ({path, importer, resolveDir}) =>
    /src.cli.rules\.ts$/.test(importer) ? undefined : {path: resolve(resolveDir, path), namespace: 'lean'},
  )
  build.onResolve({filter: /./, namespace: 'lean'}, ({path, importer}) => {
    const file = resolve(importer, '..', path)
    return file.endsWith('rule.ts') && file.includes('src') ? {path: file} : {path: file, namespace: 'lean'}
  })
  build.onLoad({filter: /./, namespace: 'lean'}, async ({path}) => {
    const source = await readFile(path, 'utf8')
    const examples = /^ {2}examples: \[\n[\s\S]*?\n {2}\],\n/m
    const isRule = /defineRule\(/.test(source)
    // Biome keeps the files in this form; a rule in another must not slip by unseen.
    if (isRule && !examples.test(source))
      throw new Error(`${path}: no examples found where they should stand.`)
    const contents = isRule ? source.replace(examples, '  examples: [],\n') : source
    return {contents, loader: 'ts', resolveDir: resolve(path, '..')}
  })
}
