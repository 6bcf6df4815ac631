import {mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import axe from 'axe-core'
import {type Browser, chromium, type Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {pdfFile, rosterOf, streamOf, students, writeClass} from '../../scripts/classes.ts'
import {build, headnote} from '../cli/built.ts'

const full = process.env.HEADNOTE_FULL
/** HEADNOTE_SHOTS=FOLDER keeps pictures of the page. */
const shots = process.env.HEADNOTE_SHOTS
const root = mkdtempSync(path.join(tmpdir(), 'headnote-page-'))
const report = path.join(root, 'out/report.html')
let browser: Browser

interface Options {
  dark?: boolean
  width?: number
  scripts?: boolean
  hash?: string
}

/** The report in a window of its own, and all that it asked for. */
async function open({dark, width = 1200, scripts = true, hash = ''}: Options = {}) {
  const context = await browser.newContext({
    colorScheme: dark ? 'dark' : 'light',
    viewport: {width, height: 900},
    javaScriptEnabled: scripts,
  })
  const page = await context.newPage()
  const requests: string[] = []
  const faults: string[] = []
  page.on('request', (request) => requests.push(request.url().replace(/^(data:).*/s, '$1')))
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  await page.goto(pathToFileURL(report).href + hash)
  return {page, requests, faults}
}

async function picture(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({path: path.join(shots, `${name}.png`)})
}

const shown = (page: Page) => page.locator('#students tbody tr:visible').count()

describe.runIf(full)('the report of a class of a thousand, in Chromium', () => {
  beforeAll(async () => {
    build()
    mkdirSync(path.join(root, 'class'))
    const all = students(1000)
    const handed = writeClass(path.join(root, 'class'), all, ['md', 'ipynb', 'txt'])
    // Two of them are scans.
    for (const {path: file} of handed.slice(0, 2))
      writeFileSync(path.join(root, 'class', path.dirname(file), 'a.pdf'), scan())
    writeFileSync(path.join(root, 'roster.csv'), rosterOf(all))
    const run = headnote(root, [
      'audit',
      'class',
      '--roster',
      'roster.csv',
      '--max-group-size',
      '3',
      '--out',
      'out',
    ])
    expect(run.stderr).toBe('')
    browser = await chromium.launch({executablePath: '/usr/bin/chromium', args: ['--no-sandbox']})
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    rmSync(root, {recursive: true, force: true})
  })

  test('paints soon, asks for nothing but itself, and breaks no rule of its own', async () => {
    const {page, requests, faults} = await open()
    const paint = await page.evaluate<number>(
      `new Promise((resolve) => new PerformanceObserver((list) => resolve(list.getEntries()[0].startTime)).observe({type: 'paint', buffered: true}))`,
    )
    console.log(`First paint of ${Math.round(statSync(report).size / 1024)} KB: ${Math.round(paint)} ms`)
    expect(paint).toBeLessThan(5000)
    expect(await shown(page)).toBe(1000)
    expect(requests.filter((url) => url !== 'data:')).toEqual([pathToFileURL(report).href])
    expect(faults).toEqual([])
    await picture(page, 'top-light')
    await page.context().close()
  }, 60_000)

  test('filters by name and by status, and sorts', async () => {
    const {page} = await open()
    await page.locator('#find').fill('zeno')
    expect(await page.locator('#count').textContent()).toMatch(/^58 of 1000/)
    await page.locator('#find').fill('')
    await page.locator('#status').selectOption('placeholder')
    expect(await page.locator('#count').textContent()).toMatch(/^36 of 1000/)
    await picture(page, 'filtered-light')
    await page.locator('#status').selectOption('')
    const first = () => page.locator('#students tbody tr a').first().textContent()
    await page.getByRole('button', {name: 'Student'}).click()
    expect(await first()).toBe('Ada Abara')
    await page.getByRole('button', {name: 'Student'}).click()
    expect(await first()).toBe('Zeno Zubiri')
    expect(await page.locator('th').first().getAttribute('aria-sort')).toBe('descending')
    await page.getByRole('button', {name: 'Findings'}).click()
    await page.getByRole('button', {name: 'Findings'}).click()
    expect(await page.locator('#students tbody tr').first().locator('.chip.error').count()).toBeGreaterThan(0)
    await page.context().close()
  }, 60_000)

  test('is used with the keyboard; ticks stay', async () => {
    const {page} = await open()
    for (const key of ['j', 'j', 'k', 'x']) await page.keyboard.press(key)
    const here = page.locator('#students tr.here')
    expect(await here.locator('input').isChecked()).toBe(true)
    const who = await here.locator('a').textContent()
    await page.keyboard.press('/')
    expect(await page.locator(':focus').getAttribute('id')).toBe('find')
    await page.keyboard.press('Escape')
    await page.reload()
    expect(await page.locator('#students tr.done a').allTextContents()).toEqual([who])
    await page.locator('#status').selectOption('open')
    expect(await shown(page)).toBe(999)
    await page.context().close()
  }, 60_000)

  test('a link goes to one submission, with its header and its scan', async () => {
    const {page} = await open({hash: '#s1'})
    const article = page.locator('article:target')
    expect(await article.locator('h3').textContent()).toBe('Ada Abara')
    expect(await article.evaluate((node) => node.getBoundingClientRect().top)).toBeLessThan(900)
    const {width, height} = await article.locator('img').evaluate(async (node) => {
      const picture = node as HTMLImageElement
      await picture.decode()
      return {width: picture.naturalWidth, height: picture.naturalHeight}
    })
    expect([width, height]).toEqual([520, 673])
    await article.locator('summary').click()
    expect(await article.locator('mark').first().textContent()).toContain('Bayo Brandt')
    await picture(page, 'article-light')
    await page.context().close()
  }, 60_000)

  test('reads without scripts', async () => {
    const {page} = await open({scripts: false})
    expect(await shown(page)).toBe(1000)
    expect(await page.locator('[data-live]:visible').count()).toBe(0)
    await page.context().close()
  }, 60_000)

  test('has no fault of access, in light, in dark and on a phone', async () => {
    for (const options of [{}, {dark: true}, {width: 380}]) {
      const {page} = await open(options)
      await page.evaluate(axe.source)
      const violations = await page.evaluate<{id: string; nodes: {html: string}[]}[]>(
        `axe.run(document, {resultTypes: ['violations']}).then(({violations}) => violations)`,
      )
      expect(violations.map(({id, nodes}) => [id, nodes.length, nodes[0]?.html])).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(options.width ?? 1200)
      // The names of files stay within the card of their submission.
      const card = page.locator('#s1')
      await card.scrollIntoViewIfNeeded()
      expect(await card.evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0)
      await page.evaluate('scrollTo(0, 0)')
      await picture(page, options.dark ? 'top-dark' : options.width ? 'phone-light' : 'top')
      for (const part of ['look', 'who', 'tools', 'settings']) {
        await page.evaluate(`document.getElementById('${part}').scrollIntoView()`)
        await picture(page, `${part}-${options.dark ? 'dark' : options.width ? 'phone' : 'light'}`)
      }
      await page.context().close()
    }
  }, 900_000)

  test('prints: every student, every header, no tools', async () => {
    const {page} = await open()
    await page.emulateMedia({media: 'print'})
    expect(await page.locator('.tools:visible').count()).toBe(0)
    const pdf = await page.pdf({format: 'A4', path: shots ? path.join(shots, 'print.pdf') : undefined})
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(50)
    await page.context().close()
  }, 300_000)
})

/** A page of strokes and no text. */
function scan(): Buffer {
  const strokes = Array.from({length: 18}, (_, line) => {
    const words = Array.from({length: 6}, (_, word) => {
      const x = 72 + word * 78
      const y = 700 - line * 34
      const waves = Array.from(
        {length: 6},
        (_, at) => `${x + at * 9} ${y + 9} ${x + at * 9 + 5} ${y - 7} ${x + at * 9 + 9} ${y} c`,
      )
      return `${x} ${y} m ${waves.join(' ')} S`
    })
    return words.join('\n')
  })
  return pdfFile([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>',
    streamOf('', `1.3 w\n${strokes.join('\n')}`),
  ])
}
