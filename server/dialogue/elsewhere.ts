// Who is connected to other nodes, as those tell it every few seconds; a node that falls silent has died.
import type { DialogueId, PersonId } from '#shared/dialogue/identifiers.ts'
import { instant, seconds } from '#shared/time/instant.ts'
import type { Duration, Instant } from '#shared/time/instant.ts'
import type { Scheduler } from '#shared/time/scheduler.ts'

/** How often a node tells who is connected to it, and after how long a silence it is taken to be dead. */
export const ALIVE_EVERY = seconds(2)
export const DEAD_AFTER = seconds(7)

/** People by dialogue. */
export type PeopleByDialogue = Readonly<Record<DialogueId, readonly PersonId[]>>

/** Where somebody is who is not connected here. */
export type Whereabouts =
  /** Connected to another node, which said so at `seen`. */
  | { readonly kind: 'there'; readonly seen: Instant }
  | { readonly kind: 'nowhere' }
  /** Nodes cannot hear each other now. */
  | { readonly kind: 'unknown' }

/** A node that is gone. */
export interface LostNode {
  readonly nodeId: string
  /** When it was last heard of. */
  readonly seen: Instant
}

interface Node {
  readonly people: PeopleByDialogue
  readonly seen: Instant
  readonly heard: Duration
}

/** The other nodes, as far as they have been heard. */
export class Elsewhere {
  readonly #scheduler: Pick<Scheduler, 'now' | 'elapsed'>
  readonly #audible: () => boolean
  readonly #nodes = new Map<string, Node>()

  /** @param audible whether this node hears the others */
  constructor(scheduler: Pick<Scheduler, 'now' | 'elapsed'>, audible: () => boolean) {
    this.#scheduler = scheduler
    this.#audible = audible
  }

  /** A node has told who is connected to it. */
  heard(nodeId: string, people: PeopleByDialogue): void {
    this.#nodes.set(nodeId, {
      people,
      seen: this.#scheduler.now(),
      heard: this.#scheduler.elapsed(),
    })
  }

  /** Where a person is who is not connected here. */
  find(dialogueId: DialogueId, personId: PersonId): Whereabouts {
    if (!this.#audible()) return { kind: 'unknown' }
    const nodes = [...this.#nodes.values()].filter(({ people }) => people[dialogueId]?.includes(personId))
    if (nodes.length === 0) return { kind: 'nowhere' }
    return { kind: 'there', seen: instant(Math.max(...nodes.map(({ seen }) => seen))) }
  }

  /** Forgets a node that stops; gives what is known of it, or `null`. */
  stopped(nodeId: string): LostNode | null {
    const node = this.#nodes.get(nodeId)
    this.#nodes.delete(nodeId)
    return node === undefined ? null : { nodeId, seen: node.seen }
  }

  /** Forgets the nodes that have been silent for too long, and gives them; none while nobody can be heard. */
  silent(): readonly LostNode[] {
    if (!this.#audible()) return []
    const now = this.#scheduler.elapsed()
    const dead = [...this.#nodes].filter(([, { heard }]) => now - heard > DEAD_AFTER)
    return dead.flatMap(([nodeId]) => this.stopped(nodeId) ?? [])
  }

  /** Nodes can hear each other again: whoever was silent until now gets the full time to speak. */
  listenAnew(): void {
    const heard = this.#scheduler.elapsed()
    for (const [nodeId, node] of this.#nodes) this.#nodes.set(nodeId, { ...node, heard })
  }
}
