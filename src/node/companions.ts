import path from 'node:path'

/** Tells of what lies beside and below it; alone in its folder it may be the work, with the statements in it. */
const readme = 'readme([-_.][a-z0-9]+)*\\.[a-z0-9]+'
const ofRepository =
  '(changelog|contributing|copying|licen[cs]e|code[-_]of[-_]conduct)\\.[a-z0-9]+|(requirements([-_.][a-z0-9]+)*|cmakelists)\\.txt'

/** Names of what a repository holds beside the work, as an expression that Python knows too; letter case is no matter. */
export const companionNames = `(${readme}|${ofRepository})`

const anyName = new RegExp(`^${companionNames}$`, 'i')
const readmeName = new RegExp(`^${readme}$`, 'i')

/**
 * Whether a file is by its name no work but what a repository holds beside it.
 *
 * @param name its name, without folders
 * @returns true for a README, a licence, a change log, a list of requirements and the like
 */
export const isCompanion = (name: string): boolean => anyName.test(name)

/**
 * Part the companions that have work beside them from those that are all there is.
 *
 * @param names their paths, with `/`
 * @param works the paths of all that is judged besides
 * @returns those to leave out: a README where work lies in its folder or below, any other where there is any work
 */
export function besideWork(names: string[], works: Iterable<string>): Set<string> {
  const folders = new Set<string>()
  const enter = (file: string) => {
    for (let at = path.posix.dirname(file); !folders.has(at); at = path.posix.dirname(at)) folders.add(at)
  }
  for (const work of works) enter(work)
  const readmes = names.filter((name) => readmeName.test(path.posix.basename(name)))
  const left = readmes.filter((name) => folders.has(path.posix.dirname(name)))
  const alone = readmes.length - left.length
  const others = names.filter((name) => !readmes.includes(name))
  return new Set([...left, ...(folders.size > 0 || alone > 0 ? others : [])])
}
