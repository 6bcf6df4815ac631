/**
 * Whether a path matches a glob: `*` and `?` stay within a folder, `**` stands for any folders, and a glob without a
 * slash matches the file's name in any folder; `{a,b}` is one of these. Letter case does not matter, since it does not on most students' disks.
 * The time is bounded by the product of both lengths, whatever the glob.
 *
 * @param glob the glob
 * @param path the path, with `/`
 * @returns true where the whole path matches
 */
export function matchesGlob(glob: string, path: string): boolean {
  return (alternativesOf(glob) ?? [glob]).some((one) => matchesOne(one, path))
}

/** A policy that needs more spells them out. */
const MOST_ALTERNATIVES = 64

/**
 * What a glob with braces stands for.
 *
 * @param glob the glob
 * @returns globs without braces that belong together; undefined where there are too many
 */
export function alternativesOf(glob: string): string[] | undefined {
  const done: string[] = []
  const open = [glob]
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const [whole = '', inner = ''] = /\{([^{}]*,[^{}]*)\}/.exec(one) ?? []
    if (whole === '') done.push(one)
    else open.push(...inner.split(',').map((part) => one!.replace(whole, () => part)))
    if (done.length + open.length > MOST_ALTERNATIVES) return undefined
  }
  return done
}

function matchesOne(glob: string, path: string): boolean {
  const pattern = glob
    .toLowerCase()
    .replace(/^\.?\//, '')
    .split('/')
  const parts = path
    .toLowerCase()
    .replace(/^\.?\//, '')
    .split('/')
  const wanted = pattern.length === 1 ? ['**', ...pattern] : pattern
  return matches(wanted, parts, '**', (own, part) => matches([...own], [...part], '*', isSame))
}

const isSame = (sign: string, char: string) => sign === '?' || sign === char

/** Match a list with stars, each of which takes as little as it must: the last star alone ever takes more. */
function matches(
  pattern: string[],
  text: string[],
  star: string,
  same: (own: string, other: string) => boolean,
): boolean {
  let at = 0
  let open = -1
  let from = 0
  for (let next = 0; next < text.length; ) {
    if (at < pattern.length && pattern[at] === star) {
      open = at++
      from = next
    } else if (at < pattern.length && same(pattern[at]!, text[next]!)) {
      at++
      next++
    } else if (open >= 0) {
      at = open + 1
      next = ++from
    } else {
      return false
    }
  }
  return pattern.slice(at).every((sign) => sign === star)
}
