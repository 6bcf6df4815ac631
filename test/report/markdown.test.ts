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

**hw3/ada.md**

- 3:1 **error** No AI-usage note at the top. Write which AI you used and how, or "AI assistants: none". (ai-missing)
- 5:16 **warning** "a few friends" names nobody. Write their names: "Collaborators: Ada Byrne, Ben Okafor". (collaborators-unnamed)
  > a few friends from my dorm

**hw3/scan.pdf**

- **unreadable** The page is a picture; it holds no text. Export the PDF from the program that made it, or paste the header as text. (file-unreadable)

<sub>This checks the header only; it is not a grade.</sub><br>
<sub>Policy: mit-6.7960</sub>
`)
})

test('what is no markup stands as it was written; a line does not begin as a list or heading', () => {
  const quote = (words: string) => {
    const finding = {...faulty.findings[1]!, quote: words}
    return /^ {2}> (.*)$/m.exec(markdown(reportOf({...faulty, findings: [finding]}), options))?.[1]
  }
  expect(quote('me (and Ben): fine! See hw3.pdf, C:\\hw.')).toBe(
    'me (and Ben): fine! See hw3.pdf, C:&#92;hw.',
  )
  expect(quote('1. Ben')).toBe('1&#46; Ben')
  expect(quote('12) Ben')).toBe('12&#41; Ben')
  expect(quote('- Ben - Ada')).toBe('&#45; Ben - Ada')
  expect(quote('# Ben')).toBe('&#35; Ben')
  expect(quote('--- (Ben)')).toBe('&#45;-- (Ben)')
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
