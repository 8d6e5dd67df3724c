// A server that lives through months within a test: a process of its own, whose clock is moved, and that can be killed.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { freePort } from '#scripts/cluster/service.mjs'
import { instant } from '#shared/time/instant.ts'
import type { Instant } from '#shared/time/instant.ts'
import { addDays, dayOf, instantAt } from '#shared/time/stockholm.ts'
import { forked } from '#test/ground/forked.ts'

const readySchema = z.object({ setUpUrl: z.string().nullable() })

/** What the server says when it serves. */
export type Ready = z.infer<typeof readySchema>

export interface CalendarServer {
  readonly url: string
  /** The one-time link for the first facilitator. */
  readonly setUpUrl: string
  /** The server's time. */
  readonly now: () => Instant
  /** Goes on to a clock time (`HH:MM`) of a day (ISO 8601) in Stockholm; resolves when the reminders of that moment have been seen to. */
  readonly moveTo: (day: string, time: string) => Promise<void>
  /** Goes on from the present day to `day`, with a look at the reminders in the morning of each day. */
  readonly liveThrough: (day: string) => Promise<void>
  /** Kills the server without warning, and starts it again on the same port with the same data, at the same time. */
  readonly crashAndRestart: () => Promise<void>
  /** Ends the server and removes its data. */
  readonly stop: () => Promise<void>
}

/** Reminders go out from eight; a few minutes later they have. */
const morning = '08:10'

/** Starts it at that moment, with letters going to the mail server at `mailUrl`. */
export async function startCalendarServer(start: Instant, mailUrl: string): Promise<CalendarServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'snabbdialog-months-'))
  let aheadMs = start - Date.now()
  const now = () => instant(Date.now() + aheadMs)
  // One that is still free after a crash.
  const port = await freePort()
  let child = await run({ dataDir, port, mailUrl, now: now() })
  const { setUpUrl } = child.ready
  if (setUpUrl === null) throw new Error('A new server has no account yet')

  async function moveTo(day: string, time: string): Promise<void> {
    const moment = instantAt(day, time)
    if (moment < now()) throw new Error(`${day} ${time} has been`)
    aheadMs = moment - Date.now()
    await child.moveTo(moment)
  }
  return {
    url: `http://localhost:${port}`,
    setUpUrl,
    now,
    moveTo,
    async liveThrough(last) {
      for (let day = addDays(dayOf(now()), 1); day <= last; day = addDays(day, 1)) await moveTo(day, morning)
    },
    async crashAndRestart() {
      await child.kill()
      child = await run({ dataDir, port, mailUrl, now: now() })
    },
    async stop() {
      await child.kill()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

interface Settings {
  readonly dataDir: string
  readonly port: number
  readonly mailUrl: string
  readonly now: Instant
}

interface Child {
  readonly ready: Ready
  readonly moveTo: (moment: Instant) => Promise<void>
  readonly kill: () => Promise<void>
}

/** @throws Error when it ends before it serves */
async function run(settings: Settings): Promise<Child> {
  const server = new URL('calendarServer.ts', import.meta.url)
  const variables = { NODE_ENV: 'production' }
  const { next, tell, kill } = forked(server, [JSON.stringify(settings)], { variables })
  return {
    ready: readySchema.parse(await next()),
    async moveTo(moment) {
      tell({ moveTo: moment })
      await next()
    },
    kill,
  }
}
