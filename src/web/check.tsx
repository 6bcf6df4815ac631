import {useEffect, useRef, useState} from 'preact/hooks'
import type {Policy} from '../policy/model.ts'
import type {Engine} from './engine.ts'
import type {Verdict} from './messages.ts'
import {Result, summaryOf} from './result.tsx'

interface CheckProps {
  policy: Policy
  engine: Engine
}

interface Submission {
  name: string
  bytes: Uint8Array
}

/** Drop, choose or paste; the verdict stands below. */
export function Check({policy, engine}: CheckProps) {
  const [submission, submit] = useState<Submission | null>(null)
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [status, say] = useState('')
  const [over, setOver] = useState(false)
  const pasted = useRef<HTMLTextAreaElement>(null)

  // Another course judges the same file anew.
  useEffect(() => {
    if (!submission) return
    let current = true
    say(`Reading ${submission.name}…`)
    engine.judge(submission.bytes, submission.name, policy).then((answer) => {
      if (!current) return
      setVerdict(answer)
      say(summaryOf(answer.report))
    })
    return () => {
      current = false
    }
  }, [submission, policy, engine])

  const take = async (file: File | undefined | null) => {
    if (!file) return
    setVerdict(null)
    try {
      submit({name: file.name, bytes: new Uint8Array(await file.arrayBuffer())})
    } catch {
      say(`${file.name} cannot be read. A folder cannot be dropped; choose one file.`)
    }
  }
  const paste = () => {
    const text = pasted.current?.value ?? ''
    setVerdict(null)
    if (text.trim() === '') say('There is no text yet: paste your header above.')
    else submit({name: 'pasted text.md', bytes: new TextEncoder().encode(text)})
  }

  return (
    <section aria-labelledby="check-title">
      <h2 id="check-title">Check</h2>
      <label
        class={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          void take(event.dataTransfer?.files[0])
        }}
      >
        <span>
          <strong>Drop your file here</strong>, or choose it:
        </span>
        <input
          type="file"
          onChange={(event) => {
            void take(event.currentTarget.files?.[0])
            // The same file, mended and chosen again, is to be read again.
            event.currentTarget.value = ''
          }}
        />
        <span class="quiet">PDF, Markdown, notebook, LaTeX, Word, HTML, text or code</span>
      </label>
      <details>
        <summary>Or paste the header as text</summary>
        <label class="field">
          Your header
          <textarea ref={pasted} rows={6} spellcheck={false} />
        </label>
        <button type="button" onClick={paste}>
          Check this text
        </button>
      </details>
      <p role="status" class={verdict ? `status ${verdict.report.outcome}` : 'status'}>
        {status}
      </p>
      {verdict && <Result verdict={verdict} policy={policy} />}
    </section>
  )
}
