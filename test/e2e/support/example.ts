// The example dialogue set up over HTTP on a server that keeps its data, so that it can crash in the middle.
import type { BrowserContext } from 'playwright-core'
import { z } from 'zod'
import { exampleDialogue, exampleFacilitator, exampleGuests } from '#server/demo/exampleDialogue.ts'
import type { Role } from '#shared/dialogue/role.ts'
import { instant } from '#shared/time/instant.ts'
import type { ServerProcess } from './server.ts'

const createdSchema = z.object({ dialogueId: z.string() })
const invitedSchema = z.object({ link: z.object({ url: z.url() }) })

export interface Example {
  readonly dialogueId: string
  /** The personal link of the first person in the example who has this role and stands for this organisation. */
  readonly linkOf: (role: Role, organisationId: string | null) => string
}

/** Makes `facilitator` the first facilitator of the server, creates the example and invites everybody in it. */
export async function setUpExample(server: ServerProcess, facilitator: BrowserContext): Promise<Example> {
  const post = async (path: string, data: unknown): Promise<unknown> => {
    const response = await facilitator.request.post(`${server.url}${path}`, { data })
    if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`)
    return response.status() === 204 ? null : response.json()
  }
  const { kind, id, name } = exampleFacilitator.organisation
  await post('/api/setup', {
    token: new URL(await server.setUpUrl()).pathname.split('/').at(-1),
    name: exampleFacilitator.name,
    organisation: { id, name, kind },
  })
  const inFiveMinutes = instant(Math.ceil(Date.now() / 300_000) * 300_000)
  const { dialogueId } = createdSchema.parse(await post('/api/dialogues', exampleDialogue(inFiveMinutes)))
  const guests = await Promise.all(
    exampleGuests().map(async (guest) => {
      const invited = await post(`/api/dialogues/${dialogueId}/people`, { ...guest, email: null })
      return { ...guest, url: invitedSchema.parse(invited).link.url }
    }),
  )
  return {
    dialogueId,
    linkOf(role, organisationId) {
      const guest = guests.find((each) => each.role === role && each.organisationId === organisationId)
      if (guest === undefined) throw new Error(`The example has no ${role} of ${organisationId}`)
      return guest.url
    },
  }
}
