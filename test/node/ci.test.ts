import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {ciOf} from '../../src/node/ci.ts'
import {folder} from './folder.ts'

/** The environment of a GitHub job whose event holds this. */
function github(event: unknown): NodeJS.ProcessEnv {
  const file = path.join(folder({}), 'event.json')
  writeFileSync(file, typeof event === 'string' ? event : JSON.stringify(event))
  return {CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_EVENT_PATH: file}
}

describe('who can read the log', () => {
  test.each([
    ['a public repository', {repository: {private: false, visibility: 'public'}}, true],
    ['a private one', {repository: {private: true, visibility: 'private'}}, false],
    ['an internal one', {repository: {private: true, visibility: 'internal'}}, false],
    ['a private one of an old server', {repository: {private: true}}, false],
    ['an event without a repository', {}, true],
    ['an event that is not JSON', '{', true],
  ])('%s', (_, event, shown) => {
    expect(ciOf(github(event), '/r').public).toBe(shown)
  })

  test('GitHub without an event is taken for public; no CI is not', () => {
    expect(ciOf({GITHUB_ACTIONS: 'true', GITHUB_EVENT_PATH: '/nowhere'}, '/r').public).toBe(true)
    expect(ciOf({GITHUB_ACTIONS: 'true'}, '/r').public).toBe(true)
    expect(ciOf({}, '/r')).toEqual({
      ci: false,
      public: false,
      fork: false,
      prefix: '',
      summary: undefined,
    })
  })

  test.each([
    ['public', true],
    ['internal', false],
    ['private', false],
  ])('a project of GitLab that is %s', (visibility, shown) => {
    expect(ciOf({CI: 'true', CI_PROJECT_VISIBILITY: visibility}, '/r').public).toBe(shown)
  })
})

test.each([
  [{GITHUB_WORKSPACE: '/r'}, '/r/sets/3', 'sets/3/'],
  [{GITHUB_WORKSPACE: '/r'}, '/r', ''],
  [{CI_PROJECT_DIR: '/r'}, '/elsewhere', ''],
])('the folder of the run in the repository: %j, %s', (env, cwd, prefix) => {
  expect(ciOf(env, cwd).prefix).toBe(prefix)
})

test('a pull request from a fork', () => {
  const repository = {private: true}
  const from = (id: number) => ({repository, pull_request: {head: {repo: {id}}, base: {repo: {id: 1}}}})
  expect([ciOf(github(from(1)), '/').fork, ciOf(github(from(2)), '/').fork]).toEqual([false, true])
  // The fork was deleted meanwhile.
  expect(
    ciOf(github({repository, pull_request: {head: {repo: null}, base: {repo: {id: 1}}}}), '/').fork,
  ).toBe(true)
  const merge = {CI_PROJECT_VISIBILITY: 'private', CI_MERGE_REQUEST_PROJECT_ID: '1'}
  expect(ciOf({...merge, CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '2'}, '/').fork).toBe(true)
  expect(ciOf({...merge, CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '1'}, '/').fork).toBe(false)
})

test('a run that follows another one, of a fork', () => {
  const after = (id: number) => ({
    repository: {private: true, id: 1},
    workflow_run: {head_repository: {id}},
  })
  expect([ciOf(github(after(1)), '/').fork, ciOf(github(after(2)), '/').fork]).toEqual([false, true])
})

test('CI=false is no CI', () => {
  expect([ciOf({CI: 'false'}, '/').ci, ciOf({CI: 'true'}, '/').ci, ciOf({CI: '1'}, '/').ci]).toEqual([
    false,
    true,
    true,
  ])
})
