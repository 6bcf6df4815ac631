import {readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import {expect, test} from 'vitest'
import {allPolicies} from '../../src/policy/library.ts'
import {fieldOf} from '../../src/policy/model.ts'
import {defaultPolicy} from '../../src/policy/shipped.ts'
import {validatePolicy} from '../../src/policy/validate.ts'

const ids = ['ai-missing', 'ai-misplaced', 'collaborators-missing']
const base = {headnote: 1, ...defaultPolicy}
const check = (value: unknown) =>
  validatePolicy(
    value,
    'policies/x.yaml',
    (id) => (id === 'mit-6.7960' ? {name: id, value: base} : undefined),
    ids,
  )
const people = {kind: 'people'}

test('defaults are filled in', () => {
  expect(check({headnote: 1, fields: {team: people}})).toEqual({
    id: 'x',
    course: '',
    fields: {
      team: {kind: 'people', required: 'always', at: 'top', none: 'any', needs: [], exempt: [], labels: []},
    },
    forbidden: {},
    tells: 'info',
    rules: {},
    hints: {},
    files: [],
    notLinted: [],
  })
})

test('`extends` merges field by field', () => {
  const policy = check({
    headnote: 1,
    extends: 'mit-6.7960',
    fields: {ai: {required: 'when-used'}, pledge: {kind: 'pledge'}},
    rules: {'ai-misplaced': 'off'},
  })
  expect(fieldOf(policy, 'ai')).toEqual({...defaultPolicy.fields.ai, required: 'when-used'})
  expect(Object.keys(policy.fields)).toEqual(['collaborators', 'ai', 'pledge'])
  expect(policy.forbidden).toEqual(defaultPolicy.forbidden)
  expect(policy.rules).toEqual({'ai-misplaced': 'off'})
})

test.each([
  [undefined, 'the file is empty. A policy begins with `headnote: 1`.'],
  [[], 'the policy must be a mapping of keys to values, and is a list.'],
  [
    {fields: {}},
    'the line `headnote: 1` is missing; it tells which version of the policy format the file is written in.',
  ],
  [{headnote: 2}, '`headnote` must be 1, the version of the policy format, and is `2`.'],
  [{headnote: 1}, '`fields` is missing, and nothing is extended. Add `fields:` or `extends:`.'],
  [
    {headnote: 1, felds: {}},
    'unknown key `felds`. Did you mean `fields`? Known keys: headnote, id, source, url, assurance, extends, groupSubmission, course, fields, forbidden, tells, rules, hints, files, notLinted, assignments.',
  ],
  [
    {headnote: 1, fields: {ai: {kind: 'ai', colour: 1}}},
    'unknown key `colour` in fields.ai. Known keys: kind, required, at, none, needs, minSentences, max, exempt, use, labels, text, ask, absent, per, severity, note.',
  ],
  [
    {headnote: 1, fields: {ai: {kind: 'robot'}}},
    '`fields.ai.kind` is `robot`. Known values: people, ai, sources, pledge, time, questions, identity.',
  ],
  [
    {headnote: 1, fields: {ai: {kind: 'ai', max: -1}}},
    '`fields.ai.max` must be a whole number from 0, and is `-1`.',
  ],
  [
    {headnote: 1, fields: {ai: {kind: 'ai', labels: 'AI'}}},
    '`fields.ai.labels` must be a list, and is `AI`.',
  ],
  [
    {headnote: 1, fields: {ai: {kind: 'ai', at: 'bottom'}}},
    '`fields.ai.at` is `bottom`. Known places: top, end, problem, anywhere, form, and file: followed by a glob.',
  ],
  [
    {headnote: 1, fields: {ai: {kind: 'ai', at: 'file:ai[_-]use*'}}},
    '`fields.ai.at` is `file:ai[_-]use*`. A glob may hold *, **, ? and a few of {a,b}, and no more.',
  ],
  [
    {headnote: 1, fields: {people}, rules: {'ai-mising': 'off'}},
    'unknown rule `ai-mising` in rules. Did you mean `ai-missing`? Known rules: ai-missing, ai-misplaced, collaborators-missing.',
  ],
  [
    {headnote: 1, fields: {people}, rules: {'ai-missing': 'fatal'}},
    '`rules.ai-missing` is `fatal`. Known values: off, info, warning, error.',
  ],
  [
    {headnote: 1, extends: 'nowhere'},
    '`extends` names `nowhere`, and there is no such policy. Give the id of a shipped policy (see: headnote policies) or a path beginning with ./',
  ],
])('%j is refused in a sentence', (value, message) => {
  expect(() => check(value)).toThrow(`policies/x.yaml: ${message}`)
})

test('a ring of `extends` is refused', () => {
  const ring = () => ({name: 'a.yaml', value: {headnote: 1, extends: './a.yaml'}})
  expect(() => validatePolicy(ring().value, 'b.yaml', ring, ids)).toThrow(
    'a.yaml: `extends` runs in a circle: `b.yaml`, `a.yaml`, `a.yaml`.',
  )
})

test('the shipped policies are valid by the schema that editors use', async () => {
  const path = new URL('../../rules/policies/policy.schema.json', import.meta.url)
  const valid = new Ajv2020({allErrors: true, strict: false}).compile(JSON.parse(readFileSync(path, 'utf8')))
  for (const policy of (await allPolicies()).values()) {
    valid({headnote: 1, ...policy})
    expect(valid.errors).toBeNull()
  }
})

test('the schema and the check know the same keys', () => {
  const path = new URL('../../rules/policies/policy.schema.json', import.meta.url)
  const schema = JSON.parse(readFileSync(path, 'utf8'))
  for (const [keys, value] of [
    [Object.keys(schema.properties), {headnote: 1, colour: 1}],
    [Object.keys(schema.$defs.field.properties), {headnote: 1, fields: {a: {colour: 1}}}],
  ] as const) {
    let known = ''
    try {
      check(value)
    } catch (error) {
      known = /Known keys: (.*)\.$/.exec((error as Error).message)?.[1] ?? ''
    }
    expect(known.split(', ').sort()).toEqual([...keys].sort())
  }
})
