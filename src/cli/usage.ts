/** Stands for `-` among the arguments while yargs has them. */
export const stdinMark = '\0stdin'

/** The command line asks for something that cannot be done; the message says what, in a sentence. */
export class UsageError extends Error {
  override name = 'UsageError'
}
