import type {FileReport, Report} from '../../src/report/model.ts'
import {at, facts, reportOf} from './sample.ts'

/** Words that a student, or a file's name, may hold to harm whoever reads the report. */
export const hostile = [
  '=HYPERLINK("http://evil.example","a")',
  '+1',
  '-2+3|cmd',
  '@SUM(A1)',
  '\t=1',
  '\n=1',
  '＝1+1',
  '"a",=1',
  '"><img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '<!--<script',
  "' onmouseover='alert(1)",
  ']]><x/>',
  '&lt;b&gt; &amp;',
  '[[ATTACHMENT|/etc/passwd]]',
  '[x](javascript:alert(1)) ![y](http://evil.example/a.png)',
  '<http://evil.example> http://evil.example www.evil.example',
  '@everyone closes #1, mail@evil.example',
  '`code` **bold** ~~gone~~ | cell | $x$',
  '\n\n# heading\n\n- item\n\n> quote\n\n```\nfence',
  '1. one',
  '2) two',
  '::error::forged',
  '   ::add-mask::e',
  'a\n::stop-commands::x',
  'a\r\n::warning::y',
  'foo ##[error]forged',
  '##vso[task.setvariable variable=a]b',
  'a%0A::error::x',
  'a,line=9::b',
  '\u001b[2J\u001b]52;c;eA==\u0007',
  '\u009b31m\u202eexe\u2066\u200f',
  'a\u2028b\u2029c\ufeff',
  '\ud800',
  '\ufffe\uffff',
]

/** A report in which everything foreign is one of these words. */
export function hostileReport(words: string): Report {
  const file: FileReport = {
    path: `${words}.md`,
    format: 'markdown',
    outcome: 'findings',
    facts: {
      ...facts,
      collaborators: {
        ...facts.collaborators,
        people: [words],
        staff: [words],
        evidence: [{quote: words, place: at(3, 1, 9)}],
      },
      ai: {...facts.ai, evidence: [{quote: words, place: at(4, 1, 9)}]},
    },
    header: {place: null, reason: words},
    findings: [
      {
        rule: 'collaborators-unnamed',
        severity: 'error',
        place: at(2, 1, 9),
        message: `${words} names nobody.`,
        advice: `Write names, not ${words}`,
        quote: words,
      },
      {
        rule: 'help-forbidden',
        severity: 'warning',
        place: at(5, 1, 9),
        message: words,
        advice: words,
        quote: words,
      },
    ],
  }
  return {...reportOf(file), policy: words}
}
