import {expect, test} from 'vitest'
import {describe} from '../../src/policy/describe.ts'
import type {PolicyField} from '../../src/policy/model.ts'
import {defaultPolicy} from '../../src/policy/shipped.ts'

const asking = (field: Partial<PolicyField>) => ({
  ...defaultPolicy,
  fields: {one: {...(defaultPolicy.fields.ai as PolicyField), ...field}},
  forbidden: {},
})

test('a course that rules AI out and asks everyone to say so', () => {
  expect(describe(asking({use: {default: 'forbidden', except: ['CS50 Duck']}}))).toEqual([
    'Using AI is ruled out, except CS50 Duck. Where it was used all the same, say so. Where there was none, write "AI assistants: none".',
  ])
})

test('a course that rules AI out and asks for no statement', () => {
  expect(describe(asking({required: 'never', use: {default: 'forbidden'}}))).toEqual([
    'Using AI is ruled out. Where it was used all the same, say so.',
  ])
})

test('a limit of one, and how an AI helped', () => {
  const one = {kind: 'people', needs: ['name'], max: 1} as const
  expect(describe(asking({...one, needs: [...one.needs], none: 'not-accepted'}))).toEqual([
    'At the top, before the first answer, name the people you worked with. At most one person may be named. A statement that says "none" is not accepted.',
  ])
  expect(describe(asking({needs: ['tool', 'nature'], required: 'when-used'}))).toEqual([
    'At the top, before the first answer, state your use of AI: which AI, how it helped. Where there was none, nothing need be written.',
  ])
})

test('a sentence to copy ends once', () => {
  expect(describe(asking({kind: 'pledge', needs: [], text: 'I have kept to the rules.'}))).toEqual([
    'At the top, before the first answer, copy and keep to this sentence: "I have kept to the rules."',
  ])
})
