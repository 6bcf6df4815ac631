import {type Disclosure, type HeaderLine, headerLines} from '../compose.ts'
import {policyFor} from './asked.ts'
import {fieldOf, type Policy, type PolicyField} from './model.ts'

const said: Disclosure = {
  name: 'Ngozi Okonkwo',
  collaborators: ['Ada Byrne', 'Ben Okafor'],
  ai: [{tool: 'ChatGPT', use: 'to find the bug in problem 2'}],
  sources: 'https://example.org/notes (section 2)',
  pledge: true,
}
const nothing: Disclosure = {...said, collaborators: [], ai: [], sources: ''}

/** Lines to copy, and the file they belong to; null for the work itself. */
export interface Sample {
  file: string | null
  lines: HeaderLine[]
}

/**
 * Headers to copy, filled in for an invented student.
 *
 * @param policy the course
 * @param help whether the student had help
 * @returns one sample for the work, and one for each file the course wants beside it
 */
export function samples(policy: Policy, help: boolean): Sample[] {
  const globs = Object.values(policy.fields)
    .filter(({at}) => at.startsWith('file:'))
    .map(({at}) => at.slice('file:'.length))
  return [null, ...new Set(globs)]
    .map((glob) => {
      const file =
        glob
          ?.replace(/^\*\*\//, '')
          .replace(/\*$/, '.md')
          .replaceAll('*', '') ?? null
      return {file, lines: linesOf(policyFor(policy, file ?? 'work.md'), help)}
    })
    .filter(({lines}) => lines.length > 0)
}

const isForbidden = ({use}: PolicyField) => use?.default === 'forbidden'
/** Everyone is to say that none was used. */
const says = ({required, none}: PolicyField) => required === 'always' && none !== 'not-accepted'

function linesOf(policy: Policy, help: boolean): HeaderLine[] {
  const asked = Object.fromEntries(
    Object.entries(policy.fields).filter(
      ([, field]) => field.required !== 'never' && !field.absent && (!isForbidden(field) || says(field)),
    ),
  )
  const wanted: Partial<Record<keyof Disclosure, boolean>> = {
    name: fieldOf({...policy, fields: asked}, 'identity') !== undefined,
    collaborators: fieldOf({...policy, fields: asked}, 'people') !== undefined,
    ai: fieldOf({...policy, fields: asked}, 'ai') !== undefined,
    sources: fieldOf({...policy, fields: asked}, 'sources') !== undefined,
    pledge: true,
  }
  const {max} = fieldOf(policy, 'people') ?? {}
  const full = {
    ...said,
    collaborators: said.collaborators?.slice(0, max) ?? [],
    ...(Object.values(asked).some(isForbidden) && {ai: []}),
  }
  const words = Object.entries(help ? full : nothing).filter(([key]) => wanted[key as keyof Disclosure])
  const lines = headerLines(Object.fromEntries(words) as Disclosure, {...policy, fields: asked})
  const all = {...policy, fields: asked}
  if (fieldOf(all, 'pledge') && !fieldOf(all, 'pledge')?.text)
    lines.push({label: 'Pledge', value: 'I certify that this is my own work.'})
  if (fieldOf(all, 'time')) lines.push({label: 'Time spent', value: '5 hours'})
  for (const question of fieldOf(all, 'questions')?.ask ?? [])
    lines.push({
      label: question,
      value: help ? 'Yes. Ada Byrne explained the hint of problem 2 to me.' : 'No.',
    })
  return lines
}
