import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, posix, relative, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

interface Import {
  from: string
  /** A file of the repository, or the name of a module. */
  to: string
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && /\.[mc]?tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

function importsOf(from: string): Import[] {
  const source = readFileSync(join(root, from), 'utf8')
  const pattern = /(?:\bfrom|^\s*import|\bimport\s*\()\s*['"]([^'"]+)['"]/gm
  return [...source.matchAll(pattern)].map((match) => {
    const to = match[1]!
    return {from, to: to.startsWith('.') ? posix.join(dirname(from), to) : to}
  })
}

const imports = [...sources('src'), ...sources('rules')].flatMap(importsOf)

/** The imports of some files that are not allowed, as readable lines. */
function breaches(of: (from: string) => boolean, allowed: (to: string) => boolean): string[] {
  return imports.filter(({from, to}) => of(from) && !allowed(to)).map(({from, to}) => `${from} imports ${to}`)
}

const within =
  (...rooms: string[]) =>
  (path: string) =>
    rooms.some((room) => path === room || (room.endsWith('/') && path.startsWith(room)))

test('imports are seen at all', () => {
  expect(imports).toContainEqual({from: 'src/lint.ts', to: 'src/header.ts'})
  expect(imports).toContainEqual({from: 'rules/ai-missing.ts', to: 'src/rule.ts'})
})

test('rules know nothing but src/rule.ts; their list knows the rules', () => {
  const rule = (from: string) => within('rules/')(from) && !from.endsWith('/index.ts')
  expect(breaches(rule, within('src/rule.ts'))).toEqual([])
  expect(breaches(within('rules/index.ts'), within('src/rule.ts', 'rules/'))).toEqual([])
})

test('the flow knows neither rules nor readers', () => {
  const meeting = (to: string) => within('rules/', 'src/read/')(to)
  expect(breaches(within('src/lint.ts'), (to) => !meeting(to))).toEqual([])
})

test('rules meet readers at the door only', () => {
  const engine = (from: string) =>
    within('src/')(from) &&
    !within('src/index.ts', 'src/node/', 'src/cli/', 'src/web/', 'src/remark.ts')(from)
  expect(breaches(engine, (to) => !within('rules/')(to))).toEqual([])
})

test('what touches the machine lives in node/ and cli/', () => {
  const portable = (from: string) => !within('src/node/', 'src/cli/')(from)
  const machine = (to: string) => to.startsWith('node:') || within('src/node/', 'src/cli/')(to)
  expect(breaches(portable, (to) => !machine(to))).toEqual([])
})

test('formatters know the report only', () => {
  const types = within(
    'src/report/',
    'src/document.ts',
    'src/facts/model.ts',
    'src/rule.ts',
    'src/group-by.ts',
  )
  const modules = (to: string) => !within('src/', 'rules/')(to)
  expect(breaches(within('src/report/'), (to) => types(to) || modules(to))).toEqual([])
})

test('the audit works on facts and reports, not on files', () => {
  const allowed = within(
    'src/audit/',
    'src/facts/',
    'src/report/model.ts',
    'src/report/audit/model.ts',
    'src/report/shard.ts',
    'src/rule.ts',
    'src/policy/model.ts',
    'src/group-by.ts',
  )
  const modules = (to: string) => !within('src/', 'rules/')(to)
  expect(breaches(within('src/audit/'), (to) => allowed(to) || modules(to))).toEqual([])
})
