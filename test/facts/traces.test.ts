import {describe, expect, test} from 'vitest'
import {lint} from '../../src/index.ts'

/** Lines that chat tools leave in copied text: the ten hard marks of ANCHORS, four each. */
const MARKED: readonly string[] = [
  'The loss is convex :contentReference[oaicite:0]{index=0} in the weights.',
  'Entropy is additive.:contentReference[oaicite:12]{index=12}',
  'See the lecture notes oaicite:3 for the proof.',
  'Ridge regression shrinks the weights [oai_citation:4‡notes.pdf](file-abc).',
  'The bound was shown in 2014 citeturn0search3 and improved later.',
  'Both methods agree turn1view0.',
  'The picture turn2image4 shows the spectrum.',
  'The news turn0news7 reported it first.',
  'See https://example.org/ridge?utm_source=chatgpt.com for details.',
  'Source: [Ridge](https://example.org/a?id=4&utm_source=openai.com)',
  'https://example.net/notes?utm_source=perplexity.ai explains the trick.',
  'Taken from https://example.net/kernels?utm_source=claude.ai',
  'The sample is biased 【85†L261-269】 towards the mean.',
  'Gradient descent converges 【4†source】.',
  'As the notes say 【12:3†lecture2.pdf】, the kernel is positive.',
  'The constant is two 【7†L1-L4】 in all cases.',
  'The study grok_card found no effect.',
  'The value <grok:render card_id="a1"> is known.',
  'grok_render_citation_card_json={"cardIds":["a1"]}',
  'It holds <grok:render type="render_inline_citation">.',
  'The theorem holds [cite: 1, 2].',
  '[cite_start]The theorem holds for all n.',
  'The variance is finite [cite: 14].',
  'The estimate [span_0](start_span) is unbiased.',
  'The figure [attached_file:1] shows the loss.',
  'As stated in ppl-ai-file-upload.s3.amazonaws.example/notes.pdf',
  'The rate is known [web:3] to be optimal.',
  'The table is in [attached_file:2].',
  'The link {"attributableIndex":"0-1"} was followed.',
  ':::writing{variant="standard" id="48213"}',
  '{"attributableIndex":"7-2"} The claim follows.',
  'The rest is _[unsupported block: toggle]_ as before.',
  'As an AI language model, I cannot run code.',
  'As a large language model, I do not have opinions on this proof.',
  'As of my last knowledge update, the record stood at 12.',
  'I don’t have access to real-time data, but the trend is clear.',
  'Certainly! Here is a revised version of the proof.',
  'Sure, here’s the solution to problem 2.',
  'ChatGPT said:',
  'Would you like me to expand on the second case?',
]

/** Lines near those that people write. */
const PLAIN: readonly string[] = [
  'The reference to the content of section 3 is index 0.',
  'We cite the notes of week 4.',
  'It is my turn to search for a counterexample.',
  'In turn 0, search begins at the root.',
  'See https://example.org/ridge?utm_source=newsletter for details.',
  'See https://chatgpt.com for the tool.',
  'The parameter utm_source names where a visitor came from.',
  '他在《红楼梦》里写道【引文】。',
  '【注】以下 n 为正整数。',
  'The † marks a conjugate transpose.',
  'The footnote † is explained below.',
  'Grok is a word from a novel.',
  'I could not grok the proof at first.',
  'We play one card and render the scene.',
  'Start the span at zero.',
  '[span] and [range] are words for the same set.',
  'The interval [1, 2] is closed.',
  'See [1, 2] for the details.',
  '[Knuth 1984] gives a proof.',
  'The attached file holds the data.',
  'A web of 3 nodes is planar.',
  'We are writing the variant of the standard form.',
  'An AI language model assigns a probability to each token.',
  'I am an AI researcher and a large language model user.',
  'As a large language model grows, its loss falls.',
  'As an artificial neuron fires, its weight changes.',
  'The last update of the weights uses a step of 0.1.',
  'My last update to the code fixed the bug.',
  'We do not have access to the test labels.',
  'Real-time data would help.',
  'Here is the proof.',
  'Here’s a picture of the tree.',
  'Certainly the claim holds for n = 1.',
  'Sure enough, the loss goes down.',
  'Of course, the converse is false.',
  'She said: the claim is false.',
  'The bot in problem 3 said: hello.',
  'You said in class that the bound is tight.',
  'If you would like to see the second case, read on.',
  'It is worth delving into the rich tapestry of spectra — truly.',
]

async function tracesIn(line: string): Promise<string[]> {
  const text = `# Homework 9\n\nName: Annika Sollers\n\nCollaborators: none\n\nAI assistants: none\n\n## Problem 1\n\nWe begin.\n\n${line}\n\nThe claim follows.\n`
  const {findings} = await lint(new TextEncoder().encode(text), {path: 'homework.md'})
  return findings.filter(({rule}) => rule === 'ai-trace').map(({quote}) => quote)
}

describe('marks of pasted chat text', () => {
  test('are forty on each side', () => {
    expect(MARKED.length).toBe(40)
    expect(PLAIN.length).toBe(40)
  })

  test.each(MARKED)('marked: %s', async (line) => {
    expect(await tracesIn(line)).toHaveLength(1)
  })

  test.each(PLAIN)('plain: %s', async (line) => {
    expect(await tracesIn(line)).toEqual([])
  })

  test('are silent in code, where chat logs are data', async () => {
    expect(await tracesIn('```\nAs an AI language model, I cannot run code.\n```')).toEqual([])
  })
})
