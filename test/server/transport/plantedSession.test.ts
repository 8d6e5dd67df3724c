// A session that another site of the same domain has put into a browser is no session there, where people come by https.
import { expect, it } from 'vitest'
import type { RoomLink } from '#shared/protocol/http/people.ts'
import type { SessionView } from '#shared/protocol/http/session.ts'
import { newDialogue } from './dialogue.ts'
import { startTestServer } from './testServer.ts'

it('whoever follows a link gets a session of her own, and the one that was put in gets no seat', async () => {
  const server = await startTestServer({ publicUrl: 'https://dialog.example' })
  const { facilitator, api, invite } = await newDialogue(server)
  const room = await facilitator.json<RoomLink>(`${api}/room-link`, { method: 'POST' })
  const attacker = server.browser()
  await attacker.ask(`/api/room/${room.url?.split('/').at(-1)}`)
  const [, planted = ''] = attacker.cookie?.split('=') ?? []
  expect(planted).not.toBe('')

  const { path, person } = await invite('presenter')
  const victim = server.browser()
  // A host may set cookies for those beside it, though none whose name says that it is this host's own.
  victim.cookie = `snabbdialog_session=${planted}`
  expect((await victim.ask(path)).status).toBe(303)
  expect(victim.cookie).not.toContain(planted)
  const seats = async (browser: typeof victim) => (await browser.json<SessionView>('/api/session')).seats
  expect(await seats(attacker)).toEqual([])
  victim.cookie = `snabbdialog_session=${planted}; ${victim.cookie}`
  expect((await seats(victim)).map(({ personId }) => personId)).toEqual([person.id])
})
