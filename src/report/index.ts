import {json} from './json.ts'
import type {Report} from './model.ts'
import {ndjson} from './ndjson.ts'
import {type PrettyOptions, pretty} from './pretty.ts'

/** What a formatter may be told. */
export type FormatOptions = PrettyOptions

/** The formatters; the keys are the choices of `--format`. */
export const formats = {pretty, json, ndjson} satisfies Record<
  string,
  (report: Report, options: FormatOptions) => string
>

export type FormatName = keyof typeof formats
