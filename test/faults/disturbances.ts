// What else goes wrong in a round, before the server is killed or after.
import { readdirSync, readFileSync, appendFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as rest } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { databaseFile } from '#server/storage/sqlite/open.ts'
import { NOTES_PATH } from '#shared/protocol/notes.ts'
import { openDialogue } from './openDialogue.ts'
import type { Place } from './place.ts'
import type { ServerProcess } from './serverProcess.ts'

/** What a disturbance works on. */
export interface Scene {
  readonly server: ServerProcess
  readonly place: Place
  readonly dataDir: string
  readonly chance: () => number
}

interface Disturbance {
  readonly name: string
  /** While the clients work. */
  readonly during?: (scene: Scene) => Promise<void>
  /** When the server has been killed. */
  readonly killed?: (scene: Scene) => void
  /** When it is there again. */
  readonly back?: (scene: Scene) => Promise<void>
}

/** How many clients come back at once. */
const STORM = 300

const notesOf = ({ url, dialogueId, slotId }: Place) =>
  `${url.replace('http', 'ws')}${NOTES_PATH}/${dialogueId}/${slotId}`

export const disturbances: readonly Disturbance[] = [
  { name: 'nothing else' },
  {
    name: 'the disk is full for a while',
    async during({ server, chance }) {
      server.tell({ full: true })
      await rest(50 + chance() * 150)
      server.tell({ full: false })
    },
  },
  {
    name: 'another program locks the database',
    async during({ dataDir, chance }) {
      const db = new DatabaseSync(databaseFile(dataDir), { timeout: 2000 })
      db.exec('BEGIN IMMEDIATE')
      await rest(50 + chance() * 150)
      db.exec('ROLLBACK')
      db.close()
    },
  },
  {
    name: 'the last write is torn',
    killed({ dataDir, chance }) {
      const log = readdirSync(dataDir).find((name) => name.endsWith('-wal'))
      if (log === undefined) return
      const file = join(dataDir, log)
      const bytes = readFileSync(file)
      appendFileSync(file, bytes.subarray(32, 32 + Math.floor(chance() * 4000)))
    },
  },
  {
    name: 'the clock jumps',
    async during({ server, chance }) {
      server.tell({ clockOffMs: Math.round((chance() - 0.5) * 7_200_000) })
    },
  },
  {
    name: 'a client sends half a frame and stalls',
    async during({ place }) {
      const { hostname, port, pathname } = new URL(notesOf(place))
      const line = connect(Number(port), hostname)
      line.on('error', () => line.destroy())
      line.write(
        [
          `GET ${pathname} HTTP/1.1`,
          `Host: ${hostname}:${port}`,
          `Origin: ${place.url}`,
          `Cookie: ${place.cookie}`,
          'Connection: Upgrade',
          'Upgrade: websocket',
          'Sec-WebSocket-Version: 13',
          'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
          '\r\n',
        ].join('\r\n'),
      )
      await new Promise((resolve) => line.once('data', resolve))
      // A masked binary frame of 1,000 bytes, of which ten come.
      line.write(Buffer.from([0x82, 0xfe, 0x03, 0xe8, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))
    },
  },
  {
    name: 'a client never reads',
    async during({ place }) {
      const deaf = new WebSocket(notesOf(place), { headers: { cookie: place.cookie, origin: place.url } })
      deaf.on('error', () => deaf.terminate())
      await new Promise((resolve) => deaf.once('open', resolve))
      deaf.pause()
    },
  },
  {
    name: `${STORM} clients come back at once`,
    async back({ place }) {
      const all = await Promise.all(Array.from({ length: STORM }, () => openDialogue(place)))
      for (const { socket } of all) socket.disconnect()
    },
  },
]
