// Links in notes: which addresses they may lead to.

const allowed: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:'])

/** Whether a link may lead there: http, https and mailto alone, whatever a browser or a pasted text would also take. */
export function isAllowedAddress(address: string): boolean {
  return URL.canParse(address) && allowed.has(new URL(address).protocol)
}

/** The address that somebody meant by what was typed: `vinnova.se` is a page, `namn@exempel.se` is mail. `null` for none. */
export function addressOf(typed: string): string | null {
  const text = typed.trim()
  if (text === '' || /\s/.test(text)) return null
  if (isAllowedAddress(text)) return text
  // Something like `javascript:` or `file:` is not completed to anything.
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)) return null
  const completed = /^[^/@]+@[^/@]+\.[^/@]+$/.test(text) ? `mailto:${text}` : `https://${text}`
  return isAllowedAddress(completed) && /\.|localhost/.test(text) ? completed : null
}
