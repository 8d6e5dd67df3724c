// Versions of notes in memory.
import { err, ok } from '#shared/lib/result.ts'
import type { Result } from '#shared/lib/result.ts'
import type { NotesRoomKey } from '../notesLog.ts'
import type { NewNotesVersion, NotesVersionStore, StoredNotesVersion } from '../notesVersions.ts'

interface VersionsOfRoom {
  readonly versions: StoredNotesVersion[]
  readonly contents: Map<string, Uint8Array>
}

export class MemoryNotesVersions implements NotesVersionStore {
  readonly #rooms = new Map<string, VersionsOfRoom>()

  async keep({ content, ...rest }: NewNotesVersion): Promise<Result<StoredNotesVersion, 'kept-already'>> {
    const name = nameOf(rest)
    const room = this.#rooms.get(name) ?? newRoom()
    const { endedBySeq, contentId } = rest
    if (endedBySeq !== null && room.versions.some((kept) => kept.endedBySeq === endedBySeq)) {
      return err('kept-already')
    }
    const version = { ...rest, number: room.versions.length + 1 }
    room.versions.push(version)
    // A copy: the caller's bytes may be a view of a buffer that lives much longer.
    if (!room.contents.has(contentId)) room.contents.set(contentId, Uint8Array.from(content))
    this.#rooms.set(name, room)
    return ok(version)
  }

  async list(room: NotesRoomKey): Promise<readonly StoredNotesVersion[]> {
    return [...(this.#rooms.get(nameOf(room))?.versions ?? [])]
  }

  async content(room: NotesRoomKey, number: number): Promise<Uint8Array | null> {
    const found = this.#rooms.get(nameOf(room))
    const version = found?.versions.find((kept) => kept.number === number)
    return (version && found?.contents.get(version.contentId)) ?? null
  }
}

const nameOf = ({ dialogueId, slotId }: NotesRoomKey): string => `${dialogueId}/${slotId}`
const newRoom = (): VersionsOfRoom => ({ versions: [], contents: new Map() })
