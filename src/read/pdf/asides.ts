import {mainSize, type Run, textOf} from './runs.ts'

/** Small print is at most this share of the size of the text beside it. */
const SMALLER = 0.92
/** Lines of one note stand at most this many of their ems apart. */
const PITCH = 3.5
/** So wide, in ems, is the gutter between a note and the text. */
const GUTTER = 0.7
/** A note is at least this many ems wide: a column of figures or indices is narrower. */
const NARROWEST = 3
/** Baselines this many ems apart are two; rows of a table share theirs. */
const APART = 0.1

/**
 * Takes notes in the margin and panels at the side out of the lines they stand beside: small print over several
 * lines of its own that a gutter parts from larger text. What shares its baselines with the text is a table.
 *
 * @param rows text on the same baselines, from top to bottom
 * @returns the rows in reading order, each note in one piece before the line beside its first
 */
export function asidesApart(rows: Run[][]): Run[][] {
  const runs = rows.flat()
  const body = mainSize(runs)
  const notes = notesIn(runs.filter((run) => run.size <= body * SMALLER && /\p{L}/u.test(textOf(run.pieces))))
    .map((note) => insideOf(note, runs))
    .filter((note) => note !== undefined)
  if (notes.length === 0) return rows
  const ordered: Run[][] = []
  const taken = new Set<Run>()
  for (const row of rows) {
    for (const note of notes) {
      if (!row.some((run) => note.has(run)) || row.some((run) => note.has(run) && taken.has(run))) continue
      const own = rows.map((other) => other.filter((run) => note.has(run) && !taken.has(run)))
      ordered.push(...own.filter((line) => line.length > 0))
      for (const run of note) taken.add(run)
    }
    const rest = row.filter((run) => !taken.has(run))
    if (rest.length > 0) ordered.push(rest)
  }
  return ordered
}

/** Small print that shares a left edge, parted where it leaves a wide gap. */
function notesIn(small: Run[]): Run[][] {
  const notes: Run[][] = []
  for (const run of [...small].sort((a, b) => a.left - b.left || b.y - a.y)) {
    const note = notes.findLast(([first]) => first !== undefined && Math.abs(first.left - run.left) < 1)
    if (note) note.push(run)
    else notes.push([run])
  }
  return notes.flatMap((note) => {
    const parts: Run[][] = []
    for (const run of note.sort((a, b) => b.y - a.y)) {
      const last = parts.at(-1)?.at(-1)
      if (last && last.y - run.y <= PITCH * run.size) parts.at(-1)?.push(run)
      else parts.push([run])
    }
    return parts.filter((part) => part.length > 1)
  })
}

/** Everything that stands in the column of a note, if a gutter parts it from larger text with lines of its own. */
function insideOf(note: Run[], runs: Run[]): Set<Run> | undefined {
  const em = mainSize(note)
  const left = Math.min(...note.map((run) => run.left))
  const right = Math.max(...note.map((run) => run.right))
  if (right - left < NARROWEST * em) return undefined
  const beside = runs.filter(
    (run) => run.y <= (note[0] as Run).y + em / 2 && run.y >= (note.at(-1) as Run).y - em / 2,
  )
  const inside = beside.filter((run) => run.left > left - em / 2 && run.right < right + em / 2)
  const text = beside.filter((run) => !inside.includes(run))
  const apart = (run: Run) => run.right < left - GUTTER * em || run.left > right + GUTTER * em
  if (text.length === 0 || !text.every(apart) || mainSize(text) * SMALLER < em) return undefined
  const own = note.filter((run) => text.every(({y}) => Math.abs(y - run.y) > APART * em))
  return own.length * 2 >= note.length ? new Set(inside) : undefined
}
