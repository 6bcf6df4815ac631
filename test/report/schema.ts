import {readFileSync} from 'node:fs'
import {Ajv, type ValidateFunction} from 'ajv'

/** A check by one of the consumers' schemas; they are draft 4, of which they use what later drafts kept. */
export function validator(name: string): ValidateFunction {
  const file = new URL(`../fixtures/schemas/${name}`, import.meta.url)
  const {$schema: _draft, id: _id, ...schema} = JSON.parse(readFileSync(file, 'utf8'))
  const uri = (text: string) => URL.canParse(text)
  const reference = (text: string) =>
    !/[\s"<>\\^`{|}]|%(?![\da-f]{2})/i.test(text) && URL.canParse(text, 'file:///')
  return new Ajv({
    strict: false,
    allErrors: true,
    formats: {uri, 'uri-reference': reference, 'date-time': true},
  }).compile(schema)
}
