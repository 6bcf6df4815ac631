import {beforeAll, expect, test} from 'vitest'
import {folder as folderWith} from '../node/folder.ts'
import {build, headnote} from './built.ts'

beforeAll(build)

const clean = {'a.md': '# PS 3\n\nCollaborators: none\n\nAI: none\n'}

test.each([
  [['fix'], 'Say which file to mend: headnote fix FILE.'],
  [['show'], 'Say which file or folder to show: headnote show FILE.'],
  [['explain'], 'Say which rule: headnote explain RULE. `headnote rules` lists them.'],
  [['merge'], 'Say which reports of --shard to merge: headnote merge REPORT REPORT.'],
  [['audit'], 'Say which export of the class to audit, a folder or a zip: headnote audit EXPORT --out DIR.'],
  [['fix', '--none', 'a.md'], '`headnote fix` has no option --none.'],
  [['fix', '--dryrun', 'a.md'], '`headnote fix` has no option --dryrun. Did you mean --dry-run?'],
  [
    ['header', '--colaborators', 'x'],
    '`headnote header` has no option --colaborators. Did you mean --collaborators?',
  ],
  [['--quiet-all', 'a.md'], 'There is no option --quiet-all.'],
  [['--formt', 'json', 'a.md'], 'There is no option --formt. Did you mean --format?'],
  [['-x', 'a.md'], 'There is no option -x.'],
  [['show', 'a.md', 'b.md'], '`headnote show` takes nothing more: `b.md` is too much.'],
])('%j', (args, sentence) => {
  expect(headnote(folderWith(clean), args)).toEqual({
    stdout: '',
    stderr: `headnote: ${sentence}\nSee: headnote --help\n`,
    status: 2,
  })
})

test('a misspelt command', () => {
  const folder = folderWith(clean)
  expect(headnote(folder, ['fx']).stderr).toBe(
    'headnote: There is no file or folder `fx`.\nheadnote: Did you mean the command `headnote fix`?\n',
  )
  expect(headnote(folder, ['fx', 'a.md']).stderr).toBe(
    'headnote: There is no file or folder `fx`.\nheadnote: Did you mean the command `headnote fix`?\n',
  )
  expect(headnote(folder, ['homework']).stderr).toBe('headnote: There is no file or folder `homework`.\n')
})
