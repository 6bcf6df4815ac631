import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {openOutput} from '../../src/node/output.ts'
import {folder} from './folder.ts'

test('the old report stands until the new one is complete', async () => {
  const root = folder({'report.json': 'old'})
  const file = path.join(root, 'report.json')
  const output = await openOutput(file)
  await output.write('new ')
  await output.write('report')
  expect(readFileSync(file, 'utf8')).toBe('old')
  await output.finish()
  expect(readFileSync(file, 'utf8')).toBe('new report')
  expect(readdirSync(root)).toEqual(['report.json'])
})

test('a run that breaks off leaves the old report and nothing else', async () => {
  const root = folder({'report.json': 'old'})
  const output = await openOutput(path.join(root, 'report.json'))
  await output.write('half')
  await output.abandon()
  expect(readFileSync(path.join(root, 'report.json'), 'utf8')).toBe('old')
  expect(readdirSync(root)).toEqual(['report.json'])
})

test('a folder that is not there is refused before any work', async () => {
  await expect(openOutput(path.join(folder(), 'no/report.json'))).rejects.toThrow('ENOENT')
})

test('a folder in the place of the report is refused', async () => {
  await expect(openOutput(folder())).rejects.toThrow('EISDIR')
})

test('however many files are open, each signal has one listener, and none when all are done', async () => {
  const root = folder()
  const before = process.listenerCount('SIGTERM')
  const outputs = await Promise.all(
    Array.from({length: 12}, (_, index) => openOutput(path.join(root, `${index}.json`))),
  )
  expect(process.listenerCount('SIGTERM') - before).toBe(1)
  for (const output of outputs) await output.finish()
  expect(process.listenerCount('SIGTERM') - before).toBe(0)
  expect(readdirSync(root)).toHaveLength(12)
})
