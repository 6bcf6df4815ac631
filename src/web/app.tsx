import {useState} from 'preact/hooks'
import type {Policy} from '../policy/model.ts'
import {version} from '../version.ts'
import {Check} from './check.tsx'
import {Course} from './course.tsx'
import type {Engine} from './engine.ts'
import {Write} from './write.tsx'

interface AppProps {
  policies: Policy[]
  /** The page is made for one course: there is no choice. */
  locked: boolean
  engine: Engine
}

/** The policy a page opens with. */
const usual = 'mit-6.7960'

/** The whole page. */
export function App({policies, locked, engine}: AppProps) {
  const [policy, choose] = useState(policies.find(({id}) => id === usual) ?? policies[0]!)
  return (
    <>
      <header>
        <h1>headnote</h1>
        <p>
          Does the top of your submission say <strong>who you worked with</strong> and{' '}
          <strong>which AI you used, and how</strong>?
        </p>
        <p class="quiet">Nothing leaves this page. It works offline, and it is no grade.</p>
      </header>
      <main>
        <Course policies={policies} policy={policy} locked={locked} choose={choose} />
        <Check policy={policy} engine={engine} />
        <Write policy={policy} engine={engine} key={policy.id} />
      </main>
      <footer class="quiet">headnote {version}, MIT licence. It reads the header only.</footer>
    </>
  )
}
