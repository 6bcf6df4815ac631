import {expect, test} from 'vitest'
import {lint} from '../../src/index.ts'
import {validatePolicy} from '../../src/policy/validate.ts'

const received = 'Did you receive any help with this assignment?'
const gave = 'Did you give any help with this assignment?'
const policy = validatePolicy(
  {headnote: 1, fields: {help: {kind: 'questions', ask: [received, gave]}}},
  'asks.yaml',
  () => undefined,
  [],
)

async function answers(...lines: string[]): Promise<string[] | undefined> {
  const text = ['# Homework 6', '', 'Lindiwe Dlamini', '', ...lines].join('\n')
  const {facts} = await lint(new TextEncoder().encode(text), {path: 'hw6.md', policy})
  return facts?.questions?.map(({status}) => status)
}

test('one line answers one of two questions that are much alike', async () => {
  expect(await answers(`1. ${received} No.`)).toEqual(['answered', 'missing'])
  expect(await answers(`1. ${gave} No.`)).toEqual(['missing', 'answered'])
})

test('a line that words both questions answers both', async () => {
  expect(await answers('Did you receive or give any help with this assignment? No.')).toEqual([
    'answered',
    'answered',
  ])
})

test('each question has its own line, in either order and in one paragraph', async () => {
  expect(await answers(`${gave} No.`, `${received}`)).toEqual(['blank', 'answered'])
  expect(await answers(`${received} No.`, `${gave} No.`)).toEqual(['answered', 'answered'])
})
