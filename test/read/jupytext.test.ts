import {expect, it} from 'vitest'
import {linesOf, placeOf} from '../../src/lines.ts'
import {read} from '../../src/read/index.ts'

async function lines(source: string, path: string): Promise<string[]> {
  const document = await read(new TextEncoder().encode(source), {path})
  return [...document.blocks].flatMap((block, number) =>
    linesOf(block, number).map((line) => {
      const {line: row, column} = placeOf(line, 0, line.text.length)
      return `${row}:${column} ${block.kind} ${line.text.trim()}`
    }),
  )
}

it('reads markdown cells as Markdown and of code cells what serves as comment', async () => {
  const source = `# ---
# title: Lab 5
# ---

# %% [markdown]
# # Lab 5
# **Collaborators:** Wanjiru Kamau

# %%
# AI: none
import numpy as np
PARTNERS = ["Ben Okafor"]
`
  expect(await lines(source, 'lab.py')).toEqual([
    '2:3 fields title: Lab 5',
    '6:5 heading Lab 5',
    '7:5 paragraph Collaborators: Wanjiru Kamau',
    '10:3 comment AI: none',
    '12:1 fields PARTNERS = ["Ben Okafor"]',
  ])
})

it('reads a markdown cell in a string', async () => {
  expect(await lines('# %% [markdown]\n"""\n## AI use\nnone\n"""\n', 'lab.py')).toEqual([
    '3:4 heading AI use',
    '4:1 paragraph none',
  ])
})

it('leaves a script without cells to the reader of source files', async () => {
  expect(await lines('# Collaborators: none\nx = "# %%"\n', 'lab.py')).toEqual([
    '1:3 comment Collaborators: none',
  ])
})
