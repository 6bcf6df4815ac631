import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force'
import {groupBy} from '../../group-by.ts'
import {html, Markup} from './markup.ts'
import type {Audit} from './model.ts'
import {namer} from './words.ts'

/** One dot of the picture. */
interface Dot extends SimulationNodeDatum {
  id: string
  label: string
  /** Not on the roster. */
  outside: boolean
  x: number
  y: number
}

interface Arrow {
  source: string
  target: string
  mutual: boolean | null
}

const gap = 46
const margin = 30
/** Two names stand side by side, neither under the line between them. */
const pairGap = 120
const wide = 1080
/** Beyond this a picture is a cloud; the table holds all. */
const mostDots = 600

/**
 * The picture of who lists whom: a component a place of its own, one-sided arrows dashed.
 *
 * @param audit the audit
 * @returns an SVG; null where nobody lists anybody
 */
export function graph(audit: Audit): Markup | null {
  const name = namer(audit)
  const listed = new Map(audit.people.map(({key, listed}) => [key, listed]))
  const dots = new Map<string, Dot>()
  const arrows: Arrow[] = []
  const drawn = new Set<string>()
  const dot = (id: string, label: string, outside: boolean) => {
    if (!dots.has(id)) dots.set(id, {id, label, outside, x: 0, y: 0})
    return id
  }
  for (const {from, person, rawName, reciprocal, kind} of audit.edges) {
    if (kind === 'ambiguous' || kind === 'nearest') continue
    for (const owner of from) {
      const source = dot(owner, name(owner), !listed.get(owner) && audit.settings.roster)
      // A name that is nobody's of the class is that name's alone, whoever else wrote it.
      const target =
        person === null
          ? dot(`?${rawName.toLowerCase()}`, rawName, true)
          : dot(person, name(person), !listed.get(person) && audit.settings.roster)
      if (drawn.has(JSON.stringify([target, source]))) continue
      drawn.add(JSON.stringify([source, target]))
      arrows.push({source, target, mutual: reciprocal})
    }
  }
  if (dots.size === 0) return null
  const parts = components([...dots.values()], arrows)
  let shown = 0
  const placed = parts.filter(({dots}) => (shown += dots.length) <= mostDots)
  const {width, height} = arrange(placed)
  const left = parts.length - placed.length
  return html`<figure><div class="wide" role="region" aria-label="Picture of who lists whom" tabindex="0">
<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="graph-title" class="graph">
<title id="graph-title">${String(dots.size)} people in ${String(parts.length)} groups; the table below holds the same.</title>
<defs><marker id="tip" viewBox="0 0 8 8" refX="15" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z"/></marker></defs>
${placed
  .map(({arrows, at}) =>
    arrows
      .map((arrow) => lineOf(arrow, at))
      .map(({text}) => text)
      .join(''),
  )
  .map((text) => new Markup(text))}
${placed
  .flatMap(({dots}) => dots)
  .map(
    ({x, y, label, outside}) =>
      html`<g><circle cx="${round(x)}" cy="${round(y)}" r="6"${outside ? new Markup(' class="outside"') : null}/><text x="${round(x)}" y="${round(y + 19)}">${short(label)}</text></g>`,
  )}
</svg></div>
<figcaption>An arrow goes from who lists to who is listed. Without a tip: both list each other. Dashed: one of them does not. Grey: the other side was not read, or is not of the class. Hollow: not on the roster.${left > 0 ? ` ${left} small groups are in the table only.` : ''}</figcaption>
</figure>`
}

interface Component {
  dots: Dot[]
  arrows: Arrow[]
  at: Map<string, Dot>
}

function components(all: Dot[], arrows: Arrow[]): Component[] {
  const next = new Map<string, string[]>()
  for (const {id} of all) next.set(id, [])
  for (const {source, target} of arrows) {
    next.get(source)!.push(target)
    next.get(target)!.push(source)
  }
  const home = new Map<string, number>()
  let count = 0
  for (const start of all) {
    if (home.has(start.id)) continue
    const ids = [start.id]
    home.set(start.id, count)
    for (const id of ids) {
      for (const other of next.get(id) ?? []) {
        if (home.has(other)) continue
        home.set(other, count)
        ids.push(other)
      }
    }
    count++
  }
  const lines = groupBy(arrows, ({source}) => home.get(source))
  return [...groupBy(all, ({id}) => home.get(id))]
    .map(([part, dots]) => ({
      dots,
      arrows: lines.get(part) ?? [],
      at: new Map(dots.map((dot) => [dot.id, dot])),
    }))
    .sort((a, b) => b.dots.length - a.dots.length)
}

/** Lay each component out by forces, then set them in rows like words. */
function arrange(parts: Component[]): {width: number; height: number} {
  let left = margin
  let top = margin
  let row = 0
  let right = 0
  for (const {dots, arrows} of parts) {
    if (dots.length === 2) for (const [at, dot] of dots.entries()) Object.assign(dot, {x: at * pairGap, y: 0})
    else settle(dots, arrows)
    const xs = dots.map(({x}) => x)
    const ys = dots.map(({y}) => y)
    const [x0, y0] = [Math.min(...xs), Math.min(...ys)]
    const [w, h] = [Math.max(...xs) - x0 + 2 * gap, Math.max(...ys) - y0 + gap]
    if (left > margin && left + w > wide) {
      left = margin
      top += row + 14
      row = 0
    }
    for (const dot of dots) {
      dot.x += left + gap - x0
      dot.y += top - y0
    }
    left += w
    right = Math.max(right, left)
    row = Math.max(row, h)
  }
  return {width: Math.ceil(right + margin), height: Math.ceil(top + row + margin)}
}

/** Let forces find the places of a component's dots. */
function settle(dots: Dot[], arrows: Arrow[]): void {
  forceSimulation(dots)
    .force(
      'link',
      forceLink<Dot, {source: string | Dot; target: string | Dot}>(
        arrows.map(({source, target}) => ({source, target})),
      )
        .id(({id}) => id)
        .distance(70),
    )
    .force('apart', forceManyBody().strength(-160))
    .force('room', forceCollide(34))
    .force('x', forceX(0).strength(0.05))
    .force('y', forceY(0).strength(0.08))
    .stop()
    .tick(200)
}

function lineOf({source, target, mutual}: Arrow, at: Map<string, Dot>): Markup {
  const a = at.get(source)!
  const b = at.get(target)!
  const kind = mutual === true ? 'mutual' : mutual === false ? 'one-sided' : 'unsure'
  return html`<line x1="${round(a.x)}" y1="${round(a.y)}" x2="${round(b.x)}" y2="${round(b.y)}" class="${kind}"${mutual === true ? null : new Markup(' marker-end="url(#tip)"')}/>`
}

const round = (n: number) => Math.round(n * 10) / 10
const short = (label: string) => (label.length > 18 ? `${label.slice(0, 17)}…` : label)
