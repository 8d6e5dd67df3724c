// The first steps of nearly every test: a facilitator with an account, a dialogue, and people who follow their links.
import type { CreatedDialogue } from '#shared/protocol/http/session.ts'
import { assert } from '#shared/lib/assert.ts'
import type { Role } from '#shared/dialogue/role.ts'
import type { InvitedPerson } from '#shared/protocol/http/people.ts'
import { wanted } from '../dialogue/house.ts'
import type { Browser } from './browser.ts'
import type { TestServer } from './testServer.ts'

/** What it takes to begin. */
type Beginning = Pick<TestServer, 'setUpUrl' | 'browser'>

const account = {
  name: 'Facilitator Exempel',
  organisation: { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' },
}

/** A browser in which the first facilitator has set up an account. */
export async function firstFacilitator(server: Beginning): Promise<Browser> {
  const url = await server.setUpUrl()
  assert(url !== null, 'nobody has an account yet')
  const browser = server.browser()
  const token = url.split('/').at(-1)
  const answer = await browser.ask('/api/setup', { method: 'POST', body: { token, ...account } })
  assert(answer.status === 204, 'the set-up link works')
  return browser
}

/** Somebody invited, in a browser of their own that has followed the link. */
export interface Guest {
  readonly person: InvitedPerson
  readonly browser: Browser
  /** The link's path, token included. */
  readonly path: string
}

export interface Scene {
  readonly dialogueId: string
  readonly facilitator: Browser
  /** `/api/dialogues/…` of this dialogue. */
  readonly api: string
  readonly invite: (role: Role, organisationId?: string | null, name?: string) => Promise<Guest>
}

/** A dialogue of two presenting regions, just created. */
export async function newDialogue(server: Beginning): Promise<Scene> {
  const facilitator = await firstFacilitator(server)
  const { dialogueId } = await facilitator.json<CreatedDialogue>('/api/dialogues', {
    method: 'POST',
    body: wanted,
  })
  const api = `/api/dialogues/${dialogueId}`
  return {
    dialogueId,
    facilitator,
    api,
    async invite(role, organisationId = role === 'display' ? null : 'dalarna', name = `Exempel, ${role}`) {
      const body = { name, organisationId, role }
      const person = await facilitator.json<InvitedPerson>(`${api}/people`, { method: 'POST', body })
      const path = new URL(person.link?.url ?? '').pathname
      const browser = server.browser()
      await browser.ask(path)
      return { person, browser, path }
    },
  }
}
