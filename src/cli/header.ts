import {existsSync} from 'node:fs'
import path from 'node:path'
import {
  composeHeader,
  type Disclosure,
  type HeaderFormat,
  headerFormatFor,
  headerFormats,
  parseAi,
  parsePeople,
} from '../compose.ts'
import {isMendable} from '../fix.ts'
import {findPolicy} from '../node/config.ts'
import {openOutput} from '../node/output.ts'
import {policyFor} from '../policy/asked.ts'
import type {Policy} from '../policy/model.ts'
import {safe} from '../report/escape.ts'
import {exitCodes} from '../report/tally.ts'
import {judgeBy} from './judge.ts'
import type {Command} from './program.ts'
import {ruleIds} from './rules.ts'
import {UsageError} from './usage.ts'

interface HeaderArgs {
  name?: string
  collaborators?: string
  ai?: string
  sources?: string
  time?: string
  answer?: string[]
  pledge?: boolean
  none?: boolean
  format?: string
  policy?: string
  outputFile?: string
}

/** `headnote header` */
export const headerCommand: Command<HeaderArgs> = {
  command: 'header',
  describe: 'Write a header: asks, or takes all from flags',
  builder: (yargs) =>
    yargs
      .options({
        collaborators: {
          type: 'string',
          requiresArg: true,
          coerce: joinedBy(', '),
          describe: 'Names, parted by commas; or none',
        },
        ai: {
          type: 'string',
          requiresArg: true,
          coerce: joinedBy('; '),
          describe: '"TOOL: what for", parted by semicolons; or none',
        },
        none: {type: 'boolean', describe: 'Nobody and no AI, where no other flag says otherwise'},
        name: {type: 'string', requiresArg: true, describe: 'Your own name'},
        sources: {type: 'string', requiresArg: true, describe: 'Sources used; or none'},
        time: {type: 'string', requiresArg: true, describe: 'How long it took, where the course asks'},
        answer: {
          type: 'string',
          array: true,
          nargs: 1,
          describe: "Answer to one of the course's questions, in their order",
        },
        pledge: {type: 'boolean', describe: "Sign the course's pledge, where it has one"},
        format: {
          alias: 'f',
          type: 'string',
          choices: headerFormats,
          describe: 'Format of the document (default: md)',
        },
        policy: {type: 'string', requiresArg: true, describe: 'Policy: an id or a file'},
        'output-file': {alias: 'o', type: 'string', requiresArg: true, describe: 'Write it to a new file'},
      })
      .example('$0 header --collaborators "Ben Okafor" --ai "ChatGPT: to debug problem 2"', '')
      .example('$0 header --none -f tex', '') as never,
  handler: writeHeader,
}

async function writeHeader(args: HeaderArgs): Promise<number> {
  const course = await findPolicy({policy: args.policy, cwd: process.cwd(), ruleIds})
  // A course may ask for some fields in a file of a certain name.
  const policy = policyFor(course, args.outputFile ?? 'header.md')
  let format = formatOf(args)
  let said: Disclosure | undefined = saidBy(args)
  if (Object.keys(said).length === 0) {
    if (!(process.stdin.isTTY && process.stderr.isTTY)) {
      throw new UsageError(
        'Say what to write: --collaborators NAMES and --ai "TOOL: what for", or --none. In a terminal headnote asks.',
      )
    }
    const {askHeader} = await import('./ask.ts')
    const answers = await askHeader(policy, args.format === undefined ? undefined : format)
    if (!answers) {
      process.stderr.write('headnote: cancelled, nothing was written.\n')
      return exitCodes.failed
    }
    said = answers.said
    format = answers.format
  }
  // What stands there is the student's homework as likely as not.
  if (args.outputFile !== undefined && existsSync(args.outputFile)) {
    const way = isMendable(args.outputFile)
      ? `To put a header into it, run: headnote fix ${args.outputFile}`
      : 'To put a header into it, leave -o out, and paste what is printed.'
    throw new UsageError(`\`${args.outputFile}\` exists and was left as it is. ${way}`)
  }
  const text = composeHeader(said, policy, format)
  const output = await openOutput(args.outputFile)
  try {
    await output.write(text)
    await output.finish()
  } catch (error) {
    await output.abandon()
    throw error
  }
  return tellWhatIsLeft(text, policy, format)
}

/** Judge what was written as the course will, and say on stderr what it still lacks. */
async function tellWhatIsLeft(text: string, policy: Policy, format: HeaderFormat): Promise<number> {
  const report = await judgeBy(policy)(new TextEncoder().encode(text), `header.${format}`)
  const left = report.findings.filter(({severity}) => severity !== 'info')
  for (const {message, advice} of left) process.stderr.write(`headnote: ${safe(`${message} ${advice}`)}\n`)
  return left.some(({severity}) => severity === 'error') ? exitCodes.findings : exitCodes.clean
}

function saidBy(args: HeaderArgs): Disclosure {
  const said: Disclosure = args.none ? {collaborators: [], ai: []} : {}
  if (args.name !== undefined) said.name = args.name
  if (args.collaborators !== undefined) said.collaborators = parsePeople(args.collaborators)
  if (args.ai !== undefined) said.ai = parseAi(args.ai)
  if (args.sources !== undefined) said.sources = /^\s*none\.?\s*$/i.test(args.sources) ? '' : args.sources
  if (args.time !== undefined) said.time = args.time
  if (args.answer !== undefined) said.answers = args.answer
  if (args.pledge) said.pledge = true
  return said
}

/** Documents that are no text: whatever is written into them, the program they belong to cannot open it. */
const BINARY = /\.(?:docx?|odt|ott|pdf|rtf|pages)$/i

/** The format named, else that of the file to write, else Markdown. */
function formatOf({format, outputFile = ''}: HeaderArgs): HeaderFormat {
  const named = headerFormats.find((one) => one === format)
  const fits = headerFormatFor(outputFile)
  if (BINARY.test(outputFile) || !(named || fits || path.extname(outputFile) === '')) {
    throw new UsageError(
      `\`${outputFile}\`: no header can be written as such a file. Take one of ${headerFormats.join(', ')}; or leave -o out, and paste what \`headnote header -f txt\` prints.`,
    )
  }
  return named ?? fits ?? 'md'
}

/** A flag given twice is one list. */
function joinedBy(joint: string): (value: string | string[]) => string {
  return (value) => (Array.isArray(value) ? value.join(joint) : value)
}
