// Reads exported files back: what another program would find in them.
import { strFromU8, unzipSync } from 'fflate'
import { exportFiles } from '#server/exports/exports.ts'
import type { ExportName } from '#server/exports/exports.ts'
import type { ExportSnapshot } from '#server/exports/snapshot.ts'

export function made(name: ExportName, snapshot: ExportSnapshot): Promise<Uint8Array> {
  return exportFiles[name].make(snapshot)
}

/** A text file as it is, a byte order mark included. */
export async function madeText(name: ExportName, snapshot: ExportSnapshot): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(await made(name, snapshot))
}

/** The files within an Office file, by path. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]))
}

/** The text between the tags. */
export function withoutTags(xml: string): string {
  return xml
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
