// The text in an exported file, whatever its format.
import { strFromU8, unzipSync } from 'fflate'

/** What can be read in the file of that name: the XML parts of an Office file, the unfolded lines of a calendar, else all of it. */
export function exportText(name: string, bytes: Uint8Array): string {
  if (/\.(?:xlsx|docx)$/.test(name)) {
    return Object.entries(unzipSync(bytes))
      .filter(([part]) => part.endsWith('.xml'))
      .map(([, content]) => strFromU8(content))
      .join('\n')
  }
  const text = new TextDecoder().decode(bytes)
  // A calendar breaks long lines, RFC 5545 3.1.
  return name.endsWith('.ics') ? text.replaceAll(/\r\n[ \t]/g, '') : text
}
