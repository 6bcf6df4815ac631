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
      const match = directory.match(rawName)
      // An owner in the own list is the author or a partner of the group, and lists nobody.
      if (match.person !== null && owners.includes(match.person)) continue
      if (match.person !== null && people.get(match.person)?.staff) continue
      if (match.kind === 'ambiguous' && match.candidates.some((key) => owners.includes(key))) {
        const others = match.candidates.filter((key) => !owners.includes(key))
        match.candidates = others
      }
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
  const outgoing = new Map<string, Edge[]>()
  for (const edge of edges) {
    for (const owner of edge.from) outgoing.set(owner, [...(outgoing.get(owner) ?? []), edge])
  }
  const handed = new Map<string, SubmissionReport[]>()
  for (const submission of submissions) {
    for (const owner of submission.owners) handed.set(owner, [...(handed.get(owner) ?? []), submission])
  }
  return edges.map((edge) => {
    if (edge.person === null) return edge
    const theirs = handed.get(edge.person) ?? []
    const answers = outgoing.get(edge.person) ?? []
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
    while ((parent.get(at) ?? at) !== at) at = parent.get(at)!
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
  const groups = new Map<string, string[]>()
  for (const key of parent.keys()) groups.set(root(key), [...(groups.get(root(key)) ?? []), key])
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.sort())
    .sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1))
}
