import {nearest} from '../policy/nearest.ts'

/** What the arguments are held against. */
export interface Known {
  /** The command that was called; '' for the check itself. */
  command: string
  /** What to say where the command was given nothing to work on. */
  lacking: string | undefined
  /** Its options, without their dashes. */
  options: string[]
}

/**
 * Say what is wrong with the arguments, in place of what yargs says.
 *
 * @param message the words of yargs
 * @param args the arguments
 * @param known what the command takes
 * @returns a sentence, with the word that was probably meant
 */
export function mistake(message: string, args: string[], known: Known): string {
  const [, listed] = /^Unknown arguments?: (.*)$/s.exec(message) ?? []
  const words = listed === undefined ? [] : [...new Set(listed.split(', ').map(kebab))]
  const given = args.includes('--') ? args.slice(0, args.indexOf('--')) : args
  if (words.length > 0)
    return words
      .map((word) => (isOption(word, given) ? noOption(word, known) : tooMany(word, known.command)))
      .join(' ')
  if (!message.startsWith('Not enough non-option arguments')) return message.replace(/\s*\n\s*/g, ' ')
  // An option that there is not takes the file behind it for its value.
  const strange = given
    .flatMap((arg) => /^--(?:no-)?([^=]+)/.exec(arg)?.[1] ?? [])
    .filter((name) => !known.options.includes(name))
  if (strange.length > 0) return [...new Set(strange)].map((name) => noOption(name, known)).join(' ')
  return known.lacking ?? message
}

/** yargs names an option once as written and once as a variable. */
const kebab = (word: string) => word.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function isOption(word: string, args: string[]): boolean {
  return args.some((arg) => {
    const [, name] = /^--?(?:no-)?([^=]+)/.exec(arg) ?? []
    return (
      name !== undefined &&
      (kebab(name) === word || (word.length === 1 && /^-[^-]/.test(arg) && arg.includes(word)))
    )
  })
}

function noOption(word: string, {command, options}: Known): string {
  const dashed = (name: string) => (name.length > 1 ? `--${name}` : `-${name}`)
  const long = options.filter((name) => name.length > 1 && !/[A-Z]/.test(name))
  const near = word.length > 1 ? nearest(word, long) : undefined
  const who = command === '' ? 'There is no option' : `\`headnote ${command}\` has no option`
  return `${who} ${dashed(word)}.${near ? ` Did you mean ${dashed(near)}?` : ''}`
}

function tooMany(word: string, command: string): string {
  return `\`headnote ${command}\` takes nothing more: \`${word}\` is too much.`
}
