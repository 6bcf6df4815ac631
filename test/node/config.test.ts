import path from 'node:path'
import {expect, test} from 'vitest'
import {findPolicy} from '../../src/node/config.ts'
import {defaultPolicy} from '../../src/policy/shipped.ts'
import {folder} from './folder.ts'

const ruleIds = async () => ['ai-missing']
const own = 'headnote: 1\nextends: mit-6.7960\ncourse: Ours\n'

test('without a word the default holds', async () => {
  expect(await findPolicy({cwd: folder(), ruleIds})).toBe(defaultPolicy)
})

test('the nearest headnote.yaml upward decides', async () => {
  const root = folder({
    'headnote.yaml': own,
    'a/headnote.yaml': 'headnote: 1\nextends: ../headnote.yaml\ncourse: Nearer\n',
    'a/b/c.md': '',
  })
  const at = async (cwd: string) => (await findPolicy({cwd: path.join(root, cwd), ruleIds})).course
  expect([await at('.'), await at('a'), await at('a/b')]).toEqual(['Ours', 'Nearer', 'Nearer'])
})

test('what lies above the root of the repository is not asked', async () => {
  const root = folder({
    'headnote.yaml': own,
    'repo/.git/HEAD': 'ref: refs/heads/main\n',
    'repo/a/b.md': '',
    // A worktree or a submodule has a file of that name.
    'tree/.git': 'gitdir: ../repo/.git\n',
    'tree/a/b.md': '',
  })
  const at = (cwd: string) => findPolicy({cwd: path.join(root, cwd), ruleIds})
  expect([await at('repo/a'), await at('repo'), await at('tree/a')]).toEqual(Array(3).fill(defaultPolicy))
})

test('with --policy nothing in the tree is asked', async () => {
  const cwd = folder({'headnote.yaml': 'headnote: [', 'p.yaml': own, 'mit-6.7960': 'headnote: 1\n'})
  expect(await findPolicy({policy: 'mit-6.7960', cwd, ruleIds})).toBe(defaultPolicy)
  expect((await findPolicy({policy: 'p.yaml', cwd, ruleIds})).course).toBe('Ours')
  expect((await findPolicy({config: 'p.yaml', cwd, ruleIds})).course).toBe('Ours')
})

test.each([
  [
    'nix',
    {},
    'There is no policy `nix`: no file, and none of the shipped ones. Shipped policies: berkeley-ay128-f25, ',
  ],
  ['p.yaml', {'p.yaml': ''}, 'p.yaml: the file is empty. A policy begins with `headnote: 1`.'],
  [
    'p.yaml',
    {'p.yaml': 'headnote: 1\n\tx: 1'},
    'p.yaml: line 2: this is not YAML: Tabs are not allowed as indentation.',
  ],
  [
    'p.yaml',
    {'p.yaml': 'headnote: 1\nid: a\nid: b'},
    'p.yaml: line 3: this is not YAML: Map keys must be unique.',
  ],
  [
    'p.yaml',
    {'p.yaml': `${own}rules: {ai: off}`},
    'p.yaml: line 4: unknown rule `ai` in rules. Known rules: ai-missing.',
  ],
  [
    'p.yaml',
    {'p.yaml': 'headnote: 1\nfields:\n  ai:\n    kind: ai\n    requird: always\n'},
    'p.yaml: line 5: unknown key `requird` in fields.ai. Did you mean `required`?',
  ],
  [
    'p.yaml',
    {'p.yaml': 'headnote: 1\nfields:\n  people:\n    kind: people\n    exempt:\n      - TA\n      - 7\n'},
    'p.yaml: line 7: `fields.people.exempt[1]` must be text, and is `7`.',
  ],
  [
    'p.yaml',
    {'p.yaml': '- headnote: 1\n'},
    'p.yaml: the policy must be a mapping of keys to values, and is a list.',
  ],
  [
    'p.yaml',
    {'p.yaml': 'headnote: 1\nextends: ./q.yaml\n', 'q.yaml': 'headnote: 1\nextends: ./p.yaml\n'},
    'q.yaml: line 2: `extends` runs in a circle: `p.yaml`, `q.yaml`, `p.yaml`.',
  ],
  ['mit-67960', {}, 'Did you mean `mit-6.7960`?'],
  ['./d', {'d/x': ''}, 'd: this is not a regular file.'],
])('%s is refused in a sentence', async (policy, files, message) => {
  await expect(findPolicy({policy, cwd: folder(files), ruleIds})).rejects.toThrow(message)
})

test.each([
  [
    'a ladder of aliases',
    `a: &a [x]\n${'bcdefghij'.replace(/./g, (c, i) => `${c}: &${c} [${`*${'abcdefghij'[i]},`.repeat(9)}]\n`)}`,
  ],
  ['deep nesting', '['.repeat(20_000)],
])('%s ends in a sentence', async (_, text) => {
  await expect(findPolicy({policy: 'p.yaml', cwd: folder({'p.yaml': text}), ruleIds})).rejects.toThrow(
    /^p\.yaml: /,
  )
})

test('a key named __proto__ pollutes nothing', async () => {
  const cwd = folder({'p.yaml': 'headnote: 1\n__proto__: {polluted: 1}\nextends: mit-6.7960\n'})
  await expect(findPolicy({policy: 'p.yaml', cwd, ruleIds})).rejects.toThrow('unknown key `__proto__`')
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})
