import {setFlagsFromString} from 'node:v8'

/** The last version of Node whose V8 is known to have these flags; another would complain of them. */
const LAST_KNOWN = 24

/**
 * Set V8 for what this program does: much work by regular expressions, each met a few times only, and little
 * by functions of its own. Figures are in docs/performance.md.
 */
export function tuneEngine(): void {
  const {node, bun} = process.versions
  if (bun !== undefined || Number.parseInt(node, 10) > LAST_KNOWN) return
  // An expression is compiled once, at its first use, and not a second time at its second.
  setFlagsFromString('--no-regexp-tier-up')
  // Only what stays hot for long is optimised: the optimiser took as much time as it saved in a class of 1,000.
  setFlagsFromString('--interrupt-budget=1000000')
}
