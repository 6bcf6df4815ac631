import {setFlagsFromString} from 'node:v8'

/** The last version of Node whose V8 is known to have the first flag; another might complain of it on stderr. */
const LAST_KNOWN = 26

/** The last whose V8 is known to have the second; that of Node 22 counts calls in its place. */
const LAST_WITH_BUDGET = 20

/**
 * Set V8 for what this program does: much work by regular expressions, each met a few times only, and little
 * by functions of its own. Figures are in docs/performance.md.
 */
export function tuneEngine(): void {
  const {node, bun} = process.versions
  const version = Number.parseInt(node, 10)
  if (bun !== undefined || version > LAST_KNOWN) return
  // An expression is compiled once, at its first use, and not a second time at its second.
  setFlagsFromString('--no-regexp-tier-up')
  // Only what stays hot for long is optimised: the optimiser took as much time as it saved in a class of 1,000.
  if (version <= LAST_WITH_BUDGET) setFlagsFromString('--interrupt-budget=1000000')
}
