// Builds one file a system that needs no Node: dist holds the program, bun (from npm) puts it together with its
// runtime. Run after `npm run build`: node scripts/build-executables.mjs [FOLDER [TARGET..]]. The files are unsigned.
import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {createReadStream, readdirSync} from 'node:fs'
import {mkdir, writeFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import {fileURLToPath} from 'node:url'

/** Pinned: the runtime is part of what is shipped, and the same bytes must come out again. */
const bun = 'bun@1.4.5'

const targets = {
  'linux-x64': 'headnote-linux-x64',
  'windows-x64': 'headnote-windows-x64.exe',
  'darwin-arm64': 'headnote-darwin-arm64',
}

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const [folderName = 'executables', ...wanted] = process.argv.slice(2)
const folder = resolve(folderName)
await mkdir(folder, {recursive: true})

// What the program reads or starts from beside itself.
const workers = readdirSync(dist).filter((name) => /-worker\.js$/.test(name))

for (const [target, name] of Object.entries(targets)) {
  if (wanted.length > 0 && !wanted.includes(target)) continue
  const file = resolve(folder, name)
  execFileSync(
    'npx',
    [
      '--yes',
      bun,
      'build',
      '--compile',
      `--target=bun-${target}`,
      // A file that lies in the folder of a submission must never be read as the program's own settings.
      '--no-compile-autoload-dotenv',
      '--no-compile-autoload-bunfig',
      '--no-compile-autoload-tsconfig',
      '--no-compile-autoload-package-json',
      // Starts in half the time: what is parsed already, read a chunk as it is needed, and compiled further only in
      // a run that is long enough to gain by it.
      '--bytecode',
      '--format=esm',
      '--splitting',
      '--minify',
      '--compile-jit-policy=4',
      '--asset-naming=[name].[ext]',
      '--asset=page.html',
      'headnote.js',
      'pdfium.wasm',
      ...workers,
      `--outfile=${file}`,
    ],
    {cwd: dist, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32'},
  )
  const sum = await sha256(file)
  await writeFile(`${file}.sha256`, `${sum}  ${name}\n`)
  process.stdout.write(`${sum}  ${name} (unsigned)\n`)
}

/** @param {string} file */
async function sha256(file) {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest('hex')
}
