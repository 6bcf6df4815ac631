import {expect, test} from 'vitest'
import {lineHash} from '../../src/report/fingerprint.ts'

const hashes = (text: string, lines: number) =>
  Array.from({length: lines}, (_, index) => lineHash(text, index + 1))

// Values of github/codeql-action's own tests.
test.each([
  ['', ['c129715d7a2bc9a3:1']],
  [
    ' a\nb\n  \t\tc\n d',
    ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1'],
  ],
  [
    ' hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n',
    [
      'e9496ae3ebfced30:1',
      'fb7c023a8b9ccb3f:1',
      'ce8ba1a563dcdaca:1',
      'e20e36e16fcb0cc8:1',
      'b3edc88f2938467e:1',
      'c8e28b0b4002a3a0:1',
      'c129715d7a2bc9a3:1',
    ],
  ],
])('%j hashes as GitHub does', (text, expected) => {
  expect(hashes(text, expected.length)).toEqual(expected)
  expect(lineHash(text, expected.length + 1)).toBeUndefined()
})

test('equal lines are counted', () => {
  expect(hashes('Lorem ipsum dolor sit amet.\n'.repeat(10), 7)).toEqual([
    'a7f2ff13bc495cf2:1',
    'a7f2ff13bc495cf2:2',
    'a7f2ff13bc495cf2:3',
    'a7f2ff13bc495cf2:4',
    'a7f2ff13bc495cf2:5',
    'a7f2ff13bc495cf2:6',
    'a7f2ff1481e87703:1',
  ])
})
