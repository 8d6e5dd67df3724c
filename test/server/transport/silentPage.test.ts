// A page whose network has died without a word, beside one that is only quiet.
import { expect, it } from 'vitest'
import { lifeLimits } from '#server/transport/socket/signsOfLife.ts'
import { newDialogue } from './dialogue.ts'
import { startTestServer } from './testServer.ts'

it('is given up, and has left when it was last heard; whoever answers stays', async () => {
  const server = await startTestServer({ lifeLimits })
  const { scheduler } = server
  const { dialogueId, facilitator, invite } = await newDialogue(server)
  const line = facilitator.connect(dialogueId)
  await line.next('welcome')
  await line.next('events')
  const asked = new Promise<void>((resolve) => {
    line.socket.on('still-there', (answer: () => void) => {
      answer()
      resolve()
    })
  })
  async function arrivalOf(personId: string): Promise<void> {
    const { events } = await line.next('events')
    const arrived = events.some(({ event }) => event.type === 'person.arrived' && event.personId === personId)
    if (!arrived) await arrivalOf(personId)
  }
  const { browser, person } = await invite('panel', 'vinnova')
  const silent = browser.connect(dialogueId)
  await silent.next('welcome')
  await arrivalOf(person.id)
  const lastHeard = scheduler.now()

  await scheduler.advance(lifeLimits.quiet)
  await asked
  await line.send('clock')
  await scheduler.advance(lifeLimits.answerWithin)
  expect(await silent.next('disconnect')).toBe('transport close')
  await scheduler.advance(0)

  const { events } = await line.next('events')
  expect(events.map(({ event }) => event)).toEqual([
    { type: 'person.left', personId: person.id, leftAt: lastHeard },
  ])
  expect(line.kept('disconnect')).toBe(0)
})
