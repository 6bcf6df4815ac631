/**
 * Pieces of a file as one.
 *
 * @param parts the pieces, in order
 * @returns their bytes one after the other
 */
export function joined(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
