import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {beforeAll, expect, test} from 'vitest'
import {build} from './built.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

beforeAll(build)

test('the report of the sample class is what the program makes', () => {
  const {stderr, status} = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/class.ts', '--check'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect([stderr, status]).toEqual(['', 0])
})
