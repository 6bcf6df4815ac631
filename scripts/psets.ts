/** A header of about 150 bytes, as long as students write it. */
const HEADER = `# Problem Set 4

**Name:** Annika Sollers
**Collaborators:** Bayo Adekunle, Chi Nguyen (problem 2)
**AI assistants:** none, apart from a spelling check
`

const PROSE = [
  'We show that the bound holds for every sample size, and then remove the last assumption.',
  'The first term vanishes because the estimator is unbiased; the second needs more care.',
  'Assume for contradiction that some vertex is visited twice before its parent is closed.',
  'By the triangle inequality the error grows at most linearly in the number of steps.',
  'This is where independence enters, for without it the cross terms would remain.',
  'Choosing the step size small enough makes the right side negative, which ends the proof.',
  'The plot shows the training loss falling fast at first and then hardly at all.',
  'Let $p$ be prime and let $a$ be a residue whose order divides $p - 1$.',
]

// Words that a search for statements stops at stand in answers too, though not in every line of them.
const DECOY = 'A partner in the matching cannot be better off, since the matching is stable.'

const MATH = [
  '$$\n\\mathbb{E}\\left[\\sum_{i=1}^{n} X_i\\right] = \\sum_{i=1}^{n} \\mathbb{E}[X_i] \\le n \\mu\n$$',
  '$$\n\\nabla_\\theta L(\\theta) = \\frac{1}{m} \\sum_{j=1}^{m} (h_\\theta(x_j) - y_j) x_j\n$$',
  '$$\nT(n) = 2 T(n/2) + \\Theta(n) \\implies T(n) = \\Theta(n \\log n)\n$$',
]

const CODE = [
  '```python\ndef step(theta, x, y, rate=0.1):\n    error = x @ theta - y\n    return theta - rate * x.T @ error / len(y)\n```',
  '```python\nfor epoch in range(100):\n    order = rng.permutation(len(x))\n    for i in order:\n        theta = step(theta, x[i:i + 1], y[i:i + 1])\n```',
]

const LISTS = [
  '- the case $n = 1$ is clear;\n- if the claim holds for $n$, add one more point;\n- the new point changes at most two intervals.',
  '1. Sort the edges by weight.\n2. Take the next edge unless it closes a cycle.\n3. Stop after $n - 1$ edges.',
]

/**
 * One problem set, real-looking and always the same for the same number.
 *
 * @param number which one
 * @param bytes how long it becomes, about
 * @returns the Markdown text
 */
export function problemSet(number: number, bytes = 18_000): string {
  const next = numbers(number + 1)
  const pick = (from: readonly string[]): string => from[Math.floor(next() * from.length)]!
  const parts = [HEADER]
  let length = HEADER.length
  for (let problem = 1; length < bytes; problem++) {
    const block = [
      `## Problem ${problem}`,
      paragraph(pick),
      pick(MATH),
      `${pick(PROSE)}\nHence $x_{${problem}} \\le ${Math.floor(next() * 900)}$ and \`loss < ${next().toFixed(3)}\`.`,
      pick(LISTS),
      paragraph(pick),
      pick(CODE),
      problem % 6 === 0 ? `${paragraph(pick)}\n${DECOY}` : paragraph(pick),
    ].join('\n\n')
    parts.push(`${block}\n`)
    length += block.length + 2
  }
  return parts.join('\n')
}

function paragraph(pick: (from: readonly string[]) => string): string {
  return [pick(PROSE), pick(PROSE), pick(PROSE)].join('\n')
}

// A small generator with a seed (mulberry32): the bench must time the same bytes on every machine.
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
