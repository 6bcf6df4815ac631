import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseSync} from 'oxc-parser'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A regular expression of the program, and the file where it stands or is made. */
export interface Expression {
  file: string
  source: string
  flags: string
}

/**
 * All regular expressions that are written out in src/ and rules/.
 *
 * @returns the expressions, each as often as it is written
 */
export function written(): Expression[] {
  const found: Expression[] = []
  for (const file of sources()) {
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return
      const {regex} = node as {regex?: {pattern: string; flags: string}}
      if (regex) found.push({file, source: regex.pattern, flags: regex.flags})
      else for (const child of Object.values(node)) visit(child)
    }
    visit(parseSync(file, readFileSync(path.join(root, file), 'utf8')).program)
  }
  return found
}

/**
 * All regular expressions put together while something runs, caught as they are made.
 *
 * @param run what imports and uses the modules that make them
 * @returns the expressions made by src/ and rules/, each once
 */
export async function built(run: () => Promise<unknown>): Promise<Expression[]> {
  const found = new Map<string, Expression | undefined>()
  const own = globalThis.RegExp
  globalThis.RegExp = new Proxy(own, {
    construct(target, [source, flags]: [string | RegExp, string?]) {
      const made = new target(source, flags)
      const key = `${made}`
      if (!found.has(key)) {
        const file = caller()
        found.set(key, file ? {file, source: made.source, flags: made.flags} : undefined)
      }
      return made
    },
  })
  try {
    await run()
  } finally {
    globalThis.RegExp = own
  }
  return [...found.values()].filter((one) => one !== undefined)
}

/** The file of src/ or rules/ that asked for an expression, if it is one of them and not a library. */
function caller(): string | undefined {
  const line = new Error('stack').stack
    ?.split('\n')
    .find((one, at) => at > 0 && !one.includes('/test/facts/expressions.ts'))
  return /\/((?:src|rules)\/[^?:)]+\.tsx?)/.exec(line ?? '')?.[1]
}

function sources(): string[] {
  return ['src', 'rules'].flatMap((folder) =>
    readdirSync(path.join(root, folder), {recursive: true, encoding: 'utf8'})
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => path.join(folder, name)),
  )
}
