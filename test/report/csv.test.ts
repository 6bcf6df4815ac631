import Papa from 'papaparse'
import {expect, test} from 'vitest'
import {csv} from '../../src/report/csv.ts'
import {hostile, hostileReport} from './hostile.ts'
import {clean, faulty, reportOf, scan} from './sample.ts'

test('a row a file', () => {
  expect(csv(reportOf(clean, faulty, scan))).toBe(
    [
      'path,format,outcome,collaborators_status,collaborators_where,collaborators,staff,ai_status,ai_where,ai_tools,ai_uses,errors,warnings,rules,messages',
      'hw3/wei.md,markdown,clean,named,top,"Ada Byrne; Ben Okafor",,described,top,ChatGPT,debug,0,0,,',
      'hw3/ada.md,markdown,findings,named,top,"Ada Byrne; Ben Okafor",,described,top,ChatGPT,debug,1,1,"ai-missing; collaborators-unnamed","No AI-usage note at the top. Write which AI you used and how, or ""AI assistants: none"". / \'""a few friends"" names nobody. Write their names: ""Collaborators: Ada Byrne, Ben Okafor""."'.replace(
        "/ '",
        '/ ',
      ),
      'hw3/scan.pdf,,unreadable,,,,,,,,,1,0,file-unreadable,"The page is a picture; it holds no text. Export the PDF from the program that made it, or paste the header as text."',
      '',
    ].join('\r\n'),
  )
})

test.each(hostile)('no cell begins a formula, and no word leaves its cell: %j', (words) => {
  const {data, errors} = Papa.parse<string[]>(csv(hostileReport(words)), {skipEmptyLines: true})
  expect(errors).toEqual([])
  expect(data).toHaveLength(2)
  for (const cell of data[1]!) expect(cell).not.toMatch(/^[\s"]*[=+\-@|%＝＋－＠\t\r]/)
  expect(data[1]).toHaveLength(15)
})
