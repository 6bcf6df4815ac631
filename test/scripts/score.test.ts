import {describe, expect, it} from 'vitest'
import {type Case, clusterMean, type Label, nameKey, score, toolKeys, wilson} from '../../scripts/score.ts'
import type {AiStatus, CollaboratorsStatus, Where} from '../../src/facts/model.ts'
import type {FileReport, Finding} from '../../src/report/model.ts'

const place = {line: 1, column: 1, endLine: 1, endColumn: 1, page: null, cell: null}
const absent = {status: 'missing', where: null, evidence: []} as const

function label(over: Partial<Label> = {}): Label {
  return {
    id: 'a',
    file: 'files/a.md',
    format: 'markdown',
    collaborators: 'none',
    people: [],
    ai: 'none',
    tools: [],
    where: {collaborators: 'top', ai: 'top'},
    ambiguous: false,
    provenance: 'written',
    template: 'one course',
    note: '',
    ...over,
  }
}

function finding(rule: string, severity: Finding['severity'], message = ''): Finding {
  return {rule, severity, place, message, advice: '', quote: ''}
}

function report(
  collaborators: {status: CollaboratorsStatus; people?: string[]; where?: Where},
  ai: {status: AiStatus; tools?: string[]; where?: Where},
  findings: Finding[] = [],
): FileReport {
  return {
    path: 'a.md',
    format: 'markdown',
    outcome: findings.length > 0 ? 'findings' : 'clean',
    header: null,
    findings,
    facts: {
      collaborators: {people: [], staff: [], where: 'top', evidence: [], ...collaborators},
      ai: {tools: [], uses: [], where: 'top', evidence: [], ...ai},
      sources: {...absent, evidence: []},
      pledge: {...absent, evidence: []},
      author: {...absent, people: [], evidence: []},
      traces: [],
      contradictions: [],
      tells: [],
      notCounted: [],
      toolAmongPeople: [],
      pointers: [],
    },
  }
}

describe('wilson', () => {
  it('gives the interval of 8 of 10', () => {
    const {low, high} = wilson({right: 8, of: 10})
    expect(low).toBeCloseTo(0.4902, 4)
    expect(high).toBeCloseTo(0.9433, 4)
  })

  it('does not claim certainty when all of 100 are right', () => {
    const {low, high} = wilson({right: 100, of: 100})
    expect(low).toBeCloseTo(0.963, 4)
    expect(high).toBeCloseTo(1, 6)
  })

  it('says nothing where nothing was counted', () => {
    expect(wilson({right: 0, of: 0})).toEqual({low: 0, high: 1})
  })
})

describe('names', () => {
  it('are compared without case, marks, width and punctuation', () => {
    expect(nameKey('  José  Núñez-Ortega ')).toBe('jose nunez ortega')
    expect(nameKey('@ｋｅｎｊｉ')).toBe('kenji')
    expect(nameKey('王小明')).toBe('王小明')
    expect(nameKey('Мария Й.')).toBe('мария и')
  })

  it('of a tool are met by any of the names that the catalogue joins', () => {
    expect(toolKeys('Windsurf / Codeium')).toEqual(['windsurf', 'codeium'])
    expect(toolKeys('Copilot (unspecified)')).toEqual(['copilot'])
  })
})

describe('score', () => {
  it('counts right statuses, presence and places of two right files', () => {
    const cases: Case[] = [
      {label: label(), report: report({status: 'none'}, {status: 'none'})},
      {
        label: label({collaborators: 'missing', ai: 'missing', where: {collaborators: null, ai: null}}),
        report: report({status: 'missing', where: null}, {status: 'missing', where: null}),
      },
    ]
    const {cases: scored, fields, misses} = score(cases)
    expect(scored).toBe(2)
    expect(misses).toEqual([])
    expect(fields.ai.statuses).toEqual({right: 2, of: 2})
    expect(fields.ai.sensitivity).toEqual({right: 1, of: 1})
    expect(fields.ai.specificity).toEqual({right: 1, of: 1})
    expect(fields.ai.where).toEqual({right: 1, of: 1})
    expect(fields.ai.accused).toEqual({right: 0, of: 1})
    expect(fields.ai.byTemplate).toEqual(new Map([['one course', {right: 2, of: 2}]]))
  })

  it('counts a placeholder as a statement that is present', () => {
    const {fields} = score([
      {
        label: label({ai: 'placeholder'}),
        report: report({status: 'placeholder'}, {status: 'placeholder'}),
      },
    ])
    expect(fields.ai.sensitivity).toEqual({right: 1, of: 1})
    expect(fields.collaborators.confusion).toEqual(new Map([['none', new Map([['placeholder', 1]])]]))
    expect(fields.collaborators.sensitivity).toEqual({right: 1, of: 1})
  })

  it('tells people lost from people invented', () => {
    const {people, invented, misses} = score([
      {
        label: label({collaborators: 'named', people: ['Ana Núñez', 'Bo']}),
        report: report({status: 'named', people: ['ana nunez', 'Claude Shannon']}, {status: 'none'}),
      },
    ])
    expect(people).toEqual({right: 1, of: 2})
    expect(invented).toEqual(['files/a.md: Claude Shannon'])
    expect(misses).toEqual([
      {file: 'files/a.md', about: 'people', expected: 'Ana Núñez, Bo', got: 'ana nunez, Claude Shannon'},
    ])
  })

  it('finds tools under any of their joined names', () => {
    const {tools} = score([
      {
        label: label({ai: 'described', tools: ['Codeium', 'Claude']}),
        report: report({status: 'none'}, {status: 'described', tools: ['Windsurf / Codeium']}),
      },
    ])
    expect(tools).toEqual({right: 1, of: 2})
  })

  it('calls an error of a field a wrong accusation only where that field complies', () => {
    const findings = [finding('collaborators-missing', 'error'), finding('ai-no-use', 'error')]
    const {fields, misses} = score([
      {
        label: label({ai: 'no-use', tools: ['Claude']}),
        report: report({status: 'missing', where: null}, {status: 'no-use', tools: ['Claude']}, findings),
      },
    ])
    expect(fields.collaborators.accused).toEqual({right: 1, of: 1})
    expect(fields.ai.accused).toEqual({right: 0, of: 0})
    expect(misses).toEqual([
      {file: 'files/a.md', about: 'collaborators', expected: 'none', got: 'missing'},
      {file: 'files/a.md', about: 'accusation', expected: 'none', got: 'collaborators-missing'},
    ])
  })

  it('does not call a warning an accusation', () => {
    const {fields} = score([
      {
        label: label(),
        report: report({status: 'none'}, {status: 'none'}, [finding('ai-misplaced', 'warning')]),
      },
    ])
    expect(fields.ai.accused).toEqual({right: 0, of: 1})
  })

  it('reports a wrong place apart from the status', () => {
    const {fields, misses} = score([
      {label: label(), report: report({status: 'none', where: 'elsewhere'}, {status: 'none'})},
    ])
    expect(fields.collaborators.statuses).toEqual({right: 1, of: 1})
    expect(fields.collaborators.where).toEqual({right: 0, of: 1})
    expect(misses).toEqual([
      {file: 'files/a.md', about: 'where', expected: 'collaborators top', got: 'elsewhere'},
    ])
  })

  it('leaves out ambiguous files and formats not supported yet, and counts a broken file as wrong', () => {
    const unreadable = (message: string): FileReport => ({
      ...report({status: 'none'}, {status: 'none'}),
      outcome: 'unreadable',
      facts: null,
      findings: [finding('file-unreadable', 'error', message)],
    })
    const result = score([
      {label: label({ambiguous: true}), report: report({status: 'missing'}, {status: 'missing'})},
      {label: label({file: 'files/b.tex'}), report: unreadable('LaTeX files are not supported yet.')},
      {label: label({file: 'files/c.md'}), report: unreadable('The file is empty.')},
    ])
    expect(result.ambiguous).toBe(1)
    expect(result.unsupported).toEqual(['files/b.tex'])
    expect(result.cases).toBe(1)
    expect(result.misses.map(({about, got}) => [about, got])).toEqual([
      ['collaborators', 'unreadable'],
      ['ai', 'unreadable'],
    ])
  })
})

describe('clusterMean', () => {
  it('weighs a small course like a large one', () => {
    const clusters = new Map([
      ['large', {right: 90, of: 90}],
      ['small', {right: 1, of: 2}],
    ])
    expect(clusterMean(clusters)).toBe(0.75)
  })
})
