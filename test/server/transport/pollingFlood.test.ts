// Long polling, by which one may send as many messages as go into a body: whoever sends far more than any page is cut off.
import { expect, it, vi } from 'vitest'
import { z } from 'zod'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import { newDialogue } from './dialogue.ts'
import { startTestServer } from './testServer.ts'

/** What engine.io puts between the packets of one body. */
const BETWEEN = '\x1e'
const openedSchema = z.object({ sid: z.string() })

/** Takes part by long polling; gives what posts packets, and answers with the status. */
async function poller(
  { base, cookie }: { readonly base: string; readonly cookie: string | null },
  dialogueId: string,
) {
  const headers = { cookie: cookie ?? '', origin: base }
  const address = `${base}/socket.io/?EIO=4&transport=polling`
  const opened = await (await fetch(address, { headers })).text()
  const { sid } = openedSchema.parse(JSON.parse(opened.slice(1)))
  const post = async (packets: readonly string[]): Promise<number> => {
    const answer = await fetch(`${address}&sid=${sid}`, {
      method: 'POST',
      headers,
      body: packets.join(BETWEEN),
    })
    await answer.text()
    return answer.status
  }
  await post([`40/dialogue,${JSON.stringify({ protocol: PROTOCOL_VERSION, dialogueId })}`])
  return post
}

it('whoever posts thousands of messages at once is cut off, which counts as misuse, and a page that posts hundreds is not', async () => {
  const server = await startTestServer()
  const { dialogueId, invite } = await newDialogue(server)
  const { browser } = await invite('listener', 'skane')
  const { misuses } = server.services.limits
  const consume = vi.spyOn(misuses, 'consume')
  const questions = (count: number) => Array.from({ length: count }, (_, id) => `42/dialogue,${id}["clock"]`)

  const page = await poller(browser, dialogueId)
  for (let times = 0; times < 2; times += 1) expect(await page(questions(300))).toBe(200)
  const flood = await poller(browser, dialogueId)
  await flood(questions(10_000)).catch(() => 'cut')
  expect(await flood(questions(1))).toBe(400)
  await expect.poll(() => consume.mock.calls.length).toBe(1)
  expect(await page(questions(1))).toBe(200)
})
