// Which edits are on the server's disk: what was sent on this connection, counted as the server counts it, against its acks.

/** Edits that travel in one message. */
interface SentEdits {
  /** The message's place among the SyncStep2 and Update messages of its connection, from 1. */
  readonly message: number
  readonly edits: number
}

/** The messages that the server counts. */
export type CountedMessage = 'step2' | 'update'

export class UnsavedEdits {
  /** Edits that no message of this connection carries. */
  #unsent = 0
  #made = 0
  #inFlight: SentEdits[] = []
  #sent = 0
  #acked = 0
  #synced = false
  #justEdited = false

  /** How many edits are not known to be on disk. */
  get pending(): number {
    return this.#inFlight.reduce((sum, { edits }) => sum + edits, this.#unsent)
  }

  /** How many edits have been made on this page, saved or not. */
  get made(): number {
    return this.#made
  }

  /** Whether this connection has told the server everything, and the server has all of it on disk. */
  get confirmed(): boolean {
    return this.#synced && this.#acked >= this.#sent
  }

  /** A page before this one left edits behind; how many is not known. */
  foundLeftovers(): void {
    this.#unsent += 1
  }

  /** A new connection: counts begin anew, and what the last one had not confirmed must travel again. */
  opened(): void {
    this.#unsent = this.pending
    this.#inFlight = []
    this.#sent = 0
    this.#acked = 0
    this.#synced = false
    this.#justEdited = false
  }

  /**
   * The document has changed. To be called before the message that carries the change is sent, if one is.
   * @param byUser whether it was edited here, as opposed to received or read back
   */
  changed(byUser: boolean): void {
    this.#justEdited = byUser
    if (!byUser) return
    this.#made += 1
    this.#unsent += 1
  }

  /** A message was sent. A SyncStep2 carries whatever the server lacks, an Update the change just made. */
  sent(kind: CountedMessage): void {
    this.#sent += 1
    const edits = kind === 'step2' ? this.#unsent : this.#justEdited ? 1 : 0
    if (kind === 'step2') this.#synced = true
    this.#justEdited = false
    this.#unsent -= edits
    if (edits > 0) this.#inFlight.push({ message: this.#sent, edits })
  }

  /** The server says that so many of this connection's messages are on disk. */
  acked(count: number): void {
    this.#acked = Math.max(this.#acked, count)
    this.#inFlight = this.#inFlight.filter(({ message }) => message > this.#acked)
  }
}
