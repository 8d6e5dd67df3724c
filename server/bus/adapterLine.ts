// One node's line to the others: socket.io's adapter on connections to Redis of its own.
import { createAdapter } from '@socket.io/redis-streams-adapter'
import type { Redis } from 'ioredis'
import { Server } from 'socket.io'
import type { DefaultEventsMap } from 'socket.io'
import { listeningConnection, speakingConnection } from './redisConnection.ts'

/** What a line tells. */
export interface LineListener {
  /** Something that another node has said; anything at all. */
  readonly onWord: (word: unknown) => void
  /** What this node has said itself has come back: it can be heard, and hears. */
  readonly onEcho: () => void
  /** A connection has closed: from now until the next echo words may get lost. */
  readonly onBroken: () => void
}

/** What Redis knows the nodes' channels by. */
const NAME = 'snabbdialog'

interface NodeToNode {
  word: (word: unknown) => void
}

/** A line to the other nodes, from when it is made until it is cut. */
export class AdapterLine {
  readonly #voice: Redis
  readonly #ears: Redis[] = []
  readonly #nodes: ReturnType<typeof nodesOver>
  #listener: LineListener | null

  /**
   * Opens the line, whether or not there is a Redis yet.
   *
   * @param mark what stands in every word of this node, and in no other's
   */
  constructor(url: string, mark: string, listener: LineListener) {
    this.#listener = listener
    this.#voice = speakingConnection(url)
    this.#voice.on('close', () => this.#listener?.onBroken())
    // The adapter speaks on the connection that it is given, and listens on what it takes for copies of it.
    const duplicate = () => this.#openEar(url, mark)
    this.#nodes = nodesOver(Object.assign(this.#voice, { duplicate }))
    this.#nodes.on('word', (word) => this.#listener?.onWord(word))
  }

  /** Tells every other node, those that hear it. Never fails. */
  say(word: unknown): void {
    this.#nodes.serverSideEmit('word', word)
  }

  /** Resolves when everything that was said has gone out, or will not. */
  async spoken(): Promise<void> {
    if (this.#voice.status === 'ready') await this.#voice.quit().catch(() => undefined)
  }

  /** Ends the line at once. */
  cut(): void {
    this.#listener = null
    // The adapter has to know before it loses its connections, or it would go on asking them.
    void this.#nodes.adapter.close()
    for (const connection of [this.#voice, ...this.#ears]) connection.disconnect()
  }

  #openEar(url: string, mark: string): Redis {
    const ear = listeningConnection(url)
    this.#ears.push(ear)
    ear.on('close', () => this.#listener?.onBroken())
    // The adapter keeps a node's own words from it.
    ear.on('messageBuffer', (_channel: Buffer, words: Buffer) => {
      if (words.includes(mark) && this.#voice.status === 'ready') this.#listener?.onEcho()
    })
    return ear
  }
}

/**
 * The nodes, as a namespace of a server that no page can reach. The server of the pages has no adapter: whoever writes to Redis could
 * otherwise speak to every page, and read the cookies that it came with.
 */
function nodesOver(redis: unknown) {
  const adapter = createAdapter(redis, { streamName: NAME, channelPrefix: NAME })
  return new Server<DefaultEventsMap, DefaultEventsMap, NodeToNode>({ adapter }).of('/')
}
