// Everything that a file about a dialogue is made from, gathered at one moment.
import type { DialogueId, SlotId } from '#shared/dialogue/identifiers.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import type { Language } from '#shared/lib/language.ts'
import type { ExportFile } from '#server/exports/exports.ts'
import type { HandedSnapshot } from '#server/exports/thread/handed.ts'
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
  state: DialogueState,
  wanted: Wanted,
  language: Language,
  baseUrl: string,
  needs: Needs,
): Promise<HandedSnapshot> {
  const { events, access } = needs.storage
  const [log, cards, notes, answers] = await Promise.all([
    wanted.log ? events.read(state.id, 0) : [],
    cardsIn(access.people, state),
    wanted.notes === false ? new Map<SlotId, Uint8Array>() : notesOf(state.id, wanted.notes, needs),
    needs.storage.pulse.answers([state.id]),
  ])
  return {
    state,
    // The log may have grown since the state was taken.
    log: log.filter(({ seq }) => seq <= state.seq),
    directory: Object.fromEntries(cards.map((card) => [card.id, card])),
    notes,
    pulse: pulseResults(answers.get(state.id) ?? []),
    language,
    now: needs.clock(),
    baseUrl,
  }
}

async function notesOf(
  dialogueId: DialogueId,
  wanted: true | ReadonlySet<SlotId>,
  { storage, notes }: Needs,
): Promise<HandedSnapshot['notes']> {
  const all = await storage.notes.rooms(dialogueId)
  const written = wanted === true ? all : all.filter(({ slotId }) => wanted.has(slotId))
  const updates = written.map(async (key) => [key.slotId, await notes.readDocument(key)] as const)
  return new Map(await Promise.all(updates))
}
