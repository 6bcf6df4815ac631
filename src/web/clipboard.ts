/**
 * Put text on the clipboard.
 *
 * @param text the text
 * @returns whether the browser did it
 */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/**
 * Offer text as a file.
 *
 * @param text the text
 * @param name the file's name
 */
export function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], {type: 'text/plain'}))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download begins after this turn; the address must live until then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
