import {parse} from 'yaml'
import type {Handed, Owner} from './layouts.ts'

/** A class of thousands repeats objects often; beyond this the file is a bomb. */
const MOST_ALIASES = 10_000

/**
 * The owners that a Gradescope export's `submission_metadata.yml` tells, a Ruby dump whose keys are symbols:
 * `submission_101: {:submitters: [{:name, :sid, :email}], ...}`.
 *
 * @param text the file's text
 * @returns owners by the name of the submission's folder or file
 * @throws what the YAML parser throws where the file is broken
 */
export function gradescopeOwners(text: string): Map<string, Owner[]> {
  const data: unknown = parse(text, {maxAliasCount: MOST_ALIASES, schema: 'failsafe', logLevel: 'silent'})
  const owners = new Map<string, Owner[]>()
  if (typeof data !== 'object' || data === null) return owners
  for (const [id, entry] of Object.entries(data)) {
    const submitters: unknown = field(entry, 'submitters')
    if (!Array.isArray(submitters)) continue
    owners.set(
      id,
      submitters.map((submitter) => {
        const owner: Owner = {}
        const name = field(submitter, 'name')
        const email = field(submitter, 'email')
        const sid = field(submitter, 'sid')
        if (typeof name === 'string' && name !== '') owner.name = name
        if (typeof email === 'string' && email !== '') owner.email = email
        if (typeof sid === 'string' && sid !== '') owner.sid = sid
        return owner
      }),
    )
  }
  return owners
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? ((value as Record<string, unknown>)[`:${name}`] ?? (value as Record<string, unknown>)[name])
    : undefined

/**
 * Put the owners of the metadata in the place of those that names told.
 *
 * @param submissions the submissions of the layout
 * @param owners what `gradescopeOwners` read
 * @returns the submissions with their owners; one that the metadata alone knows has no files
 */
export function withOwners(submissions: Handed[], owners: Map<string, Owner[]>): Handed[] {
  const found = new Set(submissions.map(({id}) => id))
  return [
    ...submissions.map((handed) => ({...handed, owners: owners.get(handed.id) ?? handed.owners})),
    ...[...owners].flatMap(([id, owners]) => (found.has(id) ? [] : [{id, owners, late: false, paths: []}])),
  ]
}
