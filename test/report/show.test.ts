import {expect, test} from 'vitest'
import {show} from '../../src/report/show.ts'
import {clean, scan} from './sample.ts'

test('each field with its status, evidence and place; the end of the header; what was not counted', () => {
  expect(show(clean, {color: false, width: 80, notes: [], asked: ['collaborators', 'ai', 'sources']})).toBe(`\
hw3/wei.md  markdown

  Author: given
    Wei Chen
    | Wei Chen
      line 1

  Collaborators: named
    Ada Byrne, Ben Okafor
    | Collaborators: Ada Byrne, Ben Okafor
      line 3

  AI use: described
    ChatGPT (debug)
    | AI: ChatGPT, to debug my loop
      line 4

  Sources: missing

  Not stated, and not asked for: pledge.

  Header
    ends before line 8: heading "Problem 1"

  Seen and not counted
    | List your collaborators.
      policy text of the handout, line 12
`)
})

test('an unreadable file says why and what to do', () => {
  expect(show(scan, {color: false, width: 60, notes: [], asked: []})).toBe(`\
hw3/scan.pdf
  The page is a picture; it holds no text.
  Export the PDF from the program that made it, or paste the
  header as text.
`)
})
