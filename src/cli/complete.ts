import {allPolicies} from '../policy/library.ts'
import {formats} from '../report/index.ts'
import {templates} from './init/templates.ts'
import {ruleIds} from './rules.ts'

/**
 * The words that may stand after a word of the command line, for shells.
 *
 * @param before the word before the one to complete
 * @returns ids of policies, formats, rules or targets; none where yargs knows better
 */
export async function wordsAfter(before: string | undefined): Promise<string[]> {
  switch (before) {
    case '--policy':
    case 'show':
      return [...(await allPolicies()).keys()]
    case '-f':
    case '--format':
      return Object.keys(formats)
    case 'explain':
      return ruleIds()
    case 'init':
      return ['policy', 'page', 'gradescope', ...Object.keys(templates)]
    case '--ci':
      return Object.keys(templates)
    default:
      return []
  }
}
