import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {CORPORA, readLabels} from '../../scripts/corpus.ts'
import {lint} from '../../src/index.ts'
import {CARRIERS, type Header} from './carry.ts'

/** Share of headers that gives the same facts in each format. */
const FLOOR = 0.97
/** What a program does not write: LibreOffice and Chromium draw no tick box, and this machine's fonts lack letters. */
const LOST: Record<string, string[]> = {
  'docx (LibreOffice)': ['own-fmt-22'],
  'OpenDocument (LibreOffice)': ['own-fmt-22'],
  'PDF (LibreOffice)': ['own-fmt-22'],
  'PDF (Chromium)': ['own-fmt-22', 'own-076'],
}
const HEADERS = 80

/** What pandoc cannot carry: front matter that is no title, and raw HTML. */
const STAYS = /^(?:---|\+\+\+)|<(?!!--|https?:|[^>\s]+@)[a-z/][^>]*>/i

async function headers(): Promise<Header[]> {
  const labels = (await readLabels(CORPORA.own)).filter(({format}) => format === 'markdown')
  const all = labels.map(({id, file}) => ({
    name: id,
    markdown: readFileSync(join(CORPORA.own, file), 'utf8'),
  }))
  const fit = all.filter(({markdown}) => !STAYS.test(markdown))
  const step = fit.length / HEADERS
  return fit.length <= HEADERS ? fit : Array.from({length: HEADERS}, (_, at) => fit[Math.floor(at * step)]!)
}

async function factsOf(bytes: Uint8Array, path: string): Promise<string> {
  const {facts, findings} = await lint(bytes, {path})
  if (!facts) return `unreadable: ${findings[0]?.message}`
  const {collaborators, ai} = facts
  const people = [...collaborators.people].sort().join(', ')
  return `${collaborators.status} [${people}] / ${ai.status} [${[...ai.tools].sort().join(', ')}]`
}

const full = process.env.HEADNOTE_FULL === '1'

describe.runIf(full)('the same header in another format', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'headnote-round-'))
  afterAll(() => rmSync(folder, {recursive: true, force: true}))
  // A skipped suite is collected all the same.
  const chosen = full ? await headers() : []
  const expected = new Map<string, string>()
  for (const {name, markdown} of chosen) {
    expected.set(name, await factsOf(new TextEncoder().encode(markdown), `${name}.md`))
  }

  it('is tried on at least 60 headers', () => expect(chosen.length).toBeGreaterThanOrEqual(60))

  it.each(Object.keys(CARRIERS))('gives the same facts as %s', {timeout: 900_000}, async (format) => {
    const files = CARRIERS[format]!(chosen, join(folder, format.replace(/\W+/g, '-')))
    const differences: string[] = []
    for (const name of LOST[format] ?? []) files.delete(name)
    for (const [name, file] of files) {
      const got = await factsOf(readFileSync(file), basename(file))
      if (got !== expected.get(name))
        differences.push(`${name}\n    was ${expected.get(name)}\n    got ${got}`)
    }
    const same = files.size - differences.length
    console.log(`${format}: ${same} of ${files.size} the same\n  ${differences.join('\n  ')}`)
    expect(files.size).toBeGreaterThanOrEqual(60)
    expect(same / files.size).toBeGreaterThanOrEqual(FLOOR)
  })
})
