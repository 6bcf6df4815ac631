// How sources become what is run: esbuild's settings for dist/ and action/.
import {readFile} from 'node:fs/promises'
import {basename, relative, resolve} from 'node:path'

export const bundled = {
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
  plugins: [
    {name: 'rules without examples', setup: leaveOutExamples},
    {name: 'one file to start', setup: keepStartTogether},
  ],
}

/** Some dependencies are CommonJS and ask for node's own modules at run time. */
export const withRequire = {
  js: "import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);",
}

/**
 * A rule is one file with its examples; a run that judges needs the check only. So whoever imports the rules gets
 * them without examples, except `rules` and `explain`, which print them and load them for it.
 */
function leaveOutExamples(build) {
  // Paths from the root, since names of chunks hold a hash of them: the bundle is the same in every folder.
  build.onResolve({filter: /\/rules\/index\.ts$/}, ({path, importer, resolveDir}) =>
    /src.cli.rules\.ts$/.test(importer)
      ? undefined
      : {path: relative('.', resolve(resolveDir, path)), namespace: 'lean'},
  )
  build.onResolve({filter: /./, namespace: 'lean'}, ({path, importer}) => {
    const file = resolve(importer, '..', path)
    return file.endsWith('rule.ts') && file.includes('src')
      ? {path: file}
      : {path: relative('.', file), namespace: 'lean'}
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

/**
 * esbuild makes a file of every set of modules that the same parts need: thirty small ones for a plain lint run, which
 * cost more to open than to read. Here every part of the command line that is loaded on demand also names the lint
 * run, which is loaded by then, so that what a plain run needs falls into one file.
 */
function keepStartTogether(build) {
  const start = 'src/cli/lint.ts'
  if (!Object.values(build.initialOptions.entryPoints).some((file) => file.startsWith('src/cli/'))) return
  build.onResolve({filter: /^\./}, ({path, kind, resolveDir, namespace}) =>
    kind === 'dynamic-import' && namespace === 'file' && !path.includes('/rules/')
      ? {path: relative('.', resolve(resolveDir, path)), namespace: 'on demand'}
      : undefined,
  )
  build.onLoad({filter: /./, namespace: 'on demand'}, ({path}) => ({
    contents: `import ${JSON.stringify(`./${relative(resolve(path, '..'), start).replaceAll('\\', '/')}`)}\nexport * from ${JSON.stringify(`./${basename(path)}`)}\n`,
    resolveDir: resolve(path, '..'),
  }))
}
