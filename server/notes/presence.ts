// Who is in a room and where their cursors are: one client id a connection, the person taken from the session.
import { z } from 'zod'
import { err, ok, type Result } from '#shared/lib/result.ts'
import { milliseconds, type Duration } from '#shared/time/instant.ts'
import type { Cancel, Scheduler } from '#shared/time/scheduler.ts'
import type { NotesConnection } from './connection.ts'
import type { PresenceEntry } from './inbound.ts'
import type { NotesLimits } from './limits.ts'
import type { SharedPresence } from './neighbours.ts'
import { presenceFrame } from './outbound.ts'

interface Present {
  readonly clock: number
  /** As the client sent it, to tell a sign of life from a change without parsing; `null` when it came by another node. */
  readonly received: Buffer | null
  /** As others see it: with the session's `user`. */
  readonly json: string
  readonly personId: string | null
  /** The connection, or the name of the node that it is connected to. */
  readonly holder: NotesConnection | string
}

interface Gone {
  readonly clock: number
  readonly personId: string | null
}

export interface PresenceOptions {
  readonly scheduler: Scheduler
  readonly limits: NotesLimits
  /** Sends a frame with what changed to everybody in the room. */
  readonly broadcast: (frame: Uint8Array) => void
  /** Tells other nodes what changed for those who are connected here. */
  readonly share: (states: readonly SharedPresence[]) => void
}

const stateSchema = z.record(z.string(), z.unknown())

/** Those who left are remembered this many deep, so that nobody else can take over their client id. */
const MAX_GONE = 1000

export class RoomPresence {
  readonly #scheduler: Scheduler
  readonly #limits: NotesLimits
  readonly #broadcast: (frame: Uint8Array) => void
  readonly #share: (states: readonly SharedPresence[]) => void
  readonly #present = new Map<number, Present>()
  readonly #gone = new Map<number, Gone>()
  readonly #clientIds = new Map<NotesConnection, number>()
  readonly #unsent = new Set<number>()
  readonly #unshared = new Set<number>()
  #everything: Uint8Array | null = null
  #lastSent = milliseconds(Number.NEGATIVE_INFINITY)
  #timer: { readonly at: Duration; readonly cancel: Cancel } | null = null

  constructor({ scheduler, limits, broadcast, share }: PresenceOptions) {
    this.#scheduler = scheduler
    this.#limits = limits
    this.#broadcast = broadcast
    this.#share = share
  }

  /**
   * Takes what a connection says about itself and leaves out the rest: a stock client sends every other client's presence
   * back as it hears it.
   * @returns an error when the connection's own state is too large or no object
   */
  receive(connection: NotesConnection, entries: readonly PresenceEntry[]): Result<void, string> {
    const clientId = this.#clientIds.get(connection) ?? this.#bind(connection, entries)
    const own = entries.find((entry) => entry.clientId === clientId)
    return own ? this.#update(connection, own) : ok(undefined)
  }

  /** Forgets a connection and tells the others that its client has left. */
  leave(connection: NotesConnection): void {
    const clientId = this.#clientIds.get(connection)
    if (clientId === undefined) return
    this.#clientIds.delete(connection)
    const present = this.#present.get(clientId)
    if (present?.holder !== connection) return
    this.#remove(clientId, present.clock, connection.identity.personId)
    this.#unshared.add(clientId)
  }

  /** Takes what another node says about those who are connected to it. Whoever has come over to this node since is left alone. */
  receiveFrom(nodeId: string, states: readonly SharedPresence[]): void {
    for (const state of states) {
      const present = this.#present.get(state.clientId)
      if (state.json === 'null') {
        if (present?.holder === nodeId) this.#remove(state.clientId, state.clock, state.personId)
      } else if (isNews(state, nodeId, present ?? this.#gone.get(state.clientId))) {
        if (present && typeof present.holder !== 'string') this.#clientIds.delete(present.holder)
        const { clientId, clock, json, personId } = state
        this.#set(clientId, { clock, received: null, json, personId, holder: nodeId })
        this.#schedule(this.#limits.presenceWindow)
      }
    }
  }

  /** Forgets those who were connected to a node that is gone. */
  nodeGone(nodeId: string): void {
    for (const [clientId, { holder, clock, personId }] of this.#present) {
      if (holder === nodeId) this.#remove(clientId, clock, personId)
    }
  }

  /** Those who are connected here, as other nodes are told of them. */
  local(): readonly SharedPresence[] {
    return [...this.#present].flatMap(([clientId, { holder, clock, json, personId }]) =>
      typeof holder === 'string' ? [] : [{ clientId, clock, json, personId }],
    )
  }

  /** The frame with everybody who is here. */
  everything(): Uint8Array {
    this.#everything ??= presenceFrame(
      [...this.#present].map(([clientId, { clock, json }]) => ({ clientId, clock, json })),
    )
    return this.#everything
  }

  /** Whether anybody is here. */
  get empty(): boolean {
    return this.#present.size === 0
  }

  /** Stops the timers. */
  stop(): void {
    this.#timer?.cancel()
    this.#timer = null
  }

  /**
   * Binds a connection to the client id of its first message. That holds exactly one state; a longer one, or one that says
   * somebody has left, is an echo. A client id is taken over from another connection only by the same person: after a
   * network change the old connection may not have noticed yet.
   */
  #bind(connection: NotesConnection, entries: readonly PresenceEntry[]): number | undefined {
    const [entry] = entries
    if (!entry || entries.length !== 1 || isNull(entry.state)) return undefined
    const { clientId } = entry
    const present = this.#present.get(clientId)
    const owner = present ?? this.#gone.get(clientId)
    if (owner && owner.personId !== connection.identity.personId) return undefined
    if (present && typeof present.holder !== 'string') this.#clientIds.delete(present.holder)
    this.#clientIds.set(connection, clientId)
    return clientId
  }

  #update(connection: NotesConnection, { clientId, clock, state }: PresenceEntry): Result<void, string> {
    const present = this.#present.get(clientId)
    if (isNull(state)) {
      if (present && clock >= present.clock) {
        this.#remove(clientId, clock, connection.identity.personId)
        this.#unshared.add(clientId)
      }
      return ok(undefined)
    }
    const moved = present?.holder !== connection
    if (present && (moved ? clock < present.clock : clock <= present.clock)) return ok(undefined)
    if (present && !moved && present.received?.equals(state)) {
      this.#set(clientId, { ...present, clock })
      this.#unshared.add(clientId)
      this.#schedule(this.#limits.presenceRenewalWindow)
      return ok(undefined)
    }
    if (state.length > this.#limits.maxPresenceBytes) return err('presence too large')
    const parsed = parseState(state)
    if (!parsed) return err('presence is no object')
    const { personId, name, organisation, colour } = connection.identity
    const json = JSON.stringify({ ...parsed, user: { id: personId, name, organisation, color: colour } })
    // A copy: the frame's buffer is shared with whatever else arrived with it.
    this.#set(clientId, { clock, received: Buffer.from(state), json, personId, holder: connection })
    this.#unshared.add(clientId)
    this.#schedule(this.#limits.presenceWindow)
    return ok(undefined)
  }

  #set(clientId: number, present: Present): void {
    this.#present.set(clientId, present)
    this.#gone.delete(clientId)
    this.#unsent.add(clientId)
    this.#everything = null
  }

  #remove(clientId: number, clock: number, personId: string | null): void {
    this.#present.delete(clientId)
    this.#gone.set(clientId, { clock, personId })
    for (const oldest of this.#gone.keys()) {
      if (this.#gone.size <= MAX_GONE) break
      this.#gone.delete(oldest)
    }
    this.#unsent.add(clientId)
    this.#everything = null
    this.#schedule(this.#limits.presenceWindow)
  }

  /** Sends what has changed `window` after the last time, at once when that is past. */
  #schedule(window: Duration): void {
    const now = this.#scheduler.elapsed()
    const at = milliseconds(Math.max(now, this.#lastSent + window))
    if (this.#timer) {
      if (this.#timer.at <= at) return
      this.#timer.cancel()
    }
    const cancel = this.#scheduler.after(milliseconds(at - now), () => this.#send())
    this.#timer = { at, cancel }
  }

  #send(): void {
    this.#timer = null
    this.#lastSent = this.#scheduler.elapsed()
    this.#broadcast(presenceFrame([...this.#unsent].map((clientId) => this.#stateOf(clientId))))
    this.#unsent.clear()
    if (this.#unshared.size > 0) this.#share([...this.#unshared].map((clientId) => this.#stateOf(clientId)))
    this.#unshared.clear()
  }

  #stateOf(clientId: number): SharedPresence {
    const present = this.#present.get(clientId)
    if (present) return { clientId, clock: present.clock, json: present.json, personId: present.personId }
    const gone = this.#gone.get(clientId)
    return { clientId, clock: gone?.clock ?? 0, json: 'null', personId: gone?.personId ?? null }
  }
}

/** Whether what a node says about a client is newer than what is known of it. */
function isNews({ clock }: SharedPresence, nodeId: string, known: Present | Gone | undefined): boolean {
  if (known === undefined || clock > known.clock) return true
  // A client that has gone over from one node to another says the same again.
  return (
    clock === known.clock && 'holder' in known && typeof known.holder === 'string' && known.holder !== nodeId
  )
}

const isNull = (state: Uint8Array): boolean => state.length === 4 && Buffer.from(state).toString() === 'null'

function parseState(state: Uint8Array): Record<string, unknown> | null {
  try {
    const parsed = stateSchema.safeParse(JSON.parse(Buffer.from(state).toString('utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    // Not JSON.
    return null
  }
}
