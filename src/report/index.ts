import {json} from './json.ts'
import type {Report} from './model.ts'
import {ndjson} from './ndjson.ts'
import type {FormatOptions} from './options.ts'
import {pretty} from './pretty.ts'

export type {FormatOptions} from './options.ts'

/** Turns the report of a run into text. */
export type Formatter = (report: Report, options: FormatOptions) => string

/** The formatters; the keys are the choices of `--format`. The common ones are at hand, others load when asked. */
export const formats = {
  pretty: async () => pretty,
  json: async () => json,
  ndjson: async () => ndjson,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  junit: async () => (await import('./junit.ts')).junit,
  rdjson: async () => (await import('./rdjson.ts')).rdjson,
  csv: async () => (await import('./csv.ts')).csv,
  html: async () => (await import('./html.ts')).html,
  markdown: async () => (await import('./markdown.ts')).markdown,
  gradescope: async () => (await import('./gradescope.ts')).gradescope,
} satisfies Record<string, () => Promise<Formatter>>

export type FormatName = keyof typeof formats
