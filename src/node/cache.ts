import {hash, randomUUID} from 'node:crypto'
import {
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import {homedir} from 'node:os'
import path from 'node:path'
import type {FileReport} from '../report/model.ts'
import {reasonOf} from './files.ts'

/** Verdicts of earlier runs. They stand outside the linted tree, so that nobody hands in a verdict of his own. */
export interface Cache {
  /**
   * The verdict on a file that the system says nobody touched since it was judged, which spares its reading.
   *
   * @param name the file, relative to the working directory
   * @returns the verdict; undefined where the content has to tell
   */
  untouched(name: string): FileReport | undefined
  /**
   * The verdict on the same bytes under the same name; else `judge` gives it, and it is kept.
   *
   * @param name the file, as the judge is told it
   * @param bytes its content
   * @param judge gives the verdict
   * @returns the verdict
   */
  verdict(name: string, bytes: Uint8Array, judge: () => Promise<FileReport>): Promise<FileReport>
  /** Write what is new. */
  save(): void
}

/** What is known of one file. */
interface Entry {
  digest: string
  /** What the system says of the file: moved by every write, even one that sets the clock of the file back. */
  state: string
  /** The verdict as JSON, without the path. */
  text: string
}

/** What verdicts depend on beside a file's name and content. */
export interface CacheOptions {
  /** `--cache-location`; undefined for the user's own folder for caches. */
  folder: string | undefined
  /** Program, policy and whatever else is the same for the whole run. */
  key: unknown[]
  /** Told in a sentence that the cache cannot be used. */
  note: (sentence: string) => void
  cwd?: string
  env?: NodeJS.ProcessEnv
}

/** A cache beyond it is no gain; the verdicts of 10,000 files take a twentieth. */
const byteLimit = 400_000_000

/**
 * Open the cache of a run. Its file begins with the digest of the rest; each further line is a file's name as
 * JSON, the digest of its content, its state and the verdict, parted by tabs.
 *
 * @param options where it is, and for what run
 * @returns the cache; an empty one where the old cannot be used
 */
export function openCache({folder, key, note, cwd = process.cwd(), env = process.env}: CacheOptions): Cache {
  const where = folder ?? path.join(env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'headnote')
  const file = path.join(where, `${digest(JSON.stringify(key)).replaceAll('/', '-')}.cache`)
  const old = read(file, note)
  const kept = new Map<string, Entry>()
  const states = new Map<string, string>()
  let fresh = false
  const keep = (name: string, entry: Entry) => {
    kept.set(name, entry)
    if (old.get(name)?.digest !== entry.digest || old.get(name)?.state !== entry.state) fresh = true
  }
  const told = (name: string, {text}: Entry): FileReport => ({path: name, ...JSON.parse(text)})
  return {
    untouched(name) {
      const state = stateOf(path.join(cwd, name))
      states.set(name, state)
      const known = old.get(name)
      if (known === undefined || state === '' || known.state !== state) return undefined
      keep(name, known)
      return told(name, known)
    },
    async verdict(name, bytes, judge) {
      const entry = {digest: digest(bytes), state: states.get(name) ?? ''}
      const known = old.get(name)
      if (known?.digest === entry.digest) {
        keep(name, {...entry, text: known.text})
        return told(name, known)
      }
      const report = await judge()
      // Why a file could not be read may lie in the machine: its memory, its time.
      if (report.outcome !== 'unreadable') {
        const {path: _, ...rest} = report
        keep(name, {...entry, text: JSON.stringify(rest)})
      }
      return report
    },
    save() {
      if (!fresh) return
      for (const [name, entry] of old) if (!kept.has(name)) kept.set(name, entry)
      try {
        write(file, kept)
      } catch (error) {
        note(`The cache cannot be written to \`${where}\`: ${reasonOf(error)}.`)
      }
    },
  }
}

/**
 * What tells one build of the program from another.
 *
 * @param bundle a file of the program; it names the others, and their names hold digests of what is in them
 * @returns its digest; '' where it cannot be read
 */
export function programDigest(bundle: URL): string {
  try {
    return digest(readFileSync(bundle))
  } catch {
    return ''
  }
}

function read(file: string, note: CacheOptions['note']): Map<string, Entry> {
  const known = new Map<string, Entry>()
  const refuse = (why: string) => {
    note(`The cache \`${file}\` is not used: ${why}.`)
    return known
  }
  let stats: Stats | undefined
  try {
    stats = lstatSync(file, {throwIfNoEntry: false})
  } catch (error) {
    return refuse(reasonOf(error))
  }
  if (!stats) return known
  if (!stats.isFile()) return refuse('it is no regular file')
  if (process.getuid && stats.uid !== process.getuid()) return refuse('it belongs to another user')
  if (stats.size > byteLimit) return refuse('it is too large')
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (error) {
    return refuse(reasonOf(error))
  }
  const start = bytes.indexOf('\n') + 1
  if (bytes.toString('latin1', 0, start) !== `${digest(bytes.subarray(start))}\n`)
    return refuse('it is damaged')
  const body = bytes.toString('utf8', start)
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\n', at)
    const [name = '""', digest = '', state = '', verdict = ''] = body.slice(at, end).split('\t')
    known.set(JSON.parse(name), {digest, state, text: verdict})
    at = end + 1
  }
  return known
}

function write(file: string, verdicts: Map<string, Entry>): void {
  let length = 0
  const lines: string[] = []
  for (const [name, {digest, state, text}] of verdicts) {
    const line = `${JSON.stringify(name)}\t${digest}\t${state}\t${text}\n`
    if ((length += line.length) > byteLimit / 2) break
    lines.push(line)
  }
  const body = lines.join('')
  // It holds what students wrote: for nobody else's eyes.
  mkdirSync(path.dirname(file), {recursive: true, mode: 0o700})
  const aside = `${file}.${randomUUID()}`
  try {
    writeFileSync(aside, `${digest(body)}\n${body}`, {mode: 0o600, flag: 'wx'})
    renameSync(aside, file)
  } finally {
    rmSync(aside, {force: true})
  }
}

/** A write within the clock's own step after another could leave no mark; a file as fresh as that is read. */
const step = 2000

function stateOf(file: string): string {
  let stats: Stats | undefined
  try {
    stats = statSync(file, {throwIfNoEntry: false})
  } catch {
    return ''
  }
  if (!stats?.isFile() || stats.ctimeMs > Date.now() - step) return ''
  return [stats.dev, stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs].join(' ')
}

function digest(data: string | Uint8Array): string {
  return hash('sha1', data, 'base64')
}
