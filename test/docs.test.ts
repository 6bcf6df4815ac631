import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {rules} from '../rules/index.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'PRIVACY.md',
  'SECURITY.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

/** The name under which GitHub links to a heading. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(' ', '-')

test.each(pages)('%s: its links lead somewhere', (page) => {
  const text = readFileSync(join(root, page), 'utf8').replace(/^(```+)[\s\S]*?^\1/gm, '')
  const dead = [...text.matchAll(/\]\(([^)\s]+)\)|\bsrc(?:set)?="([^"]+)"/g)]
    .map(([, link, picture]) => (link ?? picture)!)
    .filter((to) => !/^[a-z]+:/.test(to))
    .filter((to) => {
      const [path, name] = to.split('#')
      const file = path ? join(root, dirname(page), path) : join(root, page)
      if (!existsSync(file)) return true
      if (!name) return false
      const headings = readFileSync(file, 'utf8').match(/^#+ .*$/gm) ?? []
      return !headings.some((heading) => anchor(heading.replace(/^#+ /, '')) === name)
    })
  expect(dead).toEqual([])
})

test('every rule that speaks has its messages in docs/messages.md', () => {
  const text = readFileSync(join(root, 'docs/messages.md'), 'utf8')
  const speaking = rules.filter(({examples}) => examples.some(({says}) => says.length > 0))
  expect(speaking.filter(({id}) => !text.includes(`\n## ${id}\n`)).map(({id}) => id)).toEqual([])
})
