// Keeps versions of notes: at each end of a slot, whenever a facilitator asks, and afterwards for ends that were missed.
import { assert } from '#shared/lib/assert.ts'
import { err, ok, type Result } from '#shared/lib/result.ts'
import { slotEndsOf, type SlotEnd } from '#shared/dialogue/report/slotEnds.ts'
import type { DialogueId } from '#shared/dialogue/identifiers.ts'
import type { KeepNotesVersion } from '#shared/protocol/http/notesVersions.ts'
import { NOTES_SCHEMA_VERSION } from '#shared/protocol/notes.ts'
import { seconds } from '#shared/time/instant.ts'
import type { Cancel, Scheduler } from '#shared/time/scheduler.ts'
import type { EventLog } from '#server/storage/eventLog.ts'
import type { NotesRoomKey } from '#server/storage/notesLog.ts'
import type { NewNotesVersion, NotesVersionStore, StoredNotesVersion } from '#server/storage/notesVersions.ts'
import type { NotesLogger } from '../logger.ts'
import { contentIdOf } from './contentId.ts'

/**
 * What is on its way when a slot ends still belongs to it: the last letters of a sentence, on a slow line or on another node. It
 * is on disk well within this time.
 */
export const SETTLING = seconds(1)

/** How many versions of one slot's notes may be asked for. Ends of slots are not counted: each is somebody's press. */
export const MOST_ASKED = 200

export interface VersionKeeperOptions {
  readonly versions: NotesVersionStore
  readonly events: Pick<EventLog, 'read'>
  /** A slot's document as one Yjs update, with what is on disk, whichever node wrote it. */
  readonly readStored: (key: NotesRoomKey) => Promise<Uint8Array>
  readonly scheduler: Pick<Scheduler, 'after' | 'now'>
  readonly logger: NotesLogger
}

/** An end whose version is about to be kept. */
interface Settling {
  /** Keeps it now. */
  readonly keep: () => void
  readonly cancel: Cancel
}

type Occasion = Pick<NewNotesVersion, 'cause' | 'endedBySeq' | 'at' | 'personId'>

export class VersionKeeper {
  readonly #options: VersionKeeperOptions
  readonly #settling = new Set<Settling>()
  readonly #underWay = new Set<Promise<void>>()

  constructor(options: VersionKeeperOptions) {
    this.#options = options
  }

  /** Slots have ended, by events that this node has written. A version that cannot be kept is made up for later. */
  ended(dialogueId: DialogueId, ends: readonly SlotEnd[]): void {
    for (const end of ends) {
      const keep = (): void => {
        this.#settling.delete(settling)
        this.#attempt(dialogueId, () => this.#keepEnd(dialogueId, end))
      }
      const settling = { keep, cancel: this.#options.scheduler.after(SETTLING, keep) }
      this.#settling.add(settling)
    }
  }

  /** Makes up for missed ends in dialogues that were going on when a server stopped, in its own time. */
  makeUpAfterRestart(dialogueIds: readonly DialogueId[]): void {
    for (const dialogueId of dialogueIds) {
      this.#attempt(dialogueId, async () => {
        const ends = await this.#settledEnds(dialogueId)
        for (const slotId of new Set(ends.map((end) => end.slotId))) {
          await this.#makeUp({ dialogueId, slotId }, ends)
        }
      })
    }
  }

  /**
   * The versions of a slot by number, with one for each of its ends but those that still settle. Rejects with a `StorageError`.
   * Notes that cannot be read do not hide the versions that there are.
   */
  async list(key: NotesRoomKey): Promise<readonly StoredNotesVersion[]> {
    const ends = await this.#settledEnds(key.dialogueId)
    await this.#makeUp(key, ends).catch((error: unknown) => this.#tell(key.dialogueId, error))
    return this.#options.versions.list(key)
  }

  /** The text of a version as one Yjs update, or `null` when there is no such version. Rejects when the storage fails. */
  content(key: NotesRoomKey, number: number): Promise<Uint8Array | null> {
    return this.#options.versions.content(key, number)
  }

  /**
   * Keeps the text as it is now. When the last version holds the same text it is enough before a restoring, and for whoever asked for it
   * herself: she asks again when the answer was lost. Rejects when a storage fails.
   */
  async keepNow(
    key: NotesRoomKey,
    { cause }: KeepNotesVersion,
    personId: string,
  ): Promise<Result<StoredNotesVersion, 'too-many'>> {
    const { versions, scheduler } = this.#options
    const [kept, text] = await Promise.all([versions.list(key), this.#read(key)])
    const last = kept.at(-1)
    const isEnough = cause === 'restoring' || (last?.cause === cause && last.personId === personId)
    if (isEnough && last?.contentId === text.contentId) return ok(last)
    if (kept.filter(({ endedBySeq }) => endedBySeq === null).length >= MOST_ASKED) return err('too-many')
    const occasion = { cause, endedBySeq: null, at: scheduler.now(), personId }
    const version = await this.#store(key, occasion, text)
    assert(version !== null, 'only the end of a slot has a version that may be there already')
    return ok(version)
  }

  /** Keeps at once what still settles, and resolves when nothing is under way. */
  async finish(): Promise<void> {
    for (const { cancel, keep } of this.#settling) {
      cancel()
      keep()
    }
    await Promise.all(this.#underWay)
  }

  /** The ends that have had their time to settle. */
  async #settledEnds(dialogueId: DialogueId): Promise<readonly SlotEnd[]> {
    const { events, scheduler } = this.#options
    const ends = slotEndsOf(dialogueId, await events.read(dialogueId, 0))
    return ends.filter(({ at }) => scheduler.now() - at >= SETTLING)
  }

  async #makeUp(key: NotesRoomKey, ends: readonly SlotEnd[]): Promise<void> {
    const kept = new Set((await this.#options.versions.list(key)).map(({ endedBySeq }) => endedBySeq))
    for (const end of ends) {
      if (end.slotId === key.slotId && !kept.has(end.seq)) await this.#keepEnd(key.dialogueId, end)
    }
  }

  async #keepEnd(dialogueId: DialogueId, { slotId, seq, at }: SlotEnd): Promise<void> {
    const key = { dialogueId, slotId }
    await this.#store(key, { cause: 'ended', endedBySeq: seq, at, personId: null }, await this.#read(key))
  }

  async #read(key: NotesRoomKey): Promise<Pick<NewNotesVersion, 'content' | 'contentId'>> {
    const content = await this.#options.readStored(key)
    return { content, contentId: contentIdOf(content) }
  }

  /** `null` when the end has its version already. */
  async #store(
    { dialogueId, slotId }: NotesRoomKey,
    occasion: Occasion,
    text: Pick<NewNotesVersion, 'content' | 'contentId'>,
  ): Promise<StoredNotesVersion | null> {
    const { versions, scheduler } = this.#options
    const kept = await versions.keep({
      dialogueId,
      slotId,
      ...occasion,
      ...text,
      keptAt: scheduler.now(),
      schema: NOTES_SCHEMA_VERSION,
    })
    return kept.ok ? kept.value : null
  }

  /** Does something that nobody waits for. */
  #attempt(dialogueId: DialogueId, action: () => Promise<void>): void {
    const done = action()
      .catch((error: unknown) => this.#tell(dialogueId, error))
      .finally(() => this.#underWay.delete(done))
    this.#underWay.add(done)
  }

  #tell(dialogueId: DialogueId, error: unknown): void {
    this.#options.logger.warn({ dialogueId, err: error }, 'a version of notes is not kept yet')
  }
}
