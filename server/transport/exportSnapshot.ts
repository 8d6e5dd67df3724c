// Everything that a file about a dialogue is made from, gathered at one moment.
import * as Y from 'yjs'
import type { SlotId } from '#shared/dialogue/identifiers.ts'
import type { Language } from '#shared/lib/language.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import type { ExportFile } from '#server/exports/exports.ts'
import type { ExportSnapshot } from '#server/exports/snapshot.ts'
import { cardsIn } from './names.ts'
import type { Services } from './services.ts'

type Needs = Pick<Services, 'storage' | 'notes' | 'clock'>

/** A snapshot with what the file needs; the rest of it is empty. Rejects with a `StorageError`. */
export async function exportSnapshot(
  room: DialogueRoom,
  wanted: ExportFile['needs'],
  language: Language,
  baseUrl: string,
  needs: Needs,
): Promise<ExportSnapshot> {
  const { state } = room
  const { events, access } = needs.storage
  const [log, cards, notes] = await Promise.all([
    wanted.log ? events.read(room.id, 0) : [],
    cardsIn(access.people, state),
    wanted.notes ? notesOf(room, needs) : new Map<SlotId, Y.Doc>(),
  ])
  return {
    state,
    // The log may have grown since the state was taken.
    log: log.filter(({ seq }) => seq <= state.seq),
    directory: Object.fromEntries(cards.map((card) => [card.id, card])),
    notes,
    language,
    now: needs.clock(),
    baseUrl,
  }
}

async function notesOf(room: DialogueRoom, { storage, notes }: Needs): Promise<ReadonlyMap<SlotId, Y.Doc>> {
  const written = await storage.notes.rooms(room.id)
  const documents = written.map(async (key) => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, await notes.readDocument(key))
    return [key.slotId, doc] as const
  })
  return new Map(await Promise.all(documents))
}
