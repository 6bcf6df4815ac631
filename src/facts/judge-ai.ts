import {isInstruction} from './label.ts'
import {inLanguages, mayBeAbroad} from './lexicon/languages.ts'
import {BARE_WORDS, DENIAL, USE_FAMILIES, USED} from './lexicon/uses.ts'
import {NONE} from './lexicon/words.ts'
import type {AiStatus} from './model.ts'
import {ownWords} from './own.ts'
import {HEDGED, isPlaceholder} from './placeholder.ts'
import {sentencesOf} from './sentences.ts'
import {AI_WORD, findTools, type Mention, mentionsOf} from './tools.ts'

/** What one statement says of AI. */
export interface AiVerdict {
  status: Exclude<AiStatus, 'missing'>
  tools: string[]
  uses: string[]
}

/** Clauses: a negation reaches no further than its own. */
function clausesOf(text: string): string[] {
  return sentencesOf(text).flatMap((sentence) =>
    sentence
      .split(
        /(?:;|,?(?<!\s)\s+but\b|(?<=[^\s,])\s+(?=and\s+(?:I\s+)?(?:never|did\s+not|didn['’]?t)\b)|(?<!\s),?\s+(?=(?:so|and|then|thus|hence|therefore)\s+(?:I\s+|we\s+)?(?:also\s+|then\s+|just\s+)?(?:used|asked|consulted|had|let|got|turned|went|pasted|tried)\b|(?:so\s+)?(?:le\s+)?(?:pregunté|perguntei|pedí|pedi|usé|usei|então)(?![\p{L}]))|,\s+(?=\p{L}+\s+(?:wrote|fixed|helped|explained|generated|suggested|drafted|translated|debugged)\b)|[:,]\s*(?=(?:not|no|never|(?:and\s+)?(?:did\s+not|didn['’]?t|wasn['’]?t|was\s+not)|and\s+(?:did|no|not|none)|used|using|only|nur|just|with|all|I)\b)|\b(?:except(?:\s+for|ing)?|with\s+the\s+exception\s+of|save\s+for|other\s+than|apart\s+from|aside\s+from|besides|however|although|though|beyond|außer|ausser|sauf|excepto|exceto|salvo|tranne|eccetto|behalve)(?![\p{L}])|\s[–—]\s|\.\s+)\s*/iu,
      )
      .map((clause) => clause.trimEnd()),
  )
}

/** Denials that need no word for no: the work is a human's, or its author kept away from AI. */
const ABSTAINS =
  /\b(?:human[\s-](?:written|made|generated|only)|written\s+(?:entirely\s+)?by\s+(?:a\s+)?(?:human|hand)|(?:thought\s+(?:about|of)|considered|(?:was|were)\s+tempted)\b[^.]*\b(?:did\s*n[o'’]t|decided\s+(?:not|against))|avoid(?:ed)?\s+(?:using\s+)?(?:any\s+)?AI\b|\bused\s+none\b|decided\s+against|chose\s+not\s+to|(?:stayed|kept|steered)\s+(?:well\s+|far\s+)?(?:away|clear)\s+(?:from|of)|\boff[\s-]limits|kept\s+\p{L}+\s+out\s+of|refrained\s+from|abstained\s+from|opted\s+(?:out|not\s+to)|entirely\s+my\s+own|all\s+(?:of\s+it\s+)?(?:is\s+)?my\s+own(?:\s+work)?)\b/iu

/** "by hand instead of by ChatGPT", "rather than asking an AI": what was done in its place. */
const AVOIDS =
  /\b(?:instead\s+of|rather\s+than|uninstalled|disabled|switched\s+off|stopped\s+using)\s+(?:by\s+|asking\s+|using\s+|from\s+)?(?:an?\s+)?[\p{L}\p{N}-]+/iu
/** "Claude (not Copilot)", "Claude, not ChatGPT, to find typos", "(not logged in)": what is denied beside a tool that was used. */
const NOT_THIS_ONE =
  /(?<=\p{L})\s*\((?:not|no)\s+(?!(?:used?|at\s+all|AI|for)\b)[^),]{1,60}\)|,\s*not\s+\p{Lu}[\p{L}\d.-]{1,30}(?:\s[\p{L}\d.]{1,20})?,/gu
const AVOIDED = new RegExp(AVOIDS, 'giu')

/** What was allowed, weighed or opened was not used. */
const NOT_YET =
  /\b(?:(?:was|were|is|are)\s+(?:\w+\s+)?(?:allowed|permitted|encouraged|available)|(?:considered|thought\s+(?:about|of)|wanted\s+to|was\s+tempted\s+to|planned\s+to)\s+(?:\w+\s+)?(?:us(?:e|ing)|ask(?:ing)?)|(?<!\b(?:was|were|file|got|is)\s+)opened(?!\s+in\b)|(?:was|being|is)\s+(?:only\s+)?installed|unless\s+you\s+count|(?:stayed|kept|steered)\s+(?:well\s+|far\s+)?(?:away|clear)\s+(?:from|of)|off[\s-]limits|kept\s+\p{L}+\s+out\s+of|uninstalled|stopped\s+using|(?:could|would|might)\s+have\s+(?:used|asked)|(?:was|were)\s+going\s+to\s+(?:use|ask)|turned\s+off|switched\s+off|disabled|(?:decided\s+against|avoid(?:ed)?|refrained\s+from)\s+(?:using\s+)?)\b(?!.*\b(?:used|helped|explained|wrote)\b)/iu

/**
 * What a value in an AI field says.
 *
 * @param value the value as written
 * @returns the verdict; an unfilled value is a placeholder
 */
export function judgeAi(value: string): AiVerdict {
  const nothing = {tools: [], uses: []}
  const text = ownWords(value)
  if (text === '' || isPlaceholder(text) || HEDGED.test(text) || isUnfilled(text) || isBracketed(text))
    return {status: 'placeholder', ...nothing}
  const bare = text
    .replace(/^[\s"'“*_([-]+(?=[\p{L}\d])/u, '')
    .replace(AVOIDED, ' ')
    .replace(NOT_THIS_ONE, ' ')
  const clauses = clausesOf(bare)
  // "No limits: ChatGPT wrote it all" says none of anything but AI.
  const acted = toolActs(sentencesOf(bare)[0] ?? '')
  // "AIA Eh" (IBM's attribution format): human effort alone.
  const saysNone = (NONE.test(bare) || /^Eh\b/.test(bare)) && !acted
  const denies = (clause: string, index: number) => !(index === 0 && acted) && isDenial(clause)
  const positive = clauses.filter(
    (clause, index) =>
      clause.trim() !== '' &&
      !NOT_YET.test(clause) &&
      !(index === 0 && saysNone && !/\bbut\b/u.test(clause)) &&
      !denies(clause, index),
  )
  const told = positive.join(' ; ')
  let tools = findTools(told, 'ai').map((mention) => mention.name)
  const denied =
    saysNone ||
    AVOIDS.test(text) ||
    clauses.some((clause) => NOT_YET.test(clause)) ||
    ABSTAINS.test(bare) ||
    clauses.some((clause, index) => denies(clause, index) && (index === 0 || speaksOfAi(clause)))
  if (tools.length === 0 && !denied) tools = unknownTool(sentencesOf(bare)[0] ?? '')
  const uses = usesOf(withoutTools(withoutOwnDeeds(told)))
  if (tools.length > 0) {
    return {status: uses.length > 0 || tellsMore(told) ? 'described' : 'no-use', tools, uses}
  }
  // A denial with an exception, or an admission beside it, is a use.
  const admits = positive.some((clause) => AI_WORD.test(clause) && USED.test(clause))
  const excepts =
    uses.length > 0 && /\b(?:except|exception|other\s+than|besides|apart\s+from|beyond)\b/iu.test(bare)
  if (denied && !admits && !excepts) return {status: 'none', ...nothing}
  return {status: 'no-tool', tools: [], uses}
}

/** A denial behind the first clause denies AI only where it speaks of it. */
function speaksOfAi(clause: string): boolean {
  return (
    AI_WORD.test(clause) ||
    USED.test(clause) ||
    findTools(clause, 'ai').length > 0 ||
    /^\W*(?:none|nothing|no)\W*$/iu.test(clause)
  )
}

/** Prompts in brackets, and no tool outside them: "[list models, i.e. ChatGPT] was used to [describe here]". */
function isUnfilled(text: string): boolean {
  const outside = text.replace(/\[[^\]]{2,120}\](?!\()|<[^>]{2,120}>|\{[^}]{2,120}\}/gu, (prompt) =>
    BRACKET_PROMPT.test(prompt) ? ' ' : prompt,
  )
  return outside !== text && findTools(outside, 'ai').length === 0 && !NONE.test(outside.trim())
}

/** "[Werkzeug und Zweck]": brackets around all, and in them no tool. */
function isBracketed(text: string): boolean {
  return (
    /^(?:\[[^\]]+\]|【[^】]+】|<[^>]+>|\{\{[^}]+\}\})\W*$/u.test(text) &&
    findTools(text, 'ai').length === 0 &&
    !NONE.test(text.replace(/^\W+|\W+$/gu, ''))
  )
}

const BRACKET_PROMPT =
  /^.\W*(?:(?:please\s+)?(?:insert|list|name|describe|explain|specify|state|add|fill|enter|write|replace|specific|your|which|what|how|AI\s+usage|(?:all\s+)?(?:the\s+)?(?:people|students|tools?)|or\s+write|tools?|models?|names?|links?|purposes?|AI\s+(?:tools?|system\S*|models?|name))\b)/iu

/** "Copilot in VS Code", "Claude (free plan)": where a tool stands and what it costs is no use. */
const IN_EDITOR =
  /\b(?:in|inside|within|for)\s+(?:VS\s?Code|Visual\s+Studio(?:\s+Code)?|PyCharm|IntelliJ(?:\s+IDEA)?|Xcode|(?:Google\s+)?Colab|Jupyter|RStudio|neovim|vim|emacs)\b|\b(?:free|paid|pro|plus|student|premium|basic)\s+(?:plan|version|tier|account)\b/giu

/** "The ward does not use any AI", "The operator produced a summary written by ChatGPT": what others do. */
const OF_OTHERS =
  /^\W*(?:the|an?|one|that|each|every)\s+(?!work|submission|assignment|homework|project|report|essay|paper|code|lab|text|author)(?:\p{Ll}+\s+){1,2}(?:does(?:\s+not|n['’]t)|(?!us)\p{Ll}+ed\s+(?:an?|the|his|her|their|its)\b)/iu

/** "..., then wrote it up myself", "the text is my own": what the student did is no use of a tool. */
function withoutOwnDeeds(text: string): string {
  return text
    .replace(OWN_DEED, ' ')
    .split(/(?<=[.;])/u)
    .filter((clause) => !/\bmy\s+own\b/iu.test(clause) || findTools(clause, 'ai').length > 0)
    .join('')
}

const OWN_DEED =
  /(?:^|[,;.]|\b(?:and|but|then))\s*(?:then\s+)?(?:(?:I|we)\s+)?(?:then\s+)?(?:wrote|write|coded|did|made|solved|implemented|typed)\b[^;.]{0,80}?\b(?:myself|ourselves|on\s+my\s+own)\b/giu

/** The text around the tools' names, which may hold words of use themselves ("Claude Code"). */
function withoutTools(written: string): string {
  const text = written.replace(IN_EDITOR, (place) => ' '.repeat(place.length))
  let rest = text
  for (const mention of mentionsOf(text)) {
    rest = rest.slice(0, mention.at) + ' '.repeat(mention.end - mention.at) + rest.slice(mention.end)
  }
  return rest
}

/** Whether words of content are left beside the tools' names: verbs that no list foresaw tell of a use too. */
function tellsMore(text: string): boolean {
  let rest = text
  for (const mention of mentionsOf(text).reverse()) rest = rest.slice(0, mention.at) + rest.slice(mention.end)
  const words = rest.replace(/\bhttps?:\S+/gu, ' ').match(/\p{L}{3,}/gu) ?? []
  // Japanese and Chinese part no words.
  if (words.some((word) => /[\u3040-\u30ff\u4e00-\u9fff]{8}/u.test(word))) return true
  const told = words.filter((word) => !BARE_WORDS.has(word.toLowerCase()))
  // "Grammarly for commas", "DeepL (the abstract)": one word is enough where it tells what for.
  const [, aim = ''] =
    /(?:\b(?:for|to|with|on|für|para|pour|per|voor)\s+(?:(?:the|my|our|some|a|an)\s+)?|[(:,–-]\s*(?:the\s+)?)(\p{L}{4,})/u.exec(
      rest,
    ) ?? []
  return told.length >= 2 || (told.length === 1 && told[0] === aim)
}

/**
 * Whether a clause says that AI was not used. A negation behind a use denies something else ("explained what I
 * did not understand"), unless what it negates is the using itself.
 */
function isDenial(clause: string): boolean {
  // "why it returned None": a word of code.
  const negation = DENIAL.exec(
    clause.replace(/\breturn(?:s|ed|ing)?\s+[Nn]one\b/gu, (code) => ' '.repeat(code.length)),
  )
  if (!negation) return false
  const before = clause.slice(0, negation.index)
  const after = clause.slice(negation.index + negation[0].length)
  if (
    /^\s*(?:\w+\s+){0,2}?(?:us(?:e|ed|ing)|consult\w*|employ\w*|involv\w*|utili[sz]\w*|need\w*|rel(?:y|ied)|ask\w*|touch\w*|appl(?:y|ied)|contribut\w*|writ\w*|generat\w*|produc\w*|open\w*)\b/iu.test(
      after,
    )
  ) {
    return true
  }
  if (/^(?:no|without|zero)$/iu.test(negation[0]) && AI_WORD.test(after.slice(0, 40))) return true
  // "I asked ChatGPT if the two are the same, and it said no": the using comes first.
  if (
    /\b(?:I|we)\s+(?:also\s+|then\s+)?(?:asked|consulted|prompted|used)\s/iu.test(before) &&
    findTools(before, 'ai').length > 0
  )
    return false
  return !(
    usesOf(before).length > 0 &&
    (findTools(before, 'ai').length > 0 || AI_WORD.test(before) || USED.test(before))
  )
}

/** The families of use a text tells of. */
function usesOf(text: string): string[] {
  return Object.entries(USE_FAMILIES)
    .filter(([, pattern]) => pattern.test(text))
    .map(([family]) => family)
}

/** A tool the catalogue does not know, by where its name stands. */
function unknownTool(text: string): string[] {
  const name =
    /\b(?:used|using|asked|via|consulted|with\s+help\s+(?:of|from))\s+(?:the\s+)?((?:\p{Lu}[\p{L}\d]*[\p{Lu}\d][\p{L}\d.-]*|\p{Lu}\p{Ll}{2,}(?:\s+(?:AI|GPT|Chat|Bot|Code))))\b/u.exec(
      text,
    )?.[1] ?? /^((?:\p{Lu}[\p{L}\d]*\s?(?:GPT|AI|Bot|Chat)))\b/u.exec(text)?.[1]
  return name &&
    !/^(?:AI|LLMs?|GenAI|I|LaTeX|README|GPT|(?:The|An?|This|Any|Some|Minor|Little|Limited|Light|Only|Basic|Slight|General|Moderate|No|Generative|Gen|Used?|With|My|Did|Using) .*)$/.test(
      name,
    )
    ? [name]
    : []
}

/**
 * What a sentence under no label says of AI.
 *
 * @param text a paragraph's sentences from the one that mentions AI on
 * @param top whether it stands in the header, where the subject is rarely AI itself
 * @returns the verdict, or null where it is no statement
 */
export function judgeAiSentence(text: string, top: boolean): AiVerdict | null {
  const sentence = sentencesOf(text)[0] ?? ''
  if (isInstruction(sentence) || sentence.length > 900) return null
  const tools = findTools(sentence, 'free')
  const generic = AI_WORD.test(sentence)
  if (tools.length === 0 && !generic) return null
  if (SUBJECT.test(sentence) && !USED_FOR.test(sentence)) return null
  const mine = /\b(?:I|I['’]ve|we|We|my|My|me|our|Our|us|[Tt]he\s+author(?:s|\(s\))?)(?!\p{L})/u.test(
    sentence,
  )
  if (!mine && OF_OTHERS.test(sentence)) return null
  const abroad = mayBeAbroad(sentence)
  if (DENIES_USE.test(sentence) || (abroad && DENIES_ABROAD.test(sentence))) return judgeAi(text)
  const use =
    (abroad && USED_ABROAD.test(sentence)) ||
    ((top || mine) &&
      tools.length > 0 &&
      mentionsOf(sentence, 'free').some((tool) => acts(sentence, tool) || isMeans(sentence, tool))) ||
    (top && GENERIC_ACTS.test(sentence)) ||
    (mine &&
      /\b(?:did\s+(?:use|ask|consult|paste|let|have)|talked\s+to|us(?:ed|ing)|had|let|pasted|fed|typed|put|ran|copied|asked|consulted|prompted|queried|relied|turned\s+to|acknowledges?|help(?:ed)?|assist(?:ed|ance)?|generated|suggested|debugged|gave|explained|got)\b/iu.test(
        sentence,
      )) ||
    (mine && /^\W*with\s[^,.]{2,40}\bI\s+(?:only\s+)?\p{Ll}+ed\b/iu.test(sentence)) ||
    PASSIVE.test(sentence) ||
    (top &&
      /(?:^|[(,;–—-]\s*)\W*(?:all\s+)?(?:used|asked|consulted|with\s+(?:the\s+)?(?:help|assistance))\s/iu.test(
        sentence,
      )) ||
    TOOLS_WERE.test(sentence) ||
    (mine &&
      tools.some(
        ({at, end}) =>
          /\b(?:with|using)\s+$/u.test(sentence.slice(0, at)) && /^\W*$/u.test(sentence.slice(end)),
      )) ||
    (top && /,?\s+and\s+(?:also\s+)?used\s+(?=\p{Lu}|AI\b)/u.test(sentence))
  if (!use) return null
  if (
    !top &&
    tools.length === 0 &&
    !PASSIVE.test(sentence) &&
    !/\b(?:help|assist)|\b(?:I|we)\s+(?:also\s+|only\s+)?(?:used|ran|asked)\b/iu.test(sentence)
  )
    return null
  const verdict = judgeAi(text)
  // "I used [AI tool] for [purpose]" is a template left as it was.
  return verdict.status === 'placeholder' && !isUnfilled(ownWords(text)) ? null : verdict
}

function toolActs(sentence: string): boolean {
  return findTools(sentence, 'ai').some(
    (tool) => acts(sentence, tool) && !DENIAL.test(sentence.slice(tool.end)),
  )
}

/** "After I had finished, Claude read the draft": the tool is the subject of a clause, whatever its verb. */
function acts(sentence: string, tool: Mention): boolean {
  const before = sentence.slice(0, tool.at)
  const after = sentence.slice(tool.end).replace(/^\s*\([^)]{0,80}\)/u, '')
  return (
    (/^\W*(?:(?:mostly|only|just|and|also|then|later|finally|the)\s+)*$/iu.test(before) ||
      /(?:[,;:.!?]|\b(?:and|then|but|while|so|because))\s+$/u.test(before)) &&
    TOOL_ACTS.test(after)
  )
}

/** What follows a tool's name that is a subject: what it did, or what for. */
const TOOL_ACTS =
  /^\W*(?:\p{Lu}\w*\s+)?(?:[\d.]+\w?\s+)?(?:(?:for|to)\s|(?:(?:also|then|only|just|later|\w+ly)\s+)?(?:\p{Ll}{2,}ed|(?:is|was)\s+(?:\w+\s+)?used|wrote|gave|found|made|told|proofread|set|taught|read|drew|did|built|came|took|got|let|caught|put|kept|showed)\b)/u

/** "Built in Cursor", "with ChatGPT", "prompts for Claude", with words that tell what for. */
function isMeans(sentence: string, tool: Mention): boolean {
  return (
    /\b(?:in|with|via|using|through|prompts?\s+(?:to|for)|by|and)\s+(?:the\s+)?$/iu.test(
      sentence.slice(0, tool.at),
    ) && usesOf(withoutTools(sentence)).length > 0
  )
}

/** "A language model suggested three titles." */
const GENERIC_ACTS =
  /^\W*(?:an?\s+|the\s+)?(?:AI(?:\s+(?:assistant|tool|chatbot|model))?|(?:large\s+)?language\s+model|chatbot|LLM)\s*(?:\([^)]{0,80}\)\s*)?(?:also\s+)?(?:\p{Ll}{2,}ed|wrote|gave|found|made|told)\b/iu

/** "I used Copilot to write the training loop": the student's use, whatever for. */
const USED_FOR =
  /\b(?:I|we)\s+(?:also\s+|only\s+|did\s+)?(?:use[d]?|ask(?:ed)?|consult(?:ed)?)\s+(?:[\w'’()-]+\s+){1,6}?(?:to|for|when|while)\b/iu

/** AI as what the work is about. */
const SUBJECT =
  /\b(?:train(?:ed|ing)?(?!\.\w)|fine-?tun\w*|evaluat\w*|implement(?:ed|s)?\s+(?:an?|the)\s+(?:LLM|language|AI|GPT)|benchmark\w*|dataset|API|endpoint|prompt\s+injection|our\s+(?:model|agent|chatbot|app|system)|users?\s+can|pre-?train\w*|embedding|token(?:s|izer)|inference|layer|architecture|raters?|participants?|respondents?|benchmarks?|hallucinat\w*|interviewees?|employees|firms|compan(?:y|ies)|AI\s+(?:opponent|player|agent|bot|enem\w+|course|class|lab)|integrates?|powered)\b/iu
/** "The AI tools used were ChatGPT and Claude." */
const TOOLS_WERE =
  /\b(?:tools?|models?|assistants?|chatbots?)\s+(?:that\s+)?(?:(?:I|we|was|were)\s+)?used\b[^.]{0,40}\b(?:was|were|is|are)\b/iu
const PASSIVE =
  /\b(?:was|were|been|is|are)\s+(?:\w+\s+){0,2}(?:prepared\s+with|used|employed|utili[sz]ed|consulted|generated|written|assisted|created|debugged|drafted|developed|made|enabled|active|installed)\b[^.]*|\b(?:with|by|received|got|had)\s+(?:the\s+|some\s+)?(?:use|help|assistance|support|aid)\s+(?:of|from)\b|\bAI[\s-](?:assisted|generated)\b|\b(?:helped|assisted)\s+(?:me|us|with|in)\b/iu
const AI_NAMES =
  'AI|A\\.I\\.|GenAI|Gen\\s?AI|LLMs?|ChatGPT|chat\\s?gpt|GPT|chatbots?|language\\s+models?|artificial\\s+intelligence|generative|Copilot|Claude|Gemini|Grok|DeepSeek'
/** The same in other languages, whose verbs tell the person themselves. */
const USED_ABROAD = new RegExp(`${inLanguages('used')}|${inLanguages('helper')}`, 'iu')
const DENIES_ABROAD = new RegExp(inLanguages('denied'), 'iu')

/** That AI was not used, in a sentence of its own. */
const DENIES_USE = new RegExp(
  [
    // "no AI", "without any use of ChatGPT"
    `\\b(?:no|zero|0|without(?:\\s+the)?(?:\\s+use\\s+of)?(?:\\s+any)?)\\s+(?:use\\s+of\\s+)?(?:[\\w/,-]+\\s+){0,3}?(?:${AI_NAMES})\\b`,
    // "did not use AI", "am not using any", "chose not to use it"
    `\\b(?:did\\s+not|didn['’]?t|do(?:es)?\\s+not|don['’]?t|have\\s+not|haven['’]?t|had\\s+not|am\\s+not|are\\s+not|never|not)\\s+(?:\\w+\\s+){0,2}?(?:us(?:e|ed|ing)|consult(?:ed)?|rel(?:y|ied)|ask(?:ed)?|employ(?:ed)?|touch(?:ed)?|open(?:ed)?|need(?:ed)?|involved?)\\b[^.]{0,40}?\\b(?:${AI_NAMES})\\b`,
    `\\b(?:${AI_NAMES})\\b[^.]{0,60}\\b(?:(?:was|were|is|are|am|has|have)\\s+(?:\\w+\\s+)?(?:not|never)|(?:was|were|is|are|has|have)n['’]?t\\b|(?:chose|decided|opted|preferred)\\s+(?:not\\s+to|against)|(?:played|had|has|plays)\\s+no\\s+(?:part|role|hand|share|involvement))\\b`,
    `\\b(?:did\\s+not|didn['’]?t|have\\s+not|haven['’]?t|never)\\b[^.;]{0,60}\\b(?:or|nor)\\s+(?:us(?:e|ed)|consult(?:ed)?|ask(?:ed)?)\\s+(?:\\w+\\s+){0,2}?(?:${AI_NAMES})\\b`,
    `\\bnor\\s+(?:did|have)\\s+(?:I|we)\\s+us(?:e|ed)\\s+(?:\\w+\\s+){0,2}?(?:${AI_NAMES})\\b`,
    // "neither a person nor a language model", "neither collaborators nor AI"
    `\\bneither\\b[^.;]{0,60}\\b(?:${AI_NAMES})\\b`,
    // "we were allowed to use AI, but I did not"
    `\\b(?:${AI_NAMES})\\b[^.]{0,40}\\bbut\\s+(?:I|we)\\s+(?:did\\s+not|didn['’]t)\\W*$`,
    `\\b(?:stayed|kept|steered)\\s+(?:well\\s+|far\\s+)?(?:away|clear)\\s+(?:from|of)\\b[^.]{0,30}\\b(?:${AI_NAMES})\\b|\\bkept\\s+(?:${AI_NAMES})\\s+out\\s+of\\b|\\b(?:${AI_NAMES})\\b[^.]{0,40}\\boff[\\s-]limits\\b`,
    '\\bAI-free\\b',
    '\\b(?:aucune|ninguna|keine|sin|ohne|sans)\\s+(?:\\w+\\s+)?(?:IA|KI)\\b|未使用|没有使用',
  ].join('|'),
  'iu',
)
