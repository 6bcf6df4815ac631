import type {Judged} from './findings.ts'
import type {PeopleVerdict} from './judge-people.ts'
import {namesIn} from './people.ts'
import type {Statement} from './statements.ts'

/**
 * Groups that no label tells: right under the author's line one dressed alike, a heading of names alone behind the
 * same mark ("✅ Ada Byrne", "✅ Ben, Chen, Dana").
 *
 * @param statements the statements in order
 * @returns a judged statement for each such line
 */
export function groupsIn(statements: Statement[]): Judged<PeopleVerdict>[] {
  const marked = statements.map(namesBehindMark)
  return statements.flatMap((statement, index) => {
    const [own, above] = [marked[index], marked[index - 1]]
    if (!own || !above || own.mark !== above.mark || above.people.length !== 1 || own.people.length < 2)
      return []
    const verdict = {status: 'named' as const, people: own.people, staff: []}
    return [{verdict, evidence: statement.evidence, where: statement.where}]
  })
}

function namesBehindMark(statement: Statement): {mark: string; people: string[]} | null {
  if (statement.kind !== 'other' || !statement.heading) return null
  const title = statement.pieces[0]?.line.text ?? ''
  const [all = '', mark = ''] = /^\s*([^\p{L}\p{N}\s#]+)\s+/u.exec(title) ?? []
  const {people} = namesIn(title.slice(all.length), true)
  return mark !== '' && people.length > 0 ? {mark, people} : null
}
