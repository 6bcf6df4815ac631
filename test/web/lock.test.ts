import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {defaultPolicy} from '../../src/policy/shipped.ts'
import {lockPage} from '../../src/web/lock.ts'

const template = readFileSync(new URL('../../src/web/page.html', import.meta.url), 'utf8')

test('the course stands in the page, and nothing in it ends its element', () => {
  const policy = {...defaultPolicy, course: "</script><script>alert(1)</script><!-- $& $'"}
  const page = lockPage(template, policy)
  const [, held] = /id="course">(.*?)<\/script>/.exec(page)!
  expect(held).not.toContain('<')
  expect(JSON.parse(held!)).toEqual(policy)
  expect(page.length).toBe(template.length - 'null'.length + held!.length)
})

test('a locked page is not locked again', () => {
  const locked = lockPage(template, defaultPolicy)
  expect(() => lockPage(locked, defaultPolicy)).toThrow('this is not a page as built')
})
