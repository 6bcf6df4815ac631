import {rules} from '../../rules/index.ts'
import {audit} from '../../src/audit/index.ts'
import type {Handed} from '../../src/audit/layouts.ts'
import {withKeys} from '../../src/audit/roster.ts'
import {lint} from '../../src/index.ts'
import {defaultPolicy} from '../../src/policy/shipped.ts'
import type {Audit, AuditFile, Person} from '../../src/report/audit/model.ts'
import type {ClassRule} from '../../src/rule.ts'
import {judgeSubmission} from '../../src/submission.ts'

/** A person of whom a roster tells nothing but what is given. */
export function person(key: string, name: string, more: Partial<Person> = {}): Person {
  return {
    key,
    name,
    email: null,
    sid: null,
    login: null,
    section: null,
    staff: false,
    listed: true,
    ...more,
  }
}

/** People as a roster of names alone gives them. */
export function people(...names: string[]): Person[] {
  return withKeys(names.map((name) => person('', name)))
}

export interface Handing {
  student: string
  header: string
}

/** An audit of headers written out in a test. */
export async function auditOf(
  roster: Person[],
  handed: Handing[],
  more: {rules?: ClassRule[]; maxGroupSize?: number; waivers?: Audit['expired']; date?: string} = {},
): Promise<Audit> {
  const files: AuditFile[] = []
  const submissions: Handed[] = []
  for (const {student, header} of handed) {
    const path = `${student}/hw.md`
    const text = `# Homework 3\n\n${header}\n\n## Problem 1\n\nThe claim follows.\n`
    files.push({...(await lint(new TextEncoder().encode(text), {path})), headerText: []})
    submissions.push({id: student, owners: [{name: student}], late: false, paths: [path]})
  }
  return audit({
    settings: {
      headnote: '0.0.0',
      policy: defaultPolicy.id,
      policyHash: '',
      layout: 'folders',
      roster: roster.length > 0,
      maxGroupSize: more.maxGroupSize ?? null,
      traces: false,
      anonymised: false,
      date: more.date ?? '2026-10-01',
    },
    policy: defaultPolicy,
    rules: more.rules ?? [],
    roster,
    submissions,
    files,
    notRead: [],
    waivers: more.waivers ?? [],
    declarations: [],
    isDocument: () => true,
    judgeWhole: (counted, declared) => judgeSubmission('', counted, defaultPolicy, rules, declared),
  })
}
