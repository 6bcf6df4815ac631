import type {Person} from '../report/audit/model.ts'
import type {Handed, Owner} from './layouts.ts'
import {certain, Directory} from './names.ts'
import {withKeys} from './roster.ts'

/** The people of a class and whose each submission is. */
export interface Class {
  /** Roster first, then owners that the roster does not list. */
  people: Person[]
  /** Keys of the owners of each submission, by its id. */
  owners: Map<string, string[]>
  /** Keys that an owner may be, where the name alone does not tell. */
  maybe: Set<string>
  /** Keys of owners who may be somebody of the roster: two of one name, or a name that is close. */
  unsure: Set<string>
}

/**
 * Find whose each submission is.
 *
 * @param submissions the submissions as the layout found them
 * @param roster the class; [] where there is none
 * @param authors names that the documents themselves give as authors, by submission: asked where the path tells none
 * @returns the people and the owners
 */
export function ownersOf(submissions: Handed[], roster: Person[], authors: Map<string, string[]>): Class {
  const directory = new Directory(roster)
  const strangers = new Map<string, Person>()
  const named: {id: string; keys: (string | Person)[]}[] = []
  const maybe = new Set<string>()
  const doubtful = new Set<Person>()
  for (const {id, owners} of submissions) {
    const told = owners.filter(({name, login, email}) => name || login || email)
    const byAuthor = (authors.get(id) ?? []).map((name): Owner => ({name}))
    // A team's name is on no roster; its members stand at the top of the work.
    const team = byAuthor.length > 0 && !told.some((owner) => isPlaced(owner, directory))
    const asked: Owner[] =
      team && (told.length === 0 || byAuthor.every((owner) => typeof meet(owner, directory) === 'string'))
        ? byAuthor
        : told.length > 0
          ? told
          : [{...owners[0], name: id}]
    const keys = asked.map((owner): string | Person => {
      const found = meet(owner, directory)
      if (typeof found === 'string') return found
      for (const key of found) maybe.add(key)
      const name = owner.name ?? owner.login ?? owner.email ?? id
      // Two submissions under a name that two students bear are two students', not one's.
      const apart = found.length > 0 ? id : ''
      const identity = JSON.stringify([owner.sid ?? '', owner.email ?? '', owner.login ?? '', name, apart])
      const stranger = strangers.get(identity) ?? strangerOf(owner, name)
      if (found.length > 0) doubtful.add(stranger)
      strangers.set(identity, stranger)
      return stranger
    })
    named.push({id, keys})
  }
  const added = [...strangers.values()]
  const all = withKeys([...roster, ...added])
  const keyed = new Map(added.map((stranger, at) => [stranger, all[roster.length + at]!.key]))
  const owners = new Map(
    named.map(({id, keys}) => [
      id,
      [...new Set(keys.map((key) => (typeof key === 'string' ? key : keyed.get(key)!)))],
    ]),
  )
  const unsure = new Set([...doubtful].map((stranger) => keyed.get(stranger)!))
  return {people: all, owners, maybe, unsure}
}

const isPlaced = (owner: Owner, directory: Directory) => meet(owner, directory).length > 0

/** The key of the owner on the roster; or the keys of those it may be. */
function meet({name, login, email, sid}: Owner, directory: Directory): string | string[] {
  for (const id of [email, sid, login]) {
    if (id === undefined) continue
    const match = directory.match(id)
    if (match.kind === 'id' && match.person !== null) return match.person
  }
  const maybe: string[] = []
  for (const written of [name, login, email?.replace(/@.*$/, '').replace(/[._]/g, ' ')]) {
    if (written === undefined) continue
    const match = directory.match(written)
    if (match.person !== null && match.score >= certain) return match.person
    maybe.push(...match.candidates, ...(match.person === null ? [] : [match.person]))
  }
  return maybe
}

const strangerOf = ({login, email, sid}: Owner, name: string): Person => ({
  key: '',
  name,
  email: email ?? null,
  sid: sid ?? null,
  login: login ?? null,
  section: null,
  staff: false,
  listed: false,
})
