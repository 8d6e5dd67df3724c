// What goes wrong in a round besides the server's death, and what shows that it did.
import type { Place } from '../place.ts'
import type { ServerProcess } from '../serverProcess.ts'

/** What a disturbance works on. */
export interface Scene {
  readonly server: ServerProcess
  readonly place: Place
  readonly dataDir: string
  readonly chance: () => number
  readonly seen: Seen
}

/** What the clients of a round have seen so far. */
export interface Seen {
  /** Commands that were refused because they could not be stored. */
  readonly refusedCommands: () => number
  /** Commands that were acked. */
  readonly ackedCommands: () => number
  /** The codes that sockets of notes were closed with by the server. */
  readonly closeCodes: () => readonly number[]
}

/** What was seen of a disturbance, as counts by name: its proof that it was one. */
export type Bite = Readonly<Record<string, number>>

/** Each rejects when it changed nothing that can be seen: a disturbance that does not bite tries nothing. */
export interface Disturbance {
  readonly name: string
  /** While the clients work. */
  readonly during?: (scene: Scene) => Promise<Bite>
  /** When the server has been killed. */
  readonly killed?: (scene: Scene) => Promise<Bite>
  /** When it is there again. */
  readonly back?: (scene: Scene) => Promise<Bite>
}
