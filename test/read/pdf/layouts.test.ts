import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {describe, expect, it} from 'vitest'
import {lint} from '../../../src/index.ts'
import {hidden} from '../../fixtures/pdf/hidden.ts'
import {layouts} from '../../fixtures/pdf/layouts.ts'
import {spellings} from '../../fixtures/pdf/letters.ts'

const wasm = readFileSync(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm'))

/** What was understood, on one line: status, place and people; status, place and tools. */
async function understood(bytes: Uint8Array): Promise<string> {
  const {facts} = await lint(bytes, {path: 'a.pdf', wasm: async () => wasm})
  if (!facts) return 'unreadable'
  const {collaborators, ai} = facts
  return [
    [collaborators.status, collaborators.where, collaborators.people.join(', ')],
    [ai.status, ai.where, ai.tools.join(', ')],
  ]
    .map((parts) => parts.filter((part) => part).join(' '))
    .join('; ')
}

describe('layouts of a header', () => {
  it.each(layouts)('understands %s', async (_, file, expected) => {
    expect(await understood(new Uint8Array(file))).toBe(expected)
  })
})

describe('letters of a header', () => {
  it.each(spellings)('understands %s', async (_, file, expected) => {
    expect(await understood(new Uint8Array(file))).toBe(expected)
  })
})

describe('what a viewer shows', () => {
  it.each(hidden)('understands %s', async (_, file, expected) => {
    expect(await understood(new Uint8Array(file))).toBe(expected)
  })
})
