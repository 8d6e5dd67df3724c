// The server as a process: started, killed, started again, told to stop, and refused its port.
import type { CreatedDialogue, SessionView } from '#shared/protocol/http/session.ts'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { assert } from '#shared/lib/assert.ts'
import { wanted } from './dialogue/house.ts'
import { addressIn, dataDir, setUp } from './firstStart.ts'
import { runProgram } from './program.ts'
import { Browser } from './transport/browser.ts'

const main = 'server/main.ts'

it('killed in the middle of a presentation, it comes back with everything that was answered', async () => {
  const DATA_DIR = dataDir()
  const first = runProgram(main, { DATA_DIR })
  const facilitator = await setUp(first)
  const { dialogueId } = await facilitator.json<CreatedDialogue>('/api/dialogues', {
    method: 'POST',
    body: wanted,
  })
  const line = facilitator.connect(dialogueId)
  await line.next('welcome')
  await line.give({ type: 'dialogue.start' })
  const answer = await line.give({ type: 'clock.pause', reason: 'technical' })
  assert(answer.ok, 'a running clock can be paused')
  expect(await first.end('SIGKILL')).toBeNull()

  const second = runProgram(main, { DATA_DIR })
  const back = new Browser(addressIn(await second.line()))
  back.cookie = facilitator.cookie
  const { catchUp } = await back.connect(dialogueId).next('welcome')
  assert(catchUp.kind === 'snapshot', 'whoever says nothing of what it has gets everything')
  const { seq, timer, attendance, agenda } = catchUp.state
  expect(seq).toBe(answer.seq)
  expect(timer).toMatchObject({ phase: 'live', liveSlotId: agenda.slots[0]?.id })
  const [run] = Object.values(timer.runs)
  expect(run?.pauses).toMatchObject([{ reason: 'technical', to: null }])
  expect(Object.values(attendance.visits)).toMatchObject([[{ to: null }]])
})

it('told to stop, it tells its clients and ends with exit code 0', async () => {
  const program = runProgram(main, { DATA_DIR: dataDir() })
  const facilitator = await setUp(program)
  const { dialogueId } = await facilitator.json<CreatedDialogue>('/api/dialogues', {
    method: 'POST',
    body: wanted,
  })
  const line = facilitator.connect(dialogueId)
  await line.next('welcome')
  expect(await program.end('SIGTERM')).toBe(0)
  expect(await line.next('farewell')).toBe('restarting')
})

it('only the owner can read what it keeps', async () => {
  const DATA_DIR = dataDir()
  const program = runProgram(main, { DATA_DIR })
  await program.line()
  const modes = await Promise.all(
    ['secret.key', 'snabbdialog.db'].map(async (file) => (await stat(join(DATA_DIR, file))).mode & 0o777),
  )
  expect(modes).toEqual([0o600, 0o600])
})

it('whose port is taken, it says so and ends with exit code 1', async () => {
  const first = runProgram(main, { DATA_DIR: dataDir() })
  const { port } = new URL(addressIn(await first.line()))
  const second = runProgram(main, { DATA_DIR: dataDir(), PORT: port })
  expect(await second.ended).toBe(1)
  expect(second.errors()).toContain(`Port ${port} of 127.0.0.1 is taken`)
})

it('with settings that do not fit, it says which and ends with exit code 1', async () => {
  const program = runProgram(main, { PORT: 'many', PUBLIC_URL: 'snabbdialog' })
  expect(await program.ended).toBe(1)
  expect(program.errors()).toMatch(/^PORT: .*\nPUBLIC_URL: .*\n$/)
})

it('with a database that is none, it says so and ends with exit code 1', async () => {
  const program = runProgram(main, { DATA_DIR: '/dev/null/nowhere' })
  expect(await program.ended).toBe(1)
  expect(program.errors()).toContain('/dev/null/nowhere')
})

it('whoever runs it can make a new link to an account', async () => {
  const DATA_DIR = dataDir()
  const program = runProgram(main, { DATA_DIR })
  const { base: url } = await setUp(program)
  const { port } = new URL(url)
  const printed = runProgram('server/accountLinks.ts', { DATA_DIR, PORT: port })
  expect(await printed.line()).toBe('Facilitator Exempel, Vinnova')
  const link = (await printed.line()).trim()
  const browser = new Browser(url)
  expect((await browser.ask(link)).headers.get('location')).toBe('/')
  expect((await browser.json<SessionView>('/api/session')).account).toMatchObject({
    name: 'Facilitator Exempel',
  })
})

it('whoever runs it can take the links to accounts back: nobody who came by them is in any more', async () => {
  const DATA_DIR = dataDir()
  const program = runProgram(main, { DATA_DIR })
  const facilitator = await setUp(program)
  const { base: url } = facilitator
  const environment = { DATA_DIR, PORT: new URL(url).port }
  const accountOf = async (browser: Browser) => (await browser.json<SessionView>('/api/session')).account

  const printed = runProgram('server/accountLinks.ts', environment)
  await printed.line()
  const astray = (await printed.line()).trim()
  const finder = new Browser(url)
  await finder.ask(astray)
  expect(await accountOf(finder)).not.toBeNull()

  const renewed = runProgram('server/accountLinks.ts', environment, ['--renew'])
  expect(await renewed.line()).toBe('Earlier links that work no more: 1')
  expect(await renewed.line()).toBe('Facilitator Exempel, Vinnova')
  const link = (await renewed.line()).trim()
  expect(await accountOf(finder)).toBeNull()
  expect((await finder.ask(astray)).headers.get('location')).toBe('/link-invalid')
  expect(await accountOf(facilitator)).not.toBeNull()
  const back = new Browser(url)
  await back.ask(link)
  expect(await accountOf(back)).not.toBeNull()

  const misspelt = runProgram('server/accountLinks.ts', environment, ['--renw'])
  expect(await misspelt.ended).toBe(1)
  expect(misspelt.errors()).toContain('--renew')
})
