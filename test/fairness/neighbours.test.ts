import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {CORPORA, readLabels} from '../../scripts/corpus.ts'
import {NEIGHBOURS, type Neighbour} from '../../scripts/headers/neighbours.ts'
import {count, type Moved, shareOf, verdictOf} from './moved.ts'

// The goal is 0.01. Lower the ceiling when the engine gets better; never raise it to let a change in.
const MOST_MOVED = 0.005

/** A neighbour as the block of Markdown it would be. */
function blockOf(kind: Neighbour, text: string): string {
  if (kind === 'code') return `\`\`\`python\n${text}\n\`\`\``
  return kind === 'references' ? `## References\n\n- ${text}` : text
}

/** Texts that belong to a header or a handout may stand on top; the rest stands where answers are. */
const ON_TOP: ReadonlySet<Neighbour> = new Set(['policy', 'comment', 'example'])

describe('a neighbour', () => {
  it('does not move the verdict', async () => {
    const tally = new Map<string, Moved>()
    for (const {file, format, ambiguous} of await readLabels(CORPORA.own)) {
      if (format !== 'markdown' || ambiguous) continue
      const text = await readFile(join(CORPORA.own, file), 'utf8')
      const before = await verdictOf(text, file)
      const title = /^# .*\n/.exec(text)?.[0] ?? null
      for (const kind of Object.keys(NEIGHBOURS) as Neighbour[]) {
        for (const neighbour of NEIGHBOURS[kind]) {
          const block = blockOf(kind, neighbour)
          if (title !== null && ON_TOP.has(kind)) {
            const above = `${title}\n${block}\n\n${text.slice(title.length)}`
            count(tally, `${kind} under the title`, before, await verdictOf(above, file), file)
          }
          const head = ON_TOP.has(kind) || kind === 'references' ? '' : '## Problem 9\n\n'
          const below = `${text.trimEnd()}\n\n${head}${block}\n`
          count(tally, `${kind} at the end`, before, await verdictOf(below, file), file)
        }
      }
    }
    expect(tally.size).toBe(Object.keys(NEIGHBOURS).length + ON_TOP.size)
    expect(shareOf('neighbours added', tally)).toBeLessThanOrEqual(MOST_MOVED)
  }, 240_000)
})
