import {DOMParser} from '@xmldom/xmldom'
import {expect, test} from 'vitest'
import {junit} from '../../src/report/junit.ts'
import {hostile, hostileReport} from './hostile.ts'
import {clean, faulty, options, reportOf, scan} from './sample.ts'

/** Read XML; anything that is not well formed is thrown. */
function parsed(text: string) {
  const onError = (level: string, message: string) => {
    if (level !== 'warning') throw new Error(message)
  }
  return new DOMParser({onError}).parseFromString(text, 'application/xml')
}

test('a suite a file, a case a statement that is asked for', () => {
  expect(junit(reportOf(clean, faulty, scan), options)).toBe(`\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="headnote" tests="9" failures="1" errors="1" skipped="3">
  <testsuite name="hw3/wei.md" tests="3" failures="0" errors="0" skipped="0" time="0">
    <testcase classname="hw3/wei.md" name="File can be read" file="hw3/wei.md" time="0"/>
    <testcase classname="hw3/wei.md" name="Collaborators" file="hw3/wei.md" time="0"/>
    <testcase classname="hw3/wei.md" name="AI use" file="hw3/wei.md" time="0"/>
  </testsuite>
  <testsuite name="hw3/ada.md" tests="3" failures="1" errors="0" skipped="1" time="0">
    <testcase classname="hw3/ada.md" name="File can be read" file="hw3/ada.md" time="0"/>
    <testcase classname="hw3/ada.md" name="Collaborators" file="hw3/ada.md" time="0"><skipped message="warning: &quot;a few friends&quot; names nobody. Write their names: &quot;Collaborators: Ada Byrne, Ben Okafor&quot;."/></testcase>
    <testcase classname="hw3/ada.md" name="AI use" file="hw3/ada.md" time="0"><failure type="ai-missing" message="No AI-usage note at the top. Write which AI you used and how, or &quot;AI assistants: none&quot;.">3:1 No AI-usage note at the top. Write which AI you used and how, or &quot;AI assistants: none&quot;.</failure></testcase>
  </testsuite>
  <testsuite name="hw3/scan.pdf" tests="3" failures="0" errors="1" skipped="2" time="0">
    <testcase classname="hw3/scan.pdf" name="File can be read" file="hw3/scan.pdf" time="0"><error type="file-unreadable" message="The page is a picture; it holds no text. Export the PDF from the program that made it, or paste the header as text.">p1:1:1 The page is a picture; it holds no text. Export the PDF from the program that made it, or paste the header as text.</error></testcase>
    <testcase classname="hw3/scan.pdf" name="Collaborators" file="hw3/scan.pdf" time="0"><skipped message="The file could not be read."/></testcase>
    <testcase classname="hw3/scan.pdf" name="AI use" file="hw3/scan.pdf" time="0"><skipped message="The file could not be read."/></testcase>
  </testsuite>
</testsuites>
`)
})

test('a rule about no statement that is asked for has a case where it finds something', () => {
  const [missing, unnamed] = faulty.findings
  const others = [
    {...unnamed!, rule: 'help-forbidden', message: 'A friend wrote it.', advice: ''},
    {...missing!, rule: 'time-missing', message: 'No hours.', advice: ''},
  ]
  const document = parsed(junit(reportOf({...faulty, findings: others}, clean), options))
  const cases = [...document.getElementsByTagName('testcase')].map((one) => [
    one.getAttribute('name'),
    one.firstChild?.nodeName,
  ])
  const asked = ['File can be read', 'Collaborators', 'AI use'].map((name) => [name, undefined])
  expect(cases).toEqual([...asked, ['help-forbidden', 'skipped'], ['time-missing', 'failure'], ...asked])
})

test('a statement with a warning and an error fails by the error, and both are told', () => {
  const findings = faulty.findings.toReversed().map((finding) => ({...finding, rule: 'ai-missing'}))
  const text = junit(reportOf({...faulty, findings}), options)
  expect(text).toContain('<failure type="ai-missing" message="No AI-usage note at the top.')
  expect(text).toMatch(/>5:16 &quot;a few friends&quot; names nobody\.[^<]*; 3:1 No AI-usage note/)
})

test.each(hostile)('well formed, and the words stay words: %j', (words) => {
  const text = junit(hostileReport(words), options)
  const document = parsed(text)
  const names = [...document.getElementsByTagName('*')].map(({nodeName}) => nodeName)
  expect(new Set(names)).toEqual(new Set(['testsuites', 'testsuite', 'testcase', 'failure', 'skipped']))
  expect(text).not.toContain('[[ATTACHMENT')
})
