import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {rules} from '../../rules/index.ts'
import {policyTemplate} from '../../src/policy/template.ts'
import {validatePolicy} from '../../src/policy/validate.ts'

const ids = rules.map(({id}) => id)
const checked = (text: string) => validatePolicy(parse(text), 'headnote.yaml', () => undefined, ids)

test('the policy to start from is a valid policy as it stands', () => {
  expect(Object.keys(checked(policyTemplate).fields)).toEqual(['collaborators', 'ai'])
})

test('each line that it offers is valid once its mark is taken away', () => {
  const keys =
    'url|assurance|per|notLinted|labels|max|none|exempt|use|minSentences|sources|pledge|time|name|anonymous|questions|forbidden|rules|hints|files|assignments'
  const offered = policyTemplate.replace(new RegExp(`^( *)# (?=(?:${keys}|  project):)`, 'gm'), '$1')
  const policy = checked(offered)
  expect(Object.keys(policy.fields)).toEqual([
    'collaborators',
    'ai',
    'sources',
    'pledge',
    'time',
    'name',
    'anonymous',
    'questions',
  ])
  expect(policy.assignments?.project?.fields.ai?.required).toBe('when-used')
})
