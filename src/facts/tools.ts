import {TOOLS, type Tool} from './lexicon/tools.ts'

/** Where a name stands: the field decides first what it is. */
export type ToolContext = 'ai' | 'people' | 'free'

const bySpelling = new Map<string, Tool>()
for (const tool of TOOLS) for (const alias of tool.aliases) bySpelling.set(key(alias), tool)

function key(spelling: string): string {
  return spelling.toLowerCase().replace(/[\s_-]+/g, '')
}

const ALTERNATIVES = [...new Set(TOOLS.flatMap((tool) => tool.aliases))]
  .sort((a, b) => b.length - a.length)
  .map((alias) => alias.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[\s_-]+/g, '[\\s_-]{0,2}'))
const TOOL = new RegExp(
  `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}_@])(?:${ALTERNATIVES.join('|')})(?:[\\s-]?v?\\d(?:\\.\\d)?o?)?(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}_]|[-.]\\p{L}{2,3}\\b)`,
  'giu',
)

/** A vendor, a model or a version beside an ambiguous name makes it a tool. */
const VENDOR_AFTER =
  /^\s*(?:\(?(?:AI|LLM|Anthropic|Google|OpenAI|Opus|Sonnet|Haiku|Code\b|Pro\b|Flash|Advanced|IDE|chatbot|assistant|agent|autocomplete|chat\b|[v.]?\d+(?:\.\d+)?\b))/iu
const VENDOR_BEFORE =
  /(?:GitHub|Google|Microsoft|Anthropic'?s?|OpenAI'?s?|Meta'?s?|xAI'?s?|AI|LLMs?|chatbots?)[\s:(,-]*(?:tools?\s*[:(]?\s*)?$/iu
const USED_BEFORE =
  /\b(?:us(?:ed|ing|e)|ask(?:ed|ing)?|prompt(?:ed|ing)?|consult(?:ed|ing)|via|through|help\s+(?:from|of)|assistance\s+(?:from|of)|queried|chatted\s+with|AI\s+\w+)\s+(?:the\s+|both\s+)?$/iu

/** Ambiguous names that no person bears: among people they are tools all the same. */
const PRODUCTS = new Set([
  'gemini',
  'copilot',
  'co-pilot',
  'cursor',
  'perplexity',
  'grok',
  'codex',
  'llama',
  'windsurf',
  'mistral',
  'bard',
])
const ACTS =
  /^\s+(?:also\s+)?(?:helped|explained|wrote|generated|suggested|gave|showed|fixed|found|pointed|was|for|to\s+\p{Ll}|did|translated|summari[sz]ed|debugged|autocompleted|completed|\(|$)|^\s*[,.;:)]|^\s*$/u

/** One mention of a tool. */
export interface Mention {
  name: string
  at: number
  end: number
}

/**
 * The AI tools a text names.
 *
 * @param text the text, code and math masked
 * @param context the field it stands in; outside an AI field a name that is also a person's or a word needs a
 *   second cue
 * @returns each tool once, in order, by its catalogue name
 */
export function findTools(text: string, context: ToolContext): Mention[] {
  const found: Mention[] = []
  // An address is no mention: blanked at equal width.
  const bare = text.replace(/\b(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/giu, (address) =>
    ' '.repeat(address.length),
  )
  for (const match of bare.matchAll(TOOL)) {
    const tool =
      bySpelling.get(key(match[0])) ?? bySpelling.get(key(match[0].replace(/[\s-]?v?\d(?:\.\d)?o?$/iu, '')))
    if (!tool) continue
    const end = match.index + match[0].length
    if (tool.ambiguous && !isTool(text, match[0], match.index, end, context)) continue
    if (!found.some((mention) => mention.name === tool.name))
      found.push({name: tool.name, at: match.index, end})
  }
  return withoutVersions(found)
}

function isTool(text: string, name: string, at: number, end: number, context: ToolContext): boolean {
  const after = text.slice(end, end + 40)
  const before = text.slice(Math.max(0, at - 40), at)
  if (VENDOR_AFTER.test(after) || VENDOR_BEFORE.test(before)) return true
  if (/^gpt|^gtp/i.test(name)) return context !== 'free' || USED_BEFORE.test(before)
  // A surname behind it makes it a person.
  if (/^\s+\p{Lu}\p{Ll}+/u.test(after) && !/^\s+(?:To|For|And|Helped|Was|I|We|The|In)\b/u.test(after))
    return false
  if (context === 'ai') return true
  const capital = /^\p{Lu}/u.test(name)
  if (PRODUCTS.has(name.toLowerCase()) && capital && (context === 'people' || ACTS.test(after))) return true
  if (context === 'people') return false
  if (/^claude$/i.test(name) && ACTS.test(after)) return true
  return (
    capital && USED_BEFORE.test(before) && !/^(?:I|You|Pi|Continue|Sora|Jules|Cody|Devin|Gemma)$/.test(name)
  )
}

/** "ChatGPT (GPT-4o)" names one tool: the model's number is no second one. */
function withoutVersions(found: Mention[]): Mention[] {
  const names = new Set(found.map((mention) => mention.name))
  return found.filter((mention) => {
    if (mention.name === 'GPT' || mention.name === 'OpenAI o-series') return !names.has('ChatGPT')
    if (mention.name === 'Copilot') return !(names.has('GitHub Copilot') || names.has('Microsoft Copilot'))
    return true
  })
}

/** Words for AI that name no tool. */
export const GENERIC_AI =
  /(?<![\p{L}\p{N}_@])(?:AIs?|A\.I\.?|gen[\s-]?AI|GAI|LLMs?|(?:large\s+)?language\s+models?|artificial\s+intelligence|generative\s+(?:AI|models?|tools?)|chat\s?bots?|KI|IA|inteligencia\s+artificial|intelligence\s+artificielle|künstliche\s+intelligenz|人工智能|AI(?=[\s\p{Script=Han}]))(?![\p{L}\p{N}_])|人工智能/giu
