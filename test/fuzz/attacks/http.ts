// The attack on every route, with bodies and addresses as nobody should send them.
import { Agent, request } from 'node:http'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import { commands } from '#test/server/permissions/commands.ts'
import { commandRoute, routes } from '#test/server/permissions/routes.ts'
import type { Dice } from '../dice.ts'
import { hostileValue, mutated, torn } from '../hostileJson.ts'
import type { Target } from '../scene.ts'
import { someAddress } from './pace.ts'

const agent = new Agent({ keepAlive: true, maxSockets: 8 })

const newDialogue = {
  details: {
    title: 'Smart energi',
    leadId: 'vinnova',
    plannedStart: 1_795_000_000_000,
    bookedMs: 3_600_000,
    priorities: [],
    videoUrl: null,
    formatId: 'snabbdialog',
  },
  organisations: [{ id: 'vinnova', name: 'Vinnova', kind: 'national-actor', part: 'panel' }],
}

interface Wish {
  readonly method: string
  readonly path: string
  readonly body?: unknown
}

/** What is asked for: every route of the list, and commands over HTTP. */
export const wishes: readonly Wish[] = [
  ...routes,
  { method: 'POST', path: '/api/dialogues', body: newDialogue },
  ...Object.values(commands).map((make) => {
    const targets = {
      liveSlotId: 'none',
      slotId: 'none',
      areaId: 'none',
      followUpId: 'none',
      signalId: 'none',
      organisationId: 'dalarna',
    }
    const body = { commandId: '5f0c7d2e-8f5b-4c4e-9d39-0c9b1c1d2e3f', command: make(targets) }
    return { method: 'POST', path: commandRoute, body }
  }),
]

const parts = [
  '..%2f..%2fetc%2fpasswd',
  '%00',
  '%ff',
  '%',
  '__proto__',
  'constructor',
  '.',
  '%2e%2e',
  'a'.repeat(3000),
  '%E2%80%AE',
  "'--",
  '<b>',
]
const contentTypes = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/xml',
  'application/json; charset=utf-7',
  'application/json; charset=utf-16le',
  'application/jsonp',
  '',
]
const systemErrorSchema = z.object({ code: z.string() })

/** Makes one request on what `wish` asks for; gives the status, or 0 when the server ended the connection without one. */
export async function attackHttp({ url, own, among }: Target, wish: Wish, dice: Dice): Promise<number> {
  const { dialogueId, cookie } = dice.chance() < 0.2 ? among : own
  const path = wish.path.replace(/:(\w+)/g, (_whole, name: string) =>
    name === 'id' && dice.chance() < 0.85 ? dialogueId : dice.oneOf([...parts, 'nobody']),
  )
  const query =
    dice.chance() < 0.2
      ? `?${dice.oneOf(['as', 'lang', 'page', 'status', '__proto__', 'as[]'])}=${dice.oneOf(parts)}`
      : ''
  const { body, headers } = bodyOf(wish, dice)
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        agent,
        hostname,
        port,
        path: path + query,
        method: wish.method,
        headers: {
          // Who signs out has no session to go on with.
          ...(dice.chance() < 0.9 && wish.path !== '/api/session'
            ? { cookie }
            : { cookie: `snabbdialog_session=${dice.oneOf(parts)}` }),
          origin: dice.chance() < 0.9 ? url : dice.oneOf(['null', 'https://elsewhere.example', '%%%']),
          'x-forwarded-for': someAddress(),
          ...headers,
          'content-length': body.length,
        },
      },
      (answer) => {
        answer.resume()
        answer.on('end', () => resolve(answer.statusCode ?? 0))
        answer.on('error', () => resolve(answer.statusCode ?? 0))
      },
    )
    asked.on('error', (error) => {
      // The server may answer, and close, before all of a body has come.
      const known = systemErrorSchema.safeParse(error)
      if (known.success && ['ECONNRESET', 'EPIPE', 'HPE_INVALID_CONSTANT'].includes(known.data.code))
        resolve(0)
      else reject(error)
    })
    asked.end(body)
  })
}

function bodyOf(
  wish: Wish,
  dice: Dice,
): { readonly body: Buffer; readonly headers: Readonly<Record<string, string>> } {
  const json = { 'content-type': 'application/json' }
  const text = wish.body === undefined ? hostileValue(dice) : mutated(wish.body, dice)
  const turn = dice.chance()
  if (turn < 0.05) return { body: Buffer.from(torn(text, dice)), headers: json }
  if (turn < 0.12) return { body: Buffer.from(text), headers: { 'content-type': dice.oneOf(contentTypes) } }
  if (turn < 0.14) return { body: Buffer.from(dice.bytes(200)), headers: json }
  if (turn < 0.15) return { body: Buffer.alloc(300_000, 0x20), headers: json }
  if (turn < 0.16) {
    const encoding = dice.oneOf(['gzip', 'deflate', 'br', 'zstd', 'nonsense'])
    return {
      body: gzipSync(Buffer.alloc(3_000_000, 0x5b)),
      headers: { ...json, 'content-encoding': encoding },
    }
  }
  return { body: Buffer.from(text), headers: json }
}
