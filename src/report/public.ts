import type {Facts} from '../facts/model.ts'
import type {FileReport} from './model.ts'
import type {RuleText} from './options.ts'

/**
 * A verdict without names and quotes, for logs that the public reads: each finding says what its rule says of
 * everybody, and the facts keep their status only.
 *
 * @param file the verdict
 * @param rules the rules, for their words
 * @returns a verdict of the same shape; path, places, severities and outcome stay
 */
export function withoutWords(file: FileReport, rules: RuleText[]): FileReport {
  return {
    ...file,
    facts: file.facts && withoutPeople(file.facts),
    header: file.header && {...file.header, reason: 'not shown: the report may be read by the public'},
    findings: file.findings.map((finding) => {
      if (finding.rule === 'file-unreadable') return {...finding, quote: ''}
      const rule = rules.find(({id}) => id === finding.rule)
      return {
        ...finding,
        message: rule?.summary ?? 'A rule of the course is not met.',
        advice: rule?.fix ?? '',
        quote: '',
      }
    }),
  }
}

function withoutPeople({collaborators, ai, sources, pledge, author}: Facts): Facts {
  return {
    collaborators: {...collaborators, people: [], staff: [], evidence: []},
    // A tool that the catalogue does not know is named in the student's own words.
    ai: {...ai, tools: [], uses: [], evidence: []},
    sources: {...sources, evidence: []},
    pledge: {...pledge, evidence: []},
    author: {...author, people: [], evidence: []},
    traces: [],
    contradictions: [],
    tells: [],
    notCounted: [],
    toolAmongPeople: [],
    pointers: [],
  }
}
