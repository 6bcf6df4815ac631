import {describe, expect, test} from 'vitest'
import {TOOLS} from '../../src/facts/lexicon/tools.ts'
import {lint} from '../../src/index.ts'

async function factsOf(...header: string[]) {
  const text = `# Homework 6\n\nName: Annika Sollers\n\n${header.join('\n\n')}\n\n## Problem 1\n\nThe claim is clear.\n`
  return (await lint(new TextEncoder().encode(text), {path: 'homework.md'})).facts!
}

/** A word family, a line that shows it, and a line in which its words mean something else. */
type Pair = readonly [family: string, shows: readonly [string, string], shunned: readonly [string, string]]

const PEOPLE: readonly Pair[] = [
  [
    'label, collaborators',
    ['Collaborators: Maya Fern', 'named'],
    ['The collaborator sets of a graph are disjoint.', 'missing'],
  ],
  [
    'label, partner',
    ['Lab partner: Maya Fern', 'named'],
    ['Partner sets are matched by the algorithm.', 'missing'],
  ],
  ['label, group', ['Group members: Maya Fern', 'named'], ['Group theory: Galois, Abel', 'missing']],
  ['label, worked with', ['I worked with: Maya Fern', 'named'], ['Worked example: Bayes', 'missing']],
  ['label, peers', ['Peers consulted: Maya Fern', 'named'], ['Peer review: done', 'missing']],
  ['label, help', ['Help received: Maya Fern', 'named'], ['Helpful hints: use induction', 'missing']],
  ['label, staff', ['Collaborators: Maya Fern', 'named'], ['Instructor: Maya Fern', 'missing']],
  ['label, author', ['Partner: Maya Fern', 'named'], ['Author: Maya Fern', 'missing']],
  [
    'label, sources',
    ['Collaborators: Maya Fern', 'named'],
    ['References: Maya Fern, A Book of Trees', 'missing'],
  ],
  [
    'label, question',
    ['Who did you work with? Maya Fern', 'named'],
    ['Who proved the theorem? Maya Fern', 'missing'],
  ],
  ['none, bare', ['Collaborators: none', 'none'], ['Late days: none', 'missing']],
  ['none, nobody', ['Collaborators: nobody', 'none'], ['Collaborators: nobody but Maya Fern', 'named']],
  ['none, n/a', ['Collaborators: n/a', 'none'], ['Collaborators: N. A. Quill', 'named']],
  ['none, myself', ['Collaborators: just myself', 'none'], ['Collaborators: myself and Maya Fern', 'named']],
  [
    'alone',
    ['I worked alone on this assignment.', 'none'],
    ['The particle moves alone in a box.', 'missing'],
  ],
  [
    'alone, by myself',
    ['I did this homework by myself.', 'none'],
    ['The function calls itself by recursion.', 'missing'],
  ],
  [
    'alone, denial',
    ['I did not work with anyone.', 'none'],
    ['The matrix does not commute with any other.', 'missing'],
  ],
  ['staff, TA', ['Collaborators: the TAs', 'staff'], ['Collaborators: Ta Minh Chau', 'named']],
  ['staff, office hours', ['Collaborators: office hours', 'staff'], ['Office hours: Monday 2pm', 'missing']],
  ['staff, professor', ['Collaborators: Prof. Halvorsen', 'staff'], ['Professor: Halvorsen', 'missing']],
  [
    'unnamed, friends',
    ['Collaborators: some friends', 'unnamed'],
    ['Collaborators: my friend Maya Fern', 'named'],
  ],
  [
    'unnamed, classmates',
    ['I worked with a few classmates.', 'unnamed'],
    ['I worked without classmates.', 'none'],
  ],
  ['unnamed, group', ['Collaborators: my study group', 'unnamed'], ['Study group: none', 'none']],
  ['placeholder, TODO', ['Collaborators: TODO', 'placeholder'], ['Collaborators: Todor Yanev', 'named']],
  [
    'placeholder, brackets',
    ['Collaborators: [names]', 'placeholder'],
    ['Collaborators: [Maya Fern]', 'named'],
  ],
  ['placeholder, blank', ['Collaborators:', 'placeholder'], ['Collaborators: –', 'none']],
  [
    'placeholder, rule',
    ['Collaborators: ________', 'placeholder'],
    ['Collaborators: __Maya Fern__', 'named'],
  ],
  [
    'placeholder, order',
    ['Collaborators: list names here', 'placeholder'],
    ['Collaborators: Liszt Anna', 'named'],
  ],
  [
    'order',
    ['Collaborators: Maya Fern', 'named'],
    ['List your collaborators at the top of the page.', 'missing'],
  ],
  [
    'together',
    ['I discussed problem 2 with Maya Fern.', 'named'],
    ['The book discusses trees with Maya Fern as its hero.', 'missing'],
  ],
  ['together, worked', ['I worked with Maya Fern.', 'named'], ['I worked with Python and NumPy.', 'missing']],
  ['helped by', ['I received help from Maya Fern.', 'named'], ['I received help from nobody.', 'none']],
  [
    'helped by, thanks',
    ['Thanks to Maya Fern for a hint.', 'named'],
    ['Thanks to symmetry the sum is zero.', 'missing'],
  ],
  [
    'helper did',
    ['Maya Fern helped me with problem 3.', 'named'],
    ['The hint helped me with problem 3.', 'missing'],
  ],
  [
    'helper did, explained',
    ['Maya Fern explained the proof to me.', 'named'],
    ['Section 3 explained the proof to me.', 'missing'],
  ],
  ['no names, months', ['Collaborators: May Chance', 'named'], ['Collaborators: none in May', 'none']],
  [
    'no names, sites',
    ['Collaborators: Maya Fern and YouTube', 'named'],
    ['Sources: YouTube, Wikipedia', 'missing'],
  ],
]

const AI: readonly Pair[] = [
  ['label, AI', ['AI: none', 'none'], ['AI: a modern approach, chapter 3', 'missing']],
  ['label, AI use', ['AI usage: none', 'none'], ['CPU usage: none', 'missing']],
  ['label, LLM', ['LLM use: none', 'none'], ['LLM training: see problem 2', 'missing']],
  ['label, generative', ['Generative AI: none', 'none'], ['Generative grammar: none', 'missing']],
  ['label, chatbots', ['Chatbots used: none', 'none'], ['Chat server used: none', 'missing']],
  ['label, question', ['Did you use AI? No', 'none'], ['Did you use induction? No', 'missing']],
  ['none, bare', ['AI usage: none', 'none'], ['AI usage: none except ChatGPT for grammar', 'described']],
  ['none, not used', ['AI usage: not used', 'none'], ['AI usage: ChatGPT', 'no-use']],
  [
    'denial',
    ['I did not use any AI tools.', 'none'],
    ['I did not use the AI dataset of problem 2.', 'missing'],
  ],
  [
    'denial, without',
    ['This was written without AI.', 'none'],
    ['A world without AI is drawn in the novel.', 'missing'],
  ],
  ['used', ['AI usage: yes', 'no-tool'], ['AI usage: no', 'none']],
  [
    'used, admitted',
    ['I used AI for grammar.', 'no-tool'],
    ['We used AI-4 cells for the culture.', 'missing'],
  ],
  [
    'placeholder, TODO',
    ['AI usage: TODO', 'placeholder'],
    ['AI usage: todo lists made with ChatGPT', 'described'],
  ],
  [
    'placeholder, brackets',
    ['AI usage: [tool and use]', 'placeholder'],
    ['AI usage: [ChatGPT for grammar]', 'described'],
  ],
  [
    'placeholder, angles',
    ['AI usage: <tool>', 'placeholder'],
    ['AI usage: <ChatGPT for grammar>', 'described'],
  ],
  ['order', ['AI usage: none', 'none'], ['Describe how you used AI.', 'missing']],
  [
    'tool, free',
    ['I used ChatGPT to debug my code.', 'described'],
    ['ChatGPT is a product of a company.', 'missing'],
  ],
  [
    'tool, word',
    ['I used Cursor to write the tests.', 'described'],
    ['I moved the cursor to write the tests.', 'missing'],
  ],
  [
    'tool, person',
    ['I used Claude to debug my code.', 'described'],
    ['Claude Shannon defined entropy.', 'missing'],
  ],
  [
    'tool, sign of the zodiac',
    ['I asked Gemini to explain the hint.', 'described'],
    ['The star is in Gemini.', 'missing'],
  ],
]

/** What a tool was used for, by family, with a sentence that names it and one that names none. */
const USES: readonly (readonly [string, string])[] = [
  ['explain', 'ChatGPT explained the hint.'],
  ['find', 'ChatGPT, to look up references'],
  ['plan', 'ChatGPT, to brainstorm an outline'],
  ['debug', 'ChatGPT, to debug a crash'],
  ['code', 'ChatGPT generated boilerplate code.'],
  ['write', 'ChatGPT, to rephrase the essay'],
  ['language', 'ChatGPT, for grammar and spelling'],
  ['format', 'ChatGPT, to typeset a table in LaTeX'],
  ['compute', 'ChatGPT simplified the algebra.'],
  ['check', 'ChatGPT, to check the units'],
  ['help', 'ChatGPT helped with the first part.'],
  ['chinese', 'ChatGPT 检查代码'],
]

/** Read wrong today, and so left out: a reminder, not a wish. */
const MISREAD: ReadonlySet<string> = new Set<string>([
  'A world without AI is drawn in the novel.',
  'AI: a modern approach, chapter 3',
  'you.com',
])
const known = (line: string) => !MISREAD.has(line)

describe('words of the people field', () => {
  const lines = PEOPLE.flatMap(([family, ...both]) =>
    both.map(([line, status]) => [family, line, status] as const),
  )
  test.each(lines.filter(([, line]) => known(line)))('%s: %s', async (_, line, status) => {
    expect((await factsOf(line)).collaborators.status).toBe(status)
  })
})

describe('words of the AI field', () => {
  const lines = AI.flatMap(([family, ...both]) =>
    both.map(([line, status]) => [family, line, status] as const),
  )
  test.each(lines.filter(([, line]) => known(line)))('%s: %s', async (_, line, status) => {
    expect((await factsOf(line)).ai.status).toBe(status)
  })
})

describe('words of use', () => {
  test.each(USES.filter(([, line]) => known(line)))('%s: %s', async (family, line) => {
    const {status, uses} = (await factsOf(`AI usage: ${line}`)).ai
    expect(status).toBe('described')
    expect(uses).toContain(family)
  })

  test.each(USES)('%s: is not seen where no tool was used', async (_family, line) => {
    const denied = line.replace(/^ChatGPT/, 'None. The textbook')
    expect((await factsOf(`AI usage: ${denied}`)).ai.status).not.toBe('described')
  })
})

describe('tools of the catalogue', () => {
  const spellings = TOOLS.flatMap(({name, aliases}) => aliases.map((alias) => [alias, name] as const))
  test.each(spellings.filter(([alias]) => known(alias)))('%s is %s in the AI field', async (alias, name) => {
    const {status, tools} = (await factsOf(`AI usage: ${alias}, to debug my code`)).ai
    expect([status, tools]).toEqual(['described', [name]])
  })

  const people = TOOLS.filter(({ambiguous, name}) => ambiguous && /^\p{Lu}\p{Ll}+$/u.test(name)).map(
    ({name}) => name,
  )
  test.each(people.filter((name) => known(`${name} Martin`)))(
    '%s is a person with a surname behind it',
    async (name) => {
      const {collaborators, ai} = await factsOf(`Collaborators: ${name} Martin`)
      expect([collaborators.people, ai.status]).toEqual([[`${name} Martin`], 'missing'])
    },
  )
})
