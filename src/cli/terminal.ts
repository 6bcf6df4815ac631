/**
 * Whether to use colours: the flag, then NO_COLOR, then FORCE_COLOR, then whether a person looks.
 *
 * @param flag `--color` or `--no-color`; undefined where neither is given
 * @param tty whether the output is a terminal
 * @param env the environment
 * @returns true for colours
 */
export function wantsColor(flag: boolean | undefined, tty: boolean, env = process.env): boolean {
  if (flag !== undefined) return flag
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return tty && env.TERM !== 'dumb'
}

/**
 * Columns of the terminal.
 *
 * @returns its width; COLUMNS or 80 where the output is no terminal
 */
export function terminalWidth(): number {
  return process.stdout.columns || Number(process.env.COLUMNS) || 80
}

/**
 * A counter on stderr for long runs before a person; silent elsewhere.
 *
 * @param total files there are
 * @param shown whether there is a terminal to write to, and nothing else is written to it
 * @returns `step` to call once a file, `end` to wipe the counter
 */
export function progress(total: number, shown: boolean): {step(): void; end(): void} {
  const start = Date.now()
  let done = 0
  let last = 0
  return {
    step() {
      done++
      const now = Date.now()
      if (!shown || now - start < 1000 || now - last < 100) return
      last = now
      process.stderr.write(`\r${done}/${total} files`)
    },
    end() {
      if (last > 0) process.stderr.write('\r\u001b[K')
    },
  }
}
