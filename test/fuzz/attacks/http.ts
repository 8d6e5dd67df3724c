// The attack on every route, with bodies and addresses as nobody should send them.
import { Agent, request } from 'node:http'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import { commands, noTargets } from '#test/server/permissions/commands.ts'
import type { RegisteredRoute } from '#test/server/permissions/registeredRoutes.ts'
import { commandRoute, routes, shapeOf } from '#test/server/permissions/routes.ts'
import type { Dice } from '../dice.ts'
import { hostileValue, mutated, torn } from '../hostileJson.ts'
import type { Target } from '../scene.ts'

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

/** A request that is made hostile. */
export interface Wish {
  readonly method: string
  readonly path: string
  /** Bodies that are nearly right, of which one is taken. */
  readonly bodies: readonly unknown[]
  /** What its path's parameters stand for where they are none of the dialogue's. */
  readonly more?: Readonly<Record<string, string>>
}

const familiar: readonly Wish[] = [
  ...routes.map(({ body, ...route }) => ({ ...route, bodies: body === undefined ? [] : [body] })),
  { method: 'POST', path: '/api/dialogues', bodies: [newDialogue] },
  {
    method: 'POST',
    path: commandRoute,
    bodies: Object.values(commands).map((make) => {
      return { commandId: '5f0c7d2e-8f5b-4c4e-9d39-0c9b1c1d2e3f', command: make(noTargets) }
    }),
  },
]
/** Addresses that are no route's. */
const nowhere: readonly Wish[] = [
  { method: 'GET', path: '/assets/:file', bodies: [] },
  { method: 'GET', path: '/d/:id', bodies: [] },
  { method: 'POST', path: '/api/:nothing', bodies: [] },
]

/** What is asked for: everything that the server answers, whether or not it is familiar, and what it does not answer. */
export function wishesFor(registered: readonly RegisteredRoute[]): readonly Wish[] {
  const shapes = new Set(familiar.map(({ method, path }) => shapeOf(method, path)))
  const others = registered.filter(({ method, path }) => !shapes.has(shapeOf(method, path)))
  return [...familiar, ...others.map((route) => ({ ...route, bodies: [] })), ...nowhere]
}

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

export interface HttpAnswer {
  /** 0 when the server ended the connection without an answer. */
  readonly status: number
  /** Whether the server looked at what was asked: it was not turned away for its origin or for coming too often. */
  readonly lookedAt: boolean
}

/** Makes one request on what `wish` asks for, as if from `address`. */
export async function attackHttp(
  { url, own, among }: Target,
  wish: Wish,
  dice: Dice,
  address: string,
): Promise<HttpAnswer> {
  const { dialogueId, slotId, cookie } = dice.chance() < 0.2 ? among : own
  const right: Readonly<Record<string, string>> = { ...wish.more, id: dialogueId, slotId }
  const path = wish.path.replace(/:(\w+)/g, (_whole, name: string) =>
    dice.chance() < 0.85 ? (right[name] ?? 'nobody') : dice.oneOf(parts),
  )
  const query =
    dice.chance() < 0.2
      ? `?${dice.oneOf(['as', 'lang', 'page', 'status', '__proto__', 'as[]'])}=${dice.oneOf(parts)}`
      : ''
  const { body, headers } = bodyOf(wish, dice)
  const origin = dice.chance() < 0.9 ? url : dice.oneOf(['null', 'https://elsewhere.example', '%%%'])
  const { hostname, port } = new URL(url)
  const status = await new Promise<number>((resolve, reject) => {
    const asked = request(
      {
        agent,
        hostname,
        port,
        path: path + query,
        method: wish.method,
        headers: {
          // Whoever signs out has no session to go on with.
          ...(dice.chance() < 0.9 && wish.path !== '/api/session'
            ? { cookie }
            : { cookie: `snabbdialog_session=${dice.oneOf(parts)}` }),
          origin,
          'x-forwarded-for': address,
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
      const ended = systemErrorSchema.safeParse(error)
      if (ended.success && ['ECONNRESET', 'EPIPE', 'HPE_INVALID_CONSTANT'].includes(ended.data.code))
        resolve(0)
      else reject(error)
    })
    asked.end(body)
  })
  return { status, lookedAt: ![0, 429].includes(status) && origin === url }
}

function bodyOf(
  wish: Wish,
  dice: Dice,
): { readonly body: Buffer; readonly headers: Readonly<Record<string, string>> } {
  const json = { 'content-type': 'application/json' }
  const text = wish.bodies.length === 0 ? hostileValue(dice) : mutated(dice.oneOf(wish.bodies), dice)
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
