/** Whose a file is, as its path tells. */
export interface Owner {
  name?: string
  login?: string
  email?: string
  sid?: string
}

/** One submission as a layout found it: the key of its folder or file names, its owners, its files. */
export interface Handed {
  id: string
  owners: Owner[]
  late: boolean
  paths: string[]
}

/** An export, sorted into submissions. */
export interface Sorted {
  layout: LayoutName
  submissions: Handed[]
  /** Paths that belong to no submission, with the reason. */
  others: {path: string; reason: string}[]
}

/** What one path is in one layout; undefined where the layout does not know such paths. */
export type Taken = {id: string; owners: Owner[]; late?: boolean} | 'beside' | undefined

type Look = (path: string) => Taken

/** A layout looks at all paths once, and then at each. */
type Layout = (paths: string[], asked: boolean) => Look

/** The export is of another system than `--layout` says, or of none. */
export class LayoutError extends Error {
  override name = 'LayoutError'
}

/** Patterns: instructure/canvas-lms lib/content_zipper.rb. */
const CANVAS =
  /^(?:(?!LATE_)(?<name>[\p{L}\p{N}\p{M}]+(?:_\p{L}[\p{L}\p{N}\p{M}]*)*?)_)?(?:(?<late>LATE)_)?(?<user>anon_[A-Za-z0-9]+|\d+)_(?:(?<att>\d+)_(?<file>.+)|(?<kind>text|link)\.html)$/u
/** Moodle's mod/assign, folders and flat files alike. */
const MOODLE = /^(?<name>.+?)(?:_(?<id>\d+))?_assignsubmission_(?<plugin>[a-z]+)(?:_(?<rest>.*))?$/u
/** Blackboard: as public clean-up scripts read it. */
const BLACKBOARD =
  /^(?<assignment>.+)_(?<user>[^_]+)_attempt_(?<time>\d{4}(?:-\d\d){5})(?:_(?<file>.+)|(?<sidecar>\.txt))$/u
/** Brightspace: as public renaming scripts read it; the day stands as the reader's language writes it. */
const BRIGHTSPACE =
  /^(?<id>\d+-\d+)\s*-\s*(?<name>\S(?:.*?\S)?)\s*-\s*(?=[^-]{0,40}\b\d{4}\b)[^-]{6,40}(?:-\s*.+)?$/u
/** PrairieLearn's instructorAssessmentDownloads; a group's files begin with its name alone. */
const PRAIRIELEARN =
  /^(?:(?<uid>[^_/]+@[^_/]+)_(?<uin>[^_]*)|(?<group>[^_/]+))_(?<question>.+?)_(?<id>\d+)_(?<file>.+)$/u
/** What the teacher's side of nbgrader keeps beside what students handed in. */
const NBGRADER_BESIDE = /^(?:source|release|autograded|feedback|archive|downloaded)\/|^[^/]+$/
/** The folder that GitHub Classroom's `gh classroom clone` makes, or Classroom 50's `gh teacher download`. */
const CLASSROOM = /^(.+)(?:-submissions|_submissions_[\dT_]+)$/u
/** otter-grader's zips: `notebook_2026_02_01T10_00_00_000000.zip`. */
const OTTER = /^(?<name>.+)_\d{4}_\d\d_\d\dT\d\d_\d\d_\d\d(?:_\d+)?$/u

const first = (path: string) => path.split('/', 1)[0]!
const withoutZip = (name: string) => name.replace(/(?<=.)\.zip$/i, '')
const stem = (name: string) => name.replace(/(?<=.)\.[^.]+$/, '')

const LAYOUTS = {
  gradescope: () => (path) => {
    const top = first(path)
    if (/^submission_metadata\.yml$/.test(path)) return 'beside'
    const found = /^submission_(?<id>\d+)$/.exec(top) ?? /^(?<id>\d+)\.pdf$/i.exec(top)
    return found ? {id: top, owners: []} : undefined
  },
  otter: () => (path) => {
    const {name} = OTTER.exec(stem(first(path)))?.groups ?? {}
    return name === undefined ? undefined : {id: first(path), owners: []}
  },
  canvas: () => (path) => {
    const {name, late, user} = CANVAS.exec(first(path))?.groups ?? {}
    if (user === undefined) return
    const owner = user.startsWith('anon_') || !name ? {} : {name: name.replaceAll('_', ' ')}
    return {
      id: [name, user].filter(Boolean).join('_'),
      owners: [{...owner, sid: user}],
      late: late !== undefined,
    }
  },
  moodle: () => (path) => {
    const {name, id} = MOODLE.exec(first(path))?.groups ?? {}
    if (name === undefined) return
    const blind = /^Participant(?:_\d+)?$/.test(name)
    return {id: id === undefined ? name : `${name}_${id}`, owners: blind ? [] : [{name: ungrouped(name)}]}
  },
  blackboard(paths) {
    const withFiles = new Set(paths.flatMap((path) => attemptOf(path, 'file') ?? []))
    return (path) => {
      const {assignment, user} = BLACKBOARD.exec(first(path))?.groups ?? {}
      if (user === undefined) return
      // Of an attempt without files, the text that the student typed stands in the note beside.
      const note = attemptOf(path, 'sidecar')
      return note && withFiles.has(note) ? 'beside' : {id: `${assignment}_${user}`, owners: [{login: user}]}
    }
  },
  brightspace: () => (path) => {
    if (path === 'index.html') return 'beside'
    const {id, name} = BRIGHTSPACE.exec(first(path))?.groups ?? {}
    // Files that a student adds later stand in a folder of another time.
    return name === undefined ? undefined : {id: `${id} - ${name}`, owners: [{name}]}
  },
  prairielearn(paths, asked) {
    const groups = (path: string) => PRAIRIELEARN.exec(path.split('/').at(-1)!)?.groups
    const sure = asked || paths.some((path) => groups(path)?.uid !== undefined)
    return (path) => {
      const {uid, uin, group} = groups(path) ?? {}
      if (uid !== undefined) return {id: uid, owners: [{email: uid, ...(uin ? {sid: uin} : {})}]}
      return group !== undefined && sure ? {id: group, owners: [{name: group}]} : undefined
    }
  },
  nbgrader(paths) {
    const root = paths.some((path) => path.startsWith('submitted/')) ? 'submitted/' : ''
    // Without the course's folders, only the note of the time tells nbgrader from any other folders.
    const known = root !== '' || paths.some((path) => /^[^/]+\/[^/]+\/timestamp\.txt$/.test(path))
    return (path) => {
      if (!known) return
      if (!path.startsWith(root)) return NBGRADER_BESIDE.test(path) ? 'beside' : undefined
      const [student, assignment, ...rest] = path.slice(root.length).split('/')
      if (!student || !assignment || rest.length === 0) return
      if (rest.at(-1) === 'timestamp.txt') return 'beside'
      return {id: `${student}/${assignment}`, owners: [{login: student}]}
    }
  },
  'github-classroom'(paths) {
    const shared = sharedSlug(paths)
    return (path) => {
      const parts = path.split('/')
      const [, named] = CLASSROOM.exec(parts[0]!) ?? []
      // Classroom 50 puts a table beside the repositories.
      if (parts.at(-1) === 'scores.csv' && parts.length === (named ? 2 : 1)) return 'beside'
      const inside = named !== undefined && parts.length > 2
      const repository = inside ? parts[1] : parts.length > 1 ? parts[0] : undefined
      if (repository === undefined) return
      const slug = inside ? named : shared
      if (slug === '' || !repository.startsWith(`${slug}-`)) return
      return {id: repository, owners: [{login: repository.slice(slug.length + 1)}]}
    }
  },
  folders: () => (path) => {
    const top = first(path)
    const name = withoutZip(top)
    return top === path ? undefined : {id: name, owners: [ownerOf(name)]}
  },
  flat: () => (path) => {
    const top = first(path)
    const name = top === path ? stem(top) : withoutZip(top)
    return top === path || name !== top ? {id: name, owners: [ownerOf(name)]} : undefined
  },
} satisfies Record<string, Layout>

export type LayoutName = keyof typeof LAYOUTS | 'regex' | 'map'

/** The layouts that `--layout` knows beside `auto`, surest first. */
export const layoutNames = Object.keys(LAYOUTS) as (keyof typeof LAYOUTS)[]

/** The attempt that a path of Blackboard is the note of, or a file of. */
function attemptOf(path: string, part: 'file' | 'sidecar'): string | undefined {
  const {assignment, user, time, [part]: found} = BLACKBOARD.exec(first(path))?.groups ?? {}
  return found === undefined ? undefined : `${assignment}_${user}_${time}`
}

/**
 * Whether a file is no work, but the way to work that stands elsewhere: Canvas keeps a page for an address handed in.
 *
 * @param layout the layout of the export
 * @param path the file's path in it
 * @returns true for such a page
 */
export const isLink = (layout: LayoutName, path: string): boolean =>
  layout === 'canvas' && CANVAS.exec(path.split('/').at(-1)!)?.groups?.kind === 'link'

/** Moodle writes `Group B-Ada Byrne` where the course has groups. */
const ungrouped = (name: string) => name.replace(/^(?:Group|Team|Gruppe|Groupe|Grupo)\b[^-]*-/u, '')

/** A folder or file named by hand: `hw3_ada_byrne`, `Byrne, Ada`, `ada@uni.example`. */
function ownerOf(name: string): Owner {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(name)) return {email: name}
  const bare = name
    .replace(/[_]+/g, ' ')
    .replace(/\b(?:hw|homework|pset|ps|lab|assignment|problem\s*set|report|project)\s*\d*\b/gi, ' ')
    .replace(/\s*-\s*(?=\s|$)|(?<=^|\s)-\s*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return {name: bare === '' ? name : bare}
}

/** What all repositories' names begin with, up to a hyphen. */
function sharedSlug(paths: string[]): string {
  const tops = [...new Set(paths.filter((path) => path.includes('/')).map(first))]
  if (tops.length < 2) return ''
  let shared = tops[0]!
  for (const top of tops) while (!top.startsWith(shared)) shared = shared.slice(0, -1)
  return shared.includes('-') ? shared.slice(0, shared.lastIndexOf('-')) : ''
}

/**
 * Sort an export's paths into submissions.
 *
 * @param paths paths relative to the export, with `/`; what stands in a zip as if it were a folder
 * @param asked the layout, or `auto` to find it
 * @returns the submissions in path order
 * @throws {LayoutError} where the paths are of another layout than asked, or of none
 */
export function sortByLayout(paths: string[], asked: keyof typeof LAYOUTS | 'auto'): Sorted {
  const plain = sortFrom('', paths, asked)
  // Many a zip holds one folder that holds the class; a folder of one student looks the same, and stays.
  const root = `${first(paths[0] ?? '')}/`
  if (!paths.every((path) => path.startsWith(root))) return told(plain)
  const inner = sortFrom(root, paths, asked)
  if (inner instanceof LayoutError) return told(plain)
  return plain instanceof LayoutError || (plain.submissions.length < 2 && inner.submissions.length > 1)
    ? inner
    : plain
}

function told(sorted: Sorted | LayoutError): Sorted {
  if (sorted instanceof LayoutError) throw sorted
  return sorted
}

function sortFrom(root: string, whole: string[], asked: keyof typeof LAYOUTS | 'auto'): Sorted | LayoutError {
  const paths = whole.map((path) => path.slice(root.length))
  const found = sortInner(paths, asked)
  if (found instanceof LayoutError || root === '') return found
  return {
    ...found,
    submissions: found.submissions.map((handed) => ({
      ...handed,
      paths: handed.paths.map((path) => root + path),
    })),
    others: found.others.map(({path, reason}) => ({path: root + path, reason})),
  }
}

function sortInner(paths: string[], asked: keyof typeof LAYOUTS | 'auto'): Sorted | LayoutError {
  if (asked !== 'auto') {
    const sorted = sortBy(asked, paths, LAYOUTS[asked](paths, true))
    if (covered(sorted, paths) >= 0.5) return sorted
    const guess = layoutNames.find(
      (name) => covered(sortBy(name, paths, LAYOUTS[name](paths, false)), paths) >= 0.8,
    )
    return new LayoutError(
      `This is no export of ${asked}: ${sorted.others.length} of ${paths.length} paths do not fit it, ` +
        `the first is \`${sorted.others[0]?.path}\`.${guess ? ` It looks like ${guess}.` : ''}`,
    )
  }
  for (const name of layoutNames) {
    if (name === 'folders') break
    const sorted = sortBy(name, paths, LAYOUTS[name](paths, false))
    if (covered(sorted, paths) >= 0.8) return sorted
  }
  const folders = sortBy('folders', paths, LAYOUTS.folders())
  const flat = sortBy('flat', paths, LAYOUTS.flat())
  const best = covered(flat, paths) > covered(folders, paths) ? flat : folders
  if (covered(best, paths) >= 0.5) return best
  return new LayoutError(
    'No layout fits these paths; say which it is with --layout, --layout-regex or --map.',
  )
}

/**
 * Sort paths by a rule of the course's own.
 *
 * @param paths as in `sortByLayout`
 * @param layout what the rule is called in the report
 * @param take what each path is
 * @returns the submissions in path order
 */
export function sortBy(layout: LayoutName, paths: string[], take: Look): Sorted {
  const found = new Map<string, Handed>()
  const others: Sorted['others'] = []
  for (const path of paths) {
    const taken = take(path)
    if (taken === undefined) others.push({path, reason: 'The name does not fit the layout of the export.'})
    if (taken === undefined || taken === 'beside') continue
    const handed = found.get(taken.id)
    if (handed) {
      handed.paths.push(path)
      handed.late ||= taken.late ?? false
    } else found.set(taken.id, {id: taken.id, owners: taken.owners, late: taken.late ?? false, paths: [path]})
  }
  return {layout, submissions: [...found.values()], others}
}

function covered({others}: Sorted, paths: string[]): number {
  return paths.length === 0 ? 0 : 1 - others.length / paths.length
}

/**
 * The layout of `--layout-regex`.
 *
 * @param source a regular expression with named groups: `student`, or `login`, `email`, `id`; `late`
 * @returns what each path is
 * @throws {LayoutError} where it is no expression, or names none of these groups
 */
export function byRegex(source: string): Look {
  let pattern: RegExp
  try {
    pattern = new RegExp(source, 'u')
  } catch (error) {
    throw new LayoutError(`--layout-regex is no regular expression: ${(error as Error).message}.`)
  }
  if (!/\(\?<(?:student|login|email|id)>/.test(source)) {
    throw new LayoutError(
      '--layout-regex must hold a group (?<student>..), (?<login>..), (?<email>..) or (?<id>..).',
    )
  }
  return (path) => {
    const groups = pattern.exec(path)?.groups
    if (!groups) return
    const {student, login, email, id, late} = groups
    const key = student ?? login ?? email ?? id
    if (key === undefined) return
    const owner = {
      ...(student ? {name: student.replaceAll('_', ' ')} : {}),
      ...(login ? {login} : {}),
      ...(email ? {email} : {}),
      ...(id ? {sid: id} : {}),
    }
    return {id: key, owners: [owner], late: Boolean(late)}
  }
}
