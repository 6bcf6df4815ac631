import type {Policy} from '../policy/model.ts'

/** The element that holds a page's own course; the build leaves it empty. */
const empty = '<script type="application/json" id="course">null</script>'

/**
 * Lock a page to one course: no choice is left to get wrong.
 *
 * @param page the page as built, HTML
 * @param policy the course
 * @returns the page for that course
 * @throws Error where the page is not one that the build wrote, or is locked already
 */
export function lockPage(page: string, policy: Policy): string {
  if (!page.includes(empty)) throw new Error('this is not a page as built')
  // Inside a script element only "<" could end it, or open a comment.
  const course = JSON.stringify(policy).replaceAll('<', '\\u003c')
  return page.replace(empty, () => empty.replace('null', () => course))
}
