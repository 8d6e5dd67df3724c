// Looks at an update before it may touch a document: is it one, could it harm, does it bring anything new.
import * as Y from 'yjs'
import { err, ok, type Result } from '#shared/lib/result.ts'

type Decoded = ReturnType<typeof Y.decodeUpdate>

/** An update that decodes and breaks none of the rules below. */
export interface CheckedUpdate {
  readonly bytes: Uint8Array
  readonly structs: Decoded['structs']
  readonly deletes: Decoded['ds']
}

/** Clocks count characters; sums of two must stay exact. */
const MAX_CLOCK = 2 ** 48

/** Notes nest a few levels; a deeper value is meant to exhaust the stack of whoever encodes it next. */
const MAX_DEPTH = 16

/**
 * Decodes `bytes` without applying them. Yjs integrates an update piece by piece, so one that fails half-way leaves a broken
 * document behind: what can be seen beforehand is refused here. The error holds none of the content.
 */
export function checkUpdate(bytes: Uint8Array): Result<CheckedUpdate, string> {
  let decoded: Decoded
  try {
    decoded = Y.decodeUpdate(bytes)
  } catch {
    // The decoder throws at whatever is not an update.
    return err('not a Yjs update')
  }
  for (const struct of decoded.structs) {
    const fault = faultOf(struct)
    if (fault) return err(fault)
  }
  for (const ranges of decoded.ds.clients.values()) {
    if (ranges.some(({ clock, len }) => clock + len > MAX_CLOCK)) return err('clock out of range')
  }
  return ok({ bytes, structs: decoded.structs, deletes: decoded.ds })
}

/** Whether applying the update would change `doc`, be it only what waits in it for predecessors. */
export function hasNews(doc: Y.Doc, { structs, deletes }: CheckedUpdate): boolean {
  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue
    if (struct.id.clock + struct.length > Y.getState(doc.store, struct.id.client)) return true
  }
  for (const [client, ranges] of deletes.clients) {
    const known = doc.store.clients.get(client) ?? []
    const state = Y.getState(doc.store, client)
    for (const { clock, len } of ranges) {
      if (len > 0 && (clock + len > state || hasLiving(known, clock, clock + len))) return true
    }
  }
  return false
}

/** Whether anything from `start` up to `end`, which `structs` cover, is not deleted yet. */
function hasLiving(structs: (Y.Item | Y.GC)[], start: number, end: number): boolean {
  for (let at = Y.findIndexSS(structs, start); at < structs.length; at += 1) {
    const struct = structs[at]
    if (!struct || struct.id.clock >= end) return false
    if (!struct.deleted) return true
  }
  return false
}

function faultOf(struct: Y.Item | Y.GC | Y.Skip): string | null {
  if (struct.length < 1) return 'empty struct'
  if (struct.id.clock + struct.length > MAX_CLOCK) return 'clock out of range'
  if (!(struct instanceof Y.Item)) return null
  const { id, origin, rightOrigin, parent, content } = struct
  for (const reference of [origin, rightOrigin, parent]) {
    if (reference instanceof Y.ID && reference.client === id.client && reference.clock >= id.clock) {
      return 'reference to itself or to a later struct'
    }
  }
  // Nearly all there is to notes.
  if (content instanceof Y.ContentString) return null
  if (content instanceof Y.ContentDoc) return 'subdocument'
  return isDeeperThan(valuesOf(content), MAX_DEPTH) ? 'value nested too deeply' : null
}

/** The JSON values in a struct's content, if it has any. */
function valuesOf(content: Y.Item['content']): readonly unknown[] {
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) return content.arr
  if (content instanceof Y.ContentEmbed) return [content.embed]
  return content instanceof Y.ContentFormat ? [content.value] : []
}

function isDeeperThan(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return false
  if (depth === 0) return true
  return Object.values(value).some((inner) => isDeeperThan(inner, depth - 1))
}
