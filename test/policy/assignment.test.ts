import {expect, test} from 'vitest'
import {assignmentNamed, assignmentOf} from '../../src/policy/assignment.ts'
import {validatePolicy} from '../../src/policy/validate.ts'

const course = {
  headnote: 1,
  fields: {ai: {kind: 'ai', required: 'always'}, people: {kind: 'people'}},
  assignments: {hw1: {fields: {ai: {required: 'never'}}}, project: {fields: {ai: {minSentences: 3}}}},
}
const policy = validatePolicy(course, 'course.yaml', () => undefined, [])

test('an assignment differs only in what it says', () => {
  const hw1 = assignmentNamed(policy, 'HW1')
  expect(hw1.fields.ai).toEqual({...policy.fields.ai, required: 'never'})
  expect(hw1.fields.people).toEqual(policy.fields.people)
  expect(hw1.assignments).toBeUndefined()
})

test.each([
  ['ada/hw1/pset.md', 'never'],
  ['ada\\HW1\\pset.md', 'never'],
  ['hw1.md', 'always'],
  ['ada/hw10/pset.md', 'always'],
])('%s is asked: %s', (path, required) => {
  expect(assignmentOf(policy, path).fields.ai?.required).toBe(required)
})

test('folders of two assignments are refused', () => {
  expect(() => assignmentOf(policy, 'project/hw1/a.md')).toThrow(
    '`project/hw1/a.md` lies in the folders of more than one assignment: `hw1`, `project`. Say which with --assignment.',
  )
})

test.each([
  ['hw2', 'The policy `course` has no assignment `hw2`. Did you mean `hw1`? Assignments: hw1, project.'],
  ['final', 'The policy `course` has no assignment `final`. Assignments: hw1, project.'],
])('%s is unknown', (name, message) => {
  expect(() => assignmentNamed(policy, name)).toThrow(message)
})

test('who extends a course keeps its assignments, over their own words', () => {
  const own = {
    headnote: 1,
    extends: 'course.yaml',
    fields: {ai: {at: 'end'}},
    assignments: {hw1: {tells: 'off'}},
  }
  const resolve = (name: string) => (name === 'course.yaml' ? {name, value: course} : undefined)
  const hw1 = assignmentNamed(validatePolicy(own, 'own.yaml', resolve, []), 'hw1')
  expect([hw1.id, hw1.fields.ai?.at, hw1.fields.ai?.required, hw1.tells]).toEqual([
    'own',
    'end',
    'never',
    'off',
  ])
})

test('a wrong key of an assignment is refused by its place', () => {
  const wrong = {...course, assignments: {hw1: {feilds: {}}}}
  expect(() => validatePolicy(wrong, 'course.yaml', () => undefined, [])).toThrow(
    'course.yaml: unknown key `feilds` in assignments.hw1. Did you mean `fields`?',
  )
})
