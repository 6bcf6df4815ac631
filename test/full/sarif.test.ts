import {execFileSync} from 'node:child_process'
import {chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {rules} from '../../rules/index.ts'
import {lint} from '../../src/index.ts'
import type {Report} from '../../src/report/model.ts'
import {sarif} from '../../src/report/sarif.ts'
import {hostile, hostileReport} from '../report/hostile.ts'
import {clean, faulty, options, reportOf, scan} from '../report/sample.ts'
import {npmTool} from './tools.ts'

const full = process.env.HEADNOTE_FULL === '1'

/** What Microsoft's validator says of a log, by its own rules and by those that GitHub asks for. */
function complaints(folder: string, log: string): {rule: string; level: string}[] {
  const tool = join(
    npmTool('@microsoft/sarif-multitool', '5.7.0'),
    'node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool',
  )
  chmodSync(tool, 0o755)
  const [file, output] = [join(folder, 'log.sarif'), join(folder, 'verdict.sarif')]
  writeFileSync(file, log)
  const args = ['validate', file, '--output', output, '--log', 'ForceOverwrite', '--rule-kind', 'Sarif;Ghas']
  execFileSync(tool, [...args, '--level', 'Error;Warning;Note', '--kind', 'Fail'], {stdio: 'ignore'})
  const [run] = JSON.parse(readFileSync(output, 'utf8')).runs
  return (run.results ?? []).map((one: {ruleId: string; level?: string}) => ({
    rule: one.ruleId,
    level: one.level ?? 'warning',
  }))
}

describe.runIf(full)('SARIF, by Microsoft’s validator with GitHub’s rules', () => {
  const folder = mkdtempSync(join(tmpdir(), 'headnote-sarif-'))
  afterAll(() => rmSync(folder, {recursive: true, force: true}))
  const serious = (log: string) => complaints(folder, log).filter(({level}) => level !== 'note')
  const all = {...options, rules, source: () => 'a\nb\nc\nd\ne'}

  it('finds the faults of a log that has some', {timeout: 600_000}, () => {
    const log = sarif(reportOf(faulty), all).replaceAll('"hw3/ada.md"', '"/home/ada/ada.md"')
    const faults = serious(log.replace('"text": "No AI-usage', '"text": "", "unknown": "No AI-usage'))
    expect(faults.map(({level}) => level)).toContain('error')
  })

  const reports: [string, () => Promise<Report>][] = [
    ['a run', async () => reportOf(clean, faulty, scan)],
    ['an empty run', async () => reportOf()],
    ['hostile words', async () => reportOf(...hostile.flatMap((words) => hostileReport(words).files))],
    [
      'a PDF and a bare text',
      async () => {
        const pdf = readFileSync('test/fixtures/pdf/pdftex.pdf')
        const text = new TextEncoder().encode('x\n\nCollaborators: a few friends\n')
        return reportOf(await lint(pdf, {path: 'a b/é#.pdf'}), await lint(text, {path: 'b.md'}))
      },
    ],
  ]
  it.each(reports)('%s', {timeout: 600_000}, async (_, report) => {
    // There is no public address of the program to give.
    expect(serious(sarif(await report(), all))).toEqual([{rule: 'SARIF2005', level: 'warning'}])
  })
})
