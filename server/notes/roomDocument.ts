// A room's document and the edits that change it: what of a batch is news, what is refused, what goes to the log.
import * as Y from 'yjs'
import { notesClose, type NotesCloseCode } from '#shared/protocol/notes.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { NotesRoomKey, NotesUpdate, StoredNotes } from '#server/storage/notesLog.ts'
import type { NotesConnection } from './connection.ts'
import { assembleDocument } from './document.ts'
import type { NotesLimits } from './limits.ts'
import { step2Frame } from './outbound.ts'
import { hasNews, type CheckedUpdate } from './updateCheck.ts'

/** A SyncStep2 or Update on its way to the log. */
export interface QueuedEdit {
  readonly connection: NotesConnection
  readonly update: CheckedUpdate
  /** What the connection was allowed when the message came. */
  readonly mayWrite: boolean
}

/** What applying a batch came to. */
export interface AppliedBatch {
  readonly rows: readonly NotesUpdate[]
  readonly refused: ReadonlyMap<NotesConnection, NotesCloseCode>
  /** All that changed, as one update; `null` when nothing did. */
  readonly change: Uint8Array | null
  /** The only connection that knows all of `change` already, if there is one. */
  readonly soleAuthor: NotesConnection | null
}

/** Answers to as many different state vectors are kept: after a restart most clients ask with the same. */
const MAX_ANSWERS = 8

export class RoomDocument {
  readonly #key: NotesRoomKey
  readonly #limits: NotesLimits
  readonly #doc: Y.Doc
  readonly #answers = new Map<string, Uint8Array>()
  #change: Uint8Array | null = null
  #rows: number
  #rowBytes: number
  #snapshotBytes: number
  #seq: number
  /** How many rows could not be read when the document was put together. */
  readonly unreadable: number

  /** @throws Error when the stored snapshot cannot be read */
  constructor(key: NotesRoomKey, stored: StoredNotes, limits: NotesLimits) {
    const { doc, unreadable } = assembleDocument(stored)
    this.#key = key
    this.#limits = limits
    this.#doc = doc
    this.unreadable = unreadable
    this.#rows = stored.updates.length
    this.#rowBytes = stored.updates.reduce((sum, row) => sum + row.length, 0)
    this.#snapshotBytes = stored.snapshot?.length ?? 0
    this.#seq = stored.seq
    doc.on('update', (change: Uint8Array) => {
      this.#change = change
    })
  }

  /** Rows in the log that no snapshot holds yet. */
  get rows(): number {
    return this.#rows
  }

  get rowBytes(): number {
    return this.#rowBytes
  }

  /** The number up to which the log has been read. What was written here after that counts as unread. */
  get seq(): number {
    return this.#seq
  }

  /** Whether something waits here for predecessors that have not arrived. */
  get incomplete(): boolean {
    return this.#doc.store.pendingStructs !== null || this.#doc.store.pendingDs !== null
  }

  /** Whether an edit that was applied still waits for predecessors, wholly or in part. */
  lacks(update: CheckedUpdate): boolean {
    return this.incomplete && hasNews(this.#doc, update)
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#doc)
  }

  /** The whole document as one update. */
  state(): Uint8Array {
    return Y.encodeStateAsUpdate(this.#doc)
  }

  /** The frame that answers a SyncStep1. @throws Error when `stateVector` is none */
  answer(stateVector: Uint8Array): Uint8Array {
    const name = Buffer.from(stateVector).toString('latin1')
    const known = this.#answers.get(name)
    if (known) return known
    const frame = step2Frame(Y.encodeStateAsUpdate(this.#doc, stateVector))
    if (this.#answers.size >= MAX_ANSWERS) this.#answers.clear()
    this.#answers.set(name, frame)
    return frame
  }

  /**
   * Applies a batch, in order. Until its rows are on disk the document is ahead of the log and must be shown to nobody.
   * @throws Error when an update cannot be integrated: the document is broken then and must be loaded anew
   */
  apply(batch: readonly QueuedEdit[], at: Instant): AppliedBatch {
    const rows: NotesUpdate[] = []
    const refused = new Map<NotesConnection, NotesCloseCode>()
    const authors = new Set<NotesConnection>()
    const wasIncomplete = this.incomplete
    this.#change = null
    // One transaction: then Yjs itself merges what is news in the batch into one update.
    this.#doc.transact(() => {
      for (const { connection, update, mayWrite } of batch) {
        if (refused.has(connection) || !hasNews(this.#doc, update)) continue
        const refusal = this.#refusal(update, mayWrite)
        if (refusal) {
          refused.set(connection, refusal)
          continue
        }
        this.#integrate(update)
        authors.add(connection)
        rows.push({ ...this.#key, bytes: update.bytes, personId: connection.identity.personId, at })
      }
    })
    if (rows.length > 0) this.#answers.clear()
    const [author] = authors
    const soleAuthor = authors.size === 1 && !wasIncomplete && author ? author : null
    return { rows, refused, change: this.#change, soleAuthor }
  }

  /**
   * Takes in what was found in the log beyond `seq`; rows that were written here change nothing. Gives what changed as one update,
   * `null` when nothing did.
   * @throws Error when a row cannot be integrated: the document is broken then and must be loaded anew
   */
  takeIn({ snapshot, updates, seq }: StoredNotes): Uint8Array | null {
    this.#change = null
    this.#doc.transact(() => {
      for (const update of snapshot ? [snapshot, ...updates] : updates) Y.applyUpdate(this.#doc, update)
    })
    this.#seq = seq
    this.#rows += updates.length
    this.#rowBytes += updates.reduce((sum, row) => sum + row.length, 0)
    if (this.#change) this.#answers.clear()
    return this.#change
  }

  /** Takes note of a compaction, which covers at least what was counted when it began. */
  compacted(before: Pick<RoomDocument, 'rows' | 'rowBytes'>, snapshotBytes: number): void {
    this.#rows = Math.max(0, this.#rows - before.rows)
    this.#rowBytes = Math.max(0, this.#rowBytes - before.rowBytes)
    this.#snapshotBytes = snapshotBytes
  }

  destroy(): void {
    this.#doc.destroy()
  }

  #refusal({ bytes }: CheckedUpdate, mayWrite: boolean): NotesCloseCode | null {
    if (!mayWrite) return notesClose.notAllowed
    const size = this.#snapshotBytes + this.#rowBytes + bytes.length
    return size > this.#limits.maxDocumentBytes ? notesClose.documentFull : null
  }

  #integrate({ bytes }: CheckedUpdate): void {
    Y.applyUpdate(this.#doc, bytes)
    // Every update merges into what waits, so that must stay small.
    const { pendingStructs, pendingDs } = this.#doc.store
    const pending = (pendingStructs?.update.length ?? 0) + (pendingDs?.length ?? 0)
    if (pending > this.#limits.maxPendingBytes) throw new Error('too much waits for predecessors')
    this.#rows += 1
    this.#rowBytes += bytes.length
  }
}
