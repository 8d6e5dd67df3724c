// Copies a text without a button to show for it.

/** Resolves to whether the browser let it: it does not on a page without https, nor when its user has said no. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
