// The first start of the server as a program: a folder for what it keeps, and the account that its link is for.
import { join } from 'node:path'
import { expect } from 'vitest'
import { temporaryFolder } from '#test/ground/temporaryFolder.ts'
import type { Program } from './program.ts'
import { Browser } from './transport/browser.ts'

/** A folder that is not there yet, and goes with the test. */
export const dataDir = (): string => join(temporaryFolder(), 'data')

/** Where the server is, in the line by which it says so. */
export const addressIn = (line: string): string => line.split(' ').at(-1) ?? ''

/** Sets up an account by the link that the program prints, in the browser that is given back. */
export async function setUp(program: Program): Promise<Browser> {
  const url = addressIn(await program.line())
  expect(await program.line()).toContain('Nobody has an account yet')
  const token = (await program.line()).split('/').at(-1)
  const browser = new Browser(url)
  await browser.ask('/api/setup', {
    method: 'POST',
    body: {
      token,
      name: 'Facilitator Exempel',
      organisation: { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' },
    },
  })
  return browser
}
