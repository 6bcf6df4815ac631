import {appendFileSync, readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import {reasonOf} from '../node/files.ts'
import {type Output, openOutput} from '../node/output.ts'
import {decode} from '../read/decode.ts'
import {type FormatName, type FormatOptions, formats} from '../report/index.ts'
import {jsonPieces, line} from '../report/json.ts'
import type {FileReport, Report} from '../report/model.ts'
import {few} from '../report/pretty.ts'
import {stdinMark, UsageError} from './usage.ts'

/** One report of a run: its format, and the file it goes to. */
export interface Target {
  format: FormatName
  /** undefined for stdout. */
  file: string | undefined
}

/** The reports of a run, all written as it goes. */
export interface Reports {
  /** A file is judged. */
  add(file: FileReport): Promise<void>
  /** All files are judged: write what waits for the whole. */
  finish(report: Omit<Report, 'files'>, options: FormatOptions): Promise<void>
  /** The run broke off: leave old files as they were. */
  abandon(): Promise<void>
}

/** Formats that a CI system reads: traces of chat tools are no matter for it unless the course asks. */
const ofCi = new Set<FormatName>(['github', 'gitlab', 'sarif', 'junit', 'rdjson', 'markdown', 'gradescope'])

/** Sources larger than this are not read a second time for columns and hashes. */
const byteLimit = 2_000_000

/**
 * Where which report goes.
 *
 * @param asked values of `--format`: `NAME` or `NAME=FILE`
 * @param outputFile `--output-file`: the file of the report that names none
 * @returns the reports, as asked
 * @throws UsageError for an unknown format, and where two would share one output
 */
export function targetsOf(asked: string | string[], outputFile: string | undefined): Target[] {
  const targets = [asked].flat().map((value): Target => {
    const at = value.indexOf('=')
    const name = at < 0 ? value : value.slice(0, at)
    if (!Object.hasOwn(formats, name)) {
      throw new UsageError(`Unknown format \`${name}\`. Known formats: ${Object.keys(formats).join(', ')}.`)
    }
    const file = at < 0 ? undefined : value.slice(at + 1)
    if (file === '') throw new UsageError(`\`--format ${value}\` names no file. Write ${name}=FILE.`)
    return {format: name as FormatName, file}
  })
  const bare = targets.filter(({file}) => file === undefined)
  if (bare.length > 1) {
    throw new UsageError(
      `Only one report can go to ${outputFile === undefined ? 'stdout' : 'one file'}. Name files: ${bare.map(({format}) => `-f ${format}=FILE`).join(' ')}.`,
    )
  }
  const first = bare[0]
  if (outputFile !== undefined && !first) {
    throw new UsageError('Every --format names a file already; --output-file has nothing to hold.')
  }
  if (first && outputFile !== undefined && outputFile !== stdinMark) first.file = outputFile
  const files = targets.map(({file}) => file).filter((file) => file !== undefined)
  if (new Set(files.map((file) => path.resolve(file))).size < files.length) {
    throw new UsageError('Two reports would be written to one file.')
  }
  return targets
}

/**
 * Whether a CI system reads one of the reports.
 *
 * @param targets the reports
 * @returns true where one is in a format of a CI system
 */
export function forCi(targets: Target[]): boolean {
  return targets.some(({format}) => ofCi.has(format))
}

/**
 * Whether all files of the run are one submission.
 *
 * @param targets the reports
 * @returns true where one is Gradescope's, which keeps one results.json a submission
 */
export function ofOneSubmission(targets: Target[]): boolean {
  return targets.some(({format}) => format === 'gradescope')
}

/**
 * Open the outputs of a run.
 *
 * @param targets the reports
 * @param summary GitHub's file for the job's summary, filled beside a report in format `github`
 * @param head a line that stands before all in ndjson
 * @returns the reports, to be fed
 * @throws UsageError where a file cannot be made
 */
export async function openReports(
  targets: Target[],
  summary: string | undefined,
  head?: string,
): Promise<Reports> {
  const open: {format: FormatName; output: Output}[] = []
  const abandon = async () => {
    for (const {output} of open) await output.abandon()
  }
  for (const {format, file} of targets) {
    try {
      open.push({format, output: await openOutput(file === '-' ? undefined : file)})
    } catch (error) {
      await abandon()
      throw new UsageError(`The report cannot be written to \`${file}\`: ${reasonOf(error)}.`)
    }
  }
  const streams = open.filter(({format}) => format === 'ndjson')
  const whole = open.filter(({format}) => format !== 'ndjson')
  const onlyPretty = whole.every(({format}) => format === 'pretty')
  for (const {output} of streams) if (head !== undefined) await output.write(head)
  // As text: quotes are slices of a file's whole text, which as objects they would keep in memory.
  const files: string[] = []
  return {
    async add(file) {
      for (const {output} of streams) await output.write(line(file))
      if (whole.length === 0) return
      // Of a long run the pretty report shows nothing of a clean file, so that thousands cost next to nothing.
      const told =
        file.outcome === 'clean' && files.length >= few && onlyPretty ? {...file, facts: null} : file
      files.push(JSON.stringify(told))
    },
    async finish(head, options) {
      let all: Report | undefined
      const report = () => (all ??= {...head, files: files.map((text) => JSON.parse(text))})
      for (const {format, output} of whole) {
        if (format !== 'json') await output.write((await formats[format]())(report(), options))
        else for (const piece of jsonPieces(head, parsed(files))) await output.write(piece)
      }
      for (const {output} of open) await output.finish()
      if (summary !== undefined && targets.some(({format}) => format === 'github')) {
        const {summary: page} = await import('../report/markdown.ts')
        appendFileSync(summary, page(report(), options))
      }
    },
    abandon,
  }
}

/**
 * The texts of files of a run, for columns in bytes and hashes of lines.
 *
 * @param cwd the working directory
 * @returns a function from a path of the report to its text, or undefined where it has none; the last is kept
 */
export function sourceIn(cwd: string): FormatOptions['source'] {
  let last: {path: string; text: string | undefined} | undefined
  return (name) => {
    if (last?.path !== name) last = {path: name, text: textOf(path.resolve(cwd, name))}
    return last.text
  }
}

function textOf(file: string): string | undefined {
  try {
    const stats = statSync(file)
    return stats.isFile() && stats.size <= byteLimit ? decode(readFileSync(file)) : undefined
  } catch {
    return
  }
}

function* parsed(texts: string[]): Generator<FileReport> {
  for (const text of texts) yield JSON.parse(text)
}
