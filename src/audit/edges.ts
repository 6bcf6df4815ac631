import {groupBy} from '../group-by.ts'
import type {Edge, Person, SubmissionReport} from '../report/audit/model.ts'
import {certain, type Directory} from './names.ts'

/**
 * Who lists whom.
 *
 * @param submissions the submissions, owners resolved
 * @param directory the people of the class
 * @param people the same, by key
 * @param unsure owners who may be one of the roster; they count as listed back, and are not offered beside them
 * @returns an edge for each name written, owners and staff left out
 */
export function edgesOf(
  submissions: SubmissionReport[],
  directory: Directory,
  people: Map<string, Person>,
  unsure: Set<string>,
): Edge[] {
  const edges: Edge[] = []
  for (const {id, owners, facts, collaboratorsPath} of submissions) {
    if (facts?.collaborators.status !== 'named') continue
    const {people: names, evidence} = facts.collaborators
    for (const rawName of names) {
      const found = directory.match(rawName)
      // An owner in the own list is the author or a partner of the group, and lists nobody.
      if (found.person !== null && owners.includes(found.person)) continue
      if (found.person !== null && people.get(found.person)?.staff) continue
      const others = found.candidates.filter((key) => !owners.includes(key))
      const match = found.kind === 'ambiguous' ? {...found, candidates: others} : found
      const said = evidence.find(({quote}) => quote.includes(rawName)) ?? evidence[0]
      edges.push({
        submission: id,
        from: owners,
        rawName,
        ...match,
        reciprocal: null,
        evidence: said && collaboratorsPath !== null ? {...said, path: collaboratorsPath} : null,
      })
    }
  }
  return withReciprocity(edges, submissions).map((edge) => {
    const candidates = edge.candidates.filter((key) => !unsure.has(key))
    return candidates.length > 0 ? {...edge, candidates} : edge
  })
}

/**
 * Whether the other side says the same. All doubt helps: an unsure name counts as listing whoever it may mean, and
 * who was not read, or names somebody we cannot place, is not said to keep silent.
 */
function withReciprocity(edges: Edge[], submissions: SubmissionReport[]): Edge[] {
  const outgoing = groupBy(
    edges.flatMap((edge) => edge.from.map((owner) => ({owner, edge}))),
    ({owner}) => owner,
  )
  const handed = groupBy(
    submissions.flatMap((submission) => submission.owners.map((owner) => ({owner, submission}))),
    ({owner}) => owner,
  )
  return edges.map((edge) => {
    if (edge.person === null) return edge
    const theirs = (handed.get(edge.person) ?? []).map(({submission}) => submission)
    const answers = (outgoing.get(edge.person) ?? []).map(({edge}) => edge)
    const back = answers.some(
      ({person, candidates}) =>
        (person !== null && edge.from.includes(person)) || candidates.some((key) => edge.from.includes(key)),
    )
    if (back) return {...edge, reciprocal: true}
    const heard =
      theirs.length > 0 && theirs.every(({read, declaration}) => read === 'read' && declaration === null)
    const placed = answers.every(({person}) => person !== null)
    return {...edge, reciprocal: heard && placed && edge.score >= certain ? false : null}
  })
}

/**
 * The groups that lists make: people who name each other, directly or through others.
 *
 * @param edges who lists whom
 * @returns keys of each group of two or more, the largest first
 */
export function groupsOf(edges: Edge[]): string[][] {
  const parent = new Map<string, string>()
  const root = (key: string): string => {
    let at = key
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) {
      // The way up is halved as it is walked: a chain of thousands would be walked for each of its links.
      const next = parent.get(up) ?? up
      parent.set(at, next)
      at = next
    }
    return at
  }
  const join = (a: string, b: string) => {
    for (const key of [a, b]) if (!parent.has(key)) parent.set(key, key)
    parent.set(root(a), root(b))
  }
  for (const {from, person, score} of edges) {
    const [owner, ...partners] = from
    if (owner === undefined) continue
    for (const partner of partners) join(partner, owner)
    if (person !== null && score >= certain) join(owner, person)
  }
  return [...groupBy([...parent.keys()], root).values()]
    .filter((group) => group.length > 1)
    .map((group) => group.sort())
    .sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1))
}
