// The demo: the example dialogue, ready to run, with a link for everybody in it.
import type { SessionView } from '#shared/protocol/http/session.ts'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { runProgram } from '../program.ts'
import { Browser } from '../transport/browser.ts'

const demoSchema = z.strictObject({
  url: z.url(),
  dialogueId: z.uuid(),
  links: z.array(
    z.strictObject({
      role: z.string(),
      organisation: z.string().nullable(),
      name: z.string(),
      url: z.url(),
    }),
  ),
})

const demo = 'server/demo/main.ts'

it('prints one line of JSON with a link for each person, and serves until it is told to stop', async () => {
  const program = runProgram(demo, {}, ['--json'])
  const { url, dialogueId, links } = demoSchema.parse(JSON.parse(await program.line()))
  const count = (role: string) => links.filter((link) => link.role === role).length
  const roles = ['facilitator', 'presenter', 'panel', 'listener', 'display']
  expect(roles.map(count)).toEqual([1, 8, 8, 4, 1])
  for (const link of links) {
    const browser = new Browser(url)
    const followed = await browser.ask(link.url)
    expect(followed.headers.get('location')).toBe(`/d/${dialogueId}`)
    const welcome = await browser.connect(dialogueId).next('welcome')
    expect(welcome.you).toMatchObject({ role: link.role, name: link.name })
  }
  expect(await program.end('SIGTERM')).toBe(0)
})

it('lets the facilitator create dialogues too', async () => {
  const program = runProgram(demo, {}, ['--json'])
  const { url, links } = demoSchema.parse(JSON.parse(await program.line()))
  const browser = new Browser(url)
  await browser.ask(links.find(({ role }) => role === 'facilitator')?.url ?? '')
  expect((await browser.json<SessionView>('/api/session')).account).toMatchObject({
    name: 'Facilitator Exempel',
  })
  expect(await program.end('SIGTERM')).toBe(0)
})

it('says it in words to a person', async () => {
  const program = runProgram(demo, {})
  expect(await program.line()).toMatch(/^The example dialogue is served on http:\/\/localhost:\d+$/)
  expect(await program.end('SIGTERM')).toBe(0)
})
