import {render} from 'preact'
import {allPolicies} from '../policy/library.ts'
import type {Policy} from '../policy/model.ts'
import {App} from './app.tsx'
import {Engine} from './engine.ts'

/** A page made for one course holds its policy; any other holds null and offers the shipped ones. */
const own = JSON.parse(document.getElementById('course')?.textContent ?? 'null') as Policy | null
const policies = own ? [own] : [...(await allPolicies()).values()]

render(
  <App policies={policies} locked={own !== null} engine={new Engine()} />,
  document.getElementById('app')!,
)
