import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {basename, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {lint} from '../src/index.ts'
import type {Generated} from './generate-headers.ts'
import type {Case, Label} from './score.ts'
import type {PartedCase} from './score-parts.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The folders that hold labels.jsonl and files/; the shared one is not part of the repository. */
export const CORPORA = {
  shared: join(root, '..', 'shared', 'corpus'),
  own: join(root, 'test', 'corpus'),
} as const

/**
 * The labels of a corpus.
 *
 * @param folder the corpus
 * @returns its labels in order; none where the corpus is absent
 */
export async function readLabels(folder: string): Promise<Label[]> {
  const file = join(folder, 'labels.jsonl')
  if (!existsSync(file)) return []
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '')
  return lines.map((line) => JSON.parse(line) as Label)
}

/**
 * Lint each labelled file.
 *
 * @param folder the corpus
 * @param labels the labels of the files to lint
 * @returns each label beside the engine's report
 */
export async function judge(folder: string, labels: readonly Label[]): Promise<Case[]> {
  const cases: Case[] = []
  for (const label of labels) {
    const bytes = await readFile(join(folder, label.file))
    cases.push({label, report: await lint(bytes, {path: basename(label.file)})})
  }
  return cases
}

/**
 * Lint each generated header.
 *
 * @param headers the headers
 * @returns each label and its parts beside the engine's report
 */
export async function judgeGenerated(headers: readonly Generated[]): Promise<PartedCase[]> {
  const cases: PartedCase[] = []
  for (const {label, text, parts} of headers) {
    cases.push({label, parts, report: await lint(new TextEncoder().encode(text), {path: label.file})})
  }
  return cases
}
