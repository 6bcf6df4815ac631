import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {gunzipSync, gzipSync} from 'node:zlib'
import axe from 'axe-core'
import {type Browser, chromium, type Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {defaultPolicy} from '../../src/policy/shipped.ts'
import {validatePolicy} from '../../src/policy/validate.ts'
import {lockPage} from '../../src/web/lock.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'headnote page ü '))
const file = join(folder, 'page.html')
/** HEADNOTE_SHOTS=docs/page writes a picture of each state. */
const shots = process.env.HEADNOTE_SHOTS

const good = `# Problem set 3

Nguyễn Thị Mai

Collaborators: Ben Okafor, Will Young
AI assistants: ChatGPT, to debug my training loop

## Problem 1

The gradient is zero at the origin.
`
const bad = good.replace('Ben Okafor, Will Young', 'a few friends').replace(', to debug my training loop', '')
const hostile = `# Problem set 3 <script>window.hit = 1</script>

Collaborators: a few friends &lt;img src=x onerror="window.hit=1"&gt; "><svg onload=window.hit=1>
AI assistants: ChatGPT </pre></mark><img src=x onerror=window.hit=1>

## Problem 1

x
`

let told = ''
let browser: Browser

/** A page, and all that it asked the network or the disk for. */
async function open(
  address = pathToFileURL(file).href,
  more: {width?: number; dark?: boolean} = {},
): Promise<{page: Page; requests: string[]; faults: string[]}> {
  const page = await browser.newPage({
    viewport: {width: more.width ?? 900, height: 900},
    colorScheme: more.dark ? 'dark' : 'light',
  })
  const requests: string[] = []
  const faults: string[] = []
  page.on('request', (request) => requests.push(request.url().replace(/^(blob:).*/, '$1')))
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  await page.goto(address)
  await page.waitForSelector('h1')
  return {page, requests, faults}
}

async function give(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page.setInputFiles('input[type=file]', {
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(content),
  })
  await page.waitForFunction(
    (name) =>
      document.querySelector('.result') &&
      document.querySelector('[role=status]')?.textContent?.startsWith(name),
    name,
    {timeout: 15_000},
  )
}

const status = (page: Page) => page.locator('[role=status]').first().textContent()

async function picture(page: Page, name: string): Promise<void> {
  if (!shots) return
  mkdirSync(join(root, shots), {recursive: true})
  await page.screenshot({path: join(root, shots, `${name}.png`), fullPage: true})
}

async function faultsOfAccess(page: Page): Promise<string[]> {
  // The page's policy lets no script in: axe is handed over outside of it.
  await page.evaluate(axe.source)
  const results = (await page.evaluate('axe.run()')) as {
    violations: Array<{id: string; nodes: Array<{html: string}>}>
  }
  return results.violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html}`)
}

describe.runIf(process.env.HEADNOTE_FULL)('the page, in Chromium', {timeout: 60_000}, () => {
  beforeAll(async () => {
    told = execFileSync(process.execPath, ['scripts/build-web.mjs', file], {cwd: root, encoding: 'utf8'})
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    })
  }, 120_000)
  afterAll(() => browser?.close())

  test('is under 1 MB without the PDF reader', () => {
    expect(Number(/: (\d+) kB/.exec(told)?.[1])).toBeLessThan(1000)
  })

  test('tells success with the evidence, and asks the network for nothing', async () => {
    const {page, requests, faults} = await open()
    await give(page, 'hw3.md', good)
    expect(await status(page)).toBe('hw3.md: nothing to fix.')
    expect(await page.locator('.facts').textContent()).toContain('Ben Okafor, Will Young (line 5)')
    expect(await page.locator('mark.understood').allInnerTexts()).toContain(
      'AI assistants: ChatGPT, to debug my training loop',
    )
    expect(requests).toEqual([pathToFileURL(file).href, 'blob:'])
    expect(faults).toEqual([])
    expect(await faultsOfAccess(page)).toEqual([])
    await picture(page, 'clean-light')
    await page.close()
  })

  test('tells what is wrong, what to write, and where', async () => {
    const {page} = await open()
    await give(page, 'hw3.md', bad)
    expect(await status(page)).toBe('hw3.md: 2 things to fix.')
    const findings = await page.locator('.finding').allInnerTexts()
    expect(findings.map((text) => text.split('\n')[0])).toEqual([
      'Please look: This tells of working with others and names nobody.',
      'To fix: The AI-usage note does not say how ChatGPT was used.',
    ])
    expect(await page.locator('mark.error').allInnerTexts()).toEqual(['AI assistants: ChatGPT'])
    expect(await faultsOfAccess(page)).toEqual([])
    await picture(page, 'findings-light')
    await page.close()
  })

  test.each([
    ['text', 'hw3.txt', () => good.replace('# ', '').replace('## ', '')],
    ['source', 'hw3.py', () => `# Collaborators: Ben Okafor\n# AI: none\n\nx = 1\n`],
    ['a LaTeX PDF', 'pdftex.pdf', () => readFileSync(join(root, 'test/fixtures/pdf/pdftex.pdf'))],
    ['a Word PDF', 'libreoffice.pdf', () => readFileSync(join(root, 'test/fixtures/pdf/libreoffice.pdf'))],
    ['Word', 'libreoffice.docx', () => readFileSync(join(root, 'test/fixtures/docx/libreoffice.docx'))],
    [
      'LaTeX',
      'hw3.tex',
      () =>
        '\\begin{document}\nCollaborators: Ben Okafor\n\nAI: none\n\n\\section{Problem 1}\nx\n\\end{document}\n',
    ],
    ['HTML', 'hw3.html', () => '<p>Collaborators: Ben Okafor</p><p>AI: none</p><h2>Problem 1</h2><p>x</p>'],
    [
      'a notebook',
      'hw3.ipynb',
      () =>
        JSON.stringify({
          cells: [
            {cell_type: 'markdown', metadata: {}, source: ['Collaborators: Ben Okafor\n', '\n', 'AI: none']},
          ],
          metadata: {},
          nbformat: 4,
          nbformat_minor: 5,
        }),
    ],
  ])('reads %s', async (_, name, content) => {
    const {page, faults} = await open()
    await give(page, name, content())
    expect(await page.locator('.facts').textContent()).toContain('Ben Okafor')
    expect(faults).toEqual([])
    await page.close()
  })

  test.each([
    ['an encrypted PDF', 'encrypted.pdf', () => readFileSync(join(root, 'test/fixtures/pdf/encrypted.pdf'))],
    ['a truncated PDF', 'image-only.pdf', () => readFileSync(join(root, 'test/fixtures/pdf/image-only.pdf'))],
    ['a text named .pdf', 'fake.pdf', () => good],
    ['an empty file', 'empty.md', () => ''],
    ['no archive named .docx', 'fake.docx', () => 'PK\u0003\u0004'],
    ['no JSON named .ipynb', 'fake.ipynb', () => '{"cells": ['],
  ])('says that %s cannot be read', async (_, name, content) => {
    const {page, faults} = await open()
    await give(page, name, content())
    expect(await status(page)).toBe(`${name} could not be read.`)
    expect(faults).toEqual([])
    await page.close()
  })

  test('names and quotes with HTML in them stay text', async () => {
    const {page, requests, faults} = await open()
    const name = '<img src=x onerror=window.hit=1>.md'
    await give(page, name, hostile)
    expect(await status(page)).toContain(name)
    expect(await page.locator('.as-read').textContent()).toContain('<img src=x onerror=window.hit=1>')
    expect(await page.locator('#app img, #app svg, #app script').count()).toBe(0)
    expect(await page.evaluate('window.hit')).toBe(undefined)
    expect(requests).toEqual([pathToFileURL(file).href, 'blob:'])
    expect(faults).toEqual([])
    await picture(page, 'hostile-light')
    await page.close()
  })

  test('the page’s own policy stops a script and a request that got in', async () => {
    const {page} = await open()
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.hit=1">')`)
    const refused = await page.evaluate(`fetch('https://example.org/').then(() => false, () => true)`)
    await page.waitForTimeout(200)
    expect(refused).toBe(true)
    expect(await page.evaluate('window.hit')).toBe(undefined)
    await page.close()
  })

  test('a header is pasted and checked with the keyboard alone', async () => {
    const {page} = await open()
    const tab = async (times: number) => {
      for (let at = 0; at < times; at++) await page.keyboard.press('Tab')
    }
    await tab(1)
    expect(await page.locator(':focus').textContent()).toBe('Choose another course')
    await tab(1)
    expect(await page.locator(':focus').getAttribute('type')).toBe('file')
    await tab(1)
    await page.keyboard.press('Enter')
    await tab(1)
    await page.keyboard.insertText('Collaborators: Ben Okafor\nAI: none')
    await tab(1)
    await page.keyboard.press('Enter')
    await page.waitForSelector('.facts')
    expect(await status(page)).toBe('pasted text.md: nothing to fix.')
    await page.close()
  })

  test('another course is found by a word and judges the same file anew', async () => {
    const {page} = await open()
    await give(page, 'hw3.md', good.replace('AI assistants: ChatGPT, to debug my training loop\n', ''))
    expect(await status(page)).toBe('hw3.md: 1 thing to fix.')
    await page.getByText('Choose another course').click()
    await page.getByRole('searchbox').fill('purdue')
    await page.getByRole('radio').first().check()
    await page.waitForFunction(() =>
      document.querySelector('section strong')?.textContent?.includes('Purdue'),
    )
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.finding')].every((one) => !one.textContent?.includes('ai-missing')),
    )
    expect(await faultsOfAccess(page)).toEqual([])
    await picture(page, 'course-light')
    await page.close()
  })

  test('a header is written, judged, copied and saved', async () => {
    const {page, requests} = await open()
    await page.getByLabel('Names, separated by commas').fill('Ben Okafor, Chén Wěi')
    await page.getByLabel('Tool').fill('ChatGPT')
    await page.getByLabel('What for').fill('to debug problem 2')
    await page.getByText('This header passes the course’s check.').waitFor()
    expect(await page.locator('pre.header').textContent()).toBe(
      '**Collaborators:** Ben Okafor, Chén Wěi\n\n**AI assistants:** ChatGPT, to debug problem 2\n',
    )
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', {name: 'Copy'}).click()
    await page.getByText('Copied.').waitFor()
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
      '**Collaborators:** Ben Okafor, Chén Wěi\n\n**AI assistants:** ChatGPT, to debug problem 2\n',
    )
    await page.getByLabel('Format', {exact: true}).selectOption({label: 'LaTeX'})
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', {name: 'Save'}).click(),
    ])
    expect(download.suggestedFilename()).toBe('header.tex')
    expect(readFileSync(await download.path(), 'utf8')).toBe(
      '\\noindent\\textbf{Collaborators:} Ben Okafor, Chén Wěi\n\n\\noindent\\textbf{AI assistants:} ChatGPT, to debug problem 2\n',
    )
    expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([pathToFileURL(file).href])
    expect(await faultsOfAccess(page)).toEqual([])
    await picture(page, 'write-light')
    await page.close()
  })

  test('asks for the hours and answers that a course asks for', async () => {
    const asking = join(folder, 'asking.html')
    const policy = validatePolicy(
      {
        headnote: 1,
        id: 'invented-102',
        course: 'Invented 102',
        fields: {
          sources: {kind: 'sources'},
          time: {kind: 'time'},
          help: {kind: 'questions', ask: ['Did you receive help?', 'Did you give help?']},
        },
      },
      'invented.yaml',
      () => undefined,
      [],
    )
    writeFileSync(asking, lockPage(readFileSync(file, 'utf8'), policy))
    const {page} = await open(pathToFileURL(asking).href)
    await page.locator('[aria-labelledby=write-title]').getByLabel('None').check()
    await page.getByLabel('Time spent').fill('5 hours')
    await page.getByLabel('Did you give help?').fill('Yes, to Ben Okafor on problem 2.')
    await page.getByText('The question "Did you receive help?" is left out.').waitFor()
    await page.getByLabel('Did you receive help?').fill('No.')
    await page.getByText('This header passes the course’s check.').waitFor()
    expect(await page.locator('pre.header').textContent()).toBe(
      [
        '**Sources:** none',
        '**Time spent:** 5 hours',
        '**Did you receive help?** No.',
        '**Did you give help?** Yes, to Ben Okafor on problem 2.\n',
      ].join('\n\n'),
    )
    expect(await faultsOfAccess(page)).toEqual([])
    await picture(page, 'questions-light')
    await page.close()
  })

  test('prints the verdict and what it rests on, and no form', async () => {
    const {page} = await open(undefined, {dark: true})
    await give(page, 'hw3.md', bad)
    await page.emulateMedia({media: 'print', colorScheme: 'light'})
    const shown = (selector: string) => page.locator(selector).first().isVisible()
    expect(await Promise.all(['.finding', '.facts', '.as-read', '[role=status]'].map(shown))).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(await Promise.all(['input[type=file]', 'form', 'details', 'button'].map(shown))).toEqual([
      false,
      false,
      false,
      false,
    ])
    await picture(page, 'print')
    await page.close()
  })

  test('fits a phone, light and dark, without scrolling sideways', async () => {
    for (const dark of [false, true]) {
      const {page} = await open(undefined, {width: 360, dark})
      await give(page, 'a-very-long-file-name-that-goes-on-and-on-without-any-blank-in-it-at-all.md', bad)
      await page.getByLabel('Names, separated by commas').fill('Ben Okafor')
      await page.locator('pre.header').waitFor()
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
      expect(await faultsOfAccess(page)).toEqual([])
      await picture(page, `phone-${dark ? 'dark' : 'light'}`)
      await page.close()
    }
  })

  test('is dark where the machine is', async () => {
    const {page} = await open(undefined, {dark: true})
    await give(page, 'hw3.md', bad)
    expect(await faultsOfAccess(page)).toEqual([])
    await picture(page, 'findings-dark')
    await page.close()
  })

  test('a page for one course leaves no choice, and shows that course’s words', async () => {
    const locked = join(folder, 'locked.html')
    const policy = {
      ...defaultPolicy,
      id: 'invented-101',
      course: 'Invented 101 </script><b>x</b>',
      url: 'https://example.org/rules',
      assurance: 'An honest note never costs a point.',
      hints: {'ai-missing': 'The form in week 1 shows how.'},
    }
    writeFileSync(locked, lockPage(readFileSync(file, 'utf8'), policy))
    const {page, faults} = await open(pathToFileURL(locked).href)
    await give(page, 'hw3.md', '# Problem set 3\n\nCollaborators: none\n\n## Problem 1\n\nx\n')
    const text = await page.locator('main').textContent()
    expect(text).toContain('Invented 101 </script><b>x</b>')
    expect(text).toContain('An honest note never costs a point.')
    expect(text).toContain('The form in week 1 shows how.')
    expect(await page.getByText('Choose another course').count()).toBe(0)
    expect(await page.getByRole('link').first().getAttribute('href')).toBe('https://example.org/rules')
    expect(faults).toEqual([])
    expect(await faultsOfAccess(page)).toEqual([])
    await picture(page, 'locked-light')
    await page.close()
  })

  test('a file that hangs its reader is stopped after 5 seconds, and the next one is read', async () => {
    const hanging = join(folder, 'hanging.html')
    const trap = 'const own=self.onmessage;self.onmessage=(e)=>{if(e.data.path==="hang.md")for(;;);own(e)};'
    writeFileSync(
      hanging,
      readFileSync(file, 'utf8').replace(
        /(<script type="text\/plain" id="engine">)([\s\S]*?)(<\/script>)/,
        (_, open: string, engine: string, end: string) => `${open}${trapped(engine, trap)}${end}`,
      ),
    )
    const {page} = await open(pathToFileURL(hanging).href)
    const start = Date.now()
    await give(page, 'hang.md', good)
    const took = Date.now() - start
    expect(await page.locator('.finding').textContent()).toContain(
      'The file was stopped: it could not be read within 5 seconds.',
    )
    expect(took).toBeGreaterThan(4500)
    expect(took).toBeLessThan(9000)
    await picture(page, 'stopped-light')
    await give(page, 'hw3.md', good)
    expect(await status(page)).toBe('hw3.md: nothing to fix.')
    await page.close()
  })
})

/** The engine as it lies packed in the page, with a trap behind it. */
function trapped(engine: string, trap: string): string {
  const text = gunzipSync(Buffer.from(engine, 'base64')).toString()
  return gzipSync(`${text}\n${trap}`).toString('base64')
}
