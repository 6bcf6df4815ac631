import type {Nodes} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'
import {expect, test} from 'vitest'
import {markdown, summary} from '../../src/report/markdown.ts'
import {hostile, hostileReport} from './hostile.ts'
import {clean, faulty, options, reportOf, scan} from './sample.ts'

/** The nodes of a page by type, in order of the walk, text left out; of HTML its value. */
function shape(page: string): string[] {
  const walk = (node: Nodes): string[] => [
    node.type === 'html' ? node.value : node.type,
    ...('children' in node ? (node.children as Nodes[]).flatMap(walk) : []),
  ]
  const tree = fromMarkdown(page, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]})
  return walk(tree).filter((type) => type !== 'text')
}

test('a comment', () => {
  expect(markdown(reportOf(clean, faulty, scan), options)).toBe(`\
<!-- headnote -->
### headnote: 2 of 3 files to look at

**hw3/ada&#46;md**

- 3:1 **error** No AI-usage note at the top&#46; Write which AI you used and how, or "AI assistants&#58; none"&#46; (ai-missing)
- 5:16 **warning** "a few friends" names nobody&#46; Write their names&#58; "Collaborators&#58; Ada Byrne, Ben Okafor"&#46; (collaborators-unnamed)
  > a few friends from my dorm

**hw3/scan&#46;pdf**

- **unreadable** The page is a picture; it holds no text&#46; Export the PDF from the program that made it, or paste the header as text&#46; (file-unreadable)

<sub>This checks the header only; it is not a grade.</sub><br>
<sub>Policy: mit-6&#46;7960</sub>
`)
})

test('nothing to fix', () => {
  expect(summary(reportOf(clean), options)).toContain('### headnote: 1 file, nothing to fix\n')
})

test('a comment stays within what GitHub takes, and says what is left out', () => {
  const many = Array.from({length: 2000}, (_, index) => ({...faulty, path: `hw3/${index}.md`}))
  const page = markdown(reportOf(...many), options)
  expect(page.length).toBeLessThan(65_536)
  expect(page).toMatch(/1,\d\d\d files more: see the log or the report\./)
  expect(summary(reportOf(...many), options).length).toBeLessThan(1_000_000)
})

test.each(hostile)('words stay words: %j', (words) => {
  const page = markdown(hostileReport(words), options)
  expect(shape(page)).toEqual(shape(markdown(hostileReport('words'), options)))
  expect(page).not.toMatch(/@(?!\u200b)|(?<![&\n])#(?=\d)/)
})
