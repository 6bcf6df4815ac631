import {createHash} from 'node:crypto'
import {Parser} from 'htmlparser2'
import {expect, test} from 'vitest'
import {html} from '../../src/report/html.ts'
import {hostile, hostileReport} from './hostile.ts'
import {clean, faulty, options, reportOf, scan} from './sample.ts'

/** Names of the elements and of the attributes of a page. */
function namesIn(page: string): {elements: Set<string>; attributes: Set<string>} {
  const elements = new Set<string>()
  const attributes = new Set<string>()
  const parser = new Parser({
    onopentag(name, attribs) {
      elements.add(name)
      for (const key of Object.keys(attribs)) attributes.add(key)
    },
  })
  parser.end(page)
  return {elements, attributes}
}

test('files with findings come first and stand open', () => {
  const page = html(reportOf(clean, faulty, scan), options)
  expect(page.match(/<details.*\n<summary><h2>(.*?)</g)).toEqual([
    '<details open>\n<summary><h2>hw3/ada.md<',
    '<details open>\n<summary><h2>hw3/scan.pdf<',
    '<details>\n<summary><h2>hw3/wei.md<',
  ])
  expect(page).toContain('3 files: 1 clean, 1 with findings (2 errors, 1 warning), 1 unreadable.')
  expect(page).toContain('<blockquote>a few friends from my dorm</blockquote>')
})

test('the one style is the one that the policy of the page names', () => {
  const page = html(reportOf(clean), options)
  const style = page.match(/<style>([\s\S]*?)<\/style>/)?.[1] ?? ''
  const hash = createHash('sha256').update(style).digest('base64')
  expect(page).toContain(
    `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
  )
})

test.each(hostile)('words stay words: %j', (words) => {
  const {elements, attributes} = namesIn(html(hostileReport(words), options))
  const plain = namesIn(html(hostileReport('words'), options))
  elements.delete('br')
  expect(elements).toEqual(plain.elements)
  expect(attributes).toEqual(plain.attributes)
  expect([...elements].filter((name) => ['script', 'img', 'a', 'iframe', 'link'].includes(name))).toEqual([])
})
