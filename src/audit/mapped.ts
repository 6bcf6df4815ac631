import {type LayoutName, layoutNames, type Owner, type Sorted, sortBy, type Taken} from './layouts.ts'

/** Whose a path is, as `--map` says. */
export type Row = {id: string; owners: Owner[]}

type Rows = (path: string) => Row | undefined

/** What people made by hand: a folder of these may hold the work of several. */
const BY_HAND: readonly LayoutName[] = ['folders', 'flat']

const rank = ({layout}: Sorted) => (layoutNames as LayoutName[]).indexOf(layout)

/**
 * The layout of an export of which a map tells a part. Files that only the map knows must not hide the layout of the
 * rest, so it is looked for with them and without, and the surer one taken.
 *
 * @param paths all paths of the export
 * @param rows what the map says
 * @param sort sorts paths by the layout asked
 * @returns the paths as the layout has them
 * @throws what `sort` throws, where neither fits
 */
export function sortBeside(paths: string[], rows: Rows, sort: (paths: string[]) => Sorted): Sorted {
  const rest = paths.filter((path) => rows(path) === undefined)
  let whole: Sorted
  try {
    whole = sort(paths)
  } catch {
    return sort(rest)
  }
  if (!BY_HAND.includes(whole.layout)) return whole
  try {
    const apart = sort(rest)
    return rank(apart) < rank(whole) ? apart : whole
  } catch {
    return whole
  }
}

/**
 * Lay a map over a layout: its rows win, all else stays.
 *
 * @param base the paths as the layout has them
 * @param paths all paths of the export
 * @param rows what the map says
 * @returns the submissions in path order
 */
export function layOver(base: Sorted, paths: string[], rows: Rows): Sorted {
  const laid = base.submissions.map((handed) => {
    const told = [...new Set(handed.paths.flatMap((path) => rows(path) ?? []))]
    // A system's submission is one student's or one group's: a row for a file of it is a row for all of it.
    return {handed, row: told.length === 1 && !BY_HAND.includes(base.layout) ? told[0] : undefined}
  })
  const kept = new Map(laid.flatMap(({handed, row}) => (row ? [] : [[handed.id, identity(handed)]])))
  const apart = (row: Row): Row => {
    const namesake = kept.get(row.id)
    return namesake === undefined || namesake === identity(row) ? row : {...row, id: `${row.id} (map)`}
  }
  const taken = new Map<string, Taken>(base.others.map(({path}) => [path, undefined]))
  for (const {handed, row} of laid) {
    const {id, owners, late} = handed
    for (const path of handed.paths) taken.set(path, row ? {...apart(row), late} : {id, owners, late})
  }
  const sorted = sortBy(base.layout, paths, (path) => {
    const row = rows(path)
    const found = taken.has(path) ? taken.get(path) : 'beside'
    if (row === undefined) return found
    return {...apart(row), late: typeof found === 'object' && found.late === true}
  })
  const absent = base.submissions.filter(({paths}) => paths.length === 0)
  return {...sorted, submissions: [...sorted.submissions, ...absent]}
}

const identity = ({owners}: {owners: Owner[]}) => JSON.stringify(owners)
