import {useState} from 'preact/hooks'
import {fieldOf, type Policy, type PolicyField} from '../policy/model.ts'

interface CourseProps {
  policies: Policy[]
  policy: Policy
  locked: boolean
  choose: (policy: Policy) => void
}

/** Which course judges, what it asks, and a search for another. */
export function Course({policies, policy, locked, choose}: CourseProps) {
  const [words, search] = useState('')
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const found = policies.filter(({id, course}) => {
    const text = `${id} ${course}`.toLowerCase()
    return wanted.every((word) => text.includes(word))
  })
  return (
    <section aria-labelledby="course-title">
      <h2 id="course-title">Course</h2>
      <p>
        <strong>{policy.course || policy.id}</strong>
        {policy.url && /^https?:/i.test(policy.url) && (
          <>
            {' '}
            <a href={policy.url} rel="noreferrer">
              the course’s own rules
            </a>
          </>
        )}
      </p>
      <p>{asks(policy)}</p>
      {policy.assurance && <p>{policy.assurance}</p>}
      {policy.notLinted.length > 0 && (
        <p class="quiet">Asked by the course and not checked here: {policy.notLinted.join('; ')}.</p>
      )}
      {!locked && (
        <details>
          <summary>Choose another course</summary>
          <label class="field">
            Search {policies.length} courses
            <input
              type="search"
              value={words}
              autocomplete="off"
              onInput={(event) => search(event.currentTarget.value)}
            />
          </label>
          <fieldset class="courses">
            <legend>
              {found.length} {found.length === 1 ? 'course' : 'courses'} found
            </legend>
            {found.map((one) => (
              <label key={one.id}>
                <input
                  type="radio"
                  name="course"
                  value={one.id}
                  checked={one.id === policy.id}
                  onChange={() => choose(one)}
                />
                <span>{one.course || one.id}</span>
              </label>
            ))}
          </fieldset>
        </details>
      )}
    </section>
  )
}

function asks(policy: Policy): string {
  const parts = [
    ['the people you worked with', fieldOf(policy, 'people')],
    ['AI use', fieldOf(policy, 'ai')],
    ['sources', fieldOf(policy, 'sources')],
    ['its pledge', fieldOf(policy, 'pledge')],
  ] as const
  const asked = parts.flatMap(([words, field]) =>
    field && field.required !== 'never' ? [`${words} (${when(field)})`] : [],
  )
  return asked.length > 0 ? `It asks for ${asked.join(', ')}.` : 'It asks for no statement in the document.'
}

function when(field: PolicyField): string {
  const place = field.at.startsWith('file:')
    ? `in ${field.at.slice('file:'.length)}`
    : field.at === 'form'
      ? 'in a form of its own'
      : field.at === 'anywhere'
        ? 'anywhere'
        : field.at === 'problem'
          ? 'at each problem'
          : `at the ${field.at}`
  return `${field.required === 'always' ? 'always' : 'where there is any'}, ${place}`
}
