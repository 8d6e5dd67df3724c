// Everything that a file about a dialogue is made from, gathered at one moment.
import * as Y from 'yjs'
import type { SlotId } from '#shared/dialogue/identifiers.ts'
import type { Language } from '#shared/lib/language.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import type { ExportFile } from '#server/exports/exports.ts'
import type { ExportSnapshot } from '#server/exports/snapshot.ts'
import { pulseResults } from '#server/loop/pulse.ts'
import { cardsIn } from './names.ts'
import type { Services } from './services.ts'

type Needs = Pick<Services, 'storage' | 'notes' | 'clock'>

/** What a snapshot is to hold beside the state: notes of all slots, of some, or of none; and the log. */
interface Wanted extends Omit<ExportFile['needs'], 'notes'> {
  readonly notes: boolean | ReadonlySet<SlotId>
}

/** A snapshot with what the file needs; the rest of it is empty. Rejects with a `StorageError`. */
export async function exportSnapshot(
  room: DialogueRoom,
  wanted: Wanted,
  language: Language,
  baseUrl: string,
  needs: Needs,
): Promise<ExportSnapshot> {
  const { state } = room
  const { events, access } = needs.storage
  const [log, cards, notes, answers] = await Promise.all([
    wanted.log ? events.read(room.id, 0) : [],
    cardsIn(access.people, state),
    wanted.notes === false ? new Map<SlotId, Y.Doc>() : notesOf(room, wanted.notes, needs),
    needs.storage.pulse.answers([room.id]),
  ])
  return {
    state,
    // The log may have grown since the state was taken.
    log: log.filter(({ seq }) => seq <= state.seq),
    directory: Object.fromEntries(cards.map((card) => [card.id, card])),
    notes,
    pulse: pulseResults(answers.get(room.id) ?? []),
    language,
    now: needs.clock(),
    baseUrl,
  }
}

async function notesOf(
  room: DialogueRoom,
  wanted: true | ReadonlySet<SlotId>,
  { storage, notes }: Needs,
): Promise<ReadonlyMap<SlotId, Y.Doc>> {
  const all = await storage.notes.rooms(room.id)
  const written = wanted === true ? all : all.filter(({ slotId }) => wanted.has(slotId))
  const documents = written.map(async (key) => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, await notes.readDocument(key))
    return [key.slotId, doc] as const
  })
  return new Map(await Promise.all(documents))
}
