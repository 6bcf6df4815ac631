import {useEffect, useMemo, useState} from 'preact/hooks'
import {
  type AiUse,
  composeHeader,
  type Disclosure,
  type HeaderFormat,
  headerLines,
  labelFor,
  parsePeople,
  render,
} from '../compose.ts'
import {spokenField} from '../policy/asked.ts'
import {fieldOf, type Policy} from '../policy/model.ts'
import type {Finding} from '../report/model.ts'
import {copy, save} from './clipboard.ts'
import type {Engine} from './engine.ts'

interface WriteProps {
  policy: Policy
  engine: Engine
}

/** The ways to take a header away. A notebook cell holds Markdown, Word takes plain text. */
const targets: Array<{name: string; format: HeaderFormat; pasted: HeaderFormat}> = [
  {name: 'Markdown', format: 'md', pasted: 'md'},
  {name: 'Notebook cell', format: 'ipynb', pasted: 'md'},
  {name: 'LaTeX', format: 'tex', pasted: 'tex'},
  {name: 'Word or plain text', format: 'txt', pasted: 'txt'},
  {name: 'Quarto', format: 'qmd', pasted: 'qmd'},
  {name: 'HTML', format: 'html', pasted: 'html'},
  {name: 'Python comment', format: 'py', pasted: 'py'},
  {name: 'Java comment', format: 'java', pasted: 'java'},
  {name: 'C comment', format: 'c', pasted: 'c'},
]

/** A form that writes the header, and what the course would say of it. */
export function Write({policy, engine}: WriteProps) {
  const [name, setName] = useState('')
  const [people, setPeople] = useState('')
  const [alone, setAlone] = useState(false)
  const [uses, setUses] = useState<AiUse[]>([{tool: '', use: ''}])
  const [noAi, setNoAi] = useState(false)
  const [sources, setSources] = useState('')
  const [noSources, setNoSources] = useState(false)
  const [time, setTime] = useState('')
  const [answers, setAnswers] = useState<string[]>([])
  const [pledge, setPledge] = useState(false)
  const [target, setTarget] = useState(0)
  const [status, say] = useState('')
  const [left, setLeft] = useState<Finding[] | null>(null)

  const said = useMemo(() => {
    const disclosure: Disclosure = {pledge}
    const tools = uses.filter(({tool, use}) => tool.trim() !== '' || use.trim() !== '')
    if (name.trim() !== '') disclosure.name = name
    if (alone) disclosure.collaborators = []
    else if (people.trim() !== '') disclosure.collaborators = parsePeople(people)
    if (noAi) disclosure.ai = []
    else if (tools.length > 0) disclosure.ai = tools
    if (noSources) disclosure.sources = ''
    else if (sources.trim() !== '') disclosure.sources = sources
    if (time.trim() !== '') disclosure.time = time
    disclosure.answers = answers
    return disclosure
  }, [name, people, alone, uses, noAi, sources, noSources, time, answers, pledge])

  const {format, pasted} = targets[target]!
  const text = render(headerLines(said, policy), pasted)

  useEffect(() => {
    if (text === '') {
      setLeft(null)
      return
    }
    let current = true
    const timer = setTimeout(async () => {
      const {report} = await engine.judge(new TextEncoder().encode(text), `header.${pasted}`, policy)
      if (current) setLeft(report.findings.filter(({severity}) => severity !== 'info'))
    }, 300)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [text, pasted, policy, engine])

  const change = (index: number, part: Partial<AiUse>) =>
    setUses(uses.map((use, at) => (at === index ? {...use, ...part} : use)))

  const answer = (index: number, words: string) =>
    setAnswers(
      Array.from({length: Math.max(answers.length, index + 1)}, (_, at) =>
        at === index ? words : (answers[at] ?? ''),
      ),
    )

  return (
    <section aria-labelledby="write-title">
      <h2 id="write-title">Write a header</h2>
      <form onSubmit={(event) => event.preventDefault()}>
        {fieldOf(policy, 'identity') && (
          <label class="field">
            Your name
            <input value={name} autocomplete="name" onInput={(event) => setName(event.currentTarget.value)} />
          </label>
        )}
        {isWritten(policy, 'people') && (
          <fieldset>
            <legend>Who did you work with?</legend>
            <label class="field">
              Names, separated by commas
              <input
                value={people}
                disabled={alone}
                autocomplete="off"
                onInput={(event) => setPeople(event.currentTarget.value)}
              />
            </label>
            <label class="tick">
              <input type="checkbox" checked={alone} onChange={() => setAlone(!alone)} /> Nobody
            </label>
          </fieldset>
        )}
        {isWritten(policy, 'ai') && (
          <fieldset>
            <legend>Which AI did you use, and what for?</legend>
            {uses.map(({tool, use}, index) => (
              <div class="pair" key={index}>
                <label class="field">
                  Tool
                  <input
                    value={tool}
                    disabled={noAi}
                    autocomplete="off"
                    onInput={(event) => change(index, {tool: event.currentTarget.value})}
                  />
                </label>
                <label class="field">
                  What for
                  <input
                    value={use}
                    disabled={noAi}
                    autocomplete="off"
                    onInput={(event) => change(index, {use: event.currentTarget.value})}
                  />
                </label>
              </div>
            ))}
            <button type="button" disabled={noAi} onClick={() => setUses([...uses, {tool: '', use: ''}])}>
              Another tool
            </button>
            <label class="tick">
              <input type="checkbox" checked={noAi} onChange={() => setNoAi(!noAi)} /> No AI
            </label>
          </fieldset>
        )}
        {fieldOf(policy, 'sources') && isWritten(policy, 'sources') && (
          <fieldset>
            <legend>Which sources did you use?</legend>
            <label class="field">
              Books, pages, notes
              <input
                value={sources}
                disabled={noSources}
                autocomplete="off"
                onInput={(event) => setSources(event.currentTarget.value)}
              />
            </label>
            <label class="tick">
              <input type="checkbox" checked={noSources} onChange={() => setNoSources(!noSources)} /> None
            </label>
          </fieldset>
        )}
        {spokenField(policy, 'time') && (
          <label class="field">
            {labelFor('time', policy)}
            <input
              value={time}
              autocomplete="off"
              placeholder="5 hours"
              onInput={(event) => setTime(event.currentTarget.value)}
            />
          </label>
        )}
        {(spokenField(policy, 'questions')?.ask ?? []).map((question, index) => (
          <label class="field" key={question}>
            {question}
            <input
              value={answers[index] ?? ''}
              autocomplete="off"
              onInput={(event) => answer(index, event.currentTarget.value)}
            />
          </label>
        ))}
        {fieldOf(policy, 'pledge')?.text && (
          <label class="tick">
            <input type="checkbox" checked={pledge} onChange={() => setPledge(!pledge)} /> I sign:{' '}
            {fieldOf(policy, 'pledge')?.text}
          </label>
        )}
        <div class="field">
          <label for="target">Format</label>
          <select
            id="target"
            value={String(target)}
            onChange={(event) => setTarget(Number(event.currentTarget.value))}
          >
            {targets.map(({name}, index) => (
              <option key={name} value={String(index)}>
                {name}
              </option>
            ))}
          </select>
        </div>
      </form>
      {text !== '' && (
        <>
          <h3>Your header</h3>
          <pre class="header">{text}</pre>
          <p>
            <button
              type="button"
              onClick={async () =>
                say((await copy(text)) ? 'Copied.' : 'Copying was refused; select the text above.')
              }
            >
              Copy
            </button>{' '}
            <button
              type="button"
              onClick={() => {
                save(composeHeader(said, policy, format), `header.${format}`)
                say(`Saved as header.${format}.`)
              }}
            >
              Save
            </button>
          </p>
        </>
      )}
      <p role="status" class="status">
        {status}
      </p>
      <p role="status" class={left?.length === 0 ? 'status clean' : 'status findings'}>
        {left &&
          (left.length === 0
            ? 'This header passes the course’s check.'
            : left.map(({message, advice}) => `${message} ${advice}`).join(' '))}
      </p>
    </section>
  )
}

/** Where a course asks in another place, a line here would not count. */
function isWritten(policy: Policy, kind: 'people' | 'ai' | 'sources'): boolean {
  const field = fieldOf(policy, kind)
  return !field || field.required === 'never' || spokenField(policy, kind) !== undefined
}
