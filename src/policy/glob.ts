/** A hostile policy must not make the test of a name slow. */
const longest = 200

/**
 * A glob as a regular expression: `*` and `?` stay within a folder, `**` crosses folders, and a glob without a slash
 * matches the file's name in any folder. Letter case does not matter, since it does not on most students' disks.
 *
 * @param glob the glob
 * @returns a test for whole paths with `/`
 */
export function globToRegExp(glob: string): RegExp {
  const body = glob
    .slice(0, longest)
    .replace(/^\.?\//, '')
    .replace(/\*{2,}\/|\*+|\?|[.+^${}()|[\]\\]/g, (sign) => {
      if (sign === '?') return '[^/]'
      if (sign.startsWith('*')) return sign.endsWith('/') ? '(?:.*/)?' : sign.length > 1 ? '.*' : '[^/]*'
      return `\\${sign}`
    })
  return new RegExp(`^${glob.includes('/') ? '' : '(?:.*/)?'}${body}$`, 'iu')
}
