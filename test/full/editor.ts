import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {npmTool} from './tools.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/**
 * A student's folder with headnote set up for an editor: .remarkrc.mjs as the README has it, and a language server.
 *
 * @param folder where to put it
 * @param text the homework, a.md
 */
export function editorFolder(folder: string, text: string): void {
  mkdirSync(folder, {recursive: true})
  const server = join(
    npmTool('unified-language-server', '4.1.0'),
    'node_modules/unified-language-server/index.js',
  )
  const files = {
    'a.md': text,
    '.remarkrc.mjs': `import remarkHeadnote from '${root}dist/remark.js'

export default {plugins: [remarkHeadnote]}
`,
    'server.mjs': `import {createUnifiedLanguageServer} from '${server}'
import {remark} from '${root}node_modules/remark/index.js'

createUnifiedLanguageServer({
  configurationSection: 'remark',
  defaultProcessor: remark,
  ignoreName: '.remarkignore',
  packageField: 'remarkConfig',
  pluginPrefix: 'remark',
  processorName: 'remark',
  processorSpecifier: 'remark',
  rcName: '.remarkrc',
})
`,
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
}
