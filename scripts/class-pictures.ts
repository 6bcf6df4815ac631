// Draws docs/class/*.png, the README's pictures of the sample class, from examples/class/report with Debian's Chromium.
import {mkdirSync} from 'node:fs'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {chromium} from 'playwright-core'

const root = fileURLToPath(new URL('../', import.meta.url))
const folder = `${root}docs/class`
mkdirSync(folder, {recursive: true})
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox'],
})
for (const colorScheme of ['light', 'dark'] as const) {
  const page = await browser.newPage({colorScheme, viewport: {width: 1120, height: 1000}})
  await page.goto(pathToFileURL(`${root}examples/class/report/report.html`).href)
  const [table, rows] = await Promise.all([
    page.locator('#table').boundingBox(),
    page.locator('#students tbody tr').nth(8).boundingBox(),
  ])
  const height = Math.round(Math.min((table?.y ?? 0) + 900, rows?.y ?? 1200))
  const clip = {x: 0, y: 0, width: 1120, height}
  await page.screenshot({path: `${folder}/table-${colorScheme}.png`, fullPage: true, clip})
  await page.locator('.graph').screenshot({path: `${folder}/graph-${colorScheme}.png`})
  await page.close()
}
await browser.close()
