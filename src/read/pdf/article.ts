/** A stretch of text on a baseline; edges in points. */
interface Extent {
  left: number
  right: number
  y: number
  size: number
}

/** Fewer lines than this beside each other are a table, or a heading over two figures. */
const FEWEST_LINES = 8
/** A column of prose is at least this many ems wide; a column of labels is not. */
const NARROWEST = 13
/** Share of a column's lines that end near its right edge, and how near in ems. */
const FULL_SHARE = 0.6
const FULL_WITHIN = 4
/** Share of a column's lines that follow the line above at the usual distance. */
const STEADY_SHARE = 0.6

/**
 * Puts the two columns of an article one after the other. Rows of a table stay as they are: its left column is
 * narrow, or its lines end anywhere.
 *
 * @param rows Text on the same baselines, from top to bottom.
 * @returns The rows in reading order; between two lines across the page the left column comes first.
 */
export function columnByColumn<T extends Extent>(rows: T[][]): T[][] {
  const edge = rightColumnEdge(rows)
  if (edge === undefined) return rows
  const ordered: T[][] = []
  let region: T[][] = []
  const flush = () => {
    const left = sideOf(region, (run) => run.left < edge)
    const right = sideOf(region, (run) => run.left >= edge)
    if (isProse(left) && (isProse(right) || right.length < FEWEST_LINES)) ordered.push(...left, ...right)
    else ordered.push(...region)
    region = []
  }
  for (const row of rows) {
    if (row.some((run) => run.left < edge && run.right > edge + run.size / 2)) {
      flush()
      ordered.push(row)
    } else region.push(row)
  }
  flush()
  return ordered
}

/** The edge that most of the wide text right of the first column shares. */
function rightColumnEdge(rows: Extent[][]): number | undefined {
  const wide = rows.flat().filter((run) => run.right - run.left >= NARROWEST * run.size * 0.6)
  const start = Math.min(...wide.map((run) => run.left))
  const counts = new Map<number, Extent[]>()
  for (const run of wide) {
    if (run.left < start + NARROWEST * run.size) continue
    const key = Math.round(run.left / 3)
    counts.set(key, [...(counts.get(key) ?? []), run])
  }
  const [most] = [...counts.values()].sort((a, b) => b.length - a.length)
  if (!most || most.length < FEWEST_LINES) return undefined
  return Math.min(...most.map((run) => run.left - run.size * 0.3))
}

function sideOf<T extends Extent>(region: T[][], belongs: (run: T) => boolean): T[][] {
  return region.map((row) => row.filter(belongs)).filter((row) => row.length > 0)
}

function isProse(rows: Extent[][]): boolean {
  if (rows.length < FEWEST_LINES) return false
  const sizes = rows.map((row) => row[0]?.size ?? 0).sort((a, b) => a - b)
  const em = sizes[sizes.length >> 1] as number
  const ends = rows.map((row) => Math.max(...row.map((run) => run.right)))
  const starts = rows.map((row) => Math.min(...row.map((run) => run.left)))
  const edge = Math.max(...ends)
  if (edge - Math.min(...starts) < NARROWEST * em) return false
  const full = ends.filter((end) => edge - end < FULL_WITHIN * em).length
  const steps = rows.slice(1).map((row, index) => (rows[index]?.[0]?.y ?? 0) - (row[0]?.y ?? 0))
  const usual = [...steps].sort((a, b) => a - b)[steps.length >> 1] as number
  const steady = steps.filter((step) => Math.abs(step - usual) < usual * 0.2).length
  return full >= rows.length * FULL_SHARE && steady >= steps.length * STEADY_SHARE
}
