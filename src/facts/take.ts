import {TICKED} from './boxes.ts'
import {withoutBrackets} from './brackets.ts'
import {EXAMPLE} from './fields.ts'
import type {Findings, Judged} from './findings.ts'
import {type AiVerdict, judgeAi, judgeAiSentence} from './judge-ai.ts'
import {judgePeople} from './judge-people.ts'
import {judgePeopleSentence} from './judge-sentence.ts'
import {isInstruction} from './label.ts'
import {NONE, UNNAMED} from './lexicon/words.ts'
import type {Pointer} from './model.ts'
import {isElse, isPolicy, isProduct} from './not-counted.ts'
import {EXAMPLES} from './own.ts'
import {namesIn} from './people.ts'
import {isPlaceholder} from './placeholder.ts'
import {rawSentencesOf, sentencesOf} from './sentences.ts'
import {evidenceOf, type Statement} from './statements.ts'
import {AI_WORD, findTools} from './tools.ts'

/** An option printed and not ticked: where no other of its field is, the field is not filled in. */
export function leaveUnticked(statement: Statement, found: Findings): void {
  const {kind, value, evidence, where} = statement
  const said = kind === 'free' ? value : `${statement.label} ${value}`
  const nothing = {people: [], staff: [], tools: [], uses: []}
  if (kind === 'people' || judgePeopleSentence(said, where))
    found.people.push({verdict: {status: 'placeholder', ...nothing}, evidence, where})
  if (kind === 'ai' || judgeAiSentence(said, where === 'top'))
    found.ai.push({verdict: {status: 'placeholder', ...nothing}, evidence, where})
}

/** "... write the following statement: "I worked alone."": the handout's words are no answer to it. */
function withoutSample({asked, label, value}: Statement): string {
  // "List everyone you talked to ... <Ben, Chen>": the brackets hold the answer.
  const filled = /^(.+\n)\s*(<[^<>]{2,300}>)\s*$/su.exec(value)
  if (filled && sentencesOf(filled[1]!).some(isInstruction)) return filled[2]!
  return asked && /\b(?:write|say|sentence|statement)\b/iu.test(label)
    ? value.replace(/^\s*["“][^"”]{10,400}["”]/u, '')
    : value
}

/** An answer about AI without further sentences that tell of people only. */
function ofAi(value: string): string {
  const [first = '', ...more] = rawSentencesOf(value)
  const about = more.filter((one) => isAi(one) || !judgePeopleSentence(one, 'top'))
  return about.length === more.length ? value : [first, ...about].join('\n\n')
}

const OF_PEOPLE =
  /\b(?:collaborat\w*|persons?|people|students?|classmates?|peers?|partners?|any(?:one|body)|no\s?body|no\s+one|alone|with|from)\b/iu

/** So many sentences of a paragraph are looked at, and so many are read as one answer. */
const MOST_SENTENCES = 200
const TOGETHER_READ = 8

const SPEAKS_OF_ME = /\b(?:I|we|my|our|me|us)\b|^\W*\p{L}+\W*$/iu

/** Judge one statement and file it under what it speaks of. */
export function take(statement: Statement, found: Findings): void {
  // An order of the handout with nothing under it is policy text, unless a mark shows that a blank was left.
  if (
    statement.asked &&
    sentencesOf(statement.value).every(isInstruction) &&
    !(statement.value !== '' && isPlaceholder(statement.value)) &&
    !/[?_:：]\s*$|☐|□|\[\s*\]|\(\s\)/u.test(statement.evidence.quote)
  )
    return
  const {kind, evidence, where} = statement
  const value = withoutSample(statement)
  const file = <Verdict>(list: Judged<Verdict>[], verdict: Verdict | null) => {
    if (verdict !== null) list.push({verdict, evidence, where, row: statement.pieces[0]?.line.kind === 'row'})
  }
  switch (kind) {
    case 'people': {
      // "Partner's email": beside the name it tells nothing.
      if (/\b(?:e-?mail|phone)\b/iu.test(statement.label)) return
      if (isPointer(value) || isPolicy(statement, found)) return
      const verdict = judgePeople(value)
      if (isElse(statement, verdict?.status ?? 'none', found)) return
      // "Discussion with the team" below the header tells of what others do.
      if (where === 'elsewhere' && verdict?.tool && !SPEAKS_OF_ME.test(value)) return
      // An order of the handout may be about more than people: what tells of none answers something else.
      if (statement.asked && verdict?.status === 'unnamed' && !UNNAMED.test(value)) return
      file(found.people, verdict)
      takeTools(statement, found)
      return
    }
    case 'ai': {
      if (isPointer(value) || isPolicy(statement, found) || isProduct(statement, found)) return
      // "Claude | 0.84" is a row of results.
      if (/^[\s\d.,%±+-]*\d[\s\d.,%±+-]*$/u.test(value) && !NONE.test(value)) return
      const verdict = withLabelled(judgeAi(ofAi(value)), statement.label)
      if (isElse(statement, verdict.status, found)) return
      // A question that asks for sources and AI at once is answered with a source.
      if (
        (statement.asked ||
          (statement.label.split(/\s+/).length > 8 &&
            !/^(?:the\s+)?(?:use|usage|role)\b/iu.test(statement.label))) &&
        verdict.status === 'no-tool' &&
        !/\bAI\b|^\W*yes\b/iu.test(value)
      )
        return
      file(found.ai, verdict)
      // "... to plan the report. No other persons contributed."
      for (const sentence of sentencesOf(value).slice(1))
        if (OF_PEOPLE.test(sentence)) file(found.people, judgePeopleSentence(sentence))
      return
    }
    case 'both': {
      const {people, tools} = isPlaceholder(value) ? {people: value, tools: value} : partOf(value)
      file(found.people, judgePeople(people))
      if (tools !== '' || value === '') file(found.ai, judgeAi(tools))
      return
    }
    case 'help': {
      // A title over further sections asks nothing of its own.
      if (isPolicy(statement, found) || (statement.heading && value === '')) return
      const verdict = judgePeople(withoutReferences(value), true)
      // Thanks under which AI alone is denied tell of no people.
      const ofAiOnly = verdict?.status === 'none' && sentencesOf(value).every(isAi) && !OF_PEOPLE.test(value)
      file(found.people, ofAiOnly ? null : verdict)
      takeTools(statement, found)
      return
    }
    case 'pledge': {
      file(found.pledge, true)
      // "Integrity declaration: Ben (ideas), ChatGPT (spelling)" tells who and what helped.
      const helped =
        isAi(value) && sentencesOf(value).length === 1 && !isPolicy(statement, found)
          ? judgePeople(value, true)
          : null
      if (helped?.status === 'named') {
        file(found.people, helped)
        takeTools(statement, found)
        return
      }
      takeFree(statement, found)
      return
    }
    case 'sources':
      file(found.sources, !NONE.test(value))
      for (const sentence of sentencesOf(value)) file(found.people, judgePeopleSentence(sentence, where))
      takeTools(statement, found)
      return
    case 'author':
      file(found.authors, namesIn(value, true).people)
      return
    case 'staff':
      if (
        /\b(?:worked|talked|consulted|help(?:ed)?|assistance|aid|hints?|spoke|asked)\b/iu.test(
          statement.label,
        ) &&
        !NONE.test(value)
      )
        file(found.people, {status: 'staff', people: [], staff: [value.split('\n')[0]!]})
      takeFree(statement, found)
      return
    case 'free':
    case 'other':
      takeFree(statement, found)
      return
    default:
      return
  }
}

/** Whether a few words name AI or a tool. */
export const isAi = (clause: string): boolean => findTools(clause, 'free').length > 0 || AI_WORD.test(clause)

/** "Ben, ChatGPT for the plot": who stands before the first comma that a tool follows. */
function peopleFirst(clause: string): string[] {
  const parts = clause.split(/,\s+/)
  const first = parts.findIndex(isAi)
  return first > 0 ? [parts.slice(0, first).join(', '), parts.slice(first).join(', ')] : [clause]
}

/** An answer to people and AI at once, parted: "none" answers both, else each clause answers one. */
function partOf(written: string): {people: string; tools: string} {
  // "Collaborators / AI use: Ben, Chen / none" answers each in its turn.
  const [first = '', second = '', ...more] = written.split(/\s+\/\s+/)
  if (second !== '' && more.length === 0 && !isAi(first)) return {people: first, tools: second}
  // A wrapped line parts nothing.
  const value = written.replace(/(?<!\n)\n(?!\n)/g, ' ')
  const clauses = value
    .split(
      /;|\n|(?<=[.!?])(?<!\b(?:Dr|Prof|Mr|Mrs|Ms|St)\.)\s+|\s\/\s|,\s+(?=no\s|and\s|used|AI)|\s+and\s+(?=(?:used?|I\s+used|no)\s)|\s+but\s+(?=(?:I\s+)?used?\s)/u,
    )
    .flatMap(peopleFirst)
    .filter((clause) => clause.trim() !== '')
  if (clauses.length === 0) return {people: '', tools: ''}
  if (clauses.length === 1 && !isAi(value))
    return {people: value, tools: NONE.test(value.trim()) || isPlaceholder(value) ? value : ''}
  if (clauses.every((clause) => NONE.test(clause.trim()))) return {people: 'none', tools: 'none'}
  // ", to recall the formula" goes on with the use before it.
  const ofTool = clauses.map(
    (clause, index) =>
      isAi(clause) || (isAi(clauses[index - 1] ?? '') && /^\W*(?:to|for|in\s+order)\s+\p{Ll}/u.test(clause)),
  )
  const tools = clauses.filter((_, index) => ofTool[index]).join('; ')
  const rest = clauses.filter((_, index) => !ofTool[index]).join('; ')
  // "I did not work with anyone or use any AI" speaks of both in one clause.
  return {people: rest === '' ? value : rest, tools}
}

/** An entry of a bibliography, which names a tool as its subject. */
const REFERENCE =
  /^(?!.*\b(?:I|my|we|used|asked|prompt|accessed)\b)(?:[^.()]{2,60}\(\d{4}[a-z]?\)[.,:]?\s|.*\bet\s+al\b|.*\b(?:Press|Journal|Proceedings|arXiv|doi|Publish\w+|Review)\b|.*\p{L}\.\s.*\b(?:19|20)\d\d\b)/u
/** The same in running text, where a year stands in many a sentence. */
const PUBLISHED =
  /^(?!.*\b(?:I|my|we|used|asked)\b).*\p{L}[.,]\s.*\b(?:et\s+al|Press|Journal|Proceedings|arXiv|doi)\b/u

function withoutReferences(value: string, reference = REFERENCE): string {
  return value
    .split('\n')
    .filter((row) => !reference.test(row))
    .join('\n')
}

/** An AI tool in a field that asks for people or sources is an AI statement. */
function takeTools(statement: Statement, found: Findings): void {
  const {where} = statement
  const value = statement.kind === 'sources' ? withoutReferences(statement.value) : statement.value
  const asked = /^(?:ai\s+)?tools?\b/iu.test(statement.label)
  const rows = value.split('\n').filter((row) => !EXAMPLES.test(row.trim()))
  const all = sentencesOf(rows.join('\n')).slice(0, MOST_SENTENCES)
  for (const [index, sentence] of all.entries()) {
    const context = statement.kind === 'sources' ? 'ai' : 'people'
    if (isInstruction(sentence)) continue
    const tools = findTools(sentence, context)
    if (tools.length === 0 && !(AI_WORD.test(sentence) && judgeAiSentence(sentence, true))) continue
    const judged = judgeAi(
      tools.length === 0
        ? sentence
        : asked
          ? // "Tool: X. Date: Y. Purpose: Z." is one answer.
            all.slice(index, index + TOGETHER_READ).join(' ')
          : sentence.slice(Math.max(0, sentence.lastIndexOf(';', tools[0]!.at) + 1)),
    )
    // A list of names beside the tool is no use of it.
    const described =
      asked ||
      /\b(?:help\w*|us(?:ed|ing)|for|to|with|asked|explain\w*)\b|\(\s*[\w-]+(?:ing|ed)\b/iu.test(sentence)
    const verdict =
      judged.status === 'described' && !described ? {...judged, status: 'no-use' as const, uses: []} : judged
    found.ai.push({verdict, evidence: statement.evidence, where})
  }
}

/** "I worked with [collaborators]": a sentence whose blank was not filled. */
const BLANK_PERSON =
  /\b(?:worked|collaborated|discussed|talked|studied|partnered|consulted)\b[^.[<_{]{0,40}\b(?:with|to)\s*(?:[[<{]\s*(?:your\s+|list\s+|insert\s+|names?\b|collaborators?|partners?|people|students?|person|who|X+\b)[^\]>}]*[\]>}]|_{3,})/iu
const REPLACE_THIS =
  /^\W*(?:replace|delete|overwrite|change)\s+this\s+(?:paragraph|text|line|sentence|section|part|cell)\s+(?:with|by)\s+your\b/iu

/** "Individual [x]  Pair [ ]". */
const INDIVIDUAL = /^\W*individual(?:ly)?\W*$/iu

function takeFree(statement: Statement, found: Findings): void {
  // "Task: Planning with STL": a title tells of no companion.
  if (
    statement.kind === 'other' &&
    /^(?:task|title|topic|subject|chapter|goal|objective|description)\b/iu.test(statement.label)
  )
    return
  const {value, where} = statement
  const heading = statement.heading && statement.kind === 'other' ? statement.label : ''
  // "What I did myself" is a title over a list, no answer.
  if (statement.heading && /^\W*what\b/iu.test(statement.label || value)) return
  if (EXAMPLE.test(value) && !value.includes('\n')) {
    found.notCounted.push({...statement.evidence, reason: 'it is given as an example'})
    return
  }
  const text =
    statement.kind === 'other' && value === ''
      ? statement.evidence.quote
      : withoutReferences(value, PUBLISHED)
  const titles = value === '' ? [] : sentencesOf(heading)
  const sentences = [...titles, ...sentencesOf(text)].slice(0, MOST_SENTENCES)
  if (INDIVIDUAL.test(value) && TICKED.test(statement.evidence.quote))
    found.people.push({verdict: {status: 'none', people: [], staff: []}, evidence: statement.evidence, where})
  for (const [index, sentence] of sentences.entries()) {
    const at = evidenceOf(statement, sentence)
    if (
      /^\W*(?:or\s+)?["“][^"”]{10,}["”](?:\W*$|\s+(?:is|are|was|counts?|means?|would|says?|does)\b)/iu.test(
        sentence,
      )
    ) {
      found.notCounted.push({
        ...at,
        reason: 'it stands in quotation marks: an example or the words of others',
      })
      continue
    }
    if (BLANK_PERSON.test(sentence) && where === 'top') {
      found.people.push({verdict: {status: 'placeholder', people: [], staff: []}, evidence: at, where})
      continue
    }
    if (REPLACE_THIS.test(sentence) && where === 'top') {
      const verdict = {status: 'placeholder' as const, people: [], staff: [], tools: [], uses: []}
      if (AI_WORD.test(sentence)) found.ai.push({verdict, evidence: at, where})
      if (OF_PEOPLE.test(sentence)) found.people.push({verdict, evidence: at, where})
      continue
    }
    // What a template asks for in brackets is no order to the reader.
    if (isInstruction(withoutBrackets(sentence, ' '))) {
      if (/\b(?:collaborat|AI\b|ChatGPT|worked\s+with)/iu.test(sentence)) {
        found.notCounted.push({
          ...at,
          reason: 'it tells students what to do: policy or instruction, not a statement',
        })
      }
      continue
    }
    // "Is 'no AI was used' a claim that can be checked?"
    if (/[?？]["'”)]*$/u.test(sentence)) continue
    const people = judgePeopleSentence(sentence, index < titles.length ? 'elsewhere' : where)
    if (people) found.people.push({verdict: people, evidence: at, where})
    const ai = judgeAiSentence(sentences.slice(index, index + TOGETHER_READ).join('\n\n'), where === 'top')
    if (ai) found.ai.push({verdict: ai, evidence: at, where})
  }
}

/** A tool's own name may be the label: "Claude: to find the bug". */
function withLabelled(verdict: AiVerdict, label: string): AiVerdict {
  const tools = findTools(label, 'ai').map((mention) => mention.name)
  if (tools.length === 0 || verdict.status === 'none' || verdict.status === 'placeholder') return verdict
  // "ChatGPT or a similar tool?" and "ChatGPT / AI use" name no tool of their own where the answer does.
  if (verdict.tools.length > 0 && /\?|\b(?:or|other|similar|AI|e\.g)\b/iu.test(label)) return verdict
  if (verdict.status !== 'no-tool') return {...verdict, tools: [...new Set([...tools, ...verdict.tools])]}
  return {status: verdict.uses.length > 0 ? 'described' : 'no-use', tools, uses: verdict.uses}
}

const POINTER =
  /^\W*(?:please\s+)?(?:see|refer\s+to|in|listed\s+in|cf\.?)\s+(?:the\s+)?(?:file\s+)?[`"'(\s]*([\w./-]+\.(?:md|txt|pdf|tex|docx|rst)|README|COLLABORATION|AI-DECLARATION)\b/iu

function isPointer(value: string): boolean {
  return (
    (POINTER.test(value) && value.split(/\s+/).length <= 10) ||
    (/^\W*(?:please\s+)?see\s+(?:section|appendix|page|chapter|the\s+(?:report|appendix|end|last|attached))\b/iu.test(
      value,
    ) &&
      value.split(/\s+/).length <= 20)
  )
}

export function pointersIn(statements: Statement[]): Pointer[] {
  return statements
    .filter(
      (statement) =>
        (statement.kind === 'people' || statement.kind === 'ai' || statement.kind === 'both') &&
        isPointer(statement.value),
    )
    .flatMap(({kind, evidence}) => [
      ...(kind === 'ai' ? [] : [{field: 'collaborators' as const, ...evidence}]),
      ...(kind === 'people' ? [] : [{field: 'ai' as const, ...evidence}]),
    ])
}
