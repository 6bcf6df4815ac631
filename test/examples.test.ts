import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {lint} from '../src/index.ts'

const folder = fileURLToPath(new URL('../examples/', import.meta.url))
const names = readdirSync(folder, {withFileTypes: true})
  .filter((entry) => entry.isFile())
  .map((entry) => entry.name)
const submissions = names.filter((name) => !name.endsWith('.json')).sort()

// `vitest -u` writes the reports anew; what changed is then read in the diff.
test.each(submissions)('%s has the report beside it', async (name) => {
  const report = await lint(readFileSync(folder + name), {path: `examples/${name}`})
  await expect(`${JSON.stringify(report, null, 2)}\n`).toMatchFileSnapshot(`${folder}${name}.expected.json`)
})

test('no report stands alone', () => {
  const expected = names.filter((name) => name.endsWith('.expected.json'))
  expect(expected.map((name) => name.slice(0, -'.expected.json'.length)).sort()).toEqual(submissions)
})

test('complete.md is clean, and everything in it was understood', async () => {
  const report = await lint(readFileSync(`${folder}complete.md`), {path: 'complete.md'})
  expect(report).toMatchObject({
    outcome: 'clean',
    findings: [],
    facts: {collaborators: {status: 'named', where: 'top'}, ai: {status: 'described', where: 'top'}},
  })
})
