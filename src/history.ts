import type {CommitMark} from './rule.ts'

/** One commit as git tells it. */
export interface Commit {
  /** Its short hash. */
  id: string
  /** Author and committer, each as `Name <address>`. */
  people: string[]
  message: string
}

/** Addresses that tools commit under. A first name alone is never one: people are called Claude, too. */
const accounts =
  /<(?:noreply@anthropic\.com|cursoragent@cursor\.com|noreply@aider\.chat|(?:\d+\+)?(?:copilot|(?:chatgpt-codex-connector|copilot-swe-agent|devin-ai-integration|google-labs-jules|gemini-code-assist|claude)\[bot\])@users\.noreply\.github\.com)>/i

/** Lines that tools write below a commit's message. */
const trailer = /^(?:co-authored-by:|assisted-by:|generated-by:|(?:🤖 )?generated with )/iu

/** Names by which such a line tells of a tool even without an account. */
const products =
  /\b(?:claude (?:code|opus|sonnet|haiku)|github copilot|chatgpt|openai codex|gemini (?:cli|code assist)|cursor agent|windsurf|amazon q developer|aider \()/i

/**
 * The commits in which an AI tool is named as author, or by a line that it writes below a message.
 *
 * @param commits the history, the newest first
 * @returns a mark for each, with the words that tell
 */
export function marksIn(commits: Commit[]): CommitMark[] {
  return commits.flatMap(({id, people, message}) => {
    const bot = people.find((person) => accounts.test(person))
    if (bot !== undefined) return [{commit: id, quote: bot}]
    const line = message
      .split('\n')
      .map((one) => one.trim().slice(0, 300))
      .find((one) => trailer.test(one) && (accounts.test(one) || products.test(one)))
    return line === undefined ? [] : [{commit: id, quote: line}]
  })
}
