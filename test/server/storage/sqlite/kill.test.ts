// A server killed in the middle of writing.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openSqliteStorage } from '#server/storage/sqlite/open.ts'
import { temporaryFolder } from '#test/ground/temporaryFolder.ts'

const program = fileURLToPath(new URL('appendUntilKilled.ts', import.meta.url))

/** Lets the program run until it has reported `count` appends, kills it, and gives the last one it reported. */
async function lastBeforeKill(file: string, count: number): Promise<number> {
  const child = spawn(process.execPath, [program, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
    if (said.split('\n').length > count) child.kill('SIGKILL')
  })
  await new Promise((resolve) => child.on('close', resolve))
  // The last line may be torn: what stands before the last line feed was said in full.
  return Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1))
}

it.each([1, 50, 400])('keeps every append that had resolved when it was killed after %i', async (count) => {
  const file = join(temporaryFolder(), 'snabbdialog.db')
  const last = await lastBeforeKill(file, count)
  expect(last).toBeGreaterThanOrEqual(count)

  const storage = openSqliteStorage(file)
  const events = await storage.events.read('dialogue', 0)
  const { updates } = await storage.notes.load({ dialogueId: 'dialogue', slotId: 'slot' })
  await storage.close()
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
  // One append may have been finished and not yet reported.
  expect([last, last + 1]).toContain(events.length)
  expect([last, last + 1]).toContain(updates.length)
})
