// Builds action/, the bundle that action.yml names and that is committed: a runner takes it as it is, with nothing
// to install. With --check nothing is written; a stale bundle is an error.
import {chmod, copyFile, mkdtemp, readdir, readFile, rename, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {bundled, withRequire} from './bundled.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

// Beside it, so that putting it in place is one step.
const aside = await mkdtemp('dist.action.')
try {
  await build({
    ...bundled,
    entryPoints: {index: 'src/cli/action.ts', 'lint-worker': 'src/node/lint-worker.ts'},
    chunkNames: '[name]-[hash]',
    banner: withRequire,
    outdir: aside,
  })
  await copyFile('node_modules/@hyzyla/pdfium/dist/pdfium.wasm', join(aside, 'pdfium.wasm'))
  if (!process.argv.includes('--check')) {
    await rm('action', {recursive: true, force: true})
    await chmod(aside, 0o755)
    await rename(aside, 'action')
  } else if (!(await same(aside, 'action'))) {
    process.stderr.write('Stale: action/. Run: npm run build:action\n')
    process.exitCode = 1
  }
} finally {
  await rm(aside, {recursive: true, force: true})
}

/** Whether two folders hold the same files, to the byte. */
async function same(a, b) {
  const names = (await readdir(a)).sort()
  const others = (await readdir(b).catch(() => [])).sort()
  if (names.join('\n') !== others.join('\n')) return false
  for (const name of names) {
    if (!(await readFile(join(a, name))).equals(await readFile(join(b, name)))) return false
  }
  return true
}
